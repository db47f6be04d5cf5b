import FeedFormats
import FeedModel
import Testing

private func read(_ text: String) throws -> (feed: Feed, codes: [String]) {
  var report = Diagnostics()
  let feed = try JSONFeed().read(Array(text.utf8), report: &report)
  return (feed, report.all.map(\.code))
}

private func written(_ feed: Feed) -> String { String(decoding: JSONFeed().write(feed).bytes, as: UTF8.self) }

@Suite struct JSONFeedTests {
  @Test func aFeedIsWrittenInTheOrderOfTheSpecificationForPeopleToRead() {
    var feed = Feed(id: "https://mill.example/feed.json", title: "The \"Mill\" & <co>")
    feed.homePage = .of("https://mill.example/")
    feed.selfAddress = .of("https://mill.example/feed.json")
    feed.language = "en"
    feed.authors = [
      Person(name: "Ann", email: "ann@mill.example"), Person(name: "Bo", page: .of("https://bo.example/")),
    ]
    feed.hubs = [Hub(.of("https://hub.example/"))]
    feed.unknown.members = [JSONMember("_mill", .object([JSONMember("sacks", .array([.number("1"), .null]))]))]
    var entry = Entry(id: EntryID("https://mill.example/1", kind: .permalink))
    entry.link = .of("https://mill.example/1")
    entry.title = "Rye\tor\u{2028}wheat"
    entry.content = .html("<p class=\"x\">a\\b</p>\n", text: "a\\b")
    entry.summary = "Rye."
    entry.published = .of(2024, 2, 29, 23, 30, offset: -300)
    entry.authors = [Person(name: "Cy")]
    entry.categories = [Category("rye"), Category("k", label: "Kinds"), Category("rye", scheme: "urn:x")]
    entry.enclosures = [
      Enclosure(.of("https://mill.example/a.mp3"), mediaType: "audio/mpeg", bytes: 5, seconds: 61, title: "Sound"),
      Enclosure(.of("https://mill.example/b"), mediaType: "sound", bytes: 0),
    ]
    feed.entries = [entry, .bare]
    let expected = #"""
      {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The \"Mill\" & <co>",
        "home_page_url": "https://mill.example/",
        "feed_url": "https://mill.example/feed.json",
        "language": "en",
        "authors": [
          {
            "name": "Ann",
            "url": "mailto:ann@mill.example"
          },
          {
            "name": "Bo",
            "url": "https://bo.example/"
          }
        ],
        "author": {
          "name": "Ann, Bo"
        },
        "hubs": [
          {
            "type": "WebSub",
            "url": "https://hub.example/"
          }
        ],
        "_mill": {
          "sacks": [
            1,
            null
          ]
        },
        "items": [
          {
            "id": "https://mill.example/1",
            "url": "https://mill.example/1",
            "title": "Rye or\u2028wheat",
            "content_html": "<p class=\"x\">a\\b</p>\n",
            "content_text": "a\\b",
            "summary": "Rye.",
            "date_published": "2024-03-01T04:30:00Z",
            "authors": [
              {
                "name": "Cy"
              }
            ],
            "author": {
              "name": "Cy"
            },
            "tags": [
              "rye",
              "Kinds"
            ],
            "attachments": [
              {
                "url": "https://mill.example/a.mp3",
                "mime_type": "audio/mpeg",
                "title": "Sound",
                "size_in_bytes": 5,
                "duration_in_seconds": 61
              },
              {
                "url": "https://mill.example/b",
                "mime_type": "application/octet-stream"
              }
            ]
          },
          {
            "id": "https://mill.example/bare",
            "url": "https://mill.example/bare",
            "content_text": ""
          }
        ]
      }

      """#
    #expect(written(feed) == expected)
  }

  @Test func aFeedWithoutEntriesIsWhole() {
    #expect(written(Feed(id: "", title: "x")).hasSuffix("\"title\": \"x\",\n  \"items\": []\n}\n"))
  }

  @Test func aSummaryAloneStandsTwiceAndIsReadOnce() throws {
    var feed = Feed.minimal
    feed.entries[0].content = nil
    feed.entries[0].summary = "Only this."
    #expect(written(feed).contains("\"content_text\": \"Only this.\",\n      \"summary\": \"Only this.\""))
    #expect(JSONFeed().carried(feed).entries[0].content == nil)
    expectLaw(JSONFeed(), feed, "summary alone")
  }

  @Test func anEntrysLanguageIsLeftOutWhereItIsTheFeeds() {
    var feed = Feed.minimal
    feed.language = " en "
    feed.entries[0].language = "en"
    #expect(!written(feed).contains("\"language\": \"en\",\n      "))
    #expect(JSONFeed().carried(feed).entries[0].language == nil)
    expectLaw(JSONFeed(), feed, "language")
  }

  @Test func aPageThatWouldLeadInCirclesIsNotWritten() {
    var feed = Feed.minimal
    feed.paging.next = .of("https://mill.example/feed#2")
    #expect(!written(feed).contains("next_url"))
    expectLaw(JSONFeed(), feed, "next page")
  }

  @Test func contentThatLiesElsewhereIsAnAttachment() {
    var feed = Feed.minimal
    feed.entries[0].content = .remote(.of("https://mill.example/film"), mediaType: "video/mp4")
    let carried = JSONFeed().carried(feed).entries[0]
    #expect(carried.content == nil)
    #expect(carried.enclosures == [Enclosure(.of("https://mill.example/film"), mediaType: "video/mp4")])
  }

  @Test func namesThatStandTwiceInAnExtensionAreWrittenOnce() throws {
    var feed = Feed.minimal
    let inner = JSONValue.object([JSONMember("a", .number("1")), JSONMember("a", .number("2"))])
    feed.unknown.members = [JSONMember("_x", .null), JSONMember("_y", .array([inner])), JSONMember("_x", .bool(true))]
    #expect(
      JSONFeed().carried(feed).unknown.members == [
        JSONMember("_x", .bool(true)), JSONMember("_y", .array([.object([JSONMember("a", .number("2"))])])),
      ])
    expectLaw(JSONFeed(), feed, "duplicates")
  }

  @Test func whatStandsAfterTheItemsCountsForThemToo() throws {
    let text = #"""
      {"items": [{"id": "1", "url": "a/b", "language": "en", "content_text": "x"}], "language": "en",
       "home_page_url": "https://mill.example/c/", "title": "T", "version": "https://jsonfeed.org/version/1.1"}
      """#
    let (feed, codes) = try read(text)
    #expect(feed.title == "T")
    #expect(feed.entries[0].link == .of("https://mill.example/c/a/b"))
    #expect(feed.entries[0].language == nil)
    #expect(codes.contains("json/item-url-invalid"))
    #expect(codes.contains("json/version-not-first"))
  }

  @Test func version1IsRead() throws {
    let text = #"""
      {"version": "https://jsonfeed.org/version/1", "title": "T", "home_page_url": "https://mill.example/",
       "feed_url": "https://mill.example/feed.json", "author": {"name": "Ann", "url": "https://ann.example/"},
       "items": [{"id": 2347259, "url": "https://mill.example/1", "content_text": "Cats are neat.",
                  "date_published": "2024-03-01T04:30:00+01:00",
                  "author": {"name": "Bo", "avatar": "https://bo.example/a.png"}}]}
      """#
    let (feed, codes) = try read(text)
    #expect(feed.authors == [Person(name: "Ann", page: .of("https://ann.example/"))])
    #expect(feed.entries[0].authors == [Person(name: "Bo", avatar: .of("https://bo.example/a.png"))])
    #expect(feed.entries[0].id.string == "2347259")
    #expect(feed.entries[0].published == .of(2024, 3, 1, 3, 30))
    #expect(codes == ["json/icon-missing", "json/version-old", "json/item-id-number", "json/item-id-weak"])
  }

  @Test func aMailAddressIsAnEMail() throws {
    let text = #"""
      {"version": "https://jsonfeed.org/version/1.1", "title": "T",
       "authors": [{"name": "Ann", "url": "mailto:ann%2Bx@mill.example?subject=Hi"}, {"url": "mailto:bo@mill.example"}],
       "items": []}
      """#
    #expect(
      try read(text).feed.authors == [
        Person(name: "Ann", email: "ann+x@mill.example"),
        Person(name: "bo@mill.example", email: "bo@mill.example"),
      ])
  }

  @Test func aDateThatIsANumberIsReadAndReported() throws {
    let (feed, codes) = try read(#"{"version": "", "items": [{"id": "abc", "date_published": 1709267400}]}"#)
    #expect(feed.entries[0].published == .of(2024, 3, 1, 4, 30))
    #expect(codes.contains("json/item-date-type"))
  }

  @Test func anItemWithoutAnIdIsKnownByItsAddress() throws {
    let (feed, _) = try read(#"{"items": [{"url": "https://mill.example/1", "content_text": "x"}]}"#)
    #expect(feed.entries[0].id == EntryID("https://mill.example/1", kind: .permalink))
  }

  @Test(arguments: ["", "[]", "{}", "null", "{\"a\": 1}", "<rss/>", "{\"items\": [", "{\"items\": [{\"id\": }]}"])
  func whatIsNoFeedThrows(text: String) {
    #expect(throws: FeedError.self) { _ = try read(text) }
  }

  @Test func aMistakeInALaterItemComesAfterTheEntriesBeforeItOrBeforeAll() throws {
    let text = #"{"version": "x", "items": [{"id": "a"}, {"id": "b" "url": "x"}]}"#
    do {
      _ = try read(text)
      Issue.record("nothing thrown")
    } catch let error as FeedError {
      #expect(error.diagnostic.code == "json/not-wellformed")
      #expect(error.diagnostic.place?.column == 52)
      #expect(error.diagnostic.message.text == #"expected ',' or '}' after the value of "id""#)
    }
  }

  @Test func manyFindingsInOneLongLineAreSoonPlaced() throws {
    let items = (0..<5000).map { "{\"id\": \"tag:\($0)\"}" }.joined(separator: ",")
    let (feed, codes) = try read("{\"version\": \"x\", \"items\": [\(items)]}")
    #expect(feed.entries.count == 5000)
    #expect(codes.filter { $0 == "json/item-content-missing" }.count == 5000)
  }

  @Test(arguments: [
    ("https://mill.example/feed.json", false), ("https://mill.example/feed.json#x", false),
    ("https://mill.example/feed.json?page=2", false), ("https://other.example/feed.json", true),
    ("http://mill.example/feed.json", true), ("file:///tmp/feed.json", false),
  ]) func whereAFeedIsServedIsWhatItNames(address: String, isElsewhere: Bool) {
    let codes = codes(#""feed_url": "https://mill.example/feed.json", "items": []"#, servedAt: address)
    #expect(codes.contains("json/feed-url-mismatch") == isElsewhere)
  }

  @Test func theNextPageIsNotTheOneThatIsServed() {
    let text = #""feed_url": "https://mill.example/feed.json", "next_url": "https://mill.example/2.json", "items": []"#
    #expect(codes(text, servedAt: "https://mill.example/2.json").contains("json/next-url-equals-feed-url"))
    #expect(!codes(text, servedAt: "https://mill.example/1.json").contains("json/next-url-equals-feed-url"))
  }

  @Test func onlyWhoKnowsThePresentKnowsThatAnExpiredFeedGoesOn() {
    let text = #""expired": true, "items": [{"id": "a", "date_published": "2030-01-01T00:00:00Z"}]"#
    #expect(!codes(text).contains("json/expired-recent"))
    #expect(codes(text, now: .of(2029, 1, 1)).contains("json/expired-recent"))
    #expect(!codes(text, now: .of(2031, 1, 1)).contains("json/expired-recent"))
  }

  @Test(arguments: [
    ("[1, 2]", "json/root-not-object"), ("[", "json/root-not-object"), (" \n[]", "json/root-not-object"),
    (#"{"name": "mill", "version": "1.0.0", "dependencies": {}}"#, "json/not-a-feed"), ("{}", "json/not-a-feed"),
    (#"{"version": 3, "sources": [], "mappings": "AAAA"}"#, "json/not-a-feed"),
    (#"{"name": "mill", "version": "1.0.0",}"#, "json/not-wellformed"),
    (#"{"a": 1} {"a": 2}"#, "json/trailing-data"),
  ]) func jsonOfAnotherKindIsOneError(document: String, code: String) {
    #expect(Check.document(Array(document.utf8), name: "t").all.map(\.code) == [code])
  }

  @Test(arguments: ["[", "{\"a\":", #"{"version":"https://jsonfeed.org/version/1.1","items":["#])
  func nestingWithoutEndIsSoonRefused(start: String) {
    let document = Array((start + String(repeating: start == "{\"a\":" ? start : "[", count: 100_000)).utf8)
    let report = Check.document(document, name: "t", format: JSONFeed())
    #expect(report.all.last?.code == "json/too-deep" || report.all.map(\.code) == ["json/root-not-object"])
    #expect(report.all.count <= 2)
  }

  private func codes(_ members: String, servedAt address: String? = nil, now: Timestamp? = nil) -> Set<String> {
    let text = #"{"version": "https://jsonfeed.org/version/1.1", "title": "T", \#(members)}"#
    let circumstances = Circumstances(address: address.flatMap { WebAddress($0) }, now: now)
    return Set(Check.document(Array(text.utf8), name: "t", circumstances: circumstances).all.map(\.code))
  }

  @Test(arguments: ["\u{FEFF}{", " \n{", "{}"]) func anObjectIsRecognized(text: String) {
    let isTaken = JSONFeed().recognizes(Array(text.utf8).span)
    #expect(isTaken)
  }

  @Test(arguments: ["", "\u{FEFF}", "[", "<rss>", "x{"]) func nothingElseIsRecognized(text: String) {
    let isTaken = JSONFeed().recognizes(Array(text.utf8).span)
    #expect(!isTaken)
  }
}
