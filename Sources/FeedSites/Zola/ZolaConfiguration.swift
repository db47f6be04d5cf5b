import FeedModel

/// What `config.toml` says, read once.
struct ZolaConfiguration: Sendable {
  let settings: Setting
  /// As diagnostics name it; empty where there is no file.
  let file: String
  let address: SiteAddress
  let zone: Zone
  /// The language of all files whose names say none.
  let main: ZolaLanguage
  let others: [ZolaLanguage]
  /// Entries in a feed; `nil` for all there are.
  let limit: Int?
  let pathSlugs: ZolaSlug.Mode
  let taxonomySlugs: ZolaSlug.Mode
  let anchorSlugs: ZolaSlug.Mode
  /// Whether a date stays in the address of a file whose name begins with it.
  let keepsDates: Bool
  let ignored: [Glob]
  /// Files whose texts are no templates.
  let untemplated: [Glob]
  let theme: String?
  let outputFolder: String
  /// What bodies are written in.
  let markdown: MarkdownFeatures

  init(
    _ settings: Setting, file: String, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) {
    self.settings = settings
    self.file = file
    address = try ZolaConfiguration.address(settings, file: file, options: options, report: &report)
    zone =
      try options.timezone.map { name throws(FeedError) in try Zone.named(name, zoneinfo: options.zoneinfo) } ?? .utc
    let code = settings["default_language"]?.text ?? settings["language_code"]?.text ?? "en"
    let languages = ZolaConfiguration.languages(settings)
    let own = languages.first { $0.code == code }?.settings
    let top = own.map { Setting(.mapping(Setting.merged($0.members ?? [], under: settings.members ?? []))) } ?? settings
    let main = ZolaLanguage(code: code, top, top: settings)
    self.main = main
    others = languages.filter { $0.code != code }.map {
      ZolaLanguage(code: $0.code, $0.settings, site: main, top: settings)
    }
    limit = (settings["feed_limit"]?.int ?? settings["rss_limit"]?.int).map { max(0, $0) }
    let slugify = settings["slugify"]
    func mode(_ key: String) -> ZolaSlug.Mode { slugify?[key]?.text.flatMap { ZolaSlug.Mode(rawValue: $0) } ?? .on }
    pathSlugs = mode("paths")
    taxonomySlugs = mode("taxonomies")
    anchorSlugs = mode("anchors")
    keepsDates = slugify?["paths_keep_dates"]?.bool ?? false
    ignored = ZolaConfiguration.globs(settings["ignored_content"])
    untemplated = ZolaConfiguration.globs(settings["skip_content_templating"])
    theme = settings["theme"]?.text
    outputFolder = settings["output_dir"]?.text ?? "public"
    markdown = ZolaConfiguration.markdown(settings["markdown"], anchors: anchorSlugs)
  }

  private static func markdown(_ settings: Setting?, anchors: ZolaSlug.Mode) -> MarkdownFeatures {
    var features = MarkdownFeatures(of: .pulldownCmark)
    features.isTypographic = settings?["smart_punctuation"]?.bool ?? false
    features.hasDefinitionLists = settings?["definition_list"]?.bool ?? false
    if settings?["bottom_footnotes"]?.bool ?? false { features.footnotes = .pulldownCmarkAtEnd }
    features.hasEmojiNames = settings?["render_emoji"]?.bool ?? false
    features.hasAlerts = settings?["github_alerts"]?.bool ?? false
    features.headingIDs = anchors == .on ? .slug : .underscored
    return features
  }

  /// `languages.fr`, or `languages = [{code = "fr"}]` in older releases.
  private static func languages(_ settings: Setting) -> [(code: String, settings: Setting)] {
    let listed = settings["languages"]?.list ?? []
    return (settings["languages"]?.members ?? []).map { ($0.key, $0.value) }
      + listed.compactMap { language in language["code"]?.text.map { ($0, language) } }
  }

  /// The language of a code, the main one where there is none of it.
  func language(_ code: String) -> ZolaLanguage { others.first { $0.code == code } ?? main }

  /// The whole address of a path of the site, as Zola writes it.
  func permalink(_ path: String) -> String { address.origin + address.basePath + path }

  private static func address(
    _ settings: Setting, file: String, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> SiteAddress {
    var members: [Setting.Member] = []
    if let setting = settings["base_url"], let text = setting.text?.trimmedWhitespace, !text.isEmpty,
      !text.hasPrefix("/")
    {
      let parts = split(text)
      for (key, part) in [("url", parts.origin), ("baseurl", parts.path)] where !part.isEmpty {
        members.append(
          Setting.Member(key: key, keyMark: setting.mark, value: Setting(.string(part), at: setting.mark)))
      }
    }
    if members.isEmpty, !file.isEmpty, options.url == nil, options.configuration["url"] == nil {
      throw FeedError(.noBaseURL, at: Place(file: file, mark: settings["base_url"]?.mark ?? .start))
    }
    return try SiteAddress(
      Setting(.mapping(members)), file: file, cname: nil, options: options, report: &report)
  }

  /// Scheme and host, and the path below which the site lies.
  private static func split(_ text: String) -> (origin: String, path: String) {
    var slashes = 0
    let end = text.firstIndex { character in
      if character == "/" { slashes += 1 }
      return slashes == 3
    }
    return (String(text[..<(end ?? text.endIndex)]), end.map { String(text[$0...]) } ?? "")
  }

  private static func globs(_ setting: Setting?) -> [Glob] {
    EntryFields.words(setting, splits: false).prefix(1000).flatMap { pattern in
      alternatives(pattern).map { Glob($0, crossesFolders: true) }
    }
  }

  /// `*.{png,jpg}` as `*.png` and `*.jpg`.
  static func alternatives(_ pattern: String) -> [String] {
    var done: [String] = []
    var open = [pattern]
    while let next = open.popLast(), done.count + open.count < 100 {
      guard let close = next.firstIndex(of: "}"), let brace = next[..<close].lastIndex(of: "{") else {
        done.append(next)
        continue
      }
      let choices = next[next.index(after: brace)..<close].split(separator: ",", omittingEmptySubsequences: false)
      open += choices.map { String(next[..<brace]) + $0 + next[next.index(after: close)...] }
    }
    return done
  }
}

extension Diagnostic.Message {
  fileprivate static var noBaseURL: Self {
    .error("site/no-url", "the site's address is not known; set `base_url` to it or give `--url`")
  }
}
