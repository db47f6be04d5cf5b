import FeedModel

extension MailRun {
  /// What is to be sent: first what was asked for, then what an earlier run began where a repetition is harmless, then
  /// what is due, the oldest first.
  mutating func jobs(_ sink: MailSink, _ diagnostics: inout Diagnostics) throws(FeedError) -> [MailJob] {
    var jobs: [MailJob] = []
    for id in options.resent {
      guard let job = job(for: id) else { throw FeedError(.nothingToResend(id), at: .whole(ledger.path)) }
      jobs.append(job)
    }
    for record in ledger.records(of: source.id) where record.state == .pending && !options.resent.contains(record.item)
    {
      if sink.isIdempotent, record.sink == sink.name, let job = job(for: record.item) { jobs.append(job) }
    }
    let planned = Set(jobs.flatMap { $0.items.map(\.id) } + jobs.map(\.key))
    let due = try dueItems(except: planned, &diagnostics)
    if let kind = options.settings.digest {
      jobs += digests(kind, of: due)
    } else {
      jobs += due.map { single($0) }
    }
    return jobs
  }

  /// What was begun or sent under an id, once more; `nil` when the feed does not hold it any longer.
  func job(for id: String) -> MailJob? {
    let record = ledger[source.id, id]
    if let record, id.hasPrefix("digest:"), !record.parts.isEmpty {
      let parts = record.parts.compactMap { part in source.items.first { $0.id == part.item } }
      guard parts.count == record.parts.count, let kind = MailPeriod.Kind(digest: id), let date = record.date,
        let newest = parts.compactMap(\.date).max() ?? Optional(Timestamp(seconds: date))
      else { return nil }
      return MailJob(
        key: id, items: parts, period: MailPeriod(kind, holding: newest), revision: record.revision,
        date: Timestamp(seconds: date), thread: nil)
    }
    guard let item = source.items.first(where: { $0.id == id }) else { return nil }
    var job = single(item)
    if let record {
      job.revision = record.revision
      job.thread = record.revision > 0 ? record.thread : nil
      if let date = record.date { job.date = Timestamp(seconds: date) }
    }
    return job
  }

  private func single(_ item: MailItem) -> MailJob {
    let record = ledger[source.id, item.id]
    var job = MailJob(key: item.id, items: [item], date: date(of: item))
    switch record?.state {
    case .sent?, .forgotten?:
      // A change: the next revision, dated by the change.
      job.revision = (record?.revision ?? 0) + 1
      job.thread = record?.thread
      job.date = item.entry.updated.flatMap { $0 <= options.now && $0.utc.year >= 1900 ? $0 : nil } ?? options.now
    case .failed?:
      job.revision = record?.revision ?? 0
      job.thread = job.revision > 0 ? record?.thread : nil
      if let date = record?.date { job.date = Timestamp(seconds: date) }
    default: break
    }
    return job
  }

  /// Its own date, else when it was met first.
  private func date(of item: MailItem) -> Timestamp {
    item.date ?? ledger[source.id, item.id]?.date.map { Timestamp(seconds: $0) } ?? options.now
  }

  /// The items to be sent, with a note in the ledger on what is not and on what has no date.
  private mutating func dueItems(
    except planned: Set<String>, _ diagnostics: inout Diagnostics
  ) throws(FeedError) -> [MailItem] {
    var due: [MailItem] = []
    var notes: [LedgerRecord] = []
    for item in source.items where !planned.contains(item.id) && !marked.contains(item.id) {
      if let date = item.date, date > options.now {
        diagnostics.report(.future, at: item.place)
        report.note(.waiting, item.id, item.entry.title?.headerLine ?? "", date)
        continue
      }
      let record = ledger[source.id, item.id]
      switch record?.state {
      case nil:
        if let since = options.since, let date = item.date, date < since {
          notes.append(self.record(.skipped, item))
          report.note(options.isDryRun ? .wouldMark : .marked, item.id, "", date)
          continue
        }
        if item.date == nil {
          var seen = self.record(.seen, item)
          seen.date = options.now.seconds
          notes.append(seen)
        }
        due.append(item)
      case .seen?, .failed?: due.append(item)
      case .sent?, .forgotten?:
        guard var record, record.hash != item.hash else { continue }
        if options.settings.sendsUpdates, options.settings.digest == nil {
          due.append(item)
        } else {
          // Noted, so that a later run with updates sends what changes from then on.
          record.hash = item.hash
          record.parts = []
          notes.append(record)
        }
      case .skipped?, .pending?, .begun?: break
      }
    }
    try ledger.append(notes)
    return due
  }

  /// The items by period, of those periods that are over.
  private mutating func digests(_ kind: MailPeriod.Kind, of items: [MailItem]) -> [MailJob] {
    var byPeriod: [MailPeriod: [MailItem]] = [:]
    for item in items { byPeriod[MailPeriod(kind, holding: date(of: item)), default: []].append(item) }
    var jobs: [MailJob] = []
    for (period, items) in byPeriod.sorted(by: { $0.key.days.lowerBound < $1.key.days.lowerBound }) {
      guard period.isOver(at: options.now) else {
        for item in items { report.note(.waiting, item.id, item.entry.title?.headerLine ?? "", item.date) }
        continue
      }
      // Latecomers of a period that went out get a mail of their own.
      let name = "digest:" + period.name
      var key = name
      var number = 1
      while let record = ledger[source.id, key], record.state != .failed {
        number += 1
        key = "\(name)/\(number)"
      }
      jobs.append(MailJob(key: key, items: items, period: period, date: period.end))
    }
    return jobs
  }
}

extension MailPeriod.Kind {
  /// Of a digest's id.
  fileprivate init?(digest id: String) {
    guard id.hasPrefix("digest:") else { return nil }
    self = id.contains("-W") ? .week : .month
  }
}

extension Diagnostic.Message {
  fileprivate static var future: Self {
    .info("mail/future", "the item is dated in the future; it is sent by the first run after that date")
  }

  fileprivate static func nothingToResend(_ id: String) -> Self {
    .error("usage/mail-no-item", "the feed holds no item `\(id)`, so it cannot be sent again; ids are case-sensitive")
  }
}
