@testable import FeedModel

/// The same numbers in every run (SplitMix64), and texts of awkward characters made from them.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func text() -> String {
    let pieces = [
      "a", "bc", " ", "  ", "\t", "\n", "\r\n", "\r", "é", "e\u{301}", "\u{A0}", "\u{85}", "\u{93}", "\u{0}", "\u{B}",
      "\u{1F}", "\u{FEFF}", "\u{FFFE}", "（", "😀", "&", "<", "]]>", "\u{2028}", "\"", "\u{202E}", "\u{7F}",
      "plain words",
    ]
    let count = Int.random(in: 0...12, using: &self)
    return (0..<count).map { _ in pieces.randomElement(using: &self)! }.joined()
  }

  /// A feed with awkward text in every place that takes text.
  mutating func feed() -> Feed {
    let page = WebAddress("https://example.org/a")!
    var feed = Feed(id: text(), title: text())
    feed.homePage = Bool.random(using: &self) ? page : nil
    feed.description = text()
    feed.rights = text()
    feed.authors = [person(), person()]
    feed.categories = [Category(text(), scheme: text(), label: text())]
    feed.generator = Generator(text(), address: page, version: text())
    feed.userComment = text()
    feed.hubs = [Hub(type: text(), page)]
    feed.unknown.members = [JSONMember("_" + text(), .object([JSONMember(text(), .string(text()))]))]
    feed.unknown.elements = [
      ForeignElement(
        namespace: text(), prefix: text(), name: "a",
        attributes: [.init(namespace: text(), name: "b", value: text())],
        children: [.text(text()), .text(text()), .element(.init(namespace: text(), prefix: nil, name: "c"))])
    ]
    feed.entries = [entry()]
    return feed
  }

  mutating func entry() -> Entry {
    let page = WebAddress("https://example.org/a")!
    var entry = Entry(id: EntryID(text(), kind: .other))
    entry.title = text()
    entry.summary = text()
    entry.content = Bool.random(using: &self) ? .html(text(), text: text()) : .inline(text(), mediaType: text())
    entry.authors = [person(), person()]
    entry.contributors = [person()]
    entry.categories = [Category(text(), scheme: text(), label: text()), Category(text())]
    entry.enclosures = [
      Enclosure(page, mediaType: text(), bytes: Int.random(in: -2...2, using: &self), title: text()),
      Enclosure(page, mediaType: "audio/mpeg", seconds: Int.random(in: -2...2, using: &self)),
    ]
    entry.links = [
      Link(text(), page, mediaType: text(), language: text(), title: text(), length: -1), Link("via", page),
    ]
    entry.sections = [
      Section(title: text(), slug: text(), html: text(), text: text(), links: [.init(text: text(), address: page)]),
      Section(title: nil, slug: nil, html: "<p>", text: "a", links: []),
    ]
    entry.source = Source(id: text(), title: text(), authors: [person()], rights: text())
    entry.origin = Place(file: text(), line: 3, column: 4)
    return entry
  }

  private mutating func person() -> Person {
    Person(name: text(), email: text(), page: WebAddress("https://example.org"))
  }
}
