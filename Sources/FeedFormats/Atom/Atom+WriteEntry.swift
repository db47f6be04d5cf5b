public import FeedModel

extension Atom {
  public func write(_ entry: Entry, of feed: Feed, into out: inout FeedWriter) {
    out.indent(1)
    out.noteEntry()
    out.out.markup("<entry")
    out.attribute("xml:lang", entry.language)
    out.out.markup(">\n")
    out.element("id", entry.id.string, at: 2)
    out.textConstruct("title", entry.title ?? "", at: 2)
    writeLinks(of: entry, into: &out)
    out.element("published", entry.published?.rfc3339, at: 2)
    out.element("updated", (entry.lastChange ?? Atom.noDate).rfc3339, at: 2)
    for author in entry.authors { out.person("author", author, at: 2) }
    for person in entry.contributors { out.person("contributor", person, at: 2) }
    for category in entry.categories { out.atomCategory(category, at: 2) }
    if let source = entry.source { write(source, into: &out) }
    if let rights = entry.rights { out.textConstruct("rights", rights, at: 2) }
    writeTexts(of: entry, into: &out)
    for file in entry.enclosures where file.seconds != nil { out.mediaContent(file, withTitle: false, at: 2) }
    out.thumbnail(entry.image, at: 2)
    out.episode(entry.episode, seconds: entry.shownSeconds(in: feed), at: 2)
    out.foreign(entry.unknown.elements, at: 2)
    out.close("entry", at: 1)
  }

  private func writeLinks(of entry: Entry, into out: inout FeedWriter) {
    if let address = entry.link { out.link("link", "alternate", type: "text/html", address, at: 2) }
    if let address = entry.externalLink { out.link("link", "related", address, at: 2) }
    if let address = entry.comments { out.link("link", "replies", type: "text/html", address, at: 2) }
    for link in entry.links { out.link("link", link, at: 2) }
    for file in entry.enclosures {
      out.link(
        "link",
        Link("enclosure", file.address, mediaType: file.mediaType, title: file.title, length: file.bytes), at: 2)
    }
  }

  /// RFC 4287 §4.2.11.
  private func write(_ source: Source, into out: inout FeedWriter) {
    out.open("source", at: 2)
    out.element("id", source.id, at: 3)
    if let title = source.title { out.textConstruct("title", title, at: 3) }
    out.element("updated", source.updated?.rfc3339, at: 3)
    if let address = source.feed { out.link("link", "self", address, at: 3) }
    if let address = source.homePage { out.link("link", "alternate", type: "text/html", address, at: 3) }
    for author in source.authors { out.person("author", author, at: 3) }
    if let rights = source.rights { out.textConstruct("rights", rights, at: 3) }
    out.close("source", at: 2)
  }

  /// A summary is required beside content that is not in the document as text, content where no page is linked
  /// (RFC 4287 §4.1.2).
  private func writeTexts(of entry: Entry, into out: inout FeedWriter) {
    if let summary = entry.summary { out.textConstruct("summary", summary, at: 2) }
    switch entry.content {
    case .html(let html, _)?:
      start("html", into: &out)
      out.content(html, isClean: entry.hasNormalContent.isSo)
      out.end("content")
    case .text(let text)?:
      start("text", into: &out)
      out.text(text)
      out.end("content")
    case .remote(let address, let mediaType)?:
      if entry.summary == nil { out.textConstruct("summary", "", at: 2) }
      out.start("content", at: 2)
      out.attribute("type", mediaType)
      out.attribute("src", address.string)
      out.endEmpty()
    case .inline(let text, let mediaType)?:
      if entry.summary == nil { out.textConstruct("summary", "", at: 2) }
      out.start("content", at: 2)
      out.attribute("type", mediaType)
      out.endStart()
      out.text(text)
      out.end("content")
    case nil:
      if entry.link == nil { out.textConstruct("content", "", at: 2) }
    }
  }

  private func start(_ type: StaticString, into out: inout FeedWriter) {
    out.start("content", at: 2)
    out.attribute("type", is: type)
    out.endStart()
  }
}
