import FeedModel

// What can be said of a document before it is read, and of what the build writes.
extension Rules {
  static let documentsAsSuch: [Rule] = [
    Rule(
      "doc/empty", .error, "practice",
      "the document holds nothing but white space",
      why: "readers report a broken feed; a build that failed half-way leaves such files behind",
      breach: .document(" \n"),
      remedy: .document(
        #"<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "doc/is-html", .error, "practice",
      "the document is a web page and no feed",
      why: "a server that answers with its home page or an error page does this; no reader finds items in it",
      breach: .document("<!DOCTYPE html><html><head><title>Not found</title></head></html>"),
      remedy: .document(
        #"<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "xml/root-unknown", .error, "practice",
      "the root element is that of no kind of feed",
      why: "readers decide by the root what a document is, and know rss, feed, entry and rdf:RDF",
      breach: .document(#"<opml version="2.0"><body/></opml>"#),
      remedy: .document(
        #"<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "check/unknown-format", .error, "practice",
      "the document is neither XML nor a JSON Feed",
      why: "there is nothing in it that a reader of feeds could look for",
      breach: .document("News of the mill"),
      remedy: .document(
        #"<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "check/too-large", .error, "practice",
      "the document is larger than 64 MiB",
      why: "readers give up long before that, and to take it in would cost memory that a file must not decide on",
      breach: .sketch("rss.xml, 1.2 GB"),
      remedy: .sketch("rss.xml, 120 KB, and archives beside it")),
    Rule(
      "check/not-well-formed", .error, "XML 1.0 §2.1",
      "what the build wrote is not well-formed XML",
      why: "no reader would take it, so that nothing is published; it is a bug in Feedmill and never yours",
      breach: .sketch("<title>a < b</title>"),
      remedy: .sketch("<title>a &#x3C; b</title>")),
    Rule(
      "check/read-back", .error, "practice",
      "what the build wrote does not read back as what it was written from",
      why: "readers would see something else than you wrote, so that nothing is published; it is a bug in Feedmill",
      breach: .sketch("a title \"A & B\" that reads back as \"A\""),
      remedy: .sketch("a title \"A & B\" that reads back as \"A & B\"")),
    Rule(
      "check/grammar", .error, "practice",
      "the grammar that a feed is held against could not be used",
      why: "the second opinion is missing; the library libxml2 of this machine was built without RELAX NG",
      breach: .sketch("a libxml2 built with --without-schemas"),
      remedy: .sketch("the libxml2 of the system")),
    Rule(
      "rss/schema", .error, "RSS 2.0, Required channel elements",
      "the document does not follow the grammar of RSS 2.0, though no rule of its own speaks of the fault",
      why: "programs that hold feeds against a grammar refuse it as a whole",
      breach: .sketch("an element that the grammar does not have, at that place"),
      remedy: .sketch("elements as the specification lists them")),
    Rule(
      "xml/memory", .error, "practice",
      "there was no memory left for the XML parser",
      why: "the document was not judged; close something and try again",
      breach: .sketch("a machine without free memory"),
      remedy: .sketch("a machine with some")),
    Rule(
      "doc/size-large", .warning, "practice",
      "an XML feed is larger than 1,000,000 bytes",
      why: "each subscriber fetches all of it at every visit, and several readers and services read no further",
      breach: .html("<p>The mill turns, and the same page is in the feed again.</p>\n", times: 17_000),
      remedy: .html("<p>The mill turns.</p>\n")),
    Rule(
      "doc/size-notable", .info, "practice",
      "an XML feed is larger than 512 KiB",
      why: "each subscriber fetches all of it at every visit, where ten to twenty entries would do",
      breach: .html("<p>The mill turns, and the same page is in the feed again.</p>\n", times: 9_000),
      remedy: .html("<p>The mill turns.</p>\n")),
  ]
}
