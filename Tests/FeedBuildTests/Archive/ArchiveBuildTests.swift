@testable import FeedBuild
import FeedModel
import Foundation
import Testing

/// Archives of a feed, on disk.
@Suite struct ArchiveBuildTests {
  /// Seven posts, three of them to an archive.
  private static func seven(_ configuration: String = "limit: 2\narchive: {entries: 3}\n") throws -> ArchivedSite {
    let site = try ArchivedSite(configuration)
    for number in 1...7 { try site.write("p\(number)", day: 10 * number) }
    return site
  }

  private static func archives(_ site: ArchivedSite) -> [String: String] {
    var found: [String: String] = [:]
    for folder in ["feed/archive", "rss/archive"] {
      for name in site.site.names(in: "feeds/" + folder) {
        found["\(folder)/\(name)"] = site.site.text("feeds/\(folder)/\(name)")
      }
    }
    return found
  }

  @Test func archivesAreFilledFromTheOldest() throws {
    let site = try Self.seven()
    let report = try site.build()
    #expect(report.diagnostics.all.map(\.code) == ["archive/begun"], "\(report.diagnostics.all)")
    #expect(
      Self.archives(site).keys.sorted() == [
        "feed/archive/1.json", "feed/archive/1.xml", "feed/archive/2.json", "feed/archive/2.xml", "rss/archive/1.xml",
        "rss/archive/2.xml",
      ])
    for name in ["feed/archive/1.xml", "feed/archive/1.json", "rss/archive/1.xml"] {
      #expect(try site.titles(name) == ["p3", "p2", "p1"])
    }
    // What no archive holds, and never less than the limit.
    for name in ArchivedSite.formats { #expect(try site.titles(name) == ["p7", "p6"]) }
  }

  @Test func documentsNameEachOther() throws {
    let site = try Self.seven()
    try site.build()
    func feed(_ path: String) throws -> Feed {
      let address = try #require(WebAddress("https://mill.example/feeds/" + path))
      return try #require(try site.document(address))
    }
    let base = "https://mill.example/feeds/"
    for (main, folder) in [("feed.xml", "feed"), ("rss.xml", "rss")] {
      #expect(try feed(main).paging.previousArchive?.string == base + folder + "/archive/2.xml")
      let second = try feed(folder + "/archive/2.xml")
      #expect(second.paging.previousArchive?.string == base + folder + "/archive/1.xml")
      #expect(second.paging.current?.string == base + main)
      #expect(second.selfAddress?.string == base + folder + "/archive/2.xml")
      #expect(second.paging.nextArchive == nil && second.generator == Generator("Feedmill"))
      #expect(try second.id == feed(main).id)
      #expect(second.unknown.elements.map(\.name) == ["archive"])
      #expect(try feed(folder + "/archive/1.xml").paging.previousArchive == nil)
    }
    #expect(try feed("feed.json").paging.next?.string == base + "feed/archive/2.json")
    #expect(try feed("feed/archive/2.json").paging.next?.string == base + "feed/archive/1.json")
    #expect(try feed("feed/archive/2.json").selfAddress?.string == base + "feed.json")
    #expect(try feed("feed/archive/1.json").paging.next == nil)
  }

