import FeedBuild
import FeedFormats
import FeedModel
import Foundation
import Testing

@Suite struct BuildTests {
  @Test func aJekyllSiteBecomesThreeFeedsWithTheSameEntries() throws {
    let site = try TemporarySite.jekyll()
    let report = try Build.run(site.options)
    #expect(report.diagnostics.count(of: .error) == 0)
    #expect(report.files.map(\.outcome) == [.written, .written, .written])

    var ids: [[String]] = []
    for file in report.files {
      var findings = Diagnostics()
      let format = try #require(FeedFormats.named(file.format))
      let feed = try format.read(Convert.read(file.path), name: file.path, report: &findings)
      #expect(findings.count(of: .error) == 0 && findings.count(of: .warning) == 0)
      ids.append(feed.entries.map(\.id.string))
    }
    #expect(ids[0] == (0..<3).reversed().map { "https://small.example/2026/01/0\($0 + 1)/post-\($0)" })
    #expect(ids[1] == ids[0] && ids[2] == ids[0])
  }

  @Test func aSecondBuildTouchesNothing() throws {
    let site = try TemporarySite.jekyll()
    _ = try Build.run(site.options)
    let before = try site.modified("feeds/feed.xml")
    let again = try Build.run(site.options)
    #expect(again.files.allSatisfy { $0.outcome == .unchanged })
    #expect(try site.modified("feeds/feed.xml") == before)
  }

  @Test func theNumberOfThreadsChangesNoByte() throws {
    let site = try TemporarySite.jekyll(posts: 28)
    var options = site.options
    options.limit = 28
    options.jobs = 1
    _ = try Build.run(options)
    options.jobs = 8
    let again = try Build.run(options)
    #expect(again.files.allSatisfy { $0.outcome == .unchanged })
  }

  @Test func aBrokenPostKeepsEverythingAsItWas() throws {
    let site = try TemporarySite.jekyll()
    _ = try Build.run(site.options)
    let before = site.text("feeds/feed.xml")
    try site.write("---\ntitle: [never closed\n---\nText\n", to: "_posts/2026-02-01-broken.md")
    let report = try Build.run(site.options)
    #expect(report.hasFailed)
    #expect(ExitStatus(report) == .findings)
    #expect(report.files.allSatisfy { $0.outcome == .withheld })
    #expect(site.text("feeds/feed.xml") == before)
    let place = report.diagnostics.all.first { $0.severity == .error }?.place
    #expect(place?.file.hasSuffix("_posts/2026-02-01-broken.md") == true)
    #expect(place?.line == 2 || place?.line == 3)
  }

  @Test func withKeepGoingTheRestIsPublishedAndTheStatusSaysSo() throws {
    let site = try TemporarySite.jekyll(
      posts: 2, ["_posts/2026-02-01-broken.md": "---\ntitle: [never closed\n---\nText\n"])
    var options = site.options
    options.keepsGoing = true
    let report = try Build.run(options)
    #expect(report.hasFailed)
    #expect(report.files.map(\.entries) == [2, 2, 2])
    #expect(report.files.allSatisfy { $0.outcome == .written })
  }

  @Test func aPostThatBrokeLongAgoDoesNotStopTodaysEdition() throws {
    let site = try TemporarySite.jekyll(
      posts: 5, ["_posts/2015-02-01-broken.md": "---\ntitle: [never closed\n---\nText\n"])
    var options = site.options
    options.limit = 3
    let report = try Build.run(options)
    #expect(!report.hasFailed)
    #expect(report.diagnostics.all.contains { $0.severity == .warning && $0.place?.file.contains("2015") == true })
  }

  @Test func controlCharactersAndTheEndOfCDATADoNotBreakAFeed() throws {
    let site = try TemporarySite.jekyll(
      posts: 0,
      ["_posts/2026-02-01-odd.md": "---\ntitle: A\u{B}B\n---\nIn plain sight: ]]> and `]]>`\n\nA bell\u{7}.\n"])
    let report = try Build.run(site.options)
    #expect(!report.hasFailed)
    let finding = try #require(report.diagnostics.all.first { $0.code == "text/control-character" })
    #expect(finding.place?.line == 2 && finding.place?.column == 9)
    for file in report.files {
      var findings = Diagnostics()
      let format = try #require(FeedFormats.named(file.format))
      let feed = try format.read(Convert.read(file.path), name: file.path, report: &findings)
      #expect(findings.count(of: .error) == 0)
      #expect(feed.entries.map(\.title) == ["A B"])
      guard case .html(let html, _) = feed.entries[0].content else {
        Issue.record("\(file.format) lost the content")
        continue
      }
      #expect(html.contains("]]&gt;") || html.contains("]]>"))
    }
  }

  @Test func aDryRunWritesNothing() throws {
    let site = try TemporarySite.jekyll()
    var options = site.options
    options.isDryRun = true
    let report = try Build.run(options)
    #expect(report.files.allSatisfy { $0.outcome == .planned })
    #expect(site.names(in: "feeds").isEmpty)
  }

