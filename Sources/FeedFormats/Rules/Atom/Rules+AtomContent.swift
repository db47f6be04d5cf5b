import FeedModel

// RFC 4287 §4.1.3.
extension Rules {
  static let atomContent: [Rule] = [
    Rule(
      "atom/content-src-not-empty", .error, "RFC 4287 §4.1.3.2",
      "content has src, and holds something too",
      why: "readers show the one or the other",
      breach: .atomContent(#"<content type="text/html" src="https://example.org/1">One.</content>"#),
      remedy: .atomContent(#"<content type="text/html" src="https://example.org/1"/>"#)),
    Rule(
      "atom/content-src-type-missing", .warning, "RFC 4287 §4.1.3.2",
      "content with src does not say of what type it is",
      why: "a reader would have to fetch it to know whether it can show it, and passes over it",
      breach: .atomContent(#"<content src="https://example.org/1"/>"#),
      remedy: .atomContent(#"<content type="text/html" src="https://example.org/1"/>"#)),
    Rule(
      "atom/content-src-type-short", .error, "RFC 4287 §4.1.3.2",
      "content with src has the type text, html or xhtml",
      why: "these say how text stands within the feed; of a file elsewhere the media type is needed",
      breach: .atomContent(#"<content type="html" src="https://example.org/1"/>"#),
      remedy: .atomContent(#"<content type="text/html" src="https://example.org/1"/>"#)),
    Rule(
      "atom/content-src-invalid", .error, "RFC 4287 §4.1.3.2",
      "the src of content has a character that no address can have",
      why: "the content cannot be fetched, and strict parsers refuse the feed",
      breach: .atomContent(#"<content type="image/png" src="https://example.org/my mill.png"/>"#),
      remedy: .atomContent(#"<content type="image/png" src="https://example.org/my%20mill.png"/>"#)),
    Rule(
      "atom/content-type-invalid", .error, "RFC 4287 §4.1.3.1",
      "the type of content is neither text, html, xhtml nor a media type",
      why: "readers fall back to plain text and show the tags, or show nothing",
      breach: .atomContent(#"<content type="HTML 5">&lt;p&gt;One.&lt;/p&gt;</content>"#),
      remedy: .atomContent(#"<content type="html">&lt;p&gt;One.&lt;/p&gt;</content>"#)),
    Rule(
      "atom/content-type-blank", .warning, "RFC 4287 §4.1.3.1",
      "the type of content is empty",
      why: "it is read as plain text: if it is HTML, the tags are shown",
      breach: .atomContent(#"<content type="">One.</content>"#),
      remedy: .atomContent(#"<content type="text">One.</content>"#)),
    Rule(
      "atom/content-type-composite", .error, "RFC 4287 §4.1.3.1",
      "content is of a type that is made of several parts, such as multipart/alternative",
      why: "that is a form of mail; no reader takes it apart",
      breach: .atomContent(#"<content type="multipart/alternative">T25lLg==</content>"#),
      remedy: .atomContent("<content>One.</content>")),
    Rule(
      "atom/content-base64-invalid", .error, "RFC 4287 §4.1.3.3",
      "content is of a type that is written in Base64, and is not",
      why: "readers decode it and get nothing",
      breach: .atomContent(#"<content type="application/pdf">see the file!</content>"#),
      remedy: .atomContent(#"<content type="application/pdf">JVBERi0xLjQ=</content>"#)),
    Rule(
      "atom/content-html-document", .warning, "RFC 4287 §4.1.3.3",
      "a fragment of HTML is given the type of a whole document",
      why: "readers show html and xhtml in place; of text/html many show a link, or the source",
      breach: .atomContent(#"<content type="text/html">&lt;p&gt;One.&lt;/p&gt;</content>"#),
      remedy: .atomContent(#"<content type="html">&lt;p&gt;One.&lt;/p&gt;</content>"#)),
    Rule(
      "atom/content-xml-children", .error, "RFC 4287 §4.1.3.3",
      "content of an XML type holds something other than one element",
      why: "what is taken out of the feed is then no document, and no program opens it",
      breach: .atomContent(#"<content type="image/svg+xml">a drawing</content>"#),
      remedy: .atomContent(
        #"<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"/></content>"#)),
    Rule(
      "atom/content-text-children", .error, "RFC 4287 §3.1.1.1, §4.1.3.3",
      "elements stand in what is plain text",
      why: "readers drop the tags or all within them; markup takes type=\"html\" or \"xhtml\"",
      breach: .atomContent("<content>One <em>and</em> all.</content>"),
      remedy: .atomContent(#"<content type="html">One &lt;em&gt;and&lt;/em&gt; all.</content>"#)),
    Rule(
      "atom/content-html-children", .error, "RFC 4287 §3.1.1.2, §4.1.3.3",
      "HTML stands as elements where it should be escaped",
      why: "readers expect text that they decode to HTML, and find it without its tags",
      breach: .atomContent(#"<content type="html"><p>One.</p></content>"#),
      remedy: .atomContent(#"<content type="html">&lt;p&gt;One.&lt;/p&gt;</content>"#)),
  ]
}
