import FeedModel

extension ZolaSite {
  func post(at path: String, bytes: [UInt8], report: inout Diagnostics) -> Post? {
    let name = folder.place(path).file
    let front: FrontMatter?
    do {
      front = try FrontMatter.read(bytes, skipsSpace: true, file: name, report: &report)
    } catch {
      report.report(error.diagnostic)
      return nil
    }
    let settings = front?.settings ?? .empty
    let file = ZolaFile(path, configuration)
    guard let date = date(settings, file: file, report: &report) else { return nil }
    check(file, settings, report: &report)
    let shared = ZolaSite.shared(settings)
    let permalink = configuration.permalink(configuration.sitePath(of: file, settings))
    let link = WebAddress(permalink)
    var fields = EntryFields(
      settings: shared, path: path, folder: folder, address: configuration.address,
      zone: configuration.zone, people: people, link: link)
    fields.isBundle = true
    fields.assetFolders = wishes.foldersAtTop
    fields.isRelativeToPost = isBesidePost(fields.settings["image"], path: path)
    var entry = Entry(id: EntryID(fields.feedID ?? permalink, link: link))
    fields.fill(&entry, report: &report)
    entry.title = settings["title"]?.text.map { TitleText.plain($0, setsQuotes: false) }.flatMap {
      $0.isEmpty ? nil : $0
    }
    entry.link = link
    entry.published = date
    if let updated = fields.date("updated", report: &report), updated != date { entry.updated = updated }
    if file.language != configuration.main.code { entry.language = LanguageTag.from(file.language) }
    takeTaxonomies(settings, into: &entry)
    var post = Post(
      path: path, entry: entry, settings: shared, bodyOffset: front?.bodyOffset ?? 0, bodyLine: front?.bodyLine ?? 1,
      collection: collection(of: file))
    post.groups = groups(of: file, settings)
    return post
  }

  /// Terms are categories, but for the authors whom some sites name in a taxonomy.
  private func takeTaxonomies(_ settings: Setting, into entry: inout Entry) {
    var words: [String] = []
    for member in settings["taxonomies"]?.members ?? [] {
      let isOfPeople = ["author", "authors"].contains(member.key.lowercased())
      if isOfPeople, entry.authors.isEmpty { entry.authors = people.read(member.value) }
      if !isOfPeople { words += EntryFields.words(member.value, splits: false) }
    }
    entry.categories = EntryFields.categories(words)
  }

  /// Front matter, and what themes of Zola keep in its `extra` under words that mean the same everywhere.
  static func shared(_ settings: Setting) -> Setting {
    guard let extra = settings["extra"]?.members else { return settings }
    let taken = extra.filter { member in
      sharedKeys.contains(member.key) && (member.value.bool == nil || member.key == "feed")
        && settings[member.key] == nil
    }
    var result = settings
    result.value = .mapping((settings.members ?? []) + taken)
    return result
  }

  private static let sharedKeys: Set<String> = [
    "image", "thumbnail", "cover", "featured_image", "enclosure", "enclosures", "audio", "podcast", "video",
    "attachments", "duration", "episode", "season", "season_name", "episode_type", "transcript", "transcripts",
    "chapters", "guests", "hosts", "people", "soundbites", "external_url", "link_url", "author", "authors", "rights",
    "copyright", "comments", "feed",
  ]

  /// Whether a reference in front matter counts from the post's own folder: only when the file lies there.
  private func isBesidePost(_ setting: Setting?, path: String) -> Bool {
    let inner = setting?["path"] ?? setting?["url"] ?? setting?["src"] ?? setting
    guard let name = inner?.text, !name.isEmpty else { return true }
    return folder.size(of: path.folderPath + "/" + name) != nil
  }

  /// The feeds besides the main one that the page is in, by their folders.
  private func groups(of file: ZolaFile, _ settings: Setting) -> [String] {
    content.sections(of: file, configuration).filter(\.hasFeed).map(\.sitePath)
      + ZolaFeeds(site: self).terms(of: file, settings).map(\.folder)
  }

  /// What of a page's name may lead to another address than Zola's.
  private func check(_ file: ZolaFile, _ settings: Setting, report: inout Diagnostics) {
    if let code = file.unknownLanguage {
      report.report(.unknownLanguage(code), at: folder.place(file.path))
    }
    guard configuration.pathSlugs == .on, settings["path"] == nil,
      let unknown = ZolaSlug.firstUnknown(in: configuration.slugSource(of: file, settings))
    else { return }
    report.report(.unknownLetter(unknown), at: folder.place(file.path, settings["slug"]?.mark ?? .start))
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownLanguage(_ code: String) -> Self {
    .warning(
      "zola/unknown-language",
      "the name ends in `.\(code)`, which is none of the site's languages, so Zola refuses the file; take the period "
        + "out or add `languages.\(code)`")
  }
  fileprivate static func unknownLetter(_ scalar: Unicode.Scalar) -> Self {
    .warning(
      "zola/unknown-letter",
      "Zola writes `\(scalar)` in Latin letters, which is not known here, so address and id will differ from its own; "
        + "give the page a `slug` in Latin letters")
  }
}
