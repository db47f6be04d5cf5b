import FeedModel

extension HugoSite {
  func entry(for post: Post, bytes: [UInt8], report: inout Diagnostics) -> Entry {
    var entry = post.entry
    let file = folder.place(post.path).file
    let end = post.path.pathExtension
    let isMarkdown = HugoContent.markdown.contains(end)
    guard isMarkdown || HugoContent.html.contains(end) else {
      report.report(.unreadBody, at: Place(file: file))
      return entry
    }
    let start = min(post.bodyOffset, bytes.count)
    var source = bytes[start...]
    var made: ShortcodeText?
    if Shortcodes.occurs(in: source, .hugo) {
      let text = Shortcodes.render(
        bytes, from: start, syntax: .hugo, world: HugoWorld(site: self, post: post), isMarkdown: isMarkdown, file: file,
        report: &report)
      source = text.bytes[...]
      made = text
    }
    var body = PostBody(
      source, original: bytes[start...], isMarkdown: isMarkdown, dialect: .goldmark,
      page: entry.link ?? header.homePage, file: file, line: post.bodyLine, separator: "<!--more-->",
      rendersText: options.rendersText, makesSections: options.makesSections, title: entry.title)
    body.features = (HugoPage(post.path, configuration)?.language ?? configuration.main).markup
    if hasAlertTemplate { body.features.hasAlerts = true }
    // As in Hugo's own feed.
    let root = configuration.main.address.basePath
    body.rootPath = root.isEmpty ? nil : root
    body.shortcodes = made
    body.publishedAddress = { publishedAddress(of: $0, from: post.path) }
    body.render(into: &entry, report: &report)
    return entry
  }
}

extension Diagnostic.Message {
  fileprivate static var unreadBody: Self {
    .warning(
      "hugo/unread-body",
      "this page is written in a markup that is not read, so its entry has no content; take bodies from built HTML")
  }
}
