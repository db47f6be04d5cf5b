import FeedModel

// Apple's podcast elements: texts and episodes.
extension Rules {
  static let podcastEpisodes: [Rule] = [
    Rule(
      "itunes/too-long", .error, "Apple, RSS feed requirements",
      "an author, a subtitle, keywords or a name has more than 255 characters, or a summary more than 4000",
      why: "directories cut the text off, in the middle of a word if it comes so",
      breach: .episode("<itunes:subtitle>\(String(repeating: "Rye, water, salt, ", count: 15))time</itunes:subtitle>"),
      remedy: .episode("<itunes:subtitle>Rye, water, salt, time</itunes:subtitle>")),
    Rule(
      "itunes/text-html", .warning, "practice",
      "a text of Apple's vocabulary holds HTML",
      why: "these texts are plain; some apps show the tags, others cut them out together with the breaks",
      breach: .episode("<itunes:subtitle>All about &lt;b&gt;rye&lt;/b&gt;</itunes:subtitle>"),
      remedy: .episode("<itunes:subtitle>All about rye</itunes:subtitle>")),
    Rule(
      "itunes/keywords", .warning, "Apple, itunes:keywords",
      "keywords have no commas between them, or there are more than twelve",
      why: "without commas they are one long keyword; of many, directories count the first twelve at most",
      breach: .episode("<itunes:keywords>bread rye sourdough baking</itunes:keywords>"),
      remedy: .episode("<itunes:keywords>bread, rye, sourdough, baking</itunes:keywords>")),
    Rule(
      "itunes/duration-invalid", .error, "Apple, itunes:duration",
      "the duration is neither a number of seconds nor m:ss nor h:mm:ss",
      why: "apps show no length, and cannot say how much of the episode is left",
      breach: .episode("<itunes:duration>30 min</itunes:duration>"),
      remedy: .episode("<itunes:duration>1800</itunes:duration>")),
    Rule(
      "itunes/duration-format", .info, "Apple, itunes:duration",
      "the duration is written with colons",
      why: "1:30 is read as minutes by some and as hours by others; a number of seconds is beyond doubt",
      breach: .episode("<itunes:duration>30:00</itunes:duration>"),
      remedy: .episode("<itunes:duration>1800</itunes:duration>")),
    Rule(
      "itunes/episode-invalid", .error, "Apple, itunes:episode, itunes:season",
      "the number of an episode or of a season is no whole number of 1 or more",
      why: "apps sort the episodes by these numbers, and put this one anywhere",
      breach: .episode("<itunes:episode>twelve</itunes:episode>"),
      remedy: .episode("<itunes:episode>12</itunes:episode>")),
    Rule(
      "itunes/episode-type-invalid", .error, "Apple, itunes:episodeType",
      "itunes:episodeType is none of full, trailer, bonus",
      why: "apps show trailers apart from episodes, and know them by these words",
      breach: .episode("<itunes:episodeType>teaser</itunes:episodeType>"),
      remedy: .episode("<itunes:episodeType>trailer</itunes:episodeType>")),
    Rule(
      "itunes/order-invalid", .error, "Apple, itunes:order",
      "itunes:order is no whole number",
      why: "it overrules the order of the dates, which a word cannot",
      breach: .episode("<itunes:order>first</itunes:order>"),
      remedy: .episode("<itunes:order>1</itunes:order>")),
    Rule(
      "itunes/closed-captioned-invalid", .error, "Apple, itunes:isClosedCaptioned",
      "itunes:isClosedCaptioned is neither Yes nor No",
      why: "only Yes makes apps show the sign that a film has subtitles",
      breach: .episode("<itunes:isClosedCaptioned>true</itunes:isClosedCaptioned>"),
      remedy: .episode("<itunes:isClosedCaptioned>Yes</itunes:isClosedCaptioned>")),
    Rule(
      "itunes/serial-no-episode", .warning, "Apple, itunes:episode",
      "the show is serial, and an episode has no number",
      why: "a serial show is listened to in the order of its numbers, and this episode has no place in it",
      breach: .items(
        """
        <itunes:type>serial</itunes:type>
        <item><title>Rye bread</title>
        <enclosure url="https://example.org/1.mp3" length="1024" type="audio/mpeg"/></item>
        """),
      remedy: .items(
        """
        <itunes:type>serial</itunes:type>
        <item><title>Rye bread</title><itunes:episode>1</itunes:episode>
        <enclosure url="https://example.org/1.mp3" length="1024" type="audio/mpeg"/></item>
        """)),
    Rule(
      "itunes/title-repeats-number", .info, "Apple, itunes:title",
      "itunes:title begins with the number of the episode or of the season",
      why: "apps write the number beside the title, so listeners read it twice",
      breach: .episode("<itunes:title>Episode 12: Rye bread</itunes:title>"),
      remedy: .episode("<itunes:title>Rye bread</itunes:title>\n<itunes:episode>12</itunes:episode>")),
    Rule(
      "itunes/format-unsupported", .warning, "Apple, RSS feed requirements",
      "the file of an episode is none that Apple's directory takes",
      why: "it takes m4a, mp3, mov, mp4, m4v, pdf and epub, and leaves episodes in other formats out",
      breach: .item(
        """
        <title>Rye bread</title><itunes:author>Ann</itunes:author>
        <enclosure url="https://example.org/1.ogg" length="1024" type="audio/ogg"/>
        """),
      remedy: .episode("<itunes:author>Ann</itunes:author>")),
    Rule(
      "itunes/enclosure-missing", .warning, "Apple, enclosure",
      "an item of a podcast has no file",
      why: "an episode is its file; directories pass over an item without one",
      breach: .titled("<itunes:author>Ann</itunes:author>"),
      remedy: .episode("<itunes:author>Ann</itunes:author>")),
  ]
}
