import FeedModel
import FeedText

/// How content of a media type stands in an XML document (RFC 4287 §4.1.3.3).
enum InlineMedia {
  case html
  case text
  /// `text/…` of another kind.
  case otherText
  /// XML, Base64, or nothing that is allowed.
  case other

  init(_ mediaType: String) {
    let essence = String(Substring(mediaType.utf8.prefix { $0 != UInt8(ascii: ";") })).trimmedWhitespace.lowercased()
    switch essence {
    case "html", "xhtml", "text/html", "application/xhtml+xml": self = .html
    case "text", "text/plain": self = .text
    default: self = essence.hasPrefix("text/") && !essence.hasSuffix("/xml") ? .otherText : .other
    }
  }
}

/// Plain text as HTML: a blank line parts paragraphs, a line end is a line break.
enum Paragraphs {
  static func html(of text: String) -> String {
    var out = ""
    var lines: [String] = []
    func end() {
      if !lines.isEmpty { out += (out.isEmpty ? "<p>" : "\n<p>") + lines.joined(separator: "<br>\n") + "</p>" }
      lines = []
    }
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(Substring(line))
      if line.trimmedWhitespace.isEmpty { end() } else { lines.append(escaped(line)) }
    }
    end()
    return out
  }

  /// `&`, `<` and `>` as HTML's references.
  static func escaped(_ text: String) -> String { HTMLText.escaped(text) }
}
