import Foundation

/// How much of what tests do over and over is done in this run: all of it, unless `FEEDMILL_ROUNDS` says a percentage.
///
/// `Scripts/sanitize` does, where each round takes many times as long.
public enum Rounds {
  static let percent: Int = {
    let wish = ProcessInfo.processInfo.environment["FEEDMILL_ROUNDS"].flatMap { Int($0) } ?? 100
    return min(max(wish, 1), 100)
  }()

  /// So many of `count` rounds, and never none.
  public static func of<Count: FixedWidthInteger>(_ count: Count) -> Count {
    Count(clamping: part(Int(clamping: count), percent))
  }

  /// Some of `all`, spread over the whole; each `turn` takes others, so that as many turns as it takes take all.
  public static func some<Element>(of all: [Element], turn: Int) -> [Element] {
    some(of: all, turn: turn, percent)
  }

  static func part(_ count: Int, _ percent: Int) -> Int {
    count <= 0 ? count : max(1, count / 100 * percent + count % 100 * percent / 100)
  }

  static func some<Element>(of all: [Element], turn: Int, _ percent: Int) -> [Element] {
    let step = max(1, 100 / percent)
    return all.indices.filter { ($0 + turn) % step == 0 }.map { all[$0] }
  }
}
