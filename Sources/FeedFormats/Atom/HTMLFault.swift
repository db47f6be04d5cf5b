import FeedModel
import FeedText

/// What is wrong with a fragment of HTML, as far as a reader would show something else than was meant.
enum HTMLFault {
  case strayBracket
  case unclosedTag
  case unclosedComment
  case unclosedElement(String)
  case strayEndTag(String)

  /// The first fault of a fragment, `nil` when it has none.
  static func first(in html: String) -> HTMLFault? {
    html.utf8Bytes { bytes in bytes.contains(0x3C) ? first(in: bytes) : nil }
  }

  private static func first(in bytes: UnsafeBufferPointer<UInt8>) -> HTMLFault? {
    var tokenizer = HTMLTokenizer(bytes)
    var open: [(element: HTMLElement, name: Range<Int>)] = []
    while let token = tokenizer.next() {
      switch token.kind {
      case .text:
        guard bytes[token.range.lowerBound] == 0x3C else { continue }
        let next = token.range.lowerBound + 1
        guard next < bytes.count else { return .strayBracket }
        return bytes[next].isASCIILetter || bytes[next] == 0x2F ? .unclosedTag : .strayBracket
      case .comment, .bogusComment, .cdata: if token.isUnclosed { return .unclosedComment }
      case .rawText: if token.isUnclosed { return .unclosedElement(name(token.inner.isEmpty ? nil : open.last, bytes)) }
      case .startTag:
        if !token.element.isVoid, !token.isSelfClosing { open.append((token.element, token.inner)) }
      case .endTag:
        guard let index = open.lastIndex(where: { isSame($0, token, bytes) }) else {
          // `</p>` and `</br>` make elements of their own.
          if token.element == .p || token.element.isVoid { continue }
          return .strayEndTag(name((token.element, token.inner), bytes))
        }
        if let inner = open[(index + 1)...].last(where: { !mayStayOpen($0.element) }) {
          return .unclosedElement(name(inner, bytes))
        }
        open.removeSubrange(index...)
      case .doctype: break
      }
    }
    return open.last { !mayStayOpen($0.element) }.map { .unclosedElement(name($0, bytes)) }
  }

  private static func isSame(
    _ open: (element: HTMLElement, name: Range<Int>), _ token: HTMLToken, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard open.element == token.element else { return false }
    return open.element != .other
      || bytes[open.name].lazy.map(\.lowercasedASCII).elementsEqual(bytes[token.inner].lazy.map(\.lowercasedASCII))
  }

  private static func name(
    _ tag: (element: HTMLElement, name: Range<Int>)?, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String {
    tag.map { String(decoding: bytes[$0.name].prefix(40), as: UTF8.self) } ?? ""
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
    switch self {
    case .strayBracket: "write &lt; for the bracket that begins no tag"
    case .unclosedTag: "close the tag that has no \">\""
    case .unclosedComment: "end the comment"
    case .unclosedElement(let name): "end <\(name)>"
    case .strayEndTag(let name): "remove </\(name)>, which ends nothing,"
    }
  }
}
