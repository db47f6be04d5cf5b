import FeedFormats
import FeedModel
import FeedSites

/// Feeds that should hold the same entries in other formats.
///
/// They name each other by `alternate` links, or share folder, home page and entries; a name is never enough.
enum Siblings {
  /// Compares the feeds of each group with the first of it, and looks for self links that are swapped.
  static func compare(_ feeds: inout [CheckedFeed], _ options: FeedCheck.Options) {
    let groups = groups(of: feeds)
    let sources = feeds
    let found = Parallel.map(groups.count, jobs: options.jobs) { index in
      SiblingComparison.run(groups[index].map { sources[$0].input }, options)
    }
    for (group, findings) in zip(groups, found) {
      for (index, findings) in zip(group, findings) { feeds[index].verdict.diagnostics.merge(findings) }
    }
    for (index, finding) in SelfLinks.swapped(sources) { feeds[index].verdict.diagnostics.report(finding) }
  }

  /// Indices of feeds, each group in the order of paths.
  static func groups(of feeds: [CheckedFeed]) -> [[Int]] {
    var groups = Groups(count: feeds.count)
    joinByLinks(feeds, &groups)
    joinByEntries(feeds, &groups)
    return groups.all
  }

  /// Feeds of one folder and one home page that share an entry are candidates; of the many that may share one, the
  /// first few.
  private static func joinByEntries(_ feeds: [CheckedFeed], _ groups: inout Groups) {
    var holders: [Neighbour: [Int]] = [:]
    for (index, feed) in feeds.enumerated() {
      guard let digest = feed.digest, let home = digest.homePage.map(trimmed) else { continue }
      let folder = Paths.folder(of: feed.input.path)
      var seen: Set<Int> = []
      for entry in digest.ids + digest.links.compactMap(\.self) {
        let key = Neighbour(folder: folder, home: home, entry: entry)
        for other in holders[key] ?? [] where other != index && seen.count < 64 && seen.insert(other).inserted {
          guard let sibling = feeds[other].digest, sibling.holdsWhat(digest) else { continue }
          groups.join(other, index)
        }
        if holders[key]?.count ?? 0 < 16, holders[key]?.last != index { holders[key, default: []].append(index) }
      }
    }
  }

  private struct Neighbour: Hashable {
    var folder: String
    var home: String
    var entry: Int
  }

  private static func joinByLinks(_ feeds: [CheckedFeed], _ groups: inout Groups) {
    var byAddress: [String: [Int]] = [:]
    for (index, feed) in feeds.enumerated() {
      guard let digest = feed.digest else { continue }
      let own = Set([digest.selfAddress, feed.input.address].compactMap { $0.map(trimmed) })
      for address in own { byAddress[address, default: []].append(index) }
    }
    // The later pages of a JSON Feed name the address of the first.
    for (address, indices) in byAddress where indices.count > 1 {
      let named = Set(indices.filter { address.hasSuffix("/" + WebAddress.percentEncodedPath(feeds[$0].input.name)) })
      let formats = Set(named.map { feeds[$0].digest?.format })
      byAddress[address] = indices.filter { named.contains($0) || !formats.contains(feeds[$0].digest?.format) }
    }
    for (index, feed) in feeds.enumerated() {
      guard let digest = feed.digest else { continue }
      for address in digest.alternates {
        for other in byAddress[trimmed(address)] ?? [] where other != index {
          guard let sibling = feeds[other].digest, sibling.format != digest.format else { continue }
          // JSON Feed has no links to answer with.
          let own = Set([digest.selfAddress, feed.input.address].compactMap { $0.map(trimmed) })
          let answers = sibling.alternates.contains { own.contains(trimmed($0)) }
          if answers || sibling.format == "json" { groups.join(index, other) }
        }
      }
    }
  }

  private static func trimmed(_ address: WebAddress) -> String {
    let text = address.string.prefix { $0 != "#" }
    return String(text.hasSuffix("/") ? text.dropLast() : text)
  }
}

extension FeedDigest {
  /// Whether another feed, of another format, holds the same window of entries, or nearly so under the same title.
  fileprivate func holdsWhat(_ other: FeedDigest) -> Bool {
    guard format != other.format else { return false }
    let most = max(ids.count, other.ids.count)
    guard 10 * min(ids.count, other.ids.count) >= 7 * most else { return false }
    let isSameCount = ids.count == other.ids.count
    guard isSameCount || title == other.title else { return false }
    var known = Set(ids)
    known.formUnion(links.compactMap(\.self))
    var common = 0
    for (id, link) in zip(other.ids, other.links) where known.contains(id) || link.map(known.contains) ?? false {
      common += 1
    }
    return isSameCount ? 2 * common > most : common >= 2 && 10 * common >= 7 * most
  }
}

/// Which of some things belong together: a union-find.
struct Groups {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    parents[max(a, b)] = min(a, b)
  }

  /// The groups of more than one, each in order.
  var all: [[Int]] {
    var groups = self
    var members: [Int: [Int]] = [:]
    for index in parents.indices { members[groups.root(of: index), default: []].append(index) }
    return members.values.filter { $0.count > 1 }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private mutating func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }
}
