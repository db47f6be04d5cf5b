import FeedModel
import TestRounds
import Testing

@testable import FeedFormats

/// The grammar is asked about one entry of each shape, and says of the whole what it says of each entry by itself.
@Suite struct EntryShapesTests {
  private func document(_ schema: RelaxNG.Schema, _ entries: [String], _ root: String = "") -> String {
    schema.code == RelaxNG.Schema.rss.code
      ? "<rss version='2.0' xmlns:dc='urn:dc'\(root)><channel><title>t</title><link>http://a.b/</link>"
        + "<description>d</description>\n\(entries.joined(separator: "\n"))</channel></rss>"
      : "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:dc='urn:dc'\(root)><id>urn:f</id><title>f</title>"
        + "<updated>2026-01-01T00:00:00Z</updated>\n\(entries.joined(separator: "\n"))</feed>"
  }

  private func allows(_ schema: RelaxNG.Schema, _ entries: [String]) -> Bool {
    RelaxNG.validate(Array(document(schema, entries).utf8), against: schema, name: "").all.isEmpty
  }

  /// Texts of all kinds, those included that look like others and are not.
  private static let texts = [
    "", " ", "word", "two words", "three short words", "four or more words", "five words: at 10:00 o'clock", "x y: z",
    "http://example.org/a", "http://example.org/10:00", "urn:x:1", "tag:a,2024-10:12", "a@b.c", "a b@c d", "&#32;",
    "a&#32;b", "a&amp;b", "2026-01-28T10:00:00Z", "2026-01-31T10:00:00Z", "2026-02-30T10:00:00Z",
    "2026-13-01T10:00:00Z", "0000-01-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01t10:00:00z",
    "Tue, 03 Apr 2001 14:23:33 GMT", "03 Apr 14:23", "3Apr 14:23", "Apr 3", "3Apr14:23", "<![CDATA[word]]>",
    "<![CDATA[two words]]>", "<![CDATA[</id><id>x]]>", "a<![CDATA[ b]]>", "a<!-- b -->c", "<b/>", "word<b/>", "12",
    "-1",
  ]
  private static let attributes = [
    "", " href='x'", " href=''", " term='a b'", " url='u'", " type='text/html'", " type='html'", " type='x'",
    " rel=''", " rel='self'", " rel=\"a>b\"", " length='12'", " length='x'", " isPermaLink='false'",
    " isPermaLink='no'", " xml:lang='en'", " xml:lang='!'", " dc:x='y'", " xmlns:q='urn:q'", " xmlns='urn:q'",
    " domain='d'", " href='a' rel='b' type='text/html'", " scheme='s' term='t'", " title='a' hreflang='?' href='b'",
  ]
  private static let rssNames = [
    "title", "link", "guid", "pubDate", "description", "category", "comments", "author", "enclosure", "source",
    "dc:creator", "item", "name", "url",
  ]
  private static let atomNames = [
    "id", "title", "link", "updated", "published", "author", "category", "summary", "content", "rights", "source",
    "dc:creator", "entry", "icon",
  ]

  private func element(_ names: [String], _ random: inout FeedGenerator, depth: Int = 0) -> String {
    let name = names.randomElement(using: &random) ?? ""
    let attributes =
      Int.random(in: 0..<3, using: &random) > 0 ? "" : Self.attributes.randomElement(using: &random) ?? ""
    if Int.random(in: 0..<8, using: &random) == 0 { return "<\(name)\(attributes)/>" }
    if name == "author", names == Self.atomNames, depth == 0 {
      let inner = ["name", "uri", "email"].prefix(Int.random(in: 1...3, using: &random))
      return "<author\(attributes)>" + inner.map { "<\($0)>\(text(&random))</\($0)>" }.joined() + "</author>"
    }
    let isNested = depth < 2 && Int.random(in: 0..<12, using: &random) == 0
    let inner = isNested ? element(names, &random, depth: depth + 1) : text(&random)
    return "<\(name)\(attributes)>\(inner)</\(name)>"
  }

  private func text(_ random: inout FeedGenerator) -> String { Self.texts.randomElement(using: &random) ?? "" }

