import FeedModel

// Media RSS: files, and what shows or proves them.
extension Rules {
  static let mediaFiles: [Rule] = [
    Rule(
      "media/namespace-slash", .error, "Media RSS 1.5.1, namespace declaration",
      "the namespace of Media RSS lacks its last slash",
      why: "programs compare the whole address; without the slash it is another vocabulary, which nobody knows",
      breach: .titled(
        """
        <m:thumbnail xmlns:m="http://search.yahoo.com/mrss" url="https://example.org/rye.jpg"/>
        """),
      remedy: .titled("<media:thumbnail url=\"https://example.org/rye.jpg\"/>")),
    Rule(
      "media/element-unknown", .error, "Media RSS 1.5.1",
      "an element is named that Media RSS does not have",
      why: "players and galleries pass over it; most often a letter or its case is wrong",
      breach: .titled("<media:thumb url=\"https://example.org/rye.jpg\"/>"),
      remedy: .titled("<media:thumbnail url=\"https://example.org/rye.jpg\"/>")),
    Rule(
      "media/element-misplaced", .error, "Media RSS 1.5.1",
      "an element stands by itself that belongs into another one of Media RSS",
      why: "a rating in stars, a scene or a comment means something within its list only",
      breach: .titled("<media:starRating average=\"4.5\" count=\"20\"/>"),
      remedy: .titled("<media:community><media:starRating average=\"4.5\" count=\"20\"/></media:community>")),
    Rule(
      "media/attribute-missing", .error, "Media RSS 1.5.1, media:embed",
      "a parameter of an embedded player has no name",
      why: "the player is handed a value and cannot know what it is for",
      breach: .titled(
        "<media:embed url=\"https://example.org/play\"><media:param>always</media:param></media:embed>"),
      remedy: .titled(
        """
        <media:embed url="https://example.org/play"><media:param name="loop">always</media:param></media:embed>
        """)),
    Rule(
      "media/content-url-or-player", .error, "Media RSS 1.5.1, media:content",
      "media:content has neither an address nor a player",
      why: "there is nothing to play, to show or to download",
      breach: .titled("<media:content type=\"video/mp4\"/>"),
      remedy: .titled("<media:content url=\"https://example.org/rye.mp4\" type=\"video/mp4\"/>")),
    Rule(
      "media/content-url", .error, "Media RSS 1.5.1, media:content",
      "the url of media:content is no whole address",
      why: "a reader does not know what a short path belongs to, and shows no file",
      breach: .titled("<media:content url=\"rye.mp4\"/>"),
      remedy: .titled("<media:content url=\"https://example.org/rye.mp4\"/>")),
    Rule(
      "media/content-type", .error, "Media RSS 1.5.1, media:content",
      "the type of media:content is no media type",
      why: "players choose by it what they can play, and a word such as movie tells them nothing",
      breach: .titled("<media:content url=\"https://example.org/rye.mp4\" type=\"movie\"/>"),
      remedy: .titled("<media:content url=\"https://example.org/rye.mp4\" type=\"video/mp4\"/>")),
    Rule(
      "media/content-medium", .error, "Media RSS 1.5.1, media:content",
      "medium is none of image, audio, video, document, executable",
      why: "readers sort files by these five words into pictures, sounds and films",
      breach: .titled("<media:content url=\"https://example.org/rye.jpg\" medium=\"photo\"/>"),
      remedy: .titled("<media:content url=\"https://example.org/rye.jpg\" medium=\"image\"/>")),
    Rule(
      "media/content-expression", .error, "Media RSS 1.5.1, media:content",
      "expression is none of sample, full, nonstop",
      why: "it tells a trailer from the whole film and from a live stream, in these words",
      breach: .titled("<media:content url=\"https://example.org/rye.mp4\" expression=\"trailer\"/>"),
      remedy: .titled("<media:content url=\"https://example.org/rye.mp4\" expression=\"sample\"/>")),
    Rule(
      "media/content-number", .error, "Media RSS 1.5.1, media:content",
      "a size, a duration, a rate or a number of channels is not written as a number",
      why: "units are fixed: bytes, seconds, kilobits, pixels; a value with its unit or with colons cannot be read",
      breach: .titled("<media:content url=\"https://example.org/rye.mp4\" duration=\"3:25\" fileSize=\"9 MB\"/>"),
      remedy: .titled("<media:content url=\"https://example.org/rye.mp4\" duration=\"205\" fileSize=\"9437184\"/>")),
    Rule(
      "media/content-isdefault", .error, "Media RSS 1.5.1, media:content",
      "isDefault is neither true nor false, or two files of a group are the default",
      why: "a player that does not ask plays the one default of a group",
      breach: .titled(
        """
        <media:group>
        <media:content url="https://example.org/rye.mp4" isDefault="true"/>
        <media:content url="https://example.org/rye.webm" isDefault="true"/>
        </media:group>
        """),
      remedy: .titled(
        """
        <media:group>
        <media:content url="https://example.org/rye.mp4" isDefault="true"/>
        <media:content url="https://example.org/rye.webm"/>
        </media:group>
        """)),
    Rule(
      "media/content-lang", .error, "Media RSS 1.5.1, media:content",
      "the lang of media:content is no language tag",
      why: "players offer a choice of languages by such tags as en or pt-BR",
      breach: .titled("<media:content url=\"https://example.org/rye.mp4\" lang=\"brazilian portuguese\"/>"),
      remedy: .titled("<media:content url=\"https://example.org/rye.mp4\" lang=\"pt-BR\"/>")),
    Rule(
      "media/content-first-only", .info, "Media RSS 1.5.1, media:content",
      "an item has several media:content outside of a group",
      why: "they count as different works, of which most readers show the first alone",
      breach: .titled(
        """
        <media:content url="https://example.org/rye.mp4"/>
        <media:content url="https://example.org/rye.webm"/>
        """),
      remedy: .titled(
        """
        <media:group>
        <media:content url="https://example.org/rye.mp4"/>
        <media:content url="https://example.org/rye.webm"/>
        </media:group>
        """)),
    Rule(
      "media/group-single", .error, "Media RSS 1.5.1, media:group",
      "a group holds fewer than two media:content",
      why: "a group is a choice between versions of one work; one file needs none around it",
      breach: .titled("<media:group><media:content url=\"https://example.org/rye.mp4\"/></media:group>"),
      remedy: .titled("<media:content url=\"https://example.org/rye.mp4\"/>")),
    Rule(
      "media/thumbnail-url", .error, "Media RSS 1.5.1, media:thumbnail",
      "media:thumbnail has no url, or one that is no whole address",
      why: "readers show the item without its picture",
      breach: .titled("<media:thumbnail width=\"160\" height=\"90\"/>"),
      remedy: .titled("<media:thumbnail url=\"https://example.org/rye.jpg\" width=\"160\" height=\"90\"/>")),
    Rule(
      "media/thumbnail-size", .error, "Media RSS 1.5.1, media:thumbnail",
      "the width or the height of a thumbnail is no whole number of 1 or more",
      why: "readers reserve space in pixels by it before the picture is there",
      breach: .titled("<media:thumbnail url=\"https://example.org/rye.jpg\" width=\"100%\"/>"),
      remedy: .titled("<media:thumbnail url=\"https://example.org/rye.jpg\" width=\"160\"/>")),
    Rule(
      "media/thumbnail-time", .error, "Media RSS 1.5.1, media:thumbnail; RFC 2326 §3.6",
      "the time of a thumbnail is neither a number of seconds nor h:mm:ss",
      why: "it says which moment of the film the picture shows, and players jump there",
      breach: .titled("<media:thumbnail url=\"https://example.org/rye.jpg\" time=\"12m\"/>"),
      remedy: .titled("<media:thumbnail url=\"https://example.org/rye.jpg\" time=\"0:12:00\"/>")),
    Rule(
      "media/player-url", .error, "Media RSS 1.5.1, media:player",
      "media:player has no url, or one that is no whole address",
      why: "the page with the player cannot be opened",
      breach: .titled("<media:player width=\"640\" height=\"360\"/>"),
      remedy: .titled("<media:player url=\"https://example.org/play/1\" width=\"640\" height=\"360\"/>")),
    Rule(
      "media/player-size", .error, "Media RSS 1.5.1, media:player, media:embed",
      "the width or the height of a player is no whole number of 1 or more",
      why: "the window for the player is opened in this size, in pixels",
      breach: .titled("<media:player url=\"https://example.org/play/1\" height=\"360px\"/>"),
      remedy: .titled("<media:player url=\"https://example.org/play/1\" height=\"360\"/>")),
    Rule(
      "media/hash-invalid", .error, "Media RSS 1.5.1, media:hash",
      "media:hash is no hash of its algorithm: 32 hexadecimal digits of MD5, or 40 of SHA-1",
      why: "a program that compares the file with it finds the file damaged",
      breach: .titled(
        """
        <media:content url="https://example.org/rye.mp4"><media:hash algo="md5">d41d8cd9</media:hash></media:content>
        """),
      remedy: .titled(
        """
        <media:content url="https://example.org/rye.mp4">
        <media:hash algo="md5">d41d8cd98f00b204e9800998ecf8427e</media:hash></media:content>
        """)),
  ]
}
