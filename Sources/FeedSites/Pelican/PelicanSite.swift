import FeedModel

/// A Pelican site that was opened.
struct PelicanSite: Site {
  let folder: any Folder
  let options: SiteOptions
  let settings: PelicanSettings
  let address: SiteAddress
  let zone: Zone
  let people = People()
  let header: Feed
  let wishes: FeedWishes
  let postPaths: PathList
  let served: ServedFiles

  var kind: String { "pelican" }

  init(_ folder: any Folder, options: SiteOptions, report: inout Diagnostics) throws(FeedError) {
    self.folder = folder
    self.options = options
    settings = try PelicanSettings(folder)
    let cname = try folder.bytes(of: SitePaths.join(settings.content, "extra/CNAME")).map {
      String(decoding: $0, as: UTF8.self)
    }
    address = try SiteAddress(settings.header, file: settings.file, cname: cname, options: options, report: &report)
    let zoneName = options.timezone ?? options.configuration["timezone"]?.text ?? settings["TIMEZONE"]?.text
    zone = try zoneName.map { name throws(FeedError) in try Zone.named(name, zoneinfo: options.zoneinfo) } ?? .utc
    header = FeedHeader.make(settings.header, feed: nil, address: address, people: people, options: options)
    wishes = PelicanSite.wishes(settings)
    served = ServedFiles(folder, input: settings.content, copied: [])
    let files = folder.files(below: settings.content)
    postPaths = PelicanSite.articles(among: files, settings)
    let unread = files.kept { $0.pathExtension == "rst" }
    if let first = unread.first { report.report(.restructuredText(unread.count), at: folder.place(first)) }
  }

  /// Markdown in the folders of articles, pages left out.
  private static func articles(among files: PathList, _ settings: PelicanSettings) -> PathList {
    let content = settings.content
    func paths(_ words: [String]) -> [String] {
      words.map { SitePaths.join(content, SitePaths.cleaned($0)) }
        .map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    }
    let wanted = paths(settings.words("ARTICLE_PATHS", or: [""]))
    let excluded =
      paths(settings.words("PAGE_PATHS", or: ["pages"])) + paths(settings.words("ARTICLE_EXCLUDES", or: []))
      + [settings.text("OUTPUT_PATH", or: "output"), settings.text("THEME", or: "theme")]
    return files.kept { file in
      PlainFolder.markdown.contains(file.pathExtension) && wanted.contains { SitePaths.isInside(file, $0) }
        && !excluded.contains { !$0.isEmpty && $0 != content && SitePaths.isInside(file, $0) }
    }
  }

  private static func wishes(_ settings: PelicanSettings) -> FeedWishes {
    var wishes = FeedWishes()
    // Pelican's own default since 4.6.
    wishes.limit = settings["FEED_MAX_ITEMS"]?.int ?? 100
    if let path = settings["FEED_ALL_ATOM"]?.text ?? (settings["FEED_ALL_ATOM"] == nil ? "feeds/all.atom.xml" : nil) {
      wishes.paths["atom"] = SitePaths.cleaned(path)
    }
    if let path = settings["FEED_ALL_RSS"]?.text { wishes.paths["rss"] = SitePaths.cleaned(path) }
    for path in settings.words("STATIC_PATHS", or: ["images"]) {
      let path = SitePaths.cleaned(path)
      if !path.isEmpty { wishes.copiedFolders[SitePaths.join(settings.content, path) + "/"] = path + "/" }
    }
    wishes.builtFolder = SitePaths.cleaned(settings.text("OUTPUT_PATH", or: "output"))
    wishes.includesFuture = settings.bool("WITH_FUTURE_DATES", or: true)
    return wishes
  }

  func glance(
    at path: String, head: UnsafeRawBufferPointer, isWhole: Bool, report: inout Diagnostics
  ) -> Glance {
    let bytes = Array(head)
    // The end of the head must be in sight.
    let end = HeaderLines.read(bytes)?.bodyOffset
    let isSeen = isWhole || end.map { $0 < bytes.count } ?? false
    guard isSeen else { return isWhole ? .skipped("no metadata") : .needsMore }
    do throws(FeedError) {
      var later = Diagnostics()
      let file = folder.place(path).file
      let settings = try FrontMatter.readAny(bytes, file: file, report: &later)?.settings ?? .empty
      if settings.isLeftOutOfFeeds { return .leftOutOfFeeds }
      switch (settings["status"]?.text ?? self.settings["DEFAULT_METADATA"]?["status"]?.text)?.lowercased() {
      case "draft": if !options.includesDrafts { return .skipped("a draft") }
      case "hidden": return .skipped("status: hidden")
      case "skip": return .skipped("status: skip")
      default: break
      }
      if let date = date(settings, path: path, report: &later) { return .post(date) }
      if let unreadable = later.all.first(where: { $0.severity == .error }) { return .broken(unreadable, date: nil) }
      report.report(.pelicanNoDate, at: folder.place(path))
      return .skipped("no date")
    } catch {
      return .broken(error.diagnostic, date: nil)
    }
  }

  /// The article's date, else the day in its name, else the day that the settings give all others.
  func date(_ settings: Setting, path: String, report: inout Diagnostics) -> Timestamp? {
    let name = String(path.fileName)
    let ofName = SitePaths.day(in: name).flatMap { zone.timestamp($0) }
    if let setting = settings["date"], !setting.isNull,
      let date = PostDate.read(
        setting, zone: zone, file: folder.place(path).file, instead: ofName.map { _ in "the day in the name is taken" },
        report: &report)
    {
      return date
    }
    if let ofName { return ofName }
    guard let usual = self.settings["DEFAULT_DATE"] else { return nil }
    let numbers = usual.list?.compactMap(\.int) ?? []
    if numbers.count >= 3, (1...9999).contains(numbers[0]) {
      func time(_ i: Int) -> Int { numbers.indices.contains(i) ? numbers[i] : 0 }
      let civil = CivilTime(
        year: numbers[0], month: numbers[1], day: numbers[2], hour: time(3), minute: time(4), second: time(5))
      return civil.isValid ? zone.timestamp(civil) : nil
    }
    var ignored = Diagnostics()
    guard let text = usual.text, text != "fs" else { return nil }
    return PostDate.read(Setting(.date(text)), zone: zone, file: self.settings.file, report: &ignored)
  }
}

extension Diagnostic.Message {
  static var pelicanNoDate: Self {
    .warning(
      "pelican/no-date",
      "this article has no date and is left out; give it `Date:` (the file's own date, as `DEFAULT_DATE = 'fs'` takes "
        + "it, changes with every copy)")
  }
  fileprivate static func restructuredText(_ count: Int) -> Self {
    .warning(
      "pelican/restructured-text",
      "articles in reStructuredText are not read, \(count) from here on; take their bodies from the built site")
  }
}
