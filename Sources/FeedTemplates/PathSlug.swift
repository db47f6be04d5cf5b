import FeedModel

/// A part of a path for an entry.
enum PathSlug {
  /// The last part of the address of its page, without an ending; of an entry without one, from its id.
  static func make(address: String, id: String) -> String {
    var path = address[...]
    if let scheme = path.range(of: "://") {
      path = path[scheme.upperBound...]
      path = path.firstIndex(of: "/").map { path[$0...] } ?? ""
    }
    path = path.prefix { $0 != "?" && $0 != "#" }
    var parts = path.split(separator: "/")
    if let last = parts.last, ["index.html", "index.htm", "index.php"].contains(last) { parts.removeLast() }
    if let last = parts.last {
      var name = last
      for ending in [".html", ".htm", ".php", ".md"] where name.hasSuffix(ending) { name = name.dropLast(ending.count) }
      let slug = clean(String(decoding: Array(name.utf8).percentDecoded, as: UTF8.self))
      if !slug.isEmpty { return slug }
    }
    let slug = clean(id)
    return slug.isEmpty ? "entry" : slug
  }

  /// Letters, digits, points, hyphens and underscores; hyphens for the rest, and no more than a file's name may have.
  static func clean(_ text: String) -> String {
    var out = ""
    var isGap = false
    for scalar in text.unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_.".unicodeScalars.contains(scalar)
        || scalar.properties.generalCategory == .nonspacingMark
      guard isKept, out.utf8.count < 150 else {
        isGap = true
        continue
      }
      if isGap, !out.isEmpty { out += "-" }
      isGap = false
      out.unicodeScalars.append(scalar)
    }
    while let last = out.last, "-.".contains(last) { out.removeLast() }
    return String(out.drop { "-.".contains($0) })
  }
}

extension StringProtocol {
  /// Where a short text stands first.
  fileprivate func range(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}
