import FeedModel
import FeedSites
import FeedText
import Foundation
import Testing

/// The posts of `Samples/blog`, written anew for every generator, are the same entries everywhere.
@Suite struct MovingTests {
  @Test(arguments: ["hugo", "zola", "eleventy", "plain"])
  func aBlogThatMovesKeepsItsEntries(to kind: String) throws {
    let blog = try MovedBlog()
    let moved = try MovedBlog.entries(of: blog.files(for: kind), kind: kind)
    try #require(blog.entries.count == 5)
    #expect(moved.map(\.link?.string) == blog.entries.map(\.link?.string))
    for (was, entry) in zip(blog.entries, moved) {
      let name = was.link?.string ?? ""
      #expect(entry.title == was.title, "\(name)")
      #expect(entry.published?.seconds == was.published?.seconds, "\(name)")
      #expect(Set(entry.categories.map(\.term)) == Set(was.categories.map(\.term)), "\(name)")
      #expect(entry.authors.map(\.name) == was.authors.map(\.name), "\(name)")
      // Zola knows a page's language by its file's name alone.
      if kind != "zola" { #expect(entry.language == was.language, "\(name)") }
      #expect(entry.enclosures.map(\.address) == was.enclosures.map(\.address), "\(name)")
      #expect(entry.enclosures.map(\.bytes) == was.enclosures.map(\.bytes), "\(name)")
      #expect(MovedBlog.words(entry) == MovedBlog.words(was), "\(name)")
      #expect(MovedBlog.targets(entry) == MovedBlog.targets(was), "\(name)")
    }
  }
}

/// `Samples/blog` with what Jekyll makes of it, and a converter to other generators.
struct MovedBlog {
  struct Source {
    var path: String
    var front: Setting
    var body: String
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Samples/blog")

  /// By date, newest first.
  let entries: [Entry]
  private var sources: [Source] = []
  private var others: [String: [UInt8]] = [:]

  init() throws {
    var files: [String: [UInt8]] = [:]
    let names = FileManager.default.enumerator(atPath: MovedBlog.folder.path)?.compactMap { $0 as? String } ?? []
    for name in names {
      let path = MovedBlog.folder.appendingPathComponent(name).path
      guard !name.hasPrefix("feeds"), let data = FileManager.default.contents(atPath: path) else { continue }
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { continue }
      files[name] = [UInt8](data)
    }
    entries = try MovedBlog.entries(of: files, kind: "jekyll")
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      guard name.hasPrefix("_posts/") else {
        if !name.hasPrefix("_") { others[name] = bytes }
        continue
      }
      var report = Diagnostics()
      let front = try #require(try FrontMatter.read(bytes, file: name, report: &report))
      sources.append(
        Source(
          path: name, front: front.settings, body: String(decoding: bytes[front.bodyOffset...], as: UTF8.self)))
    }
  }

  static func entries(of files: [String: [UInt8]], kind: String) throws -> [Entry] {
    let folder = MemoryFolder(files)
    let recognized = try #require(SiteKinds.recognizing(folder))
    #expect(recognized.name == kind)
    var report = Diagnostics()
    var options = SiteOptions()
    if let bytes = files["feedmill.yml"] {
      options.configuration = try SettingsFile.read(bytes, file: "feedmill.yml", report: &report)
    }
    let site = try recognized.open(folder, options: options, report: &report)
    var entries: [Entry] = []
    for path in site.postPaths {
      let bytes = try folder.bytes(of: path) ?? []
      let glance = bytes.withUnsafeBytes { site.glance(at: path, head: $0, isWhole: true, report: &report) }
      switch glance {
      case .post, .placed: break
      default: continue
      }
      guard let post = site.post(at: path, bytes: bytes, report: &report) else { continue }
      var entry = site.entry(for: post, bytes: bytes, report: &report)
      // What the build does for a post that names nobody.
      if entry.authors.isEmpty { entry.authors = site.header.authors }
      entries.append(entry)
    }
    #expect(report.count(of: .error) == 0)
    return entries.sorted { ($0.published?.seconds ?? 0) > ($1.published?.seconds ?? 0) }
  }

  /// The words of the content, typography left out.
  static func words(_ entry: Entry) -> [String] {
    guard case .html(let html, _)? = entry.content else { return [] }
    return HTMLText.plain(html).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// All addresses that the content leads to or shows, those of footnotes left out.
  static func targets(_ entry: Entry) -> Set<String> {
    guard case .html(let html, _)? = entry.content else { return [] }
    let found = html.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.output.1) }
    return Set(found.filter { !$0.hasPrefix("#") || $0 == "#grease" })
  }

