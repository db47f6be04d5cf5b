@testable import FeedBuild
import FeedFormats
import FeedModel
import Foundation
import Testing

/// The files by which feeds are found.
@Suite struct DiscoveryTests {
  private static let everything = """
    index: true
    opml: true
    discovery: true
    stylesheet: true
    feeds:
      - path: '{format}'
      - path: 'tags/{slug}/{format}'
        each: tag
        page: /tag/{slug}/
        description: 'Posts about {value} & more'

    """

  private static func site(_ configuration: String = everything) throws -> TemporarySite {
    try TemporarySite.jekyll(
      posts: 2,
      [
        "_posts/2026-02-01-a.md": "---\ntitle: 'A <b> & \"c\"'\ntags: [swift, мельница]\n---\nText.\n",
        "feedmill.yml": configuration,
      ])
  }

  private static func built(_ configuration: String = everything) throws -> (site: TemporarySite, report: BuildReport) {
    let site = try site(configuration)
    let report = try Build.run(site.options)
    #expect(!report.hasFailed, "\(report.diagnostics.all)")
    return (site, report)
  }

  @Test func nothingIsWrittenUnasked() throws {
    let (site, report) = try Self.built("title: Small\n")
    #expect(site.names(in: "feeds") == ["feed.json", "feed.xml", "rss.xml"])
    #expect(report.files.allSatisfy { $0.isFeed })
    #expect(site.text("feeds/rss.xml")?.contains("xml-stylesheet") == false)
  }

  @Test func aSecondBuildTouchesNothing() throws {
    let (site, _) = try Self.built()
    let report = try Build.run(site.options)
    #expect(report.files.count == 3 * 3 + 3 + 3 && report.files.allSatisfy { $0.outcome == .unchanged })
  }

  @Test func thePageIsXMLTooOnceVoidElementsAreClosedAndNamesEveryFeed() throws {
    let (site, _) = try Self.built()
    let page = try #require(site.text("feeds/index.html"))
    for address in ["feed.xml", "rss.xml", "feed.json", "tags/swift/atom.xml"] {
      #expect(page.contains("href=\"https://small.example/feeds/\(address)\""))
    }
    #expect(page.contains(">A &amp; “c”</a>") && page.contains("Posts about swift &amp; more"))
    #expect(page.contains("<h2 id=\"group-1\">Tags <span class=\"count\">2"))
    #expect(page.contains("3 entries; the newest, of <time>2026-02-01</time>"))
    // Nothing is loaded from anywhere.
    for word in ["src=", "url(", "@import", "rel=\"stylesheet\""] { #expect(!page.contains(word)) }
    // Without the parts that only HTML allows, every element is closed in order.
    var xml = page.replacingOccurrences(of: "<!DOCTYPE html>\n", with: "")
      .replacingOccurrences(of: "button type=\"button\" hidden", with: "button type=\"button\"")
    for open in ["<meta", "<link"] {
      xml = xml.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasPrefix(open) ? String($0.dropLast()) + "/>" : String($0) }.joined(separator: "\n")
    }
    let script = try #require(xml.range(of: "<script>")).lowerBound
    let end = try #require(xml.range(of: "</script>")).upperBound
    xml.removeSubrange(script..<end)
    let parser = XMLCheckingParser(xml)
    #expect(parser.error == nil, "\(parser.error ?? "")")
    // Ids are unique and everything that is named is there.
    #expect(Set(parser.ids).count == parser.ids.count)
    #expect(Set(parser.named).isSubset(of: parser.ids))
  }

  @Test func theOutlineListsEachFeedOnceByGroup() throws {
    let (site, _) = try Self.built()
    let text = try #require(site.text("feeds/feeds.opml"))
    #expect(XMLCheckingParser(text).error == nil)
    #expect(text.components(separatedBy: "xmlUrl=").count == 4)
    #expect(text.contains("<outline text=\"Tags\">"))
    #expect(text.contains("htmlUrl=\"https://small.example/tag/swift/\""))
  }

  @Test func aTagsPageNamesItsOwnFeedFirst() throws {
    let (site, _) = try Self.built()
    let common = try #require(site.text("feeds/feeds.html"))
    let own = try #require(site.text("feeds/tags/swift/rss.links.html"))
    #expect(common.components(separatedBy: "<link").count == 4 && own.components(separatedBy: "<link").count == 7)
    #expect(own.hasSuffix(common) && own.contains("title=\"Small site | swift\""))
  }

  @Test func feedsNameTheStyleSheetFromWhereTheyAre() throws {
    let (site, _) = try Self.built()
    #expect(
      site.text("feeds/rss.xml")?.contains("<?xml-stylesheet type=\"text/css\" href=\"feed.css\"?>\n<rss") == true)
    #expect(site.text("feeds/tags/swift/atom.xml")?.contains("href=\"../../feed.css\"?>\n<feed") == true)
    #expect(site.text("feeds/feed.json")?.contains("feed.css") == false)
    #expect(site.text("feeds/feed.css")?.isEmpty == false)
    for name in ["rss.xml", "feed.xml", "tags/swift/rss.xml"] {
      let findings = Check.document(Array((site.text("feeds/" + name) ?? "").utf8), name: name)
      #expect(findings.count(of: .error) == 0 && findings.count(of: .warning) == 0, "\(findings.all)")
    }
  }

  @Test func aStyleSheetOfOnesOwnIsNamedAndNotWritten() throws {
    let (site, _) = try Self.built("stylesheet: /css/feed.css?a&b\n")
    #expect(site.text("feeds/feed.xml")?.contains("href=\"/css/feed.css?a&amp;b\"?>") == true)
    #expect(site.names(in: "feeds") == ["feed.json", "feed.xml", "rss.xml"])
  }

  @Test func somebodyElsesFileStays() throws {
    let site = try Self.site("index: true\nopml: mine.opml\n")
    try site.write("<!DOCTYPE html><title>Home</title>", to: "feeds/index.html")
    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.map(\.code).contains("discovery/foreign-file"))
    #expect(site.text("feeds/index.html") == "<!DOCTYPE html><title>Home</title>")
    #expect(site.text("feeds/mine.opml") != nil && site.text("feeds/rss.xml") != nil)
  }

  @Test(arguments: ["index: rss.xml", "index: a.html\nopml: a.html"])
  func twoFilesCannotBeOne(configuration: String) throws {
    let site = try Self.site(configuration + "\n")
    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.map(\.code).contains("discovery/path-taken"))
    #expect(report.hasFailed && site.names(in: "feeds").isEmpty)
  }

  @Test(arguments: ["index: [a]", "opml: ../x", "stylesheet: {a: 1}"])
  func aWrongValueIsTold(configuration: String) throws {
    let site = try Self.site(configuration + "\n")
    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.map(\.code).contains("configuration/wrong-value"))
  }

  @Test func aBuildForTheWholeWorldIsTheSameInAnyOrderOfThreads() throws {
    let (site, _) = try Self.built()
    let page = site.text("feeds/index.html")
    var options = site.options
    options.jobs = 1
    options.output = site.path + "/other"
    options.basePath = "/feeds"
    _ = try Build.run(options)
    #expect(site.text("other/index.html") == page)
  }
}
