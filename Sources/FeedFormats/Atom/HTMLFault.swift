import FeedModel
import FeedText

/// What is wrong with a fragment of HTML, as far as a reader would show something else than was meant.
struct HTMLFault {
  enum Kind {
    case strayBracket
    case unclosedTag
    case unclosedComment
    case unclosedElement(String)
    case strayEndTag(String)
  }

  let kind: Kind
  /// In bytes, from the fragment's beginning.
  let offset: Int

  /// The first fault of a fragment, `nil` when it has none.
  static func first(in html: String) -> HTMLFault? {
    html.utf8Bytes { bytes in bytes.contains(0x3C) ? first(in: bytes) : nil }
  }

  private static func first(in bytes: UnsafeBufferPointer<UInt8>) -> HTMLFault? {
    var tokenizer = HTMLTokenizer(bytes)
    var open: [HTMLToken] = []
    while let token = tokenizer.next() {
      let start = token.range.lowerBound
      switch token.kind {
      case .text:
        guard bytes[start] == 0x3C else { continue }
        let next = start + 1 < bytes.count ? bytes[start + 1] : 0
        return HTMLFault(kind: next.isASCIILetter || next == 0x2F ? .unclosedTag : .strayBracket, offset: start)
      case .comment, .bogusComment, .cdata:
        if token.isUnclosed { return HTMLFault(kind: .unclosedComment, offset: start) }
      case .rawText: if token.isUnclosed { return open.last.map { unclosed($0, bytes) } }
      case .startTag: if !token.element.isVoid, !token.isSelfClosing { open.append(token) }
      case .endTag:
        guard let index = open.lastIndex(where: { isSame($0, token, bytes) }) else {
          // `</p>` and `</br>` make elements of their own.
          if token.element == .p || token.element.isVoid { continue }
          return HTMLFault(kind: .strayEndTag(name(token, bytes)), offset: start)
        }
        if let inner = open[(index + 1)...].last(where: { !mayStayOpen($0.element) }) { return unclosed(inner, bytes) }
        open.removeSubrange(index...)
      case .doctype: break
      }
    }
    return open.last { !mayStayOpen($0.element) }.map { unclosed($0, bytes) }
  }

  private static func unclosed(_ tag: HTMLToken, _ bytes: UnsafeBufferPointer<UInt8>) -> HTMLFault {
    HTMLFault(kind: .unclosedElement(name(tag, bytes)), offset: tag.range.lowerBound)
  }

  private static func isSame(_ open: HTMLToken, _ end: HTMLToken, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard open.element == end.element else { return false }
    return open.element != .other
      || bytes[open.inner].lazy.map(\.lowercasedASCII).elementsEqual(bytes[end.inner].lazy.map(\.lowercasedASCII))
  }

  private static func name(_ tag: HTMLToken, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[tag.inner].prefix(40), as: UTF8.self)
  }

  /// Whether the end tag may be left out (HTML, "Optional tags").
  private static func mayStayOpen(_ element: HTMLElement) -> Bool {
    switch element {
    case .p, .li, .dt, .dd, .option, .optgroup, .rp, .rt, .rb, .rtc, .tr, .td, .th, .thead, .tbody, .tfoot, .colgroup,
      .caption, .html, .head, .body:
      true
    default: false
    }
  }

  /// What to do about it: lower case, to be followed by where.
  var advice: String {
    switch kind {
    case .strayBracket: "write &lt; for the bracket that begins no tag"
    case .unclosedTag: "close the tag that has no \">\""
    case .unclosedComment: "end the comment"
    case .unclosedElement(let name): "end <\(name)>"
    case .strayEndTag(let name): "remove </\(name)>, which ends nothing,"
    }
  }
}
