import FeedModel

// Shortcodes of a site or a theme, whose templates are not run: what the author wrote for people is kept.
extension ShortcodeRun {
  mutating func ownShortcode(_ tag: Shortcode, _ inner: [ShortcodeNode]?, _ end: Range<Int>?) {
    complain(.shortcodeOfSite(tag.name), at: tag.range.lowerBound)
    let name = tag.name.split(separator: "/").last.map { $0.lowercased() } ?? ""
    let isBlock = standsAlone(tag.range.lowerBound, (end ?? tag.range).upperBound)
    guard let inner else { return standing(tag, isBlock: isBlock) }
    if ShortcodeRun.verbatim.contains(name) { return insert(inside(inner), isBlock: isBlock) }
    if ShortcodeRun.formulas.contains(name) || ShortcodeRun.codes.contains(name) {
      return code(tag, inner, isBlock: isBlock, isFormula: ShortcodeRun.formulas.contains(name))
    }
    if isBlock { block(tag, name, inner) } else { inLine(tag, name, inner) }
  }

  /// One without a text: its images, players or link, or a text that it was given.
  private mutating func standing(_ tag: Shortcode, isBlock: Bool) {
    if media(tag, isBlock: isBlock) { return }
    if let link = link(of: tag) {
      let anchor = ShortcodeHTML.link(link, label(of: tag) ?? link)
      return insert(isBlock ? Array("<p>".utf8) + anchor + Array("</p>".utf8) : anchor, isBlock: isBlock)
    }
    guard let text = tag.named("text", "content", "quote") else { return insert([], isBlock: isBlock) }
    let html = inlineMarkdown(text)
    insert(isBlock ? Array("<p>".utf8) + html + Array("</p>".utf8) : html, isBlock: isBlock)
  }

  private mutating func block(_ tag: Shortcode, _ name: String, _ inner: [ShortcodeNode]) {
    let isQuote = name.hasSuffix("quote") || name == "epigraph"
    beginBlock()
    if media(tag, isBlock: true) { endBlock() }
    if isQuote {
      insert(Array("<blockquote>".utf8), isBlock: true)
      endBlock()
    } else if let heading = heading(of: tag, name) {
      insert(Array("<p><strong>".utf8) + inlineMarkdown(heading) + Array("</strong></p>".utf8), isBlock: true)
      endBlock()
    }
    let link = link(of: tag)
    let isLinkText = link != nil && !isQuote && !inside(inner).trimmedSpaces.contains(0x0A)
    if isLinkText, let link {
      insert(ShortcodeRun.opening(link), isBlock: false)
      inLineText(inner, of: tag)
      insert(Array("</a>".utf8), isBlock: false)
    } else {
      runInner(inner, of: tag)
    }
    let source = isQuote ? tag.named("author", "cite", "source", "attribution", "by") : nil
    if source != nil || (link != nil && !isLinkText) {
      beginBlock()
      var html = ShortcodeHTML()
      html.markup("<p>")
      if isQuote { html.markup("\u{2014} ") }
      if let link {
        html.html(ShortcodeHTML.link(link, source ?? label(of: tag) ?? link))
      } else {
        html.text(source ?? "")
      }
      html.markup("</p>")
      insert(html.bytes, isBlock: true)
      endBlock()
    }
    if isQuote {
      beginBlock()
      insert(Array("</blockquote>".utf8), isBlock: true)
    }
    endBlock()
  }

  private mutating func inLine(_ tag: Shortcode, _ name: String, _ inner: [ShortcodeNode]) {
    _ = media(tag, isBlock: false)
    if let link = link(of: tag) {
      insert(ShortcodeRun.opening(link), isBlock: false)
      runInner(inner, of: tag)
      insert(Array("</a>".utf8), isBlock: false)
    } else if ShortcodeRun.elements.contains(name) {
      insert(Array("<\(name)>".utf8), isBlock: false)
      runInner(inner, of: tag)
      insert(Array("</\(name)>".utf8), isBlock: false)
    } else {
      runInner(inner, of: tag)
    }
  }

  /// The text of a link, its line's ends left out, so that the link stays in one paragraph.
  private mutating func inLineText(_ inner: [ShortcodeNode], of tag: Shortcode) {
    insert(inlineMarkdown(String(decoding: inside(inner), as: UTF8.self)), isBlock: false)
  }

  private mutating func code(_ tag: Shortcode, _ inner: [ShortcodeNode], isBlock: Bool, isFormula: Bool) {
    let text = ShortcodeRun.withoutBlankEnds(inside(inner))
    var html = ShortcodeHTML()
    if isFormula {
      if isBlock { html.markup("<p>") }
      html.text(text)
      if isBlock { html.markup("</p>") }
    } else {
      if isBlock { html.markup("<pre>") }
      html.markup("<code")
      html.attribute("class", (tag.named("lang", "language") ?? tag.positional(0)).map { "language-" + $0 })
      html.markup(">")
      html.text(text)
      html.markup("</code>")
      if isBlock { html.markup("</pre>") }
    }
    insert(html.bytes, isBlock: isBlock)
  }

