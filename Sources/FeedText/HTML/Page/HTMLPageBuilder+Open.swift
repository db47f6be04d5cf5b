internal import FeedModel

/// The open elements.
extension HTMLPageBuilder {
  /// Adds an element and leaves it open.
  @discardableResult
  mutating func push(_ token: HTMLToken, _ element: HTMLElement? = nil, space: HTMLPage.Space = .html) -> Int {
    let node = add(token, element ?? token.element, space)
    open(node)
    return node
  }

  /// Adds an element without content.
  mutating func addVoid(_ token: HTMLToken, _ element: HTMLElement? = nil, space: HTMLPage.Space = .html) {
    let node = add(token, element ?? token.element, space)
    nodes[node].end = token.range.upperBound..<token.range.upperBound
  }

  /// Opens an element whose start tag is left out.
  @discardableResult
  mutating func pushImplied(_ element: HTMLElement, at offset: Int) -> Int {
    let place = offset..<offset
    let node = HTMLPage.Node(
      element: element, name: place, start: place, end: place, parent: top, attributes: 0..<0,
      isInert: isInside(template: top))
    append(node)
    open(nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func add(_ token: HTMLToken, _ element: HTMLElement, _ space: HTMLPage.Space) -> Int {
    var parent = top
    if isFostering, top >= 0, isTablePart(nodes[top].element), let table = openLast(.table) {
      parent = nodes[table].parent
    }
    let first = attributes.count
    for attribute in tokenizer.attributes where !holds(attribute, since: first) { attributes.append(attribute) }
    append(
      HTMLPage.Node(
        element: element, name: token.inner, start: token.range, end: source.count..<source.count, parent: parent,
        attributes: first..<attributes.count, space: space, isInert: isInside(template: parent)))
    return nodes.count - 1
  }

  /// Whether an attribute of this name was there before; of very many, only the first ones are looked at.
  private func holds(_ attribute: HTMLAttribute, since first: Int) -> Bool {
    let name = HTMLName(source, attribute.name)
    guard name != HTMLName("") else { return false }
    return attributes[first..<min(attributes.count, first + 64)].contains { HTMLName(source, $0.name) == name }
  }

  private mutating func append(_ node: HTMLPage.Node) {
    nodes.append(node)
    below.append(-1)
    above.append(-1)
    isOpen.append(false)
  }

  private func isInside(template parent: Int) -> Bool {
    parent >= 0 && (nodes[parent].isInert || (nodes[parent].element == .template && nodes[parent].space == .html))
  }

  private mutating func open(_ node: Int) {
    let (element, space) = (nodes[node].element, nodes[node].space)
    if space != .html, top < 0 || nodes[top].space == .html { foreignRoots.append((node, top)) }
    below[node] = top
    if top >= 0 { above[top] = node }
    top = node
    isOpen[node] = true
    if space == .html, element != .other {
      last[Int(element.rawValue)].append(node)
    } else {
      named[key(nodes[node].name, space), default: []].append(node)
    }
    if isBoundary(node) { boundaries.append(node) }
    if isSpecial(node) {
      specials.append(node)
      if space != .html || (element != .address && element != .div && element != .p) { stops.append(node) }
    }
    if space == .html, let mode = HTMLPageBuilder.mode(of: element) { modes.append((mode, node)) }
  }

  /// Closes the innermost element: its end is `range`, or empty at an offset.
  mutating func pop(by range: Range<Int>) {
    guard top >= 0 else { return }
    nodes[top].end = range
    unlink(top)
  }

  mutating func pop(at offset: Int) { pop(by: offset..<offset) }

  /// Closes what is inside of `node`, and `node` by `range`.
  mutating func pop(through node: Int, by range: Range<Int>) {
    while top > node { pop(at: range.lowerBound) }
    if top == node { pop(by: range) }
  }

  /// Takes an element from among the open ones, wherever it is.
  mutating func unlink(_ node: Int) {
    let (under, over) = (below[node], above[node])
    if over >= 0 { below[over] = under } else { top = under }
    if under >= 0 { above[under] = over }
    isOpen[node] = false
  }

  /// A name as one number; that two names share one does no harm.
  func key(_ name: Range<Int>, _ space: HTMLPage.Space) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in source[name] { hash = (hash ^ UInt64(byte.lowercasedASCII)) &* 0x100_0000_01B3 }
    return hash &+ (space == .html ? 0 : 1)
  }
}

/// Questions about them.
extension HTMLPageBuilder {
  /// The innermost open element of a kind.
  mutating func openLast(_ element: HTMLElement) -> Int? {
    HTMLPageBuilder.lastOpen(&last[Int(element.rawValue)], isOpen)
  }

  static func lastOpen(_ list: inout [Int], _ isOpen: [Bool]) -> Int? {
    while let node = list.last {
      if isOpen[node] { return node }
      list.removeLast()
    }
    return nil
  }

  mutating func openLast(named token: HTMLToken, space: HTMLPage.Space = .html) -> Int? {
    if space == .html, token.element != .other { return openLast(token.element) }
    let key = key(token.inner, space)
    return HTMLPageBuilder.lastOpen(&named[key, default: []], isOpen)
  }

  mutating func boundary() -> Int { HTMLPageBuilder.lastOpen(&boundaries, isOpen) ?? -1 }
  mutating func special() -> Int { HTMLPageBuilder.lastOpen(&specials, isOpen) ?? -1 }

  /// The innermost open element of a kind that is "in scope".
  mutating func inScope(_ element: HTMLElement) -> Int? {
    guard let node = openLast(element), node >= boundary() else { return nil }
    return node
  }

  mutating func inButtonScope(_ element: HTMLElement) -> Int? {
    guard let node = inScope(element), node > openLast(.button) ?? -1 else { return nil }
    return node
  }

  mutating func inListScope(_ element: HTMLElement) -> Int? {
    guard let node = inScope(element), node > max(openLast(.ol) ?? -1, openLast(.ul) ?? -1) else { return nil }
    return node
  }

  mutating func inTableScope(_ element: HTMLElement) -> Int? {
    guard let node = openLast(element), node >= openLast(.table) ?? -1, node >= openTemplate else { return nil }
    return node
  }

  var openTemplate: Int {
    mutating get { openLast(.template) ?? -1 }
  }

  var mode: Mode {
    mutating get {
      while let entry = modes.last {
        if isOpen[entry.node] { return entry.mode }
        modes.removeLast()
      }
      return .body
    }
  }

  var topElement: HTMLElement { top >= 0 && nodes[top].space == .html ? nodes[top].element : .other }

  /// "Generate implied end tags", except for one kind.
  mutating func endImplied(except kept: HTMLElement = .other, at offset: Int) {
    while topElement != kept {
      switch topElement {
      case .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc: pop(at: offset)
      default: return
      }
    }
  }

  func isTablePart(_ element: HTMLElement) -> Bool {
    switch element {
    case .table, .tbody, .tfoot, .thead, .tr: true
    default: false
    }
  }

  private static func mode(of element: HTMLElement) -> Mode? {
    switch element {
    case .table: .table
    case .caption: .caption
    case .colgroup: .columns
    case .tbody, .tfoot, .thead: .tableBody
    case .tr: .row
    case .td, .th: .cell
    case .select: .select
    case .template: .template
    default: nil
    }
  }
}
