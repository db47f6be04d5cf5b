import FeedModel

/// What a Zola site says of one of its languages, or of itself where it has only one.
struct ZolaLanguage: Sendable {
  struct Taxonomy: Sendable {
    var name: String
    /// Each of its terms has a feed.
    var hasFeeds: Bool
  }

  let code: String
  let title: String?
  let description: String?
  let hasFeed: Bool
  /// The names of its feeds: `atom.xml`.
  let feedFiles: [String]
  let taxonomies: [Taxonomy]

  /// `settings` is the top of the configuration or one of its `languages`; what it does not say of the names of feeds
  /// is as in `site`. Older releases of Zola set taxonomies at the top, each with its `lang`.
  init(code: String, _ settings: Setting, site: ZolaLanguage? = nil, top: Setting) {
    self.code = code
    title = settings["title"]?.text
    description = settings["description"]?.text
    let wish =
      settings["generate_feeds"] ?? settings["generate_feed"] ?? settings["generate_rss"]
      ?? (site == nil ? nil : settings["feed"] ?? settings["rss"])
    hasFeed = wish?.bool ?? false
    let names = EntryFields.words(settings["feed_filenames"] ?? settings["feed_filename"], splits: false)
    feedFiles = names.isEmpty ? site?.feedFiles ?? ZolaLanguage.usualFeedFiles(settings) : names
    let listed = (settings["taxonomies"]?.list ?? []).filter { site != nil || ($0["lang"]?.text ?? code) == code }
    let elsewhere = site == nil ? [] : (top["taxonomies"]?.list ?? []).filter { $0["lang"]?.text == code }
    taxonomies = (listed + elsewhere).compactMap { taxonomy in
      taxonomy["name"]?.text.map {
        Taxonomy(
          name: $0,
          hasFeeds: (taxonomy["feed"] ?? taxonomy["rss"])?.bool ?? false && taxonomy["render"]?.bool != false)
      }
    }
  }

  /// Before it knew Atom, Zola wrote `rss.xml`.
  private static func usualFeedFiles(_ settings: Setting) -> [String] {
    settings["generate_rss"]?.bool == true ? ["rss.xml"] : ["atom.xml"]
  }
}
