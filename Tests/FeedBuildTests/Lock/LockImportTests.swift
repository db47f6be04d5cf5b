@testable import FeedBuild
import FeedFormats
import FeedModel
import Foundation
import Testing

/// Ids come from feeds that are published already.
@Suite struct LockImportTests {
  @Test func everyEntryOfARealFeedOfJekyllFindsItsPost() throws {
    var files = [
      "_config.yml":
        "title: Old\nurl: http://old.example\npermalink: /:year/:title/\ntimezone: UTC\nplugins: [jekyll-feed]\nfeed: {posts_limit: 100}\n",
      "index.md": "---\n---\nHome.\n",
    ]
    for i in 0..<30 {
      let name = String(format: "_posts/2025-%02d-%02d-post-%d.md", 1 + i % 12, 1 + i % 28, i)
      let more = i % 7 == 0 ? "slug: own-slug-\(i)\n" : i % 5 == 0 ? "permalink: /essays/\(i).html\n" : ""
      files[name] =
        "---\ntitle: \"Post *\(i)* & more\"\ndate: 2025-\(1 + i % 12)-\(1 + i % 28) 1\(i % 10):30:00 +0200\n\(more)---\nText of \(i).\n"
    }
    let site = try TemporarySite(files)
    guard let jekyll = try Tool.run("jekyll", ["build", "-q", "-d", "out"], in: site.path), jekyll.status == 0,
      let old = site.text("out/feed.xml")
    else {
      print("skipped: jekyll with jekyll-feed is not installed")
      return
    }
    try FileManager.default.removeItem(atPath: site.path + "/out")
    // The site goes to another domain, style and zone at once.
    try site.write(
      "title: New\nurl: https://new.example\npermalink: /blog/:slug\ntimezone: Asia/Tokyo\n", to: "_config.yml")
    try site.write("ids: lock\nlimit: 100\n", to: "feedmill.yml")
    let outcome = try LockedIDs.importFeed(Array(old.utf8), name: "old.xml", into: site.options)
    #expect(outcome.status == .fine, "\(outcome.diagnostics.all)")
    #expect(outcome.lines == ["30 entries and 30 posts: 30 ids taken, 0 known before"])
    _ = try Build.run(site.options)
    let before = try FeedDiff.read(Array(old.utf8), "old.xml").0
    let after = try LockBuildTests.feed(site, "feed.xml")
    #expect(Set(before.entries.map(\.id.string)) == Set(after.entries.map(\.id.string)) && after.entries.count == 30)
    #expect(after.id == before.id)
    let diff = try FeedDiff.run(
      Array(old.utf8), name: "old", Array(try #require(site.text("feeds/feed.xml")).utf8), name: "new")
    #expect(diff.unread == 0)
  }

  private static let old = #"""
    <rss version="2.0"><channel><title>Old</title><link>http://old.example/</link><description>D</description>
    <item><title>Post 0</title><link>http://old.example/?p=1</link><guid isPermaLink="false">http://old.example/?p=1</guid><pubDate>Thu, 01 Jan 2026 09:00:00 +0000</pubDate></item>
    <item><title>Renamed since</title><link>http://old.example/2026/01/02/post-1.html</link><guid isPermaLink="false">tag:old.example,2025:2</guid><pubDate>Thu, 25 Dec 2025 00:00:00 +0000</pubDate></item>
    <item><title>Deleted</title><link>http://old.example/x</link><guid isPermaLink="false">tag:old.example,2025:3</guid><pubDate>Thu, 25 Dec 2025 00:00:00 +0000</pubDate></item>
    </channel></rss>
    """#

  @Test func whatFindsNoPartnerIsSaidOnBothSides() throws {
    let site = try TemporarySite.jekyll(["feedmill.yml": "ids: lock\n"])
    try site.write("---\ntitle: Ancient\n---\nText.\n", to: "_posts/2001-01-01-ancient.md")
    let outcome = try LockedIDs.importFeed(Array(Self.old.utf8), name: "old.rss", into: site.options)
    #expect(outcome.status == .findings)
    #expect(
      outcome.diagnostics.all.map(\.code) == [
        "identity/import-no-post", "identity/import-no-entry", "identity/import-older",
      ], "\(outcome.diagnostics.all)")
    #expect(outcome.lines == ["3 entries and 4 posts: 2 ids taken, 0 known before, 1 without a post"])
    _ = try Build.run(site.options)
    let ids = try LockBuildTests.ids(site)
    #expect(ids["Post 0"] == "http://old.example/?p=1" && ids["Post 1"] == "tag:old.example,2025:2")
    #expect(ids["Post 2"] == "https://small.example/2026/01/03/post-2")
  }

  @Test func aRecordThatSaysOtherwiseStaysUnlessForced() throws {
    let site = try TemporarySite.jekyll(["feedmill.yml": "ids: lock\n"])
    _ = try Build.run(site.options)
    let lock = site.text(IDLock.name)
    let refused = try LockedIDs.importFeed(Array(Self.old.utf8), name: "old.rss", into: site.options)
    #expect(refused.diagnostics.all.count { $0.code == "identity/import-differs" } == 2)
    #expect(refused.status == .findings && site.text(IDLock.name) == lock)
    let forced = try LockedIDs.importFeed(Array(Self.old.utf8), name: "old.rss", into: site.options, replaces: true)
    #expect(!forced.diagnostics.all.contains { $0.code == "identity/import-differs" })
    _ = try Build.run(site.options)
    #expect(try LockBuildTests.ids(site)["Post 1"] == "tag:old.example,2025:2")
    let again = try LockedIDs.importFeed(Array(Self.old.utf8), name: "old.rss", into: site.options)
    #expect(again.lines == ["3 entries and 3 posts: 0 ids taken, 2 known before, 1 without a post"])
  }

  @Test func theFeedsOwnIDIsTakenForTheFeedThatIsNamed() throws {
    let site = try TemporarySite.jekyll([
      "feedmill.yml": "ids: lock\nfeeds:\n  - path: '{format}'\n  - path: 'tags/{slug}/{format}'\n    each: tag\n",
      "_posts/2026-02-01-tagged.md": "---\ntitle: T\ntags: [swift]\n---\nText.\n",
    ])
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>O</title><id>urn:uuid:0374b40c-0182-56b9-a123-540e8653d831</id>
      <updated>2026-02-01T00:00:00Z</updated><author><name>A</name></author>
      <entry><title>T</title><id>tag:o.example,2026:t</id><updated>2026-02-01T00:00:00Z</updated><published>2026-02-01T00:00:00Z</published><summary>S</summary></entry></feed>
      """
    let wrong = try LockedIDs.importFeed(Array(atom.utf8), name: "o", as: "tags/c/atom.xml", into: site.options)
    #expect(wrong.diagnostics.all.contains { $0.code == "usage/no-such-feed" } && site.text(IDLock.name) == nil)
    _ = try LockedIDs.importFeed(Array(atom.utf8), name: "o", as: "tags/swift/rss.xml", into: site.options)
    _ = try Build.run(site.options)
    #expect(try LockBuildTests.feed(site, "tags/swift/atom.xml").id == "urn:uuid:0374b40c-0182-56b9-a123-540e8653d831")
    #expect(try LockBuildTests.feed(site, "feed.xml").id == "https://small.example/feed.xml")
    #expect(try LockBuildTests.ids(site)["T"] == "tag:o.example,2026:t")
  }
}
