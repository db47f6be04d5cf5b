import FeedModel
import FeedSites

/// Why a post is in the feeds, or why it is not.
struct Explanation {
  /// The post's path as seen from the site's folder.
  private let path: String

  init(_ post: String, _ site: String) {
    path = Paths.relative(post, inside: site) ?? post
  }

  func lines(
    _ survey: Survey, _ selection: Selection, _ plans: [FeedPlan], _ entries: [Entry?], _ opened: OpenedSite
  ) -> [String] {
    let paths = opened.site.postPaths
    guard let index = paths.firstIndex(where: { $0 == path || Paths.name(of: $0) == path }) else {
      return ["\(path): not a post of this \(opened.site.kind) site"]
    }
    let name = paths[index]
    if let reason = survey.skipped[index] { return ["\(name): left out: \(reason)"] }
    if let broken = survey.broken.first(where: { $0.index == index }) {
      return ["\(name): cannot be read: \(broken.diagnostic.message.text)"]
    }
    guard let post = selection.posts.firstIndex(where: { $0.path == name }) else {
      guard let seen = survey.seen.first(where: { $0.index == index }) else { return ["\(name): could not be read"] }
      let date = Timestamp(seconds: seen.seconds).rfc3339
      return ["\(name): dated \(date): too old for the feeds' limit, or in the future"]
    }
    let entry = entries[post] ?? selection.posts[post].entry
    var lines = [
      "\(name)", "  id         \(entry.id.string)", "  link       \(entry.link?.string ?? "none")",
      "  title      \(entry.title ?? "none")", "  published  \(entry.published?.rfc3339 ?? "none")",
      "  updated    \(entry.updated?.rfc3339 ?? "none")", "  authors    \(entry.authors.joinedNames ?? "none")",
      "  categories \(entry.categories.isEmpty ? "none" : entry.categories.map(\.term).joined(separator: ", "))",
    ]
    for (plan, posts) in zip(plans, selection.postsOfPlan) {
      let feeds = plan.targets.map(\.path).joined(separator: " ")
      let fate = posts.firstIndex(of: post).map { "entry \($0 + 1) of \(posts.count) in" } ?? "not in"
      lines.append("  \(fate) \(feeds)")
    }
    return lines
  }
}
