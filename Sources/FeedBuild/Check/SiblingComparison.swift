import FeedFormats
import FeedModel
import FeedText

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
    pairs = Self.pairs(first.feed.entries, other.feed.entries)
  }

  /// Entries of one id belong together, then those of one link, each once.
  private static func pairs(_ a: [Entry], _ b: [Entry]) -> [(Int, Int)] {
    var partners = [Int?](repeating: nil, count: b.count)
    var taken: Set<Int> = []
    func match(_ key: (Entry) -> String?) {
      var indices: [String: [Int]] = [:]
      for (index, entry) in a.enumerated().reversed() where !taken.contains(index) {
        if let key = key(entry), !key.isEmpty { indices[key, default: []].append(index) }
      }
      for (index, entry) in b.enumerated() where partners[index] == nil {
        guard let key = key(entry), let partner = indices[key]?.popLast() else { continue }
        partners[index] = partner
        taken.insert(partner)
      }
    }
    match { $0.id.string }
    match { $0.link?.string }
    return partners.enumerated().compactMap { index, partner in partner.map { ($0, index) } }
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
    report(Diagnostic.Message.idsDiffer, &onOther) { a, b in
      a.id.string.utf8.elementsEqual(b.id.string.utf8) ? nil : (a.id.string, b.id.string)
    }
  }

  private func compareFields(_ report: inout Diagnostics) {
    let (a, b) = (first.feed, other.feed)
    if a.title.collapsedWhitespace != b.title.collapsedWhitespace {
      report.report(
        .feedTitlesDiffer(b.title.shownShort, a.title.shownShort), at: Place(file: other.path),
        notes: [Self.note("the other title", at: Place(file: first.path))])
    }
    self.report(Diagnostic.Message.titlesDiffer, &report) { a, b in
      let (a, b) = (a.title?.collapsedWhitespace ?? "", b.title?.collapsedWhitespace ?? "")
      return a == b ? nil : (a, b)
    }
    self.report(Diagnostic.Message.linksDiffer, &report) { a, b in Self.difference(a.link?.string, b.link?.string) }
    self.report(Diagnostic.Message.datesDiffer, &report) { a, b in
      Self.difference(a.published?.utcText, b.published?.utcText)
        ?? Self.difference(a.updated?.utcText, b.updated?.utcText)
    }
    self.report(Diagnostic.Message.authorsDiffer, &report) { x, y in
      let names = (x.authors.isEmpty ? a.authors : x.authors).joinedNames ?? ""
      let others = (y.authors.isEmpty ? b.authors : y.authors).joinedNames ?? ""
      let isSaid = !(x.authors.isEmpty && y.authors.isEmpty)
      return isSaid && names.collapsedWhitespace != others.collapsedWhitespace ? (names, others) : nil
    }
    self.report(Diagnostic.Message.tagsDiffer, &report) { a, b in
      let (tags, others) = (Self.tags(of: a), Self.tags(of: b))
      return tags == others ? nil : (tags.sorted().joined(separator: ", "), others.sorted().joined(separator: ", "))
    }
    self.report(Diagnostic.Message.enclosuresDiffer, &report) { a, b in
      let files = Set(a.enclosures.map(\.address.string))
      let others = Set(b.enclosures.map(\.address.string))
      if files == others || hasRoom(a, b) && !files.isDisjoint(with: others) { return nil }
      return (files.sorted().joined(separator: ", "), others.sorted().joined(separator: ", "))
    }
    self.report(Diagnostic.Message.contentDiffers, &report) { a, b in
      let (text, otherText) = (Self.text(of: a), Self.text(of: b))
      guard let text, let otherText else {
        return text == nil && otherText == nil ? nil : (text ?? "", otherText ?? "")
      }
      return text == otherText ? nil : String.differing(text, otherText)
    }
  }

  /// One finding for all entries that differ in a field, at the first of them.
  private func report(
    _ message: (_ entry: String, _ here: String, _ there: String, _ more: Int) -> Diagnostic.Message,
    _ report: inout Diagnostics, _ difference: (Entry, Entry) -> (String, String)?
  ) {
    var told: (index: Int, partner: Int, there: String, here: String)?
    var count = 0
    for (partner, index) in pairs {
      guard let (there, here) = difference(first.feed.entries[partner], other.feed.entries[index]) else { continue }
      count += 1
      if told == nil { told = (index, partner, there, here) }
    }
    guard let told else { return }
    report.report(
      message(name(other.feed.entries[told.index]), told.here.shownShort, told.there.shownShort, count - 1),
      at: other.place(told.index), notes: [Self.note("the entry", at: first.place(told.partner))])
  }

  /// RSS has one enclosure in an item, so one that the other has too is as good as all.
  private func hasRoom(_ a: Entry, _ b: Entry) -> Bool { a.enclosures.count == 1 || b.enclosures.count == 1 }

  private func name(_ entry: Entry) -> String { (entry.title ?? entry.link?.string ?? entry.id.string).shownShort }

  private static func note(_ what: String, at place: Place) -> Diagnostic.Note {
    Diagnostic.Note("\(what) in the other format", at: place)
  }

  private static func difference(_ a: String?, _ b: String?) -> (String, String)? {
    guard let a, let b, a != b else { return nil }
    return (a, b)
  }

  private static func tags(of entry: Entry) -> Set<String> {
    Set(entry.categories.map { ($0.label ?? $0.term).collapsedWhitespace })
  }

  /// The words of an entry, whatever their markup; a summary alone is all there is. `nil` where the feed holds none.
  private static func text(of entry: Entry) -> String? {
    switch entry.content {
    case .html(let html, _)?: HTMLText.line(html)
    case .text(let text)?: text.collapsedWhitespace
    case .inline(let text, let type)?: type.hasPrefix("text/html") ? HTMLText.line(text) : nil
    case .remote?, nil: entry.summary?.collapsedWhitespace
    }
  }
}

