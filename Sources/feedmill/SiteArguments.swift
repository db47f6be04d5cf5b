import ArgumentParser
import FeedBuild
import FeedModel

/// Which site, for commands that look at one without building its feeds.
struct SiteArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The site's folder.", valueName: "site"))
  var site = "."

  @Option(help: ArgumentHelp("The address under which the site is served.", valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp("The kind of site, instead of finding out.", valueName: "name"))
  var siteKind: String?

  func validate() throws {
    if let url, WebAddress(url)?.isHTTP != true {
      throw ValidationError("--url takes an address such as https://example.org, not '\(url)'.")
    }
  }

  var options: BuildOptions {
    var options = BuildOptions(now: Clock.now)
    options.site = site
    options.url = url.flatMap { WebAddress($0) }
    options.siteKind = siteKind
    options.jobs = Machine.processors
    return options
  }
}
