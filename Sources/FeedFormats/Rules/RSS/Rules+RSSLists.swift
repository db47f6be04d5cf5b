import FeedModel

// RSS 2.0, "image", "textInput", "cloud", "skipHours" and "skipDays".
extension Rules {
  static let rssLists: [Rule] = [
    Rule(
      "rss/skiphours-hour", .error, "RSS 2.0, skipHours",
      "an hour is no whole number from 0 to 23",
      why: "a reader does not know which hour to leave out and ignores it, or the whole list",
      breach: .items("<skipHours><hour>25</hour></skipHours>"),
      remedy: .items("<skipHours><hour>23</hour></skipHours>")),
    Rule(
      "rss/skiphours-24", .warning, "RSS Profile, skipHours",
      "midnight is written as 24",
      why: "early texts counted from 1 to 24; readers of today count from 0 and never come to 24",
      breach: .items("<skipHours><hour>24</hour></skipHours>"),
      remedy: .items("<skipHours><hour>0</hour></skipHours>")),
    Rule(
      "rss/skiphours-duplicate", .error, "RSS 2.0, skipHours",
      "an hour is named twice",
      why: "one of them was probably meant to be another, in which readers now come by",
      breach: .items("<skipHours><hour>3</hour><hour>3</hour></skipHours>"),
      remedy: .items("<skipHours><hour>3</hour><hour>4</hour></skipHours>")),
    Rule(
      "rss/skiphours-count", .error, "RSS 2.0, skipHours",
      "skipHours names more hours than a day has",
      why: "readers with a place for 24 hours refuse the list or lose its end",
      breach: .items("<skipHours>\(hours(0...23))<hour>0</hour></skipHours>"),
      remedy: .items("<skipHours>\(hours(0...5))</skipHours>")),
    Rule(
      "rss/skiphours-all", .warning, "practice",
      "skipHours names every hour of the day",
      why: "taken at its word a reader never fetches the feed again",
      breach: .items("<skipHours>\(hours(0...23))</skipHours>"),
      remedy: .items("<skipHours>\(hours(0...5))</skipHours>")),
    Rule(
      "rss/skiphours-empty", .error, "RSS 2.0, skipHours",
      "skipHours names no hour",
      why: "the element has nothing to say without one, and strict readers expect one",
      breach: .items("<skipHours></skipHours>"),
      remedy: .items("<skipHours><hour>3</hour></skipHours>")),
    Rule(
      "rss/skipdays-day", .error, "RSS 2.0, skipDays",
      "a day is not one of Monday to Sunday, in English and with a capital",
      why: "readers compare the seven names letter by letter and leave out no other",
      breach: .items("<skipDays><day>Sonntag</day></skipDays>"),
      remedy: .items("<skipDays><day>Sunday</day></skipDays>")),
    Rule(
      "rss/skipdays-duplicate", .error, "RSS 2.0, skipDays",
      "a day is named twice",
      why: "one of them was probably meant to be another, on which readers now come by",
      breach: .items("<skipDays><day>Sunday</day><day>Sunday</day></skipDays>"),
      remedy: .items("<skipDays><day>Saturday</day><day>Sunday</day></skipDays>")),
    Rule(
      "rss/skipdays-count", .error, "RSS 2.0, skipDays",
      "skipDays names more days than a week has",
      why: "readers with a place for seven days refuse the list or lose its end",
      breach: .items("<skipDays>\(days(7))<day>Monday</day></skipDays>"),
      remedy: .items("<skipDays>\(days(2))</skipDays>")),
    Rule(
      "rss/skipdays-all", .warning, "practice",
      "skipDays names every day of the week",
      why: "taken at its word a reader never fetches the feed again",
      breach: .items("<skipDays>\(days(7))</skipDays>"),
      remedy: .items("<skipDays>\(days(2))</skipDays>")),
    Rule(
      "rss/skipdays-empty", .error, "RSS 2.0, skipDays",
      "skipDays names no day",
      why: "the element has nothing to say without one, and strict readers expect one",
      breach: .items("<skipDays></skipDays>"),
      remedy: .items("<skipDays><day>Sunday</day></skipDays>")),
    Rule(
      "rss/image-url-missing", .error, "RSS 2.0, image",
      "image has no url",
      why: "there is no picture to fetch",
      breach: .items("<image><title>Example</title><link>https://example.org/</link></image>"),
      remedy: .items(image())),
    Rule(
      "rss/image-title-missing", .error, "RSS 2.0, image",
      "image has no title",
      why: "it is what stands in for the picture where none is shown, to the blind for one",
      breach: .items("<image><url>https://example.org/logo.png</url><link>https://example.org/</link></image>"),
      remedy: .items(image())),
    Rule(
      "rss/image-link-missing", .error, "RSS 2.0, image",
      "image has no link",
      why: "readers make the picture a link to the site and have nowhere to lead",
      breach: .items("<image><url>https://example.org/logo.png</url><title>Example</title></image>"),
      remedy: .items(image())),
    Rule(
      "rss/image-is-text", .error, "RSS 2.0, image",
      "image holds text, such as a bare address, where it should hold elements",
      why: "readers look for url, title and link within it and show no picture",
      breach: .items("<image>https://example.org/logo.png</image>"),
      remedy: .items(image())),
    Rule(
      "rss/image-url-invalid", .error, "RSS 2.0, image",
      "the image's url is no web address",
      why: "a reader cannot fetch the picture",
      breach: .items(image(url: "logo.png")),
      remedy: .items(image())),
    Rule(
      "rss/image-link-invalid", .error, "RSS 2.0, image",
      "the image's link is no whole address",
      why: "the picture leads nowhere when it is clicked",
      breach: .items(image(link: "/")),
      remedy: .items(image())),
    Rule(
      "rss/image-format", .warning, "RSS 2.0, image",
      "the image is neither GIF nor JPEG nor PNG, by its name",
      why: "those three are what the specification names, and what old readers and mail programs can show",
      breach: .items(image(url: "https://example.org/logo.svg")),
      remedy: .items(image())),
    Rule(
      "rss/image-width", .error, "RSS 2.0, image",
      "the image's width is no whole number from 1 to 144",
      why: "readers keep a place of that size free; a larger picture is for itunes:image",
      breach: .items(image(and: "<width>600</width>")),
      remedy: .items(image(and: "<width>144</width>"))),
    Rule(
      "rss/image-height", .error, "RSS 2.0, image",
      "the image's height is no whole number from 1 to 400",
      why: "readers keep a place of that size free; a larger picture is for itunes:image",
      breach: .items(image(and: "<height>600</height>")),
      remedy: .items(image(and: "<height>400</height>"))),
    Rule(
      "rss/image-link-mismatch", .warning, "RSS Profile, image",
      "the image leads to another page than the channel",
      why: "a subscriber who clicks the feed's logo expects the feed's site",
      breach: .items(image(link: "https://example.org/logo/")),
      remedy: .items(image())),
    Rule(
      "rss/image-title-mismatch", .warning, "RSS Profile, image",
      "the image has another title than the channel",
      why: "where the picture stands in for the feed its title is read as the feed's name",
      breach: .items(image(title: "Our logo")),
      remedy: .items(image())),
    Rule(
      "rss/textinput-discouraged", .warning, "RSS Profile, textInput",
      "the channel has a textInput",
      why: "nearly no reader shows the form that it stands for, so that the effort is lost",
      breach: .items(textInput()),
      remedy: .items("<category>News</category>")),
    Rule(
      "rss/textinput-child-missing", .error, "RSS 2.0, textInput",
      "textInput lacks title, description, name or link",
      why: "the form needs all four: a label, an explanation, the field's name and where to send it",
      breach: .items("<textInput><title>Search</title><description>Search us</description><name>q</name></textInput>"),
      remedy: .items(textInput())),
    Rule(
      "rss/textinput-name", .error, "RSS Profile, textInput",
      "the name of textInput cannot be that of a field in a form",
      why: "it becomes a part of the address that is called; blanks and signs in it break that",
      breach: .items(textInput(name: "my query")),
      remedy: .items(textInput())),
    Rule(
      "rss/textinput-link-invalid", .error, "RSS 2.0, textInput",
      "the link of textInput is no whole address",
      why: "what is typed cannot be sent anywhere",
      breach: .items(textInput(link: "search")),
      remedy: .items(textInput())),
    Rule(
      "rss/textinput-case", .error, "RSS 2.0, textInput",
      "textInput is written without its capital",
      why: "RSS 0.90 had it so; to a reader of RSS 2.0 it is an unknown element",
      breach: .items("<textinput><title>Search</title></textinput>"),
      remedy: .items(textInput())),
    Rule(
      "rss/cloud-attr-missing", .error, "RSS 2.0, cloud",
      "cloud lacks one of its five attributes",
      why: "a reader cannot ask to be told of news without host, port, path, procedure and protocol",
      breach: .items(#"<cloud domain="example.org" port="80" path="/rpc" protocol="xml-rpc"/>"#),
      remedy: .items(cloud())),
    Rule(
      "rss/cloud-port", .error, "RSS 2.0, cloud",
      "the cloud's port is no whole number of 1 or more",
      why: "no connection can be made to it",
      breach: .items(cloud(port: "http")),
      remedy: .items(cloud())),
    Rule(
      "rss/cloud-protocol", .warning, "RSS Profile, cloud",
      "the cloud's protocol is none that readers speak",
      why: "they know xml-rpc, soap and http-post; with another one nobody asks",
      breach: .items(cloud(name: "carrier-pigeon")),
      remedy: .items(cloud())),
  ]

  private static func hours(_ range: ClosedRange<Int>) -> String { range.map { "<hour>\($0)</hour>" }.joined() }

  private static func days(_ count: Int) -> String {
    Weekday.names.prefix(count).map { "<day>\($0)</day>" }.joined()
  }

  private static func image(
    url: String = "https://example.org/logo.png", title: String = "Example", link: String = "https://example.org/",
    and more: String = ""
  ) -> String { "<image><url>\(url)</url><title>\(title)</title><link>\(link)</link>\(more)</image>" }

  private static func textInput(name: String = "q", link: String = "https://example.org/search") -> String {
    "<textInput><title>Search</title><description>Search us</description><name>\(name)</name><link>\(link)</link></textInput>"
  }

  private static func cloud(port: String = "80", name: String = "http-post") -> String {
    "<cloud domain=\"example.org\" port=\"\(port)\" path=\"/rpc\" registerProcedure=\"\" protocol=\"\(name)\"/>"
  }
}
