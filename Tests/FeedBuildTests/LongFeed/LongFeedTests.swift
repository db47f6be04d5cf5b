import FeedFormats
import FeedModel
import Foundation
import Testing

@testable import FeedBuild

/// A feed of all posts that is never held in memory is the one that the ordinary way makes, byte by byte.
@Suite struct LongFeedTests {
  /// A site whose documents have more bytes than are judged as a whole; several posts are of one instant.
  static func site(posts count: Int = 60, _ more: [String: String] = [:]) throws -> TemporarySite {
    var files = ["_config.yml": "title: Long site\nurl: https://long.example\ntimezone: UTC\nauthor: Ada\n"]
    let filler = String(repeating: "Words & <em>markup</em> with a [link](/there) in it. ", count: 220)
    for i in 0..<count {
      let date = String(format: "2025-%02d-%02d", i / 28 % 12 + 1, i % 28 + 1)
      let front = "title: Post \(i) < & >\ndate: \(date) \(String(format: "%02d", i % 5)):00:00\ntags: [a, b\(i % 3)]"
      files["_posts/\(date)-post-\(i).md"] = "---\n\(front)\n---\n# Head \(i)\n\n\(filler)\n\n- one\n- \(i)\n"
    }
    files["_posts/2025-01-01-twin.md"] = "---\ndate: 2025-01-01 00:00:00\n---\n\(filler)\n"
    files["_posts/2025-01-01-ann.md"] = "---\ndate: 2025-01-01 00:00:00\nlast_modified_at: 2025-12-31\n---\n\(filler)\n"
    return try TemporarySite(files.merging(more) { $1 })
  }

  private func options(_ site: TemporarySite, mostInMemory: Int, output: String) -> BuildOptions {
    var options = site.options
    options.limit = 5_000
    options.output = site.path + "/" + output
    options.basePath = "/feeds"
    options.mostInMemory = mostInMemory
    options.postsOfRun = 12
    return options
  }

  private func bothWays(_ site: TemporarySite) throws -> (streamed: BuildReport, ordinary: BuildReport) {
    let streamed = try Build.run(options(site, mostInMemory: 8, output: "streamed"))
    let ordinary = try Build.run(options(site, mostInMemory: .max, output: "ordinary"))
    return (streamed, ordinary)
  }

  private func expectSameBytes(_ site: TemporarySite, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(site.names(in: "streamed") == site.names(in: "ordinary"), sourceLocation: sourceLocation)
    for name in site.names(in: "ordinary") {
      let isSame = site.text("streamed/" + name) == site.text("ordinary/" + name)
      #expect(isSame, "\(name) differs", sourceLocation: sourceLocation)
    }
  }

