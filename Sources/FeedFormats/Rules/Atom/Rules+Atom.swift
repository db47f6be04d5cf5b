import FeedModel

// Atom 1.0, and paging and archives (RFC 5005).
extension Rules {
  static let atom: [Rule] = []
}
