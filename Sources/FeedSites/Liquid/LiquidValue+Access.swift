import FeedModel

extension LiquidValue {
  /// `value.key` and `value["key"]` for what needs no look outside; `.site` and `.data` are the evaluator's.
  func member(_ key: LiquidValue) -> LiquidValue {
    switch (self, key) {
    case (.mapping(let members), _):
      let name = key.text
      if let found = members.last(where: { $0.key == name }) { return LiquidValue(found.value) }
      return name == "size" ? .int(members.count) : .null
    case (.record(let record), _): return record[key.text] ?? (key.text == "size" ? .int(record.count) : .null)
    case (.list(let list), .int(let index)):
      let place = index < 0 ? index.addingClamped(list.count) : index
      return list.indices.contains(place) ? list[place] : .null
    case (.list(let list), .string("first")): return list.first ?? .null
    case (.list(let list), .string("last")): return list.last ?? .null
    case (.list(let list), .string("size")): return .int(list.count)
    case (.string(let text), .string("size")): return .int(text.unicodeScalars.count)
    case (.range(let low, _), .string("first")): return .int(low)
    case (.range(_, let high), .string("last")): return .int(high)
    default: return .null
    }
  }

  /// What `==` says.
  func equals(_ other: LiquidValue) -> Bool {
    switch (self, other) {
    case (.empty, let value), (let value, .empty): value.isEmpty
    case (.blank, let value), (let value, .blank): value.isBlank
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.instant(let a), .instant(let b)): a == b
    case (.int, .float), (.float, .int), (.float, .float): number == other.number
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.equals($1) }
    case (.range(let a, let b), .range(let c, let d)): a == c && b == d
    case (.mapping(let a), .mapping(let b)): a == b
    default: false
    }
  }

  /// Order for `<` and `sort`: `nil` for values that have none.
  func ordered(before other: LiquidValue) -> Bool? {
    switch (self, other) {
    case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
    case (.instant(let a), .instant(let b)): a < b
    case (.int(let a), .int(let b)): a < b
    default:
      if let a = number, let b = other.number { a < b } else { nil }
    }
  }

  /// What `contains` says.
  func contains(_ other: LiquidValue) -> Bool {
    switch self {
    case .string(let text): !other.isNull && text.contains(other.text)
    case .list(let list): list.contains { $0.equals(other) }
    case .mapping(let members): members.contains { $0.key == other.text }
    case .record(let record): record[other.text] != nil
    default: false
    }
  }

  private var isEmpty: Bool {
    switch self {
    case .string(let text): text.isEmpty
    case .list(let list): list.isEmpty
    case .mapping(let members): members.isEmpty
    case .record(let record): record.isEmpty
    case .empty, .blank: true
    default: false
    }
  }

  private var isBlank: Bool {
    switch self {
    case .null, .bool(false): true
    case .string(let text): text.utf8.allSatisfy(\.isASCIIWhitespace)
    default: isEmpty
    }
  }

  /// A number as it is, without reading texts.
  private var number: Double? {
    switch self {
    case .int(let int): Double(int)
    case .float(let float): float
    default: nil
    }
  }
}
