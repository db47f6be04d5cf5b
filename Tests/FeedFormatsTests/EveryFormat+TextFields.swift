import FeedModel
import Testing

/// A field of the model that holds text, and how to set it.
struct TextField: Sendable, CustomTestStringConvertible {
  var name: String
  var set: @Sendable (inout Feed, String) -> Void

  init(_ name: String, _ set: @escaping @Sendable (inout Feed, String) -> Void) {
    self.name = name
    self.set = set
  }

  static func entry(_ name: String, _ set: @escaping @Sendable (inout Entry, String) -> Void) -> TextField {
    TextField("entry " + name) { feed, text in set(&feed.entries[0], text) }
  }

  var testDescription: String { name }
  /// An id that holds nothing is no id: the format may say so.
  var isIdentity: Bool { name.hasSuffix("id") }

  static let all: [TextField] = ofFeeds + ofEntries + ofParts + ofPodcasts

  private static let ofFeeds: [TextField] = [
    TextField("id") { $0.id = $1 },
    TextField("title") { $0.title = $1 },
    TextField("description") { $0.description = $1 },
    TextField("language") { $0.language = $1 },
    TextField("rights") { $0.rights = $1 },
    TextField("author's name") { $0.authors = [Person(name: $1)] },
    TextField("author's e-mail") { $0.authors = [Person(name: "Ann", email: $1), Person(name: "Bo")] },
    TextField("second author's name") { $0.authors = [Person(name: "Ann"), Person(name: $1)] },
    TextField("contributor's name") { $0.contributors = [Person(name: $1)] },
    TextField("category") { $0.categories = [Category($1)] },
    TextField("category's scheme") { $0.categories = [Category("x", scheme: $1)] },
    TextField("category's label") { $0.categories = [Category("x", label: $1)] },
    TextField("generator") { $0.generator = Generator($1) },
    TextField("generator's version") { $0.generator = Generator("x", version: $1) },
    TextField("style sheet") { $0.stylesheet = $1 },
    TextField("user comment") { $0.userComment = $1 },
    TextField("hub's type") { $0.hubs = [Hub(type: $1, .of("https://hub.example/"))] },
    TextField("skipped day") { $0.schedule.skippedDays = [$1] },
    TextField("link's relation") { $0.links = [Link($1, .of("https://mill.example/l"))] },
    TextField("link's media type") { $0.links = [Link("via", .of("https://mill.example/l"), mediaType: $1)] },
    TextField("link's language") { $0.links = [Link("via", .of("https://mill.example/l"), language: $1)] },
    TextField("link's title") { $0.links = [Link("via", .of("https://mill.example/l"), title: $1)] },
  ]

  private static let ofEntries: [TextField] = [
    .entry("id") { $0.id = EntryID($1, link: $0.link) },
    .entry("title") { $0.title = $1 },
    .entry("summary") { $0.summary = $1 },
    .entry("summary without content") {
      $0.summary = $1
      $0.content = nil
    },
    .entry("HTML") { $0.content = .html($1, text: nil) },
    .entry("HTML's text") { $0.content = .html("<p>x</p>", text: $1) },
    .entry("HTML and summary") {
      $0.content = .html($1, text: $1)
      $0.summary = $1
    },
    .entry("text") { $0.content = .text($1) },
    .entry("text and summary") {
      $0.content = .text($1)
      $0.summary = $1
    },
    .entry("inline content") { $0.content = .inline($1, mediaType: "text/markdown") },
    .entry("inline content's media type") { $0.content = .inline("x", mediaType: $1) },
    .entry("remote content's media type") {
      $0.content = .remote(.of("https://mill.example/r"), mediaType: $1)
      $0.summary = "x"
    },
    .entry("language") { $0.language = $1 },
    .entry("rights") { $0.rights = $1 },
  ]

