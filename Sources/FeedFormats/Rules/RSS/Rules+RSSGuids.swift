import FeedModel

// RSS 2.0, "guid".
extension Rules {
  static let rssGuids: [Rule] = [
    Rule(
      "rss/guid-missing", .warning, "RSS 2.0, guid",
      "the item has no guid",
      why: "readers then know the item by its link or title, and show it again as new when either changes",
      breach: .item("<title>One</title><link>https://example.org/1</link>"),
      remedy: .item(
        #"<title>One</title><link>https://example.org/1</link><guid isPermaLink="false">tag:example.org,2026:1</guid>"#)
    ),
    Rule(
      "rss/guid-blank", .error, "RSS 2.0, guid",
      "the guid is empty",
      why: "all items with an empty one are the same item to a reader",
      breach: .item("<title>One</title><guid></guid>"),
      remedy: .item("<title>One</title><guid>https://example.org/1</guid>")),
    Rule(
      "rss/guid-duplicate", .error, "RSS 2.0, guid",
      "two items have the same guid",
      why: "readers take the two for one item and show only one of them",
      breach: .items(
        """
        <item><title>One</title><guid isPermaLink="false">a</guid></item>
        <item><title>Two</title><guid isPermaLink="false">a</guid></item>
        """),
      remedy: .items(
        """
        <item><title>One</title><guid isPermaLink="false">a</guid></item>
        <item><title>Two</title><guid isPermaLink="false">b</guid></item>
        """)),
    Rule(
      "rss/guid-permalink-not-url", .error, "RSS 2.0, guid",
      "the guid counts as a link, since nothing says otherwise, and is no web address",
      why: "readers open it when the item is clicked",
      breach: .item("<title>One</title><guid>post-2026-0001</guid>"),
      remedy: .item(#"<title>One</title><guid isPermaLink="false">post-2026-0001</guid>"#)),
    Rule(
      "rss/guid-permalink-tag", .error, "RSS 2.0, guid",
      "a guid that is a tag or a URN counts as a link",
      why: "readers try to open it; isPermaLink=\"false\" tells them that it only names the item",
      breach: .item("<title>One</title><guid>tag:example.org,2026:1</guid>"),
      remedy: .item(#"<title>One</title><guid isPermaLink="false">tag:example.org,2026:1</guid>"#)),
    Rule(
      "rss/guid-ispermalink-value", .error, "RSS 2.0, guid",
      "isPermaLink is neither \"true\" nor \"false\"",
      why: "readers compare with \"false\" letter by letter and take all else for true",
      breach: .item(#"<title>One</title><guid isPermaLink="no">tag:example.org,2026:1</guid>"#),
      remedy: .item(#"<title>One</title><guid isPermaLink="false">tag:example.org,2026:1</guid>"#)),
    Rule(
      "rss/guid-weak", .warning, "RSS Profile, guid",
      "the guid is a short number",
      why: "services that keep many feeds together confuse the item with others that count from 1",
      breach: .item(#"<title>One</title><guid isPermaLink="false">17</guid>"#),
      remedy: .item(#"<title>One</title><guid isPermaLink="false">tag:example.org,2026:17</guid>"#)),
    Rule(
      "rss/guid-permalink-differs", .warning, "practice",
      "the guid counts as the item's permanent link and differs from its link",
      why: "readers open the one or the other, so that the same item has two pages",
      breach: .item("<title>One</title><link>https://example.org/1</link><guid>https://example.org/?p=1</guid>"),
      remedy: .item(
        #"<title>One</title><link>https://example.org/1</link><guid isPermaLink="false">https://example.org/?p=1</guid>"#
      )),
  ]
}
