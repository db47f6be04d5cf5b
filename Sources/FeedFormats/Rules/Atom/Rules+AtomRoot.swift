import FeedModel

// RFC 4287 §4.1, §6: which elements and attributes there are, and where; what is left of Atom 0.3.
extension Rules {
  static let atomRoot: [Rule] = [
    Rule(
      "atom/not-atom", .error, "RFC 4287 §2",
      "the document was to be read as Atom, and its root is another element",
      why: "nothing of it can be read as Atom; it may be a feed of another format",
      breach: .sketch("feedmill check --format atom rss.xml"),
      remedy: .sketch("feedmill check rss.xml")),
    Rule(
      "ns/missing-atom", .error, "RFC 4287 §2",
      "the root is in no namespace, where it should be in Atom's",
      why: "to a program that goes by namespaces nothing in the document is Atom",
      breach: .document(
        """
        <feed>
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        </feed>
        """),
      remedy: .document(
        """
        <feed xmlns="http://www.w3.org/2005/Atom">
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        </feed>
        """)),
    Rule(
      "ns/atom-obsolete", .error, "RFC 4287, Atom 0.3",
      "the document is of Atom 0.3, a draft that was given up in 2005",
      why: "its elements have other names and rules; new readers do not know them",
      breach: .document(
        """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#">
        <title>Example</title><modified>2026-05-01T12:00:00Z</modified>
        </feed>
        """),
      remedy: .document(
        """
        <feed xmlns="http://www.w3.org/2005/Atom">
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        </feed>
        """)),
    Rule(
      "ns/element-none", .error, "RFC 4287 §2, §6.4",
      "an element within Atom is in no namespace",
      why: "nothing says what it is, so readers pass over it, and over markup within XHTML too",
      breach: .atomEntry("<mood xmlns=\"\">good</mood>"),
      remedy: .atomEntry("<mood xmlns=\"https://example.org/ns\">good</mood>")),
    Rule(
      "atom/schema", .error, "RFC 4287, appendix B",
      "the document does not follow the grammar of Atom",
      why: "no rule here names the fault, yet a program that goes by the grammar refuses the feed",
      breach: .sketch("an element that the grammar does not have, at that place"),
      remedy: .sketch("elements as RFC 4287 lists them")),
    Rule(
      "atom/undefined-element", .error, "RFC 4287 §6.2",
      "an element of Atom's namespace stands where Atom has none of that name",
      why: "readers pass over it, so what it says is lost",
      breach: .atomEntry("<subtitle>The first</subtitle>"),
      remedy: .atomEntry("<summary>The first</summary>")),
    Rule(
      "atom/undefined-attribute", .error, "RFC 4287, appendix B",
      "an element has an attribute that Atom does not give it",
      why: "readers pass over it; often it is a slip for another attribute, which is then missing",
      breach: .atomEntry(#"<category name="rye" term="rye"/>"#),
      remedy: .atomEntry(#"<category label="Rye" term="rye"/>"#)),
    Rule(
      "atom/singleton-duplicate", .error, "RFC 4287 §4.1",
      "an element that may stand once stands twice",
      why: "some readers take the first and some the last, so people see different things",
      breach: .atomEntry("<rights>Ann</rights><rights>Bea</rights>"),
      remedy: .atomEntry("<rights>Ann and Bea</rights>")),
    Rule(
      "atom/metadata-after-entries", .error, "RFC 4287 §4.1.1, appendix B",
      "something about the feed stands behind an entry",
      why: "readers that go through the file once have shown the entries by then and never apply it",
      breach: .entries(
        """
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content></entry>
        <subtitle>All about rye</subtitle>
        """),
      remedy: .entries(
        """
        <subtitle>All about rye</subtitle>
        <entry><id>https://example.org/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
        <content>One.</content></entry>
        """)),
    Rule(
      "atom/version-attribute", .error, "RFC 4287 §4.1.1",
      "the feed has an attribute version, which was of Atom 0.3",
      why: "readers tell versions of Atom by the namespace; a program that believes the attribute reads it wrongly",
      breach: .document(
        """
        <feed version="1.0" xmlns="http://www.w3.org/2005/Atom">
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        </feed>
        """),
      remedy: .document(
        """
        <feed xmlns="http://www.w3.org/2005/Atom">
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        </feed>
        """)),
    Rule(
      "atom/03-mode", .error, "RFC 4287 §3.1.1",
      "an element has Atom 0.3's attribute mode",
      why: "Atom 1.0 says by type alone whether markup is escaped, so readers that obey it show tags as text",
      breach: .atomEntry(#"<rights type="html" mode="escaped">&lt;b&gt;Ann&lt;/b&gt;</rights>"#),
      remedy: .atomEntry(#"<rights type="html">&lt;b&gt;Ann&lt;/b&gt;</rights>"#)),
    Rule(
      "atom/03-leftover", .error, "RFC 4287 §4.2",
      "an element has a name of Atom 0.3",
      why: "readers of Atom 1.0 do not know the name: dates and texts under it are lost",
      breach: .atomEntry("<issued>2026-05-01T12:00:00Z</issued>"),
      remedy: .atomEntry("<published>2026-05-01T12:00:00Z</published>")),
    Rule(
      "atom/signature-position", .warning, "RFC 4287 §5.1",
      "a digital signature stands deeper than as a child of the feed or of an entry",
      why: "programs that verify signatures look in these two places only and take the entry for unsigned",
      breach: .atomEntry(
        """
        <author><name>Ann</name><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/></author>
        """),
      remedy: .atomEntry(
        """
        <author><name>Ann</name></author><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>
        """)),
  ]
}
