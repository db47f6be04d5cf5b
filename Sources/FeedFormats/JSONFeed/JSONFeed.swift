import FeedModel

/// JSON Feed: version 1.1 is written, 1.1 and 1.0 are read (https://www.jsonfeed.org/version/1.1/).
public struct JSONFeed: FeedFormat {
  public init() {}

  public var name: String { "json" }
  public var title: String { "JSON Feed 1.1" }
  public var fileName: String { "feed.json" }
  public var mediaType: String { "application/feed+json" }
  public var isXML: Bool { false }

  /// Whatever begins as a JSON object does: no other format of the catalogue is JSON.
  public func recognizes(_ head: Span<UInt8>) -> Bool {
    var i = 0
    if head.count >= 3, head[0] == 0xEF, head[1] == 0xBB, head[2] == 0xBF { i = 3 }
    while i < head.count, head[i].isASCIIWhitespace { i += 1 }
    return i < head.count && head[i] == UInt8(ascii: "{")
  }
}
