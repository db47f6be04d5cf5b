import FeedModel

/// What the entries of a feed have to do with each other, collected until all were read (RFC 4287 §4.1.1).
struct EntriesSeen {
  /// The entries of one id.
  private struct Revisions {
    let first: Int
    let updated: Timestamp?
    var second: Int?
    var later: [Timestamp] = []

    var lastUpdate: Timestamp? { later.max().map { max($0, updated ?? $0) } ?? updated }
  }

  private(set) var count = 0
  private(set) var newest: (date: Timestamp, id: String)?
  private var byID: [String: Revisions] = [:]
  private var withID = 0
  private var instants: Set<Int64> = []
  private var sharedInstants: Set<Int64> = []
  private var last: (updated: Timestamp?, published: Timestamp?)
  /// The first entries that are out of order by either date.
  private var unsorted: (byUpdate: Int?, byPublication: Int?)

  mutating func begin() { count += 1 }

  mutating func note(_ entry: Entry, updated: Timestamp?, at offset: Int, _ findings: inout Findings) {
    let isRevision = noteID(entry.id.string, updated, at: offset, &findings)
    noteOrder(updated, entry.published ?? updated, at: offset)
    guard let updated else { return }
    if newest.map({ $0.date < updated }) ?? true { newest = (updated, entry.id.string) }
    // Posts that have a day and no time are all of one instant of that day; any other is shared by mistake.
    guard !isRevision, !updated.seconds.isMultiple(of: 900) else { return }
    if !instants.insert(updated.seconds).inserted, sharedInstants.insert(updated.seconds).inserted {
      findings.note(.sharedUpdate(updated.rfc3339), at: offset)
    }
  }

  /// Whether another entry has the id.
  private mutating func noteID(
    _ id: String, _ updated: Timestamp?, at offset: Int, _ findings: inout Findings
  ) -> Bool {
    if id.isEmpty { return false }
    withID += 1
    guard var revisions = byID[id] else {
      byID[id] = Revisions(first: offset, updated: updated)
      return false
    }
    revisions.second = revisions.second ?? offset
    if let updated {
      if revisions.updated == updated || revisions.later.contains(updated) {
        findings.note(.sameRevision(id.excerpt), at: offset)
      } else if revisions.later.count < 100 {
        revisions.later.append(updated)
      }
    }
    byID[id] = revisions
    return true
  }

  private mutating func noteOrder(_ updated: Timestamp?, _ published: Timestamp?, at offset: Int) {
    if let updated, let before = last.updated, before < updated { unsorted.byUpdate = unsorted.byUpdate ?? offset }
    if let published, let before = last.published, before < published {
      unsorted.byPublication = unsorted.byPublication ?? offset
    }
    last = (updated ?? last.updated, published ?? last.published)
  }

  func offset(of id: String) -> Int? { byID[id]?.first }

  /// The date of the last revision of an entry; `nil` when there is no entry of that id.
  func lastUpdate(of id: String) -> Timestamp?? { byID[id].map(\.lastUpdate) }

  /// Notes what can be said only when all entries are known.
  func judge(feedID: String, _ findings: inout Findings) {
    let repeated = byID.filter { $0.value.second != nil }
    if count > 9, byID.count == 1, withID == count, let (id, revisions) = repeated.first {
      findings.note(.oneIDForAll(id.excerpt), at: revisions.second ?? revisions.first)
    } else {
      for (id, revisions) in repeated {
        findings.note(.repeatedID(id.excerpt), at: revisions.second ?? revisions.first)
      }
    }
    if !feedID.isEmpty, let offset = offset(of: feedID) { findings.note(.idOfFeed, at: offset) }
    if let byUpdate = unsorted.byUpdate, let byPublication = unsorted.byPublication {
      findings.note(.unsorted, at: max(byUpdate, byPublication))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func repeatedID(_ id: String) -> Self {
    .warning("atom/id-duplicate", "give each entry an id of its own; readers show one of those with \"\(id)\"")
  }
  fileprivate static func sameRevision(_ id: String) -> Self {
    .warning(
      "atom/id-duplicate-same-updated", "give each revision of \"\(id)\" its own updated, or remove all but one")
  }
  fileprivate static func oneIDForAll(_ id: String) -> Self {
    .error("atom/id-all-same", "give each entry an id of its own; all have \"\(id)\"")
  }
  fileprivate static let idOfFeed = warning(
    "atom/entry-id-equals-feed-id", "give the entry an id of its own; this one is the feed's")
  fileprivate static func sharedUpdate(_ date: String) -> Self {
    .warning("atom/updated-duplicate", "another entry was updated at \(date) too; write when this one was")
  }
  fileprivate static let unsorted = info(
    "atom/entries-unsorted", "put the newest entry first; many readers show entries in the feed's order")
}
