import FeedModel

/// A Jekyll site that was opened.
struct JekyllSite: Site {
  let folder: any Folder
  let configuration: JekyllConfiguration
  let options: SiteOptions
  let people: People
  let paths: JekyllPaths
  let header: Feed
  let postPaths: PathList
  private(set) var wishes: FeedWishes

  var kind: String { "jekyll" }

  func collection(of path: String) -> String { paths.collection(of: path) }

  init(
    _ folder: any Folder, _ configuration: JekyllConfiguration, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) {
    self.folder = folder
    self.configuration = configuration
    self.options = options
    let feed = JekyllFeedBlock(configuration)
    people = People(known: try JekyllSite.authors(folder, configuration, report: &report))
    header = FeedHeader.make(
      configuration.settings, feed: feed.settings, address: configuration.address, people: people, options: options)
    paths = JekyllPaths(configuration, collections: feed.collections.map(\.name))
    let (posts, undated) = paths.posts(among: folder.files(below: configuration.collectionsFolder))
    postPaths = posts
    wishes = FeedWishes()
    for path in undated { report.report(.undatedName, at: folder.place(path)) }
    wishes = try feed.wishes(of: self, report: &report)
  }

  /// The file of authors, by which keys in `author` are looked up.
  private static func authors(
    _ folder: any Folder, _ configuration: JekyllConfiguration, report: inout Diagnostics
  ) throws(FeedError) -> Setting? {
    for end in ["yml", "yaml", "json"] {
      let path = configuration.dataFolder + "/authors." + end
      guard let bytes = try folder.bytes(of: path) else { continue }
      return try SettingsFile.read(bytes, file: folder.place(path).file, report: &report)
    }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static var undatedName: Self {
    .warning(
      "jekyll/no-date-in-name", "Jekyll leaves this file out; call it YEAR-MONTH-DAY-title to publish it")
  }
}
