import FeedModel
import FeedSites
import FeedText

/// Names that stand anywhere in a source but in the text of its posts: as the name of a file or folder, in front matter
/// (an alias, a redirection, a page's own address), in settings, data or templates. Something may be at such an address.
struct SiteMentions {
  private(set) var found: Set<String> = []

  /// Larger files are data of other kinds.
  private static let largest = 256 << 10

  init(of names: Set<String>, _ opened: OpenedSite) {
    guard !names.isEmpty else { return }
    // Names that short stand everywhere.
    found = names.filter { $0.utf8.count < 3 }
    let wanted = names.subtracting(found).map { (name: $0, bytes: Array($0.lowercased().utf8)) }
    let posts = Set(opened.site.postPaths)
    let builtOnes = [opened.site.wishes.builtFolder, opened.configuration.builtPages?.path].compactMap { $0 }
    let left = builtOnes + [Paths.name(of: opened.output), "feeds", "_site", "node_modules", "vendor"]
    for file in opened.folder.files(below: "") + [".htaccess"] {
      guard !left.contains(where: { file.hasPrefix($0 + "/") }) else { continue }
      let stems = file.lowercased().split(separator: "/").map { part in
        String(part.prefix { $0 != "." })
      }
      for name in wanted where stems.contains(where: { SiteMentions.isNamed($0, name.name.lowercased()) }) {
        found.insert(name.name)
      }
      guard
        SiteMentions.texts.contains(SiteMentions.ending(of: file))
          || SiteMentions.settings.contains(Paths.name(of: file)),
        let size = opened.folder.size(of: file), size <= SiteMentions.largest,
        let bytes = try? opened.folder.bytes(of: file)
      else { continue }
      let head = SiteMentions.withoutText(bytes, file, isPost: posts.contains(file)).map(\.lowercasedASCII)
      head.withUnsafeBufferPointer { all in
        for name in wanted where !found.contains(name.name) && LinkPlaces.find(name.bytes, in: all, from: 0) != nil {
          found.insert(name.name)
        }
      }
    }
  }

  private static func isNamed(_ stem: String, _ name: String) -> Bool {
    stem == name || stem.hasSuffix("-" + name) || stem == name.prefix { $0 != "." }
  }

  /// Of a page, its front matter alone; of what has none, all but a post.
  private static func withoutText(_ bytes: [UInt8], _ file: String, isPost: Bool) -> ArraySlice<UInt8> {
    guard pages.contains(ending(of: file)) else { return bytes[...] }
    guard let mark = bytes.first, mark == 0x2D || mark == 0x2B else {
      return isPost || marked.contains(ending(of: file)) ? [] : bytes[...]
    }
    var end = bytes.startIndex
    while let next = bytes[end...].firstIndex(of: 0x0A), next + 3 < bytes.count {
      end = next + 1
      if bytes[end] == mark, bytes[end + 1] == mark, bytes[end + 2] == mark { return bytes[..<end] }
    }
    return bytes[...]
  }

  private static func ending(of file: String) -> String {
    file.lastIndex(of: ".").map { file[file.index(after: $0)...].lowercased() } ?? ""
  }

  private static let marked: Set = ["md", "markdown", "mdx", "adoc", "rst", "org"]
  private static let pages = marked.union(["html", "htm", "njk", "liquid"])
  private static let settings: Set = ["_redirects", "_headers", ".htaccess", "Caddyfile"]
  private static let texts: Set = [
    "md", "markdown", "mdx", "adoc", "rst", "org", "yml", "yaml", "toml", "json", "csv", "tsv", "js", "cjs", "mjs",
    "ts",
    "rb", "py", "conf", "html", "htm", "njk", "liquid", "xml", "htaccess",
  ]
}
