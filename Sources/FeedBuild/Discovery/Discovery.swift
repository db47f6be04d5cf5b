import FeedModel

/// The files by which feeds are found: a page for people, an outline for programs, links for pages, a style sheet.
enum Discovery {
  /// What the configuration asks for, except where somebody else's file stands in its place.
  static func files(
    for listing: @autoclosure () -> FeedListing, _ settings: DiscoverySettings, in output: String,
    besides documents: [Document],
    _ report: inout Diagnostics, address: (String) -> WebAddress
  ) -> [MadeFile] {
    guard settings != DiscoverySettings() else { return [] }
    let listing = listing()
    func file(_ format: String, _ path: String, _ text: String, feeds count: Int) -> MadeFile {
      MadeFile(
        path: Paths.join(output, path), address: address(path), format: format, entries: count, tellsOfFeeds: true,
        bytes: Array(text.utf8))
    }
    var files: [MadeFile] = []
    let count = listing.feeds.count
    if let path = settings.page {
      let outline = settings.outline.map { relative($0, from: path) }
      files.append(file("html", path, SubscribePage.text(listing, outline: outline), feeds: count))
    }
    if let path = settings.outline { files.append(file("opml", path, OutlineDocument.text(listing), feeds: count)) }
    if let path = settings.links {
      files += LinkFragments.of(listing, path: path).map { file("html", $0.path, $0.text, feeds: $0.feeds) }
    }
    if case .own(let path)? = settings.stylesheet { files.append(file("css", path, FeedStylesheet.text, feeds: count)) }

    var taken = Set(documents.map(\.draft.file))
    return files.filter { file in
      let path = file.path
      guard taken.insert(path).inserted else {
        report.report(.taken, at: .whole(path))
        return false
      }
      if ForeignFile.stands(at: path) {
        report.report(.foreign, at: .whole(path))
        return false
      }
      return true
    }
  }

  /// `path` as a link from a page beside or below it.
  private static func relative(_ path: String, from page: String) -> String {
    String(repeating: "../", count: page.utf8.count { $0 == UInt8(ascii: "/") }) + WebAddress.percentEncodedPath(path)
  }
}

extension Diagnostic.Message {
  fileprivate static let taken = error(
    "discovery/path-taken", "two files would be written here; give one of them another path in the configuration")
  fileprivate static let foreign = warning(
    "discovery/foreign-file",
    "this file is not Feedmill's, so it stays; give ours another path, as in `index: subscribe.html`")
}
