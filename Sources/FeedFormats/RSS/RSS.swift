import FeedModel

/// RSS 2.0 (https://www.rssboard.org/rss-specification), which is written; 0.90 to 0.94 and 1.0 are read too.
public struct RSS: FeedFormat {
  public init() {}

  public var name: String { "rss" }
  public var title: String { "RSS 2.0" }
  public var fileName: String { "rss.xml" }
  public var mediaType: String { "application/rss+xml" }
  public var isXML: Bool { true }
  public var entryTag: StaticString? { "<item" }

  /// The root is `rss`, or `rdf:RDF` with a namespace of RSS 0.90 or 1.0.
  public func recognizes(_ head: Span<UInt8>) -> Bool {
    switch RootName.find(in: head) {
    case "rss": true
    case "RDF":
      RootName.mentions("purl.org/rss/1.0/", in: head) || RootName.mentions("netscape.com/rdf/simple/0.9/", in: head)
    default: false
    }
  }
}
