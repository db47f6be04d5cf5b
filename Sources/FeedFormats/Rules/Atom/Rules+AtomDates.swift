import FeedModel

// RFC 4287 §3.3, RFC 3339.
extension Rules {
  static let atomDates: [Rule] = [
    Rule(
      "atom/date-invalid", .error, "RFC 4287 §3.3",
      "a date is not of the one form that Atom has",
      why: "readers take the entry for one without a date: it is put at the end, or at the hour of its arrival",
      breach: .entry(
        "<id>https://example.org/1</id><title>One</title><updated>2026-05-01</updated><content>One.</content>"),
      remedy: .atomEntry("")),
    Rule(
      "atom/date-whitespace", .error, "RFC 4287 §3.3",
      "there is white space round a date",
      why: "parsers of dates are strict about it, and the entry ends up without a date",
      breach: .atomEntry("<published> 2026-05-01T12:00:00Z </published>"),
      remedy: .atomEntry("<published>2026-05-01T12:00:00Z</published>")),
    Rule(
      "atom/date-lowercase", .error, "RFC 4287 §3.3",
      "a date has t or z in lower case",
      why: "Atom asks for T and Z, and many parsers know these only",
      breach: .atomEntry("<published>2026-05-01t12:00:00z</published>"),
      remedy: .atomEntry("<published>2026-05-01T12:00:00Z</published>")),
    Rule(
      "atom/date-trailing-point", .error, "RFC 3339 §5.6",
      "a point stands behind the seconds, and no digit behind the point",
      why: "what cuts off a fraction must cut off the point too; parsers of dates fail on it",
      breach: .atomEntry("<published>2026-05-01T12:00:00.Z</published>"),
      remedy: .atomEntry("<published>2026-05-01T12:00:00Z</published>")),
    Rule(
      "atom/date-offset-invalid", .error, "RFC 3339 §5.6",
      "the offset from UTC has more than 23 hours or 59 minutes",
      why: "it names no instant, and the entry ends up without a date",
      breach: .atomEntry("<published>2026-05-01T12:00:00+01:60</published>"),
      remedy: .atomEntry("<published>2026-05-01T12:00:00+02:00</published>")),
    Rule(
      "atom/date-offset-range", .warning, "time zone database",
      "the offset from UTC is one that no place has",
      why:
        "clocks are from 12 hours behind UTC to 14 ahead; hours and sign are often mixed up here, and with them days",
      breach: .atomEntry("<published>2026-05-01T12:00:00+20:00</published>"),
      remedy: .atomEntry("<published>2026-05-01T12:00:00+02:00</published>")),
    Rule(
      "atom/date-unknown-offset", .info, "RFC 3339 §4.3, RFC 9557 §2",
      "the offset is -00:00",
      why: "it says that the local offset is not known, which Z says as well and which more programs understand",
      breach: .atomEntry("<published>2026-05-01T12:00:00-00:00</published>"),
      remedy: .atomEntry("<published>2026-05-01T12:00:00Z</published>")),
    Rule(
      "atom/updated-before-published", .warning, "RFC 4287 §4.2.9",
      "an entry was updated before it was published",
      why: "readers that sort by one date and show the other put it into the wrong place",
      breach: .atomEntry("<published>2026-05-02T12:00:00Z</published>"),
      remedy: .atomEntry("<published>2026-05-01T12:00:00Z</published>")),
    Rule(
      "atom/updated-duplicate", .warning, "RFC 4287 §4.2.15",
      "two entries were updated in the same second",
      why: "their order is left to chance; often a program stamps the time of the build on every entry",
      breach: .entries(
        """
        <entry><id>https://example.org/2</id><title>Two</title><updated>2026-05-01T11:46:17Z</updated>
        <content>Two.</content></entry>
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-05-01T11:46:17Z</updated>
        <content>One.</content></entry>
        """),
      remedy: .entries(
        """
        <entry><id>https://example.org/2</id><title>Two</title><updated>2026-05-01T11:46:17Z</updated>
        <content>Two.</content></entry>
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-04-27T08:02:45Z</updated>
        <content>One.</content></entry>
        """)),
    Rule(
      "atom/feed-updated-stale", .warning, "RFC 4287 §4.2.15",
      "the feed says that it changed earlier than its newest entry did",
      why: "a reader that goes by the feed's date sees nothing new and does not show the entry",
      breach: .entry(
        """
        <id>https://example.org/1</id><title>One</title><updated>2026-05-20T12:00:00Z</updated>
        <content>One.</content>
        """),
      remedy: .atomEntry("")),
    Rule(
      "atom/feed-updated-volatile", .info, "practice",
      "the feed's date is that of the build and not of its newest entry",
      why: "each build makes a feed that looks new, and readers fetch and compare all of it for nothing",
      breach: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-06-01T12:00:00Z</updated>
        <author><name>Ann</name></author>
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
      "atom/entries-unsorted", .info, "RFC 4287 §4.1.1",
      "the entries are not in order, newest first",
      why: "the order means nothing in Atom, but many readers and scripts show the entries as they stand",
      breach: .entries(
        """
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-04-01T12:00:00Z</updated>
        <content>One.</content></entry>
        <entry><id>https://example.org/2</id><title>Two</title><updated>2026-05-01T12:00:00Z</updated>
        <content>Two.</content></entry>
        """),
      remedy: .entries(
        """
        <entry><id>https://example.org/2</id><title>Two</title><updated>2026-05-01T12:00:00Z</updated>
        <content>Two.</content></entry>
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-04-01T12:00:00Z</updated>
        <content>One.</content></entry>
        """)),
  ]
}
