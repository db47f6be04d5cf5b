import FeedFormats
import FeedModel
import TestRounds
import Testing

@Suite struct EveryFormatHostileTests {
  /// Small, so that thousands of feeds are written and read in a moment.
  private static var base: Feed {
    var feed = Feed.minimal
    feed.entries[0].title = "Title"
    feed.entries.append(.textOnly)
    return feed
  }

  @Test(arguments: formatNames, TextField.all) func noTextBreaksAFormat(name: String, field: TextField) throws {
    let format = try format(name)
    let turn = TextField.all.firstIndex { $0.name == field.name } ?? 0
    for text in Rounds.some(of: Hostile.texts, turn: turn) {
      var feed = Self.base
      field.set(&feed, text)
      let isBlank = text.unicodeScalars.allSatisfy { $0.value <= 0x20 || $0.value == 0x7F || 0x80...0x9F ~= $0.value }
      expectLaw(
        format, feed, "\(field.name) is \(text.debugDescription)", mayHaveErrors: field.isIdentity || isBlank)
    }
  }

  /// At each distance from a word's boundary, since text is written eight bytes at a time.
  @Test(arguments: formatNames) func everyCharacterIsCarriedAtEveryAlignment(name: String) throws {
    let format = try format(name)
    let scalars = (0..<0x3100).compactMap { (code: UInt32) in Unicode.Scalar(code) }
    let all = String(String.UnicodeScalarView(scalars))
    for padding in 0..<8 {
      let text = String(repeating: "x", count: padding) + all
      var feed = Self.base
      feed.entries[0].title = text
      feed.entries[0].content = .html(text, text: text)
      expectLaw(format, feed, "all characters after \(padding)")
    }
  }

  @Test(arguments: formatNames) func aMegabyteIsCarried(name: String) throws {
    let format = try format(name)
    for wanted in ["entry title", "entry summary", "entry HTML", "entry text"] {
      let field = try #require(TextField.all.first { $0.name == wanted })
      var feed = Self.base
      field.set(&feed, Hostile.megabyte)
      expectLaw(format, feed, "\(field.name) of a megabyte")
    }
  }

  @Test(arguments: formatNames) func allTextsAtOnceAreCarried(name: String) throws {
    let format = try format(name)
    for text in [Hostile.markup, "\u{B}\u{0}x\u{FFFE}", "", "\u{202E}rtl", "a\r\nb"] {
      var feed = Feed.rich
      for field in TextField.all where !field.isIdentity { field.set(&feed, text) }
      expectLaw(format, feed, "every field is \(text.debugDescription)")
    }
  }

  @Test(arguments: formatNames) func instantsAtTheEndsOfTimeAreCarried(name: String) throws {
    let format = try format(name)
    let seconds: [Int64] = [.min, -62_167_219_200, -1, 0, 2_147_483_648, 253_402_300_799, 253_402_300_800, .max]
    for (i, second) in seconds.enumerated() {
      var feed = Self.base
      feed.published = Timestamp(seconds: second, offsetMinutes: 840)
      feed.updated = Timestamp(seconds: second)
      feed.entries[0].published = Timestamp(seconds: second, offsetMinutes: -720)
      feed.entries[0].updated = Timestamp(seconds: seconds[(i + 3) % seconds.count])
      expectLaw(format, feed, "\(second) seconds")
    }
  }

  @Test(arguments: formatNames) func numbersAtTheirEndsAreCarried(name: String) throws {
    let format = try format(name)
    for number in [Int.min, -1, 0, 1, 1 << 53, Int.max] {
      var feed = Self.base
      feed.schedule = Schedule(timeToLive: number, skippedHours: [number, 3])
      feed.entries[0].enclosures = [
        Enclosure(.of("https://mill.example/e"), mediaType: "audio/mpeg", bytes: number, seconds: number)
      ]
      feed.entries[0].links = [Link("via", .of("https://mill.example/l"), length: number)]
      expectLaw(format, feed, "\(number)")
    }
  }

  @Test(
    arguments: formatNames,
    [
      "mailto:a@b.example", "tag:mill.example,2024:x", "urn:uuid:9374b40c-0182-56b9-a123-540e8653d831", "data:,x",
      "https://mill.example/a b?c=\"d\"&e=<f>#g", "http://xn--e1afmkfd.example/é", "HTTPS://MILL.EXAMPLE/%7e/../x",
      "https://user:pass@mill.example:8080/", "https://[::1]/",
    ]) func anyAddressIsCarried(name: String, text: String) throws
  {
    let address = try #require(WebAddress(text))
    var feed = Feed.rich
    feed.homePage = address
    feed.selfAddress = address
    feed.icon = address
    feed.paging.next = address
    feed.authors[0].page = address
    feed.hubs = [Hub(address)]
    feed.entries[0].link = address
    feed.entries[0].id = EntryID(address.string, link: address)
    feed.entries[0].externalLink = address
    feed.entries[0].image = address
    feed.entries[0].authors = [Person(name: "", page: address, avatar: address)]
    feed.entries[0].enclosures[0].address = address
    feed.entries[0].comments = address
    feed.entries[1].content = .remote(address, mediaType: nil)
    // RSS wants files over HTTP; what an author links to is carried all the same.
    expectLaw(try format(name), feed, text, mayHaveErrors: name == "rss" && !address.isHTTP)
  }
}
