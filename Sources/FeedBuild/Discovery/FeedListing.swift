import FeedFormats
import FeedModel

/// The feeds of a build as a catalogue tells of them, in the order of the configuration.
struct FeedListing: Sendable {
  struct Feed: Sendable {
    var title: String
    var description: String?
    var language: String?
    var homePage: WebAddress?
    var entryCount: Int
    var newest: Newest?
    var documents: [FeedDocument]
    /// What it has in common with others; `nil` for a feed of the whole site.
    var group: String?
  }

  struct Newest: Sendable {
    var title: String
    var link: WebAddress?
    /// `2026-03-01`
    var date: String?
  }

  /// A feed in one format.
  struct FeedDocument: Sendable {
    /// `RSS 2.0`
    var format: String
    var mediaType: String
    var address: WebAddress
    /// Under the output folder.
    var path: String
  }

  var title: String
  var description: String?
  var language: String?
  var homePage: WebAddress?
  var feeds: [Feed] = []

  init(_ plans: [FeedPlan], _ documents: [Document], _ opened: OpenedSite) {
    title = opened.header.title
    description = opened.header.description
    language = opened.header.language
    homePage = opened.header.homePage
    let published = Dictionary(
      documents.map { ($0.draft.file, $0.draft.feed) }, uniquingKeysWith: { first, _ in first })
    for plan in plans where !plan.isArchive {
      let held = plan.targets.filter { published[Paths.join(opened.output, $0.path)] != nil }
      guard let first = held.first, let feed = published[Paths.join(opened.output, first.path)] else { continue }
      feeds.append(
        Feed(
          title: feed.title, description: feed.description, language: feed.language, homePage: feed.homePage,
          entryCount: feed.entries.count, newest: feed.entries.first.map(Newest.init),
          documents: held.map {
            FeedDocument(
              format: $0.format.title, mediaType: $0.format.mediaType, address: $0.address, path: $0.path)
          }, group: plan.scope.group.map { _ in "Parts of the site" } ?? FeedListing.group(of: plan.scope)))
    }
  }

  /// The feeds of the whole site, then those of each group.
  var groups: [(title: String?, feeds: [Feed])] {
    var order: [String?] = []
    var members: [String?: [Feed]] = [:]
    for feed in feeds {
      if members[feed.group] == nil { order.append(feed.group) }
      members[feed.group, default: []].append(feed)
    }
    return (order.filter { $0 == nil } + order.filter { $0 != nil }).map { ($0, members[$0] ?? []) }
  }

  private static func group(of scope: FeedScope) -> String? {
    if scope.isMain { return nil }
    if scope.term != nil { return "Tags and categories" }
    guard let first = scope.conditions.first else { return "Collections" }
    return ([first.dimension.plural] + scope.conditions.dropFirst().map { $0.dimension.plural.lowercased() })
      .joined(separator: ", ")
  }
}

extension FeedListing.Newest {
  fileprivate init(_ entry: Entry) {
    date = (entry.published ?? entry.updated).map { String($0.rfc3339.prefix(10)) }
    title = entry.title ?? date ?? entry.id.string
    link = entry.link
  }
}

extension Dimension {
  fileprivate var plural: String {
    switch self {
    case .tag: "Tags"
    case .category: "Categories"
    case .section: "Sections"
    case .siteSection: "Parts of the site"
    case .author: "Authors"
    case .language: "Languages"
    case .collection: "Collections"
    }
  }
}
