import FeedModel
import Testing

/// A reader that rebuilds a whole feed by RFC 5005 §4.2 or `next_url`, and remembers where it has been.
struct FeedReader {
  let start: WebAddress
  /// By id, the copy with the greatest `updated`; of equals the one seen last in the newest document.
  private(set) var entries: [String: Entry] = [:]
  private var passed: Set<WebAddress> = []
  /// How often each id was met in the archives of the last poll.
  private(set) var inArchives: [String: Int] = [:]

  init(_ start: WebAddress) { self.start = start }

  /// Fetches the feed, and those archives that it has not been to.
  mutating func poll(_ fetch: (WebAddress) throws -> Feed?) throws {
    inArchives = [:]
    var address: WebAddress? = start
    var taken: Set<String> = []
    while let here = address {
      let feed = try #require(try fetch(here), "\(here) leads nowhere")
      if here != start {
        passed.insert(here)
        for entry in feed.entries { inArchives[entry.id.string, default: 0] += 1 }
      }
      for entry in feed.entries where !taken.contains(entry.id.string) || isNewer(entry) {
        taken.insert(entry.id.string)
        entries[entry.id.string] = entry
      }
      address = (feed.paging.previousArchive ?? feed.paging.next).flatMap { passed.contains($0) ? nil : $0 }
    }
  }

  private func isNewer(_ entry: Entry) -> Bool {
    guard let known = entries[entry.id.string]?.lastChange, let change = entry.lastChange else { return false }
    return change > known
  }
}
