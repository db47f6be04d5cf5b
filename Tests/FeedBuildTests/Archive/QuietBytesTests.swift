@testable import FeedBuild
import FeedFormats
import FeedModel
import FeedSites
import Foundation
import Testing

/// What did not change is not touched, and what did is said.
@Suite struct QuietBytesTests {
  private static func matrix(_ more: String = "") throws -> ArchivedSite {
    let site = try ArchivedSite("\(more)feeds:\n  - path: '{format}'\n  - path: 't/{slug}/{format}'\n    each: tag\n")
    for (number, tags) in ["a, b", "b, c", "c"].enumerated() {
      try site.write("p\(number)", day: number, tags: tags)
    }
    return site
  }

  private static func files(_ site: ArchivedSite) throws -> [String: FileIdentity] {
    var found: [String: FileIdentity] = [:]
    let folder = site.site.path + "/feeds"
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
      if !isFolder.boolValue { found[name] = try FileIdentity(folder + "/" + name) }
    }
    return found
  }

  @Test func aBuildWithoutAChangeTouchesNothing() throws {
    let site = try Self.matrix("compress: gz\n")
    try site.build()
    let before = try Self.files(site)
    #expect(before.count == 24)
    let report = try site.build()
    #expect(report.files.allSatisfy { $0.outcome == .unchanged && $0.copies.map(\.outcome) == [.unchanged] })
    #expect(try Self.files(site) == before)
  }

  @Test func anEditChangesOnlyTheFeedsThatHoldThePost() throws {
    let site = try Self.matrix("compress: gz\n")
    try site.build()
    let before = try Self.files(site)
    try site.write("p0", day: 0, tags: "a, b", "Other words.")
    try site.build()
    let changed = try Self.files(site).filter { before[$0.key] != $0.value }.keys
    let wanted =
      ["feed.xml", "rss.xml", "feed.json"]
      + ["t/a/", "t/b/"].flatMap { folder in ["atom.xml", "rss.xml", "feed.json"].map { folder + $0 } }
    #expect(changed.sorted() == (wanted + wanted.map { $0 + ".gz" }).sorted())
  }

  @Test func whatChangedIsListedByPathAndByAddress() throws {
    let site = try Self.matrix("archive: 2\n")
    let (paths, addresses) = (site.site.path + "/paths", site.site.path + "/addresses")
    try site.build()
    try site.write("p0", day: 0, tags: "a", "Other words.")
    try site.build {
      $0.changedList = paths
      $0.changedAddresses = addresses
      $0.compressions = [.gz]
      $0.formats = ["json"]
    }
    let base = "https://mill.example/feeds/"
    #expect(
      site.site.text("addresses")?.split(separator: "\n").sorted()
        == [base + "feed.json", base + "feed/archive/1.json", base + "t/a/feed.json", base + "t/b/feed.json"].map {
          $0[...]
        })
    let listed = Set(site.site.text("paths")?.split(separator: "\n").map { $0.dropFirst(site.site.path.count) } ?? [])
    #expect(listed.contains("/feeds/feed.json") && listed.contains("/feeds/t/c/feed.json.gz"))
    #expect(!listed.contains("/feeds/t/c/feed.json"))
    try site.build {
      $0.changedAddresses = addresses
      $0.formats = ["json"]
    }
    #expect(site.site.text("addresses") == "")
  }

  @Test func aCompressedCopyIsTheDocumentWithoutTimeAndName() throws {
    let site = try Self.matrix()
    try site.build { $0.compressions = [.gz] }
    let copy = try #require(FileManager.default.contents(atPath: site.site.path + "/feeds/feed.xml.gz"))
    #expect(Array(copy.prefix(10)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "gzip -dc '\(site.site.path)/feeds/feed.xml.gz' | cmp - '\(site.site.path)/feeds/feed.xml'",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aCopyThatIsDamagedOrOldIsMadeAnew() throws {
    let site = try Self.matrix("compress: gz\n")
    try site.build()
    let whole = site.site.path + "/feeds/rss.xml.gz"
    let bytes = try #require(FileManager.default.contents(atPath: whole))
    try bytes.dropLast(3).write(to: URL(fileURLWithPath: whole))
    #expect(try site.build().files.flatMap(\.copies).filter { $0.outcome == .written }.map(\.path) == [whole])
    #expect(FileManager.default.contents(atPath: whole) == bytes)
  }

  @Test func aCopyFromWhenTheyWereMadeIsWarnedOf() throws {
    let site = try Self.matrix()
    try site.build { $0.compressions = [.gz] }
    #expect(try site.build().diagnostics.all.isEmpty)
    try site.write("p9", day: 9)
    let report = try site.build()
    #expect(Set(report.diagnostics.all.map(\.code)) == ["output/stale-copy"])
    #expect(report.diagnostics.all.count == 3)
  }

  @Test func aFileThatIsReplacedMeanwhileIsWrittenAgain() throws {
    let site = try TemporarySite([:])
    let format = try #require(FeedFormats.named("json"))
    let address = try #require(WebAddress("https://mill.example/feed.json"))
    let target = FeedPlan.Target(format: format, path: "feed.json", address: address)
    let plan = FeedPlan(scope: .main, limit: FeedLimit(), content: .both, targets: [target], id: "x", path: "feed.json")
    let draft = Draft(Feed(id: "x", title: "Mill"), as: target, of: plan, file: site.path + "/feed.json")
    let bytes = format.write(draft.feed).bytes
    #expect(Document(draft: draft, pieces: [bytes[...]]).kept(in: .memory).published == nil)
    try site.write(String(decoding: bytes, as: UTF8.self), to: "feed.json")
    let document = Document(draft: draft, pieces: [bytes[...]]).kept(in: .memory)
    #expect(document.published != nil && document.byteCount == bytes.count)

    func publish() throws -> [BuildReport.File.Outcome] {
      var report = BuildReport()
      try Publication.run(
        [document], [], in: site.path, site.options,
        CopyMaking(site.options, Configuration(), report: &report.diagnostics), isWithheld: false, &report)
      return report.files.map(\.outcome)
    }
    #expect(try publish() == [.unchanged])
    try site.write("{}", to: "feed.json")
    #expect(try publish() == [.written])
    #expect(site.text("feed.json") == String(decoding: bytes, as: UTF8.self))
  }

  @Test func everyFormatNamesTheHubs() throws {
    let site = try Self.matrix("hub: [https://hub.example/, https://other.example/]\n")
    try site.build()
    for path in ["feed.xml", "rss.xml", "feed.json", "t/a/atom.xml"] {
      let address = try #require(WebAddress("https://mill.example/feeds/" + path))
      let feed = try #require(try site.document(address))
      #expect(feed.hubs.map(\.address.string) == ["https://hub.example/", "https://other.example/"], "\(path)")
    }
  }

  @Test func theFilesOfATagThatIsGoneAreNamedAndLeft() throws {
    let site = try Self.matrix()
    try site.build()
    // Files of others that lie where such feeds would.
    try site.site.write("<urlset/>", to: "feeds/t/x/atom.xml")
    try site.site.write(
      "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>x</id><title>x</title><updated>2024-01-01T00:00:00Z</updated>"
        + "<link rel=\"self\" href=\"https://mill.example/feeds/t/y/atom.xml\"/><generator>Jekyll</generator></feed>",
      to: "feeds/t/y/atom.xml")
    try site.write("p0", day: 0, tags: "b")
    let report = try site.build()
    let left = report.diagnostics.all.filter { $0.code == "output/left-over" }.compactMap(\.place?.file)
    #expect(
      left.map { $0.dropFirst(site.site.path.count) } == [
        "/feeds/t/a/rss.xml", "/feeds/t/a/atom.xml", "/feeds/t/a/feed.json",
      ])
    #expect(!report.hasFailed && site.site.text("feeds/t/a/rss.xml") != nil)
  }

  @Test(arguments: [
    ("t/a/feed.json", true), ("t/a/b/feed.json", true), ("t//feed.json", false), ("t/feed.json", false),
    ("u/a/feed.json", false), ("t/a/rss.xml", false),
  ])
  func pathsOfAFamilyAreKnownByTheirPieces(_ path: String, _ isOne: Bool) {
    #expect(LeftOver.matches(path, ["t/", "/feed.json"]) == isOne)
    #expect(LeftOver.matches("x-y.json", ["", "-", ".json"]))
    #expect(!LeftOver.matches("-y.json", ["", "-", ".json"]) && !LeftOver.matches("x-.json", ["", "-", ".json"]))
  }
}
