import FeedFormats
import FeedModel
import FeedSites

/// Warns when the new feeds would make readers show old entries as unread: by what is on disk, one format of each feed.
enum Unread {
  /// A back-dated post or two are nothing unusual.
  static let most = 3

  static func report(_ documents: [Document], locksIDs: Bool, _ report: inout Diagnostics) {
    var compared: Set<String> = []
    for document in documents where !document.draft.isArchive && !compared.contains(document.draft.feed.id) {
      guard document.published == nil, let old = feed(at: document.draft.file) else { continue }
      compared.insert(document.draft.feed.id)
      compare(
        old, document.draft.feed, document.draft.file, document.draft.format.title,
        hasArchives: document.draft.hasArchives, locksIDs: locksIDs, &report)
    }
  }

  /// The same of a feed that is not held in memory, before it replaces the published one; `ids` are the hashes of its
  /// entries' ids.
  static func report(_ documents: [LongDocument], ids: [Int], _ report: inout Diagnostics) {
    for document in documents {
      guard document.file.outcome == .written, let known = Unread.ids(at: document.file.path) else { continue }
      // Whatever the published feed has under the same id is known to readers.
      if ids.count(where: { !known.contains($0) }) <= most { return }
      guard let old = feed(at: document.file.path), let new = feed(at: document.published.temporary) else { continue }
      return compare(old, new, document.file.path, document.formatTitle, hasArchives: false, locksIDs: false, &report)
    }
  }

  private static func compare(
    _ old: Feed, _ new: Feed, _ file: String, _ format: String, hasArchives: Bool, locksIDs: Bool,
    _ report: inout Diagnostics
  ) {
    let diff = FeedDiff(
      old, FeedDiff.Side(name: file, format: format, entries: old.entries.count),
      new, FeedDiff.Side(name: file, format: format, entries: new.entries.count), comparesAbsence: false,
      comparesFields: false)
    let turned = diff.changes.filter { $0.turnsUnread && !(hasArchives && $0.isShownAgain) }
    guard turned.count > most, let first = turned.first else { return }
    let notes = first.new.map { entry in
      let was = first.old.map { "; its id was `\($0.id.string)`, and is now `\(entry.id.string)`" } ?? ""
      return [Diagnostic.Note("the first of them\(was)", at: entry.origin)]
    }
    report.report(
      .wouldTurnUnread(
        turned.count, reidentified: turned.count { $0.kinds.contains(.reidentified) }, locksIDs: locksIDs),
      at: .whole(file), notes: notes ?? [])
  }

  /// The feed in a file; `nil` where there is none that can be read, or one that is too large.
  static func feed(at path: String) -> Feed? {
    guard let (bytes, format) = document(at: path) else { return nil }
    var ignored = Diagnostics()
    return (try? format.read(bytes, name: path, report: &ignored))?.normalized()
  }

  /// The hashes of the ids of such a feed, of which nothing else is kept.
  private static func ids(at path: String) -> Set<Int>? {
    guard let (bytes, format) = document(at: path) else { return nil }
    var input = FeedInput(bytes, name: path)
    var ids: Set<Int> = []
    var ignored = Diagnostics()
    let head = try? format.read(&input, report: &ignored) { ids.insert($0.id.string.hashValue) }
    return head == nil ? nil : ids
  }

  private static func document(at path: String) -> (bytes: [UInt8], format: any FeedFormat)? {
    guard let folder = try? DiskFolder("."), let bytes = (try? FeedSize.bytes(of: path, in: folder, path: path)) ?? nil,
      let format = FeedFormats.recognizing(document: bytes)
    else { return nil }
    return (bytes, format)
  }
}

extension FeedDiff.Change {
  /// An edited post that comes back from an archive: readers know it by its id.
  fileprivate var isShownAgain: Bool {
    guard kinds == [.late], let updated = new?.updated, let published = new?.published else { return false }
    return updated > published
  }
}

extension Diagnostic.Message {
  fileprivate static func wouldTurnUnread(_ count: Int, reidentified: Int, locksIDs: Bool) -> Self {
    let why =
      reidentified == count
      ? "under new ids"
      : reidentified == 0 ? "that the published feed does not hold" : "under new ids or not held before"
    let advice =
      !locksIDs
      ? ", `ids: lock` keeps ids"
      : reidentified == 0
        ? ", `feedmill ids verify` says what \(IDLock.name) does not know"
        : ", `git checkout \(IDLock.name)` brings back ids that were changed by mistake, `feedmill ids import` takes "
          + "those of the feed that is served still"
    return .warning(
      "identity/would-turn-unread",
      "readers will show \(count) old entries as unread (\(why)); `feedmill diff` lists them\(advice), "
        + "and a smaller `limit` keeps old posts out")
  }
}
