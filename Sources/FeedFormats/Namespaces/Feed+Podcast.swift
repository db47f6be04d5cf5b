import FeedModel

// Podcasts in both XML formats alike.
extension Feed {
  mutating func carryPodcast() {
    guard podcast != nil else { return }
    podcast = podcast?.carried
    image = image ?? podcast?.image
  }
}

extension Entry {
  mutating func carryEpisode() {
    guard episode != nil else { return }
    episode = episode?.carried
    image = image ?? episode?.image
  }

  /// How long the first file lasts, to be said in the way of podcasts.
  func shownSeconds(in feed: Feed) -> Int? {
    feed.podcast == nil && episode == nil ? nil : enclosures.first?.seconds
  }
}

extension NamespaceSet {
  mutating func insert(of feed: Feed) {
    guard let podcast = feed.podcast?.carried else { return }
    insert(.itunes, if: podcast.usesITunes)
    insert(.podcast, if: podcast.usesPodcast)
  }

  /// Of an entry as its format carries it.
  mutating func insert(of entry: Entry, in feed: Feed) {
    insert(.itunes, if: entry.episode?.usesITunes ?? false || entry.shownSeconds(in: feed) != nil)
    insert(.podcast, if: entry.episode?.usesPodcast ?? false)
  }
}
