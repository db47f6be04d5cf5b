import FeedFormats
import FeedModel
import Testing

/// What Atom 1.0 looks like when we write it.
@Suite struct AtomWritingTests {
  private func document(_ feed: Feed) -> String { String(decoding: Atom().write(feed).bytes, as: UTF8.self) }

  @Test func aMinimalFeedIsShortAndReadable() {
    #expect(
      document(.minimal) == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <id>https://mill.example/feed</id>
          <title>The Mill</title>
          <updated>1970-01-01T00:00:00Z</updated>
          <link rel="self" type="application/atom+xml" href="https://mill.example/feed"/>
          <link rel="alternate" type="text/html" href="https://mill.example/"/>
          <author>
            <name>The Mill</name>
          </author>
          <entry>
            <id>https://mill.example/1</id>
            <title/>
            <link rel="alternate" type="text/html" href="https://mill.example/1"/>
            <published>2024-03-01T00:00:00Z</published>
            <updated>2024-03-01T00:00:00Z</updated>
            <content type="html"><![CDATA[<p>Grain.</p>]]></content>
          </entry>
        </feed>

        """)
  }

  @Test func aTitleThatLooksLikeHTMLSaysThatItIsText() {
    var feed = Feed.minimal
    feed.entries[0].title = "Meet & <Greet>"
    #expect(document(feed).contains("<title type=\"text\">Meet &amp; &lt;Greet&gt;</title>"))
  }

  @Test func aFeedWithoutAuthorsHasItsTitleForOne() {
    var feed = Feed.minimal
    feed.authors = []
    #expect(Atom().carriedHead(feed).authors == [Person(name: "The Mill")])
    #expect(document(feed).contains("<name>The Mill</name>"))
  }

  @Test func anUpdateAtPublicationIsNone() throws {
    var feed = Feed.minimal
    feed.entries[0].updated = feed.entries[0].published
    var report = Diagnostics()
    #expect(try Atom().read(Atom().write(feed).bytes, report: &report).entries[0].updated == nil)
  }

  @Test func theDurationOfAnEnclosureIsRescued() {
    var feed = Feed.minimal
    let file = Enclosure(.of("https://mill.example/a.mp3"), mediaType: "audio/mpeg", bytes: 7, seconds: 60, title: "A")
    feed.entries[0].enclosures = [file]
    #expect(Atom().carried(feed.entries[0], of: feed).enclosures == [file])
    #expect(document(feed).contains("xmlns:media="))
    expectLaw(Atom(), feed, "enclosure")
  }

  @Test func contentElsewhereHasASummary() {
    var feed = Feed.minimal
    feed.entries[0].content = .remote(.of("https://mill.example/a.pdf"), mediaType: "application/pdf")
    #expect(
      document(feed).contains("<summary/>\n    <content type=\"application/pdf\" src=\"https://mill.example/a.pdf\"/>"))
    expectLaw(Atom(), feed, "remote")
  }

  @Test func anEntryWithNeitherPageNorContentIsValidAllTheSame() {
    var feed = Feed.minimal
    feed.entries[0] = Entry(id: EntryID("tag:mill.example,2024:1", kind: .tag))
    expectLaw(Atom(), feed, "nothing")
    expectLaw(RSS(), feed, "nothing")
  }
}
