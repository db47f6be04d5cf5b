public import FeedModel

/// One run of `feedmill mail`, from top to bottom.
public struct MailRun: ~Copyable {
  let options: MailOptions
  let source: MailFeed
  let composer: MailComposer
  var ledger: Ledger
  var report = MailReport()
  /// Handed to nobody, since the way out does not work.
  private var hasStopped = false

  /// Sends what is due of a JSON Feed; `name` is what the feed is called in messages.
  public static func run(
    _ feed: [UInt8], name: String, _ options: MailOptions, report: inout Diagnostics
  ) throws(FeedError) -> MailReport {
    let sink = try options.settings.checked(isDryRun: options.isDryRun)
    let source = try MailFeed.read(feed, name: name, settings: options.settings, report: &report)
    let ledger = try Ledger.open(options.ledger, isReadOnly: options.isDryRun, report: &report)
    var run = MailRun(options, source, ledger)
    try run.settle()
    try run.begin(name, &report)
    for job in try run.jobs(sink, &report) {
      if run.isFinished { break }
      try run.send(job, sink, &report)
    }
    run.nameDoubts(sink, &report)
    try run.ledger.compact()
    return run.report
  }

  private init(_ options: MailOptions, _ source: MailFeed, _ ledger: consuming Ledger) {
    self.options = options
    self.source = source
    composer = MailComposer(feed: source.feed, feedID: source.id, settings: options.settings)
    self.ledger = ledger
  }

  private var sentCount: Int { report.count(of: .sent) + report.count(of: .wouldSend) }
  private var isFinished: Bool { hasStopped || options.limit.map { sentCount >= $0 } ?? false }

  func record(_ state: LedgerRecord.State, _ item: MailItem) -> LedgerRecord {
    var record = LedgerRecord(state: state, feed: source.id)
    record.item = item.id
    record.hash = item.hash
    record.date = item.date?.seconds
    record.time = options.now.seconds
    return record
  }

  /// Takes the word of whoever looked after a doubt.
  private mutating func settle() throws(FeedError) {
    for id in options.forgotten {
      guard var record = ledger[source.id, id], record.state == .pending else {
        throw FeedError(.nothingToForget(id), at: .whole(ledger.path))
      }
      record.state = .forgotten
      record.time = options.now.seconds
      if !options.isDryRun { try ledger.append([record]) }
      report.note(.settled, id, "", record.date.map { Timestamp(seconds: $0) }, record.messageID)
    }
  }

  /// A first run marks what is there, but for what was asked for. In one step: a crash leaves a first run.
  private mutating func begin(_ name: String, _ diagnostics: inout Diagnostics) throws(FeedError) {
    guard !ledger.hasBegun(source.id) else { return }
    if !ledger.records.isEmpty { diagnostics.report(.otherFeed(source.id), at: .whole(ledger.path)) }
    var wanted: Set<String> = []
    if let first = options.first ?? options.settings.first { wanted = Set(source.items.suffix(first).map(\.id)) }
    if let since = options.since {
      wanted.formUnion(source.items.filter { $0.date.map { $0 >= since } ?? false }.map(\.id))
    }
    let known = source.items.filter { !wanted.contains($0.id) && ledger[source.id, $0.id] == nil }
    for item in known { report.note(options.isDryRun ? .wouldMark : .marked, item.id, "", item.date) }
    var start = LedgerRecord(state: .begun, feed: source.id)
    start.time = options.now.seconds
    if options.isDryRun {
      marked = Set(known.map(\.id))
    } else {
      try ledger.append(known.map { record(.skipped, $0) } + [start])
    }
    if known.isEmpty || !wanted.isEmpty { return }
    diagnostics.report(.firstRun(known.count), at: .whole(name))
  }

  /// What a first run that writes nothing would have marked.
  var marked: Set<String> = []

