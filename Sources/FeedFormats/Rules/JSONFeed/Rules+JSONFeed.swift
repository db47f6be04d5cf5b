import FeedModel

// JSON Feed 1.1.
extension Rules {
  static let jsonFeed: [Rule] = []
}
