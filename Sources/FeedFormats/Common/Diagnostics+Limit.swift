import FeedModel

extension Diagnostics {
  /// How many findings of one rule a person reads.
  static let shown = 10

  /// No more findings of one rule than a person reads, and a line for each rule that says how many more there are.
  /// `omitted` says how many of a rule were left out already, by `thin`.
  func limited(omitted: [String: Int] = [:]) -> Diagnostics {
    let counts = countsOfPlaced
    guard counts.values.contains(where: { $0 > Self.shown }) else { return self }
    var limited = Diagnostics()
    var seen: [String: Int] = [:]
    for diagnostic in all {
      // One without a place says itself how many more there are.
      guard diagnostic.place != nil, let count = counts[diagnostic.code], count > Self.shown else {
        limited.report(diagnostic)
        continue
      }
      let number = seen[diagnostic.code, default: 0] + 1
      seen[diagnostic.code] = number
      if number <= Self.shown { limited.report(diagnostic) }
      if number == count {
        let more = count + omitted[diagnostic.code, default: 0] - Self.shown
        limited.report(.more(more, like: diagnostic.message), at: diagnostic.place)
      }
    }
    return limited
  }

  /// Where many findings have come together, leaves out those that `limited` will not show, but for the last of each
  /// rule, and counts them.
  mutating func thin(_ omitted: inout [String: Int]) {
    guard all.count > 1000 else { return }
    let counts = countsOfPlaced
    guard counts.values.contains(where: { $0 > Self.shown + 1 }) else { return }
    var kept = Diagnostics()
    kept.changes = changes
    var seen: [String: Int] = [:]
    for diagnostic in all {
      let number = seen[diagnostic.code, default: 0] + (diagnostic.place == nil ? 0 : 1)
      seen[diagnostic.code] = number
      if diagnostic.place == nil || number <= Self.shown || number == counts[diagnostic.code] {
        kept.report(diagnostic)
      } else {
        omitted[diagnostic.code, default: 0] += 1
      }
    }
    self = kept
  }

  private var countsOfPlaced: [String: Int] {
    var counts: [String: Int] = [:]
    for diagnostic in all where diagnostic.place != nil { counts[diagnostic.code, default: 0] += 1 }
    return counts
  }
}
