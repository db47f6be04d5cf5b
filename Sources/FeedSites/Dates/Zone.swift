package import FeedModel

/// The clock of a place: which offset from UTC it shows at each instant, by a zone file or fixed.
package struct Zone: Sendable, Hashable {
  /// One setting of the clock.
  struct Kind: Sendable, Hashable {
    /// Seconds east of UTC.
    var offset: Int
    /// As `%Z` prints it: `CET`.
    var abbreviation: String
  }

  /// As it was asked for: `Europe/Berlin`, `+02:00`.
  package let name: String
  /// Ascending; from `transitions[i]` on the clock is set to `kinds[kindAfter[i]]`.
  private let transitions: [Int64]
  private let kindAfter: [Int]
  private let kinds: [Kind]
  /// For instants after the last transition.
  private let rule: ZoneRule?

  package static let utc = Zone(name: "UTC", offset: 0, abbreviation: "UTC")

  init(name: String, offset: Int, abbreviation: String) {
    self.name = name
    transitions = []
    kindAfter = []
    kinds = [Kind(offset: offset, abbreviation: abbreviation)]
    rule = nil
  }

  init(name: String, file: ZoneFile) {
    self.name = name
    transitions = file.transitions
    kindAfter = file.kindAfter
    kinds = file.kinds
    rule = file.rule
  }

  /// Minutes east of UTC; the seconds of local mean times before about 1900 are cut off.
  package func offsetMinutes(at seconds: Int64) -> Int { kind(at: seconds).offset / 60 }

  /// `CET`, `EDT`, or an offset where the zone has no letters.
  package func abbreviation(at seconds: Int64) -> String { kind(at: seconds).abbreviation }

  /// The instant at which the zone's clock shows `civil`, whose fields must be valid: the first of two where the clock
  /// was set back, and as much later as the gap is long where it was set forward.
  package func timestamp(_ civil: CivilTime) -> Timestamp {
    let local = civil.secondsSinceEpoch
    let before = kind(at: local - 86_400).offset
    let after = kind(at: local + 86_400).offset
    var seconds = local - Int64(before)
    if before != after, kind(at: seconds).offset != before {
      let second = local - Int64(after)
      if kind(at: second).offset == after { seconds = second }
    }
    return Timestamp(seconds: seconds, offsetMinutes: offsetMinutes(at: seconds))
  }

  /// The same instant with the offset that this zone's clock has then.
  package func local(_ timestamp: Timestamp) -> Timestamp {
    Timestamp(seconds: timestamp.seconds, offsetMinutes: offsetMinutes(at: timestamp.seconds))
  }

  private func kind(at seconds: Int64) -> Kind {
    guard let last = transitions.last, seconds < last else { return rule?.kind(at: seconds) ?? kindAfterLast }
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? kinds[0] : kinds[kindAfter[low - 1]]
  }

  private var kindAfterLast: Kind { kinds[kindAfter.last ?? 0] }
}
