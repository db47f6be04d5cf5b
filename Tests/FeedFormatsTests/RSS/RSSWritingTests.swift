import FeedFormats
import FeedModel
import Foundation
import Testing

/// What RSS 2.0 looks like when we write it.
@Suite struct RSSWritingTests {
  private func document(_ feed: Feed) -> String { String(decoding: RSS().write(feed).bytes, as: UTF8.self) }

  private func item(_ change: (inout Entry) -> Void) -> String {
    var feed = Feed.minimal
    change(&feed.entries[0])
    let text = document(feed)
    guard let start = text.range(of: "<item>"), let end = text.range(of: "</item>") else { return "" }
    return String(text[start.lowerBound..<end.upperBound])
  }

  @Test func aMinimalFeedIsShortAndReadable() {
    #expect(
      document(.minimal) == """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel>
            <title>The Mill</title>
            <link>https://mill.example/</link>
            <atom:link rel="self" type="application/rss+xml" href="https://mill.example/feed"/>
            <description>The Mill</description>
            <dc:creator>The Mill</dc:creator>
            <docs>https://www.rssboard.org/rss-specification</docs>
            <item>
              <link>https://mill.example/1</link>
              <guid isPermaLink="true">https://mill.example/1</guid>
              <pubDate>Fri, 01 Mar 2024 00:00:00 +0000</pubDate>
              <description><![CDATA[<p>Grain.</p>]]></description>
            </item>
          </channel>
        </rss>

        """)
  }

  @Test func plainTextIsEscapedWithHexadecimalReferences() {
    let text = item { $0.title = "AT&T <b>" }
    #expect(text.contains("<title>AT&#x26;T &#x3C;b&#x3E;</title>"))
  }

  @Test func aSummaryIsEscapedTwiceBesideTheContent() {
    let text = item { $0.summary = "1 < 2 & so on" }
    #expect(text.contains("<description>1 &amp;lt; 2 &amp;amp; so on</description>"))
    #expect(text.contains("<content:encoded><![CDATA[<p>Grain.</p>]]></content:encoded>"))
  }

  @Test func contentThatEndsASectionIsEscapedWhole() {
    let text = item { $0.content = .html("<p>a]]>b</p>", text: nil) }
    #expect(text.contains("<description>&lt;p&gt;a]]&gt;b&lt;/p&gt;</description>"))
  }

  @Test func severalAuthorsAreOneCreator() {
    let text = item { $0.authors = [Person(name: "Ann", email: "ann@mill.example"), Person(name: "Bo")] }
    #expect(text.contains("<dc:creator>Ann, Bo</dc:creator>"))
    #expect(!text.contains("<author>"))
  }

  @Test func anIDThatIsNotThePageIsNoPermalink() {
    let text = item { $0.id = EntryID("https://mill.example/0", kind: .permalink) }
    #expect(text.contains("<guid isPermaLink=\"false\">https://mill.example/0</guid>"))
  }

  @Test func anUnknownLengthIsZero() {
    let text = item { $0.enclosures = [Enclosure(.of("https://mill.example/a.mp3"), mediaType: "audio/mpeg")] }
    #expect(text.contains("<enclosure url=\"https://mill.example/a.mp3\" length=\"0\" type=\"audio/mpeg\"/>"))
  }

  @Test func theFeedsAuthorIsManagingEditorOnlyWithAnEMail() {
    var feed = Feed.minimal
    feed.authors = [Person(name: "Ann (O)", email: "ann@mill.example")]
    #expect(document(feed).contains("<managingEditor>ann@mill.example (Ann (O))</managingEditor>"))
    #expect(RSS().carriedHead(feed).authors == feed.authors)
  }

  @Test func charactersThatXMLCannotHoldAreGone() {
    let text = item {
      $0.title = "a\u{B}b\u{1}c\u{FFFE}"
      $0.content = .html("<p>\u{0}\u{FFFF}x</p>", text: nil)
    }
    #expect(text.contains("<title>a bc</title>"))
    #expect(text.contains("<![CDATA[<p>x</p>]]>"))
  }

  @Test func aSummaryAloneComesBackAsASummary() throws {
    var feed = Feed.minimal
    feed.entries[0].summary = "Rye & wheat"
    feed.entries[0].content = nil
    var report = Diagnostics()
    let back = try RSS().read(RSS().write(feed).bytes, report: &report)
    #expect(back.entries[0].summary == "Rye & wheat")
    #expect(back.entries[0].content == nil)
  }
}