  @Test func aFullArchiveChangesOnlyWhenOneOfItsPostsDoes() throws {
    let site = try Self.seven()
    try site.build()
    let before = Self.archives(site)
    // New posts, one that is dated back, another description, generator and icon of the feed, another format less.
    for number in 8...12 { try site.write("p\(number)", day: 10 * number) }
    try site.write("late", day: 1)
    try site.site.write(
      "limit: 2\narchive: {entries: 3}\ndescription: Another\nicon: https://mill.example/i.png\n"
        + "hub: https://hub.example/\n", to: "feedmill.yml")
    try site.build()
    let after = Self.archives(site)
    for (name, text) in before { #expect(after[name] == text, "\(name)") }
    #expect(after.count == before.count + 6)
    // The one that is dated back stands in the first archive that was open when it came.
    #expect(try site.titles("feed/archive/3.xml") == ["p8", "p7", "late"])

    try site.write("p2", day: 20, "Otherwise.")
    let report = try site.build()
    let written = report.files.filter { $0.outcome == .written }.map { $0.path.dropFirst(site.site.path.count + 7) }
    #expect(written.sorted() == ["feed/archive/1.json", "feed/archive/1.xml", "rss/archive/1.xml"])
  }

  @Test func aPostThatIsGoneLeavesAHole() throws {
    let site = try Self.seven()
    try site.build()
    try site.remove("p2")
    try site.build()
    #expect(try site.titles("feed/archive/1.xml") == ["p3", "p1"])
    #expect(try site.titles("feed/archive/2.xml") == ["p6", "p5", "p4"])
    // Were it put back where it was, readers who have passed would never see it.
    try site.write("p2", day: 20)
    try site.build()
    #expect(try site.titles("feed.xml") == ["p7", "p6", "p2"])
    for name in ["p1", "p3"] { try site.remove(name) }
    let report = try site.build()
    #expect(!report.hasFailed && report.diagnostics.all.isEmpty, "\(report.diagnostics.all)")
    #expect(try site.titles("feed/archive/1.json") == [])
    #expect(try site.titles("feed/archive/2.json") == ["p6", "p5", "p4"])
    #expect(try !site.check().contains { $0.severity == .error })
  }

  @Test func anEditedOldPostReachesSubscribers() throws {
    let site = try Self.seven()
    try site.write("p1", day: 10, edited: 71, "New words.")
    try site.build()
    for name in ArchivedSite.formats { #expect(try site.titles(name) == ["p7", "p6", "p1"]) }
    #expect(site.site.text("feeds/feed/archive/1.xml")?.contains("New words.") == true)
    try site.write("p8", day: 100)
    try site.build()
    #expect(try site.titles("feed.xml") == ["p8", "p7", "p1"])
    try site.write("p9", day: 101)
    try site.build()
    #expect(try site.titles("feed.xml") == ["p9", "p8"])
  }

  @Test func aYearIsClosedWhenThereIsAPostOfAnother() throws {
    let site = try ArchivedSite("limit: 1\narchive: {by: year}\n")
    for (name, day) in [("a", 5), ("b", 360), ("c", 400), ("d", 740)] { try site.write(name, day: day) }
    try site.build()
    #expect(try site.titles("feed/archive/2024.xml") == ["b", "a"])
    #expect(try site.titles("rss/archive/2025.xml") == ["c"])
    #expect(try site.titles("feed.json") == ["d"])
    try site.write("late", day: 6)
    try site.build()
    #expect(try site.titles("feed.json") == ["d", "late"])
    #expect(try site.titles("feed/archive/2024.xml") == ["b", "a"])
  }

  @Test func aLineOfTheMatrixMayBeArchived() throws {
    let site = try ArchivedSite(
      "limit: 1\nfeeds:\n  - path: '{format}'\n  - path: 't/{slug}/{format}'\n    each: tag\n    archive: 2\n")
    for number in 1...5 { try site.write("p\(number)", day: number, tags: number == 3 ? "b" : "a") }
    let report = try site.build()
    #expect(!report.hasFailed)
    #expect(try site.titles("t/a/atom/archive/2.xml") == ["p5", "p4"])
    #expect(try site.titles("t/a/rss/archive/1.xml") == ["p2", "p1"])
    #expect(try site.titles("t/a/feed.json") == ["p5"])
    #expect(site.site.names(in: "feeds/t/b") == ["atom.xml", "feed.json", "rss.xml"])
    #expect(site.site.text("feedmill.archives.yml")?.contains("\"t/a/*\":\n  \"https://mill.example/p1\": 1\n") == true)
    #expect(try site.check().filter { $0.severity >= .warning }.isEmpty)
    // The last post of the tag goes, and so would its archives.
    for number in [1, 2, 4, 5] { try site.write("p\(number)", day: number, tags: "b") }
    let again = try site.build()
    let left = again.diagnostics.all.filter { $0.code == "output/left-over" }.compactMap(\.place?.file)
    #expect(
      left.map { $0.dropFirst(site.site.path.count + 7) }.sorted() == [
        "t/a/atom.xml", "t/a/atom/archive/1.xml", "t/a/atom/archive/2.xml", "t/a/feed.json", "t/a/feed/archive/1.json",
        "t/a/feed/archive/2.json", "t/a/rss.xml", "t/a/rss/archive/1.xml", "t/a/rss/archive/2.xml",
      ])
    #expect(site.site.text("feeds/t/a/atom.xml") != nil)
  }

  @Test func theBytesOfALimitAreTakenFromWhatArchivesHold() throws {
    let site = try Self.seven("limit: {entries: 6, bytes: 10}\narchive: 3\n")
    try site.write("p8", day: 80)
    try site.build()
    #expect(try site.titles("feed.xml") == ["p8", "p7"])
  }

  @Test func theFolderHoldsAgainstTheCheck() throws {
    let site = try Self.seven()
    try site.build()
    #expect(try site.check().filter { $0.severity >= .warning }.isEmpty)
    // The chain is followed without the address as well.
    #expect(try site.check(nil).filter { $0.severity >= .warning }.isEmpty)
    try FileManager.default.removeItem(atPath: site.site.path + "/feeds/feed/archive/1.xml")
    #expect(try site.check().map(\.code).contains("fh/chain-broken"))
  }

  @Test func theDetectorReadsArchivesToo() throws {
    let report = try Self.seven().build { $0.detectsInconsistency = true }
    #expect(!report.diagnostics.hasErrors, "\(report.diagnostics.all)")
  }

  @Test func aSecondBuildTouchesNothing() throws {
    let site = try Self.seven()
    try site.build()
    let names = Self.archives(site).keys.map { "feeds/" + $0 } + ["feedmill.archives.yml", "feeds/feed.xml"]
    let before = try names.map { try FileIdentity(site.site.path + "/" + $0) }
    let report = try site.build()
    #expect(report.files.allSatisfy { $0.outcome == .unchanged } && report.diagnostics.all.isEmpty)
    #expect(try names.map { try FileIdentity(site.site.path + "/" + $0) } == before)
  }

  @Test func anArchiveOfAPodcastIsThePodcast() throws {
    let site = try Self.seven(
      "limit: 1\narchive: 3\npodcast:\n  image: https://mill.example/art.jpg\n  category: Technology\n  explicit: false\n"
        + "  owner: {name: Ann, email: ann@mill.example}\n")
    let report = try site.build()
    let ofArchives = report.diagnostics.all.filter {
      $0.place?.file.contains("archive/") == true && $0.severity > .info
    }
    #expect(Set(ofArchives.map(\.code)) == ["itunes/language-missing", "itunes/enclosure-missing"])
    let podcasts = try ["rss.xml", "rss/archive/1.xml", "rss/archive/2.xml"].map { path in
      let address = try #require(WebAddress("https://mill.example/feeds/" + path))
      return try site.document(address)?.podcast
    }
    #expect(podcasts.allSatisfy { $0 != nil && $0 == podcasts.first })
  }

  @Test func aLookAtTheFutureClosesNothing() throws {
    let site = try Self.seven("limit: 2\narchive: 4\n")
    try site.write("soon", day: 4000)
    try site.build { $0.includesFuture = true }
    #expect(site.site.text("feedmill.archives.yml") == nil)
    try site.build { $0.isDryRun = true }
    #expect(site.site.text("feedmill.archives.yml") == nil)
  }

  @Test(arguments: ["0", "{by: week}", "{entries: 5, by: year}", "{every: 3}", "{}", "often"])
  func aRuleThatIsNoneIsToldWithItsPlace(_ rule: String) throws {
    let report = try Self.seven("archive: \(rule)\n").build()
    let finding = try #require(report.diagnostics.all.first { $0.severity == .error })
    #expect(finding.code.hasPrefix("configuration/") && finding.place?.line == 1)
  }
}

/// Which file it is, and as of when.
struct FileIdentity: Equatable {
  let inode: UInt64
  let modified: Date
  let bytes: Data

  init(_ path: String) throws {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    inode = try #require(attributes[.systemFileNumber] as? UInt64)
    modified = try #require(attributes[.modificationDate] as? Date)
    bytes = try #require(FileManager.default.contents(atPath: path))
  }
}
