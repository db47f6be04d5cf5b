import FeedModel

/// A mail that is due.
struct MailJob {
  /// What the ledger knows it by.
  var key: String
  var items: [MailItem]
  var period: MailPeriod?
  var revision = 0
  var date: Timestamp
  /// The message id of the first mail about it.
  var thread: String?

  func message(by composer: MailComposer) -> MailMessage {
    if let period {
      return composer.digest(of: items, period, key: key, revision: revision, date: date, thread: thread)
    }
    // A job without a period has one item.
    return composer.message(for: items[0], revision: revision, date: date, thread: thread)
  }

  /// The hash of what it holds.
  var hash: String { items.map(\.hash).joined(separator: "+") }

  func record(_ state: LedgerRecord.State, feed: String, _ message: MailMessage, sink: MailSink, at now: Timestamp)
    -> LedgerRecord
  {
    var record = LedgerRecord(state: state, feed: feed)
    record.item = key
    record.revision = revision
    record.hash = period == nil ? hash : ""
    record.messageID = message.id
    record.thread = thread ?? message.id
    record.date = date.seconds
    record.sink = sink.name
    record.time = now.seconds
    if period != nil { record.parts = items.map { LedgerRecord.Part(item: $0.id, hash: $0.hash) } }
    return record
  }
}
