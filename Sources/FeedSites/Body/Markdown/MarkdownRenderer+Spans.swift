import CMD4C
import FeedModel

extension MarkdownRenderer {
  mutating func enter(span kind: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
    settleParagraph()
    endedSpan = nil
    previous = 0x20
    let isSilent = imageDepth > 0 || spans.count >= Self.deepest || (kind == MD_SPAN_A && linkDepth > 0)
    spans.append(nil)
    if kind == MD_SPAN_IMG { imageDepth += 1 }
    if kind == MD_SPAN_A { linkDepth += 1 }
    guard !isSilent else { return }
    switch kind {
    case MD_SPAN_EM: open("<em>", rest: 1)
    case MD_SPAN_STRONG: open("<strong>", rest: 1)
    case MD_SPAN_DEL: open("<del>", rest: 1)
    case MD_SPAN_CODE: isCodePending = true
    case MD_SPAN_A:
      open("<a href=\"", rest: 7)
      guard let link = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee else { break }
      linkAddress = address(link.href)
      isLinkFresh = true
      linkAddress.withUnsafeBufferPointer { MarkdownEscaping.appendAddress($0, to: &out) }
      out.append("\"")
      appendTitle(link.title)
      out.append(">")
    case MD_SPAN_IMG:
      open("<img src=\"", rest: 6)
      guard let image = detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee else { break }
      address(image.src).withUnsafeBufferPointer { MarkdownEscaping.appendAddress($0, to: &out) }
      out.append("\" alt=\"")
    default: break
    }
  }

  mutating func leave(span kind: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) {
    let tag = spans.popLast() ?? nil
    isLinkFresh = false
    if kind == MD_SPAN_A { linkDepth -= 1 }
    previous = UInt8(ascii: "x")
    if kind == MD_SPAN_IMG {
      imageDepth -= 1
      guard imageDepth == 0, tag != nil else { return }
      out.append("\"")
      if let image = detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee {
        appendTitle(image.title)
        if image.src.size == 0 { report(.emptyImage) }
      }
      out.append(">")
      endedSpan = tag
      return
    }
    if kind == MD_SPAN_CODE, isCodePending {
      settleCode()
      out.append("</code>")
      return
    }
    guard tag != nil, imageDepth == 0 else { return }
    switch kind {
    case MD_SPAN_EM: out.append("</em>")
    case MD_SPAN_STRONG: out.append("</strong>")
    case MD_SPAN_DEL: out.append("</del>")
    case MD_SPAN_CODE: out.append("</code>")
    case MD_SPAN_A:
      out.append("</a>")
      if detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee.href.size == 0 { report(.emptyLink) }
    default: break
    }
    endedSpan = tag
  }

  /// Writes a code span's tag before the first thing in it.
  mutating func settleCode() {
    guard isCodePending else { return }
    isCodePending = false
    open("<code>", rest: 1)
  }

  /// Writes a start tag; attributes go before the last `rest` bytes of it.
  private mutating func open(_ tag: StaticString, rest: Int) {
    out.append(tag)
    if !spans.isEmpty { spans[spans.count - 1] = out.count - rest }
  }

  private mutating func appendTitle(_ title: MD_ATTRIBUTE) {
    guard title.size > 0, title.text != nil else { return }
    out.append(" title=\"")
    decoded(title).withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: true, to: &out) }
    out.append("\"")
  }

  /// An address as written; `((https://…))`, a slip often seen, is what stands inside.
  private mutating func address(_ attribute: MD_ATTRIBUTE) -> [UInt8] {
    let address = decoded(attribute)
    guard address.first == UInt8(ascii: "("), address.last == UInt8(ascii: ")"), address.count > 2 else {
      return address
    }
    let inner = address[1..<(address.count - 1)]
    guard inner.starts(with: Array("https://".utf8)) || inner.starts(with: Array("http://".utf8)) else {
      return address
    }
    report(.doubledParentheses)
    return Array(inner)
  }
}

extension Diagnostic.Message {
  fileprivate static var emptyLink: Self {
    .warning("markdown/empty-link", "the link has no address; write one between its parentheses")
  }

  fileprivate static var emptyImage: Self {
    .warning("markdown/empty-image", "the image has no address; write one between its parentheses")
  }

  fileprivate static var doubledParentheses: Self {
    .warning("markdown/doubled-parentheses", "the address stands in two pairs of parentheses; remove one")
  }
}
