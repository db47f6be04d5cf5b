/// The posts of a long feed, cut into runs that are made apart from each other: posts of one instant, whose order only
/// their ids decide, stay together.
struct PostRuns: Sendable {
  /// How many posts a run has where instants differ.
  static let size = 8
  /// So many posts of one instant are no run any more.
  static let most = 512

  /// In the order of the feed.
  private let seen: [Survey.Seen]
  /// Where each run begins, and where the last one ends.
  private var bounds = [0]

  /// `nil` where more posts than a run may have are of one instant.
  init?(_ seen: [Survey.Seen]) {
    self.seen = seen
    var start = 0
    while start < seen.count {
      var end = min(start + PostRuns.size, seen.count)
      while end < seen.count, seen[end].seconds == seen[end - 1].seconds, seen[end].rank == seen[end - 1].rank {
        end += 1
      }
      if end - start > PostRuns.most { return nil }
      bounds.append(end)
      start = end
    }
  }

  var count: Int { bounds.count - 1 }

  subscript(run: Int) -> ArraySlice<Survey.Seen> { seen[bounds[run]..<bounds[run + 1]] }
}
