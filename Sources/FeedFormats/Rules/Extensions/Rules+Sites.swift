import FeedModel

// What feeds say of the site and the programs behind them, and of chapters and events.
extension Rules {
  static let sites: [Rule] = [
    Rule(
      "feedburner/url", .error, "FeedBurner extensions, origLink",
      "an element of FeedBurner holds no whole address",
      why: "readers lead to the original page by it, in place of an address that counts clicks",
      breach: .titled(
        """
        <feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">/1</feedburner:origLink>
        """),
      remedy: .titled(
        """
        <feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">https://example.org/1</feedburner:origLink>
        """)),
    Rule(
      "blogchannel/url-invalid", .error, "blogChannel RSS module",
      "blogRoll, mySubscriptions, blink or changes holds no whole address",
      why: "each of them is the address of a file that a program is to fetch",
      breach: .items(
        """
        <blog:blogRoll xmlns:blog="http://backend.userland.com/blogChannelModule">roll.opml</blog:blogRoll>
        """),
      remedy: .items(
        """
        <blog:blogRoll xmlns:blog="http://backend.userland.com/blogChannelModule">https://example.org/roll.opml</blog:blogRoll>
        """)),
    Rule(
      "admin/resource-missing", .error, "RSS 1.0 Modules, admin",
      "generatorAgent or errorReportsTo lacks the attribute rdf:resource",
      why: "the attribute is all that the element says; its text is not looked at",
      breach: .items("<admin:generatorAgent>https://generator.example/</admin:generatorAgent>"),
      remedy: .items(
        """
        <admin:generatorAgent xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:resource="https://generator.example/"/>
        """)),
    Rule(
      "admin/resource-invalid", .error, "RSS 1.0 Modules, admin",
      "the attribute rdf:resource of generatorAgent or errorReportsTo is no whole address",
      why: "who finds a fault in the feed writes to this address, or looks the program up there",
      breach: .items(
        """
        <admin:errorReportsTo xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:resource="ann@example.org"/>
        """),
      remedy: .items(
        """
        <admin:errorReportsTo xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:resource="mailto:ann@example.org"/>
        """)),
    Rule(
      "opensearch/integer", .error, "OpenSearch 1.1, response elements",
      "totalResults, itemsPerPage or startIndex is no whole number",
      why: "a program that pages through results reckons with them",
      breach: .items("<opensearch:totalResults>many</opensearch:totalResults>"),
      remedy: .items("<opensearch:totalResults>137</opensearch:totalResults>")),
    Rule(
      "event/date-invalid", .error, "RSS 1.0 Modules, event",
      "the date of an event, or of its source, is not in the form of ISO 8601",
      why: "calendars that read the feed cannot place the event",
      breach: .titled(
        """
        <ev:startdate xmlns:ev="http://purl.org/rss/1.0/modules/event/">1 May, noon</ev:startdate>
        """),
      remedy: .titled(
        """
        <ev:startdate xmlns:ev="http://purl.org/rss/1.0/modules/event/">2026-05-01T12:00</ev:startdate>
        """)),
    Rule(
      "access/restriction-relationship", .error, "Feed Access Control, restriction",
      "access:restriction lacks the attribute relationship, or it is neither allow nor deny",
      why: "directories decide by this word whether they may list the feed",
      breach: .items(
        """
        <access:restriction xmlns:access="http://www.bloglines.com/about/specs/fac-1.0" relationship="no"/>
        """),
      remedy: .items(
        """
        <access:restriction xmlns:access="http://www.bloglines.com/about/specs/fac-1.0" relationship="deny"/>
        """)),
    Rule(
      "indexing/index-invalid", .error, "Atom Indexing Extension",
      "the attribute index is neither yes nor no",
      why: "a search engine that honours it reads these two words, in lower case",
      breach: .titled(
        """
        <description xmlns:indexing="urn:atom-extension:indexing" indexing:index="never">Rye.</description>
        """),
      remedy: .titled(
        """
        <description xmlns:indexing="urn:atom-extension:indexing" indexing:index="no">Rye.</description>
        """)),
    Rule(
      "xhtml/meta-robots", .error, "practice",
      "xhtml:meta of a feed is not named robots, or its content is none of the known words",
      why: "search engines take from a feed what robots may do, in words such as noindex, and nothing else",
      breach: .items(
        """
        <meta xmlns="http://www.w3.org/1999/xhtml" name="robots" content="hidden"/>
        """),
      remedy: .items(
        """
        <meta xmlns="http://www.w3.org/1999/xhtml" name="robots" content="noindex"/>
        """)),
    Rule(
      "psc/chapter-attrs", .error, "Podlove Simple Chapters 1.2",
      "a chapter lacks its title or its start, or the start is no time such as 00:12:30.500",
      why: "players cannot place the chapter on the time line, or have no name to show",
      breach: .titled("<psc:chapters version=\"1.2\"><psc:chapter start=\"12m\" title=\"Dough\"/></psc:chapters>"),
      remedy: .titled(
        "<psc:chapters version=\"1.2\"><psc:chapter start=\"00:12:00\" title=\"Dough\"/></psc:chapters>")),
  ]

  /// WebSub.
  static let hubs: [Rule] = [
    Rule(
      "hub/link-invalid", .error, "WebSub §4",
      "the link to a hub is no whole web address",
      why: "readers that want to be told of news at once have no hub to ask",
      breach: .items("<atom:link rel=\"hub\" href=\"/hub\"/>"),
      remedy: .items("<atom:link rel=\"hub\" href=\"https://hub.example/\"/>")),
    Rule(
      "hub/without-self", .warning, "WebSub §4",
      "the feed names a hub but not its own address",
      why: "readers ask the hub for a feed by the address that the feed gives as its own",
      breach: .channel(
        """
        <title>The Mill</title><link>https://example.org/</link><description>Notes.</description>
        <atom:link rel="hub" href="https://hub.example/"/>
        """),
      remedy: .channel(
        """
        <title>The Mill</title><link>https://example.org/</link><description>Notes.</description>
        <atom:link rel="self" type="application/rss+xml" href="https://example.org/rss.xml"/>
        <atom:link rel="hub" href="https://hub.example/"/>
        """)),
  ]
}
