import FeedModel

// Namespaces in XML.
extension Rules {
  static let namespaces: [Rule] = [
    Rule(
      "ns/prefix-undeclared", .error, "Namespaces in XML §5",
      "a prefix is used that no xmlns declares",
      why: "a strict parser refuses the document, and to others the element is one that nobody knows",
      breach: .document(#"<rss version="2.0"><channel><title>T</title><dc:creator>Ann</dc:creator></channel></rss>"#),
      remedy: .document(
        #"<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><link>https://example.org/</link><description>D</description><dc:creator>Ann</dc:creator></channel></rss>"#
      )),
    Rule(
      "ns/prefix-reserved", .warning, "practice",
      "a prefix that is known for one namespace is bound to another",
      why:
        "many readers look for the prefix and never at the namespace, so that they take the element for something else",
      breach: .item(#"<title>One</title><itunes:note xmlns:itunes="https://example.org/notes">x</itunes:note>"#),
      remedy: .item(#"<title>One</title><note:note xmlns:note="https://example.org/notes">x</note:note>"#)),
    Rule(
      "ns/prefix-nonstandard", .info, "practice",
      "a well-known namespace has another prefix than usual",
      why: "it is right, but readers that look for the literal \"dc:creator\" do not see \"d:creator\"",
      breach: .item(#"<title>One</title><d:creator xmlns:d="http://purl.org/dc/elements/1.1/">Ann</d:creator>"#),
      remedy: .item("<title>One</title><dc:creator>Ann</dc:creator>")),
    Rule(
      "ns/prefix-avoid", .warning, "RFC 4287 §1.2; practice",
      "Atom's own elements, or XHTML's within them, have a prefix",
      why: "it is legal, and it broke readers that look for <feed> and <div> by these very names",
      breach: .document(
        #"<?xml version="1.0" encoding="utf-8"?><a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:id>https://example.org/</a:id><a:title>T</a:title><a:updated>2026-05-01T12:00:00Z</a:updated><a:author><a:name>Ann</a:name></a:author></a:feed>"#
      ),
      remedy: .document(
        #"<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/</id><title>T</title><updated>2026-05-01T12:00:00Z</updated><author><name>Ann</name></author></feed>"#
      )),
    Rule(
      "ns/near-miss", .warning, "Namespaces in XML §2.3",
      "a namespace differs from a well-known one in capitals, in its end or in http and https",
      why: "namespaces are compared letter by letter; to a strict reader this one is unknown",
      breach: .item(#"<title>One</title><d:creator xmlns:d="http://purl.org/dc/elements/1.1">Ann</d:creator>"#),
      remedy: .item("<title>One</title><dc:creator>Ann</dc:creator>")),
    Rule(
      "ns/unknown", .warning, "practice",
      "a namespace is used that feeds are not known to use",
      why: "its elements mean something to its author alone; often the address has a slip in it",
      breach: .item(#"<title>One</title><x:mood xmlns:x="https://example.org/mood">glad</x:mood>"#),
      remedy: .item("<title>One</title><category>glad</category>")),
    Rule(
      "ns/unsupported", .info, "practice",
      "a namespace is used that is known, and that Feedmill has no rules for",
      why: "faults in its elements, if there are any, were not looked for",
      breach: .item(
        #"<title>One</title><yt:videoId xmlns:yt="http://www.youtube.com/xml/schemas/2015">x</yt:videoId>"#),
      remedy: .item(#"<title>One</title><media:player url="https://example.org/watch"/>"#)),
    Rule(
      "ns/unused", .info, "practice",
      "a namespace is declared and never used",
      why: "it adds bytes to each transfer and makes people look for what it is there for",
      breach: .document(
        #"<rss version="2.0" xmlns:x="https://example.org/ns"><channel><title>T</title></channel></rss>"#),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "ns/wiki-obsolete", .warning, "RSS 1.0 module wiki",
      "the wiki module stands under its first address",
      why: "the module has another one since; readers that know it look for that",
      breach: .item(
        #"<title>One</title><wiki:version xmlns:wiki="http://www.usemod.com/cgi-bin/mb.pl?ModWiki">2</wiki:version>"#),
      remedy: .item(
        #"<title>One</title><wiki:version xmlns:wiki="http://purl.org/rss/1.0/modules/wiki/">2</wiki:version>"#)),
    Rule(
      "ns/rss-in-namespace", .error, "RSS 2.0, Extending RSS",
      "RSS's own elements are in a namespace",
      why: "they are defined without one, so that readers that respect namespaces find no RSS in the document",
      breach: .document(
        #"<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel><title>T</title></channel></rss>"#),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "ns/invalid", .error, "RSS 2.0, Extending RSS",
      "the root is called rss and is in a namespace that has nothing to do with RSS",
      why: "to a reader that respects namespaces it is an element of something else",
      breach: .document(
        #"<rss version="2.0" xmlns="https://example.org/my-rss"><channel><title>T</title></channel></rss>"#),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "ns/core-unprefixed-unknown", .error, "RSS 2.0, Extending RSS",
      "an element without a namespace is none that RSS has at that place",
      why: "readers pass it over; extensions need a namespace, and a slip of the pen loses what was meant",
      breach: .items("<subtitle>News of the mill</subtitle>"),
      remedy: .items("<category>Mills</category>")),
    Rule(
      "ns/attr-unprefixed-unknown", .error, "RSS 2.0, Extending RSS",
      "an attribute without a namespace is none that RSS has on that element",
      why: "readers pass it over, and what it was to say is lost",
      breach: .item(#"<title lang="en">One</title>"#),
      remedy: .item(#"<title xml:lang="en">One</title>"#)),
    Rule(
      "ns/extension-attr-on-core", .warning, "RSS 2.0, Extending RSS",
      "an element of RSS has an attribute of another vocabulary",
      why: "only the latest edition of RSS 2.0 allows it; a docs element that names that edition says so",
      breach: .item(#"<title media:note="x">One</title>"#),
      remedy: .item("<title>One</title>")),
    Rule(
      "ns/xhtml-misplaced", .warning, "RSS 2.0, Extending RSS",
      "XHTML stands where no element holds it",
      why: "readers show HTML from description and content:encoded alone, and this is lost",
      breach: .items(#"<p xmlns="http://www.w3.org/1999/xhtml">Welcome</p>"#),
      remedy: .item("<title>One</title><description>&lt;p&gt;Welcome&lt;/p&gt;</description>")),
    Rule(
      "ns/questionable-use", .warning, "RSS Profile, Namespace elements",
      "an element of Atom stands where it has no known meaning in RSS",
      why: "readers that borrow a few elements of Atom do not look for this one here",
      breach: .items("<atom:summary>News of the mill</atom:summary>"),
      remedy: .items("<category>Mills</category>")),
  ]
}
