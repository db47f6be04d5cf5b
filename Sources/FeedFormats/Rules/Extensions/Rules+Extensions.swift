import FeedModel

// The vocabularies that feeds are extended by.
extension Rules {
  static let extensions: [Rule] = []
}
