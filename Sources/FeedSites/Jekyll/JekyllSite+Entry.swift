import FeedModel
import FeedText

extension JekyllSite {
  func entry(for post: Post, bytes: [UInt8], report: inout Diagnostics) -> Entry {
    var entry = post.entry
    if let target = post.settings["redirect_to"], !target.isNull { return redirecting(entry, to: target) }
    let file = folder.place(post.path).file
    var source = bytes[min(post.bodyOffset, bytes.count)...]
    if post.settings["render_with_liquid"]?.bool != false, Liquid.occurs(in: source) {
      let world = JekyllWorld(site: self, post: post)
      let made = Liquid.render(
        bytes, from: source.startIndex, path: post.path, world: world, report: &report, name: file)
      source = made[...]
    }
    let isMarkdown = configuration.markdownExtensions.contains(post.path.pathExtension)
    guard isMarkdown || ["html", "htm", "xhtml"].contains(post.path.pathExtension) else {
      let text = String(decoding: source, as: UTF8.self).trimmedWhitespace
      entry.content = .text(text)
      entry.summary = entry.summary ?? PostBody.summary(ofText: text)
      return withoutContentIfAsked(entry, post)
    }
    let separator = post.settings["excerpt_separator"]?.text ?? configuration.excerptSeparator
    let body = PostBody(
      source, original: bytes[min(post.bodyOffset, bytes.count)...], isMarkdown: isMarkdown, dialect: .kramdown,
      page: entry.link ?? header.homePage, file: file,
      line: post.bodyLine, separator: separator, rendersText: options.rendersText,
      makesSections: options.makesSections, title: entry.title)
    body.render(into: &entry, report: &report)
    return withoutContentIfAsked(entry, post)
  }

  /// The post's page leads on elsewhere, so there is nothing of its own to read: the entry says where to.
  private func redirecting(_ entry: Entry, to target: Setting) -> Entry {
    guard let text = (target.list?.first ?? target).text, let link = configuration.address.resolve(text) else {
      return entry
    }
    var entry = entry
    let shown = HTMLText.escaped(link.string)
    entry.content = .html("<p><a href=\"\(shown)\">\(shown)</a></p>", text: options.rendersText ? link.string : nil)
    return entry
  }

  /// `feed: {excerpt_only: true}` in a post.
  private func withoutContentIfAsked(_ entry: Entry, _ post: Post) -> Entry {
    guard post.settings["feed"]?["excerpt_only"]?.bool == true else { return entry }
    var entry = entry
    entry.content = nil
    entry.sections = []
    return entry
  }
}
