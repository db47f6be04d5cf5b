import FeedModel

/// Entries that a feed says are gone (RFC 6721).
struct Tombstones {
  private var deleted: [(id: String, when: Timestamp?, offset: Int)] = []

  mutating func note(_ element: XMLElement) {
    guard element.name.local == "deleted-entry", element.name.namespace == "http://purl.org/atompub/tombstones/1.0"
    else { return }
    deleted.append((element["ref"] ?? "", element["when"].flatMap { Timestamp(rfc3339: $0) }, element.offset))
  }

  /// An entry that was updated after it was deleted is back; one that was not should not be there.
  func judge(_ entries: EntriesSeen, _ findings: inout Findings) {
    for tombstone in deleted {
      guard let when = tombstone.when, let updated = entries.lastUpdate(of: tombstone.id) else { continue }
      if updated.map({ $0 < when }) ?? true { findings.note(.stillThere(tombstone.id.excerpt), at: tombstone.offset) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func stillThere(_ id: String) -> Self {
    .warning("tombstone/and-entry", "remove the entry \"\(id)\", which this says was deleted, or remove this")
  }
}