extension Timestamp {
  /// The instant, whatever the offset it was written with.
  fileprivate var utcText: String { Timestamp(seconds: seconds).rfc3339 }
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
  fileprivate static func idsDiffer(_ entry: String, _ here: String, _ there: String, _ more: Int) -> Self {
    .warning("site/ids-differ", "give \"\(entry)\" one id in all formats" + both(here, there, more))
  }
  fileprivate static func titlesDiffer(_ entry: String, _ here: String, _ there: String, _ more: Int) -> Self {
    .info("site/titles-differ", "give \"\(entry)\" one title in all formats" + both(here, there, more))
  }
  fileprivate static func linksDiffer(_ entry: String, _ here: String, _ there: String, _ more: Int) -> Self {
    .warning("site/links-differ", "give \"\(entry)\" one link in all formats" + both(here, there, more))
  }
  fileprivate static func datesDiffer(_ entry: String, _ here: String, _ there: String, _ more: Int) -> Self {
    .warning("site/dates-differ", "date \"\(entry)\" alike in all formats" + both(here, there, more))
  }
  fileprivate static func authorsDiffer(_ entry: String, _ here: String, _ there: String, _ more: Int) -> Self {
    .info("site/authors-differ", "name the same authors of \"\(entry)\" in all formats" + both(here, there, more))
  }
  fileprivate static func tagsDiffer(_ entry: String, _ here: String, _ there: String, _ more: Int) -> Self {
    .info("site/tags-differ", "give \"\(entry)\" the same tags in all formats" + both(here, there, more))
  }
  fileprivate static func enclosuresDiffer(_ entry: String, _ here: String, _ there: String, _ more: Int) -> Self {
    .warning(
      "site/enclosures-differ", "give \"\(entry)\" the same enclosures in all formats" + both(here, there, more))
  }
  fileprivate static func contentDiffers(_ entry: String, _ here: String, _ there: String, _ more: Int) -> Self {
    .info("site/content-differs", "give \"\(entry)\" the same content in all formats" + both(here, there, more))
  }

  private static func both(_ here: String, _ there: String, _ more: Int) -> String {
    func shown(_ text: String) -> String { text.isEmpty ? "absent" : "\"\(text)\"" }
    let others = more == 0 ? "" : ", and so with \(more) more entr\(more == 1 ? "y" : "ies")"
    return "; here it is \(shown(here)), in the other \(shown(there))" + others
  }
}
