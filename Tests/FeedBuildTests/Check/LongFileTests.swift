import FeedFormats
import FeedModel
import Foundation
import Testing

@testable import FeedBuild

/// The verdict on a file that is read in pieces, on any number of threads, is the one on the file in memory.
@Suite struct LongFileTests {
  private func verdicts(
    _ paths: [String], mostInMemory: Int, pieceSize: Int = 3000, jobs: Int = 1
  ) throws -> [FeedCheck.Verdict] {
    var options = FeedCheck.Options(now: Timestamp(seconds: 1_780_000_000))
    options.quotes = true
    (options.mostInMemory, options.pieceSize, options.jobs) = (mostInMemory, pieceSize, jobs)
    return try FeedCheck.run(paths, options, standardInput: { [] })
  }

  private func expectSame(_ paths: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try verdicts(paths, mostInMemory: .max)
    for jobs in [1, 2, 5] {
      for size in [1, 3000, 100_000] {
        let found = try verdicts(paths, mostInMemory: 0, pieceSize: size, jobs: jobs)
        #expect(found.map(\.format) == expected.map(\.format), sourceLocation: sourceLocation)
        #expect(found.map(\.diagnostics) == expected.map(\.diagnostics), sourceLocation: sourceLocation)
      }
    }
  }

  /// A site's feeds of all posts, and what a change makes of them.
  private func feeds(_ change: (String) -> String = { $0 }) throws -> (TemporarySite, [String]) {
    let site = try LongFeedTests.site(posts: 20)
    var options = site.options
    options.limit = 100
    let paths = try Build.run(options).files.map(\.path).filter { $0.hasSuffix(".xml") }
    for path in paths {
      let text = String(decoding: try Convert.read(path), as: UTF8.self)
      try Convert.publish(Array(change(text).utf8), at: path)
    }
    return (site, paths)
  }

  @Test func ofASoundFeed() throws {
    let (site, paths) = try feeds()
    for path in paths { try expectSame([path]) }
    try expectSame(paths)
    _ = site
  }

  @Test func ofAFeedWithFaultsInItsEntries() throws {
    let (site, paths) = try feeds { $0.replacingOccurrences(of: "<p>", with: "<p><script>1</script><img src=\"a b\">") }
    for path in paths { try expectSame([path]) }
    _ = site
  }

  @Test func ofAFeedThatBreaksOff() throws {
    let (site, paths) = try feeds { String($0.dropLast(4000)) }
    for path in paths { try expectSame([path]) }
    _ = site
  }
}
