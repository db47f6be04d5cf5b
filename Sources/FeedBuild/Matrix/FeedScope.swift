import FeedModel
import FeedSites

/// What a feed is about: the posts for which every condition holds.
struct FeedScope: Sendable, Equatable {
  /// One of these values under a dimension.
  struct Condition: Sendable, Equatable {
    var dimension: Dimension
    var values: [String]
  }

  var conditions: [Condition] = []
  /// A term of a post, be it a tag or a category: as generators' own feeds have it.
  var term: String?
  /// One of a post's groups, whatever its collection.
  var group: String?
  /// Where no condition is about collections, the feed holds posts alone.
  var collection = "posts"

  /// The site's main feed holds all posts.
  static let main = FeedScope()

  init(_ conditions: [Condition] = []) { self.conditions = conditions }

  init(_ selector: FeedWishes.Extra.Selector) {
    switch selector {
    case .tag(let term): self.term = term
    case .category(let term, let collection):
      self.term = term
      self.collection = collection
    case .collection(let name): collection = name
    case .group(let name): group = name
    }
  }

  var isMain: Bool { self == .main }

  /// The sections of newsletters that the feed is about; empty where it is about whole posts.
  var sections: [String] { conditions.first { $0.dimension == .section }?.values ?? [] }

  func holds(_ post: Post, _ entry: Entry?, _ opened: OpenedSite) -> Bool {
    if let group { return post.groups.contains(group) }
    if !conditions.contains(where: { $0.dimension == .collection }), post.collection != collection { return false }
    if let term, !post.entry.categories.contains(where: { $0.term == term }) { return false }
    return conditions.allSatisfy { condition in
      condition.dimension.values(of: post, entry, opened).contains { value in
        condition.values.contains { ValueSlug.isSame($0, value) }
      }
    }
  }
}
