import FeedModel

// RFC 4287 §4.2.6.
extension Rules {
  static let atomIDs: [Rule] = [
    Rule(
      "atom/id-blank", .error, "RFC 4287 §4.2.6",
      "an id is empty",
      why: "a reader cannot know the entry again and shows it as new at each visit",
      breach: .entry(
        "<id></id><title>One</title><updated>2026-05-01T12:00:00Z</updated><content>One.</content>"),
      remedy: .atomEntry("")),
    Rule(
      "atom/id-relative", .error, "RFC 4287 §4.2.6",
      "an id is no whole address",
      why: "ids are to differ in the whole world: another feed has an entry 1 too, and aggregators mix them up",
      breach: .entry(
        "<id>1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated><content>One.</content>"),
      remedy: .entry(
        """
        <id>tag:example.org,2026:1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content>
        """)),
    Rule(
      "atom/id-whitespace", .error, "RFC 4287 §4.2.6",
      "there is white space in an id or round it",
      why: "ids are compared character by character: a reader that trims and one that does not know two entries",
      breach: .entry(
        """
        <id> https://example.org/1 </id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content>
        """),
      remedy: .atomEntry("")),
    Rule(
      "atom/id-not-iri", .error, "RFC 4287 §4.2.6, RFC 3987 §2.2",
      "an id has a character that no address can have",
      why: "strict parsers refuse it, and others escape it each in their own way, so that it is no longer the same id",
      breach: .entry(
        """
        <id>https://example.org/{1}</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content>
        """),
      remedy: .atomEntry("")),
    Rule(
      "atom/id-noncanonical", .warning, "RFC 4287 §4.2.6",
      "an id is an address that is usually written otherwise",
      why: "somewhere on its way a program will write it as usual, and the entry comes up as new",
      breach: .entry(
        """
        <id>HTTPS://Example.org:443/%7Eann/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content>
        """),
      remedy: .entry(
        """
        <id>https://example.org/~ann/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content>
        """)),
    Rule(
      "atom/id-duplicate", .warning, "RFC 4287 §4.1.1",
      "two entries have one id",
      why: "readers take them for two states of the same entry and show one of them",
      breach: .entries(
        """
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content></entry>
        <entry><id>https://example.org/1</id><title>Two</title><updated>2026-04-01T12:00:00Z</updated>
        <content>Two.</content></entry>
        """),
      remedy: .entries(
        """
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content></entry>
        <entry><id>https://example.org/2</id><title>Two</title><updated>2026-04-01T12:00:00Z</updated>
        <content>Two.</content></entry>
        """)),
    Rule(
      "atom/id-duplicate-same-updated", .warning, "RFC 4287 §4.1.1",
      "two entries have one id and were updated at the same instant",
      why: "nothing says which state of the entry is the later one, so readers choose by chance",
      breach: .entries(
        """
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content></entry>
        <entry><id>https://example.org/1</id><title>One!</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One!</content></entry>
        """),
      remedy: .entries(
        """
        <entry><id>https://example.org/1</id><title>One!</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One!</content></entry>
        """)),
    Rule(
      "atom/id-all-same", .error, "RFC 4287 §4.1.2",
      "more than nine entries all have one id",
      why: "readers show a single entry in place of the whole feed; a template has the id written in it",
      breach: .entries(
        """
        <entry><id>https://example.org/</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content></entry>

        """, times: 10),
      remedy: .atomEntry("")),
    Rule(
      "atom/entry-id-equals-feed-id", .warning, "RFC 4287 §4.2.6",
      "an entry has the id of the feed",
      why: "an aggregator that keeps both under their ids writes one over the other",
      breach: .entry(
        """
        <id>https://example.org/atom.xml</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content>
        """),
      remedy: .atomEntry("")),
  ]
}
