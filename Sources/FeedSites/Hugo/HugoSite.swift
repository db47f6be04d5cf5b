import FeedModel

/// A Hugo site that was opened.
struct HugoSite: Site {
  let folder: any Folder
  let configuration: HugoConfiguration
  let options: SiteOptions
  let content: HugoContent
  let people: People
  let header: Feed
  let wishes: FeedWishes
  let hasAlertTemplate: Bool

  var kind: String { "hugo" }
  var postPaths: PathList { content.pages }

  init(
    _ folder: any Folder, _ configuration: HugoConfiguration, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) {
    self.folder = folder
    self.configuration = configuration
    self.options = options
    hasAlertTemplate = configuration.hasAlertTemplate(in: folder)
    content = try HugoContent(folder, configuration, report: &report)
    people = People(known: try HugoAuthors.read(folder, configuration, content, report: &report))
    header = HugoHeader.feed(configuration.main, people: people, options: options)
    wishes = HugoHeader.wishes(configuration, content)
    reportUnread(&report)
  }

  /// `posts` for the main language, the code of any other.
  func collection(of path: String) -> String {
    guard configuration.languages.count > 1, let page = HugoPage(path, configuration) else { return "posts" }
    return collection(of: page)
  }

  func collection(of page: HugoPage) -> String {
    page.language.code == configuration.main.code ? "posts" : page.language.code
  }

  /// What of the settings about dates cannot be followed.
  private func reportUnread(_ report: inout Diagnostics) {
    let dates = configuration.main.dates
    let own = configuration.main.settings["frontmatter"]
    func isUnread(_ word: String) -> Bool { word == ":git" || word == ":filemodtime" }
    for (key, words) in [("date", dates.date), ("publishdate", dates.published)]
    where words.first.map(isUnread) ?? false {
      report.report(.unreadDates, at: Place(file: configuration.file, mark: own?[key]?.mark ?? .start))
    }
    guard !words(of: own?["lastmod"]).contains(where: isUnread) else {
      return report.report(.unreadUpdates, at: Place(file: configuration.file, mark: own?["lastmod"]?.mark ?? .start))
    }
    if let git = configuration.settings["enablegitinfo"], git.looseBool == true, dates.modified.first == ":git" {
      report.report(.unreadUpdates, at: Place(file: configuration.file, mark: git.mark))
    }
  }

  private func words(of setting: Setting?) -> [String] {
    EntryFields.words(setting, splits: false).map { $0.lowercased() }
  }
}

extension Diagnostic.Message {
  fileprivate static var unreadDates: Self {
    .warning(
      "hugo/unread-dates",
      "posts are dated by Git or by their files here, which is not read; their `date` is taken, or the next word in line"
    )
  }
  fileprivate static var unreadUpdates: Self {
    .info(
      "hugo/unread-updates",
      "when posts were changed is known to Git or their files here, which is not read; their `lastmod` is taken")
  }
}
