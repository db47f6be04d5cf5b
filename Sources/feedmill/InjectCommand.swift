import ArgumentParser
import FeedBuild
import FeedModel

struct InjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inject", abstract: "Put links to the feeds into the heads of built pages, for readers to find them.",
    discussion: """
      Takes any site's feeds, whoever made them: what they are called and where they are served is read from them. \
      Every page names the main feed; one that a feed is about (its home page) and those below it name that feed too. \
      Links that are there already are not put in twice, a second run changes nothing, and --remove takes out what was \
      put in. Nothing else in a page is touched.
      """)

  @Argument(help: ArgumentHelp("The folder of the built site.", valueName: "folder"))
  var folder: String

  @Option(help: ArgumentHelp("The folder of the feeds. (default: that of the pages)", valueName: "dir"))
  var feeds: String?

  @Option(
    help: ArgumentHelp("The address at which the folder is served, where the feeds do not say.", valueName: "url"))
  var url: String?

  @Flag(help: "Every page names every feed.")
  var all = false

  @Flag(help: "Take out the links that were put in.")
  var remove = false

  @Flag(help: "Do everything but write.")
  var dryRun = false

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if let url, WebAddress(url)?.isHTTP != true {
      throw ValidationError("--url takes an address such as https://example.org, not '\(url)'.")
    }
    if remove, feeds != nil || all { throw ValidationError("--remove needs neither --feeds nor --all.") }
  }

  func run() throws {
    try reporting.run { () throws(FeedError) in
      var options = Inject.Options(pages: folder)
      options.feeds = feeds
      options.address = url.flatMap { WebAddress($0) }
      options.namesAll = all
      options.removes = remove
      options.isDryRun = dryRun
      options.jobs = Machine.processors
      let report = try Inject.run(options)
      if !reporting.quiet { Console.standardOutput(report.summary(style: reporting.style) + "\n") }
      reporting.print(report.diagnostics)
      return report.diagnostics.hasErrors ? .findings : .fine
    }
  }
}
