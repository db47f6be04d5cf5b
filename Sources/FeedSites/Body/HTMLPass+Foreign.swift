internal import FeedModel
internal import FeedText

extension HTMLPass {
  /// `svg` or `math`; a formula gets its TeX, or its text, as `alttext`, since many readers drop the markup.
  mutating func foreignRoot(_ token: HTMLToken) {
    if !reopening.isEmpty { reopen() }
    if token.isSelfClosing {
      emit(token)
      return
    }
    guard hasRoom(for: token.element) else { return }
    if token.element == .math, !judged.contains(.alttext), let alternative = formula(after: token.range.upperBound) {
      addAttribute("alttext", alternative)
      if changes != nil { note(token.range, "the formula got the text “\(alternative)”", .formula) }
    }
    spreadDrawingStyle()
    let start = position
    emit(token)
    var open = Open(element: token.element, name: token.inner, tag: start..<position)
    open.isUnsummarized = true
    open.textStart = text.bytes.count
    push(open)
    hasContent = true
    foreignDepth += 1
  }

  /// A start tag inside `svg` or `math`: kept, but for what can run or hold a page.
  mutating func foreignStart(_ token: HTMLToken) {
    judgeAttributes(of: token)
    switch token.element {
    case .script, .style, .title, .iframe, .foreignobject, .annotationXML, .template, .noscript, .textarea, .xmp,
      .noembed, .noframes, .plaintext, .select, .audio, .video, .base, .link:
      if token.element == .script { findings.add(.script) }
      if token.element == .foreignobject { spoilDrawing() }
      noteGone(token, token.element == .foreignobject ? .drawing : HTMLPass.whyGone(token.element))
      return skipContent(of: token)
    case .image: break
    default: if token.element.isVoid || token.element == .form || HTMLPass.leavesNoTags(token.element) { return }
    }
    if isAnimation(token.inner) {
      noteGone(token, .moving)
      return skipContent(of: token)
    }
    for i in judged.indices where judged[i].kind == .href {
      if decoded(at: i).first == 0x23 {
        judged[i].action = .keep
        continue
      }
      switch judge(tokenizer.attributes[i].value, as: token.element == .a ? .resource : .image) {
      case .keep: judged[i].action = .keep
      case .write(let address): judged[i].action = .write(address)
      case .remove: judged[i].action = .drop
      }
    }
    guard hasRoom(for: token.element) else { return }
    spreadDrawingStyle()
    let start = position
    emit(token)
    if token.isSelfClosing { return }
    var open = Open(element: token.element, name: token.inner, tag: start..<position)
    open.textStart = text.bytes.count
    push(open)
    if token.element == .svg || token.element == .math { foreignDepth += 1 }
  }

  /// Whether the tag is HTML's and ends the drawing or the formula, as browsers have it.
  func isBreakout(_ token: HTMLToken) -> Bool {
    switch token.element {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5,
      .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
      .strike, .sub, .sup, .table, .tt, .u, .ul, .`var`:
      true
    default: false
    }
  }

  mutating func closeForeign() {
    findings.add(.unclosed, "svg")
    while foreignDepth > 0, let index = stack.lastIndex(where: { $0.element == .svg || $0.element == .math }) {
      close(at: index)
    }
    foreignDepth = 0
  }

  private func isAnimation(_ range: Range<Int>) -> Bool {
    for name: StaticString in ["set", "animate", "animatemotion", "animatetransform", "handler", "listener"]
    where name.utf8CodeUnitCount == range.count && ByteSearch.matches(name, in: source, at: range.lowerBound) {
      return true
    }
    return false
  }

  /// The TeX annotation of the formula that starts at `start`, else its text; looks at a bounded part of the source.
  private func formula(after start: Int) -> String? {
    let end = min(start + 8192, source.count)
    let part = UnsafeBufferPointer(rebasing: source[start..<end])
    var tokenizer = HTMLTokenizer(part)
    tokenizer.isForeign = true
    var isInAnnotation = false
    var annotation: [UInt8] = []
    var whole: [UInt8] = []
    reading: while let token = tokenizer.next() {
      switch token.kind {
      case .cdata: whole.append(contentsOf: part[token.inner])
      case .text:
        HTMLReferences.append(UnsafeBufferPointer(rebasing: part[token.range]), into: &whole)
        if isInAnnotation {
          HTMLReferences.append(UnsafeBufferPointer(rebasing: part[token.range]), into: &annotation)
        }
      case .startTag:
        if isBreakout(token) { break reading }
        if token.element == .annotation { isInAnnotation = true }
      case .endTag:
        if token.element == .annotation { isInAnnotation = false }
        if token.element == .math { break reading }
      default: break
      }
    }
    let text = String(decoding: annotation.isEmpty ? whole : annotation, as: UTF8.self).collapsedWhitespace
    return text.isEmpty ? nil : text
  }
}
