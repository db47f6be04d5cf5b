import FeedFormats
import FeedModel

// What is found only where several files are looked at together: feeds beside each other, and the files of their site.
extension Rules {
  static let folder: [Rule] = siblings + siteFiles + jsonPages + feedPages

  /// The same feed in several formats.
  private static let siblings: [Rule] = [
    Rule(
      "site/ids-differ", .warning, "practice",
      "an entry has another id in one format than in another",
      why: "whoever moves from one format to the other, or whose reader does so by itself, gets every entry again",
      breach: pair(
        rss: "<title>One</title><link>https://example.org/1</link><guid>https://example.org/1</guid>",
        json: #""id":"post-1","url":"https://example.org/1","title":"One","content_text":"Text.""#),
      remedy: pair(
        rss: "<title>One</title><link>https://example.org/1</link><guid>https://example.org/1</guid>",
        json: #""id":"https://example.org/1","url":"https://example.org/1","title":"One","content_text":"Text.""#)),
    Rule(
      "site/item-sets-differ", .warning, "practice",
      "one format of a feed lacks an entry that another has, though it is no older than the rest",
      why: "subscribers of the one format never hear of the entry, and nobody sees that they do not",
      breach: .files(
        rssFile(jsonSibling + "\n" + one + "\n" + two) + jsonFile("{" + json() + "}")),
      remedy: .files(
        rssFile(jsonSibling + "\n" + one + "\n" + two)
          + jsonFile("{" + json() + #"},{"id":"https://example.org/2","title":"Two","content_text":"Text."}"#))),
    Rule(
      "site/dates-differ", .warning, "practice",
      "an entry is dated otherwise in one format than in another",
      why: "readers sort by the date, so the entry stands in another place, or days away, depending on the format",
      breach: pair(
        rss: one(more: "<pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>"),
        json: json(more: #","date_published":"2026-05-01T12:00:00+02:00""#)),
      remedy: pair(
        rss: one(more: "<pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>"),
        json: json(more: #","date_published":"2026-05-01T14:00:00+02:00""#))),
    Rule(
      "site/titles-differ", .info, "practice",
      "the feed or an entry has another title in one format than in another",
      why: "people who speak of the same post do not find it by what the other calls it",
      breach: pair(rss: one(title: "One &amp; only"), json: json(more: #","title":"One &amp; only""#)),
      remedy: pair(rss: one(title: "One &amp; only"), json: json(more: #","title":"One & only""#))),
    Rule(
      "site/links-differ", .warning, "practice",
      "an entry links to another page in one format than in another",
      why: "one of the two pages is an old address, a draft or a redirect, and its readers land there",
      breach: pair(rss: one, json: json(url: "http://example.org/1")),
      remedy: pair(rss: one, json: json(url: "https://example.org/1"))),
    Rule(
      "site/authors-differ", .info, "practice",
      "an entry has other authors in one format than in another",
      why: "an author who is named in one format alone is unknown to the subscribers of the others",
      breach: pair(
        rss: one(more: "<author>ann@example.org (Ann)</author>"), json: json(more: #","authors":[{"name":"Bob"}]"#)),
      remedy: pair(
        rss: one(more: "<author>ann@example.org (Ann)</author>"), json: json(more: #","authors":[{"name":"Ann"}]"#))),
    Rule(
      "site/tags-differ", .info, "practice",
      "an entry has other tags in one format than in another",
      why: "filters by tag, which readers and automations offer, catch the entry in one format and miss it in another",
      breach: pair(rss: one(more: "<category>mills</category>"), json: json(more: #","tags":["Mills","wind"]"#)),
      remedy: pair(
        rss: one(more: "<category>Mills</category><category>wind</category>"),
        json: json(more: #","tags":["Mills","wind"]"#))),
    Rule(
      "site/enclosures-differ", .warning, "practice",
      "an entry has other enclosures in one format than in another",
      why: "an episode plays for the subscribers of one format and not, or not the same, for those of the others",
      breach: pair(
        rss: one(more: #"<enclosure url="https://example.org/1.mp3" length="1000" type="audio/mpeg"/>"#),
        json: json()),
      remedy: pair(
        rss: one(more: #"<enclosure url="https://example.org/1.mp3" length="1000" type="audio/mpeg"/>"#),
        json: json(more: #","attachments":[{"url":"https://example.org/1.mp3","mime_type":"audio/mpeg"}]"#))),
    Rule(
      "site/content-differs", .info, "practice",
      "an entry says something else in one format than in another, or nothing",
      why: "subscribers of the one format read an older text, or only the beginning of it",
      breach: pair(
        rss: one(more: "<description>&lt;p&gt;The mill &lt;em&gt;turns&lt;/em&gt;.&lt;/p&gt;</description>"),
        json: json(content: "The mill stands still.")),
      remedy: pair(
        rss: one(more: "<description>&lt;p&gt;The mill &lt;em&gt;turns&lt;/em&gt;.&lt;/p&gt;</description>"),
        json: json(content: "The mill turns."))),
    Rule(
      "site/self-swapped", .error, "WebSub §4",
      "a feed names the document of another format as its own address",
      why: "readers and hubs that follow the self link subscribe to the other document, which they may not understand",
      breach: .files(
        rssFile(#"<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed.json"/>"#)
          + jsonFile(#"{"id":"https://example.org/1","content_text":"Text."}"#)),
      remedy: .files(
        rssFile(#"<atom:link rel="self" type="application/rss+xml" href="https://example.org/rss.xml"/>"#)
          + jsonFile(#"{"id":"https://example.org/1","content_text":"Text."}"#))),
    Rule(
      "site/window-too-small", .info, "practice",
      "at the rate at which its entries came, the feed holds less than a week of them",
      why: "a reader that asks once a week, or a person back from a holiday, never sees what was pushed out meanwhile",
      breach: .files(
        rssFile(
          one(more: "<pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>", isElement: true) + "\n"
            + two(date: "Fri, 01 May 2026 06:00:00 +0000"))),
      remedy: .files(
        rssFile(
          one(more: "<pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>", isElement: true) + "\n"
            + two(date: "Fri, 17 Apr 2026 12:00:00 +0000")))),
  ]

  /// What addresses in a feed lead to, where the folder's own address is known (`--url`).
  private static let siteFiles: [Rule] = [
    Rule(
      "site/item-url-404", .warning, "practice",
      "an entry links to a page of the site that does not exist",
      why: "whoever opens the entry gets an error page; links break when a permalink or a language's folder changes",
      breach: .files(page("2026/hello.html") + rssFile(item(link: "https://example.org/hello.html"))),
      remedy: .files(page("2026/hello.html") + rssFile(item(link: "https://example.org/2026/hello.html")))),
    Rule(
      "site/canonical-differs", .info, "practice",
      "the page that an entry links to names another address as the right one",
      why: "the entry and the page count as two in search engines, in statistics and where people share links",
      breach: .files(
        page("hello/index.html", head: #"<link rel="canonical" href="https://example.org/hello/">"#)
          + rssFile(item(link: "https://example.org/hello/index.html"))),
      remedy: .files(
        page("hello/index.html", head: #"<link rel="canonical" href="https://example.org/hello/">"#)
          + rssFile(item(link: "https://example.org/hello/")))),
    Rule(
      "site/enclosure-missing-file", .error, "practice",
      "the file that an enclosure names is not in the site",
      why: "the episode cannot be played or downloaded by anyone, and directories may drop the feed for it",
      breach: .files(page("1.html") + "-- audio/one.mp3 --\nsound\n" + rssFile(enclosed("audio/1.mp3", length: 6))),
      remedy: .files(
        page("1.html") + "-- audio/one.mp3 --\nsound\n" + rssFile(enclosed("audio/one.mp3", length: 6)))),
    Rule(
      "site/enclosure-length-wrong", .warning, "RSS 2.0, enclosure",
      "the length of an enclosure is not the size of its file",
      why: "players show wrong progress, and downloads that stop at the length are cut or never complete",
      breach: .files(page("1.html") + "-- one.mp3 --\nsound\n" + rssFile(enclosed("one.mp3", length: 5_650_889))),
      remedy: .files(page("1.html") + "-- one.mp3 --\nsound\n" + rssFile(enclosed("one.mp3", length: 6)))),
    Rule(
      "site/link-target-missing", .warning, "practice",
      "a link or an image in an entry leads to a file of the site that does not exist",
      why: "readers show a broken image, and the link ends on an error page",
      breach: .files(
        page("1.html") + "-- mill.png --\nimage\n"
          + rssFile(item(link: "https://example.org/1.html", html: #"<img src="/img/mill.png" alt="A mill">"#))),
      remedy: .files(
        page("1.html") + "-- mill.png --\nimage\n"
          + rssFile(
            item(link: "https://example.org/1.html", html: #"<img src="https://example.org/mill.png" alt="A mill">"#)))
    ),
  ]
}
