import FeedModel

/// Holds what is read back against what was written, an entry at a time, so that the feed is not in memory twice.
struct Comparison {
  private let feed: Feed?
  private let format: any FeedFormat
  /// The feed's entries as the format carries them.
  private let carried: [Entry]
  /// How many entries were read.
  private var count = 0
  private var isSame = true

  /// Without a feed, whatever is read will do.
  init(_ feed: Feed?, _ format: any FeedFormat, carried: [Entry]) {
    self.feed = feed
    self.format = format
    self.carried = carried
  }

  /// Takes the next entry of the document.
  mutating func take(_ entry: Entry) {
    defer { count += 1 }
    if isSame { isSame = carried.indices.contains(count) && carried[count] == entry }
  }

  /// To be called at the end: whether the document holds just what the format promised to carry.
  func agrees(withHead head: Feed) -> Bool {
    guard let feed else { return true }
    guard isSame, count == feed.entries.count else { return false }
    var promised = feed
    promised.entries = []
    promised = format.carriedHead(promised)
    promised.entries = head.entries
    return promised == head
  }
}
