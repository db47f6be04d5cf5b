internal import FeedModel
internal import FeedText

extension HTMLPass {
  /// Elements nested deeper than this lose their tags, as in browsers (which stop at 512); libxml2 stops at 256.
  static let maximumDepth = 200

  /// Ends what the start of `element` ends by itself (HTML, "optional tags" and "in body").
  mutating func closeImplied(before element: HTMLElement) {
    switch element {
    case .li: close(.li, unlessInside: { $0 == .ul || $0 == .ol || $0 == .menu || $0 == .dir })
    case .dt, .dd:
      close(.dt, unlessInside: { $0 == .dl })
      close(.dd, unlessInside: { $0 == .dl })
    case .td, .th:
      close(.td, unlessInside: { $0 == .table || $0 == .tr })
      close(.th, unlessInside: { $0 == .table || $0 == .tr })
      close(.caption, unlessInside: { $0 == .table })
    case .tr:
      close(.tr, unlessInside: { $0 == .table })
      close(.caption, unlessInside: { $0 == .table })
      close(.colgroup, unlessInside: { $0 == .table })
    case .thead, .tbody, .tfoot, .colgroup:
      for section: HTMLElement in [.thead, .tbody, .tfoot, .caption, .colgroup] {
        close(section, unlessInside: { $0 == .table })
      }
    case .rt, .rp, .rb, .rtc:
      for part: HTMLElement in [.rt, .rp, .rb] { close(part, unlessInside: { $0 == .ruby }) }
    case .a: closeLink()
    case .caption: close(.caption, unlessInside: { $0 == .table })
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if let last = stack.lastIndex(where: { !$0.isUnwrapped }), stack[last].element.isHeading { close(at: last) }
    default: break
    }
    if HTMLPass.endsParagraph(element) { close(.p, unlessInside: { HTMLPass.bounds($0) }) }
  }

  /// Opens an element whose start tag is at `tag` in the output; false when it is too deep and must not be written.
  mutating func push(_ open: Open) {
    stack.append(open)
    openCount[Int(open.element.rawValue)] += 1
    if open.isUnsummarized { summary.suppress() }
  }

  /// Whether there is room for another element; if not, remembers that its end tag goes as well.
  mutating func hasRoom(for element: HTMLElement) -> Bool {
    if stack.count < HTMLPass.maximumDepth { return true }
    flattened[Int(element.rawValue)] += 1
    findings.add(.tooDeep)
    noteTooDeep()
    return false
  }

  mutating func endTag(_ token: HTMLToken) {
    let element = token.element
    if flattened[Int(element.rawValue)] > 0 {
      flattened[Int(element.rawValue)] -= 1
      return
    }
    if element == .br { return lineBreak() }
    if let index = reopening.lastIndex(where: { $0.element == element }) {
      reopening.remove(at: index)
      return
    }
    if let last = stack.indices.last, stack[last].element == element, element != .other, !stack[last].isEnded {
      return pop(with: token)
    }
    guard openCount[Int(element.rawValue)] > 0, let index = HTMLPass.indexOfOpen(token, in: stack, of: source)
    else {
      if !element.isVoid, !HTMLPass.leavesNoTags(element), element != .other {
        findings.add(.misnested, name(token.inner))
        noteGone(token, .strayEnd)
      } else if element.isBlock, !element.isVoid {
        text.end(.div)
        summary.boundary()
      }
      return
    }
    if index == stack.count - 1 { return pop(with: token) }
    guard HTMLPass.isFormatting(element) else { return close(at: index, noting: true) }
    if stack[(index + 1)...].contains(where: { $0.element.isBlock }) {
      // `<b><p>…</b>…</p>`: it ends with the blocks inside it.
      stack[index].isEnded = true
      openCount[Int(element.rawValue)] -= 1
      findings.add(.misnested, name(token.inner))
      noteMisplaced(token)
      return
    }
    // `<b><i>…</b>…</i>`: what was open inside opens again behind it.
    findings.add(.misnested, name(token.inner))
    noteMisplaced(token)
    let inner = stack[(index + 1)...].filter { HTMLPass.isFormatting($0.element) && !$0.isEnded && !$0.isUnwrapped }
    close(at: index)
    reopening = Array(inner.suffix(8))
  }

  /// Writes again the start tags of what a misnested end tag had to close.
  mutating func reopen() {
    let again = reopening
    reopening.removeAll()
    flush()
    for var open in again where open.tag.upperBound <= out.count && stack.count < HTMLPass.maximumDepth {
      guard reopenBudget >= open.tag.count, open.element != .a else { continue }
      reopenBudget -= open.tag.count
      let tag = Array(out[open.tag])
      open.tag = out.count..<out.count + tag.count
      out.append(contentsOf: tag)
      open.textStart = text.bytes.count
      push(open)
    }
  }

