import FeedModel

/// Which of the feeds under check lies at an address: the way from one page of a feed to the next.
struct FeedsByAddress {
  /// The first feed at each address without fragment, by index.
  private var indices: [String: Int] = [:]

  init(_ feeds: [CheckedFeed], _ address: (CheckedFeed) -> WebAddress?) {
    for (index, feed) in feeds.enumerated() {
      guard let address = address(feed) else { continue }
      let key = Self.document(address)
      if indices[key] == nil { indices[key] = index }
    }
  }

  subscript(address: WebAddress) -> Int? { indices[Self.document(address)] }

  private static func document(_ address: WebAddress) -> String { String(address.string.prefix { $0 != "#" }) }

  /// Where to begin to follow links from page to page: what nothing leads to comes first; what is left goes round in
  /// circles.
  static func starts(_ next: [Int?]) -> [Int] {
    let targets = Set(next.compactMap(\.self))
    return next.indices.filter { !targets.contains($0) } + next.indices.filter { targets.contains($0) }
  }
}
