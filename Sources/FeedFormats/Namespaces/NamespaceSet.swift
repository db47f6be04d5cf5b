public import FeedModel

/// The namespaces that a document declares on its root, settled before its head is written.
public struct NamespaceSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var members: Set<Namespace>

  /// For a feed that is streamed: every namespace that a writer of ours may use.
  public static let everything = NamespaceSet(members: Set(Namespace.written))

  init(members: Set<Namespace>) { self.members = members }

  public init(arrayLiteral elements: Namespace...) { members = Set(elements) }

  /// Exactly what `format` uses for a feed held in memory.
  public init(of feed: Feed, in format: any FeedFormat) {
    self = format.namespaces(ofHead: feed)
    for entry in feed.entries {
      if members.count == Namespace.written.count { return }
      members.formUnion(format.namespaces(of: entry, in: feed).members)
    }
  }

  public func contains(_ namespace: Namespace) -> Bool { members.contains(namespace) }

  mutating func insert(_ namespace: Namespace, if isUsed: Bool) {
    if isUsed { members.insert(namespace) }
  }
}
