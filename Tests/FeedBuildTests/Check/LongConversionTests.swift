import FeedFormats
import FeedModel
import Foundation
import Testing

@testable import FeedBuild

/// A long feed is written in another format as any feed is, byte by byte.
@Suite struct LongConversionTests {
  private func expectSame(
    _ text: String, to target: String, in site: TemporarySite, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = site.path + "/source.xml"
    try Convert.publish(Array(text.utf8), at: path)
    var report = Diagnostics()
    let expected = try Convert.run(Array(text.utf8), name: path, to: target, report: &report)
    for (jobs, size) in [(1, 1), (3, 20_000)] {
      let output = site.path + "/out-\(jobs)"
      var found = Diagnostics()
      let isDone = Convert.run(
        file: path, to: target, at: output, jobs: jobs, mostInMemory: 0, pieceSize: size, report: &found)
      #expect(isDone, sourceLocation: sourceLocation)
      #expect(try Convert.read(output) == expected, sourceLocation: sourceLocation)
      #expect(found == report, sourceLocation: sourceLocation)
    }
  }

  private func feeds(of site: TemporarySite) throws -> [String] {
    var options = site.options
    options.limit = 100
    let paths = try Build.run(options).files.map(\.path).filter { $0.hasSuffix(".xml") }
    return try paths.map { String(decoding: try Convert.read($0), as: UTF8.self) }
  }

  @Test func inEveryFormat() throws {
    let site = try LongFeedTests.site(posts: 20)
    for text in try feeds(of: site) {
      for target in ["rss", "atom", "json"] { try expectSame(text, to: target, in: site) }
    }
  }

  @Test func withAnEntryThatNeedsANamespaceMore() throws {
    let site = try LongFeedTests.site(posts: 20)
    for text in try feeds(of: site) where text.contains("</item>") {
      let element =
        "<media:thumbnail xmlns:media=\"http://search.yahoo.com/mrss/\" url=\"https://long.example/t.png\"/>"
      let last = try #require(text.range(of: "</item>", options: .backwards))
      try expectSame(text.replacingCharacters(in: last, with: element + "</item>"), to: "atom", in: site)
    }
  }

  @Test func whatIsSaidOfTheFeedBetweenEntriesIsLeftToTheOrdinaryWay() throws {
    let site = try LongFeedTests.site(posts: 20)
    for text in try feeds(of: site) where text.contains("</item>") {
      let first = try #require(text.range(of: "</item>"))
      let odd = text.replacingCharacters(in: first, with: "</item><category>between</category>")
      let path = site.path + "/source.xml"
      let output = site.path + "/out"
      try Convert.publish(Array(odd.utf8), at: path)
      var report = Diagnostics()
      let isDone = Convert.run(
        file: path, to: "json", at: output, jobs: 2, mostInMemory: 0, pieceSize: 9000, report: &report)
      #expect(!isDone && report.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: output))
    }
  }
}
