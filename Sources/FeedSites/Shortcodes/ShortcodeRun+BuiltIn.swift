import FeedModel
import FeedText

// The shortcodes that ship with Hugo.
extension ShortcodeRun {
  mutating func figure(_ tag: Shortcode) {
    guard let source = tag.named("src") ?? tag.positional(0) else {
      return complain(.shortcodeWithout("src", tag.name), at: tag.range.lowerBound)
    }
    let caption = tag.named("caption")
    let credit = tag.named("attr")
    var html = ShortcodeHTML()
    html.markup("<figure>")
    if let link = tag.named("link") {
      html.markup("<a")
      html.attribute("href", link)
      html.attribute("rel", tag.named("rel"))
      html.markup(">")
    }
    html.markup("<img")
    html.attribute("src", world.address(ofFile: source) ?? source)
    html.attribute("alt", tag.named("alt") ?? caption.map(plain) ?? "")
    html.attribute("width", tag.named("width"))
    html.attribute("height", tag.named("height"))
    html.markup(">")
    if tag.named("link") != nil { html.markup("</a>") }
    let title = tag.named("title")
    if title != nil || caption != nil || credit != nil {
      html.markup("<figcaption>")
      if let title {
        html.markup("<h4>")
        html.text(title)
        html.markup("</h4>")
      }
      if caption != nil || credit != nil {
        html.markup("<p>")
        if let caption { html.html(inlineMarkdown(caption)) }
        if let credit {
          if caption != nil { html.markup(" ") }
          let address = tag.named("attrlink")
          if address != nil {
            html.markup("<a")
            html.attribute("href", address)
            html.markup(">")
          }
          html.html(inlineMarkdown(credit))
          if address != nil { html.markup("</a>") }
        }
        html.markup("</p>")
      }
      html.markup("</figcaption>")
    }
    html.markup("</figure>")
    insert(html.bytes, isBlock: true)
  }

  /// `ref` and `relref`: an address, in links and in text.
  mutating func reference(_ tag: Shortcode) {
    guard let reference = tag.named("path") ?? tag.positional(0) else {
      return complain(.shortcodeWithout("path", tag.name), at: tag.range.lowerBound)
    }
    let hash = reference.firstIndex(of: "#")
    let page = String(reference[..<(hash ?? reference.endIndex)])
    let fragment = hash.map { String(reference[$0...]) } ?? ""
    var address = fragment
    if !page.isEmpty {
      guard let found = world.address(ofPage: page, language: tag.named("lang")) else {
        return complain(.shortcodeNoPage(tag.name, page), at: tag.range.lowerBound)
      }
      address = found + fragment
    }
    var html = ShortcodeHTML()
    html.text(address)
    insert(html.bytes, isBlock: false, address: address)
  }

  mutating func highlight(_ tag: Shortcode, _ inner: [ShortcodeNode]) {
    let language = tag.named("lang", "type") ?? tag.positional(0)
    let options = tag.named("options") ?? tag.positional(1) ?? ""
    let isInline = options.lowercased().replacing(" ", with: "").contains("hl_inline=true")
    var html = ShortcodeHTML()
    if !isInline { html.markup("<pre>") }
    html.markup("<code")
    html.attribute("class", language.map { "language-" + $0 })
    html.markup(">")
    html.text(ShortcodeRun.withoutBlankEnds(inside(inner)))
    html.markup("</code>")
    if !isInline { html.markup("</pre>") }
    insert(html.bytes, isBlock: !isInline)
  }

  /// Without line ends before it and white space behind it; the first line keeps its indentation.
  static func withoutBlankEnds(_ text: [UInt8]) -> [UInt8] {
    var start = 0
    var i = 0
    while i < text.count, text[i].isASCIIWhitespace {
      if text[i] == 0x0A { start = i + 1 }
      i += 1
    }
    var end = text.count
    while end > start, text[end - 1].isASCIIWhitespace { end -= 1 }
    return Array(text[start..<end])
  }

  mutating func parameter(_ tag: Shortcode) {
    guard let name = tag.positional(0) ?? tag.named("name"), let value = world.parameter(name) else {
      return complain(.shortcodeNoParameter(tag.positional(0) ?? ""), at: tag.range.lowerBound)
    }
    var html = ShortcodeHTML()
    html.text(value)
    insert(html.bytes, isBlock: false, address: value)
  }

  /// What a QR code says, which readers on a screen would have to take a picture of.
  mutating func code(_ tag: Shortcode, _ inner: [ShortcodeNode]) {
    let text = tag.named("text") ?? String(decoding: inside(inner), as: UTF8.self).trimmedWhitespace
    guard !text.isEmpty else { return complain(.shortcodeWithout("text", tag.name), at: tag.range.lowerBound) }
    let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
    var html = ShortcodeHTML()
    if isAddress { html.html(ShortcodeHTML.link(text, text)) } else { html.text(text) }
    insert(html.bytes, isBlock: false, address: text)
  }

  mutating func details(_ tag: Shortcode, _ inner: [ShortcodeNode]) {
    // Themes had this before Hugo, with the summary as the first argument.
    let own = syntax == .zola || world.hasTemplate("details") ? tag.named("title") ?? tag.positional(0) : nil
    var html = ShortcodeHTML()
    html.markup("<details><summary>")
    html.html(inlineMarkdown(tag.named("summary") ?? own ?? "Details"))
    html.markup("</summary>")
    beginBlock()
    insert(html.bytes, isBlock: true)
    endBlock()
    runInner(inner, of: tag)
    beginBlock()
    insert(Array("</details>".utf8), isBlock: true)
    endBlock()
  }
}

extension Diagnostic.Message {
  fileprivate static func shortcodeWithout(_ argument: String, _ name: String) -> Self {
    .warning("shortcode/argument-missing", "the shortcode `\(name)` has no `\(argument)` and was left out; add it")
  }

  fileprivate static func shortcodeNoPage(_ name: String, _ page: String) -> Self {
    .warning("shortcode/no-page", "`\(name)` finds no page, or several, for “\(page)”; write its path from `content`")
  }

  fileprivate static func shortcodeNoParameter(_ name: String) -> Self {
    .warning("shortcode/no-parameter", "neither the post nor the site has a parameter “\(name)”; set it")
  }
}
