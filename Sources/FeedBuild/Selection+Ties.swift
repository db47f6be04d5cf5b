import FeedModel
import FeedSites

// Where a feed's last place falls among posts of one instant, their ids decide, which only reading tells.
extension Selection {
  /// So many posts more than are wanted are read and kept.
  private static let fewTies = 64

  /// The posts that feeds may hold. Of many of one instant at the end they are those that stand first: each is read and
  /// let go again, so that what is kept does not grow with them.
  static func candidates(
    from survey: Survey, _ plans: FeedPlans, _ opened: OpenedSite, _ options: BuildOptions
  ) -> [Survey.Seen] {
    let seen = survey.seen
    // What ids are kept in a file decides is known later.
    guard let wanted = plans.wanted, wanted > 0, seen.count - wanted > fewTies, !opened.locksIDs,
      let start = seen.firstIndex(where: { !seen[wanted - 1].isBehind($0) })
    else { return seen }
    let room = wanted - start
    let paths = opened.site.postPaths
    let parts = Parallel.chunks(of: seen.count - start, size: 256, jobs: options.jobs) { range in
      var ties = Ties(room)
      for tie in seen[(start + range.lowerBound)..<(start + range.upperBound)] {
        ties.take(tie, paths[tie.index], survey.sources[tie.index], plans, opened)
      }
      ties.settle()
      return ties
    }
    var ties = Ties(room)
    for part in parts { ties.take(part) }
    ties.settle()
    return seen[..<start] + ties.posts
  }

  /// The first posts of one instant.
  private struct Ties: Sendable {
    private var first: [(standing: FeedStanding, seen: Survey.Seen)] = []
    /// What is wrong with them is said when they are read again.
    private var unreadable: [Survey.Seen] = []
    private let room: Int

    init(_ room: Int) { self.room = room }

    /// In the order of their paths.
    var posts: [Survey.Seen] { (first.map(\.seen) + unreadable).sorted { $0.index < $1.index } }

    mutating func take(
      _ seen: Survey.Seen, _ path: String, _ source: [UInt8]?, _ plans: FeedPlans, _ opened: OpenedSite
    ) {
      var found = Diagnostics()
      let read = Selection.read(path, source, opened, &found)
      if found.hasErrors { return unreadable.append(seen) }
      guard let (post, _) = read, plans.fixed.contains(where: { $0.scope.holds(post, nil, opened) }) else { return }
      first.append((FeedStanding(of: post), seen))
    }

    mutating func take(_ other: Ties) {
      first += other.first
      unreadable += other.unreadable
    }

    /// Lets go of what has no room.
    mutating func settle() {
      first.sort { $0.standing < $1.standing }
      if first.count > room { first.removeSubrange(room...) }
    }
  }
}
