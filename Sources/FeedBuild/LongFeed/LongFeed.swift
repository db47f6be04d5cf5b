import FeedFormats
import FeedModel
import FeedSites

/// The one feed of a large site that holds all of its posts, made a run of posts at a time: read, rendered, written in
/// each format, checked, and laid beside what is published while the next ones are made. What it takes of memory does
/// not grow with the posts.
///
/// Whatever is out of the ordinary (a post with an error, two with one id, a document that a check complains of) is
/// left to the ordinary way, which holds everything in memory and says what is wrong and where. The bytes are the same
/// either way.
struct LongFeed {
  private let plan: FeedPlan
  private let runs: PostRuns
  private let opened: OpenedSite
  private let options: BuildOptions
  private var diagnostics = Diagnostics()

  /// Whether a feed is made this way, if it holds all of so many posts.
  static func isMeant(for count: Int, _ known: FeedPlans, _ opened: OpenedSite, _ options: BuildOptions) -> Bool {
    guard count > options.mostInMemory, known.families.isEmpty, known.fixed.count == 1, let plan = known.fixed.first
    else { return false }
    return plan.isAllThereIs(to: count) && opened.publishesFeedsAlone && !options.isStrict && !options.handsBackFeed
      && !options.detectsInconsistency && options.explained == nil && options.compressions.isEmpty
      && opened.configuration.compressions.isEmpty
  }

  /// `nil` where the feeds are to be made the ordinary way.
  init?(_ survey: Survey, _ known: FeedPlans, _ opened: OpenedSite, _ options: BuildOptions) {
    guard LongFeed.isMeant(for: survey.count, known, opened, options), survey.broken.isEmpty,
      let plan = known.fixed.first, LongFeed.isLong(survey.seen, opened),
      let runs = PostRuns(survey.seen, size: options.postsOfRun), runs.count > 1
    else { return nil }
    survey.reportFuture(&diagnostics)
    diagnostics.merge(survey.diagnostics)
    (self.plan, self.runs, self.opened, self.options) = (plan, runs, opened, options)
  }

  /// Whether the posts have the bytes of a long document, as far as a few of them tell.
  private static func isLong(_ seen: [Survey.Seen], _ opened: OpenedSite) -> Bool {
    let paths = opened.site.postPaths
    let few = stride(from: 0, to: seen.count, by: max(1, seen.count / 32))
    let bytes = few.reduce(0) { $0 + (opened.folder.size(of: paths[seen[$1].index]) ?? 0) }
    return bytes / max(1, few.underestimatedCount) * seen.count > Document.fullCheckBytes / 2
  }

  /// Makes and publishes the feed; `false` where nothing was done, since the ordinary way has to.
  func publish(_ report: inout BuildReport) throws(FeedError) -> Bool {
    if report.diagnostics.hasErrors || diagnostics.hasErrors { return false }
    let files = plan.targets.map { PublishedFile(Paths.join(opened.output, $0.path)) }
    let hold = options.isDryRun ? nil : try OutputHold(opened.output, for: files.lazy.map(\.path))
    var growth = LongFeedGrowth(plan, opened, files, isDryRun: options.isDryRun)
    var isDone = false
    defer {
      if !isDone {
        growth.abandon()
        hold?.clear()
      }
      hold?.release()
    }
    let paths = opened.site.postPaths
    growth = Parallel.inOrder(
      runs.count, jobs: options.jobs, into: growth,
      make: { EntryRun(runs[$0].map { paths[$0] }, of: plan, opened) },
      take: { growth, run in growth.take(run, ofRuns: runs.count) })
    if let failure = growth.failure { throw failure }
    guard growth.isFine else { return false }
    guard let documents = try growth.finish() else { return false }
    report.diagnostics.merge(diagnostics)
    report.diagnostics.merge(growth.diagnostics)
    for document in documents {
      report.diagnostics.merge(document.sizeFindings)
      report.files.append(document.file)
    }
    Unread.report(documents, ids: growth.hashes, &report.diagnostics)
    let changed = documents.filter { $0.file.outcome == .written }
    for document in changed { try document.published.replace() }
    if !options.isDryRun {
      Publication.reportStaleCopies(&report)
      try Publication.tell(of: changed.map(\.file.path), report.files, options)
    }
    isDone = true
    return true
  }
}

extension FeedPlan {
  /// Whether it is a feed of all of so many posts, in formats of ours, each in a file of its own.
  fileprivate func isAllThereIs(to count: Int) -> Bool {
    scope.isMain && archive == nil && extras.isEmpty && limit.mostEntries >= count && limit.days == nil
      && limit.bytes == nil && Set(targets.map(\.path)).count == targets.count
  }
}

extension OpenedSite {
  /// Whether nothing is made of the feeds' entries besides the feeds.
  fileprivate var publishesFeedsAlone: Bool {
    !locksIDs && configuration.newsletter == nil && configuration.templates.isEmpty
      && configuration.discovery == DiscoverySettings() && header.podcast == nil
  }
}
