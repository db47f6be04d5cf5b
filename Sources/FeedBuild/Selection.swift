import FeedModel
import FeedSites

/// Which posts the feeds hold: newest first, by instant and then by id. Bodies are not looked at.
struct Selection {
  /// The posts that some feed holds, read whole but not rendered.
  var posts: [Post] = []
  /// The bytes of each of `posts`; `nil` where they are to be read again, since there are many.
  var sources: [[UInt8]?] = []
  /// The fingerprint of each of `posts`, where ids are locked.
  var fingerprints: [String?] = []
  /// The feeds there will be, those that posts gave rise to among them.
  var plans: [FeedPlan] = []
  /// For each of `plans`, indices into `posts`, in the feed's order.
  var postsOfPlan: [[Int]] = []
  /// Whether what some feed holds is known only when every post is rendered.
  var needsEveryEntry = false
  /// What stands in which archive once this is published.
  var record: ArchiveRecord

  static func choose(
    from survey: Survey, _ plans: FeedPlans, _ opened: OpenedSite, _ options: BuildOptions, report: inout Diagnostics
  ) -> Selection {
    var selection = Selection(record: plans.record)
    survey.reportFuture(&report)
    let isFull = survey.seen.count < survey.count
    reportBroken(survey, oldest: survey.seen.last?.seconds, isFull: isFull, report: &report)
    let candidates = candidates(from: survey, plans, opened, options)
    for (post, source, fingerprint) in read(candidates, survey, opened, options, report: &report) {
      selection.posts.append(post)
      selection.sources.append(source)
      selection.fingerprints.append(fingerprint)
    }
    return selection
  }

  /// A post that cannot be read is an error when a feed could hold it, else a warning: one broken long ago does not
  /// stop today's edition.
  private static func reportBroken(_ survey: Survey, oldest: Int64?, isFull: Bool, report: inout Diagnostics) {
    report.merge(survey.diagnostics)
    for broken in survey.broken {
      var diagnostic = broken.diagnostic
      if isFull, let date = broken.date, let oldest, date.seconds < oldest - 2 * 86_400 {
        diagnostic.message.severity = min(diagnostic.message.severity, .warning)
      }
      report.report(diagnostic)
    }
  }

  private static func read(
    _ candidates: [Survey.Seen], _ survey: Survey, _ opened: OpenedSite, _ options: BuildOptions,
    report: inout Diagnostics
  ) -> [(Post, [UInt8]?, String?)] {
    let keepsSources = candidates.count <= Survey.mostSources
    let paths = opened.site.postPaths
    // Few are shared out in small parts: threads begin without delay.
    let size = candidates.count < 64 ? 4 : 16
    let parts = Parallel.chunks(of: candidates.count, size: size, jobs: options.jobs) { range in
      var diagnostics = Diagnostics()
      let posts = range.compactMap { position -> (Post, [UInt8]?, String?)? in
        let index = candidates[position].index
        return read(paths[index], survey.sources[index], opened, &diagnostics).map { post, bytes in
          let text = bytes[min(max(0, post.bodyOffset), bytes.count)...]
          return (post, keepsSources ? bytes : nil, opened.locksIDs ? TextFingerprint.of(text) : nil)
        }
      }
      return (posts, diagnostics)
    }
    for part in parts { report.merge(part.1) }
    return parts.flatMap(\.0)
  }

  /// Reads a chosen post; `nil` where it is not to be in feeds.
  static func read(
    _ path: String, _ source: [UInt8]?, _ opened: OpenedSite, _ diagnostics: inout Diagnostics
  ) -> (Post, [UInt8])? {
    do throws(FeedError) {
      guard let bytes = try opened.bytes(of: path, unless: source) else { return nil }
      guard var post = opened.site.post(at: path, bytes: bytes, report: &diagnostics) else { return nil }
      if post.settings.isLeftOutOfFeeds { return nil }
      Finishing.identify(&post, opened)
      return (post, bytes)
    } catch {
      diagnostics.report(error.diagnostic)
      return nil
    }
  }

  /// The same posts, of which nothing is kept that could be read again.
  var unread: Selection {
    var selection = self
    selection.sources = sources.map { _ in nil }
    return selection
  }
}

extension Survey {
  /// Says how many posts wait for their day.
  func reportFuture(_ report: inout Diagnostics) {
    if futureCount > 0 { report.report(.futurePosts(futureCount)) }
  }
}

extension Diagnostic.Message {
  fileprivate static func futurePosts(_ count: Int) -> Self {
    .info(
      "select/future",
      "\(count) post\(count == 1 ? "" : "s") dated in the future left out; `--future` publishes them")
  }
}
