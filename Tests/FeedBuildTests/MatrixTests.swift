@testable import FeedBuild
import FeedFormats
import FeedModel
import Testing

/// One line of configuration, many feeds.
@Suite struct MatrixTests {
  private static let posts: [String: String] = [
    "_config.yml": "title: Mill\nurl: https://mill.example\ntimezone: UTC\nauthor: Ann\n",
    "_posts/2026-01-05-a.md": "---\ntitle: A\ntags: [swift, C++]\ncategories: [news]\nlang: en\n---\nText a.\n",
    "_posts/2026-01-04-b.md": "---\ntitle: B\ntags: [swift]\nauthor: Bob\nlang: de\n---\nText b.\n",
    "_posts/2026-01-03-c.md": "---\ntitle: C\ntags: [мельница]\nlang: en\n---\nText c.\n",
    "_posts/2025-06-01-d.md":
      "---\ntitle: D\nlang: en\n---\n## Deprecated\n\n- The old stone\n\n## Merges\n\n- A merge\n\n## Shoutouts\n\n*\n",
    "_posts/2025-05-01-e.md": "---\ntitle: E\nlang: en\n---\n## Deprecated\n\n- The older stone\n",
  ]

  private static func build(_ configuration: String, _ change: (inout BuildOptions) -> Void = { _ in }) throws -> (
    site: TemporarySite, report: BuildReport
  ) {
    let site = try TemporarySite(posts.merging(["feedmill.yml": configuration]) { $1 })
    var options = site.options
    change(&options)
    return (site, try Build.run(options))
  }

  private static func titles(_ site: TemporarySite, _ path: String) throws -> [String] {
    let bytes = Array((site.text("feeds/" + path) ?? "").utf8)
    var report = Diagnostics()
    guard let format = FeedFormats.recognizing(bytes.span) else { return [] }
    return try format.read(bytes, name: path, report: &report).entries.map { $0.title ?? "" }
  }

  private static func paths(_ report: BuildReport, _ site: TemporarySite) -> [String] {
    report.files.map { String($0.path.dropFirst(site.path.utf8.count + "/feeds/".utf8.count)) }.sorted()
  }

