public import FeedModel

/// The namespaces that a document declares on its root, settled before its head is written.
public struct NamespaceSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// A bit for each of the namespaces that our writers use.
  private var members: UInt8

  /// For a feed that is streamed: every namespace that a writer of ours may use.
  public static let everything = NamespaceSet(Namespace.written)

  public init(arrayLiteral elements: Namespace...) { self.init(elements) }

  private init(_ namespaces: [Namespace]) { members = namespaces.reduce(0) { $0 | 1 << $1.order } }

  /// Exactly what `format` uses for a feed held in memory.
  public init(of feed: Feed, in format: any FeedFormat) {
    self = format.namespaces(ofHead: feed)
    // Once there can be no more, the other entries need no looking at.
    let isPodcast = feed.podcast != nil || feed.entries.contains { $0.episode != nil }
    let most = Namespace.written.count - (isPodcast ? 0 : 2)
    // By their numbers: entries are large, and a loop over them copies each.
    for index in feed.entries.indices {
      if members.nonzeroBitCount == most { return }
      formUnion(format.namespaces(of: feed.entries[index], in: feed))
    }
  }

  public func contains(_ namespace: Namespace) -> Bool { members & 1 << namespace.order != 0 }

  public mutating func formUnion(_ other: NamespaceSet) { members |= other.members }

  mutating func insert(_ namespace: Namespace, if isUsed: Bool) {
    if isUsed { members |= 1 << namespace.order }
  }
}
