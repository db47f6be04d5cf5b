public import FeedModel
import FeedText

/// A folder of built pages, without the sources they were built from: every page with a date is a post.
///
/// Where the site is served, and what it is called, its own first page says when nothing else does.
public struct HTMLFolder: SiteKind {
  public init() {}

  public var name: String { "html" }
  public var title: String { "Built site, HTML alone" }

  public func recognizes(_ folder: any Folder) -> Bool {
    guard folder.size(of: "index.html") != nil, folder.size(of: "feedmill.yml") == nil else { return false }
    let files = folder.files(below: "")
    return files.lazy.filter { PlainFolder.isHTML($0) }.prefix(2).count == 2
      && !files.contains { PlainFolder.markdown.contains($0.pathExtension) }
  }

  public func open(
    _ folder: any Folder, options: SiteOptions, report: inout Diagnostics
  ) throws(FeedError) -> any Site {
    var options = options
    var members = options.configuration.members ?? []
    func add(_ key: String, _ text: String?) {
      guard let text, !text.isEmpty, options.configuration[key] == nil else { return }
      members.append(Setting.Member(key: key, keyMark: .start, value: Setting(.string(text))))
    }
    if let bytes = try folder.bytes(of: "index.html") {
      let page = HTMLPage(bytes)
      let meta = PageMeta(page)
      let facts = PageFacts(page, siteName: nil, zone: .utc)
      let hasCNAME = folder.size(of: "CNAME") != nil
      if options.url == nil, !hasCNAME { add("url", (meta.canonical ?? meta.first("og:url"))?.text) }
      add("title", meta.first("og:site_name")?.text ?? facts.title?.text)
      add("description", facts.summary?.text)
      add("language", LanguageTag.from(facts.language?.text))
    }
    options.configuration = Setting(.mapping(members), at: options.configuration.mark)
    return try PlainSite(folder, options: options, isBuilt: true, report: &report)
  }
}
