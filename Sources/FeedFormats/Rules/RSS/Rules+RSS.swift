import FeedModel

// RSS 2.0.
extension Rules {
  static let rss: [Rule] = [
    rssRoot, rssChannelFields, rssLists, rssTexts, rssItems, rssGuids, rssEnclosures,
  ].flatMap(\.self)
}
