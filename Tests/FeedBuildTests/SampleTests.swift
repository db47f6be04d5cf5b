import FeedBuild
import FeedFormats
import FeedModel
import Foundation
import Testing

/// `Samples/` against the committed `feeds/`, byte for byte. `RECORD=1 swift test` rewrites them, and fails.
@Suite struct SampleTests {
  @Test(arguments: ["weekly", "blog", "notes", "podcast", "zola", "hugo", "eleventy"])
  func aSampleBecomesTheCommittedFeeds(name: String) throws {
    let records = ProcessInfo.processInfo.environment["RECORD"] == "1"
    let committed = Command.root + "/feeds/" + name
    let scratch = try TemporarySite([:])
    var options = BuildOptions(now: Timestamp(seconds: 1_780_000_000))
    options.site = Command.root + "/Samples/" + name
    options.output = records ? committed : scratch.path
    options.jobs = 2
    options.programs = Command.programs
    let report = try Build.run(options)
    #expect(!report.hasFailed)
    #expect(!records, "recorded; look at the difference, commit it, and run again without RECORD")
    for file in report.files {
      let fresh = try Convert.read(file.path)
      let path = committed + file.path.dropFirst(options.output?.count ?? 0)
      let isCurrent = FileManager.default.contents(atPath: path).map { [UInt8]($0) } == fresh
      #expect(isCurrent, "\(path) is stale: make feeds")
      guard file.isFeed else { continue }
      let findings = Check.document(fresh, name: file.path, format: FeedFormats.named(file.format))
      #expect(findings.count(of: .error) == 0 && findings.count(of: .warning) == 0)
    }
  }

  /// One command: three feeds, a mail, a calendar, social posts.
  @Test func anEditionBecomesTheCommittedMailToo() throws {
    let scratch = try TemporarySite([:])
    let command = try Command(
      ["build", "Samples/weekly", "--output", scratch.path, "--mail"], in: Command.root,
      environment: ["SOURCE_DATE_EPOCH": "1780000000"])
    #expect(command.status == 0 && !command.errors.contains("warning"), "\(command.errors)")
    let names = scratch.names(in: "mail")
    #expect(names.count == 1 && scratch.names(in: "social").count == 4 && scratch.text("deadlines.ics") != nil)
    for name in names {
      let committed = FileManager.default.contents(atPath: Command.root + "/feeds/weekly/mail/" + name)
      #expect(committed.map { String(decoding: $0, as: UTF8.self) } == scratch.text("mail/" + name), "make feeds")
    }
  }
}
