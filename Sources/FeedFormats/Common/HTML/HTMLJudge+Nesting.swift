import FeedModel
import FeedText

// Which element an end tag ends, and what a start tag ends by itself (HTML §13.2.6).
extension HTMLJudge {
  mutating func push(_ token: HTMLToken) {
    open.append(
      Open(element: token.element, name: token.inner, tag: token.range, images: imageCount))
    switch token.element {
    case .pre, .listing:
      preDepth += 1
      codeDepth += 1
    case .code, .kbd, .samp, .tt, .var, .math, .xmp: codeDepth += 1
    default: break
    }
  }

  /// Takes away the innermost element; `end` is where its content ends.
  mutating func pop(at end: Int) {
    guard let entry = open.popLast() else { return }
    if foreignDepth > 0 {
      foreignDepth -= 1
      if foreignDepth == 0 { tokenizer.isForeign = false }
    }
    switch entry.element {
    case .pre, .listing:
      preDepth -= 1
      codeDepth -= 1
    case .code:
      codeDepth -= 1
      judgeCode(entry, upTo: end)
    case .kbd, .samp, .tt, .var, .math, .xmp: codeDepth -= 1
    case .picture: if imageCount == entry.images { find(.pictureAlone, at: entry.tag.lowerBound) }
    case .h1, .h2, .h3, .h4, .h5, .h6: judgeHeading(entry, upTo: end)
    default: break
    }
  }

  mutating func endTag(_ token: HTMLToken) {
    let offset = token.range.lowerBound
    if token.element.isVoid || token.element == .image {
      return find(.strayEndTag(string(token.inner)), at: offset)
    }
    guard let index = index(endedBy: token) else {
      if let early = ended.lastIndex(where: { isSame($0.name, token.inner) }) {
        ended.remove(at: early)
      } else {
        find(.strayEndTag(string(token.inner)), at: offset)
      }
      return
    }
    pop(to: index, at: offset)
  }

  /// Ends all elements from `index` on; those that should have had an end tag of their own are reported.
  private mutating func pop(to index: Int, at offset: Int) {
    let outer = open[index]
    while open.count > index + 1 {
      if let inner = open.last, !HTMLJudge.endsByItself(inner.element) {
        find(.misnested(string(inner.name), in: string(outer.name)), at: inner.tag.lowerBound)
        ended.append(inner)
      }
      pop(at: offset)
    }
    pop(at: offset)
  }

  /// How far out is looked: browsers nest no deeper either, and a hostile text would cost the square of its length.
  private static let deepest = 512

  private func index(endedBy token: HTMLToken) -> Int? {
    let isTablePart = HTMLJudge.isTablePart(token.element)
    for i in open.indices.suffix(HTMLJudge.deepest).reversed() {
      if open[i].element == token.element, token.element != .other || isSame(open[i].name, token.inner) { return i }
      if isTablePart ? open[i].element == .table : HTMLJudge.isBoundary(open[i].element) { return nil }
    }
    return nil
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count
      && zip(bytes[one], bytes[other]).allSatisfy { $0 == $1 || $0.lowercasedASCII == $1.lowercasedASCII }
  }

  /// What the start tag ends without an end tag.
  mutating func closeImplied(before token: HTMLToken) {
    guard !open.isEmpty, !isXHTML else { return }
    let offset = token.range.lowerBound
    switch token.element {
    case .li: close(offset, upTo: HTMLJudge.isList) { $0 == .li }
    case .dd, .dt: close(offset, upTo: HTMLJudge.isList) { $0 == .dd || $0 == .dt }
    case .option: close(offset, upTo: { $0 == .select || $0 == .datalist }) { $0 == .option }
    case .optgroup: close(offset, upTo: { $0 == .select }) { $0 == .option || $0 == .optgroup }
    case .rt, .rp, .rb, .rtc: close(offset, upTo: { $0 == .ruby }) { $0 == .rt || $0 == .rp || $0 == .rb }
    case .td, .th: close(offset, upTo: { $0 == .tr || $0 == .table }) { $0 == .td || $0 == .th }
    case .tr: close(offset, upTo: { $0 == .table }) { $0 == .tr || $0 == .caption || $0 == .colgroup }
    case .tbody, .thead, .tfoot:
      close(offset, upTo: { $0 == .table }) {
        $0 == .tbody || $0 == .thead || $0 == .tfoot || $0 == .caption || $0 == .colgroup
      }
    case .colgroup, .caption: close(offset, upTo: { $0 == .table }) { $0 == .colgroup || $0 == .caption }
    case .a: close(offset, upTo: HTMLJudge.isBoundary, isFault: true) { $0 == .a }
    case .button: close(offset, upTo: HTMLJudge.isBoundary, isFault: true) { $0 == .button }
    default: break
    }
    if token.element.isHeading, let last = open.last, last.element.isHeading {
      pop(to: open.count - 1, byFaultAt: offset)
    }
    if HTMLJudge.endsParagraph(token.element) { close(offset, upTo: HTMLJudge.isBoundary) { $0 == .p } }
  }

