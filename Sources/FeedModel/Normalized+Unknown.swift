extension Unknown {
  mutating func normalize() {
    if isEmpty { return }
    elements.normalize()
    members = members.filter { $0.name.utf8.first == 0x5F }.map { $0.normalForm(depth: 0) }
  }

  /// Beyond this depth nothing is kept: no feed means it, and recursion has to end.
  static let deepest = 100
}

extension ForeignElement: Normalizable {
  var isNormal: Bool { normalForm == self }
  var normalForm: ForeignElement? { normalForm(depth: 0) }

  /// Without a namespace it would be taken for the format's own, and a name that XML does not allow cannot be written.
  private func normalForm(depth: Int) -> ForeignElement? {
    guard depth < Unknown.deepest, XMLName.isNCName(name) else { return nil }
    guard let namespace = namespace?.asLine, !XMLName.isReserved(namespace) else { return nil }
    return ForeignElement(
      namespace: namespace, prefix: prefix.flatMap { XMLName.isPrefix($0) ? $0 : nil }, name: name,
      attributes: normalAttributes, children: normalChildren(depth: depth))
  }

  /// Of two attributes with one name the first counts.
  private var normalAttributes: [Attribute] {
    var kept: [Attribute] = []
    for attribute in attributes where XMLName.isNCName(attribute.name) {
      let namespace = attribute.namespace?.asLine
      guard namespace != XMLName.xmlnsNamespace, namespace != nil || attribute.name != "xmlns" else { continue }
      guard !kept.contains(where: { $0.name == attribute.name && $0.namespace == namespace }) else { continue }
      kept.append(
        Attribute(namespace: namespace, name: attribute.name, value: attribute.value.cleanedForFeeds))
    }
    return kept
  }

  private func normalChildren(depth: Int) -> [Node] {
    var kept: [Node] = []
    var pending = ""
    for child in children {
      switch child {
      case .text(let text): pending += text
      case .element(let element):
        guard let element = element.normalForm(depth: depth + 1) else { continue }
        let text = pending.cleanedForFeeds
        if !text.isEmpty { kept.append(.text(text)) }
        pending = ""
        kept.append(.element(element))
      }
    }
    let text = pending.cleanedForFeeds
    if !text.isEmpty { kept.append(.text(text)) }
    return kept
  }
}

extension JSONMember {
  func normalForm(depth: Int) -> JSONMember { JSONMember(name.cleanedForFeeds, value.normalForm(depth: depth)) }
}

extension JSONValue {
  /// Texts cleaned throughout; what is called a number and is none becomes text (RFC 8259 §6).
  func normalForm(depth: Int) -> JSONValue {
    switch self {
    case .null, .bool: self
    case .number(let digits): JSONValue.isNumber(digits) ? self : .string(digits.cleanedForFeeds)
    case .string(let text): .string(text.cleanedForFeeds)
    case .array(let values):
      depth < Unknown.deepest ? .array(values.map { $0.normalForm(depth: depth + 1) }) : .null
    case .object(let members):
      depth < Unknown.deepest ? .object(members.map { $0.normalForm(depth: depth + 1) }) : .null
    }
  }

  /// RFC 8259 §6.
  static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    func digits() -> Int {
      let count = rest.prefix { $0.isASCIIDigit }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == 0x2D { rest = rest.dropFirst() }
    let startsWithZero = rest.first == 0x30
    let whole = digits()
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
