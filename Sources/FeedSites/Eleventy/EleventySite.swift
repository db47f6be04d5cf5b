import FeedModel

/// An Eleventy site that was opened.
struct EleventySite: Site {
  let folder: any Folder
  let options: SiteOptions
  let configuration: EleventyConfiguration
  let data: EleventyData
  let collection: EleventyCollection
  let address: SiteAddress
  let zone: Zone
  let people: People
  let header: Feed
  let wishes: FeedWishes
  let postPaths: PathList
  /// Files of the site under the paths at which they are served.
  let served: ServedFiles

  var kind: String { "eleventy" }

  init(_ folder: any Folder, options: SiteOptions, report: inout Diagnostics) throws(FeedError) {
    self.folder = folder
    self.options = options
    let files = folder.files(below: "")
    configuration = try EleventyConfiguration(folder)
    data = EleventyData(folder, files: files, configuration, report: &report)
    let templates = EleventyPaths.posts(among: files, configuration)
    let feed = EleventyFeed.find(configuration, paths: templates, in: folder)
    let data = data
    collection = EleventyCollection.find(feed.collection, configuration, data, paths: templates) { tag in
      data.tagsSomething(as: tag) || EleventySite.someTemplate(templates, in: folder, hasTag: tag)
    }
    postPaths = templates
    let settings = EleventyHeader(feed, data, configuration).settings
    let cname = try EleventySite.cname(folder, configuration)
    if settings["url"] == nil, cname == nil, options.url == nil, options.configuration["url"] == nil {
      throw FeedError(.noURL, at: configuration.file.isEmpty ? nil : Place(file: configuration.file))
    }
    address = try SiteAddress(settings, file: configuration.file, cname: cname, options: options, report: &report)
    zone =
      try (options.timezone ?? options.configuration["timezone"]?.text).map { name throws(FeedError) in
        try Zone.named(name, zoneinfo: options.zoneinfo)
      } ?? .utc
    people = People(known: data.global("authors"))
    header = FeedHeader.make(settings, feed: settings, address: address, people: people, options: options)
    wishes = EleventySite.wishes(feed, configuration, address: address, count: templates.count)
    served = ServedFiles(folder, input: configuration.input, copied: configuration.copied)
    reportAssumptions(&report)
  }

  private static func wishes(
    _ feed: EleventyFeed, _ configuration: EleventyConfiguration, address: SiteAddress, count: Int
  ) -> FeedWishes {
    var wishes = FeedWishes()
    // The plugin's 0 is no limit.
    wishes.limit = feed.limit.map { $0 > 0 ? $0 : max(count, 1) }
    if let format = feed.format, let path = feed.path, !path.isEmpty { wishes.paths = [format: path] }
    if configuration.feedPlugin != nil, feed.format == "atom" { wishes.feedID = address.of("/")?.string }
    for copy in configuration.copied where !copy.source.isEmpty {
      wishes.copiedFolders[copy.source + "/"] = copy.target.isEmpty ? "" : copy.target + "/"
    }
    wishes.builtFolder = configuration.output
    // Eleventy publishes what is dated in the future.
    wishes.includesFuture = true
    return wishes
  }

  private static func cname(
    _ folder: any Folder, _ configuration: EleventyConfiguration
  ) throws(FeedError) -> String? {
    for path in ["CNAME", SitePaths.join(configuration.input, "CNAME"), "public/CNAME"] {
      if let bytes = try folder.bytes(of: path) { return String(decoding: bytes, as: UTF8.self) }
    }
    return nil
  }

  /// Whether the front matter of some template holds the tag; looked at only where no feed names a collection.
  private static func someTemplate(_ paths: PathList, in folder: any Folder, hasTag tag: String) -> Bool {
    paths.contains { path in
      let found = try? folder.withHead(of: path, count: 4096) { head -> Bool in
        guard let bounds = try? FrontMatterBounds.find(in: Array(head), file: path) else { return false }
        var ignored = Diagnostics()
        let front = try? FrontMatter.read(Array(head[..<bounds.bodyOffset]), file: path, report: &ignored)
        return EleventyData.words(front?.settings["tags"]).contains(tag)
      }
      return found ?? false
    }
  }

  private func reportAssumptions(_ report: inout Diagnostics) {
    if !configuration.file.isEmpty {
      let input = configuration.input.isEmpty ? "." : configuration.input
      report.report(
        .notRun("input folder `\(input)`, output folder `\(configuration.output)`"), at: Place(file: configuration.file)
      )
    }
    if !configuration.markdown.unknownPlugins.isEmpty {
      report.report(
        .markdownPlugins(configuration.markdown.unknownPlugins), at: Place(file: configuration.file))
    }
    if let assumption = collection.assumption {
      report.report(.assumed(assumption), at: configuration.file.isEmpty ? nil : Place(file: configuration.file))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static var noURL: Self {
    .error(
      "site/no-url",
      "the site's address is nowhere written out; give `--url`, or write `url:` into `_data/metadata.json` or a "
        + "`feedmill.yml`")
  }
  fileprivate static func notRun(_ found: String) -> Self {
    .info(
      "eleventy/configuration-not-run", "this program is read and not run; found in it, or taken by default: \(found)")
  }
  fileprivate static func markdownPlugins(_ names: [String]) -> Self {
    .info(
      "eleventy/markdown-plugin",
      "what these add to Markdown is not known here: " + names.prefix(8).map { "`\($0)`" }.joined(separator: ", "))
  }
  fileprivate static func assumed(_ what: String) -> Self {
    .info("eleventy/posts-assumed", "\(what); a feed plugin or a feed template in the site would say it")
  }
}