  @Test func eachTagHasAFeedInEveryFormat() throws {
    let (site, report) = try Self.build(
      "feeds:\n  - path: '{format}'\n  - path: 'tags/{slug}/{format}'\n    each: tag\n    slugs: {C++: cpp}\n")
    #expect(report.diagnostics.hasErrors == false, "\(report.diagnostics.all)")
    #expect(
      Self.paths(report, site) == [
        "feed.json", "feed.xml", "rss.xml", "tags/cpp/atom.xml", "tags/cpp/feed.json", "tags/cpp/rss.xml",
        "tags/swift/atom.xml", "tags/swift/feed.json", "tags/swift/rss.xml", "tags/мельница/atom.xml",
        "tags/мельница/feed.json", "tags/мельница/rss.xml",
      ])
    #expect(try Self.titles(site, "tags/swift/rss.xml") == ["A", "B"])
    #expect(try Self.titles(site, "tags/мельница/feed.json") == ["C"])
    let atom = try #require(site.text("feeds/tags/swift/atom.xml"))
    #expect(atom.contains("<title>Mill | swift</title>"))
    #expect(
      atom.contains(
        "https://mill.example/feeds/tags/swift/feed.json"))
  }

  @Test(arguments: [
    ("author", "author/bob/feed.json", ["B"]), ("language", "language/de/feed.json", ["B"]),
    ("category", "category/news/feed.json", ["A"]), ("section", "section/deprecated/feed.json", ["D", "E"]),
  ])
  func feedsMayBeByAnyDimension(_ dimension: String, _ path: String, _ titles: [String]) throws {
    let (site, report) = try Self.build("feeds:\n  - path: '\(dimension)/{slug}/{format}'\n    each: \(dimension)\n")
    #expect(report.diagnostics.hasErrors == false, "\(report.diagnostics.all)")
    #expect(try Self.titles(site, path) == titles)
  }

  @Test func aSectionIsAnEntryOfItsOwnAndAnEmptyOneIsNone() throws {
    let (site, report) = try Self.build("feeds:\n  - path: '{slug}/{format}'\n    each: section\n")
    #expect(!Self.paths(report, site).contains { $0.hasPrefix("shoutouts/") })
    let atom = try #require(site.text("feeds/deprecated/atom.xml"))
    #expect(atom.contains("The old stone") && !atom.contains("A merge"))
    #expect(atom.contains("/2025/06/01/d.html#deprecated"))
  }

  @Test func dimensionsJoin() throws {
    let (site, report) = try Self.build(
      "feeds:\n  - path: '{language}/{tag}/{format}'\n    each: [language, tag]\n    only: [en, de, swift]\n"
        + "  - path: 'english/{format}'\n    language: en\n    tag: [swift, мельница]\n    title: '{site} in English'\n"
    )
    #expect(report.diagnostics.hasErrors == false, "\(report.diagnostics.all)")
    #expect(try Self.titles(site, "en/swift/feed.json") == ["A"])
    #expect(try Self.titles(site, "de/swift/feed.json") == ["B"])
    #expect(try Self.titles(site, "english/feed.json") == ["A", "C"])
    #expect(site.text("feeds/english/rss.xml")?.contains("<title>Mill in English</title>") == true)
  }

  @Test func valuesMayBeLeftOut() throws {
    let (site, report) = try Self.build(
      "feeds:\n  - path: 't/{slug}/{format}'\n    each: tag\n    except: [C++]\n    formats: json\n")
    #expect(Self.paths(report, site) == ["t/swift/feed.json", "t/мельница/feed.json"])
  }

  @Test func twoValuesWithOneSlugAreAnErrorThatNamesBoth() throws {
    let (site, report) = try Self.build("feeds:\n  - path: '{format}'\n")
    #expect(report.diagnostics.hasErrors == false)
    try site.write("---\ntitle: F\ntags: [c]\n---\nText.\n", to: "_posts/2026-01-06-f.md")
    try site.write("feeds:\n  - path: 't/{slug}/{format}'\n    each: tag\n", to: "feedmill.yml")
    let again = try Build.run(site.options)
    let finding = try #require(again.diagnostics.all.first { $0.code == "matrix/one-slug" })
    #expect(finding.message.text.contains("`c`") && finding.message.text.contains("`C++`"))
    #expect(again.files.allSatisfy { $0.outcome == .withheld })
  }

  @Test func twoFeedsCannotBeOneFile() throws {
    let (_, report) = try Self.build("feeds:\n  - path: 'x/{format}'\n  - path: 'x/{format}'\n    tag: swift\n")
    #expect(report.diagnostics.all.contains { $0.code == "matrix/one-path-for-two" })
  }

  @Test(arguments: [
    ("- each: tag", "matrix/no-path"), ("- path: 'a/{format}'\n    each: tag", "matrix/one-path"),
    ("- path: 'a/{slog}'", "matrix/unknown-word"), ("- path: a\n    only: [x]", "matrix/no-each"),
    ("- path: a\n    eech: tag", "configuration/unknown-key"), ("- path: ../a", "configuration/wrong-value"),
    ("- path: a\n    each: colour", "configuration/wrong-value"),
  ])
  func aLineThatIsWrongIsToldWithItsPlace(_ line: String, _ code: String) throws {
    let (_, report) = try Self.build("feeds:\n  \(line)\n")
    let finding = try #require(report.diagnostics.all.first { $0.code == code }, "\(report.diagnostics.all)")
    #expect(finding.place?.file.hasSuffix("feedmill.yml") == true)
  }

  @Test func daysAreCountedBackFromTheNewestEntry() throws {
    let (site, _) = try Self.build("limit: {days: 30}\n")
    #expect(try Self.titles(site, "feed.xml") == ["A", "B", "C"])
  }

  @Test func bytesBoundTheLongestDocument() throws {
    let (all, _) = try Self.build("limit: {entries: 5}\n")
    let whole = try #require(all.text("feeds/feed.json")?.utf8.count)
    let (site, report) = try Self.build("limit: {bytes: \(whole - 100)}\n")
    #expect(report.diagnostics.hasErrors == false)
    for name in ["feed.xml", "rss.xml", "feed.json"] {
      #expect(try Self.titles(site, name).count < 5)
      #expect(try #require(site.text("feeds/" + name)?.utf8.count) <= whole - 100)
    }
    #expect(Set(["feed.xml", "rss.xml", "feed.json"].map { try? Self.titles(site, $0) }).count == 1)
  }

  @Test func aSecondBuildOfAMatrixTouchesNothing() throws {
    let (site, _) = try Self.build("feeds:\n  - path: '{format}'\n  - path: 's/{slug}/{format}'\n    each: section\n")
    #expect(try Build.run(site.options).files.allSatisfy { $0.outcome == .unchanged })
  }

  @Test func theDetectorReadsTheMatrixToo() throws {
    let (_, report) = try Self.build("feeds:\n  - path: 's/{slug}/{format}'\n    each: section\n") {
      $0.detectsInconsistency = true
    }
    #expect(report.diagnostics.all.allSatisfy { $0.severity < .error }, "\(report.diagnostics.all)")
  }
}
