import FeedFormats
import FeedModel

/// A JSON Feed as the mails need it: its own fields, and its items from the oldest to the newest.
struct MailFeed {
  var feed: Feed
  var id: String
  var items: [MailItem]

  /// Reads a document; what is no JSON Feed, and a feed that nothing can be known by, ends the run.
  static func read(
    _ bytes: [UInt8], name: String, settings: MailSettings, report: inout Diagnostics
  ) throws(FeedError) -> MailFeed {
    guard JSONFeed().recognizes(bytes.span) else { throw FeedError(.notJSONFeed, at: Place(file: name)) }
    var input = FeedInput(bytes, name: name, circumstances: Circumstances(judgesContent: false, least: .error))
    var findings = Diagnostics()
    var entries: [Entry] = []
    let feed = try JSONFeed().read(&input, report: &findings) { (entry) throws(FeedError) in
      entries.append(entry.normalized())
    }
    let places = input.entryOffsets.map { input.place(at: $0) }
    var withoutID = findings.all.filter { Self.idFaults.contains($0.code) }.compactMap(\.place).sorted()[...]
    var seen: Set<String> = []
    var items: [MailItem] = []
    for (i, entry) in entries.enumerated() {
      let place = i < places.count ? places[i] : Place(file: name)
      let end = i + 1 < places.count ? places[i + 1] : nil
      withoutID = withoutID.drop { $0 < place }
      let isNameless = withoutID.first.map { fault in end.map { fault < $0 } ?? true } ?? false
      if entry.id.string.isEmpty || isNameless {
        report.report(.noID(entry.title), at: place)
      } else if !seen.insert(entry.id.string).inserted {
        report.report(.duplicateID(entry.id.string), at: place)
      } else {
        items.append(MailItem(entry, at: place))
      }
    }
    // The newest stand first in a feed: equal dates keep that order, and items without one stay by their neighbours.
    var last = Int64.min
    let ordered = items.reversed().enumerated()
      .map { number, item in
        last = item.date?.seconds ?? last
        return (date: last, number: number, item: item)
      }
      .sorted { ($0.date, $0.number) < ($1.date, $1.number) }
    let head = feed.normalizedHead()
    let id = settings.feedID ?? (feed.id.isEmpty ? settings.listID ?? "" : feed.id)
    if id.isEmpty { throw FeedError(.noFeedID, at: Place(file: name)) }
    return MailFeed(feed: head, id: id, items: ordered.map(\.item))
  }

  private static let idFaults: Set<String> = ["json/item-id-missing", "json/item-id-type", "json/item-id-blank"]
}

extension Diagnostic.Message {
  fileprivate static var notJSONFeed: Self {
    .error(
      "input/not-json-feed", "mails are made of a JSON Feed, and this is none; `feedmill convert --to json` makes one")
  }

  fileprivate static var noFeedID: Self {
    .error("mail/no-feed-id", "give the feed a `feed_url`, or set `feed-id`; nothing says which feed this is")
  }

  fileprivate static func noID(_ title: String?) -> Self {
    .warning(
      "mail/no-id",
      "give the item an \"id\"; without one nobody knows whether it was sent, so it is not"
        + (title.map { ": \($0)" } ?? ""))
  }

  fileprivate static func duplicateID(_ id: String) -> Self {
    .warning("mail/duplicate-id", "an item before this one has the id `\(id)` too; only that one is sent")
  }
}
