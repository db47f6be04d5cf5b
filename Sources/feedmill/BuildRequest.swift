import FeedBuild
import FeedModel
import FeedSites

/// What `feedmill build` was asked for, however its command line was read.
struct BuildRequest {
  var site = "."
  var output: String?
  var formats: [String] = []
  var limit: Int?
  var content: FeedWishes.ContentMode?
  var url: String?
  var basePath: String?
  var siteKind: String?
  var config: String?
  var timezone: String?
  var drafts = false
  var future = false
  var now: String?
  var keepGoing = false
  var mail = false
  var dryRun = false
  var strict = false
  var explain: String?
  var changedList: String?
  var changedUrls: String?
  var gzip = false
  var brotli = false
  var jobs: Int?
  var reporting = Reporting()

  /// What is wrong with it; `nil` when it can be done.
  var complaint: String? {
    if let limit, limit < 1 { return "--limit takes a number from 1." }
    if let jobs, jobs < 1 { return "--jobs takes a number from 1." }
    for format in formats { if let complaint = Machine.complaint(ofFormat: format) { return complaint } }
    if let url, WebAddress(url)?.isHTTP != true {
      return "--url takes an address such as https://example.org, not '\(url)'."
    }
    if let now, Clock.read(now) == nil {
      return "--now takes a date such as 2026-03-01 or 2026-03-01T09:00:00Z, not '\(now)'."
    }
    return nil
  }

  /// Builds, and ends the process.
  func run() -> Never {
    let status = reporting.status { () throws(FeedError) in
      if mail { return try runWithMail() }
      let report = try Build.run(options)
      printLines(of: report)
      reporting.print(report.diagnostics, isStrict: report.isStrict)
      // While the report is there, and with it all that was built: giving it back a piece at a time takes longer.
      withExtendedLifetime(report) { Machine.end(ExitStatus(report).rawValue) }
    }
    Machine.end(status.rawValue)
  }

  func printLines(of report: BuildReport) {
    for file in report.files where !reporting.quiet {
      Console.standardOutput(report.line(for: file, style: reporting.style) + "\n")
    }
    if let lock = report.lock, !reporting.quiet {
      Console.standardOutput(lock.line(style: reporting.style) + "\n")
    }
    for line in report.explanation { Console.standardOutput(line + "\n") }
  }

  var options: BuildOptions {
    var options = BuildOptions(now: now.flatMap(Clock.read) ?? Clock.now)
    options.site = site
    options.output = output
    options.formats = formats
    options.limit = limit
    options.content = content
    options.url = url.flatMap { WebAddress($0) }
    options.basePath = basePath
    options.siteKind = siteKind
    options.configuration = config
    options.timezone = timezone
    options.includesDrafts = drafts
    options.includesFuture = future
    options.keepsGoing = keepGoing
    options.isDryRun = dryRun
    options.isStrict = strict
    options.explained = explain
    options.changedList = changedList
    options.changedAddresses = changedUrls
    options.compressions = (gzip ? [.gz] : []) + (brotli ? [.br] : [])
    options.programs = Machine.programs
    options.handsBackFeed = mail
    options.jobs = jobs ?? Machine.processors
    options.detectsInconsistency = Machine.isSet("FEEDMILL_FEED_INCONSISTENCY_DETECTOR")
    return options
  }
}
