internal import FeedModel

/// Cuts HTML into tokens as the HTML standard's tokenization does, byte by byte, without copying anything.
///
/// It differs in one point: a tag that the source ends in is text, since what follows would be lost to the reader.
/// Each byte is looked at a bounded number of times, whatever the source is.
@usableFromInline
package struct HTMLTokenizer {
  package let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next token starts.
  package private(set) var position: Int
  /// The attributes of the last start tag, as written, doubles included.
  package internal(set) var attributes: [HTMLAttribute] = []
  /// Whether the caller is inside `svg` or `math`, where there are CDATA sections and no raw text.
  package var isForeign = false
  /// Whether a slash ends every element, so that `<script src="…"/>` holds nothing.
  package var isXML = false

  let lastGreater: Int
  let lastDoubleQuote: Int
  /// Looked for only when such a quote is met.
  lazy var lastSingleQuote = ByteSearch.last(0x27, in: bytes)
  /// No tag that starts before this offset is ever closed: found out once, so that no byte is read again and again.
  var deadUntil = 0
  private var rawText: HTMLElement?

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = 0
    lastGreater = ByteSearch.last(0x3E, in: bytes)
    lastDoubleQuote = ByteSearch.last(0x22, in: bytes)
    attributes.reserveCapacity(16)
  }

  /// The next token, `nil` at the end.
  package mutating func next() -> HTMLToken? {
    guard position < bytes.count else { return nil }
    if let element = rawText {
      rawText = nil
      let end = isForeign ? position : endOfRawText(element)
      if end > position {
        let token = HTMLToken(
          kind: .rawText, range: position..<end, inner: position..<end, element: element,
          isUnclosed: end == bytes.count)
        position = end
        return token
      }
    }
    let start = position
    if bytes[start] == 0x3C, let token = markup(at: start) {
      position = token.range.upperBound
      if token.kind == .startTag, token.element.holdsRawText, !(isXML && token.isSelfClosing) {
        rawText = token.element
      }
      return token
    }
    // Text goes on to the next `<` that starts markup; one that starts none ends the run, to be looked at once.
    var end = ByteSearch.first(0x3C, in: bytes, from: bytes[start] == 0x3C ? start + 1 : start)
    if end < start { end = bytes.count }
    position = end
    return HTMLToken(kind: .text, range: start..<end, inner: start..<end)
  }

  /// What the `<` at `start` begins, `nil` when it is text.
  @inline(__always)
  private mutating func markup(at start: Int) -> HTMLToken? {
    let next = start + 1
    guard next < bytes.count else { return nil }
    let byte = bytes[next]
    if byte.isASCIILetter { return startTag(at: start) }
    switch byte {
    case 0x2F:
      guard next + 1 < bytes.count else { return nil }
      if bytes[next + 1].isASCIILetter { return endTag(at: start) }
      return bogusComment(at: start, from: next + 1)
    case 0x21: return declaration(at: start)
    case 0x3F: return bogusComment(at: start, from: next)
    default: return nil
    }
  }

  private func declaration(at start: Int) -> HTMLToken {
    let inner = start + 2
    if ByteSearch.matches("--", in: bytes, at: inner) { return comment(at: start) }
    if ByteSearch.matches("doctype", in: bytes, at: inner) {
      var token = bogusComment(at: start, from: inner)
      token.kind = .doctype
      return token
    }
    if isForeign, ByteSearch.matches("[cdata[", in: bytes, at: inner) {
      var i = inner + 7
      while true {
        i = ByteSearch.first(0x5D, in: bytes, from: i)
        guard i < bytes.count else {
          return HTMLToken(
            kind: .cdata, range: start..<bytes.count, inner: min(inner + 7, bytes.count)..<bytes.count,
            isUnclosed: true)
        }
        if ByteSearch.matches("]]>", in: bytes, at: i) {
          return HTMLToken(kind: .cdata, range: start..<i + 3, inner: inner + 7..<i)
        }
        i += 1
      }
    }
    return bogusComment(at: start, from: inner)
  }

  /// `<!--` to `-->`, `--!>`; `<!-->` and `<!--->` are empty.
  private func comment(at start: Int) -> HTMLToken {
    let inner = start + 4
    if inner < bytes.count, bytes[inner] == 0x3E {
      return HTMLToken(kind: .comment, range: start..<inner + 1, inner: inner..<inner)
    }
    if ByteSearch.matches("->", in: bytes, at: inner) {
      return HTMLToken(kind: .comment, range: start..<inner + 2, inner: inner..<inner)
    }
    var i = inner
    while true {
      i = ByteSearch.first(0x2D, in: bytes, from: i)
      guard i < bytes.count else {
        return HTMLToken(
          kind: .comment, range: start..<bytes.count, inner: min(inner, bytes.count)..<bytes.count, isUnclosed: true)
      }
      if ByteSearch.matches("-->", in: bytes, at: i) {
        return HTMLToken(kind: .comment, range: start..<i + 3, inner: inner..<i)
      }
      if ByteSearch.matches("--!>", in: bytes, at: i) {
        return HTMLToken(kind: .comment, range: start..<i + 4, inner: inner..<i)
      }
      i += 1
    }
  }

  private func bogusComment(at start: Int, from inner: Int) -> HTMLToken {
    let end = ByteSearch.first(0x3E, in: bytes, from: inner)
    let isUnclosed = end == bytes.count
    return HTMLToken(
      kind: .bogusComment, range: start..<(isUnclosed ? end : end + 1), inner: min(inner, end)..<end,
      isUnclosed: isUnclosed)
  }
}
