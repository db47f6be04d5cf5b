import FeedFormats
import FeedModel
import FeedSites

/// A line of the matrix: a feed, or a feed for each value under some dimension.
struct FeedFamily: Sendable {
  /// Where the line stands in the configuration.
  var place: Place
  /// Under the output folder, with placeholders.
  var path: String
  /// Empty for a single feed; of several, a feed for each combination that occurs.
  var each: [Dimension] = []
  /// Of the values, these only, and not those.
  var only: [String] = []
  var except: [String] = []
  /// Slugs that are not to be made from the values.
  var slugs: [String: String] = [:]
  /// What holds for all feeds of the family.
  var conditions: [FeedScope.Condition] = []
  var title: String?
  var description: String?
  /// The page that shows the same posts, as a path or an address, with placeholders.
  var page: String?
  var limit: FeedLimit?
  var archive: ArchiveRule?
  var content: FeedWishes.ContentMode?
  var formats: [String] = []

  /// Whether what the feeds hold is known only when posts are rendered.
  var needsSections: Bool { each.contains(.section) || conditions.contains { $0.dimension == .section } }

  /// Whether this is the site's main feed under another path.
  var isMain: Bool { each.isEmpty && conditions.isEmpty }

  /// One feed of the family: a value for each of its dimensions.
  struct Member: Hashable {
    var values: [String]
  }

  /// The members that posts give rise to, with the posts of each in the given order.
  func members(
    of posts: [Post], order: [Int], _ entries: [Entry?], _ opened: OpenedSite
  ) -> [(member: Member, posts: [Int])] {
    let scope = FeedScope(conditions)
    let isAboutCollections = each.contains(.collection)
    var found: [Member: [Int]] = each.isEmpty ? [Member(values: []): []] : [:]
    for index in order {
      let post = posts[index]
      let entry = entries.indices.contains(index) ? entries[index] : nil
      var held = scope
      if isAboutCollections { held.collection = post.collection }
      guard held.holds(post, entry, opened) else { continue }
      var combinations: [[String]] = [[]]
      for dimension in each {
        var values: [String] = []
        for value in dimension.values(of: post, entry, opened).map(\.collapsedWhitespace)
        where !value.isEmpty && !values.contains(value) && isWanted(value) {
          values.append(value)
        }
        combinations = combinations.flatMap { start in values.map { start + [$0] } }
      }
      for values in combinations { found[Member(values: values), default: []].append(index) }
    }
    return found.map { (member: $0.key, posts: $0.value) }
      .sorted { a, b in
        a.member.values.lexicographicallyPrecedes(b.member.values) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
  }

  /// The slug of one of a member's values.
  func slug(of value: String) -> String { slugs[value] ?? ValueSlug.make(value) }

  private func isWanted(_ value: String) -> Bool {
    (only.isEmpty || only.contains { ValueSlug.isSame($0, value) })
      && !except.contains { ValueSlug.isSame($0, value) }
  }
}