  @Test func itsBytesAndItsReportAreThoseOfTheOrdinaryWay() throws {
    let site = try LongFeedTests.site()
    let (streamed, ordinary) = try bothWays(site)
    let isAsWanted = streamed.wasStreamed && !ordinary.wasStreamed
    #expect(isAsWanted)
    #expect(streamed.files.map(\.entries) == [62, 62, 62])
    #expect(streamed.files.map(\.bytes) == ordinary.files.map(\.bytes))
    #expect(
      streamed.diagnostics.all.map { "\($0.code) \($0.message.text)" }.sorted()
        == ordinary.diagnostics.all.map { "\($0.code) \($0.message.text)" }.sorted())
    expectSameBytes(site)
    for file in streamed.files {
      let findings = Check.document(try Convert.read(file.path), name: file.path)
      #expect(findings.count(of: .error) == 0)
    }
  }

  @Test(arguments: [1, 7]) func theNumberOfThreadsChangesNoByte(jobs: Int) throws {
    let site = try LongFeedTests.site()
    var options = options(site, mostInMemory: 8, output: "streamed")
    options.jobs = jobs
    let isStreamed = try Build.run(options).wasStreamed
    #expect(isStreamed)
    _ = try Build.run(self.options(site, mostInMemory: .max, output: "ordinary"))
    expectSameBytes(site)
  }

  @Test func aSecondBuildTouchesNothing() throws {
    let site = try LongFeedTests.site()
    let options = options(site, mostInMemory: 8, output: "streamed")
    _ = try Build.run(options)
    let before = try site.modified("streamed/feed.json")
    let again = try Build.run(options)
    #expect(again.files.map(\.outcome) == [.unchanged, .unchanged, .unchanged])
    #expect(try site.modified("streamed/feed.json") == before)
  }

  @Test(arguments: ["a longer head for the newest post's date", "an image in the oldest", "an edit in the middle"])
  func whatChangesInTheMiddleOfARunComesOutAsTheOrdinaryWayHasIt(change: String) throws {
    let site = try LongFeedTests.site()
    _ = try bothWays(site)
    switch change {
    case "an image in the oldest":
      try site.write(
        "---\nimage: /a.png\nupdated: 2026-02-02\n---\n\(String(repeating: "text ", count: 900))\n",
        to: "_posts/2024-12-31-first.md")
    case "an edit in the middle":
      let name = "_posts/2025-02-10-post-37.md"
      try site.write((site.text(name) ?? "") + "\nOne more paragraph.\n", to: name)
    default:
      try site.write(
        "---\ntitle: Edited\nlast_modified_at: 2026-03-03 10:11:12 +0530\n---\nShort.\n",
        to: "_posts/2025-01-02-edited.md")
    }
    let (streamed, ordinary) = try bothWays(site)
    let isAsWanted = streamed.wasStreamed
    #expect(isAsWanted)
    #expect(streamed.files.map(\.outcome) == [.written, .written, .written])
    #expect(streamed.files.map(\.outcome) == ordinary.files.map(\.outcome))
    expectSameBytes(site)
    #expect(site.names(in: "streamed").allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func aFeedThatLostItsOldestPostsEndsSooner() throws {
    let site = try LongFeedTests.site()
    _ = try bothWays(site)
    for name in ["_posts/2025-01-01-twin.md", "_posts/2025-01-01-ann.md", "_posts/2025-01-01-post-0.md"] {
      try FileManager.default.removeItem(atPath: site.path + "/" + name)
    }
    let (streamed, _) = try bothWays(site)
    #expect(streamed.files.map(\.entries) == [59, 59, 59])
    expectSameBytes(site)
  }

  @Test func twoPostsWithOneIDAreReportedAsEver() throws {
    let site = try LongFeedTests.site(
      posts: 60, ["_posts/2024-11-11-same.md": "---\nfeed: {id: 'https://long.example/2025/01/05/post-4'}\n---\nText\n"]
    )
    try site.write("---\nfeed: {id: 'https://long.example/same'}\n---\nText\n", to: "_posts/2024-11-11-same.md")
    try site.write("---\nfeed: {id: 'https://long.example/same'}\n---\nText\n", to: "_posts/2025-03-03-same.md")
    let report = try Build.run(options(site, mostInMemory: 8, output: "streamed"))
    #expect(report.diagnostics.all.contains { $0.code == "identity/duplicate-id" && $0.place != nil })
    #expect(site.names(in: "streamed").isEmpty)
  }

  @Test func aBrokenPostKeepsWhatIsPublished() throws {
    let site = try LongFeedTests.site()
    let options = options(site, mostInMemory: 8, output: "streamed")
    _ = try Build.run(options)
    let before = site.text("streamed/rss.xml")
    try site.write("---\ntitle: [never closed\n---\nText\n", to: "_posts/2025-02-01-broken.md")
    let report = try Build.run(options)
    #expect(report.hasFailed && report.files.allSatisfy { $0.outcome == .withheld })
    #expect(site.text("streamed/rss.xml") == before)
    #expect(site.names(in: "streamed") == ["feed.json", "feed.xml", "rss.xml"])
  }

  @Test func aDryRunWritesNothingAndSaysWhatItWould() throws {
    let site = try LongFeedTests.site()
    var options = options(site, mostInMemory: 8, output: "streamed")
    options.isDryRun = true
    #expect(try Build.run(options).files.map(\.outcome) == [.planned, .planned, .planned])
    #expect(site.names(in: "").contains("streamed") == false)
    options.isDryRun = false
    _ = try Build.run(options)
    options.isDryRun = true
    #expect(try Build.run(options).files.map(\.outcome) == [.unchanged, .unchanged, .unchanged])
  }

  @Test func shortDocumentsAreJudgedAsAWhole() throws {
    let site = try TemporarySite.jekyll(posts: 28)
    let report = try Build.run(options(site, mostInMemory: 8, output: "streamed"))
    let isAsWanted = !report.wasStreamed
    #expect(isAsWanted)
    #expect(report.files.map(\.outcome) == [.written, .written, .written])
  }

  @Test(arguments: [1, 3, 4]) func moreThanThreeLatePostsAreWarnedOf(count: Int) throws {
    let site = try LongFeedTests.site()
    let options = options(site, mostInMemory: 8, output: "streamed")
    _ = try Build.run(options)
    for number in 1...count { try site.write("Found again.\n", to: "_posts/2024-10-1\(number)-found.md") }
    let report = try Build.run(options)
    let isAsWanted = report.wasStreamed && report.files.allSatisfy { $0.entries == 62 + count }
    #expect(isAsWanted)
    let warnings = report.diagnostics.all.filter { $0.code == "identity/would-turn-unread" }
    #expect(warnings.count == (count > 3 ? 1 : 0))
    #expect(warnings.allSatisfy { $0.message.text.contains("show 4 old entries as unread") })
  }

  @Test func aFloodOfOldPostsIsWarnedOf() throws {
    let site = try LongFeedTests.site()
    let options = options(site, mostInMemory: 8, output: "streamed")
    _ = try Build.run(options)
    try site.write(
      "title: Long site\nurl: https://moved.example\ntimezone: UTC\nauthor: Ada\n", to: "_config.yml")
    let report = try Build.run(options)
    let isAsWanted = report.wasStreamed
    #expect(isAsWanted)
    #expect(report.diagnostics.all.contains { $0.code == "identity/would-turn-unread" })
  }
}

extension BuildReport {
  /// What was made the ordinary way is given back with the report.
  fileprivate var wasStreamed: Bool { held.isEmpty }
}