  /// Images and players that the arguments name; whether there were any.
  private mutating func media(_ tag: Shortcode, isBlock: Bool) -> Bool {
    var html = ShortcodeHTML()
    var count = 0
    for argument in tag.arguments where !ShortcodeRun.links.contains(argument.name) && count < 100 {
      guard let kind = ShortcodeMedia(argument.value), !ShortcodeRun.pictures.contains(argument.name) else { continue }
      let source = world.address(ofFile: argument.value) ?? argument.value
      count += 1
      switch kind {
      case .image:
        html.markup("<img")
        html.attribute("src", source)
        html.attribute("alt", tag.named("alt") ?? label(of: tag).map(plain) ?? "")
        html.markup(">")
      case .audio, .video:
        html.markup(kind == .audio ? "<audio controls" : "<video controls")
        html.attribute("src", source)
        html.markup(kind == .audio ? "></audio>" : "></video>")
      }
    }
    guard count > 0 else { return false }
    guard isBlock else {
      insert(html.bytes, isBlock: false)
      return true
    }
    var figure = ShortcodeHTML()
    figure.markup("<figure>")
    let address = tag.named("link", "href")
    if count == 1, let address, ShortcodeMedia(address) == nil {
      figure.html(ShortcodeRun.opening(address))
      figure.html(html.bytes)
      figure.markup("</a>")
    } else {
      figure.html(html.bytes)
    }
    if let caption = tag.named("caption", "title") {
      figure.markup("<figcaption>")
      figure.html(inlineMarkdown(caption))
      figure.markup("</figcaption>")
    }
    figure.markup("</figure>")
    insert(figure.bytes, isBlock: true)
    return true
  }

  /// Where a shortcode leads.
  private func link(of tag: Shortcode) -> String? {
    if let named = tag.named("href", "url", "link", "to"), ShortcodeMedia(named) == nil {
      return named.hasPrefix("http") || named.hasPrefix("/") || named.hasPrefix("#") || named.hasPrefix("mailto:")
        ? named : nil
    }
    return tag.arguments.first {
      $0.name.isEmpty && ShortcodeMedia($0.value) == nil
        && ($0.value.hasPrefix("https://") || $0.value.hasPrefix("http://"))
    }?.value
  }

  private func label(of tag: Shortcode) -> String? {
    tag.named("text", "title", "label", "caption", "name", "content")
      ?? tag.arguments.first {
        $0.name.isEmpty && ShortcodeMedia($0.value) == nil && $0.value.contains(" ") && !$0.value.hasPrefix("http")
      }?.value
  }

  /// What stands above the text.
  private func heading(of tag: Shortcode, _ name: String) -> String? {
    if let named = tag.named("title", "header", "heading", "summary") { return named }
    switch name {
    case "tab", "expand", "collapse", "spoiler", "accordion", "fold":
      return tag.named("name", "label") ?? tag.positional(0)
    case "notice", "admonition", "callout", "alert", "box": return tag.positional(1).flatMap { $0.isTruth ? nil : $0 }
    default: return nil
    }
  }

  private static func opening(_ address: String) -> [UInt8] {
    var html = ShortcodeHTML()
    html.markup("<a")
    html.attribute("href", address)
    html.markup(">")
    return html.bytes
  }

  private static let links: Set<String> = ["link", "href", "to"]
  /// Arguments that name a picture of a player, not the thing itself.
  private static let pictures: Set<String> = ["poster", "thumb", "thumbnail", "icon", "avatar", "fallback"]
  private static let elements: Set<String> = ["kbd", "mark", "sub", "sup", "small", "u", "del", "ins", "s", "q", "var"]
  /// Shortcodes that sites have for HTML which Markdown shall not touch.
  private static let verbatim: Set<String> = ["rawhtml", "raw", "html", "raw_html", "raw-html", "safehtml", "unsafe"]
  private static let formulas: Set<String> = ["math", "katex", "latex", "mathjax", "tex", "formula"]
  private static let codes: Set<String> = [
    "mermaid", "plantuml", "code", "codeblock", "code-block", "console", "terminal", "command", "graphviz", "dot",
  ]
}

extension String {
  fileprivate var isTruth: Bool { self == "true" || self == "false" }
}

/// What a file is, by its name.
enum ShortcodeMedia {
  case image
  case audio
  case video

  init?(_ address: String) {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard !path.contains("\n"), let dot = path.lastIndex(of: "."), path.utf8.count < 2000 else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "jpg", "jpeg", "png", "gif", "webp", "avif", "svg": self = .image
    case "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac": self = .audio
    case "mp4", "webm", "mov", "m4v", "ogv": self = .video
    default: return nil
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func shortcodeOfSite(_ name: String) -> Self {
    .warning(
      "shortcode/of-site",
      """
      the shortcode `\(name)` does not come with the generator, and templates of sites are not run: only text, images \
      and links in it were kept; `content-from` takes the page that the generator built
      """)
  }
}
