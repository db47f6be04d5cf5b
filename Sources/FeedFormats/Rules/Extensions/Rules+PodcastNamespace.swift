import FeedModel

// The podcast namespace: the show, and what show and episodes have alike.
extension Rules {
  static let podcastNamespace: [Rule] = [
    Rule(
      "podcast/namespace-legacy", .info, "Podcast namespace 1.0",
      "the namespace is named by the address on GitHub where it was first described",
      why: "apps must know both addresses, but not every one does",
      breach: .items(
        """
        <p:medium xmlns:p="https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md">music</p:medium>
        """),
      remedy: .items("<podcast:medium>music</podcast:medium>")),
    Rule(
      "podcast/element-misplaced", .error, "Podcast namespace 1.0",
      "an element of the show stands in an episode, or one of an episode in the show",
      why: "apps look for it in its own place only",
      breach: .items(
        """
        <podcast:chapters url="https://example.org/1.json" type="application/json+chapters"/>
        """),
      remedy: .episode(
        """
        <podcast:chapters url="https://example.org/1.json" type="application/json+chapters"/>
        """)),
    Rule(
      "podcast/attribute-missing", .error, "Podcast namespace 1.0",
      "an element lacks an attribute without which it means nothing",
      why: "an app that meets it cannot do what it asks for, and drops it",
      breach: .items("<podcast:remoteItem medium=\"music\"/>"),
      remedy: .items("<podcast:remoteItem feedGuid=\"917393e3-1b1e-5cef-ace4-edaa54e1f810\" medium=\"music\"/>")),
    Rule(
      "podcast/attribute-invalid", .error, "Podcast namespace 1.0",
      "an attribute holds what it cannot: no address, no number, none of the words that it may be",
      why: "an app that cannot read the value leaves the whole element out",
      breach: .items("<podcast:podping usesPodping=\"yes\"/>"),
      remedy: .items("<podcast:podping usesPodping=\"true\"/>")),
    Rule(
      "podcast/child-missing", .error, "Podcast namespace 1.0",
      "an element is empty that exists to hold another",
      why:
        "a podroll without shows or a value without recipients says nothing; a live item needs a link for apps that cannot play it",
      breach: .items("<podcast:podroll/>"),
      remedy: .items(
        """
        <podcast:podroll><podcast:remoteItem feedGuid="917393e3-1b1e-5cef-ace4-edaa54e1f810"/></podcast:podroll>
        """)),
    Rule(
      "podcast/guid-invalid", .warning, "Podcast namespace 1.0, guid",
      "podcast:guid is no UUID of version 5",
      why:
        "the show is known by it in all directories; it is made from the feed's address, so that all arrive at the same",
      breach: .items("<podcast:guid>the-mill</podcast:guid>"),
      remedy: .items("<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>")),
    Rule(
      "podcast/url-insecure", .warning, "Podcast namespace 1.0",
      "an address begins with http and not with https",
      why: "the namespace asks for https everywhere, and apps on phones refuse to load anything else",
      breach: .items("<podcast:funding url=\"http://example.org/give\">Give</podcast:funding>"),
      remedy: .items("<podcast:funding url=\"https://example.org/give\">Give</podcast:funding>")),
    Rule(
      "podcast/locked-invalid", .error, "Podcast namespace 1.0, locked",
      "podcast:locked is neither yes nor no",
      why: "a host that is asked to take the show over must know whether it may",
      breach: .items("<podcast:locked owner=\"ann@example.org\">true</podcast:locked>"),
      remedy: .items("<podcast:locked owner=\"ann@example.org\">yes</podcast:locked>")),
    Rule(
      "podcast/locked-owner", .warning, "Podcast namespace 1.0, locked",
      "the owner of podcast:locked is no e-mail address",
      why: "who wants to move the show proves it by a message to this address",
      breach: .items("<podcast:locked owner=\"Ann\">yes</podcast:locked>"),
      remedy: .items("<podcast:locked owner=\"ann@example.org\">yes</podcast:locked>")),
    Rule(
      "podcast/block-invalid", .error, "Podcast namespace 1.0, block",
      "podcast:block is neither yes nor no",
      why: "a service that honours it knows these two words, and lists the show otherwise",
      breach: .items("<podcast:block>all</podcast:block>"),
      remedy: .items("<podcast:block>yes</podcast:block>")),
    Rule(
      "podcast/medium-unknown", .warning, "Podcast namespace 1.0, medium",
      "podcast:medium is none of the known kinds",
      why: "apps treat the show as a podcast then, and music as talk; lists of things end in a capital L, as musicL",
      breach: .items("<podcast:medium>songs</podcast:medium>"),
      remedy: .items("<podcast:medium>music</podcast:medium>")),
    Rule(
      "podcast/funding-attrs", .error, "Podcast namespace 1.0, funding",
      "podcast:funding has no url, or a text of more than 128 characters",
      why: "apps show the text on a button, and the button leads nowhere or does not fit",
      breach: .items("<podcast:funding>Support the show</podcast:funding>"),
      remedy: .items("<podcast:funding url=\"https://example.org/give\">Support the show</podcast:funding>")),
    Rule(
      "podcast/person-text", .warning, "Podcast namespace 1.0, person",
      "podcast:person has no name, or one of more than 128 characters",
      why: "apps list hosts and guests by this name",
      breach: .items("<podcast:person role=\"host\" href=\"https://example.org/ann\"/>"),
      remedy: .items("<podcast:person role=\"host\" href=\"https://example.org/ann\">Ann</podcast:person>")),
    Rule(
      "podcast/license-url", .warning, "Podcast namespace 1.0, license",
      "a licence that is none of the well-known ones has no url",
      why: "nobody can look up what a licence of one's own allows",
      breach: .items("<podcast:license>the-mill-1</podcast:license>"),
      remedy: .items("<podcast:license url=\"https://example.org/license\">the-mill-1</podcast:license>")),
    Rule(
      "podcast/txt-length", .warning, "Podcast namespace 1.0, txt",
      "podcast:txt has more than 4000 characters",
      why: "services that read it cut off the rest, and what it was to prove is not proved",
      breach: .items("<podcast:txt>\(String(repeating: "Rye, water, salt. ", count: 230))</podcast:txt>"),
      remedy: .items("<podcast:txt purpose=\"verify\">S6lpp-7ZCn8-dZfGc-OoyaG</podcast:txt>")),
    Rule(
      "podcast/text-length", .warning, "Podcast namespace 1.0",
      "a text is longer than 128 characters, or empty where listeners are to read it",
      why: "apps show such texts on one line, and cut them off there",
      breach: .items("<podcast:location geo=\"geo:52.52,13.41\"/>"),
      remedy: .items("<podcast:location geo=\"geo:52.52,13.41\">Berlin</podcast:location>")),
    Rule(
      "podcast/images-deprecated", .info, "Podcast namespace 1.0, images",
      "the show or an episode has a podcast:images",
      why: "an element podcast:image for each picture has taken its place, and newer apps look for that",
      breach: .items("<podcast:images srcset=\"https://example.org/art.jpg 1500w\"/>"),
      remedy: .items("<podcast:image href=\"https://example.org/art.jpg\" width=\"1500\"/>")),
    Rule(
      "podcast/trailer-attrs", .error, "Podcast namespace 1.0, trailer",
      "podcast:trailer has no url or no pubdate, or the date is not in the form of RFC 2822",
      why: "apps play the newest trailer of a show, and find out by the date which that is",
      breach: .items(
        "<podcast:trailer url=\"https://example.org/t.mp3\" pubdate=\"2026-05-01\">Soon</podcast:trailer>"),
      remedy: .items(
        """
        <podcast:trailer url="https://example.org/t.mp3" pubdate="Fri, 01 May 2026 12:00:00 +0000">Soon</podcast:trailer>
        """)),
  ]

