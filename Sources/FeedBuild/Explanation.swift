import FeedModel
import FeedSites

/// Why a post is in the feeds, or why it is not.
struct Explanation {
  /// The post's path as seen from the site's folder.
  private let path: String
  private let isThere: Bool
  private let now: Timestamp

  init(_ post: String, _ options: BuildOptions) {
    path = Paths.relative(post, inside: options.site) ?? post
    isThere = Paths.exists(post) || Paths.exists(Paths.join(options.site, path))
    now = options.now
  }

  func lines(
    _ survey: Survey, _ selection: Selection, _ entries: [Entry?], _ opened: OpenedSite
  ) -> [String] {
    let paths = opened.site.postPaths
    guard let index = paths.firstIndex(where: { $0 == path || Paths.name(of: $0) == path }) else {
      return ["\(path): \(reasonForNoPost(opened))"]
    }
    let name = paths[index]
    if let reason = survey.skipped[index] { return ["\(name): left out: \(reason)"] }
    if let broken = survey.broken.first(where: { $0.index == index }) {
      return ["\(name): cannot be read: \(broken.diagnostic.message.text)"]
    }
    guard let post = selection.posts.firstIndex(where: { $0.path == name }) else {
      guard let seen = survey.seen.first(where: { $0.index == index }) else { return ["\(name): could not be read"] }
      let date = Timestamp(seconds: seen.published).rfc3339
      if seen.expires <= now.seconds {
        return ["\(name): left out: expired \(Timestamp(seconds: seen.expires).rfc3339)"]
      }
      let reason =
        seen.published > now.seconds
        ? "in the future; `--future` publishes it" : "too old for the feeds' limit; `--limit` lets in more"
      return ["\(name): left out: dated \(date), \(reason)"]
    }
    let entry = entries[post] ?? selection.posts[post].entry
    var lines = [
      "\(name)", "  id         \(entry.id.string)", "  link       \(entry.link?.string ?? "none")",
      "  title      \(entry.title ?? "none")", "  published  \(entry.published?.rfc3339 ?? "none")",
      "  updated    \(entry.updated?.rfc3339 ?? "none")", "  authors    \(entry.authors.joinedNames ?? "none")",
      "  categories \(entry.categories.isEmpty ? "none" : entry.categories.map(\.term).joined(separator: ", "))",
    ]
    for (plan, posts) in zip(selection.plans, selection.postsOfPlan) {
      let feeds = plan.targets.map(\.path).joined(separator: " ")
      let fate = posts.firstIndex(of: post).map { "entry \($0 + 1) of \(posts.count) in" } ?? "not in"
      lines.append("  \(fate) \(feeds)")
    }
    return lines
  }

  private func reasonForNoPost(_ opened: OpenedSite) -> String {
    if !isThere { return "there is no such file" }
    if path.split(separator: "/").contains("_drafts") { return "left out: a draft; `--drafts` publishes it" }
    if Paths.name(of: path).hasPrefix(".") { return "left out: hidden files are no posts" }
    return "not a post of this \(opened.site.kind) site; a post has a date"
      + (opened.site.kind == "jekyll" ? " in its name and lies in `_posts` or in a collection with a feed" : "")
  }
}
