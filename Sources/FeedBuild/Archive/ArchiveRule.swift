import FeedModel

/// When an archive of a feed is closed (RFC 5005 §4): with so many posts, or when a year or month is over.
enum ArchiveRule: Sendable, Equatable {
  case entries(Int)
  case year
  case month

  /// The archive that a post of a date belongs to by the calendar, in UTC; `nil` where posts are counted.
  func period(of date: Timestamp?) -> ArchiveName? {
    guard self != .month else {
      return date.map { ArchiveName([$0.clamped.utc.year, $0.clamped.utc.month]) } ?? ArchiveName([1])
    }
    guard self == .year else { return nil }
    return ArchiveName([date.map { max(1, $0.clamped.utc.year) } ?? 1])
  }
}

/// What an archive is called, in its order: `1`, `2`; `2025`, `2025-03`.
struct ArchiveName: Sendable, Hashable, Comparable, CustomStringConvertible {
  let parts: [Int]

  init(_ parts: [Int]) { self.parts = parts }

  /// `nil` where the text is none; a number has at most nine digits.
  init?(_ text: some StringProtocol) {
    var parts: [Int] = []
    for part in text.split(separator: "-", omittingEmptySubsequences: false) {
      guard part.utf8.count <= 9, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(part) else {
        return nil
      }
      parts.append(number)
    }
    guard (1...2).contains(parts.count) else { return nil }
    self.parts = parts
  }

  /// The number after this.
  var next: ArchiveName { ArchiveName([(parts.first ?? 0) + 1]) }

  /// A month has two digits.
  var description: String {
    guard let first = parts.first, parts.count == 2, let second = parts.last else {
      return parts.first.map(String.init) ?? ""
    }
    return "\(first)-" + (second < 10 ? "0" : "") + String(second)
  }

  static func < (a: ArchiveName, b: ArchiveName) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}
