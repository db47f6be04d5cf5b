import FeedModel

extension ZolaSite {
  func glance(
    at path: String, head: UnsafeRawBufferPointer, isWhole: Bool, report: inout Diagnostics
  ) -> Glance {
    let head = ZolaSite.withoutSpace(head)
    guard let first = head.first else { return isWhole ? noFrontMatter(path, report: &report) : .needsMore }
    switch first {
    case UInt8(ascii: "+"):
      let quick = ZolaGlance(head, isWhole: isWhole)
      switch quick.outcome {
      case .needsMore: return .needsMore
      case .found:
        if quick.isDraft, !options.includesDrafts { return .skipped("a draft") }
        guard let date = quick.date else {
          if hasOwnTemplates { break }
          return dated(.empty, path: path)
        }
        let text = UnsafeRawBufferPointer(rebasing: head[date])
        if let date = PostDate.quick(text, zone: configuration.zone) { return .post(date) }
      case .unsure: break
      }
    case UInt8(ascii: "-"): break
    default: return noFrontMatter(path, report: &report)
    }
    switch FrontGlance.read(
      head, isWhole: isWhole, keys: ZolaSite.glanceKeys, names: ZolaSite.glanceNames, file: folder.place(path).file)
    {
    case .needsMore: return .needsMore
    case .broken(let diagnostic): return .broken(diagnostic, date: dateOfName(path))
    case .settings(let settings):
      if ZolaSite.shared(settings).isLeftOutOfFeeds { return .leftOutOfFeeds }
      if settings["draft"]?.bool == true, !options.includesDrafts { return .skipped("a draft") }
      return dated(settings, path: path)
    }
  }

  private static let glanceKeys = FrontMatterScan.Keys("date", "draft", "feed", "extra", "path")
  private static let glanceNames: [StaticString] = ["date", "draft", "feed", "extra", "path"]

  /// Zola takes white space before the fence.
  private static func withoutSpace(_ head: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = head.starts(with: FrontMatterBounds.byteOrderMark) ? FrontMatterBounds.byteOrderMark.count : 0
    while start < head.count, head[start].isASCIIWhitespace { start += 1 }
    return UnsafeRawBufferPointer(rebasing: head[start...])
  }

  /// As Zola has it, a page without a date is in no feed.
  private func dated(_ settings: Setting, path: String) -> Glance {
    // What is wrong with the date is said when the post is read.
    var later = Diagnostics()
    if let date = date(settings, file: ZolaFile(path, configuration), report: &later) { return .post(date) }
    if let unreadable = later.all.first(where: { $0.severity == .error }) { return .broken(unreadable, date: nil) }
    return .skipped("no date")
  }

  private func noFrontMatter(_ path: String, report: inout Diagnostics) -> Glance {
    report.report(.noFrontMatter, at: folder.place(path))
    return .skipped("no front matter")
  }

  /// The front matter's date, else that of the file's name, else of its folder's where it is an `index`. Where a feed
  /// is not made by Zola's own templates, the day may stand in `path` alone.
  func date(_ settings: Setting, file: ZolaFile, report: inout Diagnostics) -> Timestamp? {
    if let setting = settings["date"], !setting.isNull {
      return PostDate.read(
        setting, zone: configuration.zone, file: folder.place(file.path).file, report: &report)
    }
    return dateOfName(file) ?? (hasOwnTemplates ? dateOfPath(settings) : nil)
  }

  /// `2024/03/01/title`
  private func dateOfPath(_ settings: Setting) -> Timestamp? {
    let parts = settings["path"]?.text?.split(separator: "/").prefix(3) ?? []
    guard parts.count == 3, parts[0].utf8.count == 4, parts.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    let civil = CivilTime(year: year, month: month, day: day)
    return civil.isValid ? configuration.zone.timestamp(civil) : nil
  }

  func dateOfName(_ path: String) -> Timestamp? { dateOfName(ZolaFile(path, configuration)) }

  private func dateOfName(_ file: ZolaFile) -> Timestamp? {
    guard let name = ZolaDatedName(file.name) else { return nil }
    return PostDate.reading(name.date, isPlain: true, zone: configuration.zone)?.timestamp
  }
}

extension Diagnostic.Message {
  fileprivate static var noFrontMatter: Self {
    .warning(
      "zola/no-front-matter",
      "this file has no front matter, which Zola refuses; begin it with two lines of `+++`, or name it in "
        + "`ignored_content`")
  }
}
