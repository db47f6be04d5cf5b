import FeedModel

/// A folder of posts that was opened.
struct PlainSite: Site {
  let folder: any Folder
  let options: SiteOptions
  let address: SiteAddress
  let zone: Zone
  let people: People
  let permalink: Permalink
  let header: Feed
  let wishes: FeedWishes
  let postPaths: PathList

  /// Whether the folder holds built pages, most of which are no posts.
  let isBuilt: Bool

  var kind: String { isBuilt ? "html" : "plain" }

  init(_ folder: any Folder, options: SiteOptions, isBuilt: Bool = false, report: inout Diagnostics) throws(FeedError) {
    self.isBuilt = isBuilt
    self.folder = folder
    self.options = options
    let settings = options.configuration
    let file = options.configurationFile ?? ""
    let cname = try folder.bytes(of: "CNAME").map { String(decoding: $0, as: UTF8.self) }
    address = try SiteAddress(settings, file: file, cname: cname, options: options, report: &report)
    people = People()
    zone = try PlainSite.zone(options, file: file, report: &report)
    permalink = Permalink(style: settings["permalink"]?.text ?? "/:path:output_ext")
    header = FeedHeader.make(settings, feed: nil, address: address, people: people, options: options)
    var wishes = FeedWishes()
    if isBuilt { wishes.copiedFolders = ["": ""] }
    self.wishes = wishes
    let built = settings["content-from"].flatMap { ($0["folder"] ?? $0).text }
    postPaths = PlainSite.posts(
      among: folder.files(below: ""), globs: settings["posts"], without: built, isBuilt: isBuilt)
  }

  private static func zone(
    _ options: SiteOptions, file: String, report: inout Diagnostics
  ) throws(FeedError) -> Zone {
    if let name = options.timezone ?? options.configuration["timezone"]?.text {
      return try Zone.named(name, zoneinfo: options.zoneinfo)
    }
    report.report(.noZone, at: file.isEmpty ? nil : Place(file: file))
    return .utc
  }

  /// The files that `posts:` names, else all Markdown and HTML; nothing in folders that begin with `_` or hold programs.
  private static func posts(
    among files: PathList, globs: Setting?, without built: String?, isBuilt: Bool
  ) -> PathList {
    let wanted = EntryFields.words(globs, splits: false).map { Glob($0) }
    return files.kept { file in
      guard PlainFolder.isHTML(file) || (!isBuilt && PlainFolder.markdown.contains(file.pathExtension)) else {
        return false
      }
      if let built, !built.isEmpty, file.hasPrefix(built.hasSuffix("/") ? built : built + "/") { return false }
      if !wanted.isEmpty { return wanted.contains { $0.matches(file) } }
      let folders = file.folderPath.split(separator: "/")
      return !folders.contains { $0.hasPrefix("_") || $0 == "node_modules" || $0 == "vendor" || $0 == "feeds" }
    }
  }

  func glance(
    at path: String, head: UnsafeRawBufferPointer, isWhole: Bool, report: inout Diagnostics
  ) -> Glance {
    if path.fileName.hasPrefix("_") { return .skipped("a draft") }
    switch FrontGlance.read(
      head, isWhole: isWhole, keys: PlainSite.glanceKeys, names: PlainSite.glanceNames, file: folder.place(path).file)
    {
    case .needsMore: return .needsMore
    case .broken(let diagnostic): return .broken(diagnostic, date: dateOfName(path))
    case .settings(let found):
      var settings = found
      if HeaderLines.mayBegin(head) {
        guard isWhole else { return .needsMore }
        settings = HeaderLines.read(Array(head))?.settings ?? found
      }
      if settings.isLeftOutOfFeeds { return .leftOutOfFeeds }
      if settings["draft"]?.bool == true || settings["published"]?.bool == false { return .skipped("a draft") }
      if let glance = glance(atPage: path, settings, head: head, isWhole: isWhole, report: &report) { return glance }
      if let status = settings["status"]?.text?.lowercased(), ["draft", "hidden", "skip"].contains(status) {
        return .skipped("status: " + status)
      }
      var later = Diagnostics()
      if let date = date(settings, path: path, report: &later) { return .post(date) }
      if let unreadable = later.all.first(where: { $0.severity == .error }) { return .broken(unreadable, date: nil) }
      if isBuilt { return .skipped("no date") }
      report.report(PlainSite.isNoPost(path) ? .noPost(path) : .noDateInFolder, at: folder.place(path))
      return .skipped("no date")
    }
  }

  private static let glanceKeys = FrontMatterScan.Keys(
    "date", "published", "publishDate", "pubDate", "created", "draft", "feed", "status")
  private static let glanceNames: [StaticString] = [
    "date", "published", "publishDate", "pubDate", "created", "draft", "feed", "status",
  ]

  static let dateKeys = ["date", "published", "publishDate", "pubDate", "created"]

  /// The front matter's date, else the day in the file's name or folders.
  func date(_ settings: Setting, path: String, report: inout Diagnostics) -> Timestamp? {
    let ofName = dateOfName(path)
    let start = report.all.count
    for key in PlainSite.dateKeys {
      guard let setting = settings[key], !setting.isNull, setting.bool == nil else { continue }
      if let date = PostDate.read(
        setting, zone: zone, file: folder.place(path).file,
        instead: ofName.map { _ in "the day in the file's name or folders is taken" }, report: &report)
      {
        // Another key that says no date does no harm then.
        report.amend(since: start) { $0.message.severity = min($0.message.severity, .warning) }
        return date
      }
    }
    return ofName
  }

  /// `2024-06-09-title.md`, `2024-06-09.md`, `2024/06/09/title.md`.
  func dateOfName(_ path: String) -> Timestamp? {
    let folders = path.folderPath.split(separator: "/").suffix(3).joined(separator: "-")
    for name in [
      path.fileName, Substring(String(path.fileName).withoutExtension + "-.md"), Substring(folders + "-.md"),
    ] {
      if let civil = DatedName(name)?.civil, civil.isValid { return zone.timestamp(civil) }
    }
    return nil
  }

  private static func isNoPost(_ path: String) -> Bool {
    let names = ["readme", "index", "license", "licence", "changelog", "contributing", "about", "404", "template"]
    return names.contains(String(path.fileName).withoutExtension.lowercased())
  }
}

extension Diagnostic.Message {
  fileprivate static var noZone: Self {
    .info("plain/no-timezone", "no `timezone` is set; dates without an offset are taken as UTC")
  }
  fileprivate static var noDateInFolder: Self {
    .warning(
      "plain/no-date",
      "this file has no date and is left out; give it `date:` or a name that begins with YEAR-MONTH-DAY")
  }
  fileprivate static func noPost(_ path: String) -> Self {
    .info("plain/no-post", "this file has no date and is taken as no post")
  }
}
