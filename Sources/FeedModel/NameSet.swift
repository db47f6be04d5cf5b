/// Names, few at most times: comparing each takes less time than a hash of one.
package struct NameSet: Sendable, ExpressibleByArrayLiteral {
  /// In the order in which they came.
  package private(set) var names: [String] = []
  /// The same, once they are many.
  private var many: Set<String>?

  private static let few = 24

  package init() {}

  package init(arrayLiteral names: String...) { for name in names { insert(name) } }

  package func contains(_ name: String) -> Bool {
    if let many { return many.contains(name) }
    for known in names where known == name { return true }
    return false
  }

  /// Whether it is new.
  @discardableResult
  package mutating func insert(_ name: String) -> Bool {
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
