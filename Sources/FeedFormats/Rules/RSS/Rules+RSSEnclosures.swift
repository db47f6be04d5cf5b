import FeedModel

// RSS 2.0, "enclosure".
extension Rules {
  static let rssEnclosures: [Rule] = [
    Rule(
      "rss/enclosure-url-missing", .error, "RSS 2.0, enclosure",
      "the enclosure has no url",
      why: "there is no file to play or to fetch",
      breach: .item(#"<title>One</title><enclosure length="1024" type="audio/mpeg"/>"#),
      remedy: .item(enclosure())),
    Rule(
      "rss/enclosure-url-invalid", .error, "RSS 2.0, enclosure",
      "the enclosure's url is no web address",
      why: "podcast programs fetch files over HTTP and skip the episode otherwise",
      breach: .item(enclosure(url: "/audio/1.mp3")),
      remedy: .item(enclosure())),
    Rule(
      "rss/enclosure-length-missing", .error, "RSS 2.0, enclosure",
      "the enclosure has no length",
      why: "all three attributes are required; strict programs skip the episode",
      breach: .item(#"<title>One</title><enclosure url="https://example.org/1.mp3" type="audio/mpeg"/>"#),
      remedy: .item(enclosure())),
    Rule(
      "rss/enclosure-length-invalid", .error, "RSS 2.0, enclosure",
      "the enclosure's length is no number of bytes",
      why: "programs show the size before a download and read it as a whole number, without units or dots",
      breach: .item(enclosure(length: "4 MB")),
      remedy: .item(enclosure())),
    Rule(
      "rss/enclosure-length-minus-one", .error, "RSS Profile, enclosure",
      "the enclosure's length is -1",
      why: "an unknown size is written as 0; a negative one makes programs refuse the file",
      breach: .item(enclosure(length: "-1")),
      remedy: .item(enclosure(length: "0"))),
    Rule(
      "rss/enclosure-length-zero", .info, "RSS Profile, enclosure",
      "the enclosure's length is 0, which says that nobody knows it",
      why: "listeners on a slow line like to see the size before they download",
      breach: .item(enclosure(length: "0")),
      remedy: .item(enclosure())),
    Rule(
      "rss/enclosure-type-missing", .error, "RSS 2.0, enclosure",
      "the enclosure has no type",
      why: "programs pick out what they can play by it, and skip the rest",
      breach: .item(#"<title>One</title><enclosure url="https://example.org/1.mp3" length="1024"/>"#),
      remedy: .item(enclosure())),
    Rule(
      "rss/enclosure-type-invalid", .error, "RSS 2.0, enclosure",
      "the enclosure's type is no media type",
      why: "programs know types such as audio/mpeg, not the endings of files",
      breach: .item(enclosure(type: "mp3")),
      remedy: .item(enclosure())),
    Rule(
      "rss/enclosure-type-extension", .warning, "practice",
      "the enclosure's type is not what the ending of its name promises",
      why: "some programs go by the one, some by the other; one of them plays nothing",
      breach: .item(enclosure(type: "image/jpeg")),
      remedy: .item(enclosure())),
    Rule(
      "rss/enclosure-multiple", .warning, "RSS Profile, enclosure",
      "the item has more than one enclosure",
      why: "most programs take the first or the last alone; several files go into a media:group",
      breach: .item(enclosure() + #"<enclosure url="https://example.org/1.ogg" length="1024" type="audio/ogg"/>"#),
      remedy: .item(enclosure())),
  ]

  private static func enclosure(
    url: String = "https://example.org/1.mp3", length: String = "1024", type: String = "audio/mpeg"
  ) -> String { "<title>One</title><enclosure url=\"\(url)\" length=\"\(length)\" type=\"\(type)\"/>" }
}
