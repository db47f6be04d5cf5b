/// One thing that is measured by itself.
struct Benchmark: Sendable {
  enum Unit: Sendable {
    /// Bytes that a run goes through: megabytes a second are printed.
    case bytes(Int)
    /// Things that a run does: nanoseconds for each are printed.
    case times(Int)
  }

  var name: String
  var unit: Unit
  /// Does it once; what it returns is added up and printed, so that no work can be left out.
  var run: @Sendable () -> Int

  struct Result {
    var median: Duration
    var fastest: Duration
    var sum: Int
  }

  /// The time of one run: each of nine samples runs for a fiftieth of a second at least.
  func measure() -> Result {
    let clock = ContinuousClock()
    var sum = 0
    var repeats = 1
    while true {
      let time = clock.measure { for _ in 0..<repeats { sum &+= run() } }
      if time > .milliseconds(20) { break }
      repeats *= 2
    }
    let samples = (0..<9).map { _ in clock.measure { for _ in 0..<repeats { sum &+= run() } } / repeats }.sorted()
    return Result(median: samples[4], fastest: samples[0], sum: sum)
  }

  func line(_ result: Result) -> String {
    switch unit {
    case .bytes(let count):
      "\(Self.rate(count, result.median)) MB/s (at best \(Self.rate(count, result.fastest)))"
    case .times(let count):
      "\(Self.each(count, result.median)) ns each (at best \(Self.each(count, result.fastest)))"
    }
  }

  private static func nanoseconds(_ time: Duration) -> Double {
    Double(time.components.seconds) * 1e9 + Double(time.components.attoseconds) / 1e9
  }

  private static func rate(_ count: Int, _ time: Duration) -> Int {
    Int((Double(count) * 1000 / max(nanoseconds(time), 1)).rounded())
  }

  private static func each(_ count: Int, _ time: Duration) -> Int {
    Int((nanoseconds(time) / Double(max(count, 1))).rounded())
  }
}
