import FeedModel

/// The files by which feeds are found: a page for people, an outline for programs, links for pages, a style sheet.
enum Discovery {
  /// What the configuration asks for, except where somebody else's file stands in its place.
  static func files(
    for listing: @autoclosure () -> FeedListing, _ settings: DiscoverySettings, in output: String,
    besides documents: [Document],
    _ report: inout Diagnostics, address: (String) -> WebAddress
  ) -> [SideFile] {
    guard settings != DiscoverySettings() else { return [] }
    let listing = listing()
    var files: [SideFile] = []
    let count = listing.feeds.count
    if let path = settings.page {
      let outline = settings.outline.map { relative($0, from: path) }
      let page = SubscribePage.text(listing, outline: outline)
      files.append(SideFile(.html, path: path, address: address(path), text: page, feeds: count))
    }
    if let path = settings.outline {
      files.append(
        SideFile(.opml, path: path, address: address(path), text: OutlineDocument.text(listing), feeds: count))
    }
    if let path = settings.links {
      files += LinkFragments.files(listing, path: path, address: address)
    }
    if case .own(let path)? = settings.stylesheet {
      files.append(SideFile(.css, path: path, address: address(path), text: FeedStylesheet.text, feeds: count))
    }

    var taken = Set(documents.map(\.draft.file))
    return files.filter { file in
      let path = Paths.join(output, file.path)
      guard taken.insert(path).inserted else {
        report.report(.taken, at: .whole(path))
        return false
      }
      if SideFile.isForeign(path) {
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
