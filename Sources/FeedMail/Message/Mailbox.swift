import FeedModel

/// A name and a mail address (RFC 5322 §3.4).
public struct Mailbox: Sendable, Hashable {
  public var name: String?
  /// ASCII, the domain in the form that the DNS has.
  public let address: String

  /// Reads `Name <local@host>`, `"Name" <local@host>` or `local@host`; `nil` for anything else, and for a local part
  /// beyond ASCII, which most servers refuse.
  public init?(_ text: String) {
    let text = text.headerLine
    var address = text
    if text.hasSuffix(">") {
      guard let open = text.lastIndex(of: "<") else { return nil }
      address = String(text[text.index(after: open)...].dropLast())
      var name = String(text[..<open]).trimmedWhitespace
      if name.count >= 2, name.hasPrefix("\""), name.hasSuffix("\"") {
        name = Mailbox.unquoted(name.dropFirst().dropLast())
      }
      self.name = name.isEmpty ? nil : name
    }
    guard let at = address.lastIndex(of: "@") else { return nil }
    let local = address[..<at]
    guard Mailbox.isLocalPart(local), let host = Mailbox.host(address[address.index(after: at)...]) else { return nil }
    self.address = "\(local)@\(host)"
  }

  public var domain: String {
    String(address[address.index(after: address.lastIndex(of: "@") ?? address.startIndex)...])
  }

  /// Reads a list parted by commas, which may stand in quoted names too; `nil` when one of them is no mailbox.
  public static func list(_ text: String) -> [Mailbox]? {
    var parts: [String] = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ",", !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    let mailboxes = parts.compactMap { Mailbox($0) }
    return mailboxes.count == parts.count ? mailboxes : nil
  }

  /// As pieces of a header field.
  func pieces(first: Int) -> [String] {
    guard let name, !name.headerLine.isEmpty else { return [address] }
    return Mailbox.phrase(name.headerLine, first: first) + ["<\(address)>"]
  }

  /// Words, a quoted text or encoded words.
  static func phrase(_ text: String, first: Int) -> [String] {
    if EncodedWords.needed(for: text) { return EncodedWords.encode(text, .phrase, first: first) }
    let isAtoms = text.utf8.allSatisfy { $0 == 0x20 || isAtom($0) }
    if isAtoms { return text.split(separator: " ").map(String.init) }
    guard text.utf8.count <= 60 else { return EncodedWords.encode(text, .phrase, first: first) }
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted += "\\" }
      quoted.append(character)
    }
    return [quoted + "\""]
  }

  static func isAtom(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isLocalPart(_ text: Substring) -> Bool {
    text.utf8.count <= 64
      && text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part.allSatisfy(isAtom)
      }
  }

  /// The host in the form that the DNS has; `nil` for what is none.
  static func host(_ text: Substring) -> String? {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && !"/?#@:[]%\\<>()\",;".utf8.contains($0) }),
      let host = WebAddress("http://\(text)/")?.host?.lowercased(), host.utf8.count <= 253
    else { return nil }
    let labels = host.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    let areLabels = labels.allSatisfy { label in
      !label.isEmpty && label.count < 64 && label.first != 0x2D && label.last != 0x2D
        && label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D }
    }
    return areLabels ? host : nil
  }

  private static func unquoted(_ text: Substring) -> String {
    var out = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        out.append(character)
        isEscaped = false
      }
    }
    return out
  }
}
