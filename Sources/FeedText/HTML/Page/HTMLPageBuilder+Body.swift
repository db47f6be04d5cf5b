internal import FeedModel

/// Start tags in the body.
extension HTMLPageBuilder {
  mutating func startInBody(_ token: HTMLToken) {
    let offset = token.range.lowerBound
    let element = token.element
    if HTMLPageBuilder.isTableTag(element) { return }
    if HTMLPageBuilder.isOfHead(element) { return addToHead(token) }
    if HTMLPageBuilder.endsParagraph(element) {
      endParagraph(at: offset)
      return add(token)
    }
    switch element {
    case .html, .body, .head, .frame, .frameset: break
    case .h1, .h2, .h3, .h4, .h5, .h6:
      endParagraph(at: offset)
      if topElement.isHeading { pop(at: offset) }
      add(token)
    case .li, .dd, .dt: startItem(token)
    case .form: startForm(token)
    case .button:
      if let open = inScope(.button) {
        endImplied(at: offset)
        pop(through: open, by: offset..<offset)
      }
      add(token)
    case .a:
      if let open = openLast(.a), open > boundary() { endFormatting(open, by: offset..<offset) }
      add(token)
    case .nobr:
      if let open = inScope(.nobr) { endFormatting(open, by: offset..<offset) }
      add(token)
    case .table:
      if !isQuirky { endParagraph(at: offset) }
      add(token)
    case .hr:
      endParagraph(at: offset)
      addVoid(token)
    case .image: addVoid(token, .img)
    case .optgroup, .option:
      if topElement == .option { pop(at: offset) }
      add(token)
    case .rb, .rtc, .rp, .rt:
      if inScope(.ruby) != nil { endImplied(except: element == .rb || element == .rtc ? .other : .rtc, at: offset) }
      add(token)
    case .svg, .math:
      let space = element == .svg ? HTMLPage.Space.svg : .math
      if token.isSelfClosing { addVoid(token, space: space) } else { push(token, space: space) }
    default: add(token)
    }
  }

  /// Adds an element that may have content.
  private mutating func add(_ token: HTMLToken) {
    if token.element.isVoid || (isXML && token.isSelfClosing) { addVoid(token) } else { push(token) }
  }

  mutating func endParagraph(at offset: Int) {
    guard let paragraph = inButtonScope(.p) else { return }
    pop(through: paragraph, by: offset..<offset)
  }

  /// An item ends the one before it, unless another list or block stands between.
  private mutating func startItem(_ token: HTMLToken) {
    let offset = token.range.lowerBound
    if let stop = HTMLPageBuilder.lastOpen(&stops, isOpen), nodes[stop].space == .html {
      let isItem =
        token.element == .li
        ? nodes[stop].element == .li : nodes[stop].element == .dd || nodes[stop].element == .dt
      if isItem { pop(through: stop, by: offset..<offset) }
    }
    endParagraph(at: offset)
    add(token)
  }

  private mutating func startForm(_ token: HTMLToken) {
    let isInTemplate = openTemplate >= 0
    guard isInTemplate || form < 0 else { return }
    endParagraph(at: token.range.lowerBound)
    let node = push(token)
    if !isInTemplate { form = node }
  }

  /// Ends a formatting element amid others: blocks inside of it go on, as children of what is around it (a short form
  /// of the standard's adoption agency).
  mutating func endFormatting(_ node: Int, by range: Range<Int>) {
    var next = above[node]
    while next >= 0, !isSpecial(next) { next = above[next] }
    guard next >= 0 else { return pop(through: node, by: range) }
    var parent = below[node]
    nodes[node].end = range
    next = above[node]
    unlink(node)
    var blocks = 0
    // Formatting elements and others on the way to the next block: it leaves the others with all that is in it.
    var pending: [Int] = []
    var others: [Int] = []
    while next >= 0 {
      let over = above[next]
      if isSpecial(next) {
        if blocks == 8 { break }
        parent = keep(pending.suffix(3), below: parent)
        for node in others + pending.dropLast(3) { end(node, at: nodes[next].start.lowerBound) }
        (pending, others) = ([], [])
        nodes[next].parent = parent
        parent = next
        blocks += 1
      } else if nodes[next].space == .html, HTMLPageBuilder.isFormatting(nodes[next].element) {
        pending.append(next)
      } else {
        others.append(next)
      }
      next = over
    }
    if next < 0 { for node in others + pending { end(node, at: range.lowerBound) } }
  }

  /// Formatting elements that go on inside of `parent`; the innermost of them.
  private mutating func keep(_ formatting: ArraySlice<Int>, below parent: Int) -> Int {
    var parent = parent
    for node in formatting {
      nodes[node].parent = parent
      parent = node
    }
    return parent
  }

  private mutating func end(_ node: Int, at offset: Int) {
    nodes[node].end = offset..<offset
    unlink(node)
  }
}
