import FeedModel

// XML 1.0: what makes a document no XML.
extension Rules {
  static let xmlFaults: [Rule] = [
    Rule(
      "xml/not-wellformed", .error, "XML 1.0 §2.1",
      "the document breaks a rule of XML: a tag without its end, an attribute twice, a quotation mark too few",
      why: "strict readers refuse the whole feed for one such slip, and lenient ones guess what was meant",
      breach: .item("<title>One<description>First.</description>"),
      remedy: .item("<title>One</title><description>First.</description>")),
    Rule(
      "xml/bare-ampersand", .error, "XML 1.0 §2.4",
      "an & stands alone, without being the start of a reference",
      why: "it is the most common slip of all in feeds, and strict parsers stop at it",
      breach: .item("<title>Q & A</title>"),
      remedy: .item("<title>Q &#x26; A</title>")),
    Rule(
      "xml/entity-undefined", .error, "XML 1.0 §4.1",
      "a reference uses a name that is HTML's, or nobody's",
      why: "XML knows amp, lt, gt, quot and apos; at any other name a strict parser stops",
      breach: .item("<title>One&nbsp;two</title>"),
      remedy: .item("<title>One&#160;two</title>")),
    Rule(
      "xml/illegal-char", .error, "XML 1.0 §2.2",
      "a character is one that no XML document can hold, as such or as a reference",
      why: "strict parsers stop at it; it often comes along with text that was pasted",
      breach: .item("<title>One\u{8}</title>"),
      remedy: .item("<title>One</title>")),
    Rule(
      "xml/cdata-end-in-text", .error, "XML 1.0 §2.4",
      "\"]]>\" stands in a text outside of CDATA",
      why: "a parser takes it for the end of a CDATA section that never began",
      breach: .item("<title>a[b[0]]>c</title>"),
      remedy: .item("<title>a[b[0]]&gt;c</title>")),
    Rule(
      "xml/trailing-content", .error, "XML 1.0 §2.1",
      "something stands behind the end of the root element",
      why: "strict parsers refuse the document; it is what two feeds in one file look like, or a server's message",
      breach: .document(#"<rss version="2.0"><channel><title>T</title></channel></rss><p>Served in 0.2 s</p>"#),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "xml/no-element", .error, "XML 1.0 §2.1",
      "the document breaks off before its first element is whole",
      why: "nothing of it can be read; it was probably cut off on its way",
      breach: .sketch("feedmill check --format rss notes.txt"),
      remedy: .sketch("feedmill check --format rss rss.xml")),
    Rule(
      "xml/too-deep", .error, "practice",
      "elements nest more than \(XMLReader.deepest) deep",
      why: "no feed needs that, and to follow would let a file decide how much memory a program takes",
      breach: .item("<media:group>", times: 300),
      remedy: .item("<title>One</title>")),
    Rule(
      "xml/advice", .warning, "XML 1.0 §2.10",
      "the XML parser advises against something that it lets pass, such as a value of xml:space that there is not",
      why: "other parsers may not let it pass, or understand it differently",
      breach: .item(#"<title xml:space="keep">One</title>"#),
      remedy: .item(#"<title xml:space="preserve">One</title>"#)),
    Rule(
      "xml/entity-external", .error, "XML 1.0 §4.2.2",
      "an entity is declared that stands in another file or at another address",
      why: "readers never fetch it, since whoever writes the feed could read their files by it",
      breach: .document(
        #"<!DOCTYPE rss [<!ENTITY me SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><title>T</title></channel></rss>"#
      ),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "xml/entity-expansion", .error, "practice",
      "an entity stands within itself, or grows beyond \(XMLEntities.largest) characters",
      why: "a few hundred bytes can be made to fill a machine's memory that way; careful readers refuse the feed",
      breach: .document(
        #"<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]><rss version="2.0"><channel><title>&a;</title></channel></rss>"#
      ),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
  ]
}
