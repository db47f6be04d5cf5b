import FeedModel

// RFC 4287 §3.1.
extension Rules {
  static let atomTexts: [Rule] = [
    Rule(
      "atom/text-type-invalid", .error, "RFC 4287 §3.1.1",
      "the type of a title, summary, subtitle or rights is none of text, html and xhtml",
      why: "media types are for content only; readers fall back to plain text and show the tags",
      breach: .atomEntry(#"<rights type="text/html">&lt;b&gt;Ann&lt;/b&gt;</rights>"#),
      remedy: .atomEntry(#"<rights type="html">&lt;b&gt;Ann&lt;/b&gt;</rights>"#)),
    Rule(
      "atom/text-type-blank", .warning, "RFC 4287 §3.1.1",
      "the type of a title, summary, subtitle or rights is empty",
      why: "it is read as plain text: if it is HTML, the tags are shown",
      breach: .atomEntry(#"<rights type="">Ann</rights>"#),
      remedy: .atomEntry(#"<rights type="text">Ann</rights>"#)),
    Rule(
      "atom/text-looks-like-html", .warning, "RFC 4287 §3.1.1",
      "a text without a type has tags or references of HTML",
      why: "without a type it is plain text, so people see &amp;amp; and <b> as they are written",
      breach: .atomEntry("<rights>Ann &amp;amp; Bea</rights>"),
      remedy: .atomEntry(#"<rights type="html">Ann &amp;amp; Bea</rights>"#)),
    Rule(
      "atom/html-malformed", .warning, "RFC 4287 §3.1.1.2",
      "a title, summary, subtitle or rights is HTML with a tag that is not closed or a bracket that begins none",
      why: "browsers guess what was meant: text vanishes, or a style runs on over the rest of the page",
      breach: .atomEntry(#"<summary type="html">On &lt;em&gt;rye</summary>"#),
      remedy: .atomEntry(#"<summary type="html">On &lt;em&gt;rye&lt;/em&gt;</summary>"#)),
  ]

  // RFC 4287 §3.1.1.3.
  static let atomXHTML: [Rule] = [
    Rule(
      "atom/xhtml-div-missing", .error, "RFC 4287 §3.1.1.3",
      "what is of type xhtml does not stand in one div",
      why: "readers take what is in the div; without it they show nothing, or the bare text",
      breach: .atomContent(#"<content type="xhtml"><p xmlns="http://www.w3.org/1999/xhtml">One.</p></content>"#),
      remedy: .atomContent(
        #"<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p></div></content>"#)),
    Rule(
      "atom/xhtml-div-multiple", .error, "RFC 4287 §3.1.1.3",
      "what is of type xhtml stands in several elements",
      why: "readers take the first div and leave the rest",
      breach: .atomContent(
        """
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One.</div>
        <div xmlns="http://www.w3.org/1999/xhtml">Two.</div></content>
        """),
      remedy: .atomContent(
        """
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>
        """)),
    Rule(
      "atom/xhtml-not-inline", .warning, "RFC 4287 §3.1.1.3",
      "what is of type xhtml holds tags that were escaped",
      why: "XHTML has its tags as tags; escaped ones are shown as text",
      breach: .atomContent(
        """
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">&lt;p&gt;One.&lt;/p&gt;</div></content>
        """),
      remedy: .atomContent(
        """
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p></div></content>
        """)),
    Rule(
      "atom/xhtml-foreign", .warning, "RFC 4287, appendix B",
      "an element of another vocabulary stands in XHTML",
      why: "readers keep HTML, SVG and MathML; what else there is they drop, often with the text in it",
      breach: .atomContent(
        """
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
        <media:title>One</media:title></div></content>
        """),
      remedy: .atomContent(
        """
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>One</b></div></content>
        """)),
    Rule(
      "atom/xhtml-unknown-element", .warning, "HTML, “The elements of HTML”",
      "an element in XHTML has a name that XHTML does not have",
      why: "readers drop it; names are in lower case, so P is none either",
      breach: .atomContent(
        """
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><note>One.</note></div></content>
        """),
      remedy: .atomContent(
        """
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><aside>One.</aside></div></content>
        """)),
  ]

  // RFC 4287 §2.
  static let atomLanguages: [Rule] = [
    Rule(
      "atom/lang-missing", .info, "RFC 4287 §2",
      "the feed does not say which language it is in",
      why: "readers guess it for speech, hyphenation and translation, and directories cannot sort it",
      breach: .document(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/atom.xml</id><title>Example</title>
        <updated>2026-05-01T12:00:00Z</updated></feed>
        """),
      remedy: .document(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>https://example.org/atom.xml</id>
        <title>Example</title><updated>2026-05-01T12:00:00Z</updated></feed>
        """)),
    Rule(
      "atom/lang-invalid", .error, "RFC 4287 §2, RFC 5646 §2.1",
      "xml:lang is no language tag",
      why: "programs that read the text aloud or translate it take another language for it",
      breach: .atomEntry(#"<rights xml:lang="English!">Ann</rights>"#),
      remedy: .atomEntry(#"<rights xml:lang="en">Ann</rights>"#)),
    Rule(
      "atom/base-invalid", .error, "RFC 4287 §2, XML Base §3.1",
      "xml:base has a character that no address can have",
      why: "all addresses below it are resolved against it, and all of them fail",
      breach: .atomEntry(#"<rights xml:base="https://example.org/my page">Ann</rights>"#),
      remedy: .atomEntry(#"<rights xml:base="https://example.org/my%20page">Ann</rights>"#)),
    Rule(
      "atom/base-relative", .warning, "RFC 3986 §5.1",
      "the xml:base of the root is relative",
      why: "it says what addresses are relative to, and is relative to something unknown itself",
      breach: .document(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="/blog/">
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated></feed>
        """),
      remedy: .document(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://example.org/blog/">
        <id>https://example.org/atom.xml</id><title>Example</title><updated>2026-05-01T12:00:00Z</updated></feed>
        """)),
    Rule(
      "atom/base-with-content", .info, "practice",
      "the feed relies on xml:base",
      why: "some readers do not apply it, least of all within HTML, and pictures and links break there",
      breach: .atomEntry(#"<rights xml:base="https://example.org/">Ann</rights>"#),
      remedy: .atomEntry("<rights>Ann</rights>")),
  ]
}
