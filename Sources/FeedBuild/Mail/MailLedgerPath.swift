public import FeedModel

/// Where the ledger of a feed lies unless somebody says.
public enum MailLedgerPath {
  /// Beside the feed, under a name with a dot in front so that no generator publishes it.
  public static func path(_ explicit: String?, feed: String) throws(FeedError) -> String {
    if let explicit { return explicit }
    if feed == "-" { throw FeedError(.noLedger) }
    return Paths.join(Paths.folder(of: feed), ".\(Paths.name(of: feed)).mail-ledger")
  }
}

extension Diagnostic.Message {
  fileprivate static var noLedger: Self {
    .error(
      "usage/mail-no-ledger", "say what remembers: `--ledger FILE`; a feed on standard input has no file beside it")
  }
}
