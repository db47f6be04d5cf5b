import FeedModel

extension Entry {
  /// Sections are data beside the content: no format carries them, so none need look at them.
  var withoutSections: Entry {
    if sections.isEmpty { return self }
    var entry = self
    entry.sections = []
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
