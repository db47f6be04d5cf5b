import FeedModel

extension EleventySite {
  func glance(
    at path: String, head: UnsafeRawBufferPointer, isWhole: Bool, report: inout Diagnostics
  ) -> Glance {
    // `---json`, `---toml`, `---js`: nothing that a scan of YAML could tell.
    if head.starts(with: "---".utf8), head.count > 3, head[3].isASCIILetter {
      guard isWhole else { return .needsMore }
      do throws(FeedError) {
        var later = Diagnostics()
        let front = try front(Array(head), path: path, report: &later)
        return glance(front?.settings ?? .empty, path: path, report: &report)
      } catch {
        return .broken(error.diagnostic, date: nil)
      }
    }
    return
      switch FrontGlance.read(
        head, isWhole: isWhole, keys: EleventySite.glanceKeys, names: EleventySite.glanceNames,
        file: folder.place(path).file)
    {
    case .needsMore: .needsMore
    case .broken(let diagnostic): broken(diagnostic, path: path)
    case .settings(let settings): glance(settings, path: path, report: &report)
    }
  }

  private static let glanceKeys = FrontMatterScan.Keys(
    "date", "draft", "feed", "permalink", "tags", "eleventyExcludeFromCollections", "override:tags")
  private static let glanceNames: [StaticString] = [
    "date", "draft", "feed", "permalink", "tags", "eleventyExcludeFromCollections", "override:tags",
  ]

  /// The verdict on a template by its front matter.
  private func glance(_ front: Setting, path: String, report: inout Diagnostics) -> Glance {
    // What is wrong is said when the post is read.
    var later = Diagnostics()
    let settings = data.settings(of: path, front, report: &later)
    if let reason = reasonToSkip(settings, path: path) { return .skipped(reason) }
    if settings.isLeftOutOfFeeds { return .leftOutOfFeeds }
    if let date = date(settings, path: path, report: &later) { return .post(date) }
    if let unreadable = later.all.first(where: { $0.severity == .error }) { return .broken(unreadable, date: nil) }
    if later.all.isEmpty { later.report(.eleventyNoDate, at: folder.place(path)) }
    report.merge(later)
    return .skipped("no date")
  }

  private func reasonToSkip(_ settings: Setting, path: String) -> String? {
    if settings["permalink"]?.bool == false { return "permalink: false" }
    if settings["eleventyExcludeFromCollections"]?.bool == true { return "eleventyExcludeFromCollections" }
    guard collection.holds(path, tags: EleventyData.words(settings["tags"])) else {
      return "not in the collection `\(collection.name)`"
    }
    if settings["draft"]?.bool == true, !options.includesDrafts { return "a draft" }
    guard collection.isLoose else { return nil }
    var ignored = Diagnostics()
    let isDated = date(settings, path: path, report: &ignored) != nil || settings["date"] != nil
    return isDated ? nil : "no date"
  }

  /// A file that cannot be read matters only where it could be a post.
  private func broken(_ diagnostic: Diagnostic, path: String) -> Glance {
    var ignored = Diagnostics()
    let tags = EleventyData.words(data.settings(of: path, .empty, report: &ignored)["tags"])
    if path.pathExtension != "md", !collection.holds(path, tags: tags) { return .skipped("cannot be read") }
    return .broken(diagnostic, date: SitePaths.day(in: path).flatMap { zone.timestamp($0) })
  }
}

extension Diagnostic.Message {
  static var eleventyNoDate: Self {
    .warning(
      "eleventy/no-date",
      "this post is left out: Eleventy would date it by its file, which every copy of the site dates anew; give it "
        + "`date:`, or a name with YEAR-MONTH-DAY")
  }
}
