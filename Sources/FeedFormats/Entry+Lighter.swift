import FeedModel

extension Entry {
  /// Sections are data beside the content: no format carries them, so none need look at them.
  mutating func dropSections() {
    if markdown != nil { markdown = nil }
    if !sections.isEmpty { sections = [] }
  }

  /// What is left of it where its texts are not asked for.
  var withoutContent: Entry {
    var entry = self
    entry.dropSections()
    entry.content = nil
    entry.summary = nil
    return entry
  }

  /// For formats that carry HTML alone: leaves out sections, and a plain rendering that need not be looked at.
  mutating func dropRendering() {
    dropSections()
    guard case .html(let html, .some)? = content else { return }
    // HTML that stays empty when it is cleaned gives way to its rendering.
    let first = html.utf8.first { !$0.isASCIIWhitespace }
    guard let first, first > 0x20, first < 0x7F else { return }
    let known = hasNormalContent
    content = .html(html, text: nil)
    hasNormalContent = known
  }

  /// The entry with a stand-in for HTML that has tags: enough to tell which elements it will be written in, without
  /// looking at all of it.
  var withoutMarkup: Entry {
    var entry = self
    entry.dropSections()
    if case .html(let html, _)? = content, html.utf8.contains(UInt8(ascii: "<")) {
      entry.content = .html("<p>", text: nil)
    }
    return entry
  }
}
