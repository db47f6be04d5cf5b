public import FeedModel
import FeedText

extension Atom {
  /// `feed` and all metadata, which must stand before the entries (RFC 4287 §4.1.1).
  public func writeHead(_ feed: Feed, into out: inout FeedWriter) {
    let feed = carriedHead(feed)
    out.out.markup(FeedWriter.declaration)
    out.stylesheet(feed.stylesheet)
    out.out.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    out.declare([.media, .itunes, .podcast])
    out.attribute("xml:lang", feed.language)
    out.out.markup(">\n")
    out.element("id", feed.id.isEmpty ? WebAddress.nowhere : feed.id, at: 1)
    out.textConstruct("title", feed.title, at: 1)
    if let description = feed.description { out.textConstruct("subtitle", description, at: 1) }
    out.element("updated", (feed.updated ?? Atom.noDate).rfc3339, at: 1)
    if let address = feed.selfAddress { out.link("link", "self", type: "application/atom+xml", address, at: 1) }
    if let address = feed.homePage { out.link("link", "alternate", type: "text/html", address, at: 1) }
    for link in feed.links { out.link("link", link, at: 1) }
    for hub in feed.hubs { out.link("link", "hub", hub.address, at: 1) }
    out.links("link", feed.paging, at: 1)
    for author in feed.authors { out.person("author", author, at: 1) }
    for person in feed.contributors { out.person("contributor", person, at: 1) }
    for category in feed.categories { out.atomCategory(category, at: 1) }
    if let rights = feed.rights { out.textConstruct("rights", rights, at: 1) }
    out.element("icon", feed.icon?.string, at: 1)
    out.element("logo", feed.logo?.string, at: 1)
    if let generator = feed.generator {
      out.start("generator", at: 1)
      out.attribute("uri", generator.address?.string)
      out.attribute("version", generator.version)
      out.endStart()
      out.text(generator.name)
      out.end("generator")
    }
    out.thumbnail(feed.image, at: 1)
    out.podcast(feed.podcast, at: 1)
    out.foreign(feed.unknown.elements, at: 1)
  }

  public func writeFoot(_ feed: Feed, into out: inout FeedWriter) { out.out.markup("</feed>\n") }
}

extension FeedWriter {
  /// Plain text; the type is said only where a reader might take the text for HTML (RFC 4287 §3.1).
  mutating func textConstruct(_ name: StaticString, _ value: String, at depth: Int) {
    start(name, at: depth)
    if value.isEmpty { return endEmpty() }
    let looksLikeHTML = value.utf8Bytes { ByteSearch.first(0x26, or: 0x3C, in: $0, from: 0) < $0.count }
    if looksLikeHTML { attribute("type", is: "text") }
    endStart()
    text(value)
    end(name)
  }

  /// RFC 4287 §3.2.
  mutating func person(_ name: StaticString, _ person: Person, at depth: Int) {
    open(name, at: depth)
    element("name", person.name, at: depth + 1)
    element("uri", person.page?.string, at: depth + 1)
    element("email", person.email, at: depth + 1)
    close(name, at: depth)
  }

  /// RFC 4287 §4.2.2.
  mutating func atomCategory(_ category: Category, at depth: Int) {
    start("category", at: depth)
    attribute("term", category.term)
    attribute("scheme", category.scheme)
    attribute("label", category.label)
    endEmpty()
  }
}
