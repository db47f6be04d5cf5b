import FeedFormats
import FeedModel
import FeedSites

/// A run of a long feed's posts: read, rendered, written in every format and checked.
struct EntryRun: Sendable {
  /// The entries as each format writes them.
  private(set) var bodies: [ArraySlice<UInt8>] = []
  private(set) var namespaces: [NamespaceSet] = []
  /// Of ids, to notice two that are one.
  private(set) var hashes: [Int] = []
  private(set) var first: FeedStanding?
  private(set) var last: FeedStanding?
  private(set) var newestChange: Timestamp?
  private(set) var diagnostics = Diagnostics()
  /// Whether every document of these entries keeps its format's rules, and reads back as them.
  private(set) var isFine = true

  init(_ paths: [String], of plan: FeedPlan, _ opened: OpenedSite) {
    var posts: [(standing: FeedStanding, entry: Entry)] = []
    for path in paths {
      guard let (post, bytes) = Selection.read(path, nil, opened, &diagnostics),
        plan.scope.holds(post, nil, opened),
        let entry = Rendering.entry(for: post, bytes, opened, &diagnostics)
      else { continue }
      posts.append((FeedStanding(of: post), Assembly.cut(entry, to: post.contentMode ?? plan.content)))
    }
    if diagnostics.hasErrors || posts.isEmpty { return }
    posts.sort { $0.standing < $1.standing }
    first = posts.first?.standing
    last = posts.last?.standing
    hashes = posts.map { $0.standing.id.hashValue }

    let feed = Assembly.feed(plan, opened) { _ in posts.map(\.entry) }
    newestChange = feed.updated
    for target in plan.targets {
      let draft = Draft(feed, as: target, of: plan, file: Paths.join(opened.output, target.path))
      let names = NamespaceSet(of: draft.feed, in: draft.format)
      let part = draft.format.writePart(draft.feed, names)
      isFine = isFine && Check.isFine(part, of: draft.feed, as: draft.format, circumstances: draft.circumstances())
      bodies.append(part.entries)
      namespaces.append(names)
    }
  }
}
