import FeedFormats
public import FeedModel
import FeedSites

/// What `feedmill init` does: finds out what site there is, and writes a configuration that says it.
///
/// What the site decides itself stands in the file as a comment, so that the feeds do not change by it.
public struct Setup: Sendable {
  /// What was found, a line each.
  public var findings: [String] = []
  /// Where the configuration goes, as a person would type it.
  public var path: String
  /// The configuration.
  public var text: String
  public var diagnostics = Diagnostics()

  /// Looks at the site and writes its `feedmill.yml`, unless it is a dry run. Throws when one is there already and
  /// `replaces` does not say otherwise, and when there is no site.
  public static func run(_ options: BuildOptions, replaces: Bool = false) throws(FeedError) -> Setup {
    let folder = try Paths.isFolder(options.site) ? DiskFolder(options.site) : nil
    for name in Configuration.fileNames where folder?.size(of: name) != nil {
      let path = Paths.join(options.site, name)
      if name != Configuration.fileNames[0] { throw FeedError(.otherConfiguration, at: .whole(path)) }
      if !replaces, !options.isDryRun { throw FeedError(.configurationExists, at: .whole(path)) }
    }
    let setup = try look(options)
    if !options.isDryRun { try Convert.publish(Array(setup.text.utf8), at: setup.path) }
    return setup
  }

  private static func look(_ options: BuildOptions) throws(FeedError) -> Setup {
    var diagnostics = Diagnostics()
    var options = options
    var hasAddress = true
    let opened: OpenedSite
    do {
      opened = try OpenedSite.open(options, report: &diagnostics)
    } catch {
      guard error.diagnostic.code == "site/no-url" else { throw error }
      // All else can be found out without it.
      hasAddress = false
      diagnostics = Diagnostics()
      options.url = WebAddress("https://example.org")
      opened = try OpenedSite.open(options, report: &diagnostics)
    }
    let plans = try FeedPlans(for: opened, options, report: &diagnostics).fixed
    let survey = Survey.run(
      opened.site, in: opened.folder, jobs: options.jobs, Survey.Aim(opened, options, wanted: 0, keepsOthers: true))
    let kind = SiteKinds.named(opened.site.kind)
    let marks = (kind?.marks ?? []).filter { mark in
      opened.folder.size(of: mark) != nil || !opened.folder.files(below: mark).isEmpty
    }
    var setup = Setup(path: Paths.join(options.site, Configuration.fileNames[0]), text: "")
    setup.diagnostics = diagnostics
    setup.findings =
      SetupFindings(
        opened: opened, plans: plans, survey: survey, kind: kind?.title ?? opened.site.kind, marks: marks,
        hasAddress: hasAddress, options: options
      ).lines
    setup.text =
      SetupFile(
        opened: opened, plan: plans.first, kind: kind?.title ?? opened.site.kind, marks: marks, hasAddress: hasAddress,
        given: hasAddress ? options.url : nil
      ).text
    return setup
  }

  private init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

extension Diagnostic.Message {
  fileprivate static var configurationExists: Self {
    .error(
      "usage/configuration-exists", "there is a configuration already; `--force` replaces it, `--dry-run` shows one")
  }
  fileprivate static var otherConfiguration: Self {
    .error("usage/configuration-exists", "this is the site's configuration; a `feedmill.yml` beside it would hide it")
  }
}
