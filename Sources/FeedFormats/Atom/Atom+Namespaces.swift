public import FeedModel

extension Atom {
  public func namespaces(ofHead feed: Feed) -> NamespaceSet {
    var set: NamespaceSet = []
    set.insert(.media, if: feed.image != nil || feed.podcast?.carried?.image != nil)
    set.insert(of: feed)
    return set
  }

  public func namespaces(of entry: Entry, in feed: Feed) -> NamespaceSet {
    var set: NamespaceSet = []
    // What is carried has no more than this.
    guard
      entry.image != nil || entry.episode != nil || feed.podcast != nil
        || entry.enclosures.contains(where: { $0.seconds != nil })
    else { return set }
    let entry = carried(entry.withoutMarkup, of: feed)
    set.insert(of: entry, in: feed)
    set.insert(.media, if: entry.image != nil || entry.enclosures.contains { $0.seconds != nil })
    return set
  }
}
