public import FeedModel

/// What a rule is about: the part of its code before the slash.
public struct RuleArea: Sendable, Hashable {
  /// `rss`
  public let name: String
  /// `RSS 2.0`
  public let title: String

  /// In the order in which people look for them.
  public static let all: [RuleArea] = [
    ("doc", "Whole documents"), ("check", "The check itself"), ("enc", "Characters and encodings"), ("xml", "XML"),
    ("ns", "Namespaces"), ("element", "Elements"), ("attr", "Attributes"), ("text", "Text and titles"),
    ("rss", "RSS 2.0"), ("atom", "Atom 1.0"), ("json", "JSON Feed 1.1"),
    ("site", "Feeds beside each other, and the site"),
    ("html", "HTML in entries"), ("id", "Ids"), ("uri", "Addresses"), ("date", "Dates"), ("lang", "Languages"),
    ("email", "Mail addresses"), ("mime", "Media types"),
    ("extension", "Extensions in general"), ("content", "RSS content"), ("dc", "Dublin Core"),
    ("dcterms", "Dublin Core terms"),
    ("fh", "Paging and archives (RFC 5005)"), ("hub", "WebSub"), ("thr", "Threads (RFC 4685)"),
    ("app", "Atom Publishing Protocol"), ("tombstone", "Deleted entries (RFC 6721)"), ("license", "Licence links"),
    ("cc", "Creative Commons"), ("media", "Media RSS"), ("itunes", "Apple Podcasts"), ("podcast", "Podcast namespace"),
    ("psc", "Podlove chapters"), ("georss", "GeoRSS"), ("geo", "W3C Geo"), ("slash", "Slash"),
    ("sy", "RSS syndication"), ("wfw", "Well-formed web"), ("source", "Source namespace"),
    ("opensearch", "OpenSearch"), ("event", "Events"), ("trackback", "TrackBack"), ("feedburner", "FeedBurner"),
    ("blogchannel", "blogChannel"), ("admin", "Admin"), ("access", "Access restrictions"), ("indexing", "Indexing"),
    ("xhtml", "XHTML in feeds"),
    ("input", "Input of a command"), ("output", "Output of a command"), ("usage", "Usage of a command"),
    ("configuration", "Configuration"), ("matrix", "Feeds by tag, section and so on"),
    ("archive", "Archives of feeds"),
    ("newsletter", "Newsletters"), ("link", "Links of newsletters"), ("settings", "Settings files"),
    ("yaml", "YAML"), ("toml", "TOML"),
    ("front-matter", "Front matter"), ("encoding", "Encoding of posts"), ("file", "Files"), ("folder", "Folders"),
    ("post", "Posts"), ("snippet", "Snippets around content"), ("select", "Which posts are published"),
    ("identity", "Identity of posts"),
    ("address", "Where feeds are served"), ("zone", "Time zones"), ("markdown", "Markdown"), ("liquid", "Liquid"),
    ("shortcode", "Shortcodes"),
    ("built", "Bodies from the built site"),
    ("hugo", "Hugo sites"), ("jekyll", "Jekyll sites"), ("zola", "Zola sites"), ("plain", "Folders of Markdown"),
    ("eleventy", "Eleventy sites"), ("pelican", "Pelican sites"),
    ("convert", "Conversion"), ("template", "Templates"), ("plug-in", "Programs that write formats"),
    ("discovery", "Files by which feeds are found"), ("inject", "Links to feeds in built pages"), ("mail", "Mails"),
    ("detector", "Published feeds against their posts"),
  ].map { RuleArea(name: $0.0, title: $0.1) }

  /// The area of a code; of an area without a title the name is the title.
  public init(of code: String) {
    let name = String(code.prefix { $0 != "/" })
    self = RuleArea.all.first { $0.name == name } ?? RuleArea(name: name, title: name)
  }

  private init(name: String, title: String) {
    self.name = name
    self.title = title
  }

  /// The rules by area, those of an area by code.
  public static func sorted(_ rules: [Rule]) -> [(area: RuleArea, rules: [Rule])] {
    let byArea = Dictionary(grouping: rules) { RuleArea(of: $0.code) }
    let others = byArea.keys.filter { !all.contains($0) }.sorted { $0.name < $1.name }
    return (all + others).compactMap { area in
      byArea[area].map { (area, $0.sorted { $0.code < $1.code }) }
    }
  }
}
