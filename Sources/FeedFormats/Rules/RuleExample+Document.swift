public import FeedModel

extension RuleExample {
  /// The whole document that the example stands for; `nil` for several files, which only a folder holds.
  public var document: [UInt8]? {
    let piece = Array(repeating: text, count: times).joined(separator: frame == .jsonItems ? ",\n" : "")
    switch frame {
    case .document: return Array(piece.utf8)
    case .bytes: return piece.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    case .channel: return Array(Self.rss(piece).utf8)
    case .items: return Array(Self.rss(Self.channelHead + piece).utf8)
    case .item: return Array(Self.rss(Self.channelHead + "<item>\n\(piece)\n</item>").utf8)
    case .feed: return Array(Self.atom(piece).utf8)
    case .entries: return Array(Self.atom(Self.feedHead + piece).utf8)
    case .entry: return Array(Self.atom(Self.feedHead + "<entry>\n\(piece)\n</entry>").utf8)
    case .json: return Array("{\n\(piece)\n}\n".utf8)
    case .jsonFeed: return Array("{\(Self.jsonHead),\n\(piece)\n\"items\":[\(Self.soundItem)]}\n".utf8)
    case .jsonItems: return Array("{\(Self.jsonHead),\"items\":[\n\(piece)\n]}\n".utf8)
    case .jsonItem: return Array("{\(Self.jsonHead),\"items\":[{\n\(piece)\n}]}\n".utf8)
    case .html: return Array(Self.rss(Self.channelHead + Self.itemHead + Self.cdata(piece) + "</item>").utf8)
    case .files, .sketch: return nil
    }
  }

  /// Where the documents of examples are served, and the day on which they are judged.
  public var circumstances: Circumstances {
    let file =
      switch frame {
      case .feed, .entries, .entry: "atom.xml"
      case .json, .jsonFeed, .jsonItems, .jsonItem: "feed.json"
      default: "rss.xml"
      }
    let now = CivilTime(year: 2026, month: 6, day: 1, hour: 12, minute: 0)
    return Circumstances(
      address: WebAddress("https://example.org/\(file)"),
      now: Timestamp(seconds: now.secondsSinceEpoch, offsetMinutes: 0))
  }

  private static func rss(_ piece: String) -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"\(namespaces(beside: "http://www.w3.org/2005/Atom"))>"
      + "<channel>\n\(piece)\n</channel></rss>\n"
  }

  private static func atom(_ piece: String) -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\""
      + "\(namespaces(beside: nil))>\n\(piece)\n</feed>\n"
  }

  private static func cdata(_ piece: String) -> String { "<content:encoded><![CDATA[\(piece)]]></content:encoded>" }

  private static let channelHead = """
    <title>Example</title><link>https://example.org/</link><description>An example.</description>\
    <atom:link rel="self" type="application/rss+xml" href="https://example.org/rss.xml"/><language>en</language>

    """
  private static let itemHead = """
    <item><title>One</title><link>https://example.org/1</link><guid>https://example.org/1</guid>\
    <pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate><description>One.</description>

    """
  private static let feedHead = """
    <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>\
    <link rel="self" type="application/atom+xml" href="https://example.org/atom.xml"/>\
    <link rel="alternate" type="text/html" href="https://example.org/"/><author><name>Ann</name></author>

    """
  private static let jsonHead = """
    "version":"https://jsonfeed.org/version/1.1","title":"Example","home_page_url":"https://example.org/",\
    "feed_url":"https://example.org/feed.json","language":"en","authors":[{"name":"Ann"}]
    """

  private static let soundItem = """
    {"id":"https://example.org/1","url":"https://example.org/1","content_text":"One.",\
    "date_published":"2026-05-01T12:00:00Z"}
    """

  private static func namespaces(beside atom: String?) -> String {
    let all = atom.map { [("atom", $0)] + prefixes } ?? prefixes
    return all.map { " xmlns:\($0.0)=\"\($0.1)\"" }.joined()
  }

  /// The conventional prefixes, which examples use without declaring them.
  private static let prefixes = [
    ("admin", "http://webns.net/mvcb/"),
    ("app", "http://www.w3.org/2007/app"),
    ("at", "http://purl.org/atompub/tombstones/1.0"),
    ("cc", "http://creativecommons.org/ns#"),
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("fh", "http://purl.org/syndication/history/1.0"),
    ("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
    ("georss", "http://www.georss.org/georss"),
    ("gml", "http://www.opengis.net/gml"),
    ("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("media", "http://search.yahoo.com/mrss/"),
    ("opensearch", "http://a9.com/-/spec/opensearch/1.1/"),
    ("podcast", "https://podcastindex.org/namespace/1.0"),
    ("psc", "http://podlove.org/simple-chapters"),
    ("slash", "http://purl.org/rss/1.0/modules/slash/"),
    ("source", "http://source.scripting.com/"),
    ("sy", "http://purl.org/rss/1.0/modules/syndication/"),
    ("thr", "http://purl.org/syndication/thread/1.0"),
    ("trackback", "http://madskills.com/public/xml/rss/module/trackback/"),
    ("wfw", "http://wellformedweb.org/CommentAPI/"),
  ]
}
