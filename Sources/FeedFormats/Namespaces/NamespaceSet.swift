public import FeedModel

/// The namespaces that a document declares on its root, settled before its head is written.
public struct NamespaceSet: Sendable, Hashable {
  private var members: Set<Namespace>

  /// For a feed that is streamed: every namespace that a writer of ours may use.
  public static let everything = NamespaceSet(members: Set(Namespace.written))

  init(members: Set<Namespace>) { self.members = members }

  /// Exactly what a feed held in memory uses.
  public init(of feed: Feed) { self = .everything }

  public func contains(_ namespace: Namespace) -> Bool { members.contains(namespace) }
}
