/// The posts of a long feed, cut into runs that are made apart from each other: posts of one instant, whose order only
/// their ids decide, stay together.
struct PostRuns: Sendable {
  /// So many posts of one instant are no run any more.
  static let most = 512

  /// Of posts, in the order of the feed.
  private let indices: [UInt32]
  /// Where each run begins, and where the last one ends.
  private var bounds: [UInt32] = [0]

  /// `size` is how many posts a run has where instants differ; `nil` where more posts than a run may have are of one
  /// instant.
  init?(_ seen: [Survey.Seen], size: Int) {
    indices = seen.map { UInt32(clamping: $0.index) }
    var start = 0
    while start < seen.count {
      var end = min(start + size, seen.count)
      while end < seen.count, seen[end].seconds == seen[end - 1].seconds, seen[end].rank == seen[end - 1].rank {
        end += 1
      }
      if end - start > PostRuns.most { return nil }
      bounds.append(UInt32(clamping: end))
      start = end
    }
  }

  var count: Int { bounds.count - 1 }

  /// The indices of a run's posts.
  subscript(run: Int) -> [Int] { indices[Int(bounds[run])..<Int(bounds[run + 1])].map { Int($0) } }
}
