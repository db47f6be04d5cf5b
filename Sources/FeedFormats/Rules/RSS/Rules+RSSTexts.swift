import FeedModel

// The RSS Profile, "Character Data", and RSS 2.0's dates.
extension Rules {
  static let rssTexts: [Rule] = [
    Rule(
      "rss/title-html", .warning, "RSS Profile, title",
      "a title holds HTML: tags or references that survive the decoding of XML",
      why: "titles are plain text; many readers show the tags as they are, others swallow what looks like one",
      breach: .item("<title>&lt;b&gt;News&lt;/b&gt; &amp;amp; views</title>"),
      remedy: .item("<title>News &#x26; views</title>")),
    Rule(
      "rss/channel-description-html", .warning, "RSS Profile, description",
      "the description of the channel or its image holds HTML",
      why: "unlike an item's it is shown as plain text, tags and all",
      breach: .channel(
        "<title>Example</title><link>https://example.org/</link><description>The &lt;em&gt;mill&lt;/em&gt;</description>"
      ),
      remedy: .channel("<title>Example</title><link>https://example.org/</link><description>The mill</description>")),
    Rule(
      "rss/copyright-html", .warning, "RSS Profile, copyright",
      "copyright holds HTML",
      why: "it is shown as plain text, so that \"&copy;\" appears as six signs; write the character itself",
      breach: .items("<copyright>&amp;copy; 2026 Ann</copyright>"),
      remedy: .items("<copyright>© 2026 Ann</copyright>")),
    Rule(
      "rss/text-html", .warning, "RSS Profile, Character Data",
      "a text that is plain in RSS, such as a category or a name, holds HTML",
      why: "readers show the tags and references as they stand",
      breach: .items("<category>Research &amp;amp; development</category>"),
      remedy: .items("<category>Research &#x26; development</category>")),
    Rule(
      "rss/plain-text-escaping", .warning, "RSS Profile, Character Data",
      "a plain text has a \"<\" or an \"&\" that readers of HTML take for the start of a tag or a reference",
      why: "some readers decode twice; a hexadecimal reference tells them that the text is plain",
      breach: .item("<title>Why a&lt;b is true</title>"),
      remedy: .item("<title>Why a&#x3C;b is true</title>")),
    Rule(
      "rss/date-invalid", .error, "RSS 2.0, pubDate",
      "a date is not one of RFC 822",
      why: "readers guess, or date the item by when they first saw it",
      breach: .item("<title>One</title><pubDate>yesterday</pubDate>"),
      remedy: .item("<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>")),
    Rule(
      "date/iso-in-rss", .error, "RSS 2.0, pubDate",
      "a date has the form of Atom and JSON Feed, which RSS does not know",
      why: "readers that follow the specification cannot read it, and show the item without a date or with today's",
      breach: .item("<title>One</title><pubDate>2026-05-01T12:00:00Z</pubDate>"),
      remedy: .item("<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>")),
    Rule(
      "rss/date-nonstrict", .warning, "RSS Profile, Dates",
      "a date is legal but not in the one form that every reader understands",
      why: "years of two digits, military zones, comments and missing seconds are each misread by somebody",
      breach: .item("<title>One</title><pubDate>Fri, 01 May 26 12:00:00 GMT</pubDate>"),
      remedy: .item("<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 GMT</pubDate>")),
    Rule(
      "rss/date-weekday", .error, "RFC 5322 §3.3",
      "the day of the week is not that of the date",
      why: "either may be the slip; strict parsers refuse the date as a whole",
      breach: .item("<title>One</title><pubDate>Mon, 01 May 2026 12:00:00 +0000</pubDate>"),
      remedy: .item("<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>")),
    Rule(
      "rss/date-zone-unknown", .error, "RFC 5322 §4.3",
      "a date's zone is a name that RFC 822 does not have",
      why:
        "readers take it for UTC and are hours off; names such as CET or BST mean different things to different people",
      breach: .item("<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 CET</pubDate>"),
      remedy: .item("<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 +0100</pubDate>")),
    Rule(
      "rss/date-not-utc", .info, "RSS Profile, Dates",
      "a date is written with an offset from UTC",
      why: "of all zones UTC alone is read rightly by every reader that was tried",
      breach: .item("<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 +0200</pubDate>"),
      remedy: .item("<title>One</title><pubDate>Fri, 01 May 2026 10:00:00 +0000</pubDate>")),
  ]
}
