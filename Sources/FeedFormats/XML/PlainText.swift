import FeedModel
import FeedText

extension XMLElement {
  /// The text of an element that should be plain, and whether it was HTML all the same.
  ///
  /// A publisher that writes `&#x3C;` knows that the text is plain; in other spellings what looks like HTML is HTML.
  func plainText(in document: DocumentText) -> (text: String, wasHTML: Bool) {
    let text = text
    guard MarkupCheck.looksLikeHTML(text), !usesHexReferences(in: document) else { return (text, false) }
    return (HTMLText.line(text), true)
  }

  /// Whether `&#x` stands between its start tag and its end tag.
  func usesHexReferences(in document: DocumentText) -> Bool {
    let end = Array("</\(name.qualified)".utf8)
    let bytes = document.bytes
    var i = document.index(of: offset)
    while i < bytes.count {
      if bytes[i] == 0x26, bytes[i...].starts(with: [0x26, 0x23, 0x78]) { return true }
      if bytes[i] == 0x3C, bytes[i...].starts(with: end) { return false }
      i += 1
    }
    return false
  }
}
