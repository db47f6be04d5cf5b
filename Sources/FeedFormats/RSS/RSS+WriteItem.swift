public import FeedModel

extension RSS {
  public func write(_ entry: Entry, of feed: Feed, into out: inout FeedWriter) {
    out.indent(2)
    out.noteEntry()
    out.out.markup("<item>\n")
    out.element("title", entry.title, .hexText, at: 3)
    out.element("link", entry.link?.string, at: 3)
    writeID(of: entry, into: &out)
    out.element("pubDate", entry.published?.rfc822, at: 3)
    out.element("atom:updated", entry.updated?.rfc3339, at: 3)
    for author in entry.authors { out.element("dc:creator", author.name, .hexText, at: 3) }
    for person in entry.contributors { out.element("dc:contributor", person.name, .hexText, at: 3) }
    out.element("dc:language", entry.language, at: 3)
    out.element("dc:rights", entry.rights, .hexText, at: 3)
    out.categories(entry.categories, at: 3)
    out.element("comments", entry.comments?.string, at: 3)
    if let source = entry.source, let address = source.feed {
      out.start("source", at: 3)
      out.attribute("url", address.string)
      out.endStart()
      out.escape(source.title ?? "", .hexText)
      out.end("source")
    }
    if let address = entry.externalLink { out.link("atom:link", "related", address, at: 3) }
    for link in entry.links { out.link("atom:link", link, at: 3) }
    writeTexts(of: entry, into: &out)
    writeFiles(of: entry, into: &out)
    out.episode(entry.episode, seconds: entry.shownSeconds(in: feed), at: 3)
    out.foreign(entry.unknown.elements, at: 3)
    out.close("item", at: 2)
  }

  /// A guid says that it is the page's address only where both are the same, byte for byte.
  private func writeID(of item: Entry, into out: inout FeedWriter) {
    guard !item.id.string.isEmpty else { return }
    out.start("guid", at: 3)
    if item.id.kind == .permalink, item.link?.isHTTP ?? false {
      out.attribute("isPermaLink", is: "true")
    } else {
      out.attribute("isPermaLink", is: "false")
    }
    out.endStart()
    out.text(item.id.string)
    out.end("guid")
  }

  private func writeTexts(of item: Entry, into out: inout FeedWriter) {
    let texts = Texts(item)
    switch texts.description {
    case .none: break
    case .plain(let summary): out.element("description", summary, .asHTML, at: 3)
    case .html(let html): write(html, of: item, as: "description", into: &out)
    }
    if let html = texts.encoded { write(html, of: item, as: "content:encoded", into: &out) }
  }

  private func write(_ html: String, of item: Entry, as name: StaticString, into out: inout FeedWriter) {
    out.start(name, at: 3)
    out.endStart()
    out.content(html, isClean: item.hasNormalContent.isSo)
    out.end(name)
  }

  private func writeFiles(of item: Entry, into out: inout FeedWriter) {
    if let first = item.enclosures.first {
      out.start("enclosure", at: 3)
      out.attribute("url", first.address.string)
      out.attribute("length", first.bytes ?? 0)
      out.attribute("type", first.mediaType)
      out.endEmpty()
      if needsMediaContent(first) { out.mediaContent(first, withTitle: true, at: 3) }
    }
    for enclosure in item.enclosures.dropFirst() { out.mediaContent(enclosure, withTitle: true, at: 3) }
    out.thumbnail(item.image, at: 3)
  }
}
