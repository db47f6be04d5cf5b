import ArgumentParser
import FeedBuild
import FeedModel

struct IDsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ids", abstract: "Show, check or fill the lock that keeps ids the same.",
    discussion: """
      With `ids: lock` in feedmill.yml, a build records the id of each post and feed in feedmill.ids.yml, and later \
      builds keep to it whatever becomes of addresses, files and generators. Commit that file.
      """,
    subcommands: [List.self, Verify.self, Import.self, Record.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the recorded ids of feeds and posts.",
      discussion: "A line each: day, id, path, title. With --diagnostics json, an object each.")

    @Argument(help: ArgumentHelp("The site's folder.", valueName: "site"))
    var site = "."

    @Option(help: ArgumentHelp("A configuration file, instead of feedmill.yml in the site.", valueName: "file"))
    var config: String?

    @OptionGroup var reporting: ReportOptions

    func run() throws {
      try reporting.run { () throws(FeedError) in
        let (items, diagnostics) = try LockedIDs.list(site, configuration: config)
        Console.standardOutput(items.map { $0.line(style: reporting.style) + "\n" }.joined())
        reporting.print(diagnostics)
        return diagnostics.hasErrors ? .findings : .fine
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare the lock with the posts.",
      discussion: """
        The exit status is 1 where they disagree: records without posts, posts in feeds without a record, lines that \
        repeat or contradict each other.
        """)

    @OptionGroup var site: SiteOptions

    @Flag(help: "Records of posts and feeds that are no more are fine.")
    var allowGone = false

    @OptionGroup var reporting: ReportOptions

    func run() throws {
      try reporting.run { () throws(FeedError) in
        reporting.print(try LockedIDs.verify(site.options, allowsGone: allowGone))
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record the ids of a feed that is published already.",
      discussion: """
        Takes RSS, Atom or JSON Feed from any generator. Entries and posts are matched by id, by link, by title and \
        date. The exit status is 1 where an entry has no post, or a record says otherwise.
        """)

    @Argument(help: ArgumentHelp("The old feed; - is standard input.", valueName: "oldfeed"))
    var feed: String

    @OptionGroup var site: SiteOptions

    @Option(
      name: .customLong("as"),
      help: ArgumentHelp("Which feed of the site it is, by path. (default: the main one)", valueName: "path"))
    var path: String?

    @Flag(help: "Let the old feed's ids replace those that are recorded.")
    var force = false

    @Flag(help: "Do everything but write.")
    var dryRun = false

    @OptionGroup var reporting: ReportOptions

    func run() throws {
      try reporting.run { () throws(FeedError) in
        var options = site.options
        options.isDryRun = dryRun
        let bytes = try feed == "-" ? Console.standardInput() : Convert.read(feed)
        return reporting.print(
          try LockedIDs.importFeed(bytes, name: feed, as: path, into: options, replaces: force))
      }
    }
  }

  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record the ids of all posts, not only of those that feeds hold.",
      discussion: "Worth a run before a move, where the limit may grow or archives may be made later.")

    @OptionGroup var site: SiteOptions

    @OptionGroup var reporting: ReportOptions

    func run() throws {
      try reporting.run { () throws(FeedError) in
        reporting.print(try LockedIDs.record(site.options))
      }
    }
  }

  /// Which site, and how it is read; as for a build.
  struct SiteOptions: ParsableArguments {
    @OptionGroup var site: SiteArguments

    @Option(help: ArgumentHelp("A configuration file, instead of feedmill.yml in the site.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The zone of dates that name none, as in Europe/Oslo.", valueName: "zone"))
    var timezone: String?

    var options: BuildOptions {
      var options = site.options
      options.configuration = config
      options.timezone = timezone
      return options
    }
  }
}

extension ReportOptions {
  /// Prints what a command on ids found.
  fileprivate func print(_ outcome: LockedIDs.Outcome) -> ExitStatus {
    if !quiet, style == .text { for line in outcome.lines { Console.standardOutput(line + "\n") } }
    print(outcome.diagnostics)
    return outcome.status
  }
}
