import FeedFormats
import FeedModel
import FeedSites

extension SiteFeeds {
  /// Reads the feeds below `folder`; `pages` is the folder that they are for, and `address` where that one is served,
  /// where this is said.
  static func read(
    _ folder: CheckedFolder, for pages: String, address: WebAddress?, jobs: Int, _ report: inout Diagnostics
  ) -> SiteFeeds {
    // Where the feeds lie as seen from the pages: their paths together are paths on the server.
    let prefix = Paths.relative(folder.path, inside: pages).map { $0.isEmpty ? "" : $0 + "/" }
    let given = address.flatMap { $0.string.hasSuffix("/") ? $0 : WebAddress($0.string + "/") }
    let names = folder.feedNames
    let read = Parallel.map(names.count, jobs: jobs) { index -> (Found?, Diagnostics) in
      var report = Diagnostics()
      guard let (feed, format) = feed(names[index], in: folder) else { return (nil, report) }
      let path = prefix.map { $0 + names[index] }
      let served = path.flatMap { path in given?.resolve(WebAddress.percentEncodedPath(path)) }
      guard let address = feed.selfAddress ?? served else {
        report.report(.noAddress, at: .whole(Paths.join(folder.path, names[index])))
        return (nil, report)
      }
      return (Found(name: path ?? names[index], feed: feed, format: format, address: address), report)
    }
    for (_, findings) in read { report.merge(findings) }
    let found = read.compactMap(\.0)
    return SiteFeeds(found, base: given ?? base(of: prefix == nil ? [] : found) ?? root(of: found))
  }

  /// A feed without its entries; `nil` for a file that is none.
  private static func feed(_ name: String, in folder: CheckedFolder) -> (Feed, any FeedFormat)? {
    guard let bytes = (try? FeedSize.bytes(of: name, in: folder.disk, path: name)) ?? nil,
      let format = FeedFormats.recognizing(document: bytes)
    else { return nil }
    var findings = Diagnostics()
    var input = FeedInput(bytes, name: name)
    guard let feed = try? format.read(&input, report: &findings, each: { (_: consuming Entry) in }) else { return nil }
    return (feed, format)
  }

  /// Where the pages are served, by what most feeds say of where they are served themselves.
  private static func base(of found: [Found]) -> WebAddress? {
    var votes: [String: Int] = [:]
    for document in found {
      let path = "/" + WebAddress.percentEncodedPath(document.name)
      guard let address = document.feed.selfAddress?.string, address.hasSuffix(path) else { continue }
      votes[String(address.dropLast(path.count - 1)), default: 0] += 1
    }
    return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }.flatMap { WebAddress($0.key) }
  }

  /// The home page of the feed that is nearest to the root.
  private static func root(of found: [Found]) -> WebAddress? {
    let homes = found.compactMap { $0.feed.homePage?.string }
    guard let home = homes.min(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) else { return nil }
    return WebAddress(home.hasSuffix("/") ? home : home + "/")
  }
}

extension Diagnostic.Message {
  fileprivate static let noAddress = warning(
    "inject/no-address", "the feed does not say where it is served, so no page can name it; say `--url`")
}
