import FeedModel
import FeedText

extension ShortcodeRun {
  /// Carries out one shortcode: those that ship with the generator as it would, any other by what its arguments say.
  mutating func call(_ tag: Shortcode, _ inner: [ShortcodeNode]?, _ end: Range<Int>?) {
    align()
    if tag.name.hasSuffix(".inline") { return complain(.shortcodeInline(tag.name), at: tag.range.lowerBound) }
    if let embed = ShortcodeEmbed(tag) {
      let link = ShortcodeHTML.link(embed.address, embed.label)
      let isBlock = standsAlone(tag.range.lowerBound, (end ?? tag.range).upperBound)
      return insert(isBlock ? Array("<p>".utf8) + link + Array("</p>".utf8) : link, isBlock: isBlock)
    }
    switch tag.name {
    case "figure" where syntax == .hugo:
      figure(tag)
      if let inner { runInner(inner, of: tag) }
    case "ref" where syntax == .hugo, "relref" where syntax == .hugo: reference(tag)
    case "highlight" where syntax == .hugo: highlight(tag, inner ?? [])
    case "param" where syntax == .hugo: parameter(tag)
    case "qr" where syntax == .hugo: code(tag, inner ?? [])
    case "details": details(tag, inner ?? [])
    case "comment" where syntax == .hugo && !world.hasTemplate("comment"): insertNothing(for: tag, end)
    default: ownShortcode(tag, inner, end)
    }
  }

  /// Text of an argument that is Markdown, without a paragraph round it.
  func inlineMarkdown(_ text: String) -> [UInt8] {
    var ignored = Diagnostics()
    var html = Markdown.render(
      Array(text.utf8)[...], features: features, file: file, firstLine: 1, report: &ignored
    ).trimmedSpaces
    let (start, end) = (Array("<p>".utf8), Array("</p>".utf8))
    if html.starts(with: start), html.suffix(end.count).elementsEqual(end) {
      let inner = html.dropFirst(start.count).dropLast(end.count)
      // Several paragraphs keep their tags.
      if !inner.indices.contains(where: { inner[$0...].starts(with: start) }) { html = Array(inner) }
    }
    return html
  }

  /// Text of an argument that is Markdown, as plain text for an attribute.
  func plain(_ text: String) -> String { HTMLText.line(String(decoding: inlineMarkdown(text), as: UTF8.self)) }

  /// The text between two tags as it is, tags within it left out.
  func inside(_ nodes: [ShortcodeNode]) -> [UInt8] {
    var out: [UInt8] = []
    for node in nodes where out.count < 8 << 20 {
      switch node.kind {
      case .text(let range): out += bytes[range]
      case .escaped(let range, let opening, let closing):
        out.append(opening)
        out += bytes[range]
        out.append(closing)
      case .call(_, let inner, _): out += inner.map(inside) ?? []
      case .broken, .strayEnd, .unclosed: break
      }
    }
    return out
  }

  /// Keeps the place of a shortcode that shows nothing, so that the text round it means the same.
  mutating func insertNothing(for tag: Shortcode, _ end: Range<Int>? = nil) {
    insert([], isBlock: standsAlone(tag.range.lowerBound, (end ?? tag.range).upperBound))
  }
}

extension Diagnostic.Message {
  fileprivate static func shortcodeInline(_ name: String) -> Self {
    .warning(
      "shortcode/inline", "the inline shortcode `\(name)` is a template, which is not run; it was left out")
  }
}
