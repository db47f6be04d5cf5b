public import FeedModel

/// One field in which two feeds differ.
public struct FeedDifference: Sendable, Hashable, CustomStringConvertible {
  /// The entry that differs, `nil` for the feed's own fields.
  public var entry: EntryID?
  /// The field's name in the model; `entries` when an entry is in one feed only or in another place.
  public var field: String
  /// The value in the first feed, cut to where it differs.
  public var first: String
  /// The value in the second feed, likewise.
  public var second: String

  public var description: String {
    (entry.map { "\(field) of the entry \($0.string)" } ?? "the feed's \(field)") + " is \(second) instead of \(first)"
  }

  /// All fields in which two feeds differ, those of the feeds themselves first, then by entry in the first feed's
  /// order. Entries are matched by their ids; where they were made from (`origin`) does not count.
  public static func between(_ a: Feed, _ b: Feed) -> [FeedDifference] {
    differences(a, b, fields: Field.ofFeed, entry: nil) + entries(a.entries, b.entries)
  }

  /// All fields in which two entries differ.
  public static func between(_ a: Entry, _ b: Entry) -> [FeedDifference] {
    differences(a, b, fields: Field.ofEntry, entry: a.id)
  }

  private static func differences<Root>(
    _ a: Root, _ b: Root, fields: [Field<Root>], entry: EntryID?
  ) -> [FeedDifference] {
    fields.compactMap { field in
      guard !field.isSame(a, b) else { return nil }
      let (first, second) = DifferenceText.pair(field.value(a), field.value(b))
      return FeedDifference(entry: entry, field: field.name, first: first, second: second)
    }
  }

  private static func entries(_ a: [Entry], _ b: [Entry]) -> [FeedDifference] {
    var places: [String: [Int]] = [:]
    for (i, entry) in b.enumerated().reversed() { places[entry.id.string, default: []].append(i) }
    var found: [FeedDifference] = []
    var isOrdered = true
    var last = -1
    for entry in a {
      guard let place = places[entry.id.string]?.popLast() else {
        found.append(FeedDifference(entry: entry.id, field: "entries", first: "there", second: "missing"))
        continue
      }
      if place < last, isOrdered {
        found.append(FeedDifference(entry: entry.id, field: "entries", first: "in order", second: "in another place"))
        isOrdered = false
      }
      last = max(last, place)
      found += between(entry, b[place])
    }
    for place in places.values.joined().sorted() {
      found.append(FeedDifference(entry: b[place].id, field: "entries", first: "missing", second: "there"))
    }
    return found
  }
}
