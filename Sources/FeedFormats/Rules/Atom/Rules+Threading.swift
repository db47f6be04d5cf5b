import FeedModel

// RFC 4685: entries that answer others.
extension Rules {
  static let threading: [Rule] = [
    Rule(
      "thr/in-reply-to-ref-missing", .error, "RFC 4685 §3",
      "thr:in-reply-to does not say which entry is answered",
      why: "ref is the id of the other entry; without it nothing can be put in its place below that",
      breach: .atomEntry(#"<thr:in-reply-to href="https://example.org/0"/>"#),
      remedy: .atomEntry(#"<thr:in-reply-to ref="https://example.org/0" href="https://example.org/0"/>"#)),
    Rule(
      "thr/in-reply-to-ref-invalid", .error, "RFC 4685 §3",
      "the ref of thr:in-reply-to is no whole address",
      why: "it must be the id of the other entry character by character, and ids are whole addresses",
      breach: .atomEntry(#"<thr:in-reply-to ref="0" href="https://example.org/0"/>"#),
      remedy: .atomEntry(#"<thr:in-reply-to ref="https://example.org/0" href="https://example.org/0"/>"#)),
    Rule(
      "thr/in-reply-to-ref-noncanonical", .warning, "RFC 4685 §3",
      "the ref of thr:in-reply-to is an address that is usually written otherwise",
      why: "it must match the other entry's id character by character, and that has most likely the usual form",
      breach: .atomEntry(#"<thr:in-reply-to ref="https://Example.org/0" href="https://example.org/0"/>"#),
      remedy: .atomEntry(#"<thr:in-reply-to ref="https://example.org/0" href="https://example.org/0"/>"#)),
    Rule(
      "thr/in-reply-to-href-missing", .warning, "RFC 4685 §3",
      "thr:in-reply-to has a ref that cannot be opened, and no href",
      why: "who does not have the other entry already has no way to read what is answered",
      breach: .atomEntry(#"<thr:in-reply-to ref="tag:example.org,2026:0"/>"#),
      remedy: .atomEntry(#"<thr:in-reply-to ref="tag:example.org,2026:0" href="https://example.org/0"/>"#)),
    Rule(
      "thr/in-reply-to-no-related", .info, "RFC 4685 §3",
      "an entry answers another without a link to it",
      why: "readers that do not know thr:in-reply-to would show the link",
      breach: .atomEntry(#"<thr:in-reply-to ref="https://example.org/0"/>"#),
      remedy: .atomEntry(
        """
        <thr:in-reply-to ref="https://example.org/0"/>
        <link rel="related" type="text/html" href="https://example.org/0"/>
        """)),
    Rule(
      "thr/type-invalid", .error, "RFC 4685 §3",
      "the type of thr:in-reply-to is no media type",
      why: "a reader cannot tell what it would find at href",
      breach: .atomEntry(#"<thr:in-reply-to ref="https://example.org/0" type="page"/>"#),
      remedy: .atomEntry(#"<thr:in-reply-to ref="https://example.org/0" type="text/html"/>"#)),
    Rule(
      "thr/count-misplaced", .error, "RFC 4685 §4",
      "thr:count or thr:updated stands on a link that does not lead to replies",
      why: "it counts the replies behind the link; on another link readers pass over it",
      breach: .atomEntry(#"<link rel="related" href="https://example.org/1/replies.xml" thr:count="3"/>"#),
      remedy: .atomEntry(#"<link rel="replies" href="https://example.org/1/replies.xml" thr:count="3"/>"#)),
    Rule(
      "thr/count-invalid", .error, "RFC 4685 §4",
      "thr:count is no whole number",
      why: "readers show no count, or refuse the feed",
      breach: .atomEntry(#"<link rel="replies" href="https://example.org/1/replies.xml" thr:count="few"/>"#),
      remedy: .atomEntry(#"<link rel="replies" href="https://example.org/1/replies.xml" thr:count="3"/>"#)),
    Rule(
      "thr/updated-invalid", .error, "RFC 4685 §4",
      "thr:updated is no date of RFC 3339",
      why: "readers cannot tell whether there are new replies, and do not look",
      breach: .atomEntry(
        #"<link rel="replies" href="https://example.org/1/replies.xml" thr:updated="2026-05-01"/>"#),
      remedy: .atomEntry(
        #"<link rel="replies" href="https://example.org/1/replies.xml" thr:updated="2026-05-01T12:00:00Z"/>"#)),
    Rule(
      "thr/when-obsolete", .error, "RFC 4685 §4",
      "a link has thr:when, which drafts called what is now thr:updated",
      why: "no reader knows the old name",
      breach: .atomEntry(
        #"<link rel="replies" href="https://example.org/1/replies.xml" thr:when="2026-05-01T12:00:00Z"/>"#),
      remedy: .atomEntry(
        #"<link rel="replies" href="https://example.org/1/replies.xml" thr:updated="2026-05-01T12:00:00Z"/>"#)),
    Rule(
      "thr/total-duplicate", .error, "RFC 4685 §5",
      "an entry has two numbers of replies",
      why: "readers show the one or the other",
      breach: .atomEntry("<thr:total>3</thr:total><thr:total>4</thr:total>"),
      remedy: .atomEntry("<thr:total>4</thr:total>")),
    Rule(
      "thr/total-invalid", .error, "RFC 4685 §5",
      "thr:total is no whole number",
      why: "readers show no count, or refuse the feed",
      breach: .atomEntry("<thr:total>many</thr:total>"),
      remedy: .atomEntry("<thr:total>4</thr:total>")),
    Rule(
      "thr/children-in-non-rss1", .error, "RFC 4685",
      "an entry has thr:children, which is of an older module for RSS 1.0",
      why: "RFC 4685 has no such element, and readers pass over it",
      breach: .atomEntry("<thr:children>2</thr:children>"),
      remedy: .atomEntry("<thr:total>2</thr:total>")),
  ]
}
