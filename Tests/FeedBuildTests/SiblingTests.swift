@testable import FeedBuild
import FeedModel
import Foundation
import Testing

/// Which feeds of a folder are the same feed in other formats, and what is said of them.
@Suite struct SiblingTests {
  private static func rss(
    _ numbers: [Int], title: String = "T", home: String = "https://example.org/", head: String = "",
    more: String = ""
  ) -> String {
    """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
    <title>\(title)</title><link>\(home)</link><description>D.</description>\(head)
    \(numbers.map(item).joined(separator: "\n"))
    \(more)</channel></rss>
    """
  }

  private static func item(_ number: Int) -> String {
    let date = String(format: "%02d Jan 2026 12:00:00 +0000", number)
    return "<item><title>\(number)</title><description>Text</description><pubDate>\(date)</pubDate>"
      + "<guid>https://example.org/\(number)</guid></item>"
  }

  private static func json(_ numbers: [Int], title: String = "T", home: String = "https://example.org/") -> String {
    let items = numbers.map { number in
      let date = String(format: "2026-01-%02dT12:00:00Z", number)
      return """
        {"id":"https://example.org/\(number)","url":"https://example.org/\(number)","title":"\(number)",
        "content_text":"Text","date_published":"\(date)"}
        """
    }
    return """
      {"version":"https://jsonfeed.org/version/1.1","title":"\(title)","home_page_url":"\(home)",
      "feed_url":"https://example.org/feed.json","items":[\(items.joined(separator: ","))]}
      """
  }

  private static let alternate =
    #"<atom:link rel="alternate" type="application/feed+json" href="https://example.org/feed.json"/>"#

  /// `code file:line:column`, of the rules on what lies beside a feed.
  private func findings(_ files: [String: String], url: String? = nil) throws -> [String] {
    let site = try TemporarySite(files)
    var options = FeedCheck.Options(now: Timestamp(seconds: 1_780_315_200))
    options.address = url.flatMap { WebAddress($0) }
    return try FeedCheck.run([site.path], options, standardInput: { [] }).flatMap { verdict in
      verdict.diagnostics.all.filter { $0.code.hasPrefix("site/") }.map {
        "\($0.code) \($0.place?.description.dropFirst(site.path.count + 1) ?? "")"
      }
    }
  }

  @Test func theSameEntriesAreNoFinding() throws {
    #expect(try findings(["rss.xml": Self.rss([28, 14, 1]), "feed.json": Self.json([28, 14, 1])]).isEmpty)
  }

  @Test func aFeedOfATagIsNoSiblingOfTheMainFeed() throws {
    let files = [
      "rss.xml": Self.rss([28, 21, 14, 7, 1]), "mills.json": Self.json([28, 14], title: "T: mills"),
      "other.json": Self.json([28, 14, 1], title: "T", home: "https://example.org/other/"),
    ]
    #expect(try findings(files).isEmpty)
  }

  @Test func feedsThatNameEachOtherAreComparedWhateverTheyHold() throws {
    let files = ["rss.xml": Self.rss([28, 14, 7], head: Self.alternate), "feed.json": Self.json([28])]
    #expect(
      try findings(files) == [
        "site/item-sets-differ feed.json:1:1", "site/item-sets-differ feed.json:1:1",
      ])
  }

  @Test func entriesThatALimitCutsOffAreNotMissing() throws {
    let files = [
      "rss.xml": Self.rss(Array((1...25).reversed()), head: Self.alternate),
      "feed.json": Self.json(Array((10...25).reversed())),
    ]
    #expect(try findings(files).filter { $0.contains("item-sets") }.isEmpty)
    let gap = [
      "rss.xml": Self.rss(Array((1...25).reversed()), head: Self.alternate),
      "feed.json": Self.json(Array((10...25).reversed().filter { $0 != 15 })),
    ]
    #expect(try findings(gap).filter { $0.contains("item-sets") } == ["site/item-sets-differ feed.json:1:1"])
  }

  @Test func aDifferenceIsToldOnceAtTheFirstEntry() throws {
    let other = Self.json([28, 14, 1]).replacingOccurrences(of: "\"title\":\"", with: "\"title\":\"No. ")
    let found = try findings(["rss.xml": Self.rss([28, 14, 1]), "feed.json": other])
    #expect(found.filter { $0.contains("titles") }.count == 2)
  }

  @Test func swappedSelfLinksAreFoundInBothFeeds() throws {
    func link(_ name: String) -> String { #"<atom:link rel="self" href="https://example.org/\#(name)"/>"# }
    let rss = Self.rss([28, 14, 1], head: link("feed.json"))
    let json = Self.json([28, 14, 1]).replacingOccurrences(of: "org/feed.json", with: "org/rss.xml")
    let files = ["rss.xml": rss, "feed.json": json]
    let swapped = ["site/self-swapped feed.json:1:1", "site/self-swapped rss.xml:1:1"]
    #expect(try findings(files).filter { $0.contains("swapped") } == swapped)
    #expect(try findings(files, url: "https://example.org/").filter { $0.contains("swapped") } == swapped)
    let sound = ["rss.xml": Self.rss([28, 14, 1], head: link("rss.xml")), "feed.json": Self.json([28, 14, 1])]
    #expect(try findings(sound).filter { $0.contains("swapped") }.isEmpty)
  }

  @Test func aFolderOfFeedsAloneIsNoSiteWithMissingPages() throws {
    let enclosed = Self.rss(
      [28],
      more: #"<item><title>A</title><enclosure url="https://example.org/a.mp3" length="1" type="audio/mpeg"/></item>"#)
    #expect(try findings(["rss.xml": enclosed], url: "https://example.org/").isEmpty)
  }

  @Test func aPageIsFoundAsAServerWouldFindIt() throws {
    func codes(_ page: String, _ link: String) throws -> [String] {
      let rss = Self.rss([], more: "<item><title>A</title><link>https://example.org/\(link)</link></item>")
      return try findings([page: "<p>", "rss.xml": rss], url: "https://example.org/")
    }
    for (page, link) in [
      ("a/index.html", "a/"), ("a/index.html", "a"), ("a.html", "a"), ("a.html", "a.html?x=1#y"),
      ("hé llo.html", "h%C3%A9%20llo.html"),
    ] {
      #expect(try codes(page, link).isEmpty, "\(link)")
    }
    #expect(try codes("a.html", "b.html") == ["site/item-url-404 rss.xml:4:1"])
  }
}
