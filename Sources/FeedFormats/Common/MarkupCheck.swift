import FeedModel
import FeedText

/// Guesses whether a text that should be plain holds HTML.
enum MarkupCheck {
  private static let tags: Set<String> = [
    "a", "b", "i", "em", "strong", "code", "span", "sub", "sup", "p", "div", "br", "img", "u", "s", "small", "h1", "h2",
    "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "table",
  ]
  private static let references: Set<String> = [
    "amp", "lt", "gt", "quot", "apos", "nbsp", "hellip", "mdash", "ndash", "lsquo", "rsquo", "ldquo", "rdquo", "laquo",
    "raquo", "bull", "middot", "copy", "reg", "trade", "euro", "pound", "sect", "deg", "times", "auml", "Auml", "ouml",
    "Ouml", "uuml", "Uuml", "szlig", "aacute", "agrave", "acirc", "aring", "aelig", "ccedil", "eacute", "Eacute",
    "egrave", "ecirc", "iacute", "icirc", "ntilde", "oacute", "ocirc", "oslash", "uacute", "ugrave",
  ]

  /// Whether it has a tag that is common in titles, or a character reference. Plain text about HTML, such as
  /// `when a < b`, has neither.
  static func looksLikeHTML(_ text: String) -> Bool {
    let mayHold = text.utf8Bytes {
      ByteSearch.first(UInt8(ascii: "<"), or: UInt8(ascii: "&"), in: $0, from: 0) < $0.count
    }
    guard mayHold else { return false }
    let bytes = Array(text.utf8.prefix(4000))
    for i in bytes.indices {
      if bytes[i] == UInt8(ascii: "<"), isTag(bytes[(i + 1)...]) { return true }
      if bytes[i] == UInt8(ascii: "&"), isReference(bytes[(i + 1)...]) { return true }
    }
    return false
  }

  /// Whether it has a tag that is common in texts.
  static func holdsTags(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return false }
    let bytes = Array(text.utf8.prefix(4000))
    return bytes.indices.contains { bytes[$0] == UInt8(ascii: "<") && isTag(bytes[($0 + 1)...]) }
  }

  private static func isTag(_ rest: ArraySlice<UInt8>) -> Bool {
    let rest = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
    let name = rest.prefix(11).prefix { $0.isASCIILetter || $0.isASCIIDigit }
    guard tags.contains(String(decoding: name.map(\.lowercasedASCII), as: UTF8.self)) else { return false }
    guard let next = rest.dropFirst(name.count).first else { return false }
    return (next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next.isASCIIWhitespace)
      && rest.prefix(400).contains(UInt8(ascii: ">"))
  }

  private static func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = rest[..<end]
    if name.first == UInt8(ascii: "#") {
      let digits = name.dropFirst()
      let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
      let number = isHex ? digits.dropFirst() : digits
      return !number.isEmpty && number.allSatisfy { isHex ? $0.isHexDigit : $0.isASCIIDigit }
    }
    return references.contains(String(decoding: name, as: UTF8.self))
  }
}
