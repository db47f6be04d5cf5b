import FeedModel
import FeedText

extension HTMLJudge {
  mutating func startTag(_ token: HTMLToken) {
    hasTags = true
    let element = token.element
    if foreignDepth > 0 { return foreignTag(token) }
    closeImplied(before: token)
    judge(token)
    judgeAttributes(of: token)
    if element.isVoid || element == .image { return }
    if element == .svg || element == .math {
      isVisible = true
      guard !token.isSelfClosing else { return }
      foreignDepth = 1
      tokenizer.isForeign = true
      return push(token)
    }
    if token.isSelfClosing {
      find(.selfClosed(string(token.inner)), at: token.range.lowerBound)
      ended.append(Open(element: element, name: token.inner, tag: token.range))
      return
    }
    guard canStand(token) else {
      ended.append(Open(element: element, name: token.inner, tag: token.range))
      return
    }
    push(token)
  }

  private mutating func judge(_ token: HTMLToken) {
    let offset = token.range.lowerBound
    switch token.element {
    case .script, .style, .link, .meta, .base, .basefont, .bdo, .applet, .comment, .embed, .frame, .frameset, .isindex,
      .listing, .noframes, .noembed, .object, .param, .plaintext, .slot, .xmp, .bgsound:
      find(.unsafe(string(token.inner).lowercased()), at: offset)
      if token.element == .object || token.element == .embed { isVisible = true }
    case .html, .head, .body, .title: find(.document(string(token.inner).lowercased()), at: offset)
    case .iframe:
      find(.frame, at: offset)
      startPlayer(at: offset)
    case .audio, .video: startPlayer(at: offset)
    case .form, .input, .button, .select, .textarea: find(.form(string(token.inner).lowercased()), at: offset)
    case .font, .center, .big, .strike, .tt, .marquee, .blink, .acronym:
      find(.obsolete(string(token.inner).lowercased()), at: offset)
    case .noscript: find(.noscript, at: offset)
    case .h1 where role == .content: find(.heading1, at: offset)
    case .img, .image:
      isVisible = true
      imageCount += 1
    case .hr, .canvas: isVisible = true
    case .other: judgeName(of: token)
    default: break
    }
  }

  private mutating func startPlayer(at offset: Int) {
    isVisible = true
    if let player, role != .line { find(.playerAlone, at: player) }
    player = offset
  }

  private mutating func judgeName(of token: HTMLToken) {
    let name = slice(token.inner)
    if ForeignNames.isKnown(name) || isNamedElsewhere { return }
    let text = string(token.inner).lowercased()
    let isCustom = name.contains(0x2D) && !name.contains(0x3A)
    find(isCustom ? .custom(text) : .unknown(text), at: token.range.lowerBound)
  }

  /// An element of SVG or MathML.
  private mutating func foreignTag(_ token: HTMLToken) {
    let name = slice(token.inner)
    let isInside = open.contains { $0.element == .foreignobject || $0.element == .annotationXML }
    if !isInside, !ForeignNames.isKnown(name) || ForeignNames.isUnsafe(name) {
      find(.unsafe(string(token.inner)), at: token.range.lowerBound)
    }
    judgeAttributes(of: token)
    guard !token.isSelfClosing else { return }
    foreignDepth += 1
    push(token)
  }

  mutating func finish() {
    if !isXHTML {
      for entry in open where !HTMLJudge.endsByItself(entry.element) {
        find(.unclosed(string(entry.name)), at: entry.tag.lowerBound)
      }
    }
    judgeFragments()
    if let player, role != .line { find(.playerAlone, at: player) }
    guard role != .line else { return }
    if hasTags, !isVisible, !hasDoctype { find(.empty, at: 0) }
    guard role == .content else { return }
    if !hasTags, isVisible, let lastText, slice(lastText).contains(0x0A) { judgePlainText(lastText) }
    if let lastText { judgeEnd(of: lastText) }
  }

  private mutating func judgePlainText(_ range: Range<Int>) {
    var end = range.upperBound
    var start = range.lowerBound
    while start < end, bytes[start].isASCIIWhitespace { start += 1 }
    while end > start, bytes[end - 1].isASCIIWhitespace { end -= 1 }
    if bytes[start..<end].contains(0x0A) { find(.plainText, at: start) }
  }
}

extension Diagnostic.Message {
  static func unsafe(_ name: String) -> Self {
    .warning("html/element-unsafe", "remove <\(name.excerpt)>, which readers strip for safety")
  }
  fileprivate static func document(_ name: String) -> Self {
    .warning("html/title-in-content", "remove <\(name)>; an entry is a part of a page, not a page")
  }
  fileprivate static let frame = warning(
    "html/iframe", "put a plain link in place of the iframe, or beside it; most readers strip it")
  fileprivate static func form(_ name: String) -> Self {
    .warning("html/form-control", "put a link to the page in place of <\(name)>; forms do not work in readers")
  }
  fileprivate static func obsolete(_ name: String) -> Self {
    .info("html/obsolete-element", "<\(name)> is no longer part of HTML; write what is meant, such as <em> or <code>")
  }
  fileprivate static let noscript = info(
    "html/noscript", "take the content out of <noscript>; readers show it beside what a script left, or not at all")
  fileprivate static let heading1 = info(
    "html/heading-h1", "begin with <h2>; readers put the entry's title above the content as the first heading")
  fileprivate static func custom(_ name: String) -> Self {
    .info("html/custom-element", "readers do not know <\(name.excerpt)> and show what stands in it")
  }
  fileprivate static func unknown(_ name: String) -> Self {
    .warning("html/unknown-element", "HTML has no element <\(name.excerpt)>; write &lt; if the text was meant")
  }
  fileprivate static func selfClosed(_ name: String) -> Self {
    .warning("html/self-closed-nonvoid", "write <\(name)></\(name)>; in HTML the slash of <\(name)/> means nothing")
  }
  fileprivate static func unclosed(_ name: String) -> Self {
    .warning("html/unclosed", "end <\(name)> with </\(name)>, or it goes on in the reader's own page")
  }
  fileprivate static let playerAlone = info(
    "html/media-no-fallback", "add a plain link behind the player, for readers that drop it")
  fileprivate static let empty = warning("html/empty-content", "the HTML shows nothing: no text, no image, no player")
  static let plainText = info(
    "html/text-in-html-field", "put paragraphs into <p>; line breaks alone are nothing in HTML")
}
