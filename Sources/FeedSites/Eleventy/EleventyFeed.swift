import FeedModel

/// The feed that the site makes for itself: by the feed plugin, or by a template.
struct EleventyFeed {
  /// `atom`, `rss` or `json`; `nil` where neither is clear.
  var format: String?
  /// Below the built folder.
  var path: String?
  var collection: String?
  /// 0 where the feed holds all.
  var limit: Int?
  var title: String?
  var metadata: Setting?

  /// The plugin's, else that of the first template that reads like a feed.
  static func find(_ configuration: EleventyConfiguration, paths: PathList, in folder: any Folder) -> EleventyFeed {
    if let options = configuration.feedPlugin { return EleventyFeed(plugin: options) }
    for path in paths where ["njk", "liquid", "html"].contains(path.pathExtension) {
      if let found = EleventyFeed(template: path, in: folder) { return found }
    }
    return EleventyFeed()
  }

  init() {}

  private init(plugin options: Setting) {
    let type = options["type"]?.text ?? "atom"
    format = ["atom", "rss", "json"].contains(type) ? type : nil
    path = SitePaths.cleaned(options["outputPath"]?.text ?? "/feed.xml")
    collection = options["collection"]?["name"]?.text
    limit = options["collection"]?["limit"]?.int ?? 0
    metadata = options["metadata"]
  }

  private init?(template path: String, in folder: any Folder) {
    guard let size = folder.size(of: path), size < 64 * 1024, let bytes = try? folder.bytes(of: path) else {
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let isJSON = text.contains("jsonfeed.org/version")
    guard isJSON || text.contains("<feed") || text.contains("<rss") else { return nil }
    var ignored = Diagnostics()
    let front = (try? FrontMatter.read(bytes, file: path, report: &ignored))?.settings ?? .empty
    guard let permalink = front["permalink"]?.text, !permalink.contains("{") else { return nil }
    self.path = SitePaths.cleaned(permalink)
    format = isJSON ? "json" : text.contains("<feed") ? "atom" : "rss"
    collection = EleventyFeed.collection(in: text)
    metadata = front["metadata"]
  }

  /// The name behind the first `collections.` or `collections["`.
  private static func collection(in text: String) -> String? {
    let words = text.utf8.split { !$0.isASCIILetter && !$0.isASCIIDigit && $0 != 0x5F && $0 != 0x2E && $0 != 0x2D }
    for (i, word) in words.enumerated() {
      let word = String(Substring(word))
      if word.hasPrefix("collections.") {
        return word.dropFirst("collections.".utf8.count).split(separator: ".").first.map(String.init)
      }
      if word == "collections", words.indices.contains(i + 1) { return String(Substring(words[i + 1])) }
    }
    return nil
  }
}
