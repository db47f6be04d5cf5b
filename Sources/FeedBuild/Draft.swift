import FeedFormats
import FeedModel
import FeedText

/// A feed as one of its formats will publish it.
struct Draft: Sendable {
  let format: any FeedFormat
  let file: String
  /// With the format's own address, and links to its siblings.
  let feed: Feed
  /// Where it will be served.
  let address: WebAddress
  /// Whether link posts lead away from the site on purpose.
  private let linksToExternal: Bool
  /// Whether this is an archive of a feed.
  let isArchive: Bool
  /// Whether archives hold what this feed has lost.
  let hasArchives: Bool

  init(_ feed: Feed, as target: FeedPlan.Target, of plan: FeedPlan, file: String) {
    format = target.format
    self.file = file
    address = target.address
    linksToExternal = plan.linksToExternal
    isArchive = plan.isArchive
    hasArchives = plan.archive != nil && !plan.isArchive
    self.feed = Assembly.feed(feed, as: target, of: plan)
  }

  /// What the build judges its own documents by. Advice is `check`'s to give, and so is the HTML of long documents,
  /// which has just been cleaned; HTML that stands in several formats is looked at in one. A site on the author's own
  /// machine was warned of before.
  func circumstances(judgesContent: Bool = false) -> Circumstances {
    let isLocal = feed.selfAddress.map { OwnMachine.isMeant(by: $0.string) } ?? false
    var deliberate = Draft.deliberate
    if isLocal { deliberate.insert("html/url-localhost") }
    if isArchive {
      deliberate.insert("fh/archive-no-links")
      if feed.entries.isEmpty { deliberate.formUnion(Draft.ofHoles) }
    }
    if linksToExternal { deliberate.insert("uri/host-changed") }
    return Circumstances(judgesContent: judgesContent, least: .warning, deliberate: deliberate)
  }

  /// An archive whose posts are all gone stays, so that the chain does.
  private static let ofHoles: Set = ["rss/channel-empty", "json/items-empty", "date/epoch-zero"]

  /// What is so on purpose: what looks like markup in a text of ours is about markup, its own was taken out before; and
  /// a note has no title.
  private static let deliberate: Set = [
    "json/title-html", "json/description-html", "json/item-title-html", "json/item-summary-html",
    "atom/entry-title-blank",
  ]

  /// Holds the whole of it against libxml2, the format's rules, the schema and itself.
  func check(_ part: FeedPart, judgesContent: Bool) -> Diagnostics {
    Check.run(
      part, of: feed, as: format, name: file, circumstances: circumstances(judgesContent: judgesContent))
  }

  /// Holds what was written of it against libxml2, the format's rules and itself; with `full`, against the schema too.
  func check(_ written: Written, depth: Check.Depth, judgesContent: Bool = false) -> Diagnostics {
    Check.run(
      written, of: feed, as: format, name: file, depth: depth,
      circumstances: circumstances(judgesContent: judgesContent))
  }
}
