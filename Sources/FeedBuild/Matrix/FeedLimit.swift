import FeedModel

/// How much a feed holds: of its newest entries, as many as every bound that is set admits.
struct FeedLimit: Sendable, Equatable {
  var entries: Int?
  /// Counted back from the feed's newest entry, so that a feed does not change with the calendar.
  var days: Int?
  /// Of the longest document of the feed.
  var bytes: Int?

  init(entries: Int? = nil, days: Int? = nil, bytes: Int? = nil) {
    self.entries = entries
    self.days = days
    self.bytes = bytes
  }

  /// The most entries that there may be.
  var mostEntries: Int { entries ?? .max }

  /// How many of these entries' dates, newest first, the feed holds.
  func count(of dates: some Sequence<Timestamp?>) -> Int {
    var count = 0
    var newest: Timestamp?
    for date in dates {
      if count >= mostEntries { break }
      newest = newest ?? date
      if let days, let newest, let date {
        let (span, overflow) = newest.seconds.subtractingReportingOverflow(date.seconds)
        if overflow || span / 86_400 >= days { break }
      }
      count += 1
    }
    return count
  }
}
