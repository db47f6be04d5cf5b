import FeedModel
import FeedText

/// Tag URIs (RFC 4151): ids that are no addresses.
enum TagURI {
  /// `tag:example.org,2026-03-01:/2026/03/01/hello.html`; `nil` where host, day or path are wanting.
  ///
  /// The day is that of publication in UTC, which is when its minter held the name.
  static func make(host: String?, _ published: Timestamp?, path: String) -> String? {
    guard let host = host?.lowercased(), isName(host), let published, !path.isEmpty else { return nil }
    let day = published.clamped.rfc3339.prefix(10)
    return "tag:\(host),\(day):\(path)"
  }

  /// The id of a post by its page.
  static func make(for entry: Entry, host: String?) -> String? {
    guard let link = entry.link else { return nil }
    let path = link.path.isEmpty ? "/" : link.path
    return make(host: host ?? link.host, entry.published, path: path + query(of: link))
  }

  /// RFC 4151 knows names of the DNS alone.
  private static func isName(_ host: String) -> Bool {
    !host.isEmpty
      && host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && !part.hasPrefix("-") && !part.hasSuffix("-")
          && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
      }
  }

  private static func query(of link: WebAddress) -> String {
    guard let start = link.string.firstIndex(of: "?") else { return "" }
    return String(link.string[start...].prefix { $0 != "#" })
  }
}
