import FeedModel

// RFC 4287 §4.1.2.
extension Rules {
  static let atomEntries: [Rule] = [
    Rule(
      "atom/entry-id-missing", .error, "RFC 4287 §4.1.2",
      "an entry has no id",
      why: "a reader cannot know the entry again and may show it as new at each visit",
      breach: .entry("<title>One</title><updated>2026-05-01T12:00:00Z</updated><content>One.</content>"),
      remedy: .atomEntry("")),
    Rule(
      "atom/entry-title-missing", .error, "RFC 4287 §4.1.2",
      "an entry has no title",
      why: "strict parsers refuse the feed; a post without a title gets an empty one",
      breach: .entry(
        "<id>https://example.org/1</id><updated>2026-05-01T12:00:00Z</updated><content>One.</content>"),
      remedy: .atomEntry("")),
    Rule(
      "atom/entry-updated-missing", .error, "RFC 4287 §4.1.2",
      "an entry does not say when it changed",
      why: "readers have no date to sort by, even where published is given, and strict parsers refuse the feed",
      breach: .entry("<id>https://example.org/1</id><title>One</title><content>One.</content>"),
      remedy: .atomEntry("")),
    Rule(
      "atom/entry-title-blank", .info, "RFC 4287 §4.2.14",
      "an entry has an empty title",
      why: "that is right for a note that has none; lists show the beginning of the text or nothing at all",
      breach: .entry(
        """
        <id>https://example.org/1</id><title/><updated>2026-05-01T12:00:00Z</updated><content>One.</content>
        """),
      remedy: .atomEntry("")),
    Rule(
      "atom/entry-document-author", .error, "RFC 4287 §4.1.2",
      "an entry that is a document of its own names no author",
      why: "there is no feed round it whose author could stand in",
      breach: .document(
        """
        <entry xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>https://example.org/1</id>
        <title>One</title><updated>2026-05-01T12:00:00Z</updated><content>One.</content></entry>
        """),
      remedy: .document(
        """
        <entry xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>https://example.org/1</id>
        <title>One</title><updated>2026-05-01T12:00:00Z</updated><content>One.</content>
        <author><name>Ann</name></author></entry>
        """)),
    Rule(
      "atom/content-or-alternate-missing", .error, "RFC 4287 §4.1.2",
      "an entry has neither content nor a link to its page",
      why: "there is nothing to read, here or elsewhere",
      breach: .atomEntry("<summary>On rye</summary>", content: ""),
      remedy: .atomEntry(
        """
        <summary>On rye</summary>
        <link rel="alternate" type="text/html" href="https://example.org/1"/>
        """, content: "")),
    Rule(
      "atom/textual-content-missing", .warning, "RFC 4287 §4.1.1.1",
      "an entry has neither content nor summary",
      why: "the reader can show its title only, and search finds nothing in it",
      breach: .atomEntry(
        #"<link rel="alternate" type="text/html" href="https://example.org/1"/>"#, content: ""),
      remedy: .atomEntry(
        """
        <link rel="alternate" type="text/html" href="https://example.org/1"/>
        <summary>On rye</summary>
        """, content: "")),
    Rule(
      "atom/summary-missing", .error, "RFC 4287 §4.1.2",
      "the content lies elsewhere or is Base64, and no summary stands for it",
      why: "a reader that cannot show the file has no words to put in its place",
      breach: .atomEntry("", content: #"<content type="image/png">iVBORw0KGgo=</content>"#),
      remedy: .atomEntry(
        "<summary>A mill at dawn</summary>", content: #"<content type="image/png">iVBORw0KGgo=</content>"#)),
    Rule(
      "atom/summary-equals-title", .warning, "RFC 4287 §4.2.13",
      "the summary repeats the title",
      why: "readers show both, one below the other; without a summary they would show the text's beginning",
      breach: .atomEntry("<summary>One</summary>"),
      remedy: .atomEntry("<summary>How it began</summary>")),
    Rule(
      "atom/summary-equals-content", .warning, "RFC 4287 §4.2.13",
      "the summary repeats the content",
      why: "the feed grows for nothing, and readers that show both show the text twice",
      breach: .atomEntry("<summary>One.</summary>"),
      remedy: .atomEntry("")),
  ]

  // RFC 4287 §4.2.11.
  static let atomSources: [Rule] = [
    Rule(
      "atom/entry-in-source", .error, "RFC 4287 §4.2.11",
      "an entry stands inside source",
      why: "source is the head of the other feed; readers never look for entries in it",
      breach: .atomEntry("<source><title>Other</title><entry/></source>"),
      remedy: .atomEntry("<source><title>Other</title></source>")),
    Rule(
      "atom/source-incomplete", .warning, "RFC 4287 §4.2.11",
      "source lacks the id, the title or the date of the feed that the entry is from",
      why: "readers cannot say where the entry comes from, or take the two feeds for different ones",
      breach: .atomEntry("<source><title>Other</title></source>"),
      remedy: .atomEntry(
        """
        <source><id>https://other.example/</id><title>Other</title><updated>2026-05-01T12:00:00Z</updated>
        </source>
        """)),
    Rule(
      "atom/source-self-missing", .info, "practice",
      "source has no link to the feed that the entry is from",
      why: "who likes the entry cannot subscribe to where it came from",
      breach: .atomEntry("<source><title>Other</title></source>"),
      remedy: .atomEntry(
        """
        <source><title>Other</title>
        <link rel="self" type="application/atom+xml" href="https://other.example/atom.xml"/></source>
        """)),
    Rule(
      "atom/source-author-lost", .warning, "RFC 4287 §4.2.11",
      "an entry that was copied from another feed names no author, and its source names none",
      why: "the author of this feed then counts as the one who wrote it",
      breach: .atomEntry("<source><title>Other</title></source>"),
      remedy: .atomEntry("<source><title>Other</title><author><name>Bea</name></author></source>")),
  ]
}
