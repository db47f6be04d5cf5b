public import FeedMail
public import FeedModel

/// The mails of a build: what `feedmill mail` would send of the JSON Feed that was just published.
public struct BuildMail: Sendable {
  private let settings: MailSettings

  /// Reads the site's `mail.yml`, before anything is built: nothing is published with settings that cannot work.
  public init(_ options: BuildOptions, report: inout Diagnostics) throws(FeedError) {
    var settings = MailSettings()
    try MailSettingsFile.read(Paths.join(options.site, MailSettingsFile.name), into: &settings, report: &report)
    if !report.hasErrors { try settings.checked(isDryRun: options.isDryRun) }
    self.settings = settings
  }

  /// Sends what is due; `nil` when the build has failed, after which nothing is.
  public func run(
    _ build: BuildReport, _ options: BuildOptions, report: inout Diagnostics
  ) throws(FeedError) -> MailReport? {
    guard !build.hasFailed, let feed = build.mainFeed else { return nil }
    let settings = settings.placed(beside: feed.path)
    var mail = MailOptions(
      settings: settings, ledger: try MailLedgerPath.path(settings.ledger, feed: feed.path), now: options.now)
    mail.isDryRun = options.isDryRun
    return try MailRun.run(feed.bytes, name: feed.path, mail, report: &report)
  }
}
