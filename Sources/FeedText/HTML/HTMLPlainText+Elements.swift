internal import FeedModel

extension HTMLPlainText {
  /// Containers that are shown as such; what is nested deeper is shown flat.
  private static let maximumDepth = 12

  /// A start tag with its attributes as written.
  package mutating func start(
    _ element: HTMLElement, _ attributes: [HTMLAttribute], of source: UnsafeBufferPointer<UInt8>
  ) {
    switch element {
    case .a: link(to: value("href", attributes, source))
    case .img: image(alternative: value("alt", attributes, source))
    case .ol: list(isOrdered: true, from: number(value("start", attributes, source)) ?? 1)
    case .li:
      if let number = number(value("value", attributes, source)), let last = lists.indices.last {
        lists[last].next = number
      }
      start(.li)
    default: start(element)
    }
  }

  /// A start tag without attributes.
  package mutating func start(_ element: HTMLElement) {
    switch element {
    case .br: lineBreak()
    case .hr:
      block()
      append("---")
      block()
    case .ul, .menu, .dir: list(isOrdered: false, from: 1)
    case .ol: list(isOrdered: true, from: 1)
    case .li: item()
    case .dd:
      close(.dd, upTo: [.dl])
      line(keepsBlank: false)
      open(.dd, .space)
    case .dt:
      close(.dd, upTo: [.dl])
      line(keepsBlank: stack.last != .dl)
    case .dl:
      block()
      if stack.count < 64 { stack.append(.dl) }
    case .blockquote:
      block()
      open(.blockquote, .quote)
    case .pre, .listing, .xmp, .plaintext:
      block()
      preDepth += 1
    case .table: block()
    case .tr:
      if cellDepth > 0 { endCell() }
      line(keepsBlank: true)
      isFirstCell = true
    case .td, .th:
      if cellDepth > 0 { endCell() }
      if !isFirstCell {
        space()
        append("|")
        space()
      }
      isFirstCell = false
      cellDepth = 1
    case .thead, .tbody, .tfoot: line()
    case .h1: heading("# ")
    case .h2: heading("## ")
    case .h3: heading("### ")
    case .h4, .h5, .h6: heading("#### ")
    case .q: append("“")
    default: if element.isBlock { block() }
    }
  }

  /// An end tag.
  package mutating func end(_ element: HTMLElement) {
    switch element {
    case .a: endLink()
    case .ul, .ol, .menu, .dir:
      close(.li, upTo: [.ul])
      guard stack.last == .ul else { return }
      stack.removeLast()
      if !lists.isEmpty { lists.removeLast() }
      if lists.isEmpty { block() } else { line(keepsBlank: false) }
    case .li: close(.li, upTo: [.ul])
    case .dd: close(.dd, upTo: [.dl])
    case .dl:
      close(.dd, upTo: [.dl])
      if stack.last == .dl { stack.removeLast() }
      block()
    case .blockquote:
      close(.blockquote, upTo: [])
      block()
    case .pre, .listing, .xmp, .plaintext:
      preDepth = max(0, preDepth - 1)
      block()
    case .td, .th: endCell()
    case .tr, .thead, .tbody, .tfoot, .caption: line()
    case .table:
      endCell()
      block()
    case .q: append("”")
    case .h1, .h2, .h3, .h4, .h5, .h6:
      dropMark()
      block()
    case .br, .hr, .img: break
    default: if element.isBlock { block() }
    }
  }

  /// Starts a link to `address`, which is written behind its text unless it says the same.
  package mutating func link(to address: [UInt8]?) {
    guard links.count < 64 else { return }
    links.append((bytes.count, address ?? []))
  }

