import FeedFormats
import FeedModel
import FeedSites
import FeedText

/// Entries and the site's header become the feeds of the plan.
enum Assembly {
  /// The feed of a plan as all its formats share it; `selfAddress` and `links` are the format's own. `entries` are those
  /// of all posts of the selection, `posts` the plan's.
  static func feed(
    _ plan: FeedPlan, _ posts: [Int], of selection: Selection, _ entries: [Entry?], _ opened: OpenedSite
  ) -> Feed {
    let sections = plan.scope.sections
    return feed(plan, opened) { feed in
      posts.compactMap { post in
        guard let whole = entries[post], let entry = sections.isEmpty ? whole : SectionEntry.make(whole, sections)
        else {
          return nil
        }
        let kept = cut(entry, to: selection.posts[post].contentMode ?? plan.content)
        guard let newsletter = opened.configuration.newsletter else { return kept }
        return NewsletterExtension.extend(kept, of: feed, newsletter, holdsContent: kept.content != nil)
      }
    }
  }

  /// The same, with entries that are made for the feed as it stands without them.
  static func feed(_ plan: FeedPlan, _ opened: OpenedSite, entries make: (Feed) -> [Entry]) -> Feed {
    var feed = opened.header
    feed.id = plan.id
    feed.title = plan.title ?? feed.title
    feed.description = plan.description ?? feed.description
    feed.language = plan.language ?? feed.language
    feed.homePage = plan.homePage ?? feed.homePage
    feed.entries = make(feed)
    if plan.isArchive { feed = archiveHead(of: feed) }
    feed.updated = feed.newestChange
    PodcastFeed.identify(&feed, as: plan)
    if feed.authors.isEmpty { feed.authors = [Person(name: feed.title)] }
    let entries = feed.entries
    feed = feed.normalizedHead()
    feed.entries = entries
    return feed
  }

  /// The same feed as one of its formats publishes it: with its own address, and links to its siblings.
  static func feed(_ feed: Feed, as target: FeedPlan.Target, of plan: FeedPlan) -> Feed {
    var own = feed
    // JSON Feed has a member for either.
    if plan.linksToExternal, target.format.isXML {
      own.entries = feed.entries.map(Finishing.linkingToExternal)
    }
    own.selfAddress = target.address
    chain(&own, as: target)
    // Archives are read by programs, and change for their posts alone.
    if target.format.isXML, !plan.isArchive { own.stylesheet = target.stylesheet }
    // Which other formats there are may change, and no archive for that.
    for sibling in plan.targets where sibling.path != target.path && !plan.isArchive {
      own.links.append(Link("alternate", sibling.address, mediaType: sibling.format.mediaType))
    }
    return own
  }

  /// Of summary and content, what a feed is to hold.
  static func cut(_ entry: Entry, to mode: FeedWishes.ContentMode) -> Entry {
    var entry = entry
    switch mode {
    case .both: if isWhole(entry.summary, of: entry.content) { entry.summary = nil }
    case .full: if entry.content != nil { entry.summary = nil }
    case .summary: entry.content = nil
    case .none:
      entry.content = nil
      entry.summary = nil
    }
    return entry
  }

  /// A summary that is all there is says nothing (RFC 4287 §4.2.13).
  private static func isWhole(_ summary: String?, of content: Content?) -> Bool {
    guard let summary, case .html(let html, _)? = content, html.utf8.count < 8 * summary.utf8.count + 512 else {
      return false
    }
    return HTMLText.line(html).collapsedWhitespace == summary.collapsedWhitespace
  }

  /// Two entries of one feed with one id are one entry to a reader: the second would never be seen.
  static func checkIdentities(_ feeds: [Feed], report: inout Diagnostics) {
    var reported: Set<String> = []
    for feed in feeds {
      var first: [String: Int] = [:]
      for index in feed.entries.indices {
        let id = feed.entries[index].id.string
        guard let other = first.updateValue(index, forKey: id), reported.insert(id).inserted else { continue }
        report.report(
          .duplicateID(id), at: feed.entries[index].origin,
          notes: [Diagnostic.Note("the other post with this id", at: feed.entries[other].origin)])
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func duplicateID(_ id: String) -> Self {
    .error(
      "identity/duplicate-id",
      "two posts have the id `\(id)`, so readers will show only one of them; give one a `slug` of its own or a `feed: {id: …}`"
    )
  }
}
