import FeedModel
import FeedText

/// A path below the site's own, as servers take it: decoded, without `index.html`, `.html` and the slash at its end.
struct SitePath: Hashable {
  let text: String

  init(_ path: String) {
    var parts = path.split(separator: "/").map(String.init)
    if let last = parts.last, ["index.html", "index.htm", "index.xhtml"].contains(last) { parts.removeLast() }
    if let last = parts.popLast() {
      let ending = [".html", ".htm"].first { last.hasSuffix($0) && last.utf8.count > $0.utf8.count }
      parts.append(String(last.dropLast(ending?.count ?? 0)))
    }
    text = parts.joined(separator: "/")
  }

  /// The last part.
  var name: String { text.split(separator: "/").last.map(String.init) ?? "" }

  /// The folder that it lies in; "" for the site's top.
  var folder: String { text.split(separator: "/").dropLast().joined(separator: "/") }

  /// What stands behind the last dot, in lower case; "" for pages.
  var ending: String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
    let ending = name[name.index(after: dot)...].lowercased()
    return (1...5).contains(ending.utf8.count) && ending.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
      && ending.utf8.contains(where: \.isASCIILetter) ? ending : ""
  }

  /// Where a site is served.
  struct Base {
    private let host: String
    /// Without a slash at its end.
    private let path: String

    init?(_ home: WebAddress?) {
      guard let home, home.isHTTP, let host = home.host else { return nil }
      self.host = host.lowercased()
      path = home.path.hasSuffix("/") ? String(home.path.dropLast()) : home.path
    }

    /// The path of an address below the site's, and its fragment; `nil` for what lies elsewhere, or is asked for with a
    /// query, which a server may answer in its own way.
    func path(of address: WebAddress) -> (SitePath, fragment: String)? {
      let text = address.string
      guard address.isHTTP, address.host?.lowercased() == host else { return nil }
      let whole = text.prefix { $0 != "#" }
      guard !whole.contains("?"), address.path == path || address.path.hasPrefix(path + "/") else { return nil }
      let below = decoded(address.path.dropFirst(path.count))
      guard !below.utf8.contains(0), !below.split(separator: "/").contains("..") else { return nil }
      return (SitePath(below), decoded(text.dropFirst(whole.count + 1)))
    }

    private func decoded(_ text: Substring) -> String {
      String(decoding: Array(text.utf8).percentDecoded, as: UTF8.self)
    }
  }
}
