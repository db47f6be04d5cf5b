import FeedModel
import FeedSites

/// What is done to every post alike, whatever kind of site it comes from: ids of the author's own, and what front matter
/// and configuration say for feeds only.
enum Finishing {
  /// The id that the author gave the entry, where one is asked for.
  static func ownID(of post: Post, _ opened: OpenedSite) -> String? {
    if let id = post.ownID(under: opened.configuration.ids.key) { return id }
    return opened.site.kind == PlainFolder().name ? post.ownID(under: "id") ?? post.ownID(under: "guid") : nil
  }

  /// The id that the author gave the entry, else the one by the configuration's rule; else it keeps its own.
  static func identify(_ post: inout Post, _ opened: OpenedSite) {
    let link = post.entry.link
    if let id = ownID(of: post, opened) {
      post.entry.id = EntryID(id, link: link)
    } else if opened.configuration.ids.rule == .permalink, let link {
      post.entry.id = EntryID(link.string, link: link)
    } else if opened.configuration.ids.rule == .tag,
      let tag = TagURI.make(for: post.entry, host: opened.header.homePage?.host)
    {
      post.entry.id = EntryID(tag, link: link)
    }
  }

  /// Title, external link, and what stands before and after the content.
  static func finish(_ entry: inout Entry, of post: Post, _ opened: OpenedSite, report: inout Diagnostics) {
    let keys = FeedKeys(post.settings, file: opened.folder.place(post.path).file, report: &report)
    if let title = keys.title { entry.title = title }
    if let link = keys.link, link != entry.link { entry.externalLink = link }
    if opened.header.podcast == nil {
      entry.episode = nil
    } else {
      EpisodeKeys.check(post.settings, file: opened.folder.place(post.path).file, report: &report)
    }
    let configuration = opened.configuration
    var additions = Additions()
    additions.before = chosen(keys.before, else: configuration.before)
    additions.after = chosen(keys.after, else: configuration.after)
    additions.marksPermalink = configuration.linksToExternal
    additions.add(to: &entry, of: opened.header)
  }

  /// A link post as formats have it that know no `external_url`: the entry leads to what it is about, and its own page
  /// is a related one.
  static func linkingToExternal(_ entry: Entry) -> Entry {
    guard let external = entry.externalLink, let own = entry.link else { return entry }
    var entry = entry
    entry.link = external
    entry.externalLink = own
    entry.id = EntryID(entry.id.string, link: external)
    return entry
  }

  private static func chosen(_ addition: FeedKeys.Addition, else inherited: Snippet?) -> Snippet? {
    switch addition {
    case .inherited: inherited
    case .none: nil
    case .snippet(let snippet): snippet
    }
  }
}