  @Test(arguments: [true, false])
  func ofManyEntriesTheGrammarSaysWhatItSaysOfEach(isRSS: Bool) {
    var random = FeedGenerator(seed: 7)
    let schema = isRSS ? RelaxNG.Schema.rss : .atom
    let (tag, names) = isRSS ? ("item", Self.rssNames) : ("entry", Self.atomNames)
    var (allowed, refused) = (0, 0)
    for _ in 0..<Rounds.of(400) {
      // Few elements with few texts, so that entries are alike but for one thing, and often right.
      let base = (0..<Int.random(in: 0...3, using: &random)).map { _ in element(names, &random) }
      let entries = (0..<6).map { _ in
        let own = Bool.random(using: &random) ? [element(names, &random)] : []
        let start =
          isRSS
          ? ""
          : "<id>\(random.chance(85) ? "urn:a" : text(&random))</id><title>\(text(&random))</title>"
            + "<updated>\(random.chance(85) ? "2026-01-02T03:04:05Z" : text(&random))</updated>"
        return "<\(tag)>\(start)\((base + own).joined(separator: "\n"))</\(tag)>"
      }
      let each = entries.allSatisfy { allows(schema, [$0]) }
      #expect(allows(schema, entries) == each, "\(entries)")
      for entry in entries {
        let isAllowed = allows(schema, [entry])
        if isAllowed { allowed += 1 } else { refused += 1 }
        #expect(
          allows(schema, [entries[0], entry]) == (allows(schema, [entries[0]]) && isAllowed), "\(entries[0]) \(entry)")
      }
    }
    #expect(allowed > Rounds.of(100) && refused > Rounds.of(100))
  }

  private func kept(_ schema: RelaxNG.Schema, _ entries: [String], _ root: String = "") -> Int {
    let bytes = XMLOutline(of: Array(document(schema, entries, root).utf8)).bytes
    let mark = schema.code == RelaxNG.Schema.rss.code ? "<item" : "<entry"
    return String(decoding: bytes, as: UTF8.self).ranges(of: mark).count
  }

  @Test func entriesThatDifferInWordsAddressesAndDatesAreOne() {
    func item(_ title: String, _ link: String, _ date: String, _ tags: [String]) -> String {
      "<item><title>\(title)</title><link>\(link)</link><guid isPermaLink='true'>\(link)</guid><pubDate>\(date)</pubDate>"
        + "<dc:creator>\(title)</dc:creator>\(tags.map { "\n<category>\($0)</category>" }.joined())</item>"
    }
    let one = item("A", "http://a.b/1", "Tue, 03 Apr 2001 14:23:33 GMT", ["x"])
    let other = item("B: and more &amp; more", "https://a.b/2?c=d", "Wed, 04 Apr 2001 01:02:03 +0200", ["x y", "z"])
    #expect(kept(.rss, [one, other, one]) == 1)
    #expect(kept(.rss, [one, item("A", "http://a.b/1", "soon", ["x"]), item("A", "a b", "soon", [])]) == 3)
    func entry(_ id: String, _ title: String, _ date: String, _ link: String) -> String {
      "<entry><id>\(id)</id><title>\(title)</title><updated>\(date)</updated><link rel='alternate' href='\(link)'/></entry>"
    }
    let first = entry("http://a.b/1", "A", "2001-04-03T14:23:33Z", "http://a.b/1")
    let second = entry("http://a.b/2", "B c d e f", "2001-04-04T04:05:06Z", "http://a.b/2")
    #expect(kept(.atom, [first, second]) == 1)
    #expect(kept(.atom, [first, entry("http://a.b/2", "B", "2001-04-31T04:05:06Z", "")]) == 2)
  }

  @Test func whatMeansAnotherThingElsewhereIsKept() {
    let entry = "<entry><id>urn</id><title>A</title><updated>2001-04-03T14:23:33Z</updated></entry>"
    #expect(kept(.atom, [entry, entry]) == 1)
    #expect(kept(.atom, [entry, entry.replacing("<id>", with: "<id xmlns='urn:q'>"), entry]) == 2)
    #expect(kept(.atom, [entry.replacing("</id>", with: "<!-- --></id>"), entry, entry]) == 2)
    // An entry within something else, and behind it.
    #expect(kept(.atom, [entry, "<dc:x>\(entry)</dc:x>", entry]) == 2)
    #expect(kept(.atom, ["<dc:x>\(entry)</dc:x>", entry, entry]) == 2)
    // A prefix may stand for Atom itself.
    let prefixed = "<entry><a:id>x</a:id><title>t</title><a:updated>2001-04-03T14:23:33Z</a:updated></entry>"
    let broken = prefixed.replacing("14:23:33", with: "25:23:33")
    #expect(kept(.atom, [prefixed, broken], " xmlns:a='http://www.w3.org/2005/Atom'") == 2)
  }

  @Test func aBreachBehindEntriesThatAreLeftOutIsFoundOnItsLine() {
    let entry = "<entry><id>urn:x</id>\n<title>t</title>\n<updated>2026-01-01T00:00:00Z</updated></entry>"
    let text = document(.atom, [entry, entry, entry, entry.replacing("<title>", with: "<title>t</title><title>")])
    let report = RelaxNG.validate(Array(text.utf8), against: .atom, name: "f.xml")
    #expect(report.all.first?.place?.line == 12)
  }
}
