import FeedModel

/// Pieces of HTML for a site's templates to include in the heads of pages: one for all pages, and one for the page of
/// each feed that is about a part of the site.
enum LinkFragments {
  static func files(_ listing: FeedListing, path: String, address: (String) -> WebAddress) -> [SideFile] {
    let main = listing.feeds.filter { $0.group == nil }
    let common = main.isEmpty ? Array(listing.feeds.prefix(1)) : main
    var files = [file(common, path: path, address: address(path))]
    for feed in listing.feeds where feed.group != nil {
      guard let first = feed.documents.first else { continue }
      // Its own feed first here: it is what the page is about.
      let path = stem(of: first.path) + ".links.html"
      files.append(file([feed] + common, path: path, address: address(path)))
    }
    return files
  }

  private static func file(_ feeds: [FeedListing.Feed], path: String, address: WebAddress) -> SideFile {
    var seen: Set<DiscoveryLink> = []
    let links = feeds.flatMap(\.links).filter { seen.insert($0).inserted }
    return SideFile(
      .html, path: path, address: address, text: links.map { $0.element() + "\n" }.joined(), feeds: feeds.count)
  }

  /// A path without its ending.
  private static func stem(of path: String) -> String {
    let name = Paths.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return path }
    return Paths.join(Paths.folder(of: path), String(name[..<dot]))
  }
}
