import FeedModel

extension Diagnostics {
  /// No more findings of one rule than a person reads, and a line for each rule that says how many more there are.
  func limited(to shown: Int = 10) -> Diagnostics {
    var counts: [String: Int] = [:]
    for diagnostic in all where diagnostic.place != nil { counts[diagnostic.code, default: 0] += 1 }
    guard counts.values.contains(where: { $0 > shown }) else { return self }
    var limited = Diagnostics()
    var seen: [String: Int] = [:]
    for diagnostic in all {
      // One without a place says itself how many more there are.
      guard diagnostic.place != nil, let count = counts[diagnostic.code], count > shown else {
        limited.report(diagnostic)
        continue
      }
      let number = seen[diagnostic.code, default: 0] + 1
      seen[diagnostic.code] = number
      if number <= shown { limited.report(diagnostic) }
      if number == count { limited.report(.more(count - shown, like: diagnostic.message), at: diagnostic.place) }
    }
    return limited
  }
}
