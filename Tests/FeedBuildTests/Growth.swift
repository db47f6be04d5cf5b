import TestRounds
import Testing

/// How much longer something takes when it gets four times as much: 4 when it is linear, 16 when it is quadratic.
enum Growth {
  /// The best of a few attempts, since other tests run beside this one. Where tests do few rounds, the work is done and
  /// its time not judged: what a sanitizer does beside it has a growth of its own.
  static func factor(from size: Int, of work: (Int) throws -> Void) rethrows -> Double {
    guard Rounds.of(100) == 100 else {
      try work(size)
      return 1
    }
    var best = Double.infinity
    for _ in 0..<6 {
      let small = try fastest { try work(size) }
      let large = try fastest { try work(size * 4) }
      best = min(best, large / max(small, .leastNormalMagnitude))
      if best < limit { break }
    }
    return best
  }

  /// Between the two, with room for caches and other tests.
  static let limit = 9.0

  private static func fastest(_ work: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    for _ in 0..<2 {
      let time = try clock.measure { try work() }
      best = min(best, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }
    return best
  }
}
