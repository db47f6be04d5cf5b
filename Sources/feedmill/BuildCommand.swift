import ArgumentParser
import FeedBuild
import FeedModel
import FeedSites

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Write the feeds of a site.",
    discussion: "A line is printed for each file that was written or left alone.")

  @Argument(help: ArgumentHelp("The site's folder.", valueName: "site"))
  var site = "."

  @Option(name: .shortAndLong, help: ArgumentHelp("Where the feeds go. (default: feeds in the site)", valueName: "dir"))
  var output: String?

  @Option(
    name: [.customLong("format")], parsing: .singleValue,
    help: ArgumentHelp("A format to write; may be repeated. (default: all)", valueName: "name"))
  var formats: [String] = []

  @Option(help: ArgumentHelp("Entries in a feed. (default: the site's own limit, else 20)", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("What entries hold: full, summary, both or none.", valueName: "what"))
  var content: FeedWishes.ContentMode?

  @Option(help: ArgumentHelp("The address under which the site is served.", valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp("The path under which the output folder is served.", valueName: "path"))
  var basePath: String?

  @Option(help: ArgumentHelp("The kind of site, instead of finding out.", valueName: "name"))
  var siteKind: String?

  @Option(help: ArgumentHelp("A configuration file, instead of feedmill.yml in the site.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The zone of dates that name none, as in Europe/Oslo.", valueName: "zone"))
  var timezone: String?

  @Flag(help: "Publish drafts too.")
  var drafts = false

  @Flag(help: "Publish posts dated in the future too.")
  var future = false

  @Option(help: ArgumentHelp("The present, for deciding what lies in the future.", valueName: "date"))
  var now: String?

  @Flag(help: "Publish the rest when a post cannot be read; the exit status is 1 still.")
  var keepGoing = false

  @Flag(help: "Do everything but write.")
  var dryRun = false

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Option(help: ArgumentHelp("Say why a post is in the feeds or is not.", valueName: "post"))
  var explain: String?

  @Option(help: ArgumentHelp("A file to list the feeds in that changed.", valueName: "file"))
  var changedList: String?

  @Option(help: ArgumentHelp("Threads to use. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
    for format in formats where !Catalogue.formats.contains(where: { $0.name == format }) {
      let names = Catalogue.formats.map(\.name).joined(separator: ", ")
      throw ValidationError("No format is called '\(format)'; there are \(names).")
    }
    if let url, WebAddress(url)?.isHTTP != true {
      throw ValidationError("--url takes an address such as https://example.org, not '\(url)'.")
    }
    if let now, Clock.read(now) == nil {
      throw ValidationError("--now takes a date such as 2026-03-01 or 2026-03-01T09:00:00Z, not '\(now)'.")
    }
  }

  func run() throws {
    try reporting.run { () throws(FeedError) in
      let report = try Build.run(options)
      for file in report.files where !reporting.quiet {
        Console.standardOutput(report.line(for: file, style: reporting.style) + "\n")
      }
      for line in report.explanation { Console.standardOutput(line + "\n") }
      reporting.print(report.diagnostics, isStrict: report.isStrict)
      return ExitStatus(report)
    }
  }

  private var options: BuildOptions {
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
    options.jobs = jobs ?? Machine.processors
    options.detectsInconsistency = Machine.isSet("FEEDMILL_FEED_INCONSISTENCY_DETECTOR")
    return options
  }
}
