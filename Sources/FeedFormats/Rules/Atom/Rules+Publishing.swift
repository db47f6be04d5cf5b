import FeedModel

// RFC 4946: licences.
extension Rules {
  static let licences: [Rule] = [
    Rule(
      "license/link-duplicate", .warning, "RFC 4946 §2.2",
      "the same licence is linked twice",
      why: "programs take it for a choice between two licences",
      breach: .atomEntry(
        """
        <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
        <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
        """),
      remedy: .atomEntry(#"<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>"#)),
    Rule(
      "license/link-title-missing", .warning, "RFC 4946 §2",
      "of several licences one has no title of its own",
      why: "who may choose among them sees addresses only, and cannot tell them apart",
      breach: .atomEntry(
        """
        <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
        <link rel="license" href="https://example.org/licence"/>
        """),
      remedy: .atomEntry(
        """
        <link rel="license" title="Attribution" href="https://creativecommons.org/licenses/by/4.0/"/>
        <link rel="license" title="By arrangement" href="https://example.org/licence"/>
        """)),
    Rule(
      "license/unspecified-mixed", .error, "RFC 4946 §2.1",
      "a link says that no licence is given, and another link gives one",
      why: "nobody can tell whether the text may be used",
      breach: .atomEntry(
        """
        <link rel="license" title="None" href="http://purl.org/atompub/license#unspecified"/>
        <link rel="license" title="Attribution" href="https://creativecommons.org/licenses/by/4.0/"/>
        """),
      remedy: .atomEntry(
        #"<link rel="license" title="Attribution" href="https://creativecommons.org/licenses/by/4.0/"/>"#)),
  ]

  // RFC 5023 and RFC 6721: what the protocol of publishing adds to entries, and entries that are gone.
  static let publishing: [Rule] = [
    Rule(
      "app/edited-invalid", .error, "RFC 5023 §10.2",
      "app:edited is no date of RFC 3339, or stands twice",
      why: "programs that keep copies in step go by it, and miss the change",
      breach: .atomEntry("<app:edited>2026-05-01</app:edited>"),
      remedy: .atomEntry("<app:edited>2026-05-01T12:00:00Z</app:edited>")),
    Rule(
      "app/draft-invalid", .error, "RFC 5023 §13.1.1",
      "app:draft is neither yes nor no",
      why: "a server takes it for no and publishes what was a draft",
      breach: .atomEntry("<app:control><app:draft>true</app:draft></app:control>"),
      remedy: .atomEntry("<app:control><app:draft>no</app:draft></app:control>")),
    Rule(
      "app/draft-yes", .warning, "RFC 5023 §13.1.1",
      "an entry in the feed is a draft",
      why: "readers do not look at app:draft: they show what was not to be shown yet",
      breach: .atomEntry("<app:control><app:draft>yes</app:draft></app:control>"),
      remedy: .atomEntry("<app:control><app:draft>no</app:draft></app:control>")),
    Rule(
      "tombstone/ref-when", .error, "RFC 6721 §3",
      "at:deleted-entry does not say which entry is gone, or since when",
      why: "programs that keep copies do not know what to delete",
      breach: .entries(#"<at:deleted-entry ref="https://example.org/0"/>"#),
      remedy: .entries(#"<at:deleted-entry ref="https://example.org/0" when="2026-05-01T12:00:00Z"/>"#)),
    Rule(
      "tombstone/and-entry", .warning, "RFC 6721 §3",
      "an entry is in the feed of which the feed says that it was deleted later",
      why: "some readers show it and some delete it",
      breach: .entries(
        """
        <at:deleted-entry ref="https://example.org/1" when="2026-05-10T12:00:00Z"/>
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content></entry>
        """),
      remedy: .entries(#"<at:deleted-entry ref="https://example.org/1" when="2026-05-10T12:00:00Z"/>"#)),
  ]
}
