import FeedModel
import FeedText

/// Authors as front matter names them: texts, lists, mappings, keys of a file of authors, Markdown links.
struct People: Sendable {
  /// Mappings by key, as in `_data/authors.yml`.
  let known: Setting?

  init(known: Setting? = nil) { self.known = known }

  /// Every person named, in order, none twice.
  func read(_ setting: Setting?) -> [Person] {
    var found: [Person] = []
    for person in persons(setting, depth: 0) where !found.contains(person) { found.append(person) }
    return found
  }

  private func persons(_ setting: Setting?, depth: Int) -> [Person] {
    guard let setting, depth < 4 else { return [] }
    switch setting.value {
    case .list(let list): return list.prefix(200).flatMap { persons($0, depth: depth + 1) }
    case .mapping: return person(setting, key: nil).map { [$0] } ?? []
    default:
      guard let text = setting.text?.collapsedWhitespace, !text.isEmpty else { return [] }
      if let entry = known?[text] {
        if let person = person(entry, key: text) { return [person] }
        if let name = entry.text?.collapsedWhitespace, !name.isEmpty { return People.named(name) }
      }
      return People.named(text)
    }
  }

  /// A mapping with a `name`, or with a key in its place.
  private func person(_ setting: Setting, key: String?) -> Person? {
    guard setting.members != nil else { return nil }
    func text(_ keys: String...) -> String? {
      for key in keys {
        if let text = setting[key]?.text?.collapsedWhitespace, !text.isEmpty { return text }
      }
      return nil
    }
    let name = text("name", "display_name", "title", "login", "username") ?? key
    let email = text("email", "mail").map { $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : $0 }
    guard let name = name ?? email, var person = People.named(name).first else { return nil }
    person.email = email ?? person.email
    let pages = [text("uri"), text("url"), text("web"), text("website"), text("homepage"), text("home")]
    person.page = pages.compactMap { $0.flatMap { WebAddress($0) } }.first { $0.isHTTP } ?? person.page
    person.avatar = text("avatar", "image", "picture").flatMap { WebAddress($0) }
    return person
  }

  /// "Ann", "[Ann](https://ann.org)", "[Ann](…) and [Bob](…)", "Ann <ann@example.org>", "ann@example.org (Ann)".
  static func named(_ text: String) -> [Person] {
    let linked = links(in: text)
    if !linked.isEmpty { return linked }
    let text = text.collapsedWhitespace
    if text.hasSuffix(">"), let open = text.lastIndex(of: "<") {
      let inside = text[text.index(after: open)...].dropLast()
      let name = text[..<open].trimmedWhitespace
      if isMail(inside), !name.isEmpty { return [Person(name: name, email: String(inside))] }
    }
    if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
      let mail = text[..<open].trimmedWhitespace
      let name = text[text.index(after: open)...].dropLast().trimmedWhitespace
      if isMail(Substring(mail)), !name.isEmpty { return [Person(name: name, email: mail)] }
    }
    let name = HTMLText.line(text).collapsedWhitespace
    return name.isEmpty ? [] : [Person(name: name)]
  }

  /// The persons of a text that is nothing but Markdown links and what joins them.
  private static func links(in text: String) -> [Person] {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
    var people: [Person] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      guard isJoint(rest[..<open]) else { return [] }
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: "]"), after[close...].hasPrefix("]("),
        let end = after[close...].firstIndex(of: ")")
      else { return [] }
      let address = after[after.index(close, offsetBy: 2)..<end].trimmedWhitespace
      let name = HTMLText.line(String(after[..<close])).collapsedWhitespace
      if !name.isEmpty { people.append(Person(name: name, page: WebAddress(address).flatMap { $0.isHTTP ? $0 : nil })) }
      rest = after[after.index(after: end)...]
    }
    return isJoint(rest) ? people : []
  }

  private static func isJoint(_ text: Substring) -> Bool {
    ["", ",", "and", "&", "und", "et", "y", ", and", "/", ";", "+"].contains(text.trimmedWhitespace)
  }

  private static func isMail(_ text: Substring) -> Bool {
    guard let at = text.utf8.firstIndex(of: 0x40), at != text.utf8.startIndex else { return false }
    return text.utf8[at...].contains(0x2E) && !text.utf8.contains(0x20)
  }
}
