import FeedModel

// RSS 2.0, "Elements of <item>".
extension Rules {
  static let rssItems: [Rule] = [
    Rule(
      "rss/guid-missing", .warning, "RSS 2.0, guid",
      "the item has no guid",
      why: "readers then know the item by its link or title, and show it again as new when either changes",
      breach: .item(
        """
        <title>One</title><link>https://example.org/1</link><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>
        """),
      remedy: .item(
        """
        <title>One</title><link>https://example.org/1</link><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>
        <guid isPermaLink="false">tag:example.org,2026:1</guid>
        """)),
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
  ]
}
