public import FeedModel

/// What one run is to do.
public struct MailOptions: Sendable {
  public var settings: MailSettings
  public var ledger: String
  /// The present: no mail is dated after it.
  public var now: Timestamp
  /// Items from then on are sent by a first run too, and older ones by none.
  public var since: Timestamp?
  /// So many of the newest items are sent by a first run.
  public var first: Int?
  /// At most so many mails in this run; the others stay due.
  public var limit: Int?
  public var isDryRun = false
  /// Ids of items or of mails for several that are sent again.
  public var resent: [String] = []
  /// Ids of those in doubt that count as sent.
  public var forgotten: [String] = []

  public init(settings: MailSettings, ledger: String, now: Timestamp) {
    self.settings = settings
    self.ledger = ledger
    self.now = now
  }
}
