public import FeedModel

extension RSS {
  public func namespaces(ofHead feed: Feed) -> NamespaceSet {
    let feed = carriedHead(feed)
    var set: NamespaceSet = []
    set.insert(
      .atom,
      if: feed.selfAddress != nil || !feed.hubs.isEmpty || !feed.links.isEmpty || feed.paging != Paging()
        || feed.icon != nil || hasOwnID(feed))
    set.insert(.dc, if: !feed.contributors.isEmpty || (!feed.authors.isEmpty && managingEditor(of: feed) == nil))
    set.insert(.media, if: feed.image != nil)
    set.insert(of: feed)
    return set
  }

  public func namespaces(of entry: Entry, in feed: Feed) -> NamespaceSet {
    let entry = carried(entry.withoutMarkup, of: feed)
    var set: NamespaceSet = []
    set.insert(.atom, if: entry.updated != nil || entry.externalLink != nil || !entry.links.isEmpty)
    set.insert(.content, if: Texts(entry).encoded != nil)
    set.insert(
      .dc, if: !entry.authors.isEmpty || !entry.contributors.isEmpty || entry.language != nil || entry.rights != nil)
    set.insert(
      .media,
      if: entry.image != nil || entry.enclosures.count > 1 || entry.enclosures.contains { needsMediaContent($0) })
    set.insert(of: entry, in: feed)
    return set
  }

  /// Whether RSS's own `enclosure` leaves something unsaid.
  func needsMediaContent(_ enclosure: Enclosure) -> Bool { enclosure.seconds != nil || enclosure.title != nil }
}
