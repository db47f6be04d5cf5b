import FeedModel
import FeedText

extension IDLock {
  /// Writes the lock when it says something new, whole at any moment and before any feed: what is published is recorded.
  /// `nil` where there is nothing to say of it.
  func publish(
    _ opened: OpenedSite, _ options: BuildOptions, isWithheld: Bool, _ report: inout Diagnostics
  ) -> BuildReport.Lock? {
    let bytes = Array(text.utf8)
    let published = PublishedFile(file)
    func result(_ outcome: BuildReport.File.Outcome) -> BuildReport.Lock {
      BuildReport.Lock(path: file, records: posts.count + feeds.count, outcome: outcome)
    }
    if !isWithheld, published.holds([bytes[...]]) { return result(.unchanged) }
    if isWithheld || !isSound { return isThere ? nil : result(.withheld) }
    // What only the author sees is not published, and its addresses are not the site's.
    if IDLock.isPreview(opened, options) {
      report.report(.preview, at: .whole(file))
      return nil
    }
    if options.isDryRun { return result(.planned) }
    do throws(FeedError) {
      try published.stage([bytes[...]])
      try published.replace()
      return result(.written)
    } catch {
      report.report(.notWritten(error.diagnostic.message.text), at: .whole(file))
      return nil
    }
  }

  static func isPreview(_ opened: OpenedSite, _ options: BuildOptions) -> Bool {
    options.includesDrafts || options.includesFuture
      || (opened.header.homePage.map { OwnMachine.isMeant(by: $0.string) } ?? false)
  }
}

extension Diagnostic.Message {
  fileprivate static var preview: Self {
    .info(
      "identity/lock-preview",
      "drafts, posts of the future and addresses of one's own machine are not published, so their ids are not recorded")
  }

  fileprivate static func notWritten(_ reason: String) -> Self {
    .warning(
      "identity/lock-not-written",
      "new ids could not be recorded (\(reason)); build where the file can be written, and commit it")
  }
}
