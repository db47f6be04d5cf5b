import FeedModel

// What stands before the root element.
extension Rules {
  static let xmlProlog: [Rule] = [
    Rule(
      "xml/version", .error, "XML 1.0 §2.8",
      "the declaration names another version of XML than 1.0",
      why: "nearly no program reads another, and all that a feed needs is in 1.0",
      breach: .document(before(#"<?xml version="1.1" encoding="utf-8"?>"#)),
      remedy: .document(before(#"<?xml version="1.0" encoding="utf-8"?>"#))),
    Rule(
      "xml/decl-not-first", .error, "XML 1.0 §2.8",
      "something stands before the XML declaration, if only an empty line",
      why: "a strict parser stops there; often a script of the server has printed a line end too many",
      breach: .document(before("\n<?xml version=\"1.0\" encoding=\"utf-8\"?>")),
      remedy: .document(before(#"<?xml version="1.0" encoding="utf-8"?>"#))),
    Rule(
      "xml/standalone-yes", .info, "XML 1.0 §2.9",
      "the declaration says whether the document stands alone",
      why: "that concerns declarations in a DOCTYPE, which a feed does not have",
      breach: .document(before(#"<?xml version="1.0" encoding="utf-8" standalone="yes"?>"#)),
      remedy: .document(before(#"<?xml version="1.0" encoding="utf-8"?>"#))),
    Rule(
      "xml/doctype", .warning, "practice",
      "the document has a DOCTYPE",
      why: "feeds need none, readers do not load it, and careful ones refuse a document that has one",
      breach: .document(before("<!DOCTYPE rss>")),
      remedy: .document(before(""))),
    Rule(
      "xml/doctype-conflict", .error, "RSS 0.91",
      "the DOCTYPE says RSS 0.91 and the root another version",
      why: "programs that go by the one and by the other read two different feeds",
      breach: .document(
        before(#"<!DOCTYPE rss PUBLIC "-//Example//DTD RSS 0.91//EN" "https://example.org/rss-0.91.dtd">"#)),
      remedy: .document(before(""))),
    Rule(
      "xml/doctype-netscape", .error, "RSS 0.91",
      "the DOCTYPE names a file at my.netscape.com",
      why: "the file was taken away years ago; programs that load it fail or wait",
      breach: .document(
        before(
          #"<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">"#
        )),
      remedy: .document(before(""))),
    Rule(
      "xml/pi-stylesheet-xslt", .info, "practice",
      "the feed is shown to people by XSLT",
      why: "browsers are taking XSLT out, after which visitors see the bare feed",
      breach: .document(before(#"<?xml-stylesheet href="/feed.xsl" type="text/xsl"?>"#)),
      remedy: .document(before(#"<?xml-stylesheet href="/feed.css" type="text/css"?>"#))),
    Rule(
      "xml/pi-stylesheet-position", .warning, "xml-stylesheet §2",
      "xml-stylesheet stands within the root element",
      why: "it counts only before the root; browsers pass it over here",
      breach: .item(#"<?xml-stylesheet href="/feed.css" type="text/css"?><title>One</title>"#),
      remedy: .document(before(#"<?xml-stylesheet href="/feed.css" type="text/css"?>"#))),
    Rule(
      "xml/pi-stylesheet-type", .warning, "xml-stylesheet §2",
      "xml-stylesheet lacks href or type",
      why: "browsers need both to load and apply the style sheet",
      breach: .document(before(#"<?xml-stylesheet href="/feed.css"?>"#)),
      remedy: .document(before(#"<?xml-stylesheet href="/feed.css" type="text/css"?>"#))),
    Rule(
      "xml/comment-before-root", .info, "practice",
      "a comment stands before the root element",
      why: "programs that guess a file's kind look at its first bytes, and find a comment there",
      breach: .document(before("<!-- made by hand -->")),
      remedy: .document(before(""))),
    Rule(
      "xml/sniff-window", .warning, "practice",
      "the root element begins behind the first \(XMLHead.sniffed) bytes",
      why: "browsers and readers that guess look no further for <rss or <feed, and take the document for plain XML",
      breach: .document(before("<!-- \(String(repeating: "Made by hand. ", count: 10)) -->")),
      remedy: .document(before(""))),
  ]

  private static func before(_ text: String) -> String {
    """
    \(text)<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>

    """
  }
}
