import FeedModel

/// What a page says of a feed in its head, for browsers and readers to find it.
struct DiscoveryLink: Sendable, Hashable {
  var mediaType: String
  var title: String
  var address: WebAddress

  /// Names the links that are ours to renew and to take away.
  static let mark = "data-feedmill"

  /// The element; in XHTML with a slash and a value to each attribute.
  func element(isXML: Bool = false) -> String {
    var out = MarkupText()
    out.markup("<link rel=\"alternate\"")
    out.attribute("type", mediaType)
    out.attribute("title", title)
    out.attribute("href", address.string)
    out.markup(isXML ? " data-feedmill=\"\" />" : " data-feedmill>")
    return out.string
  }

  /// Links to one feed in its formats. Many readers take the first; the others say their format in their title.
  static func links(to title: String, _ documents: [(format: String, mediaType: String, address: WebAddress)])
    -> [DiscoveryLink]
  {
    documents.enumerated().map { index, document in
      let format = document.format.prefix { $0 != " " }
      return DiscoveryLink(
        mediaType: document.mediaType, title: index == 0 ? title : "\(title) (\(format))", address: document.address)
    }
  }
}

extension FeedListing.Feed {
  var links: [DiscoveryLink] {
    DiscoveryLink.links(to: title, documents.map { (format: $0.format, mediaType: $0.mediaType, address: $0.address) })
  }
}
