/// Measures the parts of a build one by one: `swift run -c release benchmarks [WORD...]`.
///
/// With words, only what has one of them in its name is run.
@main
enum Benchmarks {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    let chosen = all.filter { benchmark in words.isEmpty || words.contains { benchmark.name.contains($0) } }
    let width = chosen.map(\.name.count).max() ?? 0
    var sum = 0
    for benchmark in chosen {
      let result = benchmark.measure()
      sum &+= result.sum
      print(benchmark.name + String(repeating: " ", count: width - benchmark.name.count + 2) + benchmark.line(result))
    }
    print("\(chosen.count) of \(all.count) measured; sum of all results \(sum)")
  }

  static let all = front + dates + bodies + escaping + formats
}
