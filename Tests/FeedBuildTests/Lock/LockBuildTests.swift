@testable import FeedBuild
import FeedFormats
import FeedModel
import Foundation
import Testing

/// What subscribers know an entry by stays, whatever happens to the site.
@Suite struct LockBuildTests {
  static let lockName = "feedmill.ids.yml"

  static func ids(_ site: TemporarySite, _ name: String = "feed.json") throws -> [String: String] {
    let bytes = Array(try #require(site.text("feeds/" + name)).utf8)
    let (feed, _) = try FeedDiff.read(bytes, name)
    return Dictionary(feed.entries.map { ($0.title ?? "", $0.id.string) }) { first, _ in first }
  }

  static func feed(_ site: TemporarySite, _ name: String) throws -> Feed {
    try FeedDiff.read(Array(try #require(site.text("feeds/" + name)).utf8), name).0
  }

  private static func configuration(_ address: String, _ more: String = "") -> String {
    "title: Small site\nurl: \(address)\ntimezone: UTC\n" + more
  }

  @Test func fourHundredPostsMoveAndNoIDChanges() throws {
    let site = try Self.large(isLocked: true)
    #expect(try Build.run(site.options).diagnostics.hasErrors == false)
    let before = try Self.feed(site, "feed.xml")
    let bytes = Array(try #require(site.text("feeds/feed.xml")).utf8)
    try Self.move(site)
    let report = try Build.run(site.options)
    #expect(!report.diagnostics.all.contains { $0.code.hasPrefix("identity/") }, "\(report.diagnostics.all)")
    let after = try Self.feed(site, "feed.xml")
    #expect(before.entries.count == 400)
    #expect(before.entries.map(\.id.string) == after.entries.map(\.id.string))
    #expect(before.entries.map(\.link) != after.entries.map(\.link))
    #expect(before.id == after.id)
    let diff = try FeedDiff.run(
      bytes, name: "old", Array(try #require(site.text("feeds/feed.xml")).utf8), name: "new")
    #expect(diff.count(of: .reidentified) == 0 && diff.unread == 0)
    for name in ["rss.xml", "feed.json"] {
      #expect(try Self.feed(site, name).entries.map(\.id.string) == before.entries.map(\.id.string))
    }
    #expect(site.text("feeds/rss.xml")?.contains("isPermaLink=\"false\"") == true)
  }

  @Test func withoutTheLockTheDifferenceCountsWhatWouldTurnUnread() throws {
    let site = try Self.large(isLocked: false)
    _ = try Build.run(site.options)
    let old = Array(try #require(site.text("feeds/feed.xml")).utf8)
    // Half of the slugs, and nothing else.
    try Self.rename(site)
    _ = try Build.run(site.options)
    let halved = try FeedDiff.run(
      old, name: "old", Array(try #require(site.text("feeds/feed.xml")).utf8), name: "new")
    #expect(halved.count(of: .reidentified) == 200 && halved.unread == 200)
    try Self.move(site, renames: false)
    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.contains { $0.code == "identity/would-turn-unread" })
    let moved = try FeedDiff.run(
      old, name: "old", Array(try #require(site.text("feeds/feed.xml")).utf8), name: "new")
    #expect(moved.count(of: .reidentified) == 400 && moved.unread == 400)
  }

  @Test func whatIsAdvisedAgainstUnreadPostsIsWhatHelps() throws {
    func advice(_ site: TemporarySite) throws -> String? {
      try Build.run(site.options).diagnostics.all.first { $0.code == "identity/would-turn-unread" }?.message.text
    }
    let free = try Self.large(isLocked: false)
    _ = try Build.run(free.options)
    try Self.move(free, renames: false)
    #expect(try advice(free)?.contains("`ids: lock` keeps ids") == true)

    let locked = try Self.large(isLocked: true)
    _ = try Build.run(locked.options)
    // Somebody takes all of its ids for others.
    let lock = try #require(locked.text(Self.lockName))
    try locked.write(lock.replacing("old.example", with: "other.example"), to: Self.lockName)
    let text = try #require(try advice(locked))
    #expect(text.contains("`git checkout feedmill.ids.yml`") && text.contains("`feedmill ids import`"))
    #expect(!text.contains("`ids: lock`"))
  }

  private static func large(isLocked: Bool) throws -> TemporarySite {
    var files = [
      "_config.yml": configuration("http://old.example"),
      "feedmill.yml": "limit: 1000\ncontent: summary\n" + (isLocked ? "ids: lock\n" : ""),
    ]
    for i in 0..<400 {
      files[name(of: i, "post")] = "---\ntitle: Post number \(i)\n---\nThe text of post \(i) is short.\n"
    }
    return try TemporarySite(files)
  }

  private static func name(of post: Int, _ slug: String) -> String {
    "_posts/" + String(format: "20%02d-%02d-%02d", 10 + post / 100, 1 + post % 12, 1 + post % 28)
      + "-\(slug)-\(post).md"
  }

  private static func move(_ site: TemporarySite, renames: Bool = true) throws {
    try site.write(configuration("https://new.example", "permalink: /essays/:slug/\n"), to: "_config.yml")
    if renames { try rename(site) }
  }

  private static func rename(_ site: TemporarySite) throws {
    for i in stride(from: 0, to: 400, by: 2) {
      try FileManager.default.moveItem(
        atPath: site.path + "/" + name(of: i, "post"), toPath: site.path + "/" + name(of: i, "essay"))
    }
  }

  @Test(arguments: ["blog", "hugo", "zola", "notes", "weekly", "podcast"])
  func introducingTheLockChangesNoID(_ sample: String) throws {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("feedmill-" + UUID().uuidString).path
    try FileManager.default.copyItem(atPath: Command.root + "/Samples/" + sample, toPath: copy)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    var options = BuildOptions(now: Timestamp(seconds: 1_780_000_000))
    options.site = copy
    options.programs = Command.programs
    options.output = copy + "/without"
    let without = try Build.run(options)
    let file = copy + "/feedmill.yml"
    let configuration = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    try (configuration + "\nids: lock\n").write(toFile: file, atomically: true, encoding: .utf8)
    options.output = copy + "/with"
    options.basePath = "/without"
    var known = options
    known.output = copy + "/without"
    _ = try Build.run(known)
    let with = try Build.run(options)
    #expect(with.diagnostics.hasErrors == without.diagnostics.hasErrors)
    #expect(FileManager.default.fileExists(atPath: copy + "/feedmill.ids.yml"))
    for document in without.files where document.isFeed {
      let name = String(document.path.dropFirst(copy.count + "/without/".count))
      let (old, _) = try FeedDiff.read(Convert.read(document.path), name)
      let (new, _) = try FeedDiff.read(Convert.read(copy + "/with/" + name), name)
      #expect(old.entries.map(\.id) == new.entries.map(\.id))
      #expect(old.id == new.id)
    }
  }

  @Test func anUnchangedLockIsNotTouched() throws {
    let site = try TemporarySite.jekyll(["feedmill.yml": "ids: lock\n"])
    let first = try Build.run(site.options)
    #expect(first.lock?.records == 4 && first.lock?.outcome == .written)
    let time = try site.modified(Self.lockName)
    let second = try Build.run(site.options)
    #expect(second.lock?.outcome == .unchanged && second.files.allSatisfy { $0.outcome == .unchanged })
    #expect(try site.modified(Self.lockName) == time)
  }

  @Test func whatIsNotPublishedIsNotRecorded() throws {
    let site = try TemporarySite.jekyll(["feedmill.yml": "ids: lock\n"])
    var options = site.options
    options.isDryRun = true
    #expect(try Build.run(options).lock?.outcome == .planned)
    options = site.options
    options.includesDrafts = true
    #expect(try Build.run(options).diagnostics.all.contains { $0.code == "identity/lock-preview" })
    options = site.options
    options.url = WebAddress("http://localhost:4000")
    #expect(try Build.run(options).diagnostics.all.contains { $0.code == "identity/lock-preview" })
    try site.write("---\ntitle: [\n---\n", to: "_posts/2026-02-01-broken.md")
    #expect(try Build.run(site.options).lock?.outcome == .withheld)
    #expect(site.text(Self.lockName) == nil)
  }

  @Test func aLockThatCannotBeWrittenIsSaidAndTheFeedsArePublished() throws {
    let site = try TemporarySite.jekyll(["feedmill.yml": "ids: lock\n"])
    // A folder in its temporary file's place stops even the superuser.
    try FileManager.default.createDirectory(
      atPath: site.path + "/." + Self.lockName + PublishedFile.temporarySuffix, withIntermediateDirectories: true)
    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.map(\.code).contains("identity/lock-not-written"))
    #expect(site.text("feeds/feed.xml") != nil)
    var strict = site.options
    strict.isStrict = true
    strict.output = site.path + "/strict"
    #expect(try Build.run(strict).files.allSatisfy { $0.outcome == .withheld })
  }

  @Test func aDeletedPostComesBackUnderItsID() throws {
    let site = try TemporarySite.jekyll(["feedmill.yml": "ids: lock\n"])
    _ = try Build.run(site.options)
    let before = try Self.ids(site)
    let post = try #require(site.text("_posts/2026-01-02-post-1.md"))
    try FileManager.default.removeItem(atPath: site.path + "/_posts/2026-01-02-post-1.md")
    _ = try Build.run(site.options)
    #expect(try Self.ids(site).count == 2)
    try site.write(Self.configuration("https://other.example"), to: "_config.yml")
    try site.write(post, to: "_posts/2026-01-02-restored.md")
    _ = try Build.run(site.options)
    #expect(try Self.ids(site) == before)
  }

  @Test func aNewPostAtAnOldAddressIsANewEntry() throws {
    let site = try TemporarySite([
      "_config.yml": Self.configuration("https://a.example", "permalink: /:slug/\n"), "feedmill.yml": "ids: lock\n",
      "_posts/2026-01-01-news.md": "---\ntitle: Old news\n---\nWhat was new then.\n",
    ])
    _ = try Build.run(site.options)
    let old = try #require(try Self.ids(site)["Old news"])
    try FileManager.default.moveItem(
      atPath: site.path + "/_posts/2026-01-01-news.md", toPath: site.path + "/_posts/2026-01-01-old-news.md")
    try site.write("---\ntitle: New news\n---\nWhat is new now.\n", to: "_posts/2026-02-01-news.md")
    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.contains { $0.code == "identity/taken-id" }, "\(report.diagnostics.all)")
    let ids = try Self.ids(site)
    #expect(ids["Old news"] == old)
    #expect(ids["New news"] == "tag:a.example,2026-02-01:/news/")
    #expect(try Build.run(site.options).files.allSatisfy { $0.outcome == .unchanged })
    #expect(try Self.ids(site) == ids)
  }

  @Test func ambiguityIsSaidWithItsCandidatesAndSettledByTheAuthor() throws {
    let posts = ["a", "b"].map { ("_posts/2026-01-01-\($0).md", "---\ntitle: Note\n---\nShort \($0).\n") }
    let site = try TemporarySite(
      Dictionary(uniqueKeysWithValues: posts).merging([
        "_config.yml": Self.configuration("https://a.example"), "feedmill.yml": "ids: lock\n",
      ]) { $1 })
    _ = try Build.run(site.options)
    let lock = site.text(Self.lockName)
    for (name, _) in posts { try FileManager.default.removeItem(atPath: site.path + "/" + name) }
    try site.write("---\ntitle: Note\n---\nShort c.\n", to: "_posts/2026-01-01-c.md")
    let report = try Build.run(site.options)
    let finding = try #require(report.diagnostics.all.first { $0.code == "identity/ambiguous" })
    #expect(finding.message.text.contains("2026/01/01/a`") && finding.message.text.contains("2026/01/01/b`"))
    #expect(finding.notes.count == 2 && finding.place?.file.hasSuffix("c.md") == true)
    #expect(report.files.allSatisfy { $0.outcome == .withheld } && site.text(Self.lockName) == lock)
    try site.write(
      "---\ntitle: Note\nfeed: {id: 'https://a.example/2026/01/01/b'}\n---\nShort c.\n", to: "_posts/2026-01-01-c.md")
    let settled = try Build.run(site.options)
    #expect(settled.diagnostics.hasErrors == false, "\(settled.diagnostics.all)")
    // It is recorded now, so the front matter need not say it for ever.
    try site.write("---\ntitle: Note\n---\nShort c.\n", to: "_posts/2026-01-01-c.md")
    _ = try Build.run(site.options)
    #expect(try Self.ids(site) == ["Note": "https://a.example/2026/01/01/b"])
  }

  @Test func theAuthorsWordOverrulesTheLockAndIsTold() throws {
    let site = try TemporarySite.jekyll(posts: 1, ["feedmill.yml": "ids: lock\n"])
    _ = try Build.run(site.options)
    try site.write(
      "---\ntitle: Post 0\nfeed: {id: 'tag:me.example,2020:1'}\n---\nText.\n", to: "_posts/2026-01-01-post-0.md")
    #expect(try Build.run(site.options).diagnostics.all.map(\.code).contains("identity/overruled"))
    #expect(try Self.ids(site) == ["Post 0": "tag:me.example,2020:1"])
    #expect(try Build.run(site.options).diagnostics.all.isEmpty)
  }

  @Test func feedsOfTheMatrixKeepTheirIDs() throws {
    let site = try TemporarySite.jekyll([
      "feedmill.yml": "ids: lock\nfeeds:\n  - path: '{format}'\n  - path: 'tags/{slug}/{format}'\n    each: tag\n",
      "_posts/2026-02-01-tagged.md": "---\ntitle: T\ntags: [swift]\n---\nText.\n",
    ])
    _ = try Build.run(site.options)
    let before = try (Self.feed(site, "feed.xml").id, Self.feed(site, "tags/swift/atom.xml").id)
    #expect(before.0 != before.1)
    try site.write(Self.configuration("https://other.example"), to: "_config.yml")
    try site.write(
      "ids: lock\nfeeds:\n  - path: 'all/{format}'\n  - path: 'by/{slug}/{format}'\n    each: tag\n", to: "feedmill.yml"
    )
    _ = try Build.run(site.options)
    #expect(try Self.feed(site, "all/atom.xml").id == before.0)
    #expect(try Self.feed(site, "by/swift/atom.xml").id == before.1)
  }

  @Test func aPodcastKeepsItsGuid() throws {
    let site = try TemporarySite.jekyll(posts: 1, ["feedmill.yml": "ids: lock\npodcast: {}\n"])
    _ = try Build.run(site.options)
    let before = try Self.feed(site, "rss.xml").podcast?.guid
    #expect(before != nil)
    try site.write(Self.configuration("https://other.example"), to: "_config.yml")
    _ = try Build.run(site.options)
    #expect(try Self.feed(site, "rss.xml").podcast?.guid == before)
  }

  @Test(arguments: [
    ("permalink", "https://small.example/2026/01/01/post-0.html"),
    ("tag", "tag:small.example,2026-01-01:/2026/01/01/post-0.html"),
    ("[lock, tag]", "tag:small.example,2026-01-01:/2026/01/01/post-0.html"),
    ("{front-matter: guid, by: permalink}", "https://small.example/2026/01/01/post-0.html"),
  ])
  func idsMayBeMadeByAnotherRule(_ setting: String, _ id: String) throws {
    let site = try TemporarySite.jekyll(posts: 1, ["feedmill.yml": "ids: \(setting)\n"])
    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.isEmpty, "\(report.diagnostics.all)")
    #expect(try Self.ids(site) == ["Post 0": id])
  }

  @Test(arguments: ["locked", "[tag, permalink]", "{by: hash}", "{frontmatter: id}", "3"])
  func aWrongSettingIsTold(_ setting: String) throws {
    let site = try TemporarySite.jekyll(posts: 1, ["feedmill.yml": "ids: \(setting)\n"])
    let finding = try #require(try Build.run(site.options).diagnostics.all.first)
    #expect(finding.code.hasPrefix("configuration/") && finding.place?.file.hasSuffix("feedmill.yml") == true)
  }
}
