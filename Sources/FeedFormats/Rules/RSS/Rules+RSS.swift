import FeedModel

// RSS 2.0.
extension Rules {
  static let rss: [Rule] = [rssItems].flatMap(\.self)
}
