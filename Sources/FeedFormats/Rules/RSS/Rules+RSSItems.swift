import FeedModel

// RSS 2.0, "Elements of <item>".
extension Rules {
  static let rssItems: [Rule] = [
    Rule(
      "rss/item-needs-title-or-description", .error, "RSS 2.0, Elements of item",
      "the item has neither a title nor a description",
      why: "there is nothing that a reader could list it by",
      breach: .item("<link>https://example.org/1</link>"),
      remedy: .item("<title>One</title><link>https://example.org/1</link>")),
    Rule(
      "rss/item-blank-both", .error, "RSS 2.0, Elements of item",
      "title and description are there and empty",
      why: "subscribers see a blank line and cannot know what it leads to",
      breach: .item("<title></title><description> </description><link>https://example.org/1</link>"),
      remedy: .item("<title>One</title><description>First.</description><link>https://example.org/1</link>")),
    Rule(
      "rss/item-title-blank", .warning, "RSS 2.0, title",
      "the item's title is empty",
      why: "readers show a blank line; without the element they would take the beginning of the description",
      breach: .item("<title></title><description>First.</description>"),
      remedy: .item("<description>First.</description>")),
    Rule(
      "rss/item-title-url", .warning, "practice",
      "the item's title is a web address",
      why: "a list of addresses tells nobody what to read, and screen readers spell them out",
      breach: .item("<title>https://example.org/1</title>"),
      remedy: .item("<title>Our first mill</title>")),
    Rule(
      "rss/item-unknown-element", .error, "RSS 2.0, Elements of item",
      "an element in an item is none of RSS's",
      why: "readers pass it over; extensions need a namespace, and a slip of the pen loses what was meant",
      breach: .item("<title>One</title><summary>First.</summary>"),
      remedy: .item("<title>One</title><description>First.</description>")),
    Rule(
      "rss/item-link-missing", .warning, "RSS Profile, link",
      "the item has neither a link nor a guid that is one",
      why: "a reader has no page to open",
      breach: .item(#"<title>One</title><guid isPermaLink="false">tag:example.org,2026:1</guid>"#),
      remedy: .item(
        #"<title>One</title><link>https://example.org/1</link><guid isPermaLink="false">tag:example.org,2026:1</guid>"#)
    ),
    Rule(
      "rss/item-link-invalid", .error, "RSS 2.0, Comments",
      "the item's link is no whole address",
      why: "away from the site readers resolve it against the feed, the page or nothing, so that it leads astray",
      breach: .item("<title>One</title><link>/posts/1</link>"),
      remedy: .item("<title>One</title><link>https://example.org/posts/1</link>")),
    Rule(
      "rss/item-link-duplicate", .warning, "practice",
      "two items with different guids have the same link",
      why: "readers that know items by their link show one of the two alone",
      breach: .items(
        """
        <item><title>One</title><link>https://example.org/1</link><guid isPermaLink="false">a</guid></item>
        <item><title>Two</title><link>https://example.org/1</link><guid isPermaLink="false">b</guid></item>
        """),
      remedy: .items(
        """
        <item><title>One</title><link>https://example.org/1</link><guid isPermaLink="false">a</guid></item>
        <item><title>Two</title><link>https://example.org/2</link><guid isPermaLink="false">b</guid></item>
        """)),
    Rule(
      "rss/item-order", .info, "practice",
      "an item is newer than the one before it",
      why: "readers that show a feed as it stands, and those that keep the first few items, expect the newest on top",
      breach: .items(
        """
        <item><title>Old</title><pubDate>Wed, 01 Apr 2026 12:00:00 +0000</pubDate></item>
        <item><title>New</title><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate></item>
        """),
      remedy: .items(
        """
        <item><title>New</title><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate></item>
        <item><title>Old</title><pubDate>Wed, 01 Apr 2026 12:00:00 +0000</pubDate></item>
        """)),
    Rule(
      "rss/pubdate-missing", .warning, "RSS Profile, pubDate",
      "the item has no date of publication",
      why: "readers date it by when they first saw it, and all items of a new subscription appear to be of today",
      breach: .item("<title>One</title>"),
      remedy: .item("<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>")),
    Rule(
      "rss/author-email", .error, "RSS 2.0, author",
      "author has no e-mail address",
      why:
        "RSS has the element for an address; readers that expect one show nothing, and a name belongs into dc:creator",
      breach: .item("<title>One</title><author>Ann</author>"),
      remedy: .item("<title>One</title><dc:creator>Ann</dc:creator>")),
    Rule(
      "rss/author-and-creator", .warning, "RSS Profile, dc:creator",
      "the item has both an author and a dc:creator",
      why: "readers show the one, the other or both, so that a person may appear twice",
      breach: .item("<title>One</title><author>ann@example.org (Ann)</author><dc:creator>Ann</dc:creator>"),
      remedy: .item("<title>One</title><dc:creator>Ann</dc:creator>")),
    Rule(
      "rss/item-duplicate-semantics", .warning, "RSS Profile, Namespace elements",
      "the item says something in RSS's own element and in another vocabulary's too",
      why: "readers take one of the two, not all the same one, and the two may drift apart",
      breach: .item(
        "<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate><dc:date>2026-05-02</dc:date>"),
      remedy: .item("<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>")),
    Rule(
      "rss/comments-invalid", .error, "RSS 2.0, comments",
      "comments is no whole address",
      why: "the button for comments leads nowhere",
      breach: .item("<title>One</title><comments>#comments</comments>"),
      remedy: .item("<title>One</title><comments>https://example.org/1#comments</comments>")),
    Rule(
      "rss/source-url-missing", .error, "RSS 2.0, source",
      "source does not name the feed that the item comes from",
      why: "the credit that the element is there for cannot be given",
      breach: .item("<title>One</title><source>The other feed</source>"),
      remedy: .item(#"<title>One</title><source url="https://example.net/rss.xml">The other feed</source>"#)),
    Rule(
      "rss/source-url-invalid", .error, "RSS 2.0, source",
      "the url of source is no whole address",
      why: "nobody can go from the item to the feed that it comes from",
      breach: .item(#"<title>One</title><source url="rss.xml">The other feed</source>"#),
      remedy: .item(#"<title>One</title><source url="https://example.net/rss.xml">The other feed</source>"#)),
    Rule(
      "rss/source-text-missing", .warning, "RSS 2.0, source",
      "source does not say what the feed that the item comes from is called",
      why: "readers show \"via\" and nothing behind it",
      breach: .item(#"<title>One</title><source url="https://example.net/rss.xml"/>"#),
      remedy: .item(#"<title>One</title><source url="https://example.net/rss.xml">The other feed</source>"#)),
    Rule(
      "rss/description-unescaped", .error, "RSS 2.0, Elements of item",
      "the description's HTML stands there as elements of the feed",
      why: "to a reader these are unknown elements of RSS; it takes the bare text or nothing",
      breach: .item("<description><p>First.</p></description>"),
      remedy: .item("<description><![CDATA[<p>First.</p>]]></description>")),
    Rule(
      "rss/content-before-description", .warning, "RSS Profile, content:encoded",
      "content:encoded stands before the description, or without one",
      why: "readers that keep the last of the two show the summary in place of the whole text",
      breach: .item(
        "<content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded><description>Short.</description>"),
      remedy: .item("<description>Short.</description><content:encoded>&lt;p&gt;All of it.&lt;/p&gt;</content:encoded>")
    ),
    Rule(
      "rss/description-avoid", .warning, "RSS Profile, content:encoded",
      "the content stands in an element that few readers look at",
      why: "description and content:encoded are what readers of RSS know; in xhtml:body and atom:content it is lost",
      breach: .item(#"<title>One</title><body xmlns="http://www.w3.org/1999/xhtml"><p>First.</p></body>"#),
      remedy: .item("<title>One</title><description>&lt;p&gt;First.&lt;/p&gt;</description>")),
    Rule(
      "rss/description-plain", .info, "practice",
      "the description is plain text in several lines",
      why: "readers take it for HTML, in which a line break is a blank",
      breach: .item("<description>Dear all,\nthe mill turns again.</description>"),
      remedy: .item("<description>&lt;p&gt;Dear all,&lt;br&gt;the mill turns again.&lt;/p&gt;</description>")),
  ]
}
