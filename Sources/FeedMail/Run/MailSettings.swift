public import FeedModel

/// What is said of mails on the command line or in `mail.yml`; the table of its keys is Documentation/mail.md.
public struct MailSettings: Sendable, Hashable {
  public internal(set) var from: [Mailbox] = []
  public internal(set) var to: [Mailbox] = []
  public internal(set) var sender: Mailbox?
  public internal(set) var replyTo: [Mailbox] = []
  var subject = MailPattern(word: "subject")
  var digestSubject = MailPattern(pieces: [.word("feed"), .text(", "), .word("period")])
  var footer: MailPattern?
  /// The identifier without its phrase.
  public internal(set) var listID: String?
  var listName: String?
  public internal(set) var unsubscribe: [WebAddress] = []
  public internal(set) var isOneClick = false
  /// `NO` for a list that nobody writes to.
  var listPost: ListPost?
  var listAddresses: [String: WebAddress] = [:]
  /// The right side of message ids.
  var domain: String?
  var feedID: String?
  var width = 72
  public internal(set) var sendsUpdates = false
  public internal(set) var digest: MailPeriod.Kind?
  public internal(set) var sink: MailSink?
  public internal(set) var ledger: String?
  /// So many of the newest items are sent by a first run.
  public internal(set) var first: Int?

  enum ListPost: Hashable {
    case no
    case address(WebAddress)
  }

  public init() {}

  /// Every key there may be, with what it does: the source of the documentation's table.
  public static let keys: [(name: String, meaning: String)] = [
    ("from", "who sends, as in `Example News <news@example.org>`; without a name, the feed's title is one"),
    ("to", "who gets the mails: mostly the address of a list; one, or a list of them"),
    ("sender", "who hands the mails over, where `from` names several"),
    ("reply-to", "where answers go, when not to `from`"),
    (
      "subject",
      "a pattern with `{subject}` (the item's own, else its title), `{title}`, `{feed}`, `{date}`, `{author}`, `{tags}`"
    ),
    (
      "digest-subject",
      "the same for a mail with several items: `{feed}`, `{period}`, `{from}`, `{until}`, `{count}`, `{title}` of the first"
    ),
    ("footer", "text below each mail, with `{feed}`, `{home}`, `{url}` and `{unsubscribe}`"),
    ("list-id", "what filters know the list by, for ever: `News <news.example.org>` or `news.example.org`"),
    ("unsubscribe", "where readers leave the list: an `https:` or a `mailto:` address, or one of each"),
    ("one-click", "`true` when the `https:` address takes RFC 8058's POST, which leaves the list without a question"),
    ("list-post", "the list's `mailto:` address, or `NO` for a list that only announces"),
    ("list-archive", "the address of the list's archive"),
    ("list-help", "the address of help with the list"),
    ("list-owner", "the address of whoever keeps the list"),
    ("list-subscribe", "where readers join the list"),
    ("domain", "the right side of message ids, when not the domain of `from`"),
    ("feed-id", "what the feed is known by in the ledger, when not its `feed_url`"),
    ("width", "the columns of the text part, 72 unless set"),
    ("updates", "`true` sends an item again when it changed, as an answer to the first mail"),
    ("digest", "`week` or `month`: one mail for all items of one"),
    ("maildir", "a Maildir to deliver to"),
    ("mbox", "an mbox file to append to"),
    ("eml", "a folder for files of one mail each"),
    ("sendmail", "a program that takes a mail on standard input, run with `-oi -t`; or a list of it and its arguments"),
    ("ledger", "the file that remembers what was sent; unless set, `.NAME.mail-ledger` beside the feed"),
    ("first", "how many of the newest items a first run sends; none unless set"),
  ]
}
