import FeedModel
import FeedSites

/// Where a post stands in a feed: by the order that the site's generator has, else by instant, newest first; then by
/// id.
struct FeedStanding: Comparable, Sendable {
  let order: PostOrder
  let id: String

  init(of post: Post) {
    order = post.order ?? PostOrder(date: post.entry.published ?? Timestamp(seconds: .min))
    id = post.entry.id.string
  }

  static func < (a: FeedStanding, b: FeedStanding) -> Bool { a.order == b.order ? a.id < b.id : a.order < b.order }
}
