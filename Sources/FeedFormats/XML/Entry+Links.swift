import FeedModel

// The XML formats say with links what the model says with fields. Reading collects links and settles them; what a
// format carries is settled by the same functions, so that both agree.
extension Entry {
  /// Gives to the entry's fields those links that they stand for.
  mutating func settleLinks() {
    links.keepWellFormed()
    var kept: [Link] = []
    let permalink = link == nil ? links.bestAlternate : nil
    for (i, var found) in links.enumerated() {
      found.relation = found.relation.withoutRegistry
      switch found.relation {
      case "alternate" where i == permalink:
        link = found.address
        if !found.isPage { kept.append(found) }
      case "related" where externalLink == nil: externalLink = found.address
      case "replies" where comments == nil && found.isPage: comments = found.address
      case "enclosure": enclosures.append(Enclosure(found))
      default: kept.append(found)
      }
    }
    links = kept
    settleEnclosures()
  }

  /// Of enclosures with one address the first counts; 0 bytes is how RSS says that nobody knows.
  mutating func settleEnclosures() {
    var seen: Set<WebAddress> = []
    enclosures = enclosures.compactMap { enclosure in
      guard seen.insert(enclosure.address).inserted else { return nil }
      var kept = enclosure
      if kept.bytes == 0 { kept.bytes = nil }
      if !MediaType.isWellFormed(kept.mediaType) { kept.mediaType = MediaType.guess(of: kept.address) }
      return kept
    }
  }

  /// What an entry without an id is known by: its page, its first file, its title.
  var idOrSubstitute: String {
    if !id.string.isEmpty { return id.string }
    return link?.string ?? enclosures.first?.address.string ?? title ?? ""
  }
}

extension Feed {
  /// Gives to the feed's fields those links that they stand for.
  mutating func settleLinks() {
    links.keepWellFormed()
    var kept: [Link] = []
    let page = homePage == nil ? links.bestAlternate : nil
    var hubs: [Hub] = []
    for hub in self.hubs where hub.type == "WebSub" && hub.address.isHTTP && !hubs.contains(hub) { hubs.append(hub) }
    for (i, var found) in links.enumerated() {
      found.relation = found.relation.withoutRegistry
      switch found.relation {
      case "alternate" where i == page:
        homePage = found.address
        if !found.isPage { kept.append(found) }
      case "self": selfAddress = selfAddress ?? found.address
      case "hub":
        let hub = Hub(found.address)
        if hub.address.isHTTP, !hubs.contains(hub) { hubs.append(hub) }
      case "first": paging.first = paging.first ?? found.address
      case "previous", "prev": paging.previous = paging.previous ?? found.address
      case "next": paging.next = paging.next ?? found.address
      case "last": paging.last = paging.last ?? found.address
      case "prev-archive": paging.previousArchive = paging.previousArchive ?? found.address
      case "next-archive": paging.nextArchive = paging.nextArchive ?? found.address
      case "current": paging.current = paging.current ?? found.address
      default: kept.append(found)
      }
    }
    links = kept
    self.hubs = hubs
    settlePaging()
  }

  /// No page follows the last or itself (RFC 5005 §3).
  private mutating func settlePaging() {
    guard let selfAddress else { return }
    if paging.next == selfAddress || paging.last == selfAddress { paging.next = nil }
    if paging.previous == selfAddress || paging.first == selfAddress { paging.previous = nil }
    if paging.previousArchive == selfAddress { paging.previousArchive = nil }
  }
}

extension Link {
  /// Whether it leads to what a browser shows, as far as it says.
  var isPage: Bool { mediaType == nil || isHTML }

  fileprivate var isHTML: Bool {
    guard let mediaType else { return false }
    let essence = mediaType.utf8.prefix { $0 != UInt8(ascii: ";") }
    let type = String(Substring(essence)).trimmedWhitespace.lowercased()
    return type == "text/html" || type == "application/xhtml+xml"
  }
}

extension [Link] {
  /// Leaves out links of relations that no link can have, and media types and languages that are none.
  mutating func keepWellFormed() {
    removeAll { link in
      switch LinkRelation.fault(in: link.relation) {
      case nil, .unregistered, .prev: false
      default: true
      }
    }
    for i in indices {
      if let type = self[i].mediaType, !MediaType.isWellFormed(type) { self[i].mediaType = nil }
      if let language = self[i].language, !LanguageTag.isKnown(language) { self[i].language = nil }
    }
  }

  /// The alternate link that is the page itself: HTML first, then one without a type, then any.
  fileprivate var bestAlternate: Int? {
    let alternates = indices.filter { self[$0].relation.withoutRegistry == "alternate" }
    return alternates.first { self[$0].isHTML } ?? alternates.first { self[$0].mediaType == nil } ?? alternates.first
  }
}

extension Enclosure {
  fileprivate init(_ link: Link) {
    self.init(
      link.address, mediaType: link.mediaType ?? MediaType.guess(of: link.address), bytes: link.length,
      title: link.title)
  }
}

extension String {
  /// A relation is the same with and without the registry's address before it (RFC 4287 §4.2.7.2).
  var withoutRegistry: String {
    let registry = "http://www.iana.org/assignments/relation/"
    guard beginsWithBytes(of: registry), utf8.count > registry.utf8.count else { return self }
    return String(Substring(utf8.dropFirst(registry.utf8.count)))
  }
}