  package mutating func endLink() {
    guard let (start, address) = links.popLast(), start < bytes.count, preDepth == 0 else { return }
    guard let first = address.first, first != 0x23 else { return }
    let isAddressWanted = bytes.withUnsafeBufferPointer { bytes in
      let text = bytes[start...].drop { $0.isASCIIWhitespace || $0 == 0x3E }
      return !text.isEmpty && !address.withUnsafeBufferPointer { HTMLPlainText.says(text, $0[...]) }
    }
    guard isAddressWanted else { return }
    space()
    append("<")
    bytes.append(contentsOf: address)
    bytes.append(0x3E)
  }

  package mutating func image(alternative: [UInt8]?) {
    guard let alternative else { return }
    let text = String(decoding: alternative, as: UTF8.self).collapsedWhitespace
    if !text.isEmpty { append(Array("[\(text)]".utf8)) }
  }

  package mutating func list(isOrdered: Bool, from first: Int) {
    if lists.isEmpty { block() } else { line(keepsBlank: false) }
    guard stack.count < 64 else { return }
    isFirstItem = lists.isEmpty
    lists.append((isOrdered, first))
    stack.append(.ul)
  }

  private mutating func item() {
    close(.li, upTo: [.ul])
    line(keepsBlank: !awaitsMarker && lists.count < 2 && isFirstItem)
    var marker = Marker.bullet
    if let last = lists.indices.last, lists[last].isOrdered {
      marker = .number(lists[last].next)
      lists[last].next &+= 1
    }
    isFirstItem = false
    open(.li, marker)
  }

  private mutating func heading(_ mark: StaticString) {
    block()
    if cellDepth == 0 { self.mark(mark) }
  }

  private mutating func endCell() { cellDepth = 0 }

  private mutating func open(_ element: HTMLElement, _ marker: Marker) {
    guard containers.count < HTMLPlainText.maximumDepth else { return }
    stack.append(element)
    containers.append(Container(marker: marker, awaitsMarker: marker != .quote))
  }

  /// Ends the innermost `element` and what is open inside it, unless one of `barriers` stands in between.
  private mutating func close(_ element: HTMLElement, upTo barriers: [HTMLElement]) {
    guard let index = stack.lastIndex(where: { $0 == element || barriers.contains($0) }), stack[index] == element
    else { return }
    while stack.count > index {
      switch stack.removeLast() {
      case .li, .dd, .blockquote: pop()
      case .ul: if !lists.isEmpty { lists.removeLast() }
      default: break
      }
    }
  }

  /// Whether a link's text is its address, with or without scheme and final slash.
  private static func says(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ address: Slice<UnsafeBufferPointer<UInt8>>)
    -> Bool
  {
    func bare(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>> {
      func length(of prefix: StaticString, in rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        prefix.withUTF8Buffer { rest.starts(with: $0) ? $0.count : 0 }
      }
      var rest = bytes
      var dropped = length(of: "https://", in: rest)
      if dropped == 0 { dropped = length(of: "http://", in: rest) }
      if dropped == 0 { dropped = length(of: "mailto:", in: rest) }
      if dropped == 0 { dropped = length(of: "tel:", in: rest) }
      rest = rest.dropFirst(dropped)
      rest = rest.dropFirst(length(of: "www.", in: rest))
      if rest.last == 0x2F { rest = rest.dropLast() }
      return rest
    }
    return bare(text).elementsEqual(bare(address))
  }

  private func number(_ digits: [UInt8]?) -> Int? {
    guard let digits, let number = Int(String(decoding: digits, as: UTF8.self)), abs(number) < 1_000_000 else {
      return nil
    }
    return number
  }

  private func value(
    _ name: StaticString, _ attributes: [HTMLAttribute], _ source: UnsafeBufferPointer<UInt8>
  ) -> [UInt8]? {
    if attributes.isEmpty { return nil }
    let wanted = HTMLName(name)
    for attribute in attributes where HTMLName.of(attribute, in: source) == wanted {
      return HTMLReferences.decoded(UnsafeBufferPointer(rebasing: source[attribute.value]), inAttribute: true)
    }
    return nil
  }
}
