import FeedModel
import FeedSites
import FeedText

/// The pages of a site's posts, those that no feed holds among them, and what can be linked to on them.
struct SitePages {
  /// A post's page.
  struct Page {
    var file: String
    /// What the feeds hold of it; `nil` where it has to be made.
    var html: String?
  }

  private var pages: [SitePath: Page] = [:]
  /// The folders that posts' pages lie in.
  private(set) var folders: Set<String> = []
  /// Whether every post that is published has a page that is known.
  private(set) var isWhole = true
  private var files: Set<String> = []

  init(_ selection: Selection, _ entries: [Entry?], _ base: SitePath.Base) {
    for (index, post) in selection.posts.enumerated() {
      var html: String?
      if case .html(let text, _)? = entries[index]?.content { html = text }
      add(entries[index]?.link ?? post.entry.link, Page(file: post.path, html: html), base)
    }
  }

  subscript(path: SitePath) -> Page? { pages[path] }

  private mutating func add(_ link: WebAddress?, _ page: Page, _ base: SitePath.Base) {
    files.insert(page.file)
    guard let link, let (path, _) = base.path(of: link) else {
      isWhole = false
      return
    }
    pages[path] = page
    folders.insert(path.folder)
  }

  /// Reads the front matter of all other posts: drafts too, which may be published when the edition is.
  mutating func readOthers(_ opened: OpenedSite, _ base: SitePath.Base, jobs: Int) {
    let others = opened.site.postPaths.filter { !files.contains($0) }
    let links = Parallel.chunks(of: others.count, size: 16, jobs: jobs) { range in
      range.map { index -> (isThere: Bool, link: WebAddress?) in
        var unsaid = Diagnostics()
        guard let bytes = try? opened.folder.bytes(of: others[index]),
          let post = opened.site.post(at: others[index], bytes: bytes, report: &unsaid)
        else { return (false, nil) }
        return (true, post.entry.link)
      }
    }.joined()
    for (file, other) in zip(others, links) where other.isThere { add(other.link, Page(file: file), base) }
  }

  /// The page in the same folder whose name is the nearest.
  func nearest(to path: SitePath) -> String? {
    let names = pages.keys.filter { $0.folder == path.folder }.map(\.name).sorted()
    return DidYouMean.suggest(path.name, among: names).map { path.folder.isEmpty ? $0 : path.folder + "/" + $0 }
  }

  /// Whether a page has no part of a name for certain. Parts that a theme adds are none of the post's.
  func lacks(_ fragment: String, on page: Page, _ opened: OpenedSite) -> Bool {
    guard !SitePages.isUsual(fragment), let bytes = try? opened.folder.bytes(of: page.file) else { return false }
    var html = page.html
    if html == nil || opened.configuration.newsletter?.prunesEmptySections == true {
      var unsaid = Diagnostics()
      guard let post = opened.site.post(at: page.file, bytes: bytes, report: &unsaid),
        case .html(let whole, _)? = opened.site.entry(for: post, bytes: bytes, report: &unsaid).content
      else { return false }
      html = whole
    }
    guard let html else { return false }
    let headings = HTMLSpans.headings(html)
    // A generator whose headings get their ids elsewhere.
    if headings.isEmpty || headings.contains(where: { $0.id == nil }) { return false }
    let names = Set(LinkCheck.names(in: html))
    if names.contains(fragment) || names.contains(fragment.lowercased()) { return false }
    return !LinkPlaces(bytes, from: 0, file: page.file).names(fragment)
  }

  /// What layouts call their own parts, footnotes, and directives to browsers.
  private static func isUsual(_ fragment: String) -> Bool {
    let words: Set = [
      "top", "comments", "comment", "respond", "disqus_thread", "footer", "header", "content", "main", "nav", "menu",
      "sidebar", "search", "toc", "share", "related", "subscribe", "newsletter", "about", "author", "webmentions",
      "utterances", "giscus", "footnotes",
    ]
    let lower = fragment.lowercased()
    return words.contains(lower) || lower.hasPrefix("fn") || lower.hasPrefix("comment-") || lower.hasPrefix(":~:")
      || lower.hasPrefix("/") || lower.hasPrefix("!") || lower.contains("=")
  }
}
