internal import FeedModel

/// Start tags in tables, selections and templates.
extension HTMLPageBuilder {
  /// Handles a start tag; tables end and begin what they must until it has its place.
  mutating func start(_ token: HTMLToken, in first: Mode) {
    var mode: Mode? = first
    // Each turn opens or closes an element of a table: a handful at most, and never one without the other's end.
    while let now = mode {
      switch now {
      case .body:
        startInBody(token)
        mode = nil
      case .table: mode = startInTable(token)
      case .caption, .cell: mode = startInCell(token, now)
      case .columns: mode = startInColumns(token)
      case .tableBody, .row: mode = startInRows(token, now)
      case .select: mode = startInSelect(token)
      case .template: mode = startInTemplate(token)
      }
    }
  }

  private mutating func startInTable(_ token: HTMLToken) -> Mode? {
    let offset = token.range.lowerBound
    switch token.element {
    case .caption, .colgroup, .tbody, .tfoot, .thead:
      popToTable(at: offset)
      push(token)
    case .col:
      popToTable(at: offset)
      pushImplied(.colgroup, at: offset)
      return .columns
    case .td, .th, .tr:
      popToTable(at: offset)
      pushImplied(.tbody, at: offset)
      return .tableBody
    case .table:
      guard let table = inTableScope(.table) else { return nil }
      pop(through: table, by: offset..<offset)
      return mode
    case .style, .script, .template: addToHead(token)
    case .input where isHidden: addVoid(token)
    case .form:
      if form < 0, openTemplate < 0 {
        form = push(token)
        pop(at: token.range.upperBound)
      }
    default:
      isFostering = true
      startInBody(token)
      isFostering = false
    }
    return nil
  }

  private var isHidden: Bool {
    tokenizer.attributes.contains {
      HTMLName(source, $0.name) == HTMLName("type") && ByteSearch.matches("hidden", in: source, at: $0.value.lowerBound)
        && $0.value.count == 6
    }
  }

  /// A part of a table ends the cell or the caption.
  private mutating func startInCell(_ token: HTMLToken, _ now: Mode) -> Mode? {
    guard HTMLPageBuilder.isTableTag(token.element) else { return .body }
    return endCell(now, at: token.range.lowerBound) ? mode : nil
  }

  mutating func endCell(_ now: Mode, at offset: Int) -> Bool {
    let cell =
      now == .caption ? inTableScope(.caption) : [inTableScope(.td), inTableScope(.th)].compactMap(\.self).max()
    guard let cell else { return false }
    pop(through: cell, by: offset..<offset)
    return true
  }

  private mutating func startInColumns(_ token: HTMLToken) -> Mode? {
    switch token.element {
    case .col: addVoid(token)
    case .template: addToHead(token)
    case .html: break
    default:
      guard topElement == .colgroup else { return nil }
      pop(at: token.range.lowerBound)
      return mode
    }
    return nil
  }

  private mutating func startInRows(_ token: HTMLToken, _ now: Mode) -> Mode? {
    let offset = token.range.lowerBound
    switch token.element {
    case .tr where now == .tableBody:
      popToRows(at: offset)
      push(token)
    case .td, .th:
      if now == .row {
        popToRow(at: offset)
        push(token)
        return nil
      }
      popToRows(at: offset)
      pushImplied(.tr, at: offset)
      return .row
    case .caption, .col, .colgroup, .tbody, .tfoot, .thead, .tr:
      return endRows(now, at: offset) ? mode : nil
    default: return .table
    }
    return nil
  }

  /// Ends the row, or the group of rows.
  mutating func endRows(_ now: Mode, at offset: Int) -> Bool {
    if now == .row {
      guard inTableScope(.tr) != nil else { return false }
      popToRow(at: offset)
    } else {
      guard inTableScope(.tbody) ?? inTableScope(.thead) ?? inTableScope(.tfoot) != nil else { return false }
      popToRows(at: offset)
    }
    pop(at: offset)
    return true
  }

  private mutating func startInSelect(_ token: HTMLToken) -> Mode? {
    let offset = token.range.lowerBound
    switch token.element {
    case .option, .optgroup, .hr:
      if topElement == .option { pop(at: offset) }
      if token.element != .option, topElement == .optgroup { pop(at: offset) }
      if token.element == .hr { addVoid(token) } else { push(token) }
    case .select, .input, .keygen, .textarea:
      guard let select = openLast(.select) else { return nil }
      pop(through: select, by: offset..<offset)
      return token.element == .select ? nil : mode
    case .script, .template: addToHead(token)
    case .caption, .table, .tbody, .tfoot, .thead, .tr, .td, .th:
      guard let table = openLast(.table), table > openTemplate, let select = openLast(.select) else { return nil }
      pop(through: select, by: offset..<offset)
      return mode
    default: break
    }
    return nil
  }

  /// A template's first tag says what it is a part of.
  private mutating func startInTemplate(_ token: HTMLToken) -> Mode? {
    let next: Mode
    switch token.element {
    case let element where HTMLPageBuilder.isOfHead(element):
      addToHead(token)
      return nil
    case .caption, .colgroup, .tbody, .tfoot, .thead: next = .table
    case .col: next = .columns
    case .tr: next = .tableBody
    case .td, .th: next = .row
    default: next = .body
    }
    guard !modes.isEmpty else { return nil }
    modes[modes.count - 1].mode = next
    return next
  }

  mutating func popToTable(at offset: Int) {
    while topElement != .table, topElement != .template, topElement != .html { pop(at: offset) }
  }

  mutating func popToRows(at offset: Int) {
    while topElement != .tbody, topElement != .tfoot, topElement != .thead, topElement != .template,
      topElement != .html
    {
      pop(at: offset)
    }
  }

  mutating func popToRow(at offset: Int) {
    while topElement != .tr, topElement != .template, topElement != .html { pop(at: offset) }
  }
}
