import FeedBuild
import FeedModel
import Foundation
import Testing

/// What `feedmill check` takes, says and answers.
@Suite struct CheckCommandTests {
  private static let sound = """
    {"version":"https://jsonfeed.org/version/1.1","title":"T","home_page_url":"https://example.org/",
    "feed_url":"https://example.org/feed.json","items":[
    {"id":"https://example.org/1","url":"https://example.org/1","title":"One","content_text":"Text.",
    "date_published":"2026-05-01T12:00:00Z"}]}

    """

  private static func channel(_ items: String, title: String = "T") -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
    <title>\(title)</title><link>https://example.org/</link><description>D.</description>
    \(items)
    </channel></rss>

    """
  }

  @Test func aLineForEachFeedAndOneThatSumsUp() throws {
    let site = try TemporarySite([
      "feed.json": Self.sound, "b/rss.xml": Self.channel("<item></item>"), "a.txt": "<rss", "sitemap.xml": "<urlset/>",
    ])
    let command = try Command(["check", "."], in: site.path)
    #expect(command.status == 1)
    let lines = command.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("invalid b/rss.xml (rss, 1 error") && lines[1].hasPrefix("valid feed.json (json"))
    #expect(lines[2].wholeMatch(of: /2 feeds: 1 valid, 1 invalid; 1 error, \d+ warnings?, \d+ infos?/) != nil)
    let json = try Command(["check", "feed.json", "--diagnostics", "json"], in: site.path).output
    let last = try #require(json.split(separator: "\n").last)
    let summary = try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Int]
    #expect(summary?["feeds"] == 1 && summary?["valid"] == 1 && summary?["errors"] == 0)
  }

  @Test func withoutInputTheStatusIs66AndWithoutPathsIs64() throws {
    let site = try TemporarySite(["page.html": "<p>"])
    #expect(try Command(["check", "nowhere.xml"], in: site.path).status == 66)
    #expect(try Command(["check", "."], in: site.path).status == 66)
    #expect(try Command(["check"], in: site.path).status == 64)
    #expect(try Command(["check", "a", "b", "--url", "https://example.org/"], in: site.path).status == 64)
    #expect(try Command(["check", ".", "--url", "example.org"], in: site.path).status == 64)
    #expect(try Command(["check", ".", "--now", "today"], in: site.path).status == 64)
    let page = try Command(["check", "page.html"], in: site.path)
    #expect(page.status == 1 && page.output.hasPrefix("invalid page.html (no feed, 1 error)\n"))
  }

  @Test func standardInputIsQuotedLikeAFile() throws {
    let text = Self.channel("<item><title>A&nbsp;B</title></item>")
    let command = try Command(["check", "-", "--color", "never"], input: text)
    #expect(command.status == 1)
    #expect(command.errors.contains("-:4:15: error: "))
    #expect(command.errors.contains("  4 | <item><title>A&nbsp;B</title></item>\n    |               ^\n"))
  }

  @Test func theCaretStandsBelowThePlaceInALongLine() throws {
    let text = Self.channel(
      String(repeating: "<!-- é -->", count: 30) + "<item><title>A&nbsp;B</title></item>"
        + String(repeating: "<!-- -->", count: 30))
    let lines = try Command(["check", "-", "--color", "never"], input: text).errors.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.contains(" error: ") })
    let caret = try #require(lines[start + 2].firstIndex(of: "^"))
    let column = lines[start + 2].distance(from: lines[start + 2].startIndex, to: caret)
    #expect(lines[start + 1].dropFirst(column).hasPrefix("&nbsp;"))
  }

  @Test func aDateAfterTheGivenPresentLiesInTheFuture() throws {
    let dated = Self.channel("<pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>")
    func codes(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
      try Command(["check", "-", "--diagnostics", "json"] + arguments, input: dated, environment: environment).errors
    }
    #expect(try codes(["--now", "2026-04-01"]).contains("rss/channel-pubdate-future"))
    #expect(try !codes(["--now", "2026-05-02T00:00:00Z"]).contains("rss/channel-pubdate-future"))
    #expect(try codes([], ["SOURCE_DATE_EPOCH": "1767312000"]).contains("rss/channel-pubdate-future"))
  }

  @Test func theAddressOfAFolderIsThatOfItsFiles() throws {
    let named = Self.channel(#"<atom:link rel="self" type="application/rss+xml" href="https://example.org/rss.xml"/>"#)
    let site = try TemporarySite(["feeds/rss.xml": named])
    func isMismatch(_ url: String, _ path: String) throws -> Bool {
      try Command(["check", path, "--url", url, "--diagnostics", "json"], in: site.path).errors
        .contains("rss/self-link-mismatch")
    }
    #expect(try !isMismatch("https://example.org/", "feeds"))
    #expect(try !isMismatch("https://example.org", "feeds"))
    #expect(try isMismatch("https://example.org/", "."))
    #expect(try !isMismatch("https://example.org/rss.xml", "feeds/rss.xml"))
    #expect(try isMismatch("https://example.org/feed.xml", "feeds/rss.xml"))
  }

  @Test func tenOfARuleAreToldAndTheRestCounted() throws {
    let feed = Self.channel(String(repeating: "<item></item>\n", count: 14))
    let text = try Command(["check", "-", "--color", "never"], input: feed).errors
    let rule = try #require(text.firstMatch(of: /error: .* \[(.*)\]\n/)?.1)
    #expect(text.ranges(of: "[\(rule)]").count == 11)
    #expect(text.contains("error: and 4 more of the same kind [\(rule)]"))
  }

  @Test func manyFilesComeInTheOrderOfTheirPaths() throws {
    var files: [String: String] = [:]
    for i in 0..<600 { files[String(format: "%03d.json", i)] = i % 7 == 0 ? "{\"version\":1}" : Self.sound }
    let site = try TemporarySite(files)
    let command = try Command(["check", ".", "--diagnostics", "json"], in: site.path)
    let paths = command.output.matches(of: /"path":"([^"]*)"/).map { String($0.1) }
    #expect(paths == files.keys.sorted())
    let places = command.errors.matches(of: /"file":"([^"]*)"/).map { String($0.1) }
    #expect(places == places.sorted() && Set(places).count >= 86)
  }

  @Test func aFileThatCannotBeReadDoesNotStopTheRest() throws {
    let site = try TemporarySite(["a.json": Self.sound, "z.json": Self.sound])
    try FileManager.default.createSymbolicLink(atPath: site.path + "/m.json", withDestinationPath: "/proc/self/mem")
    let command = try Command(["check", "."], in: site.path)
    #expect(command.output.contains("valid a.json") && command.output.contains("valid z.json"))
  }
}
