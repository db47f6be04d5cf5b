import FeedModel
import Foundation
import Testing

@testable import FeedBuild

/// Of many posts of one instant a short feed holds those that come first in a feed of all.
@Suite struct OneInstantTests {
  /// Posts whose names say nothing of the order of their ids, all of one day but for a few newer ones.
  private static func site(_ more: [String: String] = [:]) throws -> TemporarySite {
    var files = ["_config.yml": "title: Import\nurl: https://import.example\ntimezone: UTC\n"]
    for i in 0..<600 {
      files["_posts/2020-01-01-post-\(i).md"] = "---\ntitle: Post \(i)\nslug: s\((i * 7919) % 600)\n---\nText.\n"
    }
    for i in 1...3 { files["_posts/2021-01-0\(i)-new.md"] = "---\ntitle: New \(i)\n---\nText.\n" }
    return try TemporarySite(files.merging(more) { $1 })
  }

  private static func titles(_ site: TemporarySite, limit: Int) throws -> [String] {
    var options = site.options
    options.limit = limit
    options.formats = ["json"]
    options.mostInMemory = .max
    let report = try Build.run(options)
    #expect(!report.hasFailed, "\(report.diagnostics.all)")
    let feed = try #require(
      JSONSerialization.jsonObject(with: Data((site.text("feeds/feed.json") ?? "").utf8)) as? [String: Any])
    return (feed["items"] as? [[String: Any]] ?? []).compactMap { $0["title"] as? String }
  }

  @Test func aShortFeedIsTheBeginningOfTheWholeOne() throws {
    let site = try Self.site()
    let all = try Self.titles(site, limit: 1000)
    #expect(all.count == 603)
    for limit in [1, 3, 4, 10, 300, 538, 602] {
      #expect(try Self.titles(site, limit: limit) == Array(all.prefix(limit)), "\(limit)")
    }
  }

  @Test func whatIsLeftOutOfFeedsTakesNoPlace() throws {
    let site = try Self.site(["_posts/2020-01-01-z.md": "---\nslug: a\nfeed: false\n---\nText.\n"])
    #expect(try Self.titles(site, limit: 10).count == 10)
  }

  @Test func oneThatCannotBeReadIsAnErrorStill() throws {
    let long = String(repeating: "# a comment\n", count: 200)
    let site = try Self.site(["_posts/2020-01-01-z.md": "---\ntitle: a\n\(long)image: [\n---\nText.\n"])
    var options = site.options
    options.limit = 5
    let report = try Build.run(options)
    #expect(report.diagnostics.hasErrors)
  }
}
