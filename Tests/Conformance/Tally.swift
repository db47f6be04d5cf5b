/// How many of how many.
struct Tally: CustomStringConvertible {
  private(set) var met = 0
  private(set) var count = 0

  init(_ results: some Sequence<Bool>) { for result in results { add(result) } }

  var share: Double { count == 0 ? 1 : Double(met) / Double(count) }

  var description: String { "\(met) of \(count) (\((share * 1000).rounded(.down) / 10) %)" }

  mutating func add(_ isMet: Bool) {
    count += 1
    if isMet { met += 1 }
  }
}

extension Conformance {
  /// Verdicts, of all cases or of those with one fault only.
  func verdicts(isolatedOnly: Bool = false) -> Tally {
    Tally(outcomes.filter { $0.example.isIsolated || !isolatedOnly }.map(\.agreesOnVerdict))
  }

  /// Cases that name a class to be reported, or (`positive` false) not to be reported.
  func expectations(positive: Bool) -> Tally {
    Tally(outcomes.filter { $0.isPositive == positive }.compactMap(\.meetsExpectation))
  }

  /// A line for each format and folder of cases.
  var groups: [String] {
    let names = Set(outcomes.map(\.example.group)).sorted()
    let width = names.map(\.count).max() ?? 0
    return names.map { name in
      let inside = outcomes.filter { $0.example.group == name }
      let verdicts = Tally(inside.map(\.agreesOnVerdict))
      let rules = Tally(inside.filter(\.isPositive).compactMap(\.meetsExpectation))
      let padded = name + String(repeating: " ", count: width - name.count)
      return "\(padded)  verdicts \(verdicts)" + (rules.count == 0 ? "" : ", rules \(rules)")
    }
  }
}
