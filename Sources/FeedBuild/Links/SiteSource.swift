import FeedModel
import FeedSites

/// The files of a site's source, and of the built site where it lies beside: where a path may lead besides to posts.
struct SiteSource {
  private let opened: OpenedSite
  /// What stands before a file's path in the source, and what before its address; those that generators copy as they are.
  private let copied: [(source: String, served: String)]
  /// The built site that bodies are taken from is as new as they are; any other may be older than the posts.
  private let built: [String]
  private let isBuiltWhole: Bool

  init(_ opened: OpenedSite) {
    self.opened = opened
    let wishes = opened.site.wishes
    var copied = wishes.copiedFolders.map { (source: $0.key, served: $0.value) }
    if opened.site.kind == "plain" { copied.append(("", "")) }
    self.copied = copied.sorted { ($0.source, $0.served) < ($1.source, $1.served) }
    let pages = opened.configuration.builtPages?.path
    built = [pages, wishes.builtFolder].compactMap { $0 }
    // Redirections are the server's own pages.
    let redirections = [
      "_redirects", "netlify.toml", "vercel.json", "staticwebapp.config.json", ".htaccess", "firebase.json",
    ]
    isBuiltWhole =
      pages.map { folder in
        !redirections.contains { name in
          opened.folder.size(of: name) != nil || opened.folder.size(of: Paths.join(folder, name)) != nil
        }
      } ?? false
  }

  /// Whether there may be something at a path. Pages of a source are taken for any that they may become.
  func holds(_ path: SitePath) -> Bool {
    let text = path.text
    if text.isEmpty || SiteSource.isGenerated(path) { return true }
    let own = [
      "", "content/", "src/", "src/pages/", "pages/", "static/", "public/", "docs/", "assets/", "content/pages/",
    ]
    let sources = own + copied.compactMap { text.hasPrefix($0.served) ? $0.source : nil }
    for source in sources {
      let rest = copied.first { $0.source == source }.map { String(text.dropFirst($0.served.count)) } ?? text
      if exists(source + rest, endings: SiteSource.sources) { return true }
    }
    return built.contains { exists(Paths.join($0, text), endings: ["", ".html", ".htm", "/index.html", "/index.htm"]) }
  }

  /// Whether there is nothing at a path for certain, and which one was probably meant.
  func lacks(_ path: SitePath, besides pages: SitePages) -> (isCertain: Bool, meant: String?) {
    if path.ending.isEmpty || ["md", "markdown"].contains(path.ending) {
      let meant = pages.nearest(to: path)
      // Nothing but posts lies among posts; at the top of a site there is more than its source shows.
      let isAmongPosts = pages.isWhole && !path.folder.isEmpty && pages.folders.contains(path.folder)
      return (isBuiltWhole || isAmongPosts || isSlip(path, for: meant), meant)
    }
    return (isBuiltWhole || isAmongFiles(path), nil)
  }

  /// Whether a name is another but for a letter or two.
  private func isSlip(_ path: SitePath, for meant: String?) -> Bool {
    guard let meant = meant.map({ Array(SitePath($0).name.utf8) }) else { return false }
    let name = Array(path.name.utf8)
    let shared = zip(name, meant).prefix { $0 == $1 }.count
    let rest = (name.dropFirst(shared), meant.dropFirst(shared))
    let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    return name.count >= 5 && max(rest.0.count, rest.1.count) - end <= 2
  }

  /// Whether files of the same kind lie in the folder that a file would be copied from.
  private func isAmongFiles(_ path: SitePath) -> Bool {
    guard SiteSource.images.contains(path.ending) || SiteSource.papers.contains(path.ending) else { return false }
    let kind = SiteSource.images.contains(path.ending) ? SiteSource.images : SiteSource.papers
    return copied.contains { source, served in
      guard path.text.hasPrefix(served) else { return false }
      let folder = SitePath(source + String(path.text.dropFirst(served.count))).folder
      guard !folder.isEmpty, !folder.hasPrefix("_") else { return false }
      return opened.folder.files(below: folder).contains { file in
        file.dropFirst(folder.count + 1).allSatisfy { $0 != "/" } && kind.contains(SitePath(file).ending)
      }
    }
  }

  private func exists(_ path: String, endings: [String]) -> Bool {
    endings.contains { opened.folder.size(of: path + $0) != nil }
  }

  private static let images: Set = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
  private static let papers: Set = ["pdf", "zip", "txt", "csv", "mp3", "mp4", "ics", "docx", "odt", "epub"]
  private static let sources = [
    "", ".html", ".htm", ".md", ".markdown", ".mdx", ".adoc", ".rst", ".org", ".njk", ".liquid", ".pug", ".haml",
    "/index.html", "/index.htm", "/index.md", "/index.markdown", "/index.njk", "/index.liquid", "/_index.md",
    "/_index.html", "/README.md", ".11ty.js", ".php", ".ipynb", ".scss", ".sass",
  ]

  /// Pages and files that generators and their plug-ins add beside posts.
  private static func isGenerated(_ path: SitePath) -> Bool {
    let name = path.name.lowercased()
    if ["xml", "json", "rss", "atom", "ics", "opml", "webmanifest", "css", "js", "map"].contains(path.ending) {
      return true
    }
    if name.utf8.count <= 4, name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    let words: Set = [
      "tag", "tags", "category", "categories", "author", "authors", "archive", "archives", "page", "search", "feed",
      "rss", "atom", "index", "series", "topics", "topic", "drafts", "all", "latest", "amp", "print", "robots.txt",
      "404",
      "twtxt.txt", "humans.txt", "security.txt",
    ]
    return words.contains(name) || name.hasPrefix("page")
      || path.folder.split(separator: "/").contains { words.contains($0.lowercased()) && $0 != "index" }
  }
}
