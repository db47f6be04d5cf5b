import FeedModel

// RFC 4287 §4.2.7: what a link holds.
extension Rules {
  static let atomLinks: [Rule] = [
    Rule(
      "atom/link-href-missing", .error, "RFC 4287 §4.2.7.1",
      "a link has no href",
      why: "it leads nowhere; in RSS the address is the text of link, in Atom it is an attribute",
      breach: .atomEntry(#"<link rel="related">https://example.org/2</link>"#),
      remedy: .atomEntry(#"<link rel="related" href="https://example.org/2"/>"#)),
    Rule(
      "atom/link-href-invalid", .error, "RFC 4287 §4.2.7.1, RFC 3987 §2.2",
      "the address of a link has a character that no address can have",
      why: "browsers may mend it, but strict parsers refuse the feed, and programs that fetch it fail",
      breach: .atomEntry(#"<link rel="related" href="https://example.org/my page"/>"#),
      remedy: .atomEntry(#"<link rel="related" href="https://example.org/my%20page"/>"#)),
    Rule(
      "atom/link-has-text", .warning, "RFC 4287 §4.2.7",
      "a link holds text or elements",
      why: "Atom gives them no meaning: what is to be read belongs in title, the address in href",
      breach: .atomEntry(#"<link rel="related" href="https://example.org/2">Two</link>"#),
      remedy: .atomEntry(#"<link rel="related" href="https://example.org/2" title="Two"/>"#)),
    Rule(
      "atom/link-type-invalid", .error, "RFC 4287 §4.2.7.3",
      "the type of a link is no media type",
      why: "readers choose among links by type, and pass over one whose type they cannot read",
      breach: .atomEntry(#"<link rel="related" type="html" href="https://example.org/2"/>"#),
      remedy: .atomEntry(#"<link rel="related" type="text/html" href="https://example.org/2"/>"#)),
    Rule(
      "atom/link-hreflang-invalid", .error, "RFC 4287 §4.2.7.4",
      "hreflang is no language tag",
      why: "a reader that offers the page in its user's language does not find it",
      breach: .atomEntry(#"<link rel="related" hreflang="English, British" href="https://example.org/2"/>"#),
      remedy: .atomEntry(#"<link rel="related" hreflang="en-GB" href="https://example.org/2"/>"#)),
    Rule(
      "atom/link-length-invalid", .error, "RFC 4287 §4.2.7.6",
      "the length of a link is no number of bytes",
      why: "a player cannot say how large the download is, and strict parsers refuse the feed",
      breach: .atomEntry(
        #"<link rel="enclosure" type="audio/mpeg" length="4 MB" href="https://example.org/1.mp3"/>"#),
      remedy: .atomEntry(
        #"<link rel="enclosure" type="audio/mpeg" length="4193280" href="https://example.org/1.mp3"/>"#)),
    Rule(
      "atom/link-title-blank", .warning, "RFC 4287 §4.2.7.5",
      "the title of a link is empty",
      why: "a reader that shows titles shows nothing to click on, where without a title it would show the address",
      breach: .atomEntry(#"<link rel="related" title="" href="https://example.org/2"/>"#),
      remedy: .atomEntry(#"<link rel="related" title="Two" href="https://example.org/2"/>"#)),
    Rule(
      "atom/link-title-html", .warning, "RFC 4287 §4.2.7.5",
      "the title of a link holds HTML, where it is plain text",
      why: "the tags or references are shown as they are written",
      breach: .atomEntry(#"<link rel="related" title="&lt;b&gt;Two&lt;/b&gt;" href="https://example.org/2"/>"#),
      remedy: .atomEntry(#"<link rel="related" title="Two" href="https://example.org/2"/>"#)),
    Rule(
      "atom/link-alternate-duplicate", .error, "RFC 4287 §4.1.1, §4.1.2",
      "two alternate links have the same type and the same language",
      why: "only one of them can be the page of the entry, and nothing says which",
      breach: .atomEntry(
        """
        <link rel="alternate" type="text/html" href="https://example.org/1"/>
        <link rel="alternate" type="text/html" href="https://example.org/one"/>
        """),
      remedy: .atomEntry(
        """
        <link rel="alternate" type="text/html" href="https://example.org/1"/>
        <link rel="related" type="text/html" href="https://example.org/one"/>
        """)),
    Rule(
      "atom/link-alternate-missing-feed", .info, "practice",
      "the feed has no link to a page",
      why: "the reader's menu has no “open the site”, and directories do not know whose feed it is",
      breach: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        """),
      remedy: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        <link rel="alternate" type="text/html" href="https://example.org/"/>
        """)),
    Rule(
      "atom/link-alternate-type-missing", .info, "RFC 4287 §4.2.7.3",
      "an alternate link does not say what type it leads to",
      why: "an entry may have one for each type; a reader that wants the page has to guess which that is",
      breach: .atomEntry(#"<link rel="alternate" href="https://example.org/1"/>"#),
      remedy: .atomEntry(#"<link rel="alternate" type="text/html" href="https://example.org/1"/>"#)),
    Rule(
      "atom/link-same-document", .warning, "RFC 3986 §4.4",
      "a link without a path stands where xml:base names another document",
      why: "some programs take it for the feed itself and some for the document that xml:base names",
      breach: .atomEntry(##"<link rel="related" xml:base="https://example.org/2" href="#notes"/>"##),
      remedy: .atomEntry(##"<link rel="related" href="https://example.org/2#notes"/>"##)),
    Rule(
      "atom/enclosure-length-missing", .warning, "RFC 4287 §4.2.7.2",
      "an enclosure does not say how long it is",
      why: "players cannot warn of a large download or show how far it has got",
      breach: .atomEntry(#"<link rel="enclosure" type="audio/mpeg" href="https://example.org/1.mp3"/>"#),
      remedy: .atomEntry(
        #"<link rel="enclosure" type="audio/mpeg" length="4193280" href="https://example.org/1.mp3"/>"#)),
    Rule(
      "atom/enclosure-type-missing", .warning, "practice",
      "an enclosure does not say of what type it is",
      why: "players pick episodes by type; one without is often passed over",
      breach: .atomEntry(#"<link rel="enclosure" length="4193280" href="https://example.org/1.mp3"/>"#),
      remedy: .atomEntry(
        #"<link rel="enclosure" type="audio/mpeg" length="4193280" href="https://example.org/1.mp3"/>"#)),
  ]

  // RFC 4287 §4.2.7.2.
  static let atomRelations: [Rule] = [
    Rule(
      "atom/link-rel-unregistered", .warning, "RFC 4287 §4.2.7.2",
      "the relation of a link is neither registered at IANA nor a whole address",
      why: "no reader knows what it means; a relation of one's own is written as an address",
      breach: .atomEntry(#"<link rel="pdf" href="https://example.org/1.pdf"/>"#),
      remedy: .atomEntry(#"<link rel="related" type="application/pdf" href="https://example.org/1.pdf"/>"#)),
    Rule(
      "atom/link-rel-blank", .error, "RFC 4287 §4.2.7.2",
      "the relation of a link is empty",
      why: "without rel the link is to the entry's page; with an empty one it is to nothing",
      breach: .atomEntry(#"<link rel="" type="text/html" href="https://example.org/1"/>"#),
      remedy: .atomEntry(#"<link rel="alternate" type="text/html" href="https://example.org/1"/>"#)),
    Rule(
      "atom/link-rel-multiple", .error, "RFC 4287 §4.2.7.2",
      "a link has several relations at once",
      why: "HTML allows that and Atom does not: readers take it for one relation that they do not know",
      breach: .atomEntry(#"<link rel="related nofollow" href="https://example.org/2"/>"#),
      remedy: .atomEntry(#"<link rel="related" href="https://example.org/2"/>"#)),
    Rule(
      "atom/link-rel-relative", .error, "RFC 4287 §4.2.7.2",
      "the relation of a link is an address without its beginning",
      why: "relations are compared as they are written, so one that is not whole means nothing elsewhere",
      breach: .atomEntry(#"<link rel="/rels/mill" href="https://example.org/2"/>"#),
      remedy: .atomEntry(#"<link rel="https://example.org/rels/mill" href="https://example.org/2"/>"#)),
    Rule(
      "atom/link-rel-prev", .warning, "RFC 5005 §3",
      "the page before is linked as prev",
      why: "HTML calls it so; readers that follow the pages of a feed look for previous",
      breach: .entries(#"<link rel="prev" href="https://example.org/atom-1.xml"/>"#),
      remedy: .entries(#"<link rel="previous" href="https://example.org/atom-1.xml"/>"#)),
  ]

  // RFC 4287 §4.1.1, WebSub §4.
  static let atomSelf: [Rule] = [
    Rule(
      "atom/self-missing", .warning, "RFC 4287 §4.1.1",
      "the feed does not say at which address it is",
      why: "whoever gets it as a file, by mail or from a copy cannot subscribe, and hubs do not know it",
      breach: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        """),
      remedy: .entries("")),
    Rule(
      "atom/self-multiple", .warning, "WebSub §4",
      "the feed names several addresses of its own",
      why: "readers subscribe to one of them and hubs tell of the other, so news do not arrive",
      breach: .entries(#"<link rel="self" type="application/atom+xml" href="https://example.org/feed"/>"#),
      remedy: .entries("")),
    Rule(
      "atom/self-mismatch", .warning, "RFC 4287 §4.2.7.2",
      "the feed is served at another address than its self link says",
      why: "readers may move their subscription there: to a copy that is old, or to nothing",
      breach: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        <link rel="self" type="application/atom+xml" href="http://staging.example.org/atom.xml"/>
        """),
      remedy: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        <link rel="self" type="application/atom+xml" href="https://example.org/atom.xml"/>
        """)),
    Rule(
      "atom/self-relative", .warning, "RFC 4287 §4.2.7.2",
      "the self link is relative, and no xml:base says to what",
      why: "it is there for those who do not know where the feed came from, and tells them nothing",
      breach: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        <link rel="self" href="/atom.xml"/>
        """),
      remedy: .entries("")),
    Rule(
      "atom/self-type", .warning, "RFC 4287 §4.2.7.2",
      "the self link gives the type of something that is no feed",
      why: "a program that looks for the feed among the links passes over it",
      breach: .feed(
        """
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated>
        <link rel="self" type="text/html" href="https://example.org/atom.xml"/>
        """),
      remedy: .entries("")),
  ]
}
