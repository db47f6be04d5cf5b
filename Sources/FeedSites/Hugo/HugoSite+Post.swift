import FeedModel
import FeedText

extension HugoSite {
  func post(at path: String, bytes: [UInt8], report: inout Diagnostics) -> Post? {
    let file = folder.place(path).file
    guard let page = HugoPage(path, configuration) else { return nil }
    let front: FrontMatter?
    do {
      front = try FrontMatter.read(bytes, file: file, report: &report)
    } catch {
      report.report(error.diagnostic)
      return nil
    }
    let settings = completed(front?.settings ?? .empty, page)
    let standing = standing(settings, page, file: file, report: &report)
    if standing.order.date == HugoTime.zero { report.report(.undated, at: folder.place(path)) }
    let link = address(of: page, settings, path: path, report: &report)
    let flat = HugoFields.flattened(settings)
    var fields = EntryFields(
      settings: flat, path: path, folder: folder, address: page.language.address, zone: page.language.zone,
      people: people, link: link)
    fields.isBundle = page.isBundle
    fields.assetFolders = wishes.foldersAtTop
    var entry = Entry(id: EntryID(fields.feedID ?? link?.string ?? path, link: link))
    HugoFields(fields: fields, page: page, folder: folder).fill(&entry, report: &report)
    entry.link = link
    entry.published = standing.published
    entry.updated = modified(settings, page, file: file).flatMap { $0 > standing.published ? $0 : nil }
    if page.language.code != configuration.main.code { entry.language = entry.language ?? page.language.tag }
    var post = Post(
      path: path, entry: entry, settings: settings, bodyOffset: front?.bodyOffset ?? 0,
      bodyLine: front?.bodyLine ?? 1, collection: collection(of: page))
    post.order = standing.order
    let title = settings["linktitle"]?.text ?? settings["title"]?.text ?? ""
    post.order?.name = HugoCollation.key(title) + page.path.utf8
    return post
  }

  /// A page's address; tokens that do not exist are reported where the page itself names them.
  func address(of page: HugoPage, _ settings: Setting, path: String, report: inout Diagnostics) -> WebAddress? {
    var ignored = Diagnostics()
    let dates = page.language.dates
    let found = dates.find(
      dates.date, settings, name: page.name, zone: page.language.zone, file: "", report: &ignored)
    var unknown: [String] = []
    let made = self.path(
      of: page, settings, title: settings["title"]?.text ?? "", slug: found?.slug, date: found?.date ?? HugoTime.zero
    ) { unknown.append($0) }
    let place = settings["url"].map { folder.place(path, $0.mark) } ?? folder.place(path)
    for name in unknown { report.report(.unknownPlaceholder(name), at: place) }
    return page.language.address.of(made)
  }

  private func modified(_ settings: Setting, _ page: HugoPage, file: String) -> Timestamp? {
    var report = Diagnostics()
    let dates = page.language.dates
    return dates.find(
      dates.modified, settings, name: page.name, zone: page.language.zone, file: file, report: &report)?.date
  }
}

extension HugoLanguage {
  /// As feeds name it.
  var tag: String? {
    LanguageTag.from(settings["locale"]?.text ?? settings["languagecode"]?.text ?? code)
  }
}

extension Diagnostic.Message {
  fileprivate static var undated: Self {
    .info(
      "hugo/no-date",
      "this page has no date, so that Hugo dates it in the year 1 and puts it at the end of its feed; give it `date:`, or "
        + "`build: {list: never}` to keep it out")
  }
}
