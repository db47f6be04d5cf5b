import FeedFormats
import FeedModel
import FeedSites

/// The feeds of a built site, whoever made them, and which of them a page should name.
struct SiteFeeds: Sendable {
  /// A feed in its formats.
  struct Group: Sendable {
    var title: String
    /// The page that the feed is about, in the form in which pages are compared.
    var home: String
    var language: String?
    var links: [DiscoveryLink]
  }

  private(set) var groups: [Group] = []
  /// The address under which the folder of pages is served, with a slash at its end.
  private(set) var base: WebAddress?
  /// The first of the feeds that are about a page.
  private var byHome: [String: Int] = [:]

  /// Where a document of a feed lies, and what it says of itself.
  struct Found: Sendable {
    var name: String
    var feed: Feed
    var format: any FeedFormat
    var address: WebAddress
  }

  init(_ found: [Found], base: WebAddress?) {
    self.base = base
    // Pages and archives of a feed are met by following it, not by subscribing to them.
    let further = Set(
      found.flatMap { [$0.feed.paging.next, $0.feed.paging.previousArchive] }.compactMap { $0?.string })
    var index: [[String]: Int] = [:]
    var documents: [[(format: String, mediaType: String, address: WebAddress)]] = []
    let ordered = found.sorted { a, b in
      (SiteFeeds.rank(a.format), a.name.utf8.count, a.name) < (SiteFeeds.rank(b.format), b.name.utf8.count, b.name)
    }
    for document in ordered where !further.contains(document.address.string) {
      let feed = document.feed
      let home = (feed.homePage ?? base).map(SiteFeeds.key) ?? ""
      let place = index[[home, feed.title]] ?? groups.count
      if place == groups.count {
        index[[home, feed.title]] = place
        groups.append(Group(title: feed.title, home: home, language: feed.language, links: []))
        documents.append([])
      }
      if !documents[place].contains(where: { $0.address == document.address }) {
        documents[place].append((document.format.title, document.format.mediaType, document.address))
      }
    }
    for place in groups.indices {
      groups[place].links = DiscoveryLink.links(to: groups[place].title, documents[place])
    }
    sort(by: documents.map { $0.map { $0.address.string.utf8.count { $0 == UInt8(ascii: "/") } }.min() ?? 0 })
    for (place, group) in groups.enumerated() where byHome[group.home] == nil { byHome[group.home] = place }
  }

  /// The site's main feed first: that of the highest page, itself in the highest folder.
  private mutating func sort(by depths: [Int]) {
    let order = groups.indices.sorted { a, b in
      let (first, second) = (groups[a], groups[b])
      return (first.home.utf8.count, depths[a], first.title.utf8.count, first.title)
        < (second.home.utf8.count, depths[b], second.title.utf8.count, second.title)
    }
    groups = order.map { groups[$0] }
  }

  /// How many feeds no page names, since another one is about the same page.
  var unplaced: Int { groups.count - byHome.count }

  /// What a page links to: the main feed, then those that are about the page or about what lies above it, the nearest
  /// first. Where such a feed is in another language than the main one, it is the main one there.
  func links(of page: WebAddress?, namesAll: Bool) -> [DiscoveryLink] {
    guard let main = groups.first else { return [] }
    var near: [Int] = []
    if let page {
      var key = Substring(SiteFeeds.key(page))
      while true {
        // There may be hundreds about one page: feeds by tag that are about the whole blog.
        if let first = byHome[String(key)], groups[first].home != main.home { near.append(first) }
        guard let slash = key.lastIndex(of: "/") else { break }
        key = key[..<slash]
      }
    }
    let others = near.filter { SiteFeeds.language(groups[$0].language) != SiteFeeds.language(main.language) }
    let foreign = others.filter { groups[$0].language != nil }
    var order = foreign + [0] + near.filter { !foreign.contains($0) }
    if namesAll {
      let named = Set(order)
      order += groups.indices.filter { !named.contains($0) }
    }
    return order.flatMap { groups[$0].links }
  }

  /// Pages under one name: no scheme, no ending, no slash at the end.
  static func key(_ address: WebAddress) -> String {
    var text = address.string.prefix { $0 != "?" && $0 != "#" }
    if let colon = text.firstIndex(of: ":") { text = text[text.index(after: colon)...].drop { $0 == "/" } }
    if text.hasSuffix("/index.html") { text = text.dropLast(10) }
    if text.hasSuffix("/index.htm") { text = text.dropLast(9) }
    if text.hasSuffix(".html") { text = text.dropLast(5) }
    if text.hasSuffix(".htm") { text = text.dropLast(4) }
    while text.hasSuffix("/") { text = text.dropLast() }
    return CheckedFolder.unescaped(String(text))
  }

  private static func language(_ tag: String?) -> String {
    (tag ?? "").prefix { $0 != "-" }.lowercased()
  }

  /// Atom tells the most, JSON is read by the fewest.
  private static func rank(_ format: any FeedFormat) -> Int {
    ["atom", "rss", "json"].firstIndex(of: format.name) ?? 3
  }
}
