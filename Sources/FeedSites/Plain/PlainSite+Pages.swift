import FeedModel
import FeedText

/// Posts that are whole pages of HTML, which say themselves what front matter would.
extension PlainSite {
  /// Front matter and what the page says under it; `nil` for what is no page. `title` is the page's, as it stands.
  func facts(
    _ own: Setting, path: String, bytes: [UInt8], from offset: Int
  ) -> (settings: Setting, title: String?)? {
    guard PlainFolder.isHTML(path), HTMLDocument.begins(in: bytes[min(offset, bytes.count)...]) else { return nil }
    let source = offset == 0 ? bytes : Array(bytes[min(offset, bytes.count)...])
    let page = HTMLPage(source, isXML: HTMLDocument.isXML(source))
    let facts = PageFacts(page, siteName: header.title, zone: zone)
    var settings = facts.settings(under: own, bytes, from: offset)
    // A theme that says the same of every page says nothing of this one.
    if let description = header.description, own["description"] == nil, facts.summary?.text == description {
      settings.value = .mapping((settings.members ?? []).filter { $0.key != "description" })
    }
    return (settings, own["title"] == nil ? facts.title?.text : nil)
  }

  /// A first look at a page whose front matter has no date; `nil` for what is no page.
  func glance(
    atPage path: String, _ own: Setting, head: UnsafeRawBufferPointer, isWhole: Bool, report: inout Diagnostics
  ) -> Glance? {
    guard PlainFolder.isHTML(path),
      !PlainSite.dateKeys.contains(where: { own[$0].map { !$0.isNull && $0.bool == nil } == true })
    else { return nil }
    let bytes = Array(head)
    let offset = (try? FrontMatterBounds.find(in: bytes, file: path))?.bodyOffset ?? 0
    if !isWhole, own != .empty { return .needsMore }
    guard HTMLDocument.begins(in: bytes[min(offset, bytes.count)...]) else { return nil }
    if offset == 0, let date = PageFacts.publishedTime(of: HTMLPage(bytes), zone: zone) { return .post(date) }
    guard isWhole else { return .needsMore }
    var later = Diagnostics()
    if let settings = facts(own, path: path, bytes: bytes, from: offset)?.settings,
      let date = date(settings, path: path, report: &later)
    {
      return .post(date)
    }
    if !isBuilt { report.report(.undatedPage, at: folder.place(path)) }
    return .skipped("no date")
  }

  /// The address that a page gives itself, where it is one of this site's pages.
  func canonicalAddress(_ settings: Setting, path: String) -> WebAddress? {
    guard let text = settings["canonical"]?.text, let home = header.homePage,
      let found = WebAddress(text) ?? address.of("/" + path)?.resolve(text), found.isHTTP
    else { return nil }
    func bare(_ host: String?) -> String {
      let host = (host ?? "").lowercased()
      return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
    guard bare(found.host) == bare(home.host) else { return nil }
    // Some themes name the home page on every page.
    return found.path == "/" || found.path.isEmpty || found.path == home.path ? nil : found
  }
}

extension Diagnostic.Message {
  fileprivate static var undatedPage: Self {
    .info("plain/undated-page", "this page says no date and is taken as no post")
  }
}
