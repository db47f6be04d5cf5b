import FeedModel
import FeedText

/// What a preparation took out of the text: the text holds a mark in its stead, the byte 0xFF, the mark's number in
/// decimal and the byte 0xFE, neither of which occurs in UTF-8. Where a mark means nothing (in code, in raw HTML, in
/// an address) its `original` is written.
struct MarkdownMark: Sendable {
  enum Kind: Sendable {
    /// HTML that stands for itself as a block.
    case block([UInt8])
    /// A block's start tag; a lone paragraph within goes without its own tags when `isTight`.
    case open([UInt8], isTight: Bool)
    case close([UInt8])
    /// Everything up to `footnoteEnd` belongs to the end of the document.
    case footnote(label: [UInt8])
    case footnoteEnd
    /// Attributes of the outermost block, or of the innermost one when the list was indented.
    case attributes(MarkdownAttributes, isOutermost: Bool)
    /// Attributes at the end of a heading.
    case heading(MarkdownAttributes)
    /// HTML within a paragraph.
    case inline([UInt8])
    /// What a shortcode made, written wherever the mark stands, even in code; `original` is for addresses.
    case shortcode(html: [UInt8], isBlock: Bool)
    /// A table's head that is not to be seen.
    case headless
  }

  var kind: Kind
  var original: [UInt8] = []

  /// Whether a text holds one of the bytes that marks are made of.
  static func occurs(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteSearch.firstRare(first, in: bytes, from: 0) < bytes.count
      || ByteSearch.firstRare(last, in: bytes, from: 0) < bytes.count
  }

  static let first: UInt8 = 0xFF
  static let last: UInt8 = 0xFE

  /// The bytes that stand for mark `number`.
  static func bytes(of number: Int) -> [UInt8] { [first] + Array(String(number).utf8) + [last] }

  /// The mark's number and the offset after it, for a mark that begins at `start`.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (number: Int, end: Int)? {
    var number = 0
    var i = start + 1
    while i < bytes.count, bytes[i].isASCIIDigit, i - start < 12 {
      number = number * 10 + Int(bytes[i] &- 0x30)
      i += 1
    }
    guard i < bytes.count, i > start + 1, bytes[i] == last else { return nil }
    return (number, i + 1)
  }
}

/// Something found in a body, at a line counted from 0.
struct MarkdownFinding: Sendable {
  var message: Diagnostic.Message
  var line: Int
}