  private static let ofParts: [TextField] = [
    .entry("author's name") { $0.authors = [Person(name: $1)] },
    .entry("author's e-mail") { $0.authors = [Person(name: "Ann", email: $1)] },
    .entry("nameless author's e-mail") { $0.authors = [Person(name: "", email: $1)] },
    .entry("second author's name") { $0.authors = [Person(name: "Ann"), Person(name: $1)] },
    .entry("contributor's name") { $0.contributors = [Person(name: $1)] },
    .entry("contributor's e-mail") { $0.contributors = [Person(name: "Cy", email: $1)] },
    .entry("category") { $0.categories = [Category("a"), Category($1)] },
    .entry("category's scheme") { $0.categories = [Category("x", scheme: $1)] },
    .entry("category's label") { $0.categories = [Category("x", label: $1)] },
    .entry("enclosure's media type") { $0.enclosures = [Enclosure(.of("https://mill.example/e"), mediaType: $1)] },
    .entry("enclosure's title") {
      $0.enclosures = [Enclosure(.of("https://mill.example/e"), mediaType: "audio/mpeg", title: $1)]
    },
    .entry("second enclosure's title") {
      $0.enclosures = [
        Enclosure(.of("https://mill.example/e"), mediaType: "audio/mpeg"),
        Enclosure(.of("https://mill.example/f"), mediaType: "audio/mpeg", title: $1),
      ]
    },
    .entry("link's relation") { $0.links = [Link($1, .of("https://mill.example/l"))] },
    .entry("link's title") { $0.links = [Link("via", .of("https://mill.example/l"), title: $1)] },
    .entry("source's name for itself") { $0.source = Source(id: $1, title: "The Other Mill") },
    .entry("source's title") { $0.source = Source(title: $1, feed: .of("https://other.example/feed")) },
    .entry("source's rights") { $0.source = Source(title: "The Other Mill", rights: $1) },
    .entry("source's author") { $0.source = Source(title: "The Other Mill", authors: [Person(name: $1)]) },
    .entry("section's title") { $0.sections = [Section(title: $1, slug: nil, html: "<p>x</p>", text: "x", links: [])] },
    .entry("section's HTML") { $0.sections = [Section(title: "x", slug: nil, html: $1, text: $1, links: [])] },
    .entry("foreign element's text") {
      $0.unknown.elements = [ForeignElement(namespace: "urn:x", prefix: "x", name: "x", children: [.text($1)])]
    },
    .entry("foreign element's attribute") {
      $0.unknown.elements = [
        ForeignElement(
          namespace: "urn:x", prefix: "x", name: "x", attributes: [.init(namespace: nil, name: "a", value: $1)])
      ]
    },
    .entry("foreign element's name") {
      $0.unknown.elements = [ForeignElement(namespace: "urn:x", prefix: $1, name: $1)]
    },
    .entry("foreign element's namespace") {
      $0.unknown.elements = [ForeignElement(namespace: $1, prefix: "x", name: "x")]
    },
    .entry("extension member's text") { $0.unknown.members = [JSONMember("_x", .string($1))] },
    .entry("extension member's number") { $0.unknown.members = [JSONMember("_x", .number($1))] },
    .entry("extension member's name") {
      $0.unknown.members = [JSONMember("_" + $1, .object([JSONMember($1, .null), JSONMember($1, .bool(true))]))]
    },
  ]
}

/// Texts that break what is written without care.
enum Hostile {
  static let markup = "& < > \" ' ]]> <![CDATA[ --> &amp; &#x26; <b>x</b>"

  static let texts: [String] = written + noncharacters + controls

  private static let controls: [String] = (0..<0x20).map { (code: UInt8) in "a\(Unicode.Scalar(code))b" }
  private static let noncharacters: [String] = [0xFDD0, 0xFDEF, 0x1FFFF].compactMap { (code: UInt32) in
    Unicode.Scalar(code).map { "a\($0)b" }
  }
  private static let written: [String] =
    [
      markup, "", " ", "\n\t \r\n", "a\r\nb\rc\nd", " padded\t", "two  spaces", "]]>", "]]", "]]]]>>", "<![CDATA[x]]>",
      "<script>alert(1)</script>", "</title></feed>", "<!-- x", "-->", "<?xml version=\"1.0\"?>", "<br>", "&", "&amp;",
      "&amp;amp;", "&lt;b&gt;", "&nbsp;", "&#0;", "&#x26;", "%", "%zz", "\\", "\\\"", "\\u0000", "\\ud800", "{\"a\":1}",
      "\u{0}", "\u{7F}", "\u{80}", "\u{85}", "\u{92}", "\u{A0}x\u{A0}", "\u{FEFF}x", "x\u{FFFE}", "x\u{FFFF}y",
      "a\u{2028}b\u{2029}c", "שלום עולם", "\u{202E}abc\u{202C}",
      "\u{200F}\u{200E}\u{2066}x\u{2069}",
      "😀👩‍👩‍👧‍👦🇮🇸", "e\u{301}\u{327}", "\u{301}lone", "Z̷̨̛͎a̸l̵g̶o", "𐍈", "null", "true", "-1", "javascript:alert(1)",
      "http://[bad", "mailto:a@b", "a@b.example (Ann)", "Ann <a@b.example>", "text/html", "en-GB", "//x/y", "a, b; c",
      "\u{1B}[31mred\u{1B}[0m", "1e5", "_x", "é", "é".decomposed, "ﬁ", "\u{E000}", "\u{10FFFF}",
    ]

  /// A megabyte of what needs escaping.
  static let megabyte = String(repeating: "<p>a & b é 😀 \"q\"\u{2028}</p>\n", count: 30_000)
}

extension String {
  fileprivate var decomposed: String { unicodeScalars.map { $0 == "é" ? "e\u{301}" : String($0) }.joined() }
}
