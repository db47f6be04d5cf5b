import FeedFormats
public import FeedModel
import FeedSites

extension LockedIDs {
  /// Records the ids of a feed that is published already for the posts that they belong to: by id, by link, by title and
  /// date. A record that says otherwise stays unless `replaces`. Without a `path` the feed is the site's main one.
  public static func importFeed(
    _ bytes: [UInt8], name: String, as path: String? = nil, into options: BuildOptions, replaces: Bool = false
  ) throws(FeedError) -> Outcome {
    var outcome = Outcome()
    let (old, format) = try FeedDiff.read(bytes, name)
    let site = try LockedSite.open(options, report: &outcome.diagnostics)
    // What a post would be recorded as were nothing imported is of no account.
    var lock = site.before
    let posts = site.selection.posts
    let matching = EntryMatching(old.entries, posts.map(\.entry), crossesDomains: true)
    var found = Found()

    var recordOfID = Dictionary(
      lock.posts.indices.map { (lock.posts[$0].id.exact, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, partner) in matching.partners.enumerated() {
      guard let partner else { continue }
      let id = old.entries[partner].id.string
      let trace = PostRecord.Trace(
        path: posts[index].path, date: posts[index].entry.published, title: posts[index].entry.title,
        words: site.selection.fingerprints[index])
      var own: Int?
      if case .record(let record) = site.settled.findings[index] { own = record }
      if let own, lock.posts[own].id.exact == id.exact {
        found.known += 1
        continue
      }
      if let other = recordOfID[id.exact], other != own, !site.settled.recognition.isGone(other) {
        found.refused += 1
        outcome.diagnostics.report(.takenByOther(id, lock.posts[other].shown), at: posts[index].entry.origin)
        continue
      }
      if let own {
        guard replaces else {
          found.refused += 1
          outcome.diagnostics.report(
            .differs(lock.posts[own].id, id), at: posts[index].entry.origin,
            notes: [Diagnostic.Note("the lock has it here", at: lock.place(lock.posts[own].line))])
          continue
        }
        lock.posts[own].id = id
        lock.posts[own].traces = [trace]
        recordOfID[id.exact] = own
      } else if let other = recordOfID[id.exact] {
        lock.posts[other].traces = [trace]
      } else {
        recordOfID[id.exact] = lock.posts.count
        lock.posts.append(PostRecord(id: id, traces: [trace]))
      }
      found.taken += 1
    }
    let unmatched = matching.unmatchedOld.filter { recordOfID[old.entries[$0].id.string.exact] == nil }
    for index in unmatched {
      let entry = old.entries[index]
      outcome.diagnostics.report(
        .noPost(entry.title ?? entry.link?.string ?? entry.id.string, entry.id.string), at: .whole(name))
    }
    reportUnmatched(posts, matching, old, name, &outcome)
    takeFeed(old, format, path, site, &lock, name, replaces, &outcome)
    try write(lock, of: site, options, &outcome)
    outcome.lines.append(found.line(of: old.entries.count, posts: posts.count, unmatched: unmatched.count))
    outcome.hasFailed = found.refused > 0 || !unmatched.isEmpty
    return outcome
  }

  private struct Found {
    var taken = 0
    var known = 0
    var refused = 0

    func line(of entries: Int, posts: Int, unmatched: Int) -> String {
      "\(entries) entr\(entries == 1 ? "y" : "ies") and \(posts) post\(posts == 1 ? "" : "s"): "
        + "\(taken) id\(taken == 1 ? "" : "s") taken, \(known) known before"
        + (refused > 0 ? ", \(refused) refused" : "") + (unmatched > 0 ? ", \(unmatched) without a post" : "")
    }
  }

  /// Posts that are as new as the old feed's entries should be among them; older ones fell off its end.
  private static func reportUnmatched(
    _ posts: [Post], _ matching: EntryMatching, _ old: Feed, _ name: String, _ outcome: inout Outcome
  ) {
    let oldest = old.entries.compactMap { $0.published ?? $0.updated }.min()
    var older = 0
    for (index, partner) in matching.partners.enumerated() where partner == nil {
      if let oldest, let date = posts[index].entry.published, date >= oldest {
        outcome.diagnostics.report(.noEntry, at: posts[index].entry.origin)
      } else {
        older += 1
      }
    }
    if older > 0 { outcome.diagnostics.report(.olderPosts(older), at: .whole(name)) }
  }

  private static func takeFeed(
    _ old: Feed, _ format: any FeedFormat, _ path: String?, _ site: LockedSite, _ lock: inout IDLock, _ name: String,
    _ replaces: Bool, _ outcome: inout Outcome
  ) {
    // RSS and JSON Feed know a feed by its address; only an id that is written as one is to be kept.
    let isAddress = [old.selfAddress?.string, old.homePage?.string].contains(old.id)
    let isWritten = format.name == "atom" || (format.name == "rss" && !isAddress)
    if let path, !site.feeds.contains(where: { $0.holds(path) }) {
      let paths = site.feeds.map(\.path)
      return outcome.diagnostics.report(.noSuchFeed(path, paths), at: .whole(name))
    }
    guard isWritten, !old.id.isEmpty,
      let index = site.feeds.firstIndex(where: { path.map($0.holds) ?? $0.scope.isMain })
    else { return }
    let plan = site.feeds[index]
    let trace = FeedRecord.Trace(scope: plan.scope.key, path: plan.path)
    if let record = lock.recognize(site.feeds)[index] {
      if lock.feeds[record].id.exact == old.id.exact { return }
      guard replaces else {
        return outcome.diagnostics.report(
          .feedDiffers(lock.feeds[record].id, old.id), at: lock.place(lock.feeds[record].line))
      }
      lock.feeds[record].id = old.id
    } else if !lock.feeds.contains(where: { $0.id.exact == old.id.exact }) {
      lock.feeds.append(FeedRecord(id: old.id, podcast: old.podcast?.guid, traces: [trace]))
    }
  }
}

extension FeedPlan {
  /// Whether one of the feed's files is at this path.
  fileprivate func holds(_ path: String) -> Bool { self.path == path || targets.contains { $0.path == path } }
}

extension Diagnostic.Message {
  fileprivate static func takenByOther(_ id: String, _ other: String) -> Self {
    .warning(
      "identity/import-taken", "the old feed has this post as `\(id)`, which is the id of \(other); settle it by hand")
  }

  fileprivate static func differs(_ locked: String, _ id: String) -> Self {
    .warning(
      "identity/import-differs",
      "the lock has this post as `\(locked)`, the old feed as `\(id)`; `--force` takes the feed's")
  }

  fileprivate static func feedDiffers(_ locked: String, _ id: String) -> Self {
    .warning(
      "identity/import-differs", "the lock has the feed as `\(locked)`, the old feed says `\(id)`; `--force` takes that"
    )
  }

  fileprivate static func noPost(_ title: String, _ id: String) -> Self {
    .warning("identity/import-no-post", "no post was found for the entry \"\(title)\" with the id `\(id)`")
  }

  fileprivate static var noEntry: Self {
    .info("identity/import-no-entry", "the old feed has no entry for this post, though it reaches back further")
  }

  fileprivate static func olderPosts(_ count: Int) -> Self {
    .info("identity/import-older", "\(count) post\(count == 1 ? " is" : "s are") older than what the old feed holds")
  }

  fileprivate static func noSuchFeed(_ path: String, _ paths: [String]) -> Self {
    let shown = paths.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (paths.count > 5 ? ", …" : "")
    return .error("usage/no-such-feed", "the site has no feed at `\(path)`; there are \(shown)")
  }
}
