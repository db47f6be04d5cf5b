/// A place in which two texts differ, word by word, with some words round it.
public struct TextDifference: Sendable, Hashable {
  public enum Piece: Sendable, Hashable {
    case same(String)
    case removed(String)
    case added(String)
  }

  public internal(set) var pieces: [Piece]

  /// Of longer texts than this, what lies between the first difference and the last is one difference.
  private static let mostWords = 6_000
  private static let context = 6

  /// The places in which two texts differ, in order.
  public static func between(_ a: String, _ b: String) -> [TextDifference] {
    let (a, b) = (words(a), words(b))
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var end = 0
    while end < a.count - start, end < b.count - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let (removed, added) = (a[start..<(a.count - end)], b[start..<(b.count - end)])
    let isLong = removed.count + added.count > mostWords
    let difference = isLong ? nil : Array(added).difference(from: Array(removed))

    var gone = Set(removed.indices)
    var came = Set(added.indices)
    if let difference {
      gone.removeAll()
      came.removeAll()
      for change in difference {
        switch change {
        case .remove(let offset, _, _): gone.insert(start + offset)
        case .insert(let offset, _, _): came.insert(start + offset)
        }
      }
    }
    return places(a, b, gone, came)
  }

  /// White space separates words; a line's end shows as one.
  private static func words(_ text: String) -> [Substring] {
    text.split { $0 == " " || $0.isNewline || $0 == "\t" }
  }

  private static func places(
    _ a: [Substring], _ b: [Substring], _ gone: Set<Int>, _ came: Set<Int>
  ) -> [TextDifference] {
    var found: [TextDifference] = []
    var current: [Piece] = []
    var between: [Substring] = []
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      var (removed, added): ([Substring], [Substring]) = ([], [])
      while i < a.count, gone.contains(i) {
        removed.append(a[i])
        i += 1
      }
      while j < b.count, came.contains(j) {
        added.append(b[j])
        j += 1
      }
      if removed.isEmpty, added.isEmpty {
        // A word of both.
        guard i < a.count, j < b.count else { break }
        between.append(a[i])
        i += 1
        j += 1
        continue
      }
      if !current.isEmpty, between.count > 2 * context {
        current.append(.same(text(between.prefix(context)) + " …"))
        found.append(TextDifference(pieces: current))
        current = []
      }
      if current.isEmpty {
        let before = between.suffix(context)
        if !before.isEmpty { current.append(.same((before.count < between.count ? "… " : "") + text(before))) }
      } else if !between.isEmpty {
        current.append(.same(text(between[...])))
      }
      between = []
      if !removed.isEmpty { current.append(.removed(text(removed[...]))) }
      if !added.isEmpty { current.append(.added(text(added[...]))) }
    }
    if !current.isEmpty {
      let after = between.prefix(context)
      if !after.isEmpty { current.append(.same(text(after) + (after.count < between.count ? " …" : ""))) }
      found.append(TextDifference(pieces: current))
    }
    return found
  }

  private static func text(_ words: ArraySlice<Substring>) -> String { words.joined(separator: " ") }
}
