import FeedModel
import FeedText

// The RSS Profile, "Character Data": all of RSS but descriptions is plain text.
extension RSSReading {
  /// Text that should be plain, on one line or not.
  mutating func plain(_ element: XMLElement, in document: DocumentText) -> String {
    let raw = element.text
    guard raw.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return raw }
    let (text, wasHTML) = element.plainText(in: document)
    if wasHTML {
      findings.note(.markup(in: element.name), at: element)
    } else if isCurrent, !element.usesHexReferences(in: document) {
      if PlainTextMarkup.holdsHTML(raw) {
        findings.note(.markup(in: element.name), at: element)
      } else if PlainTextMarkup.holdsUnsafeCharacters(raw) {
        findings.note(.plainTextEscaping(element.name.qualified), at: element)
      }
    }
    return text
  }
}

extension RSSReading {
  mutating func judgeTitle(_ element: XMLElement, in document: DocumentText) {
    let text = element.text
    let isPlain = !text.utf8.contains(0x26) || !element.usesHexReferences(in: document)
    findings.judgeTitle(text, isPlain: isPlain, at: element.offset)
  }
}

/// What the W3C's validator takes for HTML in a text that should be plain.
enum PlainTextMarkup {
  /// An end tag of HTML, or what a reader of HTML would take for a character reference.
  static func holdsHTML(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(4000))
    for i in bytes.indices {
      if bytes[i] == 0x3C, i + 1 < bytes.count, bytes[i + 1] == 0x2F, isTag(bytes[(i + 2)...]) { return true }
      if bytes[i] == 0x26, isReference(bytes[(i + 1)...]) { return true }
    }
    return false
  }

  /// `<` before a letter or a slash, `&#` before a digit: plain text that a reader of HTML misreads.
  static func holdsUnsafeCharacters(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(4000))
    for i in bytes.indices.dropLast() {
      if bytes[i] == 0x3C, bytes[i + 1].isASCIILetter || bytes[i + 1] == 0x2F { return true }
      if bytes[i] == 0x26, bytes[i + 1] == 0x23, i + 2 < bytes.count, bytes[i + 2].isASCIIDigit || bytes[i + 2] == 0x78
      {
        return true
      }
    }
    return false
  }

  private static func isTag(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix(12).prefix { $0.isASCIILetter || $0.isASCIIDigit }
    guard !name.isEmpty, rest.dropFirst(name.count).first == 0x3E else { return false }
    return name.map(\.lowercasedASCII).withUnsafeBufferPointer { HTMLElement($0) != .other }
  }

  /// `#` and anything, `apos`, or the name of an entity with its semicolon.
  private static func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.first == 0x23 {
      return rest.dropFirst().first.map { $0.isASCIILetter || $0.isASCIIDigit } ?? false
    }
    let name = rest.prefix(32).prefix { $0.isASCIILetter || $0.isASCIIDigit }
    guard !name.isEmpty, rest.dropFirst(name.count).first == 0x3B else { return false }
    return XMLReference.codes(named: String(decoding: name, as: UTF8.self)) != nil
  }
}

extension Diagnostic.Message {
  fileprivate static func markup(in name: XMLName) -> Self {
    let advice = "write \(name.qualified) as plain text; HTML in it shows as such in many readers"
    guard name.namespace.isEmpty else { return .warning("rss/text-html", advice) }
    return switch name.local {
    case "title": .warning("rss/title-html", advice)
    case "description": .warning("rss/channel-description-html", advice)
    case "copyright": .warning("rss/copyright-html", advice)
    default: .warning("rss/text-html", advice)
    }
  }
  fileprivate static func plainTextEscaping(_ element: String) -> Self {
    .warning(
      "rss/plain-text-escaping",
      "write & and < in \(element) as &#x26; and &#x3C;, which says that they are no HTML")
  }
}
