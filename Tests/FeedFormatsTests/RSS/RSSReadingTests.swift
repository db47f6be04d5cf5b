import FeedFormats
import FeedModel
import Testing

/// What foreign RSS, old and new, is taken for.
@Suite struct RSSReadingTests {
  private func read(_ document: String) throws -> Feed {
    var report = Diagnostics()
    return try RSS().read(Array(document.utf8), report: &report)
  }

  private func entry(_ elements: String, rss: String = "") throws -> Entry {
    let feed = try read(
      """
      <rss version="2.0" \(rss)><channel><title>T</title><link>https://a.example/</link><description>D</description>
      <item>\(elements)</item></channel></rss>
      """)
    return try #require(feed.entries.first)
  }

  @Test(arguments: [
    ("<guid>https://a.example/1</guid>", "https://a.example/1"),
    ("<link>https://a.example/2</link><guid>https://a.example/1</guid>", "https://a.example/2"),
    ("<guid isPermaLink='false'>https://a.example/1</guid>", nil),
    ("<guid>1234</guid><comments>https://a.example/c</comments>", nil),
    ("<link>/x</link>", "https://a.example/x"),
  ]) func thePageIsTheLinkElseAPermalink(elements: String, link: String?) throws {
    #expect(try entry(elements).link?.string == link)
  }

  @Test func origLinkOfFeedburnerIsThePage() throws {
    let entry = try entry(
      "<link>https://count.example/1</link><f:origLink>https://a.example/1</f:origLink>",
      rss: "xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'")
    #expect(entry.link?.string == "https://a.example/1")
  }

  @Test func aDescriptionWithTagsIsContentAndOneWithoutIsASummary() throws {
    #expect(try entry("<description>&lt;p&gt;x&lt;/p&gt;</description>").content == .html("<p>x</p>", text: nil))
    #expect(try entry("<description>x &amp;amp; y</description>").summary == "x & y")
  }

  @Test func namespacesMatchWhateverTheirPrefixAndCase() throws {
    let entry = try entry(
      "<c:encoded>&lt;p&gt;x&lt;/p&gt;</c:encoded><m:thumbnail url='https://a.example/i.png'/>",
      rss: "xmlns:c='http://purl.org/rss/1.0/modules/content/' xmlns:m='http://search.yahoo.com/mrss'")
    #expect(entry.content == .html("<p>x</p>", text: nil))
    #expect(entry.image?.string == "https://a.example/i.png")
  }

  @Test func theDurationOfAPodcastIsTheEnclosures() throws {
    let entry = try entry(
      "<enclosure url='https://a.example/a.mp3' length='7' type='audio/mpeg'/><i:duration>1:02:03</i:duration>",
      rss: "xmlns:i='http://www.itunes.com/dtds/podcast-1.0.dtd'")
    #expect(
      entry.enclosures == [
        Enclosure(.of("https://a.example/a.mp3"), mediaType: "audio/mpeg", bytes: 7, seconds: 3723)
      ])
  }

  @Test func aTitleInHTMLIsFlattenedUnlessHexReferencesSayThatItIsText() throws {
    #expect(try entry("<title>Meet &amp;amp; Greet</title>").title == "Meet & Greet")
    #expect(try entry("<title>The &#x26;amp; reference</title>").title == "The &amp; reference")
  }

  @Test(arguments: [
    ("ann@a.example (Ann)", "Ann", "ann@a.example"), ("Ann <ann@a.example>", "Ann", "ann@a.example"),
    ("ann@a.example", "ann@a.example", "ann@a.example"), ("Ann", "Ann", nil),
  ]) func anAuthorIsReadInEveryForm(text: String, name: String, email: String?) throws {
    let text = text.replacing("<", with: "&#x3C;").replacing(">", with: "&#x3E;")
    #expect(try entry("<author>\(text)</author>").authors == [Person(name: name, email: email)])
  }

  @Test func datesComeFromTheFirstOfTheirKind() throws {
    let entry = try entry(
      "<pubDate>Fri, 01 Mar 2024 04:30:00 GMT</pubDate><d:date>2024-03-02T00:00:00Z</d:date>",
      rss: "xmlns:d='http://purl.org/dc/elements/1.1/'")
    #expect(entry.published == .of(2024, 3, 1, 4, 30))
    #expect(entry.updated == .of(2024, 3, 2))
  }

  @Test func aForeignElementIsKept() throws {
    let entry = try entry("<s:comments>3</s:comments>", rss: "xmlns:s='http://purl.org/rss/1.0/modules/slash/'")
    #expect(entry.unknown.elements.map(\.name) == ["comments"])
  }

  @Test func version1IsRead() throws {
    let feed = try read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="https://a.example/rdf"><title>T</title><link>https://a.example/</link>
          <description>D</description><items><rdf:Seq><rdf:li rdf:resource="https://a.example/1"/></rdf:Seq></items>
        </channel>
        <image rdf:about="https://a.example/i.png"><title>T</title><url>https://a.example/i.png</url>
          <link>https://a.example/</link></image>
        <item rdf:about="tag:a.example,2024:1"><title>One</title><link>https://a.example/1</link>
          <dc:date>2024-03-01</dc:date><dc:creator>Ann</dc:creator></item>
      </rdf:RDF>
      """)
    #expect(feed.title == "T")
    #expect(feed.description == "D")
    #expect(feed.logo?.string == "https://a.example/i.png")
    let entry = try #require(feed.entries.first)
    #expect(entry.id == EntryID("tag:a.example,2024:1", kind: .tag))
    #expect(entry.title == "One")
    #expect(entry.link?.string == "https://a.example/1")
    #expect(entry.published == .of(2024, 3, 1))
    #expect(entry.authors == [Person(name: "Ann")])
  }

  @Test func version091IsReadWithItsDoctype() throws {
    let feed = try read(
      """
      <?xml version="1.0"?>
      <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">
      <rss version="0.91"><channel><title>T</title><link>https://a.example/</link><description>D</description>
      <language>en-us</language><item><title>One</title><link>https://a.example/1</link></item></channel></rss>
      """)
    #expect(feed.language == "en-us")
    #expect(feed.entries.map(\.id.string) == ["https://a.example/1"])
  }

  @Test(arguments: ["<html/>", "<feed xmlns='http://www.w3.org/2005/Atom'/>", "<rss version='2.0'/>", "", "{}"])
  func whatIsNoRSSThrows(document: String) {
    #expect(throws: FeedError.self) { try read(document) }
  }

  @Test func utf16IsRecognizedAndRead() throws {
    let document =
      "<?xml version=\"1.0\" encoding=\"utf-16\"?><rss version=\"2.0\"><channel><title>Ä</title></channel></rss>"
    let bytes: [UInt8] = [0xFF, 0xFE] + document.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let name = FeedFormats.recognizing(bytes.span)?.name
    #expect(name == "rss")
    var report = Diagnostics()
    #expect(try RSS().read(bytes, report: &report).title == "Ä")
  }
}