  func files(for kind: String) throws -> [String: [UInt8]] {
    var files: [String: String] = [:]
    var prefix = ""
    switch kind {
    case "hugo":
      prefix = "static/"
      files["hugo.toml"] = """
        baseURL = "https://millstone.example/blog/"
        title = "Millstone & Sieve"
        languageCode = "en"
        buildFuture = true
        [markup.goldmark.renderer]
        unsafe = true
        """
    case "zola":
      prefix = "static/"
      files["config.toml"] = """
        base_url = "https://millstone.example/blog"
        title = "Millstone & Sieve"
        generate_feeds = true
        taxonomies = [{name = "tags"}, {name = "categories"}]
        [markdown]
        smart_punctuation = true
        """
      files["content/_index.md"] = "+++\n+++\n"
    case "eleventy":
      files["eleventy.config.js"] = """
        import markdownIt from "markdown-it";
        import footnote from "markdown-it-footnote";
        export default function (config) {
          config.addPassthroughCopy({ "public": "/" });
          config.setLibrary("md", markdownIt({ html: true, typographer: true }).use(footnote));
        }
        export const config = { pathPrefix: "/blog/" };
        """
      files["_data/metadata.json"] = #"{"title": "Millstone & Sieve", "url": "https://millstone.example"}"#
      files["posts/posts.json"] = #"{"tags": ["posts"]}"#
      prefix = "public/"
    default:
      files["feedmill.yml"] = "url: https://millstone.example/blog\ntitle: Millstone & Sieve\ntimezone: UTC\n"
    }
    for source in sources {
      let entry = try #require(entries.first { $0.origin?.file == source.path })
      let name = source.path.split(separator: "/").last.map(String.init) ?? ""
      let front = try fields(source, entry, kind: kind)
      let body = neutral(source.body, entry)
      let text = kind == "zola" ? "+++\n\(front)+++\n\(body)" : "---\n\(front)---\n\(body)"
      let folder = ["hugo": "content/posts/", "zola": "content/", "eleventy": "posts/"][kind] ?? ""
      files[folder + name] = text
    }
    var bytes = files.mapValues { Array($0.utf8) }
    for (path, content) in others { bytes[prefix + path] = content }
    return bytes
  }

  /// The front matter of a post, in its new generator's words.
  private func fields(_ source: Source, _ entry: Entry, kind: String) throws -> String {
    let link = try #require(entry.link)
    let path = String(link.path.dropFirst("/blog".count))
    let date = try #require(entry.published).rfc3339
    func list(_ words: [String]) -> String { "[" + words.map(\.quotedAsJSON).joined(separator: ", ") + "]" }
    let categories = EntryWords.of(source.front["categories"])
    let tags = EntryWords.of(source.front["tags"])
    let authors = entry.authors.map(\.name)
    let title = (source.front["title"]?.text ?? "").quotedAsJSON
    var lines: [String] = []
    if kind == "zola" {
      lines = ["title = \(title)", "date = \(date)", "path = \(path.quotedAsJSON)", "authors = \(list(authors))"]
      if let text = source.front["description"]?.text { lines.append("description = \(text.quotedAsJSON)") }
      lines += ["[taxonomies]", "tags = \(list(tags))", "categories = \(list(categories))", "[extra]"]
      if let text = source.front["lang"]?.text { lines.append("lang = \(text.quotedAsJSON)") }
      if let text = source.front["enclosure"]?["url"]?.text { lines.append("enclosure = \(text.quotedAsJSON)") }
      return lines.joined(separator: "\n") + "\n"
    }
    let address = kind == "hugo" ? "url" : "permalink"
    lines = ["title: \(title)", "date: \(date)", "\(address): \(path)", "authors: \(list(authors))"]
    lines += ["tags: \(list(tags))", "categories: \(list(categories))"]
    if let text = source.front["description"]?.text { lines.append("description: \(text.quotedAsJSON)") }
    if let text = source.front["lang"]?.text { lines.append("lang: \(text)") }
    if let text = source.front["enclosure"]?["url"]?.text {
      lines.append("enclosure: \(text)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The body without what only Jekyll knows: Liquid filled in, kramdown's own notation as HTML.
  private func neutral(_ body: String, _ entry: Entry) -> String {
    var text = body
    let replacements = [
      ("{{ site.title }}", "Millstone & Sieve"), ("{{ page.date | date: \"%-d %B %Y\" }}", "6 January 2026"),
      ("{% if page.tags contains \"sound\" %}", ""), ("{% endif %}", ""), ("{{ page.title }}", entry.title ?? ""),
      ("{% highlight sh %}", "```sh"), ("{% endhighlight %}", "```"),
      ("{% post_url 2025-11-02-the-cdata-loaf %}", "/blog/bread/2025/11/02/the-cdata-loaf/"),
      ("## Grease {#grease}", "<h2 id=\"grease\">Grease</h2>"),
      (
        "![Lazy](/blog/images/placeholder.gif){: data-src=\"/blog/images/loaf.png\" }",
        "<img src=\"/blog/images/placeholder.gif\" data-src=\"/blog/images/loaf.png\" alt=\"Lazy\">"
      ),
      ("*[CDATA]: character data\n", ""),
      (
        "Windshaft\n: the axle that carries the sails\n",
        "<dl><dt>Windshaft</dt><dd>the axle that carries the sails</dd>"
      ),
      (
        "\nBrake wheel\n: the great wheel on the windshaft; its rim takes the brake\n: in Dutch: *bovenwiel*\n",
        "<dt>Brake wheel</dt><dd>the great wheel on the windshaft; its rim takes the brake</dd>"
          + "<dd>in Dutch: <em>bovenwiel</em></dd></dl>\n"
      ),
    ]
    for (old, new) in replacements { text = text.replacingOccurrences(of: old, with: new) }
    return text
  }
}

private enum EntryWords {
  /// A list, or a text of words.
  static func of(_ setting: Setting?) -> [String] {
    setting?.list?.compactMap(\.text) ?? setting?.text?.split(separator: " ").map(String.init) ?? []
  }
}
