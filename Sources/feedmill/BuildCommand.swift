import ArgumentParser
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

  @Flag(help: "Then send what is new as mails, as mail.yml in the site's folder says.")
  var mail = false

  @Flag(help: "Do everything but write and send.")
  var dryRun = false

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Option(help: ArgumentHelp("Say why a post is in the feeds or is not.", valueName: "post"))
  var explain: String?

  @Option(help: ArgumentHelp("A file to list the files in that changed.", valueName: "file"))
  var changedList: String?

  @Option(help: ArgumentHelp("A file to list the addresses of the feeds in that changed.", valueName: "file"))
  var changedUrls: String?

  @Flag(help: "Lay a copy compressed by gzip beside each file.")
  var gzip = false

  @Flag(help: "Lay a copy compressed by brotli beside each file.")
  var brotli = false

  @Option(help: ArgumentHelp("Threads to use. (default: one for each processor)", valueName: "n"))
  var jobs: Int?

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if let complaint = request.complaint { throw ValidationError(complaint) }
  }

  func run() { request.run() }

  var request: BuildRequest {
    var request = BuildRequest()
    request.site = site
    request.output = output
    request.formats = formats
    request.limit = limit
    request.content = content
    request.url = url
    request.basePath = basePath
    request.siteKind = siteKind
    request.config = config
    request.timezone = timezone
    request.drafts = drafts
    request.future = future
    request.now = now
    request.keepGoing = keepGoing
    request.mail = mail
    request.dryRun = dryRun
    request.strict = strict
    request.explain = explain
    request.changedList = changedList
    request.changedUrls = changedUrls
    request.gzip = gzip
    request.brotli = brotli
    request.jobs = jobs
    request.reporting = reporting.reporting
    return request
  }
}
