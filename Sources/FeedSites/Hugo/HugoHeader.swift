import FeedModel

/// The feed's own fields and wishes, from a Hugo site's settings.
enum HugoHeader {
  static func feed(_ language: HugoLanguage, people: People, options: SiteOptions) -> Feed {
    let settings = language.settings
    let params = settings["params"]
    var members: [Setting.Member] = []
    func add(_ key: String, _ setting: Setting?) {
      guard let setting, !setting.isNull, !members.contains(where: { $0.key == key }) else { return }
      members.append(Setting.Member(key: key, keyMark: setting.mark, value: setting))
    }
    add("title", settings["title"])
    for key in ["description", "subtitle"] { add("description", params?[key]) }
    add("description", settings["description"])
    add("language", settings["locale"] ?? settings["languagecode"] ?? Setting(.string(language.code)))
    add("copyright", withoutBraces(settings["copyright"] ?? params?["copyright"]))
    for setting in [params?["author"], settings["author"], params?["authors"]] where !people.read(setting).isEmpty {
      add("author", setting)
    }
    var feed = FeedHeader.make(
      Setting(.mapping(members)), feed: nil, address: language.address, people: people, options: options)
    feed.homePage = language.home
    let images = EntryFields.words(params?["images"] ?? params?["image"], splits: false)
    if feed.logo == nil, let image = images.first, let address = language.address.resolve(image), address.isHTTP {
      feed.logo = address
    }
    return feed
  }

  static func wishes(_ configuration: HugoConfiguration, _ content: HugoContent) -> FeedWishes {
    let language = configuration.main
    let settings = language.settings
    var wishes = FeedWishes()
    if let limit = settings["services"]?["rss"]?["limit"]?.int ?? settings["rsslimit"]?.int {
      wishes.limit = limit > 0 ? min(limit, everything) : everything
    }
    wishes.paths["rss"] = below(language.prefix, path(of: settings["outputformats"]?["rss"]))
    let others = configuration.languages.dropFirst()
    let used =
      others.isEmpty ? [] : Set(content.pages.compactMap { HugoPage($0, configuration)?.language.code })
    for other in others where !other.prefix.isEmpty && used.contains(other.code) {
      let path = below(other.prefix, path(of: other.settings["outputformats"]?["rss"]))
      let stem = String(path.dropLast(".xml".utf8.count))
      let itself = feed(other, people: People(), options: SiteOptions())
      var extra = FeedWishes.Extra(.collection(other.code), path: stem + ".atom.xml", title: itself.title)
      extra.paths = ["rss": path, "json": stem + ".json"]
      (extra.description, extra.language, extra.homePage) = (itself.description, itself.language, itself.homePage)
      wishes.extras.append(extra)
    }
    let statics = settings["staticdir"].map { EntryFields.words($0, splits: false) } ?? ["static"]
    for folder in statics { wishes.copiedFolders[HugoURL.cleaned(folder) + "/"] = "" }
    wishes.builtFolder = configuration.folder("publishdir", else: "public")
    wishes.includesFuture = configuration.showsFuture
    return wishes
  }

  /// More than any site has pages.
  private static let everything = 100_000_000

  private static func path(of format: Setting?) -> String {
    below(HugoURL.cleaned(format?["path"]?.text ?? ""), (format?["basename"]?.text ?? "index") + ".xml")
  }

  private static func below(_ folder: String, _ path: String) -> String { folder.isEmpty ? path : folder + "/" + path }

  /// `© {year} Ann`: what a theme would fill in is left out.
  private static func withoutBraces(_ setting: Setting?) -> Setting? {
    guard var setting, let text = setting.text, text.contains("{") else { return setting }
    var out = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      out += rest[..<open]
      rest = rest[rest.index(after: close)...]
      while rest.first == "}" { rest.removeFirst() }
    }
    setting.value = .string((out + rest).collapsedWhitespace)
    return setting
  }
}
