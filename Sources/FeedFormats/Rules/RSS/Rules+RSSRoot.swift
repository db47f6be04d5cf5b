import FeedModel

// RSS 2.0, the root and what a channel must have.
extension Rules {
  static let rssRoot: [Rule] = [
    Rule(
      "rss/version-missing", .error, "RSS 2.0, What is RSS?",
      "rss does not say which version it is of",
      why: "readers decide by the version how to read the rest, and some refuse a feed without one",
      breach: .document(
        #"<rss><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "rss/version-invalid", .error, "RSS 2.0, What is RSS?",
      "the version is none that RSS ever had",
      why: "readers compare the version letter by letter; 2.0.1 or 2 is not 2.0 to them",
      breach: .document(
        #"<rss version="2"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      ),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "rss/version-obsolete", .warning, "RSS 2.0, What is RSS?",
      "the feed is of a version that RSS 2.0 has replaced",
      why: "guid, dates of items and extensions are missing from old versions, and readers test them less and less",
      breach: .document(
        #"<rss version="0.92"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      ),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "rss/not-rss", .error, "RSS 2.0, What is RSS?",
      "the document was to be read as RSS, and its root is another element",
      why: "nothing of it can be read as RSS; it may be a feed of another format",
      breach: .sketch("feedmill check --format rss atom.xml"),
      remedy: .sketch("feedmill check atom.xml")),
    Rule(
      "rss/channel-missing", .error, "RSS 2.0, Required channel elements",
      "rss holds no channel",
      why: "all of a feed stands in its channel, so that there is nothing to show",
      breach: .document(#"<rss version="2.0"></rss>"#),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "rss/channel-multiple", .error, "RSS 2.0, What is RSS?",
      "rss holds a second channel",
      why: "readers take the first channel or the last, and the items of the other are never seen",
      breach: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel><channel/></rss>"#
      ),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel></rss>"#
      )),
    Rule(
      "rss/item-outside-channel", .error, "RSS 2.0, Elements of item",
      "an item stands beside the channel, where RSS 1.0 had items",
      why: "most readers look for items within the channel alone and find none",
      breach: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description></channel><item><title>One</title></item></rss>"#
      ),
      remedy: .document(
        #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description><item><title>One</title></item></channel></rss>"#
      )),
    Rule(
      "rss/channel-title-missing", .error, "RSS 2.0, Required channel elements",
      "the channel has no title",
      why: "readers list feeds by their titles; this one appears as an address or not at all",
      breach: .channel(#"<link>https://example.org/</link><description>News.</description>"#),
      remedy: .channel(#"<title>Example</title><link>https://example.org/</link><description>News.</description>"#)),
    Rule(
      "rss/channel-link-missing", .error, "RSS 2.0, Required channel elements",
      "the channel has no link",
      why: "a reader cannot lead its user to the site that the feed belongs to",
      breach: .channel(#"<title>Example</title><description>News.</description>"#),
      remedy: .channel(#"<title>Example</title><link>https://example.org/</link><description>News.</description>"#)),
    Rule(
      "rss/channel-description-missing", .error, "RSS 2.0, Required channel elements",
      "the channel has no description",
      why: "directories and subscription pages show it, and strict readers refuse a channel without one",
      breach: .channel(#"<title>Example</title><link>https://example.org/</link>"#),
      remedy: .channel(#"<title>Example</title><link>https://example.org/</link><description>News.</description>"#)),
    Rule(
      "rss/channel-title-blank", .warning, "RSS 2.0, Required channel elements",
      "the channel's title is empty",
      why: "subscribers see a nameless line in their list of feeds",
      breach: .channel(#"<title> </title><link>https://example.org/</link><description>News.</description>"#),
      remedy: .channel(#"<title>Example</title><link>https://example.org/</link><description>News.</description>"#)),
    Rule(
      "rss/channel-link-invalid", .error, "RSS 2.0, Comments",
      "the channel's link is no whole address",
      why: "away from the site a relative address leads nowhere",
      breach: .channel(#"<title>Example</title><link>/news/</link><description>News.</description>"#),
      remedy: .channel(#"<title>Example</title><link>https://example.org/news/</link><description>News.</description>"#)
    ),
    Rule(
      "rss/channel-language-missing", .info, "RSS 2.0, Optional channel elements",
      "neither the channel nor its root names a language",
      why: "directories group feeds by language, and readers choose fonts, hyphenation and voices by it",
      breach: .channel(#"<title>Example</title><link>https://example.org/</link><description>News.</description>"#),
      remedy: .channel(
        #"<title>Example</title><link>https://example.org/</link><description>News.</description><language>en</language>"#
      )),
    Rule(
      "rss/language-unknown", .error, "RSS 2.0, language",
      "language is no code of a language",
      why: "readers that group or pronounce by language ignore it; they know codes such as en or pt-BR, not names",
      breach: .channel(
        #"<title>Example</title><link>https://example.org/</link><description>News.</description><language>english</language>"#
      ),
      remedy: .channel(
        #"<title>Example</title><link>https://example.org/</link><description>News.</description><language>en</language>"#
      )),
    Rule(
      "rss/channel-empty", .warning, "practice",
      "the channel holds no items",
      why: "a subscriber sees nothing, and some readers take such a feed for a broken one",
      breach: .items(""),
      remedy: .items(#"<item><title>One</title><link>https://example.org/1</link></item>"#)),
    Rule(
      "rss/items-too-many", .warning, "practice",
      "the channel holds more than 200 items",
      why: "each reader fetches all of them at every visit, and many keep the first hundred or so",
      breach: .items(#"<item><title>One</title></item>"#, times: 201),
      remedy: .items(#"<item><title>One</title><link>https://example.org/1</link></item>"#)),
    Rule(
      "rss/item-before-metadata", .warning, "RSS Profile, Order",
      "something about the channel stands behind an item",
      why: "readers that work through a feed as it arrives have shown the item before they learn of it",
      breach: .channel(
        #"<title>Example</title><link>https://example.org/</link><description>News.</description><item><title>One</title></item><language>en</language>"#
      ),
      remedy: .channel(
        #"<title>Example</title><link>https://example.org/</link><description>News.</description><language>en</language><item><title>One</title></item>"#
      )),
    Rule(
      "rss/element-in-text", .error, "RSS 2.0, Elements of item",
      "an element stands within one that holds text alone",
      why: "readers take the text around it, or nothing; markup must be escaped, and only descriptions may have it",
      breach: .items(#"<copyright>by <b>Ann</b></copyright>"#),
      remedy: .items(#"<copyright>by Ann</copyright>"#)),
  ]
}
