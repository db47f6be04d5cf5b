import FeedModel

// `link` of Atom, as `link` there and as `atom:link` in RSS (RFC 4287 §4.2.7).
extension FeedWriter {
  /// A link whose relation the format knows.
  mutating func link(
    _ name: StaticString, _ relation: StaticString, type: StaticString? = nil, _ address: WebAddress, at depth: Int
  ) {
    start(name, at: depth)
    attribute("rel", is: relation)
    if let type { attribute("type", is: type) }
    attribute("href", address.string)
    endEmpty()
  }

  mutating func link(_ name: StaticString, _ link: Link, at depth: Int) {
    start(name, at: depth)
    attribute("rel", link.relation)
    attribute("type", link.mediaType)
    attribute("href", link.address.string)
    attribute("hreflang", link.language)
    attribute("title", link.title)
    attribute("length", link.length)
    endEmpty()
  }

  /// The neighbours of a paged or archived document (RFC 5005 §3, §4).
  mutating func links(_ name: StaticString, _ paging: Paging, at depth: Int) {
    if let address = paging.first { link(name, "first", address, at: depth) }
    if let address = paging.previous { link(name, "previous", address, at: depth) }
    if let address = paging.next { link(name, "next", address, at: depth) }
    if let address = paging.last { link(name, "last", address, at: depth) }
    if let address = paging.current { link(name, "current", address, at: depth) }
    if let address = paging.previousArchive { link(name, "prev-archive", address, at: depth) }
    if let address = paging.nextArchive { link(name, "next-archive", address, at: depth) }
  }
}
