@testable import FeedBuild
import FeedFormats
import FeedModel
import Testing

/// Pages of a JSON Feed that lie beside each other.
@Suite struct JSONPagesTests {
  @Test func aLaterPageNamesTheAddressOfTheFeed() throws {
    let found = try check([
      "feed.json": page(next: "feed-2.json"), "feed-2.json": page(next: "feed-3.json", id: 2),
      "feed-3.json": page(id: 3),
    ])
    #expect(!found.contains { $0.severity > .info })
    let alone = try check(["feed-2.json": page(id: 2)])
    #expect(alone.map(\.code).contains("json/feed-url-mismatch"))
  }

  @Test func aCircleIsToldOnceWhereItCloses() throws {
    let found = try check([
      "a.json": page(feed: "a.json", next: "b.json"), "b.json": page(feed: "b.json", next: "c.json", id: 2),
      "c.json": page(feed: "c.json", next: "a.json#top", id: 3),
    ]).filter { $0.code == "json/next-url-repeats" }
    #expect(found.count == 1)
    #expect(found.first?.place?.file.hasSuffix("c.json") == true)
    #expect(found.first?.place?.line == 3)
    #expect(found.first?.place?.column == 13)
  }

  @Test func aPageThatIsNoJSONFeedIsToldWhereItIsNamed() throws {
    let rss = "<rss version='2.0'><channel><title>T</title><link>https://example.org/</link></channel></rss>"
    for next in ["feed.xml", "feed.txt"] {
      let found = try check(["feed.json": page(next: next), "feed.xml": rss, "feed.txt": "x"])
        .filter { $0.code == "json/next-url-other-feed" }
      #expect(found.map { $0.place?.line } == [3])
    }
  }

  @Test func anItemThatStandsInTwoPagesIsNoFindingWhileItIsTheSame() throws {
    let found = try check(["feed.json": page(next: "feed-2.json"), "feed-2.json": page()])
    #expect(!found.contains { $0.code == "json/item-id-duplicate-chain" })
  }

  private func page(feed: String = "feed.json", next: String? = nil, id: Int = 1) -> String {
    let next = next.map { "\"next_url\": \"https://example.org/\($0)\"" } ?? "\"language\": \"en\""
    return """
      {"version":"https://jsonfeed.org/version/1.1","title":"Example","home_page_url":"https://example.org/",
      "feed_url":"https://example.org/\(feed)","icon":"https://example.org/icon.png","authors":[{"name":"Ann"}],
      \(next),"items":[
      {"id":"https://example.org/\(id)","url":"https://example.org/\(id)","content_text":"One.",
      "date_published":"2026-05-0\(id)T12:00:00Z"}]}
      """
  }

  private func check(_ files: [String: String]) throws -> [Diagnostic] {
    let site = try TemporarySite([:])
    for (name, text) in files { try site.write(text, to: name) }
    var options = FeedCheck.Options(now: Timestamp(seconds: 1_780_315_200))
    options.address = WebAddress("https://example.org/")
    return try FeedCheck.run([site.path], options, standardInput: { [] }).flatMap(\.diagnostics.all)
  }
}
