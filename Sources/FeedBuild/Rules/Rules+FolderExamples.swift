import FeedFormats
import FeedModel

// The files of examples that take several.
extension Rules {
  static let one = "<item>" + one() + "</item>"
  static let two = "<item><title>Two</title><guid>https://example.org/2</guid></item>"

  static let jsonSibling =
    #"<atom:link rel="alternate" type="application/feed+json" href="https://example.org/feed.json"/>"#

  /// An item of RSS and the same of JSON Feed, each in a file of its own.
  static func pair(rss: String, json: String) -> RuleExample {
    .files(rssFile(rss.hasPrefix("<item>") ? rss : "<item>\(rss)</item>") + jsonFile("{\(json)}"))
  }

  /// The inside of an item, or (`isElement`) the item.
  static func one(title: String = "One", more: String = "", isElement: Bool = false) -> String {
    let text = "<title>\(title)</title><link>https://example.org/1</link><guid>https://example.org/1</guid>\(more)"
    return isElement ? "<item>\(text)</item>" : text
  }

  static func two(date: String) -> String {
    "<item><title>Two</title><guid>https://example.org/2</guid><pubDate>\(date)</pubDate></item>"
  }

  static func json(content: String = "Text.", url: String = "https://example.org/1", more: String = "") -> String {
    #""id":"https://example.org/1","url":"\#(url)","content_text":"\#(content)"\#(more)"#
  }

  static func item(link: String, html: String = "<p>Hello</p>") -> String {
    "<item><title>Hello</title><link>\(link)</link><guid>\(link)</guid>\n<description><![CDATA[\(html)]]></description></item>"
  }

  static func enclosed(_ path: String, length: Int) -> String {
    """
    <item><title>One</title><guid>https://example.org/1.html</guid>
    <enclosure url="https://example.org/\(path)" length="\(length)" type="audio/mpeg"/></item>
    """
  }

  static func page(_ path: String, head: String = "") -> String {
    "-- \(path) --\n<!doctype html><title>Page</title>\(head)\n"
  }

  static func rssFile(_ items: String) -> String {
    """
    -- rss.xml --
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
    <title>Example</title><link>https://example.org/</link><description>An example.</description>
    \(items)
    </channel></rss>

    """
  }

  static func jsonFile(_ items: String) -> String {
    """
    -- feed.json --
    {"version":"https://jsonfeed.org/version/1.1","title":"Example","home_page_url":"https://example.org/",
    "feed_url":"https://example.org/feed.json","items":[
    \(items)]}

    """
  }
}
