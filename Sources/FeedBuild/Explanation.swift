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
    _ survey: Survey, _ selection: Selection, _ entries: [Entry?], _ lock: IDLock?, _ opened: OpenedSite
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
      guard let seen = survey.dated.first(where: { $0.index == index }) else { return ["\(name): could not be read"] }
      let date = Timestamp(seconds: seen.published).rfc3339
      if seen.expires <= now.seconds {
        return ["\(name): left out: expired \(Timestamp(seconds: seen.expires).rfc3339)"]
      }
      let reason =
        seen.published > now.seconds
        ? "in the future; `--future` publishes it" : "too old for the feeds' limit; `--limit` lets in more"
      return ["\(name): left out: dated \(date), \(reason)"]
    }
    var lines = ["\(name)"]
    let chosen = selection.posts[post]
    let bytes = (try? opened.bytes(of: name, unless: selection.sources[post])) ?? []
    lines += Explanation.fields(of: entries[post] ?? chosen.entry, chosen, bytes, lock, opened)
    if let pages = opened.configuration.builtPages,
      let body = pages.explanation(of: chosen, of: opened.site, in: opened.folder)
    {
      lines.append("  body       \(body)")
    }
    for (plan, posts) in zip(selection.plans, selection.postsOfPlan) {
      let feeds = plan.targets.map(\.path).joined(separator: " ")
      if let position = posts.firstIndex(of: post) {
        lines.append("  entry \(position + 1) of \(posts.count) in \(feeds)")
      } else if !plan.isArchive {
        let isOld = plan.scope.holds(chosen, entries[post], opened)
        let reason = isOld ? "the feed's limit is filled by newer posts" : "it is about \(plan.scope.subject)"
        lines.append("  not in \(feeds): \(reason)")
      }
    }
    return lines + Explanation.changes(of: chosen, bytes, opened)
  }

  private func reasonForNoPost(_ opened: OpenedSite) -> String {
    if !isThere { return "there is no such file" }
    if path.split(separator: "/").contains("_drafts") { return "left out: a draft; `--drafts` publishes it" }
    if Paths.name(of: path).hasPrefix(".") { return "left out: hidden files are no posts" }
    return "not a post of this \(opened.site.kind) site; a post has a date"
      + (opened.site.kind == "jekyll" ? " in its name and lies in `_posts` or in a collection with a feed" : "")
  }
}

extension FeedScope {
  /// What a feed is about that does not hold every post.
  fileprivate var subject: String {
    var parts = conditions.map { "\($0.dimension) \($0.values.joined(separator: " or "))" }
    if let term { parts.append(term) }
    if let group { parts.append(group) }
    if parts.isEmpty || collection != "posts" { parts.append(collection) }
    return parts.joined(separator: ", ")
  }
}