  /// Closes the element at `index` of the stack and all inside it.
  mutating func close(at index: Int, noting: Bool = false) {
    while stack.count > index {
      if noting, stack.count > index + 1, let last = stack.last, !last.isEnded { noteUnclosed(last) }
      pop(cascading: false)
    }
    cascade()
  }

  /// Ends the innermost element: with its own end tag as written, or with one of ours.
  mutating func pop(with token: HTMLToken? = nil, cascading: Bool = true) {
    guard !stack.isEmpty else { return }
    let open = stack.removeLast()
    if !open.isEnded { openCount[Int(open.element.rawValue)] -= 1 }
    let isKept = beforeEnd(of: open)
    if isKept, !open.isUnwrapped {
      if let token, open.renamed == nil, token.range.count == token.inner.count + 3 {
        keep(token.range)
      } else {
        write("</")
        if let renamed = open.renamed { write(renamed) } else { write(from: open.name) }
        write(">")
      }
    }
    if open.isUnsummarized { summary.resume() }
    if isKept { afterEnd(of: open) }
    if cascading, let last = stack.indices.last, stack[last].isEnded { cascade() }
  }

  mutating func noteUnclosed(_ open: Open) {
    switch open.element {
    case .p, .li, .dt, .dd, .td, .th, .tr, .thead, .tbody, .tfoot, .colgroup, .caption, .rt, .rp, .rb, .rtc: break
    default:
      guard !open.isUnwrapped else { return }
      findings.add(.unclosed, name(open.name))
      noteClosed(open)
    }
  }

  func name(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self).lowercased() }

  private mutating func cascade() {
    while stack.last?.isEnded == true { pop(cascading: false) }
  }

  @inline(__always)
  private mutating func close(_ element: HTMLElement, unlessInside isBarrier: (HTMLElement) -> Bool) {
    guard openCount[Int(element.rawValue)] > 0 else { return }
    let countsUnwrapped = HTMLPass.isPartOfTable(element)
    var i = stack.count - 1
    while i >= 0 {
      if stack[i].element == element, !stack[i].isEnded { return close(at: i, noting: true) }
      if isBarrier(stack[i].element), countsUnwrapped || !stack[i].isUnwrapped { return }
      i -= 1
    }
  }

  /// Links do not nest, not even in one whose end tag has come.
  private mutating func closeLink() {
    var i = stack.count - 1
    while i >= 0 {
      if stack[i].element == .a { return close(at: i, noting: true) }
      if HTMLPass.bounds(stack[i].element), !stack[i].isUnwrapped { return }
      i -= 1
    }
  }

  /// The open element of `stack` that an end tag ends, unless a table's cell or the like stands in between.
  private static func indexOfOpen(
    _ token: HTMLToken, in stack: Stack, of source: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let isPartOfTable = HTMLPass.isPartOfTable(token.element)
    let wanted = token.element == .other ? HTMLPass.folded(source, token.inner) : 0
    var i = stack.count - 1
    while i >= 0 {
      let element = stack[i].element
      if element == token.element, !stack[i].isEnded {
        if token.element != .other || HTMLPass.folded(source, stack[i].name) == wanted { return i }
      }
      if isPartOfTable ? element == .table : HTMLPass.bounds(element) && !stack[i].isUnwrapped { return nil }
      i -= 1
    }
    return nil
  }

  /// A number that stands for a name in any case.
  static func folded(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in range { hash = (hash ^ UInt64(source[i].lowercasedASCII)) &* 0x100_0000_01B3 }
    return hash
  }

  static func bounds(_ element: HTMLElement) -> Bool {
    switch element {
    case .table, .td, .th, .caption, .marquee, .svg, .math: true
    default: false
    }
  }

  private static func isPartOfTable(_ element: HTMLElement) -> Bool {
    switch element {
    case .table, .thead, .tbody, .tfoot, .tr, .td, .th, .caption, .colgroup: true
    default: false
    }
  }

  static func isFormatting(_ element: HTMLElement) -> Bool {
    switch element {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u, .span, .mark, .del, .ins,
      .sub, .sup, .kbd, .cite, .q, .abbr:
      true
    default: false
    }
  }

  private static func endsParagraph(_ element: HTMLElement) -> Bool {
    switch element {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .dt, .dd, .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .listing, .main,
      .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .ul, .xmp:
      true
    default: false
    }
  }
}
