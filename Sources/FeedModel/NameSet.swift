/// Names of elements, few at most times: comparing each takes less time than a hash of one.
struct NameSet: Sendable, ExpressibleByArrayLiteral {
  /// In the order in which they came.
  private(set) var names: [String] = []
  /// The same, once they are many.
  private var many: Set<String>?

  private static let few = 24

  init() {}

  init(arrayLiteral names: String...) { for name in names { insert(name) } }

  func contains(_ name: String) -> Bool {
    if let many { return many.contains(name) }
    for known in names where known == name { return true }
    return false
  }

  /// Whether it is new.
  @discardableResult
  mutating func insert(_ name: String) -> Bool {
    if contains(name) { return false }
    if names.isEmpty { names.reserveCapacity(12) }
    names.append(name)
    if many != nil {
      many?.insert(name)
    } else if names.count > Self.few {
      many = Set(names)
    }
    return true
  }
}