  /// Ends the outermost of the open elements that are asked for, no further out than a boundary.
  private mutating func close(
    _ offset: Int, upTo isBoundary: (HTMLElement) -> Bool, isFault: Bool = false, _ isMeant: (HTMLElement) -> Bool
  ) {
    var index: Int?
    for i in open.indices.suffix(HTMLJudge.deepest).reversed() {
      if isMeant(open[i].element) { index = i }
      if isBoundary(open[i].element) { break }
    }
    guard let index else { return }
    if isFault { pop(to: index, byFaultAt: offset) } else { pop(to: index, at: offset) }
  }

  private mutating func pop(to index: Int, byFaultAt offset: Int) {
    let outer = open[index]
    find(.nestedInItself(string(outer.name)), at: outer.tag.lowerBound)
    ended.append(outer)
    pop(to: index, at: offset)
  }

  /// Whether an element may stand where it does; parts of tables stand in tables, and nothing else right in them.
  mutating func canStand(_ token: HTMLToken) -> Bool {
    if isXHTML { return true }
    if HTMLJudge.isTablePart(token.element), token.element != .table {
      guard open.suffix(HTMLJudge.deepest).contains(where: { $0.element == .table || $0.element == .template }) else {
        find(.malformed("<\(string(token.inner))> stands outside a table"), at: token.range.lowerBound)
        return false
      }
    } else if let last = open.last, HTMLJudge.isTableFrame(last.element), !HTMLJudge.mayStandInTable(token.element) {
      let (inner, outer) = (string(token.inner), string(last.name))
      find(.malformed("<\(inner)> stands right in <\(outer)>, not in a cell"), at: token.range.lowerBound)
    }
    return true
  }

  static func isTablePart(_ element: HTMLElement) -> Bool {
    switch element {
    case .table, .caption, .colgroup, .col, .tbody, .thead, .tfoot, .tr, .td, .th: true
    default: false
    }
  }

  static func isTableFrame(_ element: HTMLElement) -> Bool {
    switch element {
    case .table, .tbody, .thead, .tfoot, .tr: true
    default: false
    }
  }

  private static func mayStandInTable(_ element: HTMLElement) -> Bool {
    switch element {
    case .caption, .colgroup, .col, .tbody, .thead, .tfoot, .tr, .td, .th, .script, .style, .template, .form, .input:
      true
    default: false
    }
  }

  private static func isList(_ element: HTMLElement) -> Bool {
    element == .ul || element == .ol || element == .dl || element == .menu || element == .dir || isBoundary(element)
  }

  /// No end tag inside ends an element outside.
  private static func isBoundary(_ element: HTMLElement) -> Bool {
    switch element {
    case .table, .td, .th, .caption, .object, .template, .marquee, .applet, .svg, .math, .button: true
    default: false
    }
  }

  static func endsByItself(_ element: HTMLElement) -> Bool {
    switch element {
    case .li, .dt, .dd, .p, .rt, .rp, .rb, .rtc, .optgroup, .option, .colgroup, .caption, .thead, .tbody, .tfoot, .tr,
      .td, .th, .html, .head, .body:
      true
    default: false
    }
  }

  private static func endsParagraph(_ element: HTMLElement) -> Bool {
    switch element {
    case .address, .article, .aside, .blockquote, .center, .dd, .details, .dialog, .dir, .div, .dl, .dt, .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .listing, .main,
      .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .ul, .xmp:
      true
    default: false
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func strayEndTag(_ name: String) -> Self {
    .warning("html/misnested", "remove </\(name.excerpt)>, which ends no element that is open")
  }
  fileprivate static func misnested(_ name: String, in outer: String) -> Self {
    .warning("html/misnested", "end <\(name.excerpt)> before <\(outer.excerpt)> ends, in which it began")
  }
  fileprivate static func nestedInItself(_ name: String) -> Self {
    .warning("html/misnested", "end <\(name.excerpt)> before another of its kind begins")
  }
  fileprivate static let pictureAlone = warning(
    "html/picture-no-img", "put an <img> into the <picture>; without one nothing is shown")
}
