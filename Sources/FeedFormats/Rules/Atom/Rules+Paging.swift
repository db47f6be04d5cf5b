import FeedModel

// RFC 5005: feeds of several documents.
extension Rules {
  static let paging: [Rule] = [
    Rule(
      "fh/complete-with-links", .error, "RFC 5005 §2",
      "a feed says that it is complete, and has links to further documents of it",
      why: "readers stop at the first document, or take entries that are gone from it for still there",
      breach: .entries(#"<fh:complete/><link rel="next" href="https://example.org/atom-2.xml"/>"#),
      remedy: .entries("<fh:complete/>")),
    Rule(
      "fh/complete-current-not-self", .error, "RFC 5005 §2",
      "a feed says that it is complete, and that the current document is another one",
      why: "it cannot be both: readers follow the link and forget what is here",
      breach: .entries(#"<fh:complete/><link rel="current" href="https://example.org/now.xml"/>"#),
      remedy: .entries(#"<fh:complete/><link rel="current" href="https://example.org/atom.xml"/>"#)),
    Rule(
      "fh/complete-with-archive", .info, "RFC 5005 §2, §4",
      "a feed says that it is complete and that it is an archive",
      why: "an archive never changes again, so readers fetch it once and miss what comes later",
      breach: .entries(
        #"<fh:complete/><fh:archive/><link rel="current" href="https://example.org/atom.xml"/>"#),
      remedy: .entries(#"<fh:complete/><link rel="current" href="https://example.org/atom.xml"/>"#)),
    Rule(
      "fh/element-content", .warning, "RFC 5005 §2, §4",
      "fh:complete or fh:archive holds something",
      why: "they say by being there what they say; “no” in them says it as well as “yes”",
      breach: .entries("<fh:complete>no</fh:complete>"),
      remedy: .entries("<fh:complete/>")),
    Rule(
      "fh/archive-no-links", .warning, "RFC 5005 §4",
      "an archive has no link to the archive before or after it",
      why: "readers that gather the whole history come no further",
      breach: .entries(#"<fh:archive/><link rel="current" href="https://example.org/now.xml"/>"#),
      remedy: .entries(
        """
        <fh:archive/><link rel="current" href="https://example.org/now.xml"/>
        <link rel="prev-archive" href="https://example.org/2025.xml"/>
        """)),
    Rule(
      "fh/archive-no-current", .warning, "RFC 5005 §4",
      "an archive has no link to the feed that it is the archive of",
      why: "who comes upon the archive subscribes to it, and it never changes",
      breach: .entries(#"<fh:archive/><link rel="prev-archive" href="https://example.org/2025.xml"/>"#),
      remedy: .entries(
        """
        <fh:archive/><link rel="current" href="https://example.org/now.xml"/>
        <link rel="prev-archive" href="https://example.org/2025.xml"/>
        """)),
    Rule(
      "fh/rel-in-entry", .warning, "RFC 5005 §3, §4",
      "a link to another document of the feed stands in an entry",
      why: "readers follow such links from the feed only, so the other document is not found",
      breach: .atomEntry(#"<link rel="prev-archive" href="https://example.org/2025.xml"/>"#),
      remedy: .entries(#"<link rel="prev-archive" href="https://example.org/2025.xml"/>"#)),
    Rule(
      "fh/rel-case", .error, "RFC 8288 §2.1",
      "the name of a relation is in upper case, or has white space round it",
      why: "in Atom relations are compared as they are written, and no reader finds the next page",
      breach: .entries(#"<link rel="Next" href="https://example.org/atom-2.xml"/>"#),
      remedy: .entries(#"<link rel="next" href="https://example.org/atom-2.xml"/>"#)),
    Rule(
      "fh/link-past-end", .error, "RFC 5005 §3",
      "the last page has a link to a next one, or the first to one before it",
      why: "readers that go through the pages never come to the end",
      breach: .entries(
        """
        <link rel="last" href="https://example.org/atom.xml"/>
        <link rel="next" href="https://example.org/atom-2.xml"/>
        """),
      remedy: .entries(
        """
        <link rel="last" href="https://example.org/atom-2.xml"/>
        <link rel="next" href="https://example.org/atom-2.xml"/>
        """)),
    Rule(
      "fh/next-self", .error, "RFC 5005 §3",
      "the link to another page or archive leads to this document",
      why: "readers fetch the same document again and again, or give up",
      breach: .entries(#"<link rel="next" href="https://example.org/atom.xml"/>"#),
      remedy: .entries(#"<link rel="next" href="https://example.org/atom-2.xml"/>"#)),
    Rule(
      "fh/mixed", .warning, "RFC 5005 §1",
      "a feed has links to pages and links to archives",
      why: "pages shift as entries come in and archives stay; a reader that follows both meets entries twice or not",
      breach: .entries(
        """
        <link rel="next" href="https://example.org/atom-2.xml"/>
        <link rel="prev-archive" href="https://example.org/2025.xml"/>
        """),
      remedy: .entries(#"<link rel="prev-archive" href="https://example.org/2025.xml"/>"#)),
    Rule(
      "fh/prev-and-previous", .info, "RFC 8288, registry of link relations",
      "a feed has a link prev and a link previous",
      why: "they mean the same, so one of them is enough: previous, as RFC 5005 calls it",
      breach: .entries(
        """
        <link rel="prev" href="https://example.org/atom-1.xml"/>
        <link rel="previous" href="https://example.org/atom-1.xml"/>
        """),
      remedy: .entries(#"<link rel="previous" href="https://example.org/atom-1.xml"/>"#)),
  ]
}
