public import FeedModel
import FeedSites

extension LockedIDs {
  /// Holds the lock against the posts and feeds of the site. With `allowsGone`, records of what is no more are fine.
  public static func verify(_ options: BuildOptions, allowsGone: Bool = false) throws(FeedError) -> Outcome {
    var outcome = Outcome()
    let site = try LockedSite.open(options, report: &outcome.diagnostics)
    let lock = site.before
    guard lock.isThere else { throw FeedError(.nothingToVerify, at: .whole(lock.file)) }
    let start = outcome.diagnostics.all.count

    for line in lock.repeated { outcome.diagnostics.report(.repeated, at: lock.place(line)) }
    let held = site.held
    for (index, finding) in site.settled.findings.enumerated() {
      let post = site.selection.posts[index]
      switch finding {
      case .new, .taken:
        if held.contains(index) { outcome.diagnostics.report(.unrecorded(post.entry.id.string), at: post.entry.origin) }
      case .record(let record):
        let traces = lock.posts[record].traces
        guard let path = traces.first?.path, !traces.contains(where: { $0.path == post.path }) else { continue }
        outcome.diagnostics.report(.moved(from: path), at: post.entry.origin)
      case .ambiguous, .replaced: break
      }
    }
    let recordOfPlan = lock.recognize(site.feeds)
    for (plan, record) in zip(site.feeds, recordOfPlan) where record == nil {
      outcome.diagnostics.report(.unrecordedFeed(plan.path), at: .whole(lock.file))
    }
    if !allowsGone {
      for (index, record) in lock.posts.enumerated() where site.settled.recognition.isGone(index) {
        outcome.diagnostics.report(.gone(record.shown, record.id), at: lock.place(record.line))
      }
      let present = Set(recordOfPlan.compactMap { $0 })
      for (index, record) in lock.feeds.enumerated() where !present.contains(index) {
        outcome.diagnostics.report(
          .goneFeed(record.traces.first?.path ?? "", record.id), at: lock.place(record.line))
      }
    }
    outcome.hasFailed = outcome.diagnostics.all[start...].contains { $0.severity >= .warning }
    let isFine = outcome.status == .fine
    outcome.lines.append(lock.summary + "; lock and posts " + (isFine ? "agree" : "disagree"))
    return outcome
  }
}

extension Diagnostic.Message {
  fileprivate static var nothingToVerify: Self {
    .error("input/no-lock", "there is no \(IDLock.name) here; a build with `ids: lock` in feedmill.yml writes it")
  }

  fileprivate static var repeated: Self {
    .warning(
      "identity/lock-repeated",
      "another line has this id too; they are taken together, and the next build that reads the post joins them")
  }

  fileprivate static func unrecorded(_ id: String) -> Self {
    .warning(
      "identity/post-without-record",
      "a feed holds this post as `\(id)`, and no record; build, and commit \(IDLock.name)")
  }

  fileprivate static func unrecordedFeed(_ path: String) -> Self {
    .warning("identity/feed-without-record", "the feed `\(path)` has no record; build, and commit \(IDLock.name)")
  }

  fileprivate static func moved(from path: String) -> Self {
    .info("identity/moved", "recognised, though it was `\(path)`; the next build records where it is now")
  }

  fileprivate static func gone(_ shown: String, _ id: String) -> Self {
    .warning(
      "identity/record-without-post",
      "there is no post for `\(id)` (\(shown)); keep the line for the day when it comes back, or delete it")
  }

  fileprivate static func goneFeed(_ path: String, _ id: String) -> Self {
    .warning(
      "identity/record-without-feed",
      "there is no feed for `\(id)` (\(path)); keep the line for the day when it comes back, or delete it")
  }
}
