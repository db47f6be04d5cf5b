import FeedModel

/// E-mail addresses as texts in feeds have them.
enum EmailText {
  /// `local@host.example`, or a host in brackets (RFC 5322 §3.4.1).
  static func isAddress(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let host = parts.last, !local.isEmpty, !host.isEmpty else {
      return false
    }
    guard local.allSatisfy(isAtom) || (local.count > 2 && local.first == 0x22 && local.last == 0x22) else {
      return false
    }
    if host.first == UInt8(ascii: "["), host.last == UInt8(ascii: "]") { return host.count > 2 }
    let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      !label.isEmpty && label.first != 0x2D && label.last != 0x2D
        && label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 >= 0x80 }
    }
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 { return true }
    return "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
  }

  enum ContactFault {
    /// No e-mail address where one should be.
    case noAddress
    /// An address, but not before a name in brackets.
    case otherForm
    /// An address alone.
    case noName
  }

  /// What is wrong with a person of RSS 2.0, who is written `mail@host (Name)`.
  static func contactFault(in text: String) -> ContactFault? {
    var text = text.trimmedWhitespace
    if text.lowercased().hasPrefix("mailto:") {
      text = WebAddress(text).flatMap { MailAddress.email(in: $0) } ?? text
    }
    guard text.utf8.contains(UInt8(ascii: "@")) else { return .noAddress }
    if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
      return isAddress(text[..<open].trimmedWhitespace) ? nil : .noAddress
    }
    if text.utf8.contains(0x20) { return .otherForm }
    return isAddress(text) ? .noName : .noAddress
  }
}
