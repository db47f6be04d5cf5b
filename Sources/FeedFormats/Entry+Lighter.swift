import FeedModel

extension Entry {
  /// Sections are data beside the content: no format carries them, so none need look at them.
  var withoutSections: Entry {
    if sections.isEmpty, markdown == nil { return self }
    var entry = self
    entry.markdown = nil
    entry.sections = []
    return entry
  }

  /// What is left of it where its texts are not asked for.
  var withoutContent: Entry {
    var entry = withoutSections
    entry.content = nil
    entry.summary = nil
    return entry
  }

  /// For formats that carry HTML alone: without sections, and without a plain rendering that need not be looked at.
  var withoutRendering: Entry {
    var entry = withoutSections
    guard case .html(let html, .some)? = content else { return entry }
    // HTML that stays empty when it is cleaned gives way to its rendering.
    let first = html.utf8.first { !$0.isASCIIWhitespace }
    if let first, first > 0x20, first < 0x7F {
      let known = entry.hasNormalContent
      entry.content = .html(html, text: nil)
      entry.hasNormalContent = known
    }
    return entry
  }

  /// The entry with a stand-in for HTML that has tags: enough to tell which elements it will be written in, without
  /// looking at all of it.
  var withoutMarkup: Entry {
    var entry = withoutSections
    if case .html(let html, _)? = content, html.utf8.contains(UInt8(ascii: "<")) {
      entry.content = .html("<p>", text: nil)
    }
    return entry
  }
}
