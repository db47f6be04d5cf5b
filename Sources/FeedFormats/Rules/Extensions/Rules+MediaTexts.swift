import FeedModel

// Media RSS: what is said of files.
extension Rules {
  static let mediaTexts: [Rule] = [
    Rule(
      "media/text-type", .error, "Media RSS 1.5.1, media:title, media:description, media:text",
      "the type of a text is neither plain nor html",
      why: "it is a word of Media RSS and no media type; with another one, readers cannot know whether there are tags",
      breach: .titled("<media:description type=\"text/html\">&lt;b&gt;Rye&lt;/b&gt;</media:description>"),
      remedy: .titled("<media:description type=\"html\">&lt;b&gt;Rye&lt;/b&gt;</media:description>")),
    Rule(
      "media/text-html", .warning, "Media RSS 1.5.1, media:title, media:description, media:text",
      "a text that counts as plain holds HTML",
      why: "without type=\"html\" readers show the tags themselves",
      breach: .titled("<media:title>&lt;b&gt;Rye&lt;/b&gt; bread</media:title>"),
      remedy: .titled("<media:title type=\"html\">&lt;b&gt;Rye&lt;/b&gt; bread</media:title>")),
    Rule(
      "media/text-npt", .error, "Media RSS 1.5.1, media:text; RFC 2326 §3.6",
      "start or end is neither a number of seconds nor h:mm:ss",
      why: "subtitles are shown between these two times, and otherwise never",
      breach: .titled("<media:text type=\"plain\" start=\"1:05\" end=\"1:10\">Now the flour.</media:text>"),
      remedy: .titled("<media:text type=\"plain\" start=\"0:01:05\" end=\"0:01:10\">Now the flour.</media:text>")),
    Rule(
      "media/text-lang", .error, "Media RSS 1.5.1, media:text, media:subTitle",
      "the lang of a text or of subtitles is no language tag",
      why: "players offer a choice of languages by such tags as en or pt-BR",
      breach: .titled("<media:text type=\"plain\" lang=\"swiss german\">Jetzt s Mehl.</media:text>"),
      remedy: .titled("<media:text type=\"plain\" lang=\"gsw\">Jetzt s Mehl.</media:text>")),
    Rule(
      "media/category-scheme", .error, "Media RSS 1.5.1, media:category",
      "the scheme of a category is no whole address",
      why: "categories of different sites are told apart by the address of their scheme",
      breach: .titled("<media:category scheme=\"grain\">Rye</media:category>"),
      remedy: .titled("<media:category scheme=\"https://example.org/grain\">Rye</media:category>")),
    Rule(
      "media/category-label-html", .warning, "Media RSS 1.5.1, media:category",
      "the label of a category holds tags or references of HTML",
      why: "a label is plain text, and readers show it as it stands",
      breach: .titled("<media:category label=\"Bread &amp;amp; butter\">bread</media:category>"),
      remedy: .titled("<media:category label=\"Bread &amp; butter\">bread</media:category>")),
    Rule(
      "media/copyright-url", .error, "Media RSS 1.5.1, media:copyright",
      "the url of media:copyright is no whole address",
      why: "who wants to use the file looks there for the terms",
      breach: .titled("<media:copyright url=\"terms.html\">2026 Ann</media:copyright>"),
      remedy: .titled("<media:copyright url=\"https://example.org/terms.html\">2026 Ann</media:copyright>")),
    Rule(
      "media/credit-role", .error, "Media RSS 1.5.1, media:credit",
      "the role is none that the EBU lists, or not in lower case",
      why: "programs know a director from an actor by these words; roles of one's own need a scheme of one's own",
      breach: .titled("<media:credit role=\"Film Maker\">Ann</media:credit>"),
      remedy: .titled("<media:credit role=\"director\">Ann</media:credit>")),
    Rule(
      "media/credit-scheme", .error, "Media RSS 1.5.1, media:credit",
      "the scheme of a role is no whole address",
      why: "without an address nobody can look up what the role means",
      breach: .titled("<media:credit role=\"baker\" scheme=\"bakery\">Ann</media:credit>"),
      remedy: .titled("<media:credit role=\"baker\" scheme=\"https://example.org/roles\">Ann</media:credit>")),
    Rule(
      "media/rating-invalid", .error, "Media RSS 1.5.1, media:rating",
      "the rating is none of its scheme",
      why:
        "readers that keep children from some films know the words of a scheme, and hide or show what they do not know",
      breach: .titled("<media:rating scheme=\"urn:simple\">mild</media:rating>"),
      remedy: .titled("<media:rating scheme=\"urn:simple\">nonadult</media:rating>")),
    Rule(
      "media/rating-scheme", .error, "Media RSS 1.5.1, media:rating",
      "the scheme of a rating is no whole address",
      why: "the same word means different ages in different countries; the scheme's address says which",
      breach: .titled("<media:rating scheme=\"mpaa\">pg</media:rating>"),
      remedy: .titled("<media:rating scheme=\"urn:mpaa\">pg</media:rating>")),
    Rule(
      "media/adult-deprecated", .warning, "Media RSS 1.5.1, media:adult",
      "the item has a media:adult",
      why: "media:rating has taken its place, and newer readers look at that alone",
      breach: .titled("<media:adult>true</media:adult>"),
      remedy: .titled("<media:rating scheme=\"urn:simple\">adult</media:rating>")),
    Rule(
      "media/adult-invalid", .error, "Media RSS 1.5.1, media:adult",
      "media:adult is neither true nor false",
      why: "a program cannot decide by any other word",
      breach: .titled("<media:adult>partly</media:adult>"),
      remedy: .titled("<media:adult>true</media:adult>")),
    Rule(
      "media/restriction-relationship", .error, "Media RSS 1.5.1, media:restriction",
      "media:restriction lacks relationship, or it is neither allow nor deny",
      why: "a list of countries says nothing until it is clear whether these may see the film or may not",
      breach: .titled("<media:restriction type=\"country\">de at</media:restriction>"),
      remedy: .titled("<media:restriction relationship=\"allow\" type=\"country\">de at</media:restriction>")),
    Rule(
      "media/restriction-type", .error, "Media RSS 1.5.1, media:restriction",
      "the type of a restriction is none of country, uri, sharing",
      why: "a program that does not know by what is restricted shows the film to everybody or to nobody",
      breach: .titled("<media:restriction relationship=\"deny\" type=\"region\">eu</media:restriction>"),
      remedy: .titled("<media:restriction relationship=\"deny\" type=\"country\">de fr</media:restriction>")),
    Rule(
      "media/restriction-value", .error, "Media RSS 1.5.1, media:restriction",
      "a restriction names no country, no address, or neither all nor none, as its type has it",
      why: "countries go by their codes of two letters (ISO 3166); names are matched with nobody",
      breach: .titled("<media:restriction relationship=\"allow\" type=\"country\">Germany</media:restriction>"),
      remedy: .titled("<media:restriction relationship=\"allow\" type=\"country\">de</media:restriction>")),
    Rule(
      "media/scene-time", .error, "Media RSS 1.5.1, media:scenes",
      "the start or the end of a scene is neither a number of seconds nor m:ss nor h:mm:ss",
      why: "players offer scenes to jump to, and cannot jump to what is no time",
      breach: .titled(
        """
        <media:scenes><media:scene><media:sceneTitle>Dough</media:sceneTitle>
        <media:sceneStartTime>12 minutes</media:sceneStartTime></media:scene></media:scenes>
        """),
      remedy: .titled(
        """
        <media:scenes><media:scene><media:sceneTitle>Dough</media:sceneTitle>
        <media:sceneStartTime>0:12:00</media:sceneStartTime></media:scene></media:scenes>
        """)),
  ]

