import FeedModel
import FeedText

// RSS 2.0: what the elements of a channel and of an item may hold.
extension RSSReading {
  /// Elements of RSS that hold text have no children.
  mutating func checkContent(of element: XMLElement, inItem: Bool) {
    guard isCurrent else { return }
    for case .element(let child) in element.children {
      if Self.holders.contains(element.name.local) { return }
      // An item's description with elements in it is HTML that nobody escaped, which is said where it is read.
      if !inItem || element.name.local != "description" { findings.note(.child(element.name.local), at: child) }
      return
    }
  }

  private static let holders: Set<String> = ["image", "textInput", "skipHours", "skipDays", "item", "items"]

  mutating func checkBlank(_ element: XMLElement) {
    if isCurrent, element.text.isBlank { findings.note(.blankElement(element.name.qualified), at: element) }
  }

  /// `mail@host (Name)`.
  mutating func checkContact(_ element: XMLElement) {
    let text = element.text.trimmedWhitespace
    if text.utf8.count > 7, text.utf8.prefix(7).map(\.lowercasedASCII).elementsEqual("mailto:".utf8) {
      findings.note(.mailto, at: element)
    }
    switch EmailText.contactFault(in: text) {
    case nil: break
    case .noAddress?: findings.note(.noEmail(element.name.local), at: element)
    case .otherForm?: findings.note(.emailForm, at: element)
    case .noName?: findings.note(.noRealName, at: element)
    }
  }

  /// Children of an element that holds elements alone: unknown ones and second ones.
  mutating func checkChildren(of element: XMLElement, known: Set<String>, repeated: String? = nil) {
    var seen = NameSet()
    for case .element(let child) in element.children where child.isPlain {
      let name = child.name.local
      if !known.contains(name) {
        if let meant = known.first(where: { $0.lowercased() == name.lowercased() }) {
          findings.note(.wrongCase(name, meant), at: child)
        } else {
          let meant = DidYouMean.suggest(name, among: known.sorted())
          findings.note(.unknownElement(name, element.name.local, meant), at: child)
        }
      } else if name != repeated, !seen.insert(name) {
        findings.note(.repeatedElement(name, element.name.local), at: child)
      }
      checkAttributes(of: child, known: [])
    }
  }

  mutating func checkTextInput(_ element: XMLElement, in document: DocumentText) {
    guard isCurrent else { return }
    findings.note(.textInput, at: element)
    if element.hasText { findings.note(.textAmongElements("textInput"), at: element) }
    let known = ["title", "description", "name", "link"]
    checkChildren(of: element, known: Set(known))
    for name in known where !element.elements.contains(where: { $0.isPlain && $0.name.local == name }) {
      findings.note(.textInputWithout(name), at: element)
    }
    for child in element.elements where child.isPlain {
      switch child.name.local {
      case "name": if !Self.isControlName(child.text.trimmedWhitespace) { findings.note(.controlName, at: child) }
      case "link": _ = address(in: child, .textInputLink)
      case "title", "description": _ = plain(child, in: document)
      default: break
      }
    }
  }

  /// A name of an HTML form's control.
  private static func isControlName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isASCIILetter else { return false }
    return text.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-_:.".utf8.contains($0) }
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
  fileprivate static func blankElement(_ name: String) -> Self {
    .warning("element/blank", "give \(name) a text or remove it")
  }
  fileprivate static func noEmail(_ name: String) -> Self {
    switch name {
    case "author": .error("rss/author-email", "write author as mail@host (Name), or the name alone in dc:creator")
    case "webMaster": .error("rss/webmaster-email", "write webMaster as mail@host (Name)")
    default: .error("rss/managing-editor-email", "write managingEditor as mail@host (Name)")
    }
  }
  fileprivate static let emailForm = warning("rss/email-format", "write the person as mail@host (Name)")
  fileprivate static let noRealName = warning("rss/email-realname-missing", "add the person's name: mail@host (Name)")
  fileprivate static let mailto = warning("rss/email-mailto", "remove \"mailto:\"; the address alone stands here")
  static func textAmongElements(_ name: String) -> Self {
    .error("text/unexpected", "remove the text; \(name) holds elements only")
  }
  fileprivate static let textInput = warning("rss/textinput-discouraged", "remove textInput, which no reader shows")
  fileprivate static func textInputWithout(_ name: String) -> Self {
    .error("rss/textinput-child-missing", "give textInput an element \(name)")
  }
  fileprivate static let controlName = error(
    "rss/textinput-name", "begin name with a letter, and go on with letters, digits and -_:.")
}
