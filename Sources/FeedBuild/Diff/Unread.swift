import FeedFormats
import FeedModel
import FeedSites

/// Warns when the new feeds would make readers show old entries as unread: by what is on disk, one format of each feed.
enum Unread {
  /// A back-dated post or two are nothing unusual.
  static let most = 3

  static func report(_ documents: [Document], _ report: inout Diagnostics) {
    var compared: Set<String> = []
    for document in documents where !document.draft.isArchive && !compared.contains(document.draft.feed.id) {
      let file = PublishedFile(document.draft.file)
      guard document.published == nil, !file.holds(document.pieces), let bytes = published(document.draft.file),
        let (old, _) = try? FeedDiff.read(bytes, document.draft.file)
      else { continue }
      compared.insert(document.draft.feed.id)
      let title = document.draft.format.title
      let diff = FeedDiff(
        old, FeedDiff.Side(name: document.draft.file, format: title, entries: old.entries.count),
        document.draft.feed,
        FeedDiff.Side(name: document.draft.file, format: title, entries: document.draft.feed.entries.count),
        comparesAbsence: false)
      let turned = diff.changes.filter { $0.turnsUnread && !(document.draft.hasArchives && $0.isShownAgain) }
      guard turned.count > most, let first = turned.first else { continue }
      let notes = first.new.map { entry in
        let was = first.old.map { "; its id was `\($0.id.string)`, and is now `\(entry.id.string)`" } ?? ""
        return [Diagnostic.Note("the first of them\(was)", at: entry.origin)]
      }
      report.report(
        .wouldTurnUnread(turned.count, reidentified: turned.count { $0.kinds.contains(.reidentified) }),
        at: .whole(document.draft.file),
        notes: notes ?? [])
    }
  }

  private static func published(_ path: String) -> [UInt8]? {
    guard let folder = try? DiskFolder(".") else { return nil }
    return (try? FeedSize.bytes(of: path, in: folder, path: path)) ?? nil
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
  fileprivate static func wouldTurnUnread(_ count: Int, reidentified: Int) -> Self {
    let why =
      reidentified == count
      ? "under new ids"
      : reidentified == 0 ? "that the published feed does not hold" : "under new ids or not held before"
    return .warning(
      "identity/would-turn-unread",
      "readers will show \(count) old entries as unread (\(why)); `feedmill diff` lists them, `ids: lock` keeps ids, "
        + "and a smaller `limit` keeps old posts out")
  }
}
