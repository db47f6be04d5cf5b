import FeedModel
import FeedText

extension EleventySite {
  func post(at path: String, bytes: [UInt8], report: inout Diagnostics) -> Post? {
    let front: FrontMatter?
    do throws(FeedError) {
      front = try self.front(bytes, path: path, report: &report)
    } catch {
      report.report(error.diagnostic)
      return nil
    }
    let settings = data.settings(of: path, front?.settings ?? .empty, report: &report)
    for key in ["eleventyComputed", "pagination"] {
      if let setting = settings[key] { report.report(.notComputed(key), at: folder.place(path, setting.mark)) }
    }
    guard let date = date(settings, path: path, report: &report) else {
      report.report(.eleventyNoDate, at: folder.place(path))
      return nil
    }
    let names = EleventyNames(path, input: configuration.input)
    let link = address.of(pagePath(settings, names, date: date, path: path, report: &report))
    var fields = EntryFields(
      settings: settings, path: path, folder: served, address: address, zone: zone, people: people, link: link)
    fields.isRelativeToPost = false
    var entry = Entry(id: EntryID(fields.feedID ?? link?.string ?? path, link: link))
    fields.fill(&entry, report: &report)
    entry.link = link
    entry.published = date
    if let updated = fields.date("updated", "modified", "lastmod", "last_modified_at", report: &report), updated != date
    {
      entry.updated = updated
    }
    let tags = EleventyData.words(settings["tags"]).filter { !isStructural($0) }
    let categories = fields.words("category", "categories")
    entry.categories = EntryFields.categories(categories.filter { !tags.contains($0) } + tags)
    return Post(
      path: path, entry: entry, settings: settings, bodyOffset: front?.bodyOffset ?? 0, bodyLine: front?.bodyLine ?? 1)
  }

  /// Front matter in any of Eleventy's languages; of JavaScript, an object that is written out.
  func front(_ bytes: [UInt8], path: String, report: inout Diagnostics) throws(FeedError) -> FrontMatter? {
    let file = folder.place(path).file
    guard bytes.starts(with: "---js".utf8) || bytes.starts(with: "---javascript".utf8),
      let first = bytes.firstIndex(of: 0x0A), !bytes[..<first].elementsEqual("---json".utf8),
      !bytes[..<first].elementsEqual("---json\r".utf8)
    else { return try FrontMatter.read(bytes, file: file, report: &report) }
    // The same as YAML's fences to find the end by.
    let fenced = Array("---".utf8) + bytes[first...]
    guard let bounds = try FrontMatterBounds.find(in: fenced, file: file) else { return nil }
    let moved = bytes.count - fenced.count
    var literals = JavaScriptLiterals(
      Array(bytes[..<first].map { _ in 0x20 } + bytes[first..<(bounds.content.upperBound + moved)]))
    guard literals.isSign(0, "{"), let settings = literals.value(at: 0).value else {
      throw FeedError(.javaScriptFrontMatter, at: folder.place(path))
    }
    for unread in literals.unread {
      report.report(.unreadFrontMatter(unread.key), at: folder.place(path, unread.mark))
    }
    return FrontMatter(settings: settings, bodyOffset: bounds.bodyOffset + moved, bodyLine: bounds.bodyLine)
  }

  /// The data's date, read in UTC as Eleventy does, else the first day in the path.
  func date(_ settings: Setting, path: String, report: inout Diagnostics) -> Timestamp? {
    let ofPath = SitePaths.day(in: path).flatMap { zone.timestamp($0) }
    guard let setting = settings["date"], !setting.isNull else { return ofPath }
    if let text = setting.text?.lowercased(), EleventySite.datesOfFiles.contains(text) {
      report.report(.dateOfFile(setting.text ?? "", hasOther: ofPath != nil), at: folder.place(path, setting.mark))
      return ofPath
    }
    return PostDate.read(
      setting, zone: zone, file: folder.place(path).file,
      instead: ofPath.map { _ in "the day in the path is taken" }, report: &report) ?? ofPath
  }

  private static let datesOfFiles: Set<String> = ["last modified", "created", "git last modified", "git created"]

  /// Tags that only put a template into a collection of the site.
  private func isStructural(_ tag: String) -> Bool {
    if case .tags(let tags) = collection.rule, tags.contains(tag) { return true }
    return ["all", "nav", "post", "posts"].contains(tag) || tag == collection.name
  }
}

extension Diagnostic.Message {
  fileprivate static func notComputed(_ key: String) -> Self {
    .warning(
      "eleventy/not-computed",
      "`\(key)` is not worked out, so what it would change stays as it is written; keep what the feed needs out of it")
  }
  fileprivate static var javaScriptFrontMatter: Self {
    .error(
      "eleventy/javascript-front-matter",
      "front matter in JavaScript is read only where it is one object that is written out; use YAML or JSON")
  }
  fileprivate static func unreadFrontMatter(_ key: String) -> Self {
    .warning(
      "eleventy/computed-front-matter", "`\(key)` is worked out by a program, which is not run; write it plainly")
  }
  fileprivate static func dateOfFile(_ text: String, hasOther: Bool) -> Self {
    let advice = "write the day itself, so that a fresh copy of the site does not change it"
    return hasOther
      ? .warning("eleventy/date-of-file", "`\(text)` is no day, and the one in the path is taken; \(advice)")
      : .warning(
        "eleventy/date-of-file", "`\(text)` is no day, and the post, which has no other, is left out; \(advice)")
  }
}