  /// What version 1.5 added.
  static let mediaSince15: [Rule] = [
    Rule(
      "media/community-number", .error, "Media RSS 1.5.1, media:community",
      "a rating in stars or a count of views is no number",
      why: "readers draw stars by the average, and sort by the counts",
      breach: .titled(
        "<media:community><media:statistics views=\"1,205\" favorites=\"12\"/></media:community>"),
      remedy: .titled(
        "<media:community><media:statistics views=\"1205\" favorites=\"12\"/></media:community>")),
    Rule(
      "media/location-time", .error, "Media RSS 1.5.1, media:location",
      "the start or the end of a place is neither a number of seconds nor m:ss nor h:mm:ss",
      why: "maps mark the place while the film is between these two times",
      breach: .titled("<media:location description=\"The mill\" start=\"soon\" end=\"later\"/>"),
      remedy: .titled("<media:location description=\"The mill\" start=\"00:01\" end=\"01:00\"/>")),
    Rule(
      "media/embed-url", .error, "Media RSS 1.5.1, media:embed",
      "media:embed has no url, or one that is no whole address",
      why: "there is no player to put into a page",
      breach: .titled("<media:embed width=\"512\" height=\"323\"/>"),
      remedy: .titled("<media:embed url=\"https://example.org/player\" width=\"512\" height=\"323\"/>")),
    Rule(
      "media/status-state", .error, "Media RSS 1.5.1, media:status",
      "media:status has no state, or it is none of active, blocked, deleted",
      why: "a directory takes a blocked or deleted film out of its list, and leaves in what it cannot read",
      breach: .titled("<media:status state=\"gone\" reason=\"https://example.org/why\"/>"),
      remedy: .titled("<media:status state=\"deleted\" reason=\"https://example.org/why\"/>")),
    Rule(
      "media/price-invalid", .error, "Media RSS 1.5.1, media:price",
      "a price has an unknown type, an amount that is no number, or a currency that is no code of three letters",
      why: "shops show the price in the buyer's own currency, and must know both number and currency",
      breach: .titled("<media:price type=\"rent\" price=\"19,99 €\"/>"),
      remedy: .titled("<media:price type=\"rent\" price=\"19.99\" currency=\"EUR\"/>")),
    Rule(
      "media/link-href", .error, "Media RSS 1.5.1, media:license, media:subTitle, media:peerLink",
      "a licence, subtitles or a peer link has no href, or one that is no whole address",
      why: "the element is a link, and leads nowhere",
      breach: .titled("<media:subTitle type=\"application/smil\" lang=\"en-us\" href=\"subtitles.smil\"/>"),
      remedy: .titled(
        """
        <media:subTitle type="application/smil" lang="en-us" href="https://example.org/subtitles.smil"/>
        """)),
    Rule(
      "media/link-type", .error, "Media RSS 1.5.1, media:subTitle, media:peerLink",
      "the type of subtitles or of a peer link is no media type",
      why: "players choose the subtitles that they can read by it",
      breach: .titled("<media:subTitle type=\"smil\" href=\"https://example.org/subtitles.smil\"/>"),
      remedy: .titled("<media:subTitle type=\"application/smil\" href=\"https://example.org/subtitles.smil\"/>")),
    Rule(
      "media/rights-status", .error, "Media RSS 1.5.1, media:rights",
      "media:rights has no status, or it is neither userCreated nor official",
      why: "it tells a fan's film from the studio's own, in these two words",
      breach: .titled("<media:rights status=\"mine\"/>"),
      remedy: .titled("<media:rights status=\"userCreated\"/>")),
  ]
}
