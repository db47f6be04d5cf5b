import FeedModel
import FeedText

// RSS 2.0: what the elements of a channel and of an item may hold.
extension RSSReading {
  /// Elements of RSS that hold text have no children.
  mutating func checkContent(of element: XMLElement) {
    guard isCurrent, !Self.holders.contains(element.name.local), let child = element.elements.first else { return }
    if element.name.local != "description" { findings.note(.child(element.name.local), at: child) }
  }

  private static let holders: Set<String> = ["image", "textInput", "skipHours", "skipDays", "item", "items"]

  /// `mail@host (Name)`.
  mutating func checkContact(_ element: XMLElement) {
    switch EmailText.contactFault(in: element.text) {
    case nil: break
    case .noAddress?: findings.note(.noEmail(element.name.local), at: element)
    case .otherForm?: findings.note(.emailForm, at: element)
    case .noName?: findings.note(.noRealName, at: element)
    }
  }

  /// `skipHours` and `skipDays`.
  mutating func checkList(_ element: XMLElement, of name: String, atMost limit: Int) {
    let count = element.elements.count { $0.name.local == name }
    if count == 0 { findings.note(.emptyList(element.name.local, name), at: element) }
    if count > limit { findings.note(.longList(element.name.local, name, limit), at: element) }
    for child in element.elements where child.isPlain && child.name.local != name {
      findings.note(.unknownElement(child.name.local, element.name.local, name), at: child)
    }
  }

  mutating func checkImage(_ element: XMLElement) {
    guard isCurrent else { return }
    if element.hasText { findings.note(.textAmongElements("image"), at: element) }
    checkChildren(of: element, known: ["url", "title", "link", "width", "height", "description"])
    for child in element.elements where child.isPlain {
      switch child.name.local {
      case "link": _ = findings.address(child.text, of: child, base: nil, "rss")
      case "width": checkSize(child, upTo: 144)
      case "height": checkSize(child, upTo: 400)
      default: break
      }
    }
  }

  private mutating func checkSize(_ element: XMLElement, upTo limit: Int) {
    let size = Int(element.text.trimmedWhitespace) ?? 0
    if size < 1 || size > limit { findings.note(.imageSize(element.name.local, limit), at: element) }
  }

  mutating func checkTextInput(_ element: XMLElement) {
    guard isCurrent else { return }
    findings.note(.textInput, at: element)
    let known = ["title", "description", "name", "link"]
    checkChildren(of: element, known: Set(known))
    for name in known where !element.elements.contains(where: { $0.isPlain && $0.name.local == name }) {
      findings.note(.textInputWithout(name), at: element)
    }
    for child in element.elements where child.isPlain {
      if child.name.local == "name", !Self.isControlName(child.text.trimmedWhitespace) {
        findings.note(.controlName, at: child)
      }
      if child.name.local == "link" { _ = findings.address(child.text, of: child, base: nil, "rss") }
    }
  }

  /// A name of an HTML form's control.
  private static func isControlName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isASCIILetter else { return false }
    return text.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-_:.".utf8.contains($0) }
  }

  private mutating func checkChildren(of element: XMLElement, known: Set<String>) {
    var seen: Set<String> = []
    for child in element.elements where child.isPlain {
      let name = child.name.local
      if !known.contains(name) {
        let meant = DidYouMean.suggest(name, among: known.sorted())
        findings.note(.unknownElement(name, element.name.local, meant), at: child)
      } else if !seen.insert(name).inserted {
        findings.note(.repeatedElement(name, element.name.local), at: child)
      }
    }
  }
}

extension XMLElement {
  /// In no namespace, as RSS 2.0 has its own.
  var isPlain: Bool { name.namespace.isEmpty }

  /// Whether character data that is not white space stands directly in it.
  var hasText: Bool {
    children.contains { if case .text(let text) = $0 { !text.isBlank } else { false } }
  }

  /// The date of an element of Dublin Core, whose form is checked with the rules of that vocabulary.
  var dateW3C: Timestamp? { Timestamp.readingW3CDTF(text)?.timestamp }
}

extension Diagnostic.Message {
  fileprivate static func child(_ name: String) -> Self {
    .error("rss/element-in-text", "remove the element; \(name) holds text only")
  }
  fileprivate static func noEmail(_ name: String) -> Self {
    switch name {
    case "author": .error("rss/author-email", "write author as mail@host (Name), or the name alone in dc:creator")
    case "webMaster": .error("rss/webmaster-email", "write webMaster as mail@host (Name)")
    default: .error("rss/managing-editor-email", "write \(name) as mail@host (Name)")
    }
  }
  fileprivate static let emailForm = warning("rss/email-format", "write the person as mail@host (Name)")
  fileprivate static let noRealName = warning("rss/email-realname-missing", "add the person's name: mail@host (Name)")
  fileprivate static func emptyList(_ list: String, _ name: String) -> Self {
    .error("rss/\(list.lowercased())-empty", "put a \(name) into \(list) or remove it")
  }
  fileprivate static func longList(_ list: String, _ name: String, _ limit: Int) -> Self {
    .error("rss/\(list.lowercased())-count", "keep \(limit) elements \(name) at most")
  }
  fileprivate static func textAmongElements(_ name: String) -> Self {
    .error("rss/image-is-text", "write url, title and link as elements; \(name) holds no text of its own")
  }
  fileprivate static func imageSize(_ name: String, _ limit: Int) -> Self {
    .error("rss/image-\(name)", "write \(name) as a number from 1 to \(limit)")
  }
  fileprivate static let textInput = warning("rss/textinput-discouraged", "remove textInput, which no reader shows")
  fileprivate static func textInputWithout(_ name: String) -> Self {
    .error("rss/textinput-child-missing", "give textInput an element \(name)")
  }
  fileprivate static let controlName = error(
    "rss/textinput-name", "begin name with a letter, and go on with letters, digits and -_:.")
}