  private mutating func send(
    _ job: MailJob, _ sink: MailSink, _ diagnostics: inout Diagnostics
  ) throws(FeedError) {
    let message = job.message(by: composer)
    let place = job.items.first?.place
    if let fault = WireRules.fault(of: message.bytes) {
      diagnostics.report(.unsound(fault), at: place)
      return report.note(.refused, job.key, message.subject, job.date, message.id)
    }
    if message.htmlSize > 102_400 { diagnostics.report(.clipped(message.htmlSize), at: place) }
    if options.isDryRun { return report.note(.wouldSend, job.key, message.subject, job.date, message.id) }
    func record(_ state: LedgerRecord.State) -> LedgerRecord {
      job.record(state, feed: source.id, message, sink: sink, at: options.now)
    }
    try ledger.append([record(.pending)])
    let outcome: MailSink.Outcome
    do throws(FeedError) {
      outcome = try sink.deliver(message)
    } catch {
      // Nothing was left behind, or a repetition finds it.
      try ledger.append([record(.failed)])
      diagnostics.report(error.diagnostic)
      hasStopped = true
      return
    }
    switch outcome {
    case .delivered:
      try ledger.append([record(.sent)])
      report.note(.sent, job.key, message.subject, job.date, message.id)
    case .alreadyThere:
      try ledger.append([record(.sent)])
      report.note(.alreadyThere, job.key, message.subject, job.date, message.id)
    case .refused(let reason, let mayPass):
      try ledger.append([record(.failed)])
      report.note(.refused, job.key, message.subject, job.date, message.id)
      diagnostics.report(mayPass ? .deferred(sink.target, reason) : .refused(sink.target, reason), at: place)
      if mayPass { report.isDeferred = true }
      hasStopped = report.events.suffix(3).count == 3 && report.events.suffix(3).allSatisfy { $0.action == .refused }
    case .noProgram(let reason):
      try ledger.append([record(.failed)])
      diagnostics.report(.noProgram(sink.target, reason))
      hasStopped = true
    case .unknown(let reason):
      diagnostics.report(.endedBadly(sink.target, reason), at: place)
      hasStopped = true
    }
  }

  /// What may or may not have been handed over, in this run or an earlier one.
  private mutating func nameDoubts(_ sink: MailSink, _ diagnostics: inout Diagnostics) {
    for record in ledger.records(of: source.id) where record.state == .pending {
      if record.sink == sink.name, sink.isIdempotent, job(for: record.item) != nil {
        continue
      }
      report.hasDoubts = true
      report.note(.inDoubt, record.item, "", record.date.map { Timestamp(seconds: $0) }, record.messageID)
      diagnostics.report(.inDoubt(record.item, record.messageID), at: .whole(ledger.path))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func nothingToForget(_ id: String) -> Self {
    .error("usage/mail-no-doubt", "nothing is in doubt about `\(id)`")
  }

  fileprivate static func otherFeed(_ id: String) -> Self {
    .warning(
      "mail/other-feed",
      "the ledger does not know the feed `\(id)`; if its address changed, `feed-id` with the old one goes on where it was"
    )
  }

  fileprivate static func firstRun(_ count: Int) -> Self {
    .info(
      "mail/first-run",
      "a first run sends nothing: what the feed holds (\(count)) is marked as known; `--first 1` or `--since` on a first "
        + "run sends some of it")
  }

  fileprivate static func unsound(_ fault: String) -> Self {
    .error(
      "mail/unsound", "the mail made of this item breaks a rule (\(fault)) and is not sent; please tell us of the item")
  }

  fileprivate static func clipped(_ size: Int) -> Self {
    .info(
      "mail/clipped", "the HTML has \(size) bytes, and some mail readers show no more than 102400; shorten the item")
  }

  fileprivate static func deferred(_ program: String, _ reason: String) -> Self {
    .warning("mail/deferred", "`\(program)` did not take the mail for now (\(reason)); the next run tries again")
  }

  fileprivate static func refused(_ program: String, _ reason: String) -> Self {
    .error("mail/refused", "`\(program)` refused the mail (\(reason)); it stays due")
  }

  fileprivate static func noProgram(_ program: String, _ reason: String) -> Self {
    .error("mail/no-program", "`\(program)` cannot be run (\(reason)); everything stays due")
  }

  fileprivate static func endedBadly(_ program: String, _ reason: String) -> Self {
    .warning("mail/ended-badly", "`\(program)` did not say whether it took the mail: \(reason)")
  }

  fileprivate static func inDoubt(_ id: String, _ messageID: String) -> Self {
    .warning(
      "mail/in-doubt",
      "`\(id)` may have been sent and may not: look for \(messageID) in the log of the mail server, then run with "
        + "`--forget \(id)` if it is there, and with `--resend \(id)` if not")
  }
}
