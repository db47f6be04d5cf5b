import FeedModel

/// Which of a feed's posts stand in which of its documents.
///
/// Archives are filled from the oldest and closed for good. The subscription document holds what no archive holds, never
/// less than the feed's limit, and old posts that were edited of late.
struct ArchiveArrangement {
  /// What is looked at of a post.
  struct Item {
    var id: String
    var published: Timestamp?
    var updated: Timestamp?

    var date: Timestamp? { published ?? updated }
  }

  /// Oldest first; the posts of each in the feed's order.
  private(set) var archives: [(name: ArchiveName, posts: [Int])] = []
  /// In the feed's order.
  private(set) var subscription: [Int] = []
  /// So many of the subscription document's first posts cannot be left out of it.
  private(set) var least = 1

  /// Edited posts are shown again for so long, counted back from the newest change in the feed, not from the present.
  static let daysOfEdits: Int64 = 30
  /// And no more of them, should a whole site be touched at once.
  static let mostEdits = 50

  /// Arranges posts, given in the feed's order, of which the first `limit` stand in the subscription document in any
  /// case; `members` is brought up to date.
  init(_ items: [Item], _ rule: ArchiveRule, limit: Int, members: inout ArchiveMembers) {
    members.keepOnly(Set(items.map(\.id)))
    Self.close(items, rule, &members)

    var held: [ArchiveName: [Int]] = [:]
    var isHeld = items.indices.map { $0 < limit }
    for (index, item) in items.enumerated() {
      if let archive = members[item.id] {
        held[archive, default: []].append(index)
      } else {
        isHeld[index] = true
        least = index + 1
      }
    }
    archives = members.archives.map { ($0, held[$0] ?? []) }
    for index in Self.edited(items) { isHeld[index] = true }
    subscription = items.indices.filter { isHeld[$0] }
    least = max(1, subscription.count { $0 < least })
  }

  /// Closes the archives that are full.
  private static func close(_ items: [Item], _ rule: ArchiveRule, _ members: inout ArchiveMembers) {
    let open = items.indices.filter { members[items[$0].id] == nil }.sorted { a, b in
      let (first, second) = (items[a].date?.seconds ?? .min, items[b].date?.seconds ?? .min)
      return first == second ? items[a].id < items[b].id : first < second
    }
    let newest = members.archives.last
    if case .entries(let count) = rule {
      var name = newest?.next ?? ArchiveName([1])
      for start in stride(from: 0, through: open.count - count, by: max(1, count)) {
        for index in open[start..<(start + count)] { members.file(items[index].id, in: name) }
        name = name.next
      }
      return
    }
    // A period is over when there is a post of a later one. What comes too late for its own goes into the next.
    guard let current = items.compactMap({ rule.period(of: $0.date) }).max() else { return }
    var waiting: [Int] = []
    var position = 0
    while position < open.count, let period = rule.period(of: items[open[position]].date), period < current {
      while position < open.count, rule.period(of: items[open[position]].date) == period {
        waiting.append(open[position])
        position += 1
      }
      if let newest, period <= newest { continue }
      for index in waiting { members.file(items[index].id, in: period) }
      waiting = []
    }
  }

  /// Posts that were edited within the last days, the latest edits first.
  private static func edited(_ items: [Item]) -> [Int] {
    guard let newest = items.lazy.compactMap({ $0.updated ?? $0.published }).max() else { return [] }
    let edits = items.indices.compactMap { index -> (index: Int, updated: Timestamp)? in
      guard let updated = items[index].updated, items[index].published.map({ updated > $0 }) ?? false else {
        return nil
      }
      let (span, overflow) = newest.seconds.subtractingReportingOverflow(updated.seconds)
      return overflow || span >= daysOfEdits * 86_400 ? nil : (index, updated)
    }
    return edits.sorted { a, b in a.updated == b.updated ? a.index < b.index : a.updated > b.updated }
      .prefix(mostEdits).map(\.index)
  }
}