  @Test func futurePostsWaitForTheirTime() throws {
    let site = try TemporarySite.jekyll(
      posts: 1, ["_posts/2030-01-01-later.md": "---\ntitle: Later\n---\nText\n"])
    let report = try Build.run(site.options)
    #expect(report.files.map(\.entries) == [1, 1, 1])
    #expect(report.diagnostics.all.contains { $0.code == "select/future" })
    var options = site.options
    options.includesFuture = true
    #expect(try Build.run(options).files.map(\.entries) == [2, 2, 2])
  }

  @Test func strictTurnsAWarningIntoAFailure() throws {
    let site = try TemporarySite.jekyll(
      posts: 1, ["_posts/2026-02-01-odd.md": "---\ntitle: Odd\n---\nA bell\u{7}.\n"])
    var options = site.options
    options.isStrict = true
    let report = try Build.run(options)
    #expect(report.hasFailed && site.names(in: "feeds").isEmpty)
  }

  @Test func twoPostsWithOneIDAreAnErrorThatNamesBoth() throws {
    let front = "---\ntitle: Same\nslug: same\ndate: 2026-01-01 12:00:00 +0000\n---\nText\n"
    let site = try TemporarySite.jekyll(
      posts: 0, ["_posts/2026-01-01-a.md": front, "_posts/2026-01-01-b.md": front])
    let report = try Build.run(site.options)
    let finding = try #require(report.diagnostics.all.first { $0.code == "identity/duplicate-id" })
    let files = [finding.place?.file, finding.notes.first?.place?.file].compactMap { $0 }.sorted()
    #expect(files.count == 2 && files[0].hasSuffix("-a.md") && files[1].hasSuffix("-b.md"))
    #expect(report.hasFailed)
  }

  @Test func leftoversOfAKilledBuildAreCleared() throws {
    let site = try TemporarySite.jekyll(posts: 1, ["feeds/.old.xml.feedmill-tmp": "half"])
    _ = try Build.run(site.options)
    #expect(site.names(in: "feeds") == ["feed.json", "feed.xml", "rss.xml"])
  }

  @Test func theDetectorFindsNothingInAnHonestBuild() throws {
    let site = try TemporarySite.jekyll()
    var options = site.options
    options.detectsInconsistency = true
    let report = try Build.run(options)
    #expect(!report.diagnostics.all.contains { $0.code.hasPrefix("detector/") })
  }

  @Test func aFeedServedFromACopiedFolderKnowsItsAddress() throws {
    let site = try TemporarySite.jekyll(posts: 1)
    _ = try Build.run(site.options)
    #expect(site.text("feeds/rss.xml")?.contains("href=\"https://small.example/feeds/rss.xml\"") == true)
    var options = site.options
    options.output = site.path + "/_site"
    _ = try Build.run(options)
    #expect(site.text("_site/rss.xml")?.contains("href=\"https://small.example/rss.xml\"") == true)
    options.output = site.path + "/_site/x"
    options.basePath = "/elsewhere/"
    _ = try Build.run(options)
    #expect(site.text("_site/x/rss.xml")?.contains("href=\"https://small.example/elsewhere/rss.xml\"") == true)
  }

  @Test func aFolderWithoutAnythingIsAnErrorOfItsOwn() throws {
    let site = try TemporarySite(["empty.txt": ""])
    #expect(throws: FeedError.self) { try Build.run(site.options) }
  }

  @Test func aPostInSeveralFeedsIsComplainedOfOnce() throws {
    let site = try TemporarySite.jekyll(
      posts: 1,
      [
        "_config.yml": "title: T\nurl: https://t.example\ntimezone: UTC\nfeed: {categories: [news], tags: true}\n",
        "_posts/2026-02-01-a.md":
          "---\ntitle: a\nlast_modified_at: 2026-01-01\ncategories: [news]\ntags: [one, two]\n---\nText\n",
      ])
    let report = try Build.run(site.options)
    #expect(report.files.count == 12)
    #expect(report.diagnostics.all.filter { $0.code == "atom/updated-before-published" }.count == 1)
  }

