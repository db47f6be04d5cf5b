import FeedModel
import FeedSites

// Which feed holds which posts: newest first, by instant and then by id.
extension Selection {
  /// Feeds by what front matter says.
  mutating func gather(_ plans: FeedPlans, _ opened: OpenedSite, report: inout Diagnostics) {
    let order = newestFirst
    for plan in plans.fixed { add(plan, order.filter { plan.scope.holds(posts[$0], nil, opened) }) }
    for family in plans.families where !family.needsSections {
      add(family, of: plans, order: order, [], opened, report: &report)
    }
    needsEveryEntry = plans.families.contains { $0.needsSections }
  }

  /// Feeds by what the posts' bodies say: by sections of newsletters.
  mutating func gather(_ plans: FeedPlans, _ entries: [Entry?], _ opened: OpenedSite, report: inout Diagnostics) {
    for family in plans.families where family.needsSections {
      add(family, of: plans, order: newestFirst, entries, opened, report: &report)
    }
    reportSharedPaths(&report)
  }

  private mutating func add(_ plan: FeedPlan, _ indices: [Int]) {
    let count = plan.limit.count(of: indices.map { posts[$0].entry.published })
    if let rule = plan.archive { return add(plan, indices, limit: count, rule) }
    plans.append(plan)
    postsOfPlan.append(Array(indices.prefix(count)))
  }

  /// A feed that is kept whole: its subscription document, and its archives.
  private mutating func add(_ plan: FeedPlan, _ indices: [Int], limit: Int, _ rule: ArchiveRule) {
    let items = indices.map { index in
      let entry = posts[index].entry
      return ArchiveArrangement.Item(id: entry.id.string, published: entry.published, updated: entry.updated)
    }
    var members = record.feeds[plan.name] ?? ArchiveMembers()
    let arrangement = ArchiveArrangement(items, rule, limit: limit, members: &members)
    record.feeds[plan.name] = members
    var (subscription, archives) = plan.kept(in: arrangement.archives.map(\.name))
    subscription.least = arrangement.least
    plans.append(subscription)
    postsOfPlan.append(arrangement.subscription.map { indices[$0] })
    plans += archives
    postsOfPlan += arrangement.archives.map { archive in archive.posts.map { indices[$0] } }
  }

  private mutating func add(
    _ family: FeedFamily, of plans: FeedPlans, order: [Int], _ entries: [Entry?], _ opened: OpenedSite,
    report: inout Diagnostics
  ) {
    var owners: [[String]: (values: [String], post: Int)] = [:]
    for (member, indices) in family.members(of: posts, order: order, entries, opened) {
      let slugs = member.values.map { family.slug(of: $0) }
      if let other = owners[slugs], let first = indices.first {
        report.report(
          .oneSlug(member.values, other.values, slugs), at: posts[first].entry.origin,
          notes: [
            Diagnostic.Note("the newest post of the other", at: posts[other.post].entry.origin),
            Diagnostic.Note("the feeds of this line", at: family.place),
          ])
        continue
      }
      if let first = indices.first { owners[slugs] = (member.values, first) }
      add(plans.plan(for: member, of: family), indices)
    }
  }

  /// By the order that the site's generator has, else by instant, newest first; then by id.
  private var newestFirst: [Int] {
    let keys = posts.indices.map { index in
      (standing: FeedStanding(of: posts[index]), index: index)
    }
    return keys.sorted { $0.standing < $1.standing }.map(\.index)
  }

  /// Two feeds cannot be one file.
  private func reportSharedPaths(_ report: inout Diagnostics) {
    var titles: [String: String?] = [:]
    for plan in plans {
      for target in plan.targets {
        if let other = titles.updateValue(plan.title, forKey: target.path) {
          report.report(.onePath(target.path, plan.title, other))
        }
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func oneSlug(_ values: [String], _ others: [String], _ slugs: [String]) -> Self {
    let (value, other) = (values.joined(separator: ", "), others.joined(separator: ", "))
    return .error(
      "matrix/one-slug",
      "`\(value)` and `\(other)` would both get the feed `\(slugs.joined(separator: "/"))`; spell them alike, or give one "
        + "a slug of its own under `slugs:`")
  }

  fileprivate static func onePath(_ path: String, _ title: String?, _ other: String?) -> Self {
    func shown(_ title: String?) -> String { title.map { "\"\($0)\"" } ?? "the main feed" }
    return .error(
      "matrix/one-path-for-two",
      "\(shown(title)) and \(shown(other)) would both be written to `\(path)`; change one's `path`")
  }
}
