import FeedModel

/// A Zola site that was opened.
struct ZolaSite: Site {
  let folder: any Folder
  let configuration: ZolaConfiguration
  let options: SiteOptions
  let content: ZolaContent
  let header: Feed
  let people = People()
  /// Whether the site makes its feeds by templates of its own, which need no dates in front matter.
  let hasOwnTemplates: Bool
  private(set) var wishes = FeedWishes()

  var kind: String { "zola" }
  var postPaths: PathList { content.pages }

  init(
    _ folder: any Folder, _ configuration: ZolaConfiguration, options: SiteOptions, report: inout Diagnostics
  ) {
    self.folder = folder
    self.configuration = configuration
    self.options = options
    content = ZolaContent(folder, configuration, includesDrafts: options.includesDrafts, report: &report)
    hasOwnTemplates = configuration.main.feedFiles.contains {
      ZolaSite.template($0, configuration, folder) != nil
    }
    header = ZolaSite.header(configuration, options: options)
    wishes = ZolaFeeds(site: self).wishes(report: &report)
  }

  /// Pages in another language are published in a feed of that language.
  func collection(of path: String) -> String {
    guard !configuration.others.isEmpty else { return "posts" }
    return collection(of: ZolaFile(path, configuration))
  }

  func collection(of file: ZolaFile) -> String {
    file.language == configuration.main.code ? "posts" : file.language
  }

  private static func header(_ configuration: ZolaConfiguration, options: SiteOptions) -> Feed {
    var members: [Setting.Member] = []
    for (key, text) in [
      ("title", configuration.main.title), ("description", configuration.main.description),
      ("lang", configuration.main.code), ("author", configuration.settings["author"]?.text),
    ] {
      if let text { members.append(Setting.Member(key: key, keyMark: .start, value: Setting(.string(text)))) }
    }
    return FeedHeader.make(
      Setting(.mapping(members)), feed: nil, address: configuration.address, people: People(), options: options)
  }
}
