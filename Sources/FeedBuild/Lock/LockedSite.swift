import FeedModel
import FeedSites

/// A site with its lock and all of its posts, for what is said and done about ids apart from a build.
struct LockedSite {
  let opened: OpenedSite
  /// As the file has it.
  let before: IDLock
  /// With what a build would record.
  private(set) var lock: IDLock
  private(set) var selection: Selection
  let settled: IDLock.Settled

  static func open(_ options: BuildOptions, report: inout Diagnostics) throws(FeedError) -> LockedSite {
    var unlimited = Diagnostics()
    var opened = try OpenedSite.open(options, report: &report)
    opened.locksIDs = true
    let known = try FeedPlans(for: opened, options, report: &report)
    let survey = Survey.run(
      opened.site, in: opened.folder, jobs: options.jobs, Survey.Aim(opened, options, wanted: nil))
    let selection = Selection.choose(from: survey, known, opened, options, report: &unlimited)
    // Of a post that cannot be read nothing is known, least of all that it is gone.
    for finding in unlimited.all where finding.severity == .error { report.report(finding) }
    return LockedSite(opened, known, selection, options, &report)
  }

  private init(
    _ opened: OpenedSite, _ known: FeedPlans, _ selection: Selection, _ options: BuildOptions,
    _ report: inout Diagnostics
  ) {
    self.opened = opened
    self.selection = selection
    before = IDLock.read(for: opened, report: &report)
    lock = before
    settled = lock.settle(&self.selection.posts, selection.fingerprints, opened, report: &report)
    self.selection.gather(known, opened, report: &report)
    var ignored = Diagnostics()
    let entries =
      self.selection.needsEveryEntry
      ? Rendering.run(self.selection, opened, jobs: options.jobs, report: &ignored) : []
    self.selection.gather(known, entries, opened, report: &report)
    lock.settle(&self.selection.plans, podcast: opened.header.podcast)
  }

  /// The feeds that readers subscribe to.
  var feeds: [FeedPlan] { selection.plans.filter { !$0.isArchive } }

  /// The posts that some feed holds.
  var held: Set<Int> { Set(selection.postsOfPlan.joined()) }
}