  @Test func aSiteOnTheAuthorsMachineIsBuiltWithAWarning() throws {
    let post = "See [b](/b), [c](http://127.0.0.1:4000/c) and ![i](i.png)"
    let site = try TemporarySite([
      "_config.yml": "title: T\nurl: http://localhost:4000\ntimezone: UTC\n",
      "_posts/2026-02-01-a.md": "---\ntitle: a\n---\n\(post)\n",
    ])
    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.map(\.code) == ["site/local-url"])
    #expect(site.text("feeds/rss.xml")?.contains("<a href=\"http://localhost:4000/b\">") == true)
    #expect(site.text("feeds/rss.xml")?.contains("<a href=\"http://127.0.0.1:4000/c\">") == true)
  }

  @Test func anAddressOnTheAuthorsMachineIsLeftOut() throws {
    let site = try TemporarySite.jekyll(
      posts: 0, ["_posts/2026-02-01-a.md": "---\ntitle: a\n---\nSee [b](http://localhost:4000/b) there\n"])
    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.map(\.code) == ["html/local-address"])
    #expect(site.text("feeds/rss.xml")?.contains("See b there") == true)
  }

  @Test func whatIsWrongInALongFeedIsFoundInTheWholeOfIt() throws {
    let text = String(repeating: "Grain becomes flour. ", count: 2500)
    let site = try TemporarySite.jekyll(posts: 0)
    for day in 1...28 {
      let more = day == 2 ? "last_modified_at: 2026-01-01\n" : ""
      let name = "_posts/2026-02-\(day < 10 ? "0" : "")\(day)-day.md"
      try site.write("---\ntitle: Day \(day)\n\(more)---\n\(text)\n", to: name)
    }
    var options = site.options
    options.limit = 28
    let report = try Build.run(options)
    #expect(report.files.allSatisfy { $0.outcome == .written && $0.bytes > 1 << 20 && $0.entries == 28 })
    let found = try #require(report.diagnostics.all.first { $0.code == "atom/updated-before-published" })
    let lines = try #require(site.text("feeds/feed.xml")).split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(found.place?.line)
    #expect(lines[line - 1].contains("<updated>2026-01-01T00:00:00Z</updated>"))
    #expect(found.notes.first?.place?.file.hasSuffix("_posts/2026-02-02-day.md") == true)
    for (name, format) in [("rss.xml", "rss"), ("feed.xml", "atom"), ("feed.json", "json")] {
      let bytes = Array(try #require(site.text("feeds/\(name)")).utf8)
      var findings = Diagnostics()
      let feed = try #require(FeedFormats.named(format)).read(bytes, name: name, report: &findings)
      #expect(feed.entries.count == 28 && !findings.hasErrors)
    }
  }

  @Test func whatWasFoundBeforeAnErrorThatEndsTheBuildIsSaidToo() throws {
    let site = try TemporarySite([
      "feedmill.yml": "url: https://n.example\nlimit: many\ntimezone: Mars/Phobos\n",
      "2026-01-01-a.md": "A note\n",
    ])
    let report = try Build.run(site.options)
    #expect(ExitStatus(report) == .findings)
    let places = report.diagnostics.all.filter { $0.severity == .error }.map { "\($0.code) \($0.place?.line ?? 0)" }
    #expect(places == ["configuration/wrong-value 2", "zone/unknown 3"])
  }

  @Test func aFolderWithoutConfigurationIsNotBlamedOnAFileThatIsNotThere() throws {
    let site = try TemporarySite(["2026-01-01-a.md": "A note\n"])
    let report = try Build.run(site.options)
    let error = try #require(report.diagnostics.all.first { $0.code == "site/no-url" })
    #expect(error.place == nil)
  }

  @Test func aFolderThatIsNotThereIsNamedWithoutALine() throws {
    let site = try TemporarySite.jekyll()
    var options = site.options
    options.site += "/nowhere"
    let error = #expect(throws: FeedError.self) { try Build.run(options) }
    #expect(error?.diagnostic.place?.description == options.site)
  }

  @Test(arguments: [
    ("_posts/2026-01-01-post-0.md", "too old for the feeds' limit"),
    ("_posts/2099-01-01-late.md", "in the future; `--future` publishes it"),
    ("_drafts/idea.md", "a draft; `--drafts` publishes it"),
    ("_posts/undated.md", "a post has a date in its name"),
    ("_posts/nowhere.md", "there is no such file"),
  ])
  func eachPostLeftOutIsExplained(path: String, reason: String) throws {
    let site = try TemporarySite.jekyll(
      posts: 3,
      [
        "_posts/2099-01-01-late.md": "---\ntitle: late\n---\nText\n", "_drafts/idea.md": "---\ntitle: i\n---\nText\n",
        "_posts/undated.md": "---\ntitle: u\n---\nText\n",
      ])
    var options = site.options
    options.limit = 1
    options.explained = site.path + "/" + path
    let lines = try Build.run(options).explanation
    #expect(lines.count == 1 && lines[0].contains(reason), "\(lines)")
  }

  @Test func aSecondConfigurationFileIsNamed() throws {
    let site = try TemporarySite([
      "feedmill.yml": "url: https://n.example\n", "feedmill.json": "{}", "2026-01-01-a.md": "A note\n",
    ])
    let report = try Build.run(site.options)
    let finding = try #require(report.diagnostics.all.first { $0.code == "configuration/second-file" })
    #expect(finding.place?.file.hasSuffix("feedmill.json") == true)
  }

  @Test func aTitleAboutMarkupIsNoFault() throws {
    let site = try TemporarySite.jekyll(
      posts: 1, ["_posts/2026-02-01-b.md": "---\ntitle: The &lt;b&gt; element\n---\nText\n"])
    var options = site.options
    options.isStrict = true
    let report = try Build.run(options)
    #expect(!report.hasFailed, "\(report.diagnostics.all)")
    #expect(site.text("feeds/feed.json")?.contains("The <b> element") == true)
  }
}
