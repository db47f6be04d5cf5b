import FeedModel

// RFC 4287 §4.1.1: what a feed must and should have.
extension Rules {
  static let atomFeeds: [Rule] = [
    Rule(
      "atom/feed-id-missing", .error, "RFC 4287 §4.1.1",
      "the feed has no id",
      why: "the id is how a reader knows the feed again when its address changes",
      breach: .feed("<title>Example</title><updated>2026-05-01T12:00:00Z</updated>"),
      remedy: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        """)),
    Rule(
      "atom/feed-title-missing", .error, "RFC 4287 §4.1.1",
      "the feed has no title",
      why: "the reader's list of subscriptions has nothing to call it by",
      breach: .feed("<id>https://example.org/atom.xml</id><updated>2026-05-01T12:00:00Z</updated>"),
      remedy: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        """)),
    Rule(
      "atom/feed-updated-missing", .error, "RFC 4287 §4.1.1",
      "the feed does not say when it changed",
      why: "strict parsers refuse the feed, and others cannot tell without reading all whether anything is new",
      breach: .feed("<id>https://example.org/atom.xml</id><title>Example</title>"),
      remedy: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        """)),
    Rule(
      "atom/feed-author-missing", .error, "RFC 4287 §4.1.1, §4.1.2",
      "neither the feed nor an entry of it names an author",
      why: "every entry has to be somebody's; strict parsers refuse the feed",
      breach: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content></entry>
        """),
      remedy: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        <author><name>Ann</name></author>
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content></entry>
        """)),
    Rule(
      "atom/title-blank", .warning, "RFC 4287 §4.2.14",
      "a title has no words, and nothing else could stand for it",
      why: "a list shows an empty line that nobody can tell from the next one",
      breach: .feed(
        "<id>https://example.org/atom.xml</id><title> </title><updated>2026-05-01T12:00:00Z</updated>"),
      remedy: .feed(
        "<id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>")),
    Rule(
      "atom/feed-empty", .info, "RFC 4287 §4.1.1",
      "the feed has no entries",
      why: "that is allowed, and right for a new site; in an old one the selection of posts may be wrong",
      breach: .entries("<subtitle>Nothing yet</subtitle>"),
      remedy: .atomEntry("")),
    Rule(
      "atom/generator-missing", .info, "practice",
      "the feed does not say which program wrote it",
      why: "whoever finds a fault in it, or keeps a reader working, has no idea where to report it",
      breach: .entries("<subtitle>All about rye</subtitle>"),
      remedy: .entries("<subtitle>All about rye</subtitle><generator>Feedmill</generator>")),
    Rule(
      "atom/generator-blank", .warning, "RFC 4287 §4.2.4",
      "generator holds no name",
      why: "it is meant for people who trace a fault, and tells them nothing",
      breach: .entries("<generator> </generator>"),
      remedy: .entries("<generator>Feedmill</generator>")),
    Rule(
      "atom/generator-html", .warning, "RFC 4287 §4.2.4",
      "generator holds HTML, where it is plain text",
      why: "the tags or references are shown as they are written",
      breach: .entries("<generator>Feed&amp;amp;mill</generator>"),
      remedy: .entries("<generator>Feed&amp;mill</generator>")),
    Rule(
      "atom/generator-uri-invalid", .error, "RFC 4287 §4.2.4",
      "the address of the generator has a character that no address can have",
      why: "the link to the program leads nowhere, and strict parsers refuse the feed",
      breach: .entries(#"<generator uri="https://example.org/my mill">Feedmill</generator>"#),
      remedy: .entries(#"<generator uri="https://example.org/my%20mill">Feedmill</generator>"#)),
    Rule(
      "atom/icon-invalid", .error, "RFC 4287 §4.2.5",
      "icon is no address",
      why: "the reader shows a blank or its own sign beside the feed's name",
      breach: .entries("<icon>a square one</icon>"),
      remedy: .entries("<icon>https://example.org/icon.png</icon>")),
    Rule(
      "atom/logo-invalid", .error, "RFC 4287 §4.2.8",
      "logo is no address",
      why: "the reader shows no picture where it has room for one",
      breach: .entries("<logo>a wide one</logo>"),
      remedy: .entries("<logo>https://example.org/logo.png</logo>")),
    Rule(
      "atom/address-without-base", .warning, "RFC 3986 §5.1",
      "an address is relative, and the document does not say to what",
      why: "a reader that keeps the feed, or got it by mail or from a hub, cannot know where it leads",
      breach: .feed(
        """
        <id>tag:example.org,2026:feed</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        <icon>/icon.png</icon>
        """),
      remedy: .feed(
        """
        <id>tag:example.org,2026:feed</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        <icon>https://example.org/icon.png</icon>
        """)),
  ]
}
