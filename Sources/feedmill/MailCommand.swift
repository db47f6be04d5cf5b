import ArgumentParser
import FeedBuild
import FeedMail
import FeedModel

struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Send the new items of a JSON Feed as mails, each once.",
    discussion: """
      Reads any JSON Feed. A ledger remembers what was sent; the first run marks what the feed holds as known and sends \
      nothing, unless --since or --first says so. A mail that may have been sent before a crash is never sent again by \
      itself: it is named until --forget or --resend settles it. All that is said here can stand in mail.yml, which is \
      read from the current folder; Documentation/mail.md has its keys. \
      The exit status is 75 when something is in doubt or put off.
      """)

  @Argument(help: ArgumentHelp("A JSON Feed; - is standard input.", valueName: "feed"))
  var feed: String

  @Option(help: ArgumentHelp("A settings file, instead of mail.yml.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("Who sends.", valueName: "address"))
  var from: String?

  @Option(help: ArgumentHelp("Who gets the mails; may be repeated.", valueName: "address"))
  var to: [String] = []

  @Option(help: ArgumentHelp("Where answers go.", valueName: "address"))
  var replyTo: String?

  @Option(help: ArgumentHelp("The subject, as in '[{feed}] {title}'.", valueName: "pattern"))
  var subject: String?

  @Option(
    name: .customLong("list-id"),
    help: ArgumentHelp("What filters know the list by, as in news.example.org.", valueName: "id"))
  var listID: String?

  @Option(help: ArgumentHelp("Where readers leave the list; may be repeated.", valueName: "url"))
  var unsubscribe: [String] = []

  @Flag(help: "The https: address of --unsubscribe takes RFC 8058's POST.")
  var oneClick = false

  @Option(help: ArgumentHelp("Deliver to a Maildir.", valueName: "dir"))
  var maildir: String?

  @Option(help: ArgumentHelp("Append to an mbox file.", valueName: "file"))
  var mbox: String?

  @Option(help: ArgumentHelp("Write files of one mail each.", valueName: "dir"))
  var eml: String?

  @Option(
    help: ArgumentHelp(
      "Hand over to a program, run with -oi -t; with arguments of its own, as in 'msmtp -t', it is run as told.",
      valueName: "program"))
  var sendmail: String?

  @Option(
    help: ArgumentHelp("What remembers. (default: .NAME.mail-ledger beside the feed)", valueName: "file"))
  var ledger: String?

  @Option(help: ArgumentHelp("Send what is dated from then on; nothing older is ever sent.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("On a first run, send so many of the newest items.", valueName: "n"))
  var first: Int?

  @Option(help: ArgumentHelp("Send so many mails at most; the others wait for the next run.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("One mail for the items of a week or a month that is over.", valueName: "period"))
  var digest: String?

  @Flag(help: "Send an item again when it changed, as an answer to the first mail.")
  var updates = false

  @Flag(help: "Say what would be sent, and do nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Send an item again, also one in doubt; may be repeated.", valueName: "id"))
  var resend: [String] = []

  @Option(help: ArgumentHelp("Take an item in doubt for sent; may be repeated.", valueName: "id"))
  var forget: [String] = []

  @Option(help: ArgumentHelp("The present, for deciding what lies in the future.", valueName: "date"))
  var now: String?

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    for (name, date) in [("--now", now), ("--since", since)] {
      if let date, Clock.read(date) == nil {
        throw ValidationError("\(name) takes a date such as 2026-03-01 or 2026-03-01T09:00:00Z, not '\(date)'.")
      }
    }
    if let first, first < 1 { throw ValidationError("--first takes a number from 1.") }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    if [maildir, mbox, eml, sendmail].compactMap({ $0 }).count > 1 {
      throw ValidationError("--maildir, --mbox, --eml and --sendmail exclude each other.")
    }
    var settings = MailSettings()
    try setOptions(&settings)
  }

  func run() throws {
    try reporting.run { () throws(FeedError) in
      var findings = Diagnostics()
      defer { reporting.print(findings) }
      var settings = MailSettings()
      try MailSettingsFile.read(config, into: &settings, report: &findings)
      if findings.hasErrors { return .findings }
      // The options were tried in `validate`.
      try? setOptions(&settings)
      let source = try feed == "-" ? Console.standardInput() : Convert.read(feed)
      settings = settings.placed(beside: feed)
      var options = MailOptions(
        settings: settings, ledger: try MailLedgerPath.path(settings.ledger, feed: feed),
        now: now.flatMap(Clock.read) ?? Clock.now)
      options.since = since.flatMap(Clock.read)
      options.first = first
      options.limit = limit
      options.isDryRun = dryRun
      options.resent = resend
      options.forgotten = forget
      let report = try MailRun.run(source, name: feed, options, report: &findings)
      if !reporting.quiet {
        Console.standardOutput(reporting.style == .text ? report.text : report.jsonLines)
      }
      return ExitStatus(report, findings)
    }
  }

  /// What is said on the command line goes over what the file says.
  private func setOptions(_ settings: inout MailSettings) throws {
    if maildir ?? mbox ?? eml ?? sendmail != nil { settings.removeSink() }
    let options: [(key: String, values: [String])] = [
      ("from", from.map { [$0] } ?? []), ("to", to), ("reply-to", replyTo.map { [$0] } ?? []),
      ("subject", subject.map { [$0] } ?? []), ("list-id", listID.map { [$0] } ?? []), ("unsubscribe", unsubscribe),
      ("one-click", oneClick ? ["true"] : []), ("maildir", maildir.map { [$0] } ?? []),
      ("mbox", mbox.map { [$0] } ?? []), ("eml", eml.map { [$0] } ?? []), ("sendmail", sendmail.map { [$0] } ?? []),
      ("ledger", ledger.map { [$0] } ?? []), ("digest", digest.map { [$0] } ?? []),
      ("updates", updates ? ["true"] : []),
    ]
    for (key, values) in options where !values.isEmpty {
      do {
        try settings.set(key, values)
      } catch {
        throw ValidationError("--\(key) takes \(error.expected), not '\(values.joined(separator: " "))'.")
      }
    }
  }
}