  /// Episodes.
  static let podcastNamespaceEpisodes: [Rule] = [
    Rule(
      "podcast/transcript-attrs", .error, "Podcast namespace 1.0, transcript",
      "podcast:transcript lacks its url or its type",
      why: "an app has nothing to fetch, or does not know whether it can read what it would get",
      breach: .episode("<podcast:transcript url=\"https://example.org/1.vtt\"/>"),
      remedy: .episode("<podcast:transcript url=\"https://example.org/1.vtt\" type=\"text/vtt\"/>")),
    Rule(
      "podcast/chapters-attrs", .error, "Podcast namespace 1.0, chapters",
      "podcast:chapters lacks its url or its type, or stands twice",
      why: "an episode has one list of chapters, in one file, which apps fetch and show",
      breach: .episode("<podcast:chapters url=\"https://example.org/1.json\"/>"),
      remedy: .episode(
        """
        <podcast:chapters url="https://example.org/1.json" type="application/json+chapters"/>
        """)),
    Rule(
      "podcast/soundbite-attrs", .error, "Podcast namespace 1.0, soundbite",
      "podcast:soundbite lacks startTime or duration, or they are no numbers of seconds",
      why: "apps cut the piece out by these two numbers",
      breach: .episode("<podcast:soundbite startTime=\"1:13\" duration=\"60\">The crust</podcast:soundbite>"),
      remedy: .episode("<podcast:soundbite startTime=\"73\" duration=\"60\">The crust</podcast:soundbite>")),
    Rule(
      "podcast/season-number", .error, "Podcast namespace 1.0, season, episode",
      "podcast:season is no whole number, or podcast:episode no number",
      why: "apps sort by the number; a name for it belongs into the attribute name or display",
      breach: .episode("<podcast:season>Autumn</podcast:season>"),
      remedy: .episode("<podcast:season name=\"Autumn\">2</podcast:season>")),
    Rule(
      "podcast/alternate-enclosure", .error, "Podcast namespace 1.0, alternateEnclosure",
      "podcast:alternateEnclosure has no type, or holds no podcast:source with an address",
      why: "an app can neither tell whether it plays the file nor find it",
      breach: .episode("<podcast:alternateEnclosure type=\"audio/opus\" length=\"512\"/>"),
      remedy: .episode(
        """
        <podcast:alternateEnclosure type="audio/opus" length="512">
        <podcast:source uri="https://example.org/1.opus"/></podcast:alternateEnclosure>
        """)),
  ]
}
