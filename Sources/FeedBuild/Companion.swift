import FeedModel

/// A file that goes beside the feeds.
struct Companion: Sendable {
  let path: String
  let address: WebAddress
  /// What it is called in reports.
  let format: String
  let entries: Int
  let bytes: [UInt8]
}
