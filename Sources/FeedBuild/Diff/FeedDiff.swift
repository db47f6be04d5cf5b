import FeedFormats
public import FeedModel

/// What a subscriber of one feed will see when another is published in its place.
///
/// The two may be of different formats: what only one of them can say is no difference then.
public struct FeedDiff: Sendable {
  /// What may happen to an entry, or to the feed.
  public enum Kind: String, Sendable, CaseIterable {
    /// Dated later than all that the old feed held.
    case new
    /// Not in the old feed, though dated like what was in it: a reader shows it as unread.
    case late
    /// The same post under another id: shown again as unread, and mailed again.
    case reidentified
    /// Older than all that the new feed holds: fell off its end.
    case aged
    /// Not in the new feed, though dated like what is in it.
    case vanished
    /// Published at another instant.
    case redated
    /// Otherwise than it was: its title, link, authors, tags, content, …
    case changed
    /// In another place among those that both feeds hold.
    case moved
    /// The feed's own fields changed.
    case feed
  }

  /// One of the two feeds.
  public struct Side: Sendable {
    public let name: String
    public let format: String
    public let entries: Int
  }

  /// One entry's fate, or the feed's own.
  public struct Change: Sendable {
    public internal(set) var kinds: [Kind]
    /// The entry's title, else its link or id; the feed's title.
    public let title: String
    public let old: Entry?
    public let new: Entry?
    public internal(set) var fields: [FieldChange]

    /// Whether a reader shows the entry as unread that is not news.
    public var turnsUnread: Bool { kinds.contains(.reidentified) || kinds.contains(.late) }
  }

  public let old: Side
  public let new: Side
  /// The feed first, then the entries of the new feed in its order, then those that are gone.
  public let changes: [Change]

  public func count(of kind: Kind) -> Int { changes.count { $0.kinds.contains(kind) } }
  /// How many entries readers show as unread that are no news.
  public var unread: Int { changes.count { $0.turnsUnread } }
  /// How many entries a mail tool sends that knows entries by their ids.
  public var mailed: Int { changes.count { $0.kinds.contains(.new) || $0.turnsUnread } }
  /// How many it would send as updates, if it sends any.
  public var mailedAsUpdates: Int {
    changes.count { change in
      guard let old = change.old?.lastChange, let new = change.new?.lastChange else { return false }
      return old < new && !change.kinds.contains(.reidentified)
    }
  }

  /// Compares two feeds. Throws when one of them cannot be read at all.
  public static func run(
    _ old: [UInt8], name oldName: String, _ new: [UInt8], name newName: String
  ) throws(FeedError) -> FeedDiff {
    let (oldFeed, oldFormat) = try read(old, oldName)
    let (newFeed, newFormat) = try read(new, newName)
    return FeedDiff(
      oldFeed, Side(name: oldName, format: oldFormat.title, entries: oldFeed.entries.count),
      newFeed, Side(name: newName, format: newFormat.title, entries: newFeed.entries.count),
      comparesAbsence: oldFormat.name == newFormat.name)
  }

  static func read(_ bytes: [UInt8], _ name: String) throws(FeedError) -> (Feed, any FeedFormat) {
    try FeedSize.check(bytes, path: name)
    let judgement = Check.judgement(of: bytes, name: name)
    guard let feed = judgement.feed, let format = judgement.format else {
      let finding = judgement.findings.all.first { $0.severity == .error }
      throw FeedError(.unreadable, at: Place(file: name), notes: finding.map { [Diagnostic.Note($0)] } ?? [])
    }
    return (feed.normalized(), format)
  }

  /// Without `comparesFields` it is only told which entries are new, gone, moved or under another id.
  init(
    _ old: Feed, _ oldSide: Side, _ new: Feed, _ newSide: Side, comparesAbsence: Bool, comparesFields: Bool = true
  ) {
    self.old = oldSide
    self.new = newSide
    let fields = FieldComparison(old: old, new: new, comparesAbsence: comparesAbsence)
    var changes: [Change] = []
    let ofFeed = comparesFields ? fields.ofFeed() : []
    if !ofFeed.isEmpty {
      changes.append(Change(kinds: [.feed], title: new.title, old: nil, new: nil, fields: ofFeed))
    }
    let matching = EntryMatching(old.entries, new.entries)
    let newest = old.entries.lazy.compactMap { $0.published ?? $0.updated }.max()
    let oldest = new.entries.lazy.compactMap { $0.published ?? $0.updated }.min()
    let moved = matching.moved
    for (index, entry) in new.entries.enumerated() {
      guard let partner = matching.partners[index] else {
        let isNews = newest.map { newest in (entry.published ?? entry.updated).map { $0 > newest } ?? true } ?? true
        changes.append(
          Change(kinds: [isNews ? .new : .late], title: entry.shownTitle, old: nil, new: entry, fields: []))
        continue
      }
      let before = old.entries[partner]
      var change = Change(
        kinds: [], title: entry.shownTitle, old: before, new: entry,
        fields: comparesFields ? fields.between(before, entry) : [])
      if before.id.string != entry.id.string { change.kinds.append(.reidentified) }
      if change.fields.contains(where: { $0.name == "published" }) { change.kinds.append(.redated) }
      if change.fields.contains(where: { $0.name != "published" && $0.name != "id" }) { change.kinds.append(.changed) }
      if moved.contains(index) { change.kinds.append(.moved) }
      if !change.kinds.isEmpty { changes.append(change) }
    }
    for index in matching.unmatchedOld {
      let entry = old.entries[index]
      let date = entry.published ?? entry.updated
      let hasAged = date.map { date in oldest.map { date <= $0 } ?? false } ?? (index >= new.entries.count)
      changes.append(
        Change(kinds: [hasAged ? .aged : .vanished], title: entry.shownTitle, old: entry, new: nil, fields: []))
    }
    self.changes = changes
  }
}

extension Entry {
  fileprivate var shownTitle: String { title ?? link?.string ?? id.string }
}

extension Diagnostic.Note {
  fileprivate init(_ diagnostic: Diagnostic) { self.init(diagnostic.message.text, at: diagnostic.place) }
}

extension Diagnostic.Message {
  fileprivate static var unreadable: Self {
    .error("input/unreadable-feed", "no feed can be read from this; give RSS, Atom or JSON Feed")
  }
}
