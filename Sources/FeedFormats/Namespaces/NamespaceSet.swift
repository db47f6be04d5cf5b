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
    // Once there can be no more, the other entries need no looking at.
    let isPodcast = feed.podcast != nil || feed.entries.contains { $0.episode != nil }
    let most = Namespace.written.count - (isPodcast ? 0 : 2)
    // By their numbers: entries are large, and a loop over them copies each.
    for index in feed.entries.indices {
      if members.count == most { return }
      members.formUnion(format.namespaces(of: feed.entries[index], in: feed).members)
    }
  }

  public func contains(_ namespace: Namespace) -> Bool { members.contains(namespace) }

  public mutating func formUnion(_ other: NamespaceSet) { members.formUnion(other.members) }

  mutating func insert(_ namespace: Namespace, if isUsed: Bool) {
    if isUsed { members.insert(namespace) }
  }
}
