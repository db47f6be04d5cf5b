import FeedModel

/// Persons as RSS 2.0 writes them: `a@b.c (Name)`.
enum MailboxText {
  /// Whether an e-mail address can stand before a name in brackets and be told from it again.
  static func isPlain(_ email: String) -> Bool {
    guard let at = email.utf8.firstIndex(of: UInt8(ascii: "@")) else { return false }
    guard at != email.utf8.startIndex, email.utf8.index(after: at) != email.utf8.endIndex else { return false }
    return email.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
      && !email.hasPrefix("mailto:")
  }

  /// `a@b.c (Name)`, `Name <a@b.c>`, an address alone or a name alone.
  static func person(_ text: String) -> Person? {
    var text = text.collapsedWhitespace
    if text.isEmpty { return nil }
    if text.hasPrefix("mailto:") { text = String(Substring(text.utf8.dropFirst(7))).trimmedWhitespace }
    if let space = text.utf8.firstIndex(of: 0x20) {
      let first = String(text[..<space])
      let rest = String(text[text.utf8.index(after: space)...])
      if isPlain(first), rest.utf8.first == UInt8(ascii: "("), rest.utf8.last == UInt8(ascii: ")") {
        let name = String(Substring(rest.utf8.dropFirst().dropLast())).collapsedWhitespace
        return Person(name: name.isEmpty ? first : name, email: first)
      }
      if text.utf8.last == UInt8(ascii: ">"), let open = text.utf8.lastIndex(of: UInt8(ascii: "<")) {
        let email = String(Substring(text.utf8[text.utf8.index(after: open)...].dropLast()))
        let name = String(text[..<open]).collapsedWhitespace
        if isPlain(email) { return Person(name: name.isEmpty ? email : name, email: email) }
      }
    }
    return isPlain(text) ? Person(name: text, email: text) : Person(name: text)
  }
}

/// Days as RSS 2.0 names them.
enum Weekday {
  static let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
