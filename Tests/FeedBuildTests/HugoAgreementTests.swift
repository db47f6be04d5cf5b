import FeedBuild
import FeedFormats
import FeedModel
import Foundation
import Testing

/// The feed that Hugo itself writes against ours. Without `hugo` on the path there is nothing to compare with, and the
/// test says so.
@Suite struct HugoAgreementTests {
  @Test func aSampleHasTheEntriesOfHugosOwnFeed() throws {
    guard let hugo = HugoAgreementTests.program else {
      print("HugoAgreementTests: passed over, there is no `hugo` on the path")
      return
    }
    let site = Command.root + "/Samples/hugo"
    let built = try TemporarySite([:])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: hugo)
    process.arguments = ["--source", site, "--destination", built.path + "/public", "--quiet", "--noBuildLock"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)

    var options = BuildOptions(now: Timestamp(seconds: 1_790_000_000))
    options.site = site
    options.output = built.path + "/feeds"
    #expect(!(try Build.run(options).hasFailed))
    let theirs = try entries(of: built.path + "/public/index.xml")
    #expect(theirs.count >= 6)
    #expect(try entries(of: built.path + "/feeds/index.xml") == theirs)
  }

  /// Id, link, title and instant of each, in order.
  private func entries(of path: String) throws -> [String] {
    let bytes = try Convert.read(path)
    let format = try #require(FeedFormats.named("rss"))
    var report = Diagnostics()
    return try format.read(bytes, name: path, report: &report).entries.map { entry in
      [entry.id.string, entry.link?.string ?? "", entry.title ?? "", entry.published.map { "\($0.seconds)" } ?? ""]
        .joined(separator: " | ")
    }
  }

  private static let program: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { $0 + "/hugo" }.first { FileManager.default.isExecutableFile(atPath: $0) }
}
