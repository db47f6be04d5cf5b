import ArgumentParser
import FeedBuild
import FeedModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge feeds, offline: what is wrong, where, and what to do.",
    discussion: """
      Takes RSS, Atom and JSON Feed of all versions. Of a folder, all feeds below it are judged, and those of one \
      site that are the same in other formats are compared. A line is printed for each feed, and one that sums up. \
      The exit status is 1 when a feed is not valid (with --strict: when there are warnings), 66 when there is none. \
      `feedmill explain` says more about a finding by the code at its end.
      """)

  @Argument(help: ArgumentHelp("Feeds, or folders that hold feeds; - is standard input.", valueName: "file"))
  var paths: [String]

  @Option(help: ArgumentHelp("The format, instead of finding out.", valueName: "name"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "The address at which the feed or the folder is served: self links and files of the site are held against it.",
      valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp("The present, for deciding what lies in the future.", valueName: "date"))
  var now: String?

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if paths.isEmpty { throw ValidationError("Name a feed, a folder that holds feeds, or - for standard input.") }
    if let format, !Catalogue.formats.contains(where: { $0.name == format }) {
      let names = Catalogue.formats.map(\.name).joined(separator: ", ")
      throw ValidationError("No format is called '\(format)'; there are \(names).")
    }
    if let url, WebAddress(url)?.isHTTP != true {
      throw ValidationError("--url takes an address such as https://example.org/feed.xml, not '\(url)'.")
    }
    if url != nil, paths.count > 1 {
      throw ValidationError("--url is the address of one feed or of one folder; \(paths.count) paths are given.")
    }
    if let now, Clock.read(now) == nil {
      throw ValidationError("--now takes a date such as 2026-03-01 or 2026-03-01T09:00:00Z, not '\(now)'.")
    }
  }

  func run() throws {
    try reporting.run { () throws(FeedError) in
      let progress = ProgressLine(isShown: !reporting.quiet)
      let verdicts = try FeedCheck.run(paths, options, standardInput: Console.standardInput) { done, all in
        progress.show("checked \(done) of \(all) files")
      }
      progress.clear()
      var findings = Diagnostics()
      for verdict in verdicts {
        if !reporting.quiet {
          Console.standardOutput(verdict.line(style: reporting.style, strictly: strict) + "\n")
        }
        // One document of SARIF holds everything; the other styles go line by line.
        if reporting.style == .sarif {
          findings.merge(verdict.diagnostics)
        } else {
          reporting.print(verdict.diagnostics, isStrict: strict)
        }
      }
      if reporting.style == .sarif { reporting.print(findings, isStrict: strict) }
      if !reporting.quiet {
        Console.standardOutput(verdicts.summary(style: reporting.style, strictly: strict) + "\n")
      }
      return verdicts.allSatisfy { $0.isSound(strictly: strict) } ? .fine : .findings
    }
  }

  private var options: FeedCheck.Options {
    var options = FeedCheck.Options(now: now.flatMap(Clock.read) ?? Clock.now)
    options.format = format
    options.address = url.flatMap { WebAddress($0) }
    options.quotes = reporting.style == .text
    options.jobs = Machine.processors
    return options
  }
}
