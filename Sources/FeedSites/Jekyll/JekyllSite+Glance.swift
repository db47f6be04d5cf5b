import FeedModel

extension JekyllSite {
  func glance(
    at path: String, head: UnsafeRawBufferPointer, isWhole: Bool, report: inout Diagnostics
  ) -> Glance {
    switch FrontGlance.read(
      head, isWhole: isWhole, keys: JekyllSite.glanceKeys, names: JekyllSite.glanceNames,
      file: folder.place(path).file)
    {
    case .needsMore: .needsMore
    case .broken(let diagnostic): .broken(diagnostic, date: dateOfName(path))
    case .settings(let settings): glance(withDefaults(settings, path: path), path: path)
    }
  }

  /// The ordinary post has a plain `date`, and nothing that may keep it from being published. Its date is made of numbers
  /// alone, since most posts of a large site are looked at only to be passed over.
  func quickDate(head: UnsafeRawBufferPointer, isWhole: Bool) -> Timestamp? {
    guard !defaultsDecide else { return nil }
    let scan = FrontMatterScan(head, isWhole: isWhole, keys: JekyllSite.glanceKeys)
    guard scan.givesFirstOnly, let date = scan.value(at: 0), !date.isQuoted else { return nil }
    return PostDate.quick(UnsafeRawBufferPointer(rebasing: head[date.range]), zone: configuration.zone)
  }

  private var defaultsDecide: Bool {
    let keys = configuration.defaults.keys
    return !keys.isEmpty
      && (keys.contains("date") || keys.contains("published") || keys.contains("draft")
        || keys.contains("feed"))
  }

  /// The date first, which alone the ordinary post has.
  private static let glanceKeys = FrontMatterScan.Keys("date", "published", "draft", "feed")
  private static let glanceNames: [StaticString] = ["date", "published", "draft", "feed"]

  /// The verdict on a post by its settings.
  private func glance(_ settings: Setting, path: String) -> Glance {
    if settings.isLeftOutOfFeeds { return .leftOutOfFeeds }
    if settings["published"]?.bool == false, !configuration.showsUnpublished { return .skipped("published: false") }
    if settings["draft"]?.bool == true, !configuration.showsDrafts { return .skipped("a draft") }
    // What is wrong with the date is said when the post is read.
    var later = Diagnostics()
    if let date = date(settings, path: path, report: &later) { return .post(date) }
    if let unreadable = later.all.first(where: { $0.severity == .error }) { return .broken(unreadable, date: nil) }
    if paths.isDraft(path) { return .skipped("a draft without a date") }
    if paths.collection(of: path) != "posts" { return .skipped("no date") }
    return .broken(Diagnostic(.noDate, at: folder.place(path)), date: nil)
  }
}
