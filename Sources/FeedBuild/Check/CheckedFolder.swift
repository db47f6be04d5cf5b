import FeedModel
import FeedSites

/// A folder under check: the feeds in it, and, where it is known at what address it is served, the files that
/// addresses in feeds lead to.
final class CheckedFolder: Sendable {
  let disk: DiskFolder
  let path: String
  /// Files that may be feeds by their names, by path.
  let feedNames: [String]
  /// With a slash at its end.
  let address: WebAddress?
  /// Whether web pages lie here, so that this is a built site and not a folder of feeds alone.
  let holdsPages: Bool

  init(_ path: String, address: WebAddress?) throws(FeedError) {
    self.path = path
    disk = try DiskFolder(path)
    let names = disk.files(below: "")
    feedNames = names.filter { name in Self.feedEndings.contains { name.hasSuffix($0) } }
    holdsPages = names.contains { name in Self.pageEndings.contains { name.hasSuffix($0) } }
    self.address = address.flatMap { $0.string.hasSuffix("/") ? $0 : WebAddress($0.string + "/") }
  }

  func address(of name: String) -> WebAddress? { address?.resolve(WebAddress.percentEncodedPath(name)) }

  /// The path of the file that an address below `base` leads to; `nil` for any other address. It may not exist.
  static func name(of address: WebAddress, below base: WebAddress) -> String? {
    let text = address.string.prefix { $0 != "?" && $0 != "#" }
    guard text.utf8.starts(with: base.string.utf8) else { return nil }
    let name = unescaped(String(text.dropFirst(base.string.count)))
    return name.split(separator: "/").contains { $0 == ".." } ? nil : name
  }

  /// The file that a server would send for a path: itself, its page, or the page of the folder.
  func page(of name: String) -> String? {
    let names =
      name.isEmpty || name.hasSuffix("/")
      ? ["index.html", "index.htm", "index.xhtml"].map { name + $0 }
      : [name, name + ".html", name + "/index.html", name + ".htm", name + "/index.htm"]
    return names.first { disk.size(of: $0) != nil }
  }

  private static let feedEndings = [".xml", ".json", ".rss", ".atom", ".rdf"]
  private static let pageEndings = [".html", ".htm", ".xhtml"]

  /// A path without percent-encoding.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    return String(decoding: Array(text.utf8).percentDecoded, as: UTF8.self)
  }
}
