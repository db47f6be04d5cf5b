import FeedModel

// Apple's podcast elements: the show as a whole.
extension Rules {
  static let podcastDirectory: [Rule] = [
    Rule(
      "itunes/element-unknown", .error, "Apple, RSS feed requirements",
      "an element is named that Apple's vocabulary does not have",
      why: "directories pass over it; most often the name is misspelt, or the element belongs to another vocabulary",
      breach: .episode("<itunes:keyword>bread</itunes:keyword>"),
      remedy: .episode("<itunes:keywords>bread</itunes:keywords>")),
    Rule(
      "itunes/element-misplaced", .error, "Apple, RSS feed requirements",
      "an element of the show stands in an episode, or one of an episode in the show",
      why: "directories look for it in its own place, and do not find it here",
      breach: .items("<itunes:duration>1800</itunes:duration>"),
      remedy: .episode("<itunes:duration>1800</itunes:duration>")),
    Rule(
      "itunes/not-utf8", .warning, "Apple, RSS feed requirements",
      "a podcast's feed is not in UTF-8",
      why: "directories read podcasts as UTF-8, and show names with accents as rubbish",
      breach: .bytes(
        """
        <?xml version="1.0" encoding="iso-8859-1"?>
        <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
        <title>Le Café</title><link>https://example.org/</link><description>Du pain.</description>
        <itunes:author>Zoé</itunes:author>
        </channel></rss>
        """),
      remedy: .items("<itunes:author>Zoé</itunes:author>")),
    Rule(
      "itunes/image-missing", .warning, "Apple, itunes:image",
      "the show has no artwork",
      why: "Apple's directory refuses a show without a picture, and apps show a grey square",
      breach: .items("<itunes:author>Ann</itunes:author>"),
      remedy: .items("<itunes:image href=\"https://example.org/art.jpg\"/>")),
    Rule(
      "itunes/image-href", .error, "Apple, itunes:image",
      "itunes:image has no href, or one that is no whole web address",
      why: "unlike the image of RSS it has its address in an attribute; text within is not read",
      breach: .items("<itunes:image>https://example.org/art.jpg</itunes:image>"),
      remedy: .items("<itunes:image href=\"https://example.org/art.jpg\"/>")),
    Rule(
      "itunes/image-format", .warning, "Apple, artwork requirements",
      "the artwork is a file of another kind than JPEG or PNG",
      why: "directories take square pictures of 1400 to 3000 pixels in these two formats and refuse the others",
      breach: .items("<itunes:image href=\"https://example.org/art.webp\"/>"),
      remedy: .items("<itunes:image href=\"https://example.org/art.jpg\"/>")),
    Rule(
      "itunes/category-missing", .warning, "Apple, itunes:category",
      "the show has no category",
      why: "listeners who leaf through a directory by subject never meet it",
      breach: .items("<itunes:author>Ann</itunes:author>"),
      remedy: .items("<itunes:category text=\"Arts\"><itunes:category text=\"Food\"/></itunes:category>")),
    Rule(
      "itunes/category-invalid", .error, "Apple, podcast categories",
      "a category is none of Apple's, or stands in another one than its own",
      why: "directories drop it, however near it comes; the names are compared letter by letter",
      breach: .items("<itunes:category text=\"Books\"/>"),
      remedy: .items("<itunes:category text=\"Arts\"><itunes:category text=\"Books\"/></itunes:category>")),
    Rule(
      "itunes/category-obsolete", .warning, "Apple, podcast categories",
      "a category is one of those that Apple gave up in 2019",
      why: "directories put the show into a new category of their own choice, or into none",
      breach: .items("<itunes:category text=\"Games &amp; Hobbies\"/>"),
      remedy: .items("<itunes:category text=\"Leisure\"/>")),
    Rule(
      "itunes/category-text-missing", .error, "Apple, itunes:category",
      "itunes:category lacks the attribute text",
      why: "the name of the category stands in that attribute, and directories read nothing else",
      breach: .items("<itunes:category>Arts</itunes:category>"),
      remedy: .items("<itunes:category text=\"Arts\"/>")),
    Rule(
      "itunes/explicit-missing", .warning, "Apple, itunes:explicit",
      "the show does not say whether it is explicit",
      why: "Apple asks every show for it, and apps that keep children from some shows have to guess",
      breach: .items("<itunes:author>Ann</itunes:author>"),
      remedy: .items("<itunes:explicit>false</itunes:explicit>")),
    Rule(
      "itunes/explicit-invalid", .error, "Apple, itunes:explicit",
      "itunes:explicit is neither true nor false",
      why:
        "yes, no and clean are of former years; with white space or another word, apps show no mark or the wrong one",
      breach: .items("<itunes:explicit>clean</itunes:explicit>"),
      remedy: .items("<itunes:explicit>false</itunes:explicit>")),
    Rule(
      "itunes/language-missing", .warning, "Apple, language",
      "the show does not say in which language it is",
      why: "directories list shows by language, and put this one where nobody understands it",
      breach: .channel(
        """
        <title>The Mill</title><link>https://example.org/</link><description>Notes.</description>
        <itunes:author>Ann</itunes:author>
        """),
      remedy: .channel(
        """
        <title>The Mill</title><link>https://example.org/</link><description>Notes.</description>
        <language>en</language><itunes:author>Ann</itunes:author>
        """)),
    Rule(
      "itunes/owner-email-missing", .warning, "Apple, itunes:owner",
      "the show has no itunes:owner with an e-mail address",
      why: "directories write to this address to make sure that who submits the show owns it",
      breach: .items("<itunes:owner><itunes:name>Ann</itunes:name></itunes:owner>"),
      remedy: .items(
        """
        <itunes:owner><itunes:name>Ann</itunes:name><itunes:email>ann@example.org</itunes:email></itunes:owner>
        """)),
    Rule(
      "itunes/owner-email-invalid", .error, "Apple, itunes:owner",
      "itunes:email holds no e-mail address",
      why: "the message by which a directory checks who owns the show reaches nobody",
      breach: .items("<itunes:owner><itunes:email>ann at example.org</itunes:email></itunes:owner>"),
      remedy: .items("<itunes:owner><itunes:email>ann@example.org</itunes:email></itunes:owner>")),
    Rule(
      "itunes/block-invalid", .error, "Apple, itunes:block",
      "itunes:block is neither Yes nor No",
      why: "only Yes takes a show or an episode out of Apple's directory; with another word it stays in",
      breach: .items("<itunes:block>true</itunes:block>"),
      remedy: .items("<itunes:block>Yes</itunes:block>")),
    Rule(
      "itunes/complete-invalid", .warning, "Apple, itunes:complete",
      "itunes:complete holds another word than Yes",
      why: "only Yes tells apps that no episode will follow; anything else does nothing",
      breach: .items("<itunes:complete>No</itunes:complete>"),
      remedy: .items("<itunes:complete>Yes</itunes:complete>")),
    Rule(
      "itunes/type-invalid", .error, "Apple, itunes:type",
      "itunes:type is neither episodic nor serial",
      why: "apps play a serial show from its first episode on, and any other from the newest",
      breach: .items("<itunes:type>seasons</itunes:type>"),
      remedy: .items("<itunes:type>serial</itunes:type>")),
    Rule(
      "itunes/new-feed-url-invalid", .error, "Apple, itunes:new-feed-url",
      "itunes:new-feed-url is no whole address",
      why: "apps are to follow the show to its new address, and stay at the old one",
      breach: .items("<itunes:new-feed-url>/feed.xml</itunes:new-feed-url>"),
      remedy: .items("<itunes:new-feed-url>https://example.org/feed.xml</itunes:new-feed-url>")),
  ]
}
