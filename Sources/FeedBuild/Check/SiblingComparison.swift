import FeedFormats
import FeedModel

/// The feeds of a group entry by entry: what subscribers of one format see otherwise than those of another.
struct SiblingComparison {
  /// A feed with its places, read again: of all that are checked, no more than two are held at a time.
  private struct Side {
    let path: String
    let feed: Feed
    let places: [Place]
    /// Instants older than this lie outside the window; a feed of fewer than ten entries holds all there are.
    let oldest: Int64?

    init?(_ input: FeedCheck.Input, _ options: FeedCheck.Options) {
      guard let bytes = try? input.bytes() else { return nil }
      let format = options.format.flatMap { FeedFormats.named($0) }
      let judgement = Check.judgement(of: bytes, name: input.path, format: format, locatesEntries: true)
      guard let feed = judgement.feed else { return nil }
      path = input.path
      self.feed = feed
      places = judgement.entryPlaces
      let instants = feed.entries.compactMap { $0.lastChange?.seconds }
      oldest = feed.entries.count < 10 || instants.count < feed.entries.count ? nil : instants.min()
    }

    func place(_ index: Int) -> Place { places.indices.contains(index) ? places[index] : Place(file: path) }

    func covers(_ entry: Entry) -> Bool {
      guard let oldest, let instant = entry.lastChange?.seconds else { return true }
      return instant >= oldest
    }
  }

  /// The findings on each of the feeds, in their order.
  static func run(_ inputs: [FeedCheck.Input], _ options: FeedCheck.Options) -> [Diagnostics] {
    var found = [Diagnostics](repeating: Diagnostics(), count: inputs.count)
    guard let first = inputs.first.flatMap({ Side($0, options) }) else { return found }
    for (index, input) in inputs.enumerated().dropFirst() {
      guard let other = Side(input, options) else { continue }
      let comparison = SiblingComparison(first: first, other: other)
      var onFirst = Diagnostics()
      comparison.compareEntries(&onFirst, &found[index])
      found[0].merge(onFirst)
      comparison.compareFields(&found[index])
    }
    return found
  }

  private let first: Side
  private let other: Side
  /// Entries that are one, by their places in the two feeds.
  private let pairs: [(Int, Int)]

  private init(first: Side, other: Side) {
    self.first = first
    self.other = other
    pairs = SiblingField.pairs(first.feed.entries, other.feed.entries)
  }

  /// Whether each feed has the entries of the other's window, under the same ids.
  private func compareEntries(_ onFirst: inout Diagnostics, _ onOther: inout Diagnostics) {
    let known = Set(pairs.map(\.0))
    for (index, entry) in first.feed.entries.enumerated() where !known.contains(index) && other.covers(entry) {
      onOther.report(
        .entryMissing(name(entry)), at: Place(file: other.path), notes: [Self.note("it", at: first.place(index))])
    }
    let partnered = Set(pairs.map(\.1))
    for (index, entry) in other.feed.entries.enumerated() where !partnered.contains(index) && first.covers(entry) {
      onFirst.report(
        .entryMissing(name(entry)), at: Place(file: first.path), notes: [Self.note("it", at: other.place(index))])
    }
  }

  private func compareFields(_ report: inout Diagnostics) {
    let (a, b) = (first.feed, other.feed)
    if a.title.collapsedWhitespace != b.title.collapsedWhitespace {
      report.report(
        .feedTitlesDiffer(b.title.shownShort, a.title.shownShort), at: Place(file: other.path),
        notes: [Self.note("the other title", at: Place(file: first.path))])
    }
    for field in SiblingField.allCases { compare(field, &report) }
  }

  /// One finding for all entries that differ in a field, at the first of them.
  private func compare(_ field: SiblingField, _ report: inout Diagnostics) {
    var told: (index: Int, partner: Int, there: String, here: String)?
    var count = 0
    for (partner, index) in pairs {
      let (a, b) = (first.feed.entries[partner], other.feed.entries[index])
      guard let (there, here) = field.difference(a, in: first.feed, b, in: other.feed) else { continue }
      count += 1
      if told == nil { told = (index, partner, there, here) }
    }
    guard let told else { return }
    let difference = SiblingDifference(
      entry: name(other.feed.entries[told.index]), here: told.here.shownShort, there: told.there.shownShort,
      more: count - 1)
    report.report(
      .differ(field, difference), at: other.place(told.index),
      notes: [Self.note("the entry", at: first.place(told.partner))])
  }

  private func name(_ entry: Entry) -> String { (entry.title ?? entry.link?.string ?? entry.id.string).shownShort }

  private static func note(_ what: String, at place: Place) -> Diagnostic.Note {
    Diagnostic.Note("\(what) in the other format", at: place)
  }
}

/// Two values that should be one.
private struct SiblingDifference: CustomStringConvertible {
  var entry: String
  var here: String
  var there: String
  /// How many more entries differ likewise.
  var more: Int

  var description: String {
    func shown(_ text: String) -> String { text.isEmpty ? "absent" : "\"\(text)\"" }
    let others = more == 0 ? "" : ", and so with \(more) more entr\(more == 1 ? "y" : "ies")"
    return "here it is \(shown(here)), in the other \(shown(there))" + others
  }
}

extension Diagnostic.Message {
  fileprivate static func entryMissing(_ entry: String) -> Self {
    .warning("site/item-sets-differ", "publish \"\(entry)\" here too; another format of this feed has it")
  }
  fileprivate static func feedTitlesDiffer(_ here: String, _ there: String) -> Self {
    .info(
      "site/titles-differ",
      "give the feed one title in all formats; it is \"\(here)\" here and \"\(there)\" in the other")
  }
  fileprivate static func differ(_ field: SiblingField, _ found: SiblingDifference) -> Self {
    let entry = "\"\(found.entry)\""
    return switch field {
    case .id: .warning("site/ids-differ", "give \(entry) one id in all formats; \(found)")
    case .title: .info("site/titles-differ", "give \(entry) one title in all formats; \(found)")
    case .link: .warning("site/links-differ", "give \(entry) one link in all formats; \(found)")
    case .dates: .warning("site/dates-differ", "date \(entry) alike in all formats; \(found)")
    case .authors: .info("site/authors-differ", "name the same authors of \(entry) in all formats; \(found)")
    case .tags: .info("site/tags-differ", "give \(entry) the same tags in all formats; \(found)")
    case .enclosures: .warning("site/enclosures-differ", "give \(entry) the same enclosures in all formats; \(found)")
    case .content: .info("site/content-differs", "give \(entry) the same content in all formats; \(found)")
    }
  }
}
