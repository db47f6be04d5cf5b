import FeedModel

extension WebAddress {
  /// For addresses that a test writes down itself.
  static func of(_ text: String) -> WebAddress {
    guard let address = WebAddress(text) else { preconditionFailure("no address: \(text)") }
    return address
  }
}

extension Timestamp {
  static func of(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, offset: Int = 0)
    -> Timestamp
  {
    let civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)
    return Timestamp(seconds: civil.secondsSinceEpoch - Int64(offset) * 60, offsetMinutes: offset)
  }
}

extension Feed {
  /// No entry, and nothing but what a feed must have.
  static var empty: Feed {
    var feed = Feed(id: "https://mill.example/feed", title: "The Mill")
    feed.homePage = .of("https://mill.example/")
    feed.selfAddress = .of("https://mill.example/feed")
    return feed
  }

  /// One entry, and nothing but what an entry must have.
  static var minimal: Feed {
    var feed = Feed.empty
    feed.authors = [Person(name: "The Mill")]
    var entry = Entry(id: EntryID("https://mill.example/1", kind: .permalink))
    entry.link = .of("https://mill.example/1")
    entry.published = .of(2024, 3, 1)
    entry.content = .html("<p>Grain.</p>", text: nil)
    feed.entries = [entry]
    return feed
  }

  /// Every field of the model filled.
  static var rich: Feed {
    var feed = Feed(id: "tag:mill.example,2020:feed", title: "Grain & <Flour>")
    feed.homePage = .of("https://mill.example/")
    feed.selfAddress = .of("https://mill.example/feeds/main?x=1&y=2")
    feed.description = "What the mill ground this week: wheat & rye, <coarse> and \"fine\"."
    feed.language = "en-GB"
    feed.rights = "© 2024 The Mill"
    feed.icon = .of("https://mill.example/icon.png")
    feed.logo = .of("https://mill.example/logo.png")
    feed.image = .of("https://mill.example/image.png")
    feed.authors = [
      Person(name: "Ann Ólafs", email: "ann@mill.example"),
      Person(
        name: "Bo", email: "bo@mill.example", page: .of("https://bo.example/"), avatar: .of("https://bo.example/a.png")),
    ]
    feed.contributors = [Person(name: "Cy", page: .of("https://cy.example/"))]
    feed.categories = [
      Category("grain"), Category("rye", scheme: "https://mill.example/kinds", label: "Rye & more"),
    ]
    feed.published = .of(2024, 3, 1, 6)
    feed.updated = .of(2024, 3, 9, 12)
    feed.generator = Generator("Feedmill", address: .of("https://mill.example/feedmill"), version: "1.0")
    feed.stylesheet = "../feed.css?a=1&b='2'"
    feed.userComment = "A feed for machines; people go to the home page."
    feed.hubs = [Hub(.of("https://hub.example/")), Hub(type: "rssCloud", .of("http://cloud.example:5337/ping"))]
    feed.paging.first = .of("https://mill.example/feeds/1")
    feed.paging.previous = .of("https://mill.example/feeds/2")
    feed.paging.next = .of("https://mill.example/feeds/4")
    feed.paging.last = .of("https://mill.example/feeds/9")
    feed.paging.previousArchive = .of("https://mill.example/archive/7")
    feed.paging.nextArchive = .of("https://mill.example/archive/9")
    feed.paging.current = .of("https://mill.example/feeds/main")
    feed.isExpired = true
    feed.schedule = Schedule(timeToLive: 60, skippedHours: [0, 1, 23], skippedDays: ["Saturday", "Sunday"])
    feed.links = [
      Link("license", .of("https://licence.example/by/4.0/"), mediaType: "text/html", title: "Licence"),
      Link("alternate", .of("https://mill.example/is/"), mediaType: "text/html", language: "is", title: "Íslenska"),
    ]
    feed.podcast = .rich
    feed.unknown = .sample
    feed.entries = [.rich, .textOnly, .summaryOnly, .linkPost, .bare]
    return feed
  }
}

extension Unknown {
  static var sample: Unknown {
    let inner = ForeignElement(
      namespace: "https://mill.example/ns", prefix: "mill", name: "grain",
      attributes: [.init(namespace: nil, name: "kind", value: "rye & \"wheat\"")], children: [.text("a < b")])
    return Unknown(
      elements: [
        ForeignElement(
          namespace: "https://mill.example/ns", prefix: "mill", name: "sack",
          attributes: [.init(namespace: "https://mill.example/other", name: "weight", value: "5")],
          children: [.text("two "), .element(inner), .text(" and more")])
      ],
      members: [
        JSONMember(
          "_mill",
          .object([
            JSONMember("about", .string("https://mill.example/about")), JSONMember("sacks", .number("1.50e2")),
            JSONMember("kinds", .array([.string("rye"), .null, .bool(false), .array([]), .object([])])),
          ]))
      ])
  }
}

