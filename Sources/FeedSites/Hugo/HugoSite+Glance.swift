import FeedModel

extension HugoSite {
  func glance(
    at path: String, head: UnsafeRawBufferPointer, isWhole: Bool, report: inout Diagnostics
  ) -> Glance {
    if let standing = quickStanding(at: path, head: head, isWhole: isWhole) { return .placed(standing) }
    return thoroughGlance(at: path, head: head, isWhole: isWhole, report: &report)
  }

  func thoroughGlance(
    at path: String, head: UnsafeRawBufferPointer, isWhole: Bool, report: inout Diagnostics
  ) -> Glance {
    guard let page = HugoPage(path, configuration) else { return .skipped("its language is switched off") }
    let file = folder.place(path).file
    if path.pathExtension == "org" {
      report.report(.unreadableMarkup("Org"), at: Place(file: file))
      return .skipped("written in Org")
    }
    let bytes = Array(head)
    let bounds: FrontMatterBounds?
    do {
      bounds = try FrontMatterBounds.find(in: bytes, file: file)
    } catch {
      return isWhole ? .broken(error.diagnostic, date: nil) : .needsMore
    }
    if bounds == nil, !isWhole, head.count < 4 { return .needsMore }
    let settings: Setting
    do {
      // What is worth a warning is said when the post is read.
      var later = Diagnostics()
      let end = bounds?.bodyOffset ?? 0
      let front = try FrontMatter.read(end < bytes.count ? Array(bytes[..<end]) : bytes, file: file, report: &later)
      settings = (bounds == nil ? nil : front)?.settings ?? .empty
    } catch {
      return .broken(error.diagnostic, date: nil)
    }
    return glance(completed(settings, page), page, path: path, file: file)
  }

  private func glance(_ settings: Setting, _ page: HugoPage, path: String, file: String) -> Glance {
    if settings.isLeftOutOfFeeds { return .leftOutOfFeeds }
    if settings["draft"]?.looseBool == true, !configuration.showsDrafts { return .skipped("a draft") }
    if settings["headless"]?.looseBool == true { return .skipped("`headless`") }
    let build = settings["build"] ?? settings["_build"]
    if let list = build?["list"]?.text?.lowercased(), ["never", "local", "false"].contains(list) {
      return .skipped("`list: \(list)` keeps it out of the site's lists")
    }
    if let render = build?["render"]?.text?.lowercased(), ["never", "false"].contains(render) {
      return .skipped("`render: \(render)` leaves it without a page")
    }
    var later = Diagnostics()
    let standing = standing(settings, page, file: file, report: &later)
    if let unreadable = later.all.first(where: { $0.severity == .error }) { return .broken(unreadable, date: nil) }
    return .placed(standing)
  }

  /// Front matter in Hugo's spelling, with what the site and its sections hand down.
  func completed(_ own: Setting, _ page: HugoPage) -> Setting {
    let settings = own.lowercasedKeys
    guard content.hasCascade else { return settings }
    let about = HugoCascade.Page(path: page.path, kind: "page", language: page.language.code)
    return HugoCascade.settings(settings, under: content.cascade(page.folders, in: page.language), for: about)
  }

  /// When a page is published and where it stands: by weight, the newest first, by title.
  func standing(_ settings: Setting, _ page: HugoPage, file: String, report: inout Diagnostics) -> PostStanding {
    let dates = page.language.dates
    func find(_ words: [String]) -> Timestamp? {
      dates.find(words, settings, name: page.name, zone: page.language.zone, file: file, report: &report)?.date
    }
    let date = find(dates.date) ?? HugoTime.zero
    let published = find(dates.published) ?? date
    let weight = max(-1 << 31, min(1 << 31, settings["weight"]?.int ?? 0))
    let order = PostOrder(rank: weight == 0 ? 0 : weight - 1 << 33, date: date)
    return PostStanding(
      published: published, expires: configuration.showsExpired ? nil : find(dates.expires), order: order)
  }
}

extension Diagnostic.Message {
  static func unreadableMarkup(_ name: String) -> Self {
    .warning(
      "hugo/unread-markup",
      "\(name) is not read, and this page is left out of the feeds; write it in Markdown, or take bodies from built HTML"
    )
  }
}
