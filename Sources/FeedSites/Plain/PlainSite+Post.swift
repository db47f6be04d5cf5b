import FeedModel
import FeedText

extension PlainSite {
  func post(at path: String, bytes: [UInt8], report: inout Diagnostics) -> Post? {
    let front: FrontMatter?
    do {
      front = try FrontMatter.readAny(bytes, file: folder.place(path).file, report: &report)
    } catch {
      report.report(error.diagnostic)
      return nil
    }
    let own = front?.settings ?? .empty
    let facts = facts(own, path: path, bytes: bytes, from: front?.bodyOffset ?? 0)
    let settings = facts?.settings ?? own
    guard let date = date(settings, path: path, report: &report) else {
      report.report(.noDate, at: folder.place(path))
      return nil
    }
    let words =
      EntryFields.words(settings["categories"], splits: false) + EntryFields.words(settings["category"], splits: false)
    let tags = EntryFields.words(settings["tags"], splits: true) + EntryFields.words(settings["tag"], splits: false)
    let link = link(settings, path: path, date: date, categories: words, report: &report)
    var fields = EntryFields(
      settings: settings, path: path, folder: folder, address: address, zone: zone, people: people, link: link)
    fields.isRelativeToPost = true
    let ownID = fields.feedID ?? settings["id"]?.text ?? settings["guid"]?.text
    var entry = Entry(id: EntryID(ownID ?? link?.string ?? path, link: link))
    fields.fill(&entry, report: &report)
    if let title = facts?.title { entry.title = title }
    var bodyOffset = front?.bodyOffset ?? 0
    var bodyLine = front?.bodyLine ?? 1
    if entry.title == nil {
      let isMarkdown = PlainFolder.markdown.contains(path.pathExtension)
      if isMarkdown, let heading = FirstHeading.find(in: bytes, from: bodyOffset) {
        entry.title = heading.title
        bodyLine += heading.lines
        bodyOffset = heading.end
      } else {
        entry.title = title(ofName: path)
      }
    }
    entry.link = link
    entry.published = date
    if let updated = fields.date("updated", "modified", "lastmod", "last_modified_at", report: &report), updated != date
    {
      entry.updated = updated
    }
    entry.categories = EntryFields.categories(words + tags)
    return Post(path: path, entry: entry, settings: settings, bodyOffset: bodyOffset, bodyLine: bodyLine)
  }

  func entry(for post: Post, bytes: [UInt8], report: inout Diagnostics) -> Entry {
    var entry = post.entry
    var body = PostBody(
      bytes[min(post.bodyOffset, bytes.count)...],
      isMarkdown: PlainFolder.markdown.contains(post.path.pathExtension), dialect: .github,
      page: entry.link ?? header.homePage, file: folder.place(post.path).file, line: post.bodyLine,
      separator: "<!--more-->", rendersText: options.rendersText,
      makesSections: options.makesSections, title: entry.title)
    body.publishedAddress = { publishedAddress(of: $0, from: post.path) }
    body.render(into: &entry, report: &report)
    return entry
  }

  private func slug(_ path: String) -> String {
    DatedName(path.fileName)?.slug ?? DatedName.undatedSlug(path.fileName)
  }

  /// A title made of the file's name, of its folder's where it is an `index`; a day stays as it is.
  private func title(ofName path: String) -> String {
    var name = slug(path).isEmpty ? String(path.fileName).withoutExtension : slug(path)
    let hasWords = { (text: String) in !text.utf8.allSatisfy { $0.isASCIIDigit || $0 == 0x2D } }
    let folder = String(String(path.folderPath).fileName)
    if name == "index", hasWords(folder) { name = DatedName(folder + ".md")?.slug ?? folder }
    return hasWords(name) ? Slug.title(from: name) : name
  }

  private func link(
    _ settings: Setting, path: String, date: Timestamp, categories: [String], report: inout Diagnostics
  ) -> WebAddress? {
    let own = settings["permalink"] ?? settings["url"]
    if let text = own?.text, let address = WebAddress(text), address.isHTTP { return address }
    if own == nil, let address = canonicalAddress(settings, path: path) { return address }
    let base = path.withoutExtension
    let name = settings["slug"]?.text ?? String(base.fileName)
    let folderPath = path.folderPath.isEmpty ? "/" : "/" + path.folderPath + "/"
    let offset = zone.offsetMinutes(at: date.seconds)
    let fields = PermalinkFields(
      date: CivilTime(secondsSinceEpoch: date.seconds + Int64(offset) * 60),
      slug: settings["slug"]?.text ?? slug(path), baseName: String(base.fileName), categories: categories,
      collection: "posts", path: folderPath + name,
      outputExtension: PlainFolder.isHTML(path) ? "." + path.pathExtension : ".html")
    var unknown: [String] = []
    var result = (own?.text.map { Permalink($0) } ?? permalink).path(fields) { unknown.append($0) }
    for name in unknown {
      report.report(.unknownPlaceholder(name), at: folder.place(path, own?.mark ?? .start))
    }
    if own == nil, settings["slug"] == nil, name == "index", result.hasSuffix("/index.html") {
      result = String(result.dropLast("index.html".utf8.count))
    }
    return address.of(result)
  }
}

/// A Markdown text's title, where its first line is a heading.
enum FirstHeading {
  /// The title, the byte after the heading and the number of lines up to there; `nil` when something else comes first.
  static func find(in bytes: [UInt8], from start: Int) -> (title: String, end: Int, lines: Int)? {
    var i = start
    var lines = 0
    while i < bytes.count {
      let end = bytes[i...].firstIndex(of: 0x0A) ?? bytes.count
      let line = String(decoding: bytes[i..<end], as: UTF8.self).trimmedWhitespace
      let after = min(end + 1, bytes.count)
      lines += 1
      if line.isEmpty {
        i = after
        continue
      }
      if line.hasPrefix("# ") {
        var text = line.dropFirst(2)[...]
        while text.utf8.last == 0x23 || text.utf8.last == 0x20 { text.removeLast() }
        return text.isEmpty ? nil : (TitleText.plain(String(text)), after, lines)
      }
      let next = bytes[after...].firstIndex(of: 0x0A) ?? bytes.count
      let underline = String(decoding: bytes[min(after, next)..<next], as: UTF8.self).trimmedWhitespace
      guard underline.utf8.count >= 2, underline.utf8.allSatisfy({ $0 == 0x3D }) else { return nil }
      return (TitleText.plain(line), min(next + 1, bytes.count), lines + 1)
    }
    return nil
  }
}