extension Entry {
  static var rich: Entry {
    let link = WebAddress.of("https://mill.example/2024/03/rye/")
    var entry = Entry(id: EntryID(link.string, link: link))
    entry.title = "Rye & wheat: 1 < 2 — 麦 🌾"
    entry.link = link
    entry.externalLink = .of("https://other.example/rye")
    entry.published = .of(2024, 3, 1, 23, 30, offset: -300)
    entry.updated = .of(2024, 3, 9, 12)
    entry.authors = [
      Person(name: "Ann Ólafs", email: "ann@mill.example"),
      Person(
        name: "Bo", email: "bo@mill.example", page: .of("https://bo.example/"), avatar: .of("https://bo.example/a.png")),
    ]
    entry.contributors = [Person(name: "Cy", email: "cy@cy.example", page: .of("https://cy.example/"))]
    entry.categories = [
      Category("rye"), Category("whole grain"), Category("mills", scheme: "https://mill.example/kinds", label: "Mills"),
    ]
    entry.summary = "Of rye & wheat,\n\nin two lines."
    entry.content = .html(
      "<p>1 &lt; 2 because AT&amp;T. <a href=\"https://mill.example/?a=1&amp;b=2\">More</a></p>\n<pre>a\n\tb</pre>",
      text: "1 < 2 because AT&T. More\n\na\n\tb")
    entry.enclosures = [
      Enclosure(
        .of("https://mill.example/rye.mp3"), mediaType: "audio/mpeg", bytes: 123_456, seconds: 321, title: "Rye, spoken"
      ),
      Enclosure(.of("https://mill.example/rye.pdf"), mediaType: "application/pdf", bytes: 99),
      Enclosure(.of("https://mill.example/rye.ogg"), mediaType: "audio/ogg"),
    ]
    entry.image = .of("https://mill.example/rye.jpg")
    entry.banner = .of("https://mill.example/rye-wide.jpg")
    entry.language = "is"
    entry.rights = "© Ann"
    entry.episode = .rich
    entry.comments = .of("https://mill.example/2024/03/rye/#comments")
    entry.source = Source(
      id: "tag:other.example,2020:feed", title: "The Other Mill", feed: .of("https://other.example/feed"),
      homePage: .of("https://other.example/"), updated: .of(2024, 2, 28), authors: [Person(name: "Dee")],
      rights: "© Dee")
    entry.links = [
      Link("via", .of("https://via.example/"), mediaType: "text/html", language: "en", title: "Via", length: 12)
    ]
    entry.sections = [
      Section(
        title: "Rye", slug: "rye", html: "<p>Rye.</p>", text: "Rye.",
        links: [.init(text: "More", address: .of("https://mill.example/?a=1&b=2"))])
    ]
    entry.unknown = .sample
    entry.origin = Place(file: "_posts/2024-03-01-rye.md", line: 1, column: 1)
    return entry
  }

  static var textOnly: Entry {
    var entry = Entry(id: EntryID("tag:mill.example,2024:note-7", kind: .tag))
    entry.link = .of("https://mill.example/notes/7")
    entry.published = .of(2024, 2, 20)
    entry.content = .text("A note with <angle> & ampersand.\nSecond line.\n\nSecond paragraph.")
    return entry
  }

  static var summaryOnly: Entry {
    var entry = Entry(id: EntryID("urn:uuid:0374b40c-0182-56b9-a123-540e8653d831", kind: .other))
    entry.title = "Only a summary"
    entry.link = .of("https://mill.example/summary")
    entry.published = .of(2024, 2, 10, 8)
    entry.authors = [Person(name: "Bo")]
    entry.summary = "Nothing more than <this> & that."
    return entry
  }

  static var linkPost: Entry {
    var entry = Entry(id: EntryID("https://mill.example/links/3", link: .of("https://mill.example/links/3")))
    entry.title = "A link"
    entry.link = .of("https://mill.example/links/3")
    entry.externalLink = .of("https://other.example/")
    entry.published = .of(1999, 12, 31, 23, 59)
    entry.content = .html("<p>See there.</p>", text: nil)
    return entry
  }

  /// Neither title nor content nor date: what foreign feeds may hold.
  static var bare: Entry {
    var entry = Entry(id: EntryID("https://mill.example/bare", link: .of("https://mill.example/bare")))
    entry.link = .of("https://mill.example/bare")
    return entry
  }
}
