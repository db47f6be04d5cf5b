@testable import FeedBuild
import FeedFormats
import FeedModel
import FeedSites
import Foundation
import Testing

/// Documents wait beside their places, or in memory: nobody can tell, whatever comes of them.
@Suite struct KeepingTests {
  private static let matrix = "feeds:\n  - path: '{format}'\n  - path: 't/{slug}/{format}'\n    each: tag\n"

  private static func site(_ more: String = "") throws -> ArchivedSite {
    let site = try ArchivedSite(more + matrix)
    for (number, tags) in ["a, b", "b, c", "c"].enumerated() { try site.write("p\(number)", day: number, tags: tags) }
    return site
  }

  /// All that lies in the output folder, folders and temporary files too.
  private static func lying(in site: ArchivedSite) throws -> [String: FileIdentity] {
    let folder = site.site.path + "/feeds"
    guard FileManager.default.fileExists(atPath: folder) else { return [:] }
    var found: [String: FileIdentity] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where !Paths.isFolder(folder + "/" + name) {
      found[name] = try FileIdentity(folder + "/" + name)
    }
    return found
  }

  private static func texts(of site: ArchivedSite) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try lying(in: site).keys { texts[name] = site.site.text("feeds/" + name) }
    return texts
  }

  private static func inMemory(_ options: inout BuildOptions) { options.holdsDocuments = true }

  @Test(arguments: ["", "compress: gz\n", "limit: {bytes: 2000}\n", "archive: 1\n", "opml: true\n"])
  func theSameIsPublishedAndTheSameReported(_ more: String) throws {
    let (one, other) = (try Self.site(more), try Self.site(more))
    func lines(_ report: BuildReport, _ site: ArchivedSite) -> [String] {
      report.files.map { report.line(for: $0, style: .json).replacing(site.site.path, with: "") }
    }
    for step in 0..<3 {
      if step == 1 { for site in [one, other] { try site.write("p0", day: 0, tags: "a", "Other words.") } }
      let reports = (try one.build(), try other.build(Self.inMemory))
      #expect(lines(reports.0, one) == lines(reports.1, other))
      #expect(reports.0.files.contains { $0.outcome == .written } == (step < 2))
      #expect(try Self.texts(of: one) == Self.texts(of: other))
    }
  }

  @Test func whatIsNotPublishedLeavesNothingBehind() throws {
    let site = try Self.site("index: t/a/rss.xml\n")
    #expect(try site.build().hasFailed)
    #expect(!FileManager.default.fileExists(atPath: site.site.path + "/feeds"))

    try site.site.write(Self.matrix, to: "feedmill.yml")
    try site.build()
    let before = try Self.lying(in: site)
    #expect(before.count == 12)
    try site.site.write("index: rss.xml\n" + Self.matrix, to: "feedmill.yml")
    try site.write("p0", day: 0, tags: "a, d", "Other words.")
    let report = try site.build()
    #expect(report.hasFailed && report.files.allSatisfy { $0.outcome == .withheld })
    #expect(try Self.lying(in: site) == before)
    #expect(site.site.names(in: "feeds/t") == ["a", "b", "c"])
  }

  @Test func whatCannotBeWrittenLeavesNothingBesideItsPlace() throws {
    let site = try Self.site()
    try FileManager.default.createDirectory(
      atPath: site.site.path + "/feeds/t/c/rss.xml", withIntermediateDirectories: true)
    for holds in [false, true] {
      #expect(throws: FeedError.self) { try site.build { $0.holdsDocuments = holds } }
      #expect(try Self.lying(in: site).keys.allSatisfy { !$0.hasSuffix(PublishedFile.temporarySuffix) })
    }
  }

  @Test func aBuildThatIsKilledIsClearedUpAfter() throws {
    let site = try Self.site()
    try site.build()
    for name in ["feeds/t/a/.rss.xml", "feeds/.gone.xml"] {
      try site.site.write("<rss", to: name + PublishedFile.temporarySuffix)
    }
    try site.build()
    #expect(try Self.lying(in: site).count == 12)
  }

  @Test func aDryRunSaysWhatWouldBeWritten() throws {
    let site = try Self.site()
    try site.build()
    let before = try Self.lying(in: site)
    try site.write("p0", day: 0, tags: "a", "Other words.")
    let report = try site.build { $0.isDryRun = true }
    #expect(report.files.count { $0.outcome == .planned } == 9 && report.files.count { $0.outcome == .unchanged } == 3)
    #expect(try Self.lying(in: site) == before)
  }

  @Test func severalBuildsAtOnceWaitForEachOther() throws {
    let site = try Self.site()
    let options = site.site.options
    let outcomes = Parallel.map(6, jobs: 6) { number in
      var options = options
      options.jobs = 2
      options.holdsDocuments = !number.isMultiple(of: 2)
      return (try? Build.run(options))?.hasFailed
    }
    #expect(outcomes.allSatisfy { $0 == false })
    #expect(try Self.lying(in: site).count == 12)
    #expect(try site.check().filter { $0.severity == .error }.isEmpty)
    #expect(try site.build().files.allSatisfy { $0.outcome == .unchanged })
  }

  @Test func ofTwoFeedsForOnePathTheFirstIsPublished() throws {
    let site = try Self.site()
    try site.site.write(
      "feeds:\n  - path: 'x/{format}'\n    tag: a\n  - path: 'x/{format}'\n    tag: c\n", to: "feedmill.yml")
    for holds in [false, true] {
      let report = try site.build {
        $0.holdsDocuments = holds
        $0.keepsGoing = true
      }
      #expect(report.diagnostics.all.contains { $0.code == "matrix/one-path-for-two" })
      #expect(report.files.count == 3)
      #expect(try site.titles("x/rss.xml") == ["p0"])
      try FileManager.default.removeItem(atPath: site.site.path + "/feeds")
    }
  }

  /// A first build of many feeds, then one without a change: what the documents take of memory is bounded, and all of
  /// them pass the full check.
  @Test func manyFeedsAreAllValidAndWrittenOnce() throws {
    let site = try ArchivedSite(
      "compress: gz\nlimit: 5\narchive: 40\nfeeds:\n  - path: '{format}'\n  - path: 't/{slug}/{format}'\n"
        + "    each: tag\n    archive: 10\n")
    var numbers = SteadyNumbers(state: 6)
    for number in 0..<200 {
      let tags = (0..<3).map { _ in "tag \(Int.random(in: 0..<10, using: &numbers))" }
      try site.write("p\(number)", day: number, tags: Set(tags).sorted().joined(separator: ", "), "Text \(number).")
    }
    let first = try site.build()
    #expect(!first.hasFailed && first.files.count > 150 && first.files.allSatisfy { $0.outcome == .written })
    let before = try Self.lying(in: site)
    let second = try site.build()
    #expect(second.files.allSatisfy { $0.outcome == .unchanged && $0.copies.map(\.outcome) == [.unchanged] })
    #expect(try Self.lying(in: site) == before)
    #expect(try site.check().filter { $0.severity != .info }.map(\.code) == [])
    for path in ["feed.xml", "rss.xml", "feed.json"] {
      var reader = FeedReader(try #require(WebAddress("https://mill.example/feeds/" + path)))
      try reader.poll(site.document)
      #expect(reader.inArchives.values.allSatisfy { $0 == 1 } && reader.entries.count == 200)
    }
  }

  @Test func aDocumentsBytesAreTheSameWhereverTheyLie() throws {
    let site = try TemporarySite([:])
    let format = try #require(FeedFormats.named("atom"))
    let address = try #require(WebAddress("https://mill.example/atom.xml"))
    let target = FeedPlan.Target(format: format, path: "atom.xml", address: address)
    let plan = FeedPlan(scope: .main, limit: FeedLimit(), content: .both, targets: [target], id: "x", path: "atom.xml")
    let draft = Draft(Feed(id: "x", title: "Mill"), as: target, of: plan, file: site.path + "/atom.xml")
    let bytes = format.write(draft.feed).bytes
    for place in [DocumentKeeping.Place.memory, .besideIt, .nowhere] {
      let document = Document(draft: draft, pieces: [bytes[..<10], bytes[10...]]).kept(in: place)
      #expect(Array(document.pieces.joined()) == bytes && document.byteCount == bytes.count)
      if case .staged = document.bytes { #expect(place == .besideIt) } else { #expect(place != .besideIt) }
    }
    PublishedFile(draft.file).discard()
    #expect(site.names(in: "").isEmpty)
  }
}
