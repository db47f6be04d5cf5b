import FeedFormats
public import FeedModel
import FeedSites

/// The whole way from a site's folder to published feeds.
///
///     open → survey → select → render → write → check → publish
///
/// Heads are read of every post, bodies only of the chosen ones; nothing is replaced before everything is checked.
public enum Build {
  /// Builds the feeds of a site. Throws when there is nothing to build from or nowhere to write to; everything else
  /// is in the report.
  public static func run(_ options: BuildOptions) throws(FeedError) -> BuildReport {
    try run(options, afterPublication: {})
  }

  /// The same; `afterPublication` is called before the published files are read back.
  static func run(_ options: BuildOptions, afterPublication: () -> Void) throws(FeedError) -> BuildReport {
    var report = BuildReport()
    report.isStrict = options.isStrict
    let rehearsal = Rehearsal(jobs: options.jobs)
    WorkingMemory.prepare()

    let opened: OpenedSite
    do {
      opened = try OpenedSite.open(options, report: &report.diagnostics)
    } catch {
      // What was found before is said too; only a want of input ends the command otherwise.
      guard ExitStatus(error) == .findings else { throw error }
      report.diagnostics.report(error.diagnostic)
      return report
    }
    rehearsal.end()
    let known = try FeedPlans(for: opened, options, report: &report.diagnostics)

    guard let survey = try survey(opened, known, options, &report) else { return report }
    rehearsal.join()
    var selection = Selection.choose(from: survey, known, opened, options, report: &report.diagnostics)
    var lock = opened.locksIDs ? IDLock.read(for: opened, report: &report.diagnostics) : nil
    let before = lock
    _ = lock?.settle(&selection.posts, selection.fingerprints, opened, report: &report.diagnostics)
    selection.gather(known, opened, report: &report.diagnostics)
    let entries = Rendering.run(selection, opened, jobs: options.jobs, report: &report.diagnostics)
    SiteLinks.run(entries, selection, opened, jobs: options.jobs, &report.diagnostics)
    selection.gather(known, entries, opened, report: &report.diagnostics)
    lock?.settle(&selection.plans, podcast: opened.header.podcast)

    let plans = selection.plans
    let feeds = zip(plans, selection.postsOfPlan).map { plan, posts in
      Assembly.feed(plan, posts, of: selection, entries, opened)
    }
    Assembly.checkIdentities(feeds, report: &report.diagnostics)
    let making = CopyMaking(options, opened.configuration, report: &report.diagnostics)
    let brokenPosts = report.diagnostics.count(of: .error)
    let maySkipBroken = options.keepsGoing && !options.isStrict
    let keeping = try DocumentKeeping(plans, opened, options, isWithheld: report.hasFailed && !maySkipBroken)
    defer { keeping.release() }
    let made = Document.make(feeds, as: plans, opened, options, in: keeping.place)
    Document.report(made.map(\.1), &report.diagnostics)
    let documents = made.map(\.0)

    var besides = Discovery.files(
      for: FeedListing(plans, documents, opened), opened.configuration.discovery, in: opened.output,
      besides: documents, &report.diagnostics
    ) { known.address(of: $0) }

    if report.diagnostics.count(of: .error) == brokenPosts {
      Unread.report(documents, locksIDs: opened.locksIDs, &report.diagnostics)
    }
    besides += BesideFeeds.make(
      documents, feeds, plans, known, opened, options, unless: brokenPosts, &report.diagnostics)
    besides += DeadlineCalendar.files(of: entries, survey, selection, opened) { known.address(of: $0) }
    if options.handsBackFeed { report.mainFeed = BesideFeeds.mailed(documents, plans, &report.diagnostics) }
    MadeFile.checkPaths(besides, documents, &report.diagnostics)
    let isSound = report.diagnostics.count(of: .error) == brokenPosts
    var isWithheld = !isSound || (report.hasFailed && !maySkipBroken) || lock?.isSound == false
    report.lock = lock?.publish(opened, options, isWithheld: isWithheld, &report.diagnostics)
    isWithheld = isWithheld || (options.isStrict && report.hasFailed)
    try Publication.run(
      documents, besides, in: opened.output, options, making, hold: keeping.hold, isWithheld: isWithheld, &report)
    if !isWithheld {
      LeftOver.report(selection, known, opened, &report.diagnostics)
      try selection.record.save(options, &report.diagnostics)
    }
    if options.detectsInconsistency, !isWithheld, !options.isDryRun {
      afterPublication()
      InconsistencyDetector(opened, selection, jobs: options.jobs).run(&report.diagnostics)
    }
    if let explained = options.explained {
      report.explanation = Explanation(explained, options).lines(survey, selection, entries, before, opened)
    }
    report.held = [survey, selection, entries, feeds, documents]
    return report
  }

  /// Looks at all posts; `nil` where all that there was to do is done, since they make one long feed.
  private static func survey(
    _ opened: OpenedSite, _ known: FeedPlans, _ options: BuildOptions, _ report: inout BuildReport
  ) throws(FeedError) -> Survey? {
    var aim = Survey.Aim(
      opened, options, wanted: known.wanted,
      keepsOthers: options.explained != nil || opened.configuration.newsletter?.calendar != nil)
    aim.readsWhole = !LongFeed.isMeant(for: opened.site.postPaths.count, known, opened, options)
    var survey = Survey.run(opened.site, in: opened.folder, jobs: options.jobs, aim)
    guard let long = LongFeed(survey, known, opened, options) else { return survey }
    // What is as long as the site is let go before the feed is made.
    survey = Survey(aim)
    return try long.publish(&report) ? nil : Survey.run(opened.site, in: opened.folder, jobs: options.jobs, aim)
  }
}
