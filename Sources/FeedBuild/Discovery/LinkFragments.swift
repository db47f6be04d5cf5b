import FeedModel

/// Pieces of HTML for a site's templates to include in the heads of pages: one for all pages, and one for the page of
/// each feed that is about a part of the site.
enum LinkFragments {
  /// A piece, and how many feeds it links to.
  typealias Fragment = (path: String, text: String, feeds: Int)

  static func of(_ listing: FeedListing, path: String) -> [Fragment] {
    let main = listing.feeds.filter { $0.group == nil }
    let common = main.isEmpty ? Array(listing.feeds.prefix(1)) : main
    let others = listing.feeds.compactMap { feed -> Fragment? in
      guard feed.group != nil, let first = feed.documents.first else { return nil }
      // Its own feed first here: it is what the page is about.
      return fragment([feed] + common, path: stem(of: first.path) + ".links.html")
    }
    return [fragment(common, path: path)] + others
  }

  private static func fragment(_ feeds: [FeedListing.Feed], path: String) -> Fragment {
    var seen: Set<DiscoveryLink> = []
    let links = feeds.flatMap(\.links).filter { seen.insert($0).inserted }
    return (path, links.map { $0.element() + "\n" }.joined(), feeds.count)
  }

  /// A path without its ending.
  private static func stem(of path: String) -> String {
    let name = Paths.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return path }
    return Paths.join(Paths.folder(of: path), String(name[..<dot]))
  }
}
