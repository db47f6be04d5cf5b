import Testing

@testable import FeedModel

@Suite struct NormalizedTests {
  private let page = WebAddress("https://example.org/a")!

  @Test func textsAreCleanedAndCollapsedEachInItsWay() {
    var entry = Entry(id: EntryID(" tag:x,2024:a\u{B} b\n", kind: .tag))
    entry.title = " One\n\ttwo \u{0}three "
    entry.summary = "\n first\r\nsecond  line \n"
    entry.content = .html("  <p>a\u{B}b</p>\r\n", text: "a\u{7F} b\n")
    entry.rights = "\u{FEFF}"
    entry.language = " en "
    let normal = entry.normalized()
    #expect(normal.id.string == "tag:x,2024:a  b")
    #expect(normal.title == "One two three")
    #expect(normal.summary == "first\nsecond  line")
    #expect(normal.content == .html("  <p>a b</p>\n", text: "a b\n"))
    #expect(normal.rights == nil)
    #expect(normal.language == "en")
  }

  @Test(
    arguments: [
      (.html("", text: ""), nil), (.html(" \n\u{0}", text: nil), nil),
      (.html("<p>", text: " "), .html("<p>", text: nil)),
      (.html("", text: "words"), .text("words")), (.text("\t"), nil), (.inline("", mediaType: "a/b"), nil),
      (.inline("x", mediaType: " "), .text("x")), (.inline(" x ", mediaType: " a/b"), .inline(" x ", mediaType: "a/b")),
    ] as [(Content, Content?)])
  func emptyContentIsAbsent(content: Content, expected: Content?) {
    var entry = Entry(id: EntryID("a", kind: .other))
    entry.content = content
    #expect(entry.normalized().content == expected)
  }

  @Test func aPersonWithoutANameIsCalledAfterWhatIsKnown() {
    let avatar = WebAddress("https://img.example/x.png")
    var entry = Entry(id: EntryID("a", kind: .other))
    entry.authors = [
      Person(name: " ", email: " ann@example.org "), Person(name: "", page: page), Person(name: "", avatar: avatar),
      Person(name: "\u{0}"), Person(name: "Bob", email: ""),
    ]
    #expect(
      entry.normalized().authors == [
        Person(name: "ann@example.org", email: "ann@example.org"), Person(name: "example.org", page: page),
        Person(name: "img.example", avatar: avatar), Person(name: "Bob"),
      ])
  }

  @Test func whatIsEmptyOrNegativeGoes() {
    var entry = Entry(id: EntryID("a", kind: .other))
    entry.categories = [Category(" "), Category("a  b", scheme: "", label: " ")]
    entry.enclosures = [Enclosure(page, mediaType: "", bytes: -1, seconds: -2, title: " ")]
    entry.links = [Link("", page, mediaType: "", language: " ", title: "\n", length: -1)]
    entry.source = Source(id: " ", title: "", authors: [Person(name: "")], rights: "\t")
    let normal = entry.normalized()
    #expect(normal.categories == [Category("a b")])
    #expect(normal.enclosures == [Enclosure(page, mediaType: "application/octet-stream")])
    #expect(normal.links == [Link("alternate", page)])
    #expect(normal.source == nil)
  }

  @Test func aFeedAlwaysHasATitle() {
    var feed = Feed(id: " urn:x ", title: "\n")
    #expect(feed.normalized().title == "urn:x")
    feed.homePage = page
    #expect(feed.normalized().title == "example.org")
  }

  @Test func theHeadsOtherFieldsAreBroughtIntoForm() {
    var feed = Feed(id: "a", title: "a")
    feed.generator = Generator("", address: page)
    feed.hubs = [Hub(type: " ", page)]
    feed.schedule = Schedule(timeToLive: -5, skippedHours: [-1, 0, 24], skippedDays: ["", " Monday"])
    let normal = feed.normalized()
    #expect(normal.generator == Generator("example.org", address: page))
    #expect(normal.hubs == [Hub(page)])
    #expect(normal.schedule == Schedule(skippedHours: [0], skippedDays: ["Monday"]))
  }

  @Test func instantsBeyondFourDigitYearsAreBroughtBack() {
    var entry = Entry(id: EntryID("a", kind: .other))
    entry.published = Timestamp(seconds: .max)
    entry.updated = Timestamp(seconds: .min)
    #expect(entry.normalized().published?.rfc3339 == "9999-12-31T23:59:59Z")
    #expect(entry.normalized().updated?.rfc3339 == "0000-01-01T00:00:00Z")
  }

  @Test func idsThatLookAlikeAreDifferent() {
    #expect(EntryID("é", kind: .other) != EntryID("e\u{301}", kind: .other))
    #expect(EntryID("é", kind: .other) == EntryID("é", kind: .other))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func normalizingTwiceIsNormalizingOnce(seed: UInt64) {
    var random = Seeded(seed)
    let feed = random.feed()
    let normal = feed.normalized()
    #expect(normal.normalized() == normal)
    #expect(normal.entries.allSatisfy { $0.normalized() == $0 })
    #expect(normal.entries.map(\.origin) == feed.entries.map(\.origin))
    for entry in normal.entries {
      #expect(entry.authors.allSatisfy(\.isNormal) && entry.links.allSatisfy(\.isNormal))
      #expect(entry.title?.isEmpty != true && entry.summary?.isEmpty != true)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func aPartIsNormalWhenItIsItsOwnNormalForm(seed: UInt64) {
    var random = Seeded(seed)
    let entry = random.entry()
    #expect(entry.authors.allSatisfy { $0.isNormal == ($0.normalForm == $0) })
    #expect(entry.categories.allSatisfy { $0.isNormal == ($0.normalForm == $0) })
    #expect(entry.enclosures.allSatisfy { $0.isNormal == ($0.normalForm == $0) })
    #expect(entry.links.allSatisfy { $0.isNormal == ($0.normalForm == $0) })
    #expect(entry.sections.allSatisfy { $0.isNormal == ($0.normalForm == $0) })
  }
}
