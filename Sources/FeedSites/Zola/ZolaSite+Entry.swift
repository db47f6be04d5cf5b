import FeedModel
import FeedText

extension ZolaSite {
  func entry(for post: Post, bytes: [UInt8], report: inout Diagnostics) -> Entry {
    var entry = post.entry
    let original = bytes[min(post.bodyOffset, bytes.count)...]
    let file = folder.place(post.path).file
    let links = ZolaLinks(site: self)
    var shortcodes: ShortcodeText?
    if Shortcodes.occurs(in: original, .zola), !configuration.skipsTemplating(post.path) {
      shortcodes = Shortcodes.render(
        bytes, from: original.startIndex, syntax: .zola, world: ZolaWorld(site: self, links: links), isMarkdown: true,
        file: file, report: &report)
    }
    let source = shortcodes.map { $0.bytes[...] } ?? original
    var body = PostBody(
      source, original: original, isMarkdown: true, dialect: .pulldownCmark, page: entry.link ?? header.homePage,
      file: file, line: post.bodyLine, separator: ZolaMore.marker(in: source), rendersText: options.rendersText,
      makesSections: options.makesSections, title: entry.title)
    body.features = configuration.markdown
    body.shortcodes = shortcodes
    body.publishedAddress = { links.address(of: $0) }
    body.render(into: &entry, report: &report)
    links.reportBroken(in: original, of: entry, file: file, line: post.bodyLine, report: &report)
    return entry
  }
}

/// A Zola site as the shortcodes of its pages see it.
struct ZolaWorld: ShortcodeWorld {
  let site: ZolaSite
  let links: ZolaLinks

  func address(ofPage reference: String, language: String?) -> String? { links.address(of: reference) }

  func parameter(_ name: String) -> String? { nil }

  func hasTemplate(_ name: String) -> Bool {
    guard !name.contains("/") else { return false }
    return [".html", ".md"].contains { site.template("shortcodes/" + name + $0) != nil }
  }
}

extension ZolaSite {
  /// The path of a template of the site's own, or of its theme's.
  func template(_ name: String) -> String? { ZolaSite.template(name, configuration, folder) }

  static func template(_ name: String, _ configuration: ZolaConfiguration, _ folder: any Folder) -> String? {
    guard !name.split(separator: "/").contains("..") else { return nil }
    var folders = ["templates/"]
    if let theme = configuration.theme, !theme.contains("/") { folders.append("themes/" + theme + "/templates/") }
    return folders.map { $0 + name }.first { folder.size(of: $0) != nil }
  }
}
