import Foundation

/// Prints how far our verdicts agree with those of another validator on a folder of cases: `Scripts/conformance DIR`.
@main
struct ConformanceCommand {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: conformance DIR, a folder that holds cases.jsonl")
      exit(64)
    }
    let result = try Conformance.run(in: URL(filePath: CommandLine.arguments[1]))
    for line in result.groups { print(line) }
    print()
    for outcome in result.outcomes {
      guard let disagreement = outcome.disagreement else { continue }
      print(disagreement + (result.deviations[outcome.example.path].map { " (known: \($0.reason))" } ?? ""))
    }
    print()
    print("verdicts that agree: \(result.verdicts())")
    print("of them with one fault only: \(result.verdicts(isolatedOnly: true))")
    print("rules that should be reported and are: \(result.expectations(positive: true))")
    print("rules that should not be reported and are not: \(result.expectations(positive: false))")
    print("\(result.outcomes.count) cases read and judged in \(result.duration.milliseconds) ms")
    if !result.surprises.isEmpty {
      print("\(result.surprises.count) disagree without a reason in known-deviations.txt")
      exit(1)
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
