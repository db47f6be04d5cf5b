import CMD4C
import FeedModel

extension MarkdownRenderer {
  mutating func enter(block kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    previous = 0x20
    endedSpan = nil
    // A task's box goes into the paragraph that it may begin with.
    if kind != MD_BLOCK_P || isParagraphPending { settleParagraph() }
    (openSingleQuotes, openDoubleQuotes, openSingleQuote, signLine) = (0, 0, nil, nil)
    blocks.append(OpenBlock(kind: kind.rawValue, tag: nil))
    guard blocks.count <= Self.deepest else { return }
    switch kind {
    case MD_BLOCK_QUOTE: open("<blockquote>\n", rest: 2)
    case MD_BLOCK_UL: open("<ul>\n", rest: 2)
    case MD_BLOCK_OL:
      open("<ol", rest: 0)
      if let start = detail?.assumingMemoryBound(to: MD_BLOCK_OL_DETAIL.self).pointee.start, start != 1 {
        out.append(" start=\"")
        out.append(contentsOf: String(start).utf8)
        out.append("\"")
      }
      out.append(">\n")
    case MD_BLOCK_LI:
      open("<li>", rest: 1)
      if let item = detail?.assumingMemoryBound(to: MD_BLOCK_LI_DETAIL.self).pointee, item.is_task != 0 {
        pendingBox = item.task_mark == CChar(bitPattern: UInt8(ascii: " ")) ? "\u{2610} " : "\u{2611} "
      }
    case MD_BLOCK_HR: open("<hr>\n", rest: 2)
    case MD_BLOCK_H:
      let level = detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level ?? 1
      beginLine()
      out.append("<h")
      out.append(0x30 + UInt8(clamping: min(max(level, 1), 6)))
      blocks[blocks.count - 1].tag = out.count
      out.append(">")
      heading = Heading()
    case MD_BLOCK_CODE: enterCode(detail)
    case MD_BLOCK_HTML: beginLine()
    case MD_BLOCK_P: isParagraphPending = true
    case MD_BLOCK_TABLE: open("<table>\n", rest: 2)
    case MD_BLOCK_THEAD:
      headStart = out.count
      open("<thead>\n", rest: 2)
    case MD_BLOCK_TBODY: open("<tbody>\n", rest: 2)
    case MD_BLOCK_TR: open("<tr>\n", rest: 2)
    case MD_BLOCK_TH: openCell("<th", detail)
    case MD_BLOCK_TD: openCell("<td", detail)
    default: break
    }
  }

  mutating func leave(block kind: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    defer {
      if !blocks.isEmpty { blocks.removeLast() }
      endedSpan = nil
    }
    if kind == MD_BLOCK_P {
      // Nothing was in it but a mark.
      if isParagraphPending {
        isParagraphPending = false
        isParagraphLeft = false
        return
      }
      if blocks.last?.tag != nil { out.append("</p>\n") }
      return
    }
    guard blocks.count <= Self.deepest else { return }
    switch kind {
    case MD_BLOCK_QUOTE: close("</blockquote>\n")
    case MD_BLOCK_UL: close("</ul>\n")
    case MD_BLOCK_OL: close("</ol>\n")
    case MD_BLOCK_LI:
      settleParagraph()
      out.append("</li>\n")
    case MD_BLOCK_H:
      endHeading()
      out.append("</h")
      let level = detail?.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level ?? 1
      out.append(0x30 + UInt8(clamping: min(max(level, 1), 6)))
      out.append(">\n")
    case MD_BLOCK_CODE: out.append("</code></pre>\n")
    case MD_BLOCK_TABLE: close("</table>\n")
    case MD_BLOCK_THEAD:
      close("</thead>\n")
      if isHeadless, let headStart, headStart <= out.count { out.removeSubrange(headStart...) }
      (headStart, isHeadless) = (nil, false)
    case MD_BLOCK_TBODY: close("</tbody>\n")
    case MD_BLOCK_TR: close("</tr>\n")
    case MD_BLOCK_TH: out.append("</th>\n")
    case MD_BLOCK_TD: out.append("</td>\n")
    default: break
    }
  }

  /// Writes the paragraph's tag before the first thing in it.
  @inline(__always)
  mutating func settleParagraph() {
    if isParagraphPending { openParagraph() }
    if let box = pendingBox {
      pendingBox = nil
      out.append(box)
    }
  }

  private mutating func openParagraph() {
    isParagraphPending = false
    isParagraphLeft = false
    if containers.last == true, blocks.count == 2 {
      if let last = out.last, last != UInt8(ascii: ">") { beginLine() }
      return
    }
    guard blocks.count <= Self.deepest else { return }
    open("<p>", rest: 1)
  }

  /// Writes a start tag on a line of its own; attributes go before the last `rest` bytes of it.
  private mutating func open(_ tag: StaticString, rest: Int) {
    beginLine()
    out.append(tag)
    if !blocks.isEmpty { blocks[blocks.count - 1].tag = out.count - rest }
  }

  private mutating func close(_ tag: StaticString) {
    beginLine()
    out.append(tag)
  }

  private mutating func openCell(_ tag: StaticString, _ detail: UnsafeMutableRawPointer?) {
    open(tag, rest: 0)
    switch detail?.assumingMemoryBound(to: MD_BLOCK_TD_DETAIL.self).pointee.align {
    case MD_ALIGN_LEFT: out.append(" align=\"left\">")
    case MD_ALIGN_CENTER: out.append(" align=\"center\">")
    case MD_ALIGN_RIGHT: out.append(" align=\"right\">")
    default: out.append(">")
    }
  }

  private mutating func enterCode(_ detail: UnsafeMutableRawPointer?) {
    open("<pre><code", rest: 6)
    guard let code = detail?.assumingMemoryBound(to: MD_BLOCK_CODE_DETAIL.self).pointee else {
      out.append(">")
      return
    }
    var language = decoded(code.lang, keepsAttributes: true)
    var attributes: [Int] = []
    if !marks.isEmpty { language = takingMarks(from: language, into: &attributes) }
    // `rust,linenos`: what follows says how to show it.
    if let comma = language.firstIndex(of: UInt8(ascii: ",")) { language.removeSubrange(comma...) }
    if !language.isEmpty {
      out.append(" class=\"language-")
      language.withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: true, to: &out) }
      out.append("\"")
    }
    out.append(">")
    for number in attributes { apply(number) }
  }
}
