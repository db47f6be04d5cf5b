import FeedFormats
import FeedModel
import TestRounds
import Testing

@Suite struct EveryFormatGeneratedTests {
  /// A failure names its seed: `FeedGenerator(seed: n)` makes the same feed again.
  @Test(arguments: formatNames) func generatedFeedsComeBackAsTheyAreCarried(name: String) throws {
    let format = try format(name)
    for seed: UInt64 in 0..<Rounds.of(250) {
      var generator = FeedGenerator(seed: seed)
      expectLaw(format, generator.feed(), "seed \(seed)")
    }
  }

  /// What one format carries, another carries on: no value that was read can make trouble when it is written.
  @Test(arguments: formatNames, formatNames) func whatIsReadInOneFormatIsWrittenInAnother(from: String, to: String)
    throws
  {
    for seed: UInt64 in 1000..<1000 + Rounds.of(40) {
      var generator = FeedGenerator(seed: seed)
      let bytes = try format(from).write(generator.feed()).bytes
      var report = Diagnostics()
      expectLaw(try format(to), try format(from).read(bytes, report: &report), "seed \(seed), \(from) to \(to)")
    }
  }

  /// libxml2, the rules and the grammar of the format, and reading back: none of them objects to what we write.
  @Test(arguments: formatNames) func whatAFormatWritesPassesItsCheck(name: String) throws {
    let format = try format(name)
    for seed: UInt64 in 4000..<4000 + Rounds.of(60) {
      var generator = FeedGenerator(seed: seed)
      expectSound(format, generator.feed(), "seed \(seed)")
    }
    for (feed, what) in [(Feed.rich, "rich"), (.minimal, "minimal"), (.empty, "empty")] {
      expectSound(format, feed, what)
    }
  }

  private func expectSound(_ format: any FeedFormat, _ feed: Feed, _ what: String) {
    let report = Check.run(format.write(feed), of: feed, as: format, name: format.fileName)
    for finding in report.all where finding.severity == .error {
      let place = finding.place.map { "\($0)" } ?? "nowhere"
      Issue.record("\(what): \(finding.code) at \(place): \(finding.message.text)")
    }
  }
}
