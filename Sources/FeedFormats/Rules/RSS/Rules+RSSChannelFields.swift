import FeedModel

// RSS 2.0, "Optional channel elements", and what the Profile adds to a channel.
extension Rules {
  static let rssChannelFields: [Rule] = [
    Rule(
      "rss/self-link-missing", .warning, "RSS Profile, atom:link",
      "no atom:link with rel=\"self\" names the feed's own address",
      why: "a reader that got the feed as a file or from a copy cannot tell where to fetch it again",
      breach: .channel(#"<title>Example</title><link>https://example.org/</link><description>News.</description>"#),
      remedy: .channel(
        #"<title>Example</title><link>https://example.org/</link><description>News.</description><atom:link rel="self" type="application/rss+xml" href="https://example.org/rss.xml"/>"#
      )),
    Rule(
      "rss/self-link-mismatch", .warning, "RSS Profile, atom:link",
      "the self link names another address than the one at which the feed is served",
      why: "readers may move their subscription to the address in the link, and keep two of the feed if both work",
      breach: .channel(
        #"<title>Example</title><link>https://example.org/</link><description>News.</description><atom:link rel="self" type="application/rss+xml" href="https://example.org/feed"/>"#
      ),
      remedy: .channel(
        #"<title>Example</title><link>https://example.org/</link><description>News.</description><atom:link rel="self" type="application/rss+xml" href="https://example.org/rss.xml"/>"#
      )),
    Rule(
      "rss/self-link-type", .warning, "RSS Profile, atom:link",
      "the self link has another media type than RSS's",
      why: "a reader that offers several formats may pass the link over or ask for one that is not there",
      breach: .channel(
        #"<title>Example</title><link>https://example.org/</link><description>News.</description><atom:link rel="self" type="application/atom+xml" href="https://example.org/rss.xml"/>"#
      ),
      remedy: .channel(
        #"<title>Example</title><link>https://example.org/</link><description>News.</description><atom:link rel="self" type="application/rss+xml" href="https://example.org/rss.xml"/>"#
      )),
    Rule(
      "rss/self-link-multiple", .warning, "WebSub §4",
      "the channel has several links with rel=\"self\"",
      why: "hubs and readers subscribe to one address; which of the two they take is chance",
      breach: .items(#"<atom:link rel="self" type="application/rss+xml" href="https://example.org/feed"/>"#),
      remedy: .items(#"<atom:link rel="hub" href="https://hub.example/"/>"#)),
    Rule(
      "rss/alternate-on-channel", .info, "practice",
      "an atom:link with rel=\"alternate\" repeats the channel's link",
      why: "it adds bytes and nothing else; readers of RSS look at link",
      breach: .items(#"<atom:link rel="alternate" type="text/html" href="https://example.org/"/>"#),
      remedy: .items(#"<atom:link rel="alternate" type="text/html" hreflang="de" href="https://example.org/de/"/>"#)),
    Rule(
      "rss/channel-pubdate-future", .warning, "RSS Profile, pubDate",
      "the channel's pubDate is still to come",
      why: "readers sort by dates, and some hide what is not yet published",
      breach: .items(#"<pubDate>Tue, 01 Jan 2030 00:00:00 +0000</pubDate>"#),
      remedy: .items(#"<pubDate>Fri, 01 May 2026 00:00:00 +0000</pubDate>"#)),
    Rule(
      "rss/lastbuilddate-missing", .info, "RSS Profile, lastBuildDate",
      "the channel does not say when it last changed",
      why: "a reader without conditional requests must compare all items to know that nothing is new",
      breach: .items(#"<item><title>One</title></item>"#),
      remedy: .items(#"<lastBuildDate>Fri, 01 May 2026 00:00:00 +0000</lastBuildDate><item><title>One</title></item>"#)),
    Rule(
      "rss/lastbuilddate-before-item", .warning, "practice",
      "lastBuildDate is older than an item",
      why: "a reader that trusts the date takes the feed for unchanged and misses the item",
      breach: .items(
        #"<lastBuildDate>Wed, 01 Apr 2026 00:00:00 +0000</lastBuildDate><item><title>One</title><pubDate>Fri, 01 May 2026 00:00:00 +0000</pubDate></item>"#
      ),
      remedy: .items(
        #"<lastBuildDate>Fri, 01 May 2026 00:00:00 +0000</lastBuildDate><item><title>One</title><pubDate>Fri, 01 May 2026 00:00:00 +0000</pubDate></item>"#
      )),
    Rule(
      "rss/slash-without-lastbuilddate", .warning, "RSS Profile, slash:comments",
      "items count their comments and the channel has no lastBuildDate",
      why: "a number of comments means little to a reader that cannot tell when they were counted",
      breach: .items(#"<item><title>One</title><slash:comments>4</slash:comments></item>"#),
      remedy: .items(
        #"<lastBuildDate>Fri, 01 May 2026 00:00:00 +0000</lastBuildDate><item><title>One</title><slash:comments>4</slash:comments></item>"#
      )),
    Rule(
      "rss/managing-editor-email", .error, "RSS 2.0, managingEditor",
      "managingEditor has no e-mail address",
      why: "the element is for reaching the editor; a name belongs into dc:creator",
      breach: .items(#"<managingEditor>Ann</managingEditor>"#),
      remedy: .items(#"<managingEditor>ann@example.org (Ann)</managingEditor>"#)),
    Rule(
      "rss/webmaster-email", .error, "RSS 2.0, webMaster",
      "webMaster has no e-mail address",
      why: "whoever finds the feed broken looks here for an address to write to",
      breach: .items(#"<webMaster>The team</webMaster>"#),
      remedy: .items(#"<webMaster>team@example.org (The team)</webMaster>"#)),
    Rule(
      "rss/email-format", .warning, "RSS Profile, author",
      "a person is not written as address and name in brackets",
      why: "readers cut the address off at the first blank; of \"Ann <ann@example.org>\" they make an odd name",
      breach: .items(#"<managingEditor>Ann &#x3C;ann@example.org></managingEditor>"#),
      remedy: .items(#"<managingEditor>ann@example.org (Ann)</managingEditor>"#)),
    Rule(
      "rss/email-realname-missing", .warning, "RSS Profile, author",
      "a person's address stands without a name",
      why: "readers show the bare address as the author of what they display",
      breach: .items(#"<managingEditor>ann@example.org</managingEditor>"#),
      remedy: .items(#"<managingEditor>ann@example.org (Ann)</managingEditor>"#)),
    Rule(
      "rss/email-mailto", .warning, "RSS Profile, author",
      "a person's address begins with \"mailto:\"",
      why: "the element holds an address and no link, so that readers write to mailto:ann@example.org",
      breach: .items(#"<managingEditor>mailto:ann@example.org</managingEditor>"#),
      remedy: .items(#"<managingEditor>ann@example.org (Ann)</managingEditor>"#)),
    Rule(
      "rss/generator-blank", .warning, "RSS 2.0, generator",
      "generator is empty",
      why: "it is there to say which program made the feed, for whoever has to find its faults",
      breach: .items(#"<generator></generator>"#),
      remedy: .items(#"<generator>Feedmill</generator>"#)),
    Rule(
      "rss/docs-invalid", .error, "RSS 2.0, docs",
      "docs is no web address",
      why: "it is to lead whoever finds the file to the description of its format",
      breach: .items(#"<docs>rss-specification</docs>"#),
      remedy: .items(#"<docs>https://www.rssboard.org/rss-specification</docs>"#)),
    Rule(
      "rss/docs-value", .info, "RSS Profile, docs",
      "docs leads to something else than the specification of RSS",
      why: "whoever finds the file in years to come learns nothing of its format there",
      breach: .items(#"<docs>https://example.org/about/</docs>"#),
      remedy: .items(#"<docs>https://www.rssboard.org/rss-specification</docs>"#)),
    Rule(
      "rss/icon-invalid", .error, "RFC 4287 §4.2.5",
      "atom:icon is no whole address",
      why: "the picture cannot be fetched, so that readers show a blank one",
      breach: .items(#"<atom:icon>icon.png</atom:icon>"#),
      remedy: .items(#"<atom:icon>https://example.org/icon.png</atom:icon>"#)),
    Rule(
      "rss/ttl-invalid", .error, "RSS 2.0, ttl",
      "ttl is no positive number of minutes",
      why: "readers fall back to their own interval, or, for 0, ask without a pause",
      breach: .items(#"<ttl>an hour</ttl>"#),
      remedy: .items(#"<ttl>60</ttl>"#)),
    Rule(
      "rss/ttl-extreme", .warning, "RSS Profile, ttl",
      "ttl is below a quarter of an hour or above a week",
      why: "a small number costs the server more than readers gain, a large one keeps news from them for days",
      breach: .items(#"<ttl>5</ttl>"#),
      remedy: .items(#"<ttl>60</ttl>"#)),
    Rule(
      "rss/category-blank", .warning, "RSS 2.0, category",
      "a category is empty",
      why: "readers that list or filter by category get one without a name",
      breach: .items(#"<category></category>"#),
      remedy: .items(#"<category>Mills</category>"#)),
    Rule(
      "rss/category-domain-blank", .warning, "RSS 2.0, category",
      "a category's domain is empty",
      why: "the attribute names the catalogue that the category is of; an empty one names none",
      breach: .items(#"<category domain="">Mills</category>"#),
      remedy: .items(#"<category domain="https://example.org/topics">Mills</category>"#)),
    Rule(
      "rss/rating-obsolete", .info, "RSS 2.0, rating",
      "the channel has a PICS rating",
      why: "the system was given up; no reader of today looks at it",
      breach: .items(#"<rating>(PICS-1.1 "https://example.org/ratings")</rating>"#),
      remedy: .items(#"<itunes:explicit>false</itunes:explicit>"#)),
    Rule(
      "rss/blink", .error, "RSS 2.0, Optional channel elements",
      "the channel has an element blink, which RSS lacks",
      why: "what is meant is an element of the module blogChannel; without its namespace nothing reads it",
      breach: .items(#"<blink>https://example.net/</blink>"#),
      remedy: .items(#"<category>Links</category>"#)),
    Rule(
      "rss/duplicate-semantics", .warning, "RSS Profile, Namespace elements",
      "the channel says something in RSS's own element and in another vocabulary's too",
      why: "readers take one of the two, not all the same one, and the two may drift apart",
      breach: .items(#"<copyright>by Ann</copyright><dc:rights>by Ann</dc:rights>"#),
      remedy: .items(#"<copyright>by Ann</copyright>"#)),
  ]
}
