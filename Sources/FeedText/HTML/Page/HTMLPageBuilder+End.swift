internal import FeedModel

/// End tags.
extension HTMLPageBuilder {
  mutating func end(_ token: HTMLToken) {
    if top >= 0, nodes[top].space != .html {
      if token.element != .br, token.element != .p {
        if endForeign(token) { return }
      } else {
        while top >= 0, nodes[top].space != .html, !isIntegrationPoint(top), !isText(top) {
          pop(at: token.range.lowerBound)
        }
      }
    }
    if topElement.holdsRawText, topElement == token.element { return pop(by: token.range) }
    if token.element == .template { return endTemplate(token) }
    if openTemplate >= 0 { return end(token, in: mode) }
    switch phase {
    case .before, .head, .afterHead: endOutside(token)
    case .body: end(token, in: mode)
    case .afterBody:
      guard token.element != .html else { return }
      phase = .body
      bodyEnd = nil
      end(token, in: mode)
    }
  }

  /// Ends an element of SVG or MathML; false when HTML around it is to decide.
  private mutating func endForeign(_ token: HTMLToken) -> Bool {
    while let root = foreignRoots.last, !isOpen[root.root] { foreignRoots.removeLast() }
    guard let around = foreignRoots.last?.around else { return false }
    let spaces: [HTMLPage.Space] = [.svg, .math]
    let found = spaces.compactMap { openLast(named: token, space: $0) }.max()
    guard let found, found > around else { return false }
    pop(through: found, by: token.range)
    return true
  }

  /// In the head, before it, and between it and the body.
  private mutating func endOutside(_ token: HTMLToken) {
    switch token.element {
    case .head where phase == .head:
      pop(through: head, by: token.range)
      phase = .afterHead
    case .noscript where phase == .head && topElement == .noscript: pop(by: token.range)
    case .head where phase == .before, .body, .html, .br:
      openBody(at: token.range.lowerBound)
      if token.element != .head { end(token, in: .body) }
    default: break
    }
  }

  private mutating func endTemplate(_ token: HTMLToken) {
    let template = openTemplate
    guard template >= 0 else { return }
    pop(through: template, by: token.range)
  }

  private mutating func end(_ token: HTMLToken, in first: Mode) {
    var mode: Mode? = first
    while let now = mode {
      switch now {
      case .body:
        endInBody(token)
        mode = nil
      case .table: mode = endInTable(token)
      case .caption, .cell: mode = endInCell(token, now)
      case .columns: mode = endInColumns(token)
      case .tableBody, .row: mode = endInRows(token, now)
      case .select: mode = endInSelect(token)
      case .template: mode = nil
      }
    }
  }

  private mutating func endInTable(_ token: HTMLToken) -> Mode? {
    if token.element == .table {
      if let table = inTableScope(.table) { pop(through: table, by: token.range) }
      return nil
    }
    let isIgnored = HTMLPageBuilder.isTableTag(token.element) || token.element == .body || token.element == .html
    return isIgnored ? nil : .body
  }

  private mutating func endInCell(_ token: HTMLToken, _ now: Mode) -> Mode? {
    switch token.element {
    case .caption where now == .caption, .td where now == .cell, .th where now == .cell:
      if let cell = inTableScope(token.element) { pop(through: cell, by: token.range) }
      return nil
    case .table, .tbody, .tfoot, .thead, .tr:
      guard now == .cell || token.element == .table else { return nil }
      guard inTableScope(token.element) != nil else { return nil }
      return endCell(now, at: token.range.lowerBound) ? mode : nil
    case .body, .caption, .col, .colgroup, .html, .td, .th: return nil
    default: return .body
    }
  }

  private mutating func endInColumns(_ token: HTMLToken) -> Mode? {
    if token.element == .col || topElement != .colgroup { return nil }
    if token.element == .colgroup {
      pop(by: token.range)
      return nil
    }
    pop(at: token.range.lowerBound)
    return mode
  }

  private mutating func endInRows(_ token: HTMLToken, _ now: Mode) -> Mode? {
    let offset = token.range.lowerBound
    switch token.element {
    case .tr where now == .row:
      guard inTableScope(.tr) != nil else { return nil }
      popToRow(at: offset)
      pop(by: token.range)
    case .tbody, .tfoot, .thead:
      guard inTableScope(token.element) != nil else { return nil }
      if now == .row { return endRows(now, at: offset) ? mode : nil }
      popToRows(at: offset)
      pop(by: token.range)
    case .table: return endRows(now, at: offset) ? mode : nil
    case .body, .caption, .col, .colgroup, .html, .td, .th, .tr: return nil
    default: return .table
    }
    return nil
  }

  private mutating func endInSelect(_ token: HTMLToken) -> Mode? {
    let offset = token.range.lowerBound
    switch token.element {
    case .option: if topElement == .option { pop(by: token.range) }
    case .optgroup:
      if topElement == .option, below[top] >= 0, nodes[below[top]].element == .optgroup { pop(at: offset) }
      if topElement == .optgroup { pop(by: token.range) }
    case .select: if let select = openLast(.select) { pop(through: select, by: token.range) }
    case .caption, .table, .tbody, .tfoot, .thead, .tr, .td, .th:
      guard inTableScope(token.element) != nil, let select = openLast(.select) else { return nil }
      pop(through: select, by: offset..<offset)
      return mode
    default: break
    }
    return nil
  }
}

/// End tags in the body.
extension HTMLPageBuilder {
  private mutating func endInBody(_ token: HTMLToken) {
    let offset = token.range.lowerBound
    let element = token.element
    switch element {
    case .body, .html:
      guard inScope(.body) != nil else { return }
      if bodyEnd == nil { bodyEnd = token.range }
      phase = .afterBody
    case .form: endForm(token)
    case .p:
      if let open = inButtonScope(.p) { pop(through: open, by: token.range) }
    case .li:
      if let open = inListScope(.li) { pop(through: open, by: token.range) }
    case .h1, .h2, .h3, .h4, .h5, .h6:
      let headings: [HTMLElement] = [.h1, .h2, .h3, .h4, .h5, .h6]
      if let open = headings.compactMap({ inScope($0) }).max() { pop(through: open, by: token.range) }
    case .dd, .dt, .button, .applet, .marquee, .object:
      if let open = inScope(element) { pop(through: open, by: token.range) }
    case .br: break
    case let element where HTMLPageBuilder.isFormatting(element):
      if let open = inScope(element) { endFormatting(open, by: token.range) }
    case let element where HTMLPageBuilder.endsParagraph(element) && element != .plaintext && element != .xmp:
      if let open = inScope(element) { pop(through: open, by: token.range) }
    default:
      if let open = openLast(named: token), open >= special() {
        endImplied(except: element, at: offset)
        pop(through: open, by: token.range)
      }
    }
  }

  /// A form ends without what was left open in it.
  private mutating func endForm(_ token: HTMLToken) {
    if openTemplate >= 0 {
      if let open = inScope(.form) { pop(through: open, by: token.range) }
      return
    }
    let node = form
    form = -1
    guard node >= 0, isOpen[node], node >= boundary() else { return }
    endImplied(at: token.range.lowerBound)
    nodes[node].end = token.range
    unlink(node)
  }
}
