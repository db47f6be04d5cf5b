extension Survey {
  /// A post that may be published: when, and where its path is in `site.postPaths`. There may be very many of them, so
  /// what few posts have lies elsewhere.
  struct Seen: Sendable {
    /// The instant that it is ordered by.
    let seconds: Int64
    private let number: UInt32
    private let more: More?

    private final class More: Sendable {
      let rank: Int
      let published: Int64
      let expires: Int64

      init(_ rank: Int, _ published: Int64, _ expires: Int64) {
        (self.rank, self.published, self.expires) = (rank, published, expires)
      }
    }

    /// No folder has more files than an index counts here: a list of their names would fill the memory before.
    init(seconds: Int64, index: Int, rank: Int = 0, published: Int64, expires: Int64 = .max) {
      self.seconds = seconds
      number = UInt32(clamping: index)
      more = rank == 0 && published == seconds && expires == .max ? nil : More(rank, published, expires)
    }

    var index: Int { Int(number) }
    var rank: Int { more?.rank ?? 0 }
    var published: Int64 { more?.published ?? seconds }
    var expires: Int64 { more?.expires ?? .max }

    /// Whether it stands before another in a feed, as far as dates say.
    func isBefore(_ other: Seen) -> Bool {
      if rank != other.rank { return rank < other.rank }
      return seconds != other.seconds ? seconds > other.seconds : index < other.index
    }

    /// Whether it stands behind another in a feed whatever their names are.
    func isBehind(_ other: Seen) -> Bool {
      rank != other.rank ? rank > other.rank : seconds < other.seconds
    }
  }
}

/// The first few of very many posts in a feed's order, those of one instant all together.
struct FirstPosts {
  private var kept: [Survey.Seen] = []
  private let wanted: Int
  /// What stands behind it is not among the first.
  private var last: Survey.Seen?
  private var limit = 256

  /// `nil` keeps all.
  init(_ wanted: Int?) { self.wanted = wanted ?? .max }

  mutating func take(_ seen: Survey.Seen) {
    if let last, seen.isBehind(last) { return }
    guard wanted > 0 else { return }
    kept.append(seen)
    if wanted < .max, kept.count >= limit { settle() }
  }

  /// Takes what another has kept.
  mutating func take(_ other: FirstPosts) {
    for seen in other.kept { take(seen) }
  }

  /// Lets go of what is not among the first.
  mutating func trim() {
    if kept.count > wanted { settle() }
  }

  /// In the order of a feed but for those of one instant.
  mutating func finish() -> [Survey.Seen] {
    settle()
    return kept
  }

  private mutating func settle() {
    kept.sort { $0.isBefore($1) }
    guard kept.count > wanted else { return limit = max(limit, kept.count * 2) }
    let last = kept[wanted - 1]
    if let end = kept[wanted...].firstIndex(where: { $0.isBehind(last) }) { kept.removeSubrange(end...) }
    self.last = last
    limit = max(limit, kept.count * 2)
  }
}
