import FeedFormats
import FeedModel
import Testing

/// What foreign Atom, old and new, is taken for.
@Suite struct AtomReadingTests {
  private func read(_ document: String) throws -> Feed {
    var report = Diagnostics()
    return try Atom().read(Array(document.utf8), report: &report)
  }

  private func entry(_ elements: String, feed: String = "", attributes: String = "") throws -> Entry {
    let feed = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" \(attributes)><id>urn:x:1</id><title>T</title>
      <updated>2024-03-01T00:00:00Z</updated>\(feed)<entry><id>urn:x:2</id>\(elements)</entry></feed>
      """)
    return try #require(feed.entries.first)
  }

  @Test(arguments: [
    ("<title>A &amp;lt; B</title>", "A &lt; B"),
    ("<title type='text'>a  &lt;b>\n c</title>", "a <b> c"),
    ("<title type='html'>A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title>", "A & B"),
    ("<title type='html'><![CDATA[1 &lt; 2]]></title>", "1 < 2"),
    ("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>B</b> &lt; C</div></title>", "A B < C"),
    ("<title/>", nil),
  ]) func aTitleIsPlainTextWhateverItsType(element: String, title: String?) throws {
    #expect(try entry(element).title == title)
  }

  @Test func xhtmlBecomesHTML() throws {
    let entry = try entry(
      """
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="a&quot;b">x &lt; y<br/></p><i/></div></content>
      """)
    #expect(entry.content == .html("<p class=\"a&quot;b\">x &lt; y<br></p><i></i>", text: nil))
  }

  @Test func basesNestAndReachIntoXHTML() throws {
    let entry = try entry(
      """
      <link href="c"/><content type="xhtml" xml:base="d/"><div xmlns="http://www.w3.org/1999/xhtml"><a href="e">x</a></div></content>
      """, attributes: "xml:base='https://a.example/b/'")
    #expect(entry.link?.string == "https://a.example/b/c")
    #expect(entry.content == .html("<a href=\"https://a.example/b/d/e\">x</a>", text: nil))
  }

  @Test(arguments: [
    ("<link href='https://a.example/1'/>", "https://a.example/1"),
    (
      "<link href='https://a.example/j' type='application/json'/><link href='https://a.example/1' type='text/html'/>",
      "https://a.example/1"
    ),
    (
      "<link href='https://a.example/j' type='application/json'/><link href='https://a.example/1'/>",
      "https://a.example/1"
    ),
    ("<link href='https://a.example/j' type='application/json'/>", "https://a.example/j"),
    (
      "<link rel='http://www.iana.org/assignments/relation/alternate' href='https://a.example/1'/>",
      "https://a.example/1"
    ),
    ("<link rel='via' href='https://a.example/v'/>", nil),
    ("<content type='text/html' src='https://a.example/s'/>", "https://a.example/s"),
  ]) func thePageIsTheBestAlternate(elements: String, link: String?) throws {
    #expect(try entry(elements).link?.string == link)
  }

  @Test func aLanguageIsInheritedAndOnlyKeptWhereItDiffers() throws {
    #expect(try entry("<title>x</title>", attributes: "xml:lang='en'").language == nil)
    let feed = try read(
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><entry xml:lang='is'><id>urn:x:1</id></entry></feed>")
    #expect(feed.language == "en")
    #expect(feed.entries[0].language == "is")
  }

  @Test func theFeedsAuthorIsNotCopiedToEntries() throws {
    #expect(try entry("<title>x</title>", feed: "<author><name>Ann</name></author>").authors.isEmpty)
  }

  @Test func aSummaryInHTMLIsContentWhereThereIsNoOther() throws {
    #expect(try entry("<summary type='html'>&lt;p>x&lt;/p></summary>").content == .html("<p>x</p>", text: nil))
    let both = try entry("<summary type='html'>&lt;p>x&lt;/p></summary><content>y</content>")
    #expect(both.summary == "x")
    #expect(both.content == .text("y"))
  }

  @Test func version03IsRead() throws {
    let feed = try read(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en">
        <title>T</title><tagline>D</tagline><link rel="alternate" type="text/html" href="https://a.example/"/>
        <modified>2024-03-01T00:00:00Z</modified><copyright>C</copyright><id>tag:a.example,2003:1</id>
        <entry><title mode="escaped" type="text/html">A &amp;amp; B</title>
          <link rel="alternate" type="text/html" href="https://a.example/1"/><id>tag:a.example,2003:1.1</id>
          <author><name>Ann</name><url>https://ann.example/</url></author>
          <issued>2024-02-29T23:30-05:00</issued><modified>2024-03-02T00:00:00Z</modified>
          <content type="text/html" mode="base64">PHA+eDwvcD4=</content></entry>
        <entry><title>B</title><id>tag:a.example,2003:1.2</id>
          <content type="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content></entry>
      </feed>
      """)
    #expect(feed.description == "D")
    #expect(feed.rights == "C")
    let entry = try #require(feed.entries.first)
    #expect(entry.title == "A & B")
    #expect(entry.published == .of(2024, 3, 1, 4, 30))
    #expect(entry.updated == .of(2024, 3, 2))
    #expect(entry.authors == [Person(name: "Ann", page: .of("https://ann.example/"))])
    #expect(entry.content == .html("<p>x</p>", text: nil))
    #expect(feed.entries[1].content == .html("<p>x</p>", text: nil))
  }

  @Test func anEntryDocumentIsAFeedOfOneEntry() throws {
    let feed = try read(
      """
      <entry xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>urn:x:1</id><title>x</title>
      <updated>2024-03-01T00:00:00Z</updated><author><name>Ann</name></author><content>y</content></entry>
      """)
    #expect(feed.entries.map(\.title) == ["x"])
    #expect(feed.entries[0].language == "en")
  }

  @Test(arguments: ["<html/>", "<rss version='2.0'><channel/></rss>", ""]) func whatIsNoAtomThrows(document: String) {
    #expect(throws: FeedError.self) { try read(document) }
  }
}
