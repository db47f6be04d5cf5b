import FeedModel

// What holds for elements and attributes of RSS and Atom alike.
extension Rules {
  static let xmlStructure: [Rule] = [
    Rule(
      "text/unexpected", .error, "XML 1.0 §3.2.1",
      "text stands between elements where only elements belong",
      why: "no reader shows it; often a tag was forgotten round it",
      breach: .items("News <item><title>One</title></item>"),
      remedy: .items("<item><title>News</title></item>")),
    Rule(
      "element/duplicate", .error, "RSS 2.0, Elements of item",
      "an element that may stand once stands twice",
      why: "readers take the first or the last, not all the same one",
      breach: .item("<title>One</title><title>Eins</title>"),
      remedy: .item("<title>One</title>")),
    Rule(
      "element/blank", .warning, "practice",
      "an element is there and empty",
      why: "readers make room for a text and show none; without the element they would leave it out",
      breach: .items("<copyright></copyright>"),
      remedy: .items("<copyright>by Ann</copyright>")),
    Rule(
      "attr/blank", .warning, "practice",
      "an attribute is there and empty",
      why: "it says neither something nor nothing; programs that expect a value trip over it",
      breach: .items(#"<cloud domain="example.org" port="80" path="" registerProcedure="" protocol="http-post"/>"#),
      remedy: .items(#"<cloud domain="example.org" port="80" path="/rpc" registerProcedure="" protocol="http-post"/>"#)),
    Rule(
      "attr/case", .error, "XML 1.0 §1.2",
      "a name is spelt with other capitals than RSS's",
      why: "XML tells capitals from small letters; to a reader pubdate is an element that it does not know",
      breach: .item("<title>One</title><pubdate>Fri, 01 May 2026 12:00:00 +0000</pubdate>"),
      remedy: .item("<title>One</title><pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>")),
    Rule(
      "text/surrounding-space", .warning, "RSS Profile, Character Data",
      "white space stands round an address, a date, a number or a guid",
      why: "some readers take it for a part of the value, fail to read the date or count the item as another",
      breach: .item("<title>One</title><link>\n  https://example.org/1\n</link>"),
      remedy: .item("<title>One</title><link>https://example.org/1</link>")),
    Rule(
      "xml/lang-invalid", .error, "XML 1.0 §2.12",
      "xml:lang is no language tag",
      why: "readers choose voices, fonts and hyphenation by it, and know tags such as en or pt-BR alone",
      breach: .item(#"<title xml:lang="en_GB">One</title>"#),
      remedy: .item(#"<title xml:lang="en-GB">One</title>"#)),
  ]
}
