import FeedFormats
import FeedModel

/// A feed as one of its formats will publish it.
struct Draft: Sendable {
  let format: any FeedFormat
  let path: String
  let file: String
  /// With the format's own address, and links to its siblings.
  let feed: Feed

  init(_ feed: Feed, as target: FeedPlan.Target, of plan: FeedPlan, file: String) {
    format = target.format
    path = target.path
    self.file = file
    self.feed = Assembly.feed(feed, as: target, of: plan)
  }

  /// Holds what was written of it against libxml2, the format's rules and itself; with `full`, against the schema too.
  func check(_ written: Written, depth: Check.Depth) -> Diagnostics {
    Check.run(written, of: feed, as: format, name: file, depth: depth, circumstances: Document.circumstances(depth))
  }
}
