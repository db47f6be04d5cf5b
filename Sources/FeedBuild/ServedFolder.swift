import FeedModel
import FeedSites

/// Where the output folder will be served: a feed's own address is the address under which readers fetch it.
struct ServedFolder {
  /// With a slash at its end.
  private let base: WebAddress

  /// The site's address plus the path under the output folder; when that folder lies in a source which the site's
  /// generator copies, its path there counts too; `--base-path` decides over both.
  init(_ opened: OpenedSite, _ options: BuildOptions, report: inout Diagnostics) throws(FeedError) {
    guard let home = opened.header.homePage else { throw FeedError(.noAddress) }
    let site = ServedFolder.slashed(home)
    if let given = options.basePath ?? opened.configuration.basePath {
      base =
        site.resolve("/" + WebAddress.percentEncodedPath(ServedFolder.trimmed(given)))
        .map(ServedFolder.slashed) ?? site
      return
    }
    let wishes = opened.site.wishes
    let inside = Paths.relative(opened.output, inside: options.site)
    let copied = inside.flatMap { ServedFolder.served($0, by: wishes.copiedFolders) }
    base = copied.flatMap { site.resolve(WebAddress.percentEncodedPath($0)) }.map(ServedFolder.slashed) ?? site
    if let inside, !inside.isEmpty, copied == nil, let built = wishes.builtFolder, inside != built,
      !inside.hasPrefix(built + "/")
    {
      report.report(.nowhere(opened.output))
    }
  }

  func address(of path: String) -> WebAddress { base.resolve(WebAddress.percentEncodedPath(path)) ?? base }

  /// The path in the served site of a folder of the source, `nil` when the generator does not copy it.
  private static func served(_ folder: String, by copied: [String: String]) -> String? {
    if folder.isEmpty || folder.split(separator: "/").contains(where: { $0.hasPrefix("_") || $0.hasPrefix(".") }) {
      return nil
    }
    let prefix = copied.keys.filter { folder.hasPrefix($0) || folder + "/" == $0 }.max { $0.count < $1.count }
    guard let prefix, let target = copied[prefix] else { return nil }
    return target + folder.dropFirst(prefix.count)
  }

  private static func trimmed(_ path: String) -> String {
    var rest = path[...]
    while rest.hasPrefix("/") { rest.removeFirst() }
    while rest.hasSuffix("/") { rest.removeLast() }
    return String(rest)
  }

  private static func slashed(_ address: WebAddress) -> WebAddress {
    address.string.hasSuffix("/") ? address : WebAddress(address.string + "/") ?? address
  }
}

extension Diagnostic.Message {
  fileprivate static var noAddress: Self {
    .error(
      "input/no-address",
      "where is the site served? say it with `--url https://example.org`, or as `url` in feedmill.yml")
  }

  fileprivate static func nowhere(_ output: String) -> Self {
    .warning(
      "address/leads-nowhere",
      "the site's generator does not publish `\(output)`, so the feeds' own addresses lead nowhere; "
        + "write into a folder that it copies or into the built site, or say `--base-path`")
  }
}
