import FeedModel
import FeedText

extension PelicanSite {
  func post(at path: String, bytes: [UInt8], report: inout Diagnostics) -> Post? {
    let front: FrontMatter?
    do throws(FeedError) {
      front = try FrontMatter.readAny(bytes, file: folder.place(path).file, report: &report)
    } catch {
      report.report(error.diagnostic)
      return nil
    }
    let own = front?.settings ?? .empty
    guard let date = date(own, path: path, report: &report) else {
      report.report(.pelicanNoDate, at: folder.place(path))
      return nil
    }
    let names = PelicanNames(own, path: path, settings: settings)
    let offset = zone.offsetMinutes(at: date.seconds)
    let civil = CivilTime(secondsSinceEpoch: date.seconds + Int64(offset) * 60)
    let page = pagePath(own, names, civil)
    let link = address.of(page)
    var fields = EntryFields(
      settings: own, path: path, folder: served, address: address, zone: zone, people: people, link: link)
    fields.isRelativeToPost = false
    var entry = Entry(id: EntryID(fields.feedID ?? tag(link, civil) ?? path, link: link))
    fields.fill(&entry, report: &report)
    if entry.title == nil { entry.title = TitleText.plain(names.title) }
    entry.link = link
    entry.published = date
    if let updated = fields.date("modified", report: &report), updated != date { entry.updated = updated }
    let tags = EntryFields.words(own["tags"] ?? own["keywords"], splits: false)
    entry.categories = EntryFields.categories([names.category] + tags)
    return Post(
      path: path, entry: entry, settings: own, bodyOffset: front?.bodyOffset ?? 0, bodyLine: front?.bodyLine ?? 1)
  }

  func entry(for post: Post, bytes: [UInt8], report: inout Diagnostics) -> Entry {
    var entry = post.entry
    let original = bytes[min(post.bodyOffset, bytes.count)...]
    var body = PostBody(
      withAddresses(original, path: post.path), original: original, isMarkdown: true, dialect: .kramdown,
      page: entry.link ?? header.homePage, file: folder.place(post.path).file, line: post.bodyLine,
      separator: settings["SUMMARY_END_MARKER"]?.text, rendersText: options.rendersText,
      makesSections: options.makesSections, title: entry.title)
    // Python's `extra` is the family that kramdown is of, without its typography.
    var features = MarkdownFeatures(of: .kramdown)
    features.isTypographic = settings.bool("TYPOGRIFY", or: false)
    features.spacesGuillemets = false
    body.features = features
    body.render(into: &entry, report: &report)
    return entry
  }

  /// `tag:example.org,2024-05-03:/name.html`, as Pelican's feeds identify entries.
  private func tag(_ link: WebAddress?, _ date: CivilTime) -> String? {
    guard let link, let host = link.host else { return nil }
    return "tag:\(host),\(date.year.digits(4))-\(date.month.digits(2))-\(date.day.digits(2)):\(link.path)"
  }

  private func pagePath(_ own: Setting, _ names: PelicanNames, _ date: CivilTime) -> String {
    let template = own["url"]?.text ?? settings.text("ARTICLE_URL", or: "{slug}.html")
    let path = names.fill(template, date)
    let clean = SitePaths.cleaned(path)
    return Permalink.escaped("/" + clean + (path.hasSuffix("/") && !clean.isEmpty ? "/" : ""))
  }
}
