@testable import FeedBuild
import FeedModel
import Foundation
import Testing

/// Links to feeds in built pages.
@Suite struct InjectTests {
  private static let feed = """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:1</id><title>Mill &amp; race</title>
    <updated>2026-01-01T00:00:00Z</updated><author><name>A</name></author>
    <link rel="self" href="https://mill.example/atom.xml"/><link rel="alternate" href="https://mill.example/"/></feed>
    """
  private static let tag = """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Wheels</title>
    <link>https://mill.example/tag/wheels/</link><description>d</description>
    <atom:link rel="self" href="https://mill.example/tag/wheels/rss.xml"/></channel></rss>
    """
  private static let link =
    "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Mill &amp; race\" "
    + "href=\"https://mill.example/atom.xml\" data-feedmill>"

  private static func inject(
    _ pages: [String: String], _ change: (inout Inject.Options) -> Void = { _ in }
  ) throws -> (site: TemporarySite, report: InjectReport) {
    let site = try TemporarySite(["atom.xml": feed].merging(pages) { $1 })
    return (site, try run(site, change))
  }

  private static func run(
    _ site: TemporarySite, _ change: (inout Inject.Options) -> Void = { _ in }
  ) throws -> InjectReport {
    var options = Inject.Options(pages: site.path)
    options.jobs = 2
    change(&options)
    return try Inject.run(options)
  }

  @Test(arguments: [
    ("<!doctype html><head><title>a</title></head><body>", "<!doctype html><head><title>a</title>LINK</head><body>"),
    (
      "<html>\n  <head>\n    <title>a</title>\n  </head>\n",
      "<html>\n  <head>\n    <title>a</title>\n  LINK\n  </head>\n"
    ),
    ("<html>\r\n<head>\r\n</head>\r\n", "<html>\r\n<head>\r\nLINK\r\n</head>\r\n"),
    // An end tag that is none.
    (
      "<head><script>'</head>'</script><!-- </head> --><style></head></style><title></head></title></head>",
      "<head><script>'</head>'</script><!-- </head> --><style></head></style><title></head></title>LINK</head>"
    ),
    (
      "<head><template><p></head></template><meta name=a></head>",
      "<head><template><p></head></template><meta name=a>LINK</head>"
    ),
    ("<head><noscript><img src=x></noscript></HEAD >", "<head><noscript><img src=x></noscript>LINK</HEAD >"),
    // Heads whose end is not written.
    ("<!DOCTYPE html>\n<title>a</title>\n<p>Text", "<!DOCTYPE html>\n<title>a</title>\nLINK\n<p>Text"),
    ("<!DOCTYPE html><title>a</title>Text", "<!DOCTYPE html><title>a</title>LINKText"),
    ("<html><body>", "<html>LINK<body>"),
    ("<!DOCTYPE html>\n<title>a</title>\n", "<!DOCTYPE html>\n<title>a</title>\nLINK\n"),
    // A link that is there already, and one that leads elsewhere.
    ("<head><link href=/atom.xml rel=alternate></head>", "<head><link href=/atom.xml rel=alternate></head>"),
    (
      "<head><base href='/a/'><link href=atom.xml rel=alternate></head>",
      "<head><base href='/a/'><link href=atom.xml rel=alternate>LINK</head>"
    ),
    // Old links of ours, wherever they stand.
    ("<head><link href=/x data-feedmill><title>a</title></head>", "<head><title>a</title>LINK</head>"),
    ("<head>\n<link href=/x data-feedmill>\n<title>a</title>\n</head>", "<head>\n<title>a</title>\nLINK\n</head>"),
    // Pieces of pages.
    ("<p>Text</p></head>", "<p>Text</p></head>"), ("google-site-verification: x", "google-site-verification: x"),
    ("", ""),
  ])
  func theLinkStandsAtTheEndOfTheHead(_ before: String, _ after: String) throws {
    let expected = after.replacingOccurrences(of: "LINK", with: Self.link)
    let (site, _) = try Self.inject(["p.html": before])
    #expect(site.text("p.html") == expected)
    let inode = try Self.inode(site, "p.html")
    let again = try Self.run(site)
    #expect(again.counts[.changed] == nil)
    #expect(try Self.inode(site, "p.html") == inode)
  }

  private static func inode(_ site: TemporarySite, _ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: site.path + "/" + name)[.systemFileNumber] as? Int
  }

  @Test(arguments: [
    "<!doctype html><head><title>a</title></head>", "<html>\n\t<head>\n\t</head>\n",
    "<!DOCTYPE html>\r\n<title>a</title>\r\n<p>",
    "<!DOCTYPE html>\n<title>a</title>",
  ])
  func whatWasPutInIsTakenOut(page: String) throws {
    let (site, report) = try Self.inject(["p.html": page])
    #expect(report.counts == [.changed: 1] && site.text("p.html") != page)
    let removed = try Self.run(site) { $0.removes = true }
    #expect(removed.counts == [.changed: 1] && site.text("p.html") == page)
  }

  @Test func aChangedFeedChangesThePages() throws {
    let (site, _) = try Self.inject(["p.html": "<head></head>"])
    try site.write(Self.feed.replacingOccurrences(of: "Mill &amp; race", with: "Other"), to: "atom.xml")
    #expect(try Self.run(site).counts == [.changed: 1])
    #expect(site.text("p.html")?.contains("title=\"Other\"") == true && site.text("p.html")?.contains("race") == false)
  }

  @Test func aPageNamesTheFeedThatIsAboutIt() throws {
    let (site, report) = try Self.inject([
      "index.html": "<head></head>", "tag/wheels/index.html": "<head></head>", "tag/wheels/rss.xml": Self.tag,
      "tag/wheels/2/index.html": "<head></head>", "tag/wheelwright.html": "<head></head>",
    ])
    #expect(report.feeds == 2 && report.counts == [.changed: 4])
    #expect(site.text("index.html")?.contains("Wheels") == false)
    #expect(site.text("tag/wheelwright.html")?.contains("Wheels") == false)
    for name in ["tag/wheels/index.html", "tag/wheels/2/index.html"] {
      let page = try #require(site.text(name))
      #expect(page.hasPrefix("<head>" + Self.link) && page.contains("https://mill.example/tag/wheels/rss.xml"))
    }
  }

  @Test func aFeedInAnotherLanguageIsTheMainOneOfItsPages() throws {
    let german = Self.tag.replacingOccurrences(of: "tag/wheels", with: "de")
      .replacingOccurrences(of: "<description>", with: "<language>de</language><description>")
    let english = Self.feed.replacingOccurrences(of: "<feed ", with: "<feed xml:lang='en' ")
    let (site, _) = try Self.inject([
      "atom.xml": english, "de/rss.xml": german, "de/a.html": "<head></head>", "b.html": "<head></head>",
    ])
    #expect(site.text("de/a.html")?.hasPrefix("<head><link rel=\"alternate\" type=\"application/rss+xml\"") == true)
    #expect(site.text("b.html") == "<head>" + Self.link + "</head>")
  }

  @Test func feedsOfTheHomePageBesidesTheMainOneAreNamedOnRequest() throws {
    let other = Self.tag.replacingOccurrences(
      of: "<link>https://mill.example/tag/wheels/<", with: "<link>https://mill.example/<")
    let (site, report) = try Self.inject(["tag/wheels/rss.xml": other, "p.html": "<head></head>"])
    #expect(report.diagnostics.all.map(\.code) == ["inject/unplaced"])
    #expect(site.text("p.html") == "<head>" + Self.link + "</head>")
    _ = try Self.run(site) { $0.namesAll = true }
    #expect(site.text("p.html")?.contains("Wheels") == true)
  }

  @Test func aPageThatALinkLeadsToIsChangedOnceAndTheLinkStays() throws {
    let site = try TemporarySite(["atom.xml": Self.feed, "b.html": "<head></head>"])
    let link = site.path + "/a.html"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "b.html")
    #expect(try Self.run(site).counts == [.changed: 1])
    #expect(site.text("b.html") == "<head>" + Self.link + "</head>")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "b.html")
  }

  @Test func pagesInOtherEncodingsStay() throws {
    let (site, report) = try Self.inject([
      "a.html": "<head><meta charset=iso-8859-1></head>",
      "b.html": "<head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'></head>",
      "c.html": "<head><meta charset=UTF-8></head>",
    ])
    try Data([0x3C, 0x68, 0x65, 0x61, 0x64, 0x3E, 0xE4]).write(to: URL(fileURLWithPath: site.path + "/d.html"))
    #expect(report.counts == [.leftAlone: 2, .changed: 1])
    #expect(report.diagnostics.all.map(\.code) == ["inject/encoding", "inject/encoding"])
    #expect(try Self.run(site).counts == [.leftAlone: 3, .unchanged: 1])
  }

  @Test func xhtmlGetsXHTML() throws {
    let page =
      "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><script src=\"a\"/><title>a</title></head><body/></html>"
    let (site, _) = try Self.inject(["a.xhtml": page])
    let text = try #require(site.text("a.xhtml"))
    #expect(text.contains("<title>a</title><link rel") && text.contains("data-feedmill=\"\" /></head>"))
    #expect(XMLCheckingParser(text).error == nil)
  }

  @Test func archivesAndPagesOfAFeedAreNotNamed() throws {
    let main = Self.feed.replacingOccurrences(
      of: "</feed>", with: "<link rel='prev-archive' href='https://mill.example/2025.xml'/></feed>")
    let archive = Self.feed.replacingOccurrences(of: "/atom.xml", with: "/2025.xml")
    let (site, _) = try Self.inject(["atom.xml": main, "2025.xml": archive, "p.html": "<head></head>"])
    #expect(site.text("p.html") == "<head>" + Self.link + "</head>")
  }

  @Test func aFeedWithoutAnAddressNeedsOneSaid() throws {
    let feed = Self.feed.replacingOccurrences(
      of: "<link rel=\"self\" href=\"https://mill.example/atom.xml\"/>", with: "")
    let site = try TemporarySite(["atom.xml": feed, "p.html": "<head></head>"])
    #expect(throws: FeedError.self) { try Self.run(site) }
    let report = try Self.run(site) { $0.address = WebAddress("https://mill.example") }
    #expect(report.counts == [.changed: 1] && site.text("p.html") == "<head>" + Self.link + "</head>")
  }

  @Test func theCommandSaysWhatItDid() throws {
    let site = try TemporarySite(["feeds/atom.xml": Self.feed, "site/a/p.html": "<head></head>", "site/x.html": "x"])
    let (pages, feeds) = (site.path + "/site", site.path + "/feeds")
    let dry = try Command(["inject", pages, "--feeds", feeds, "--dry-run"])
    #expect(dry.status == 0 && site.text("site/a/p.html") == "<head></head>", "\(dry.errors)")
    let first = try Command(["inject", pages, "--feeds", feeds])
    #expect(first.output == "1 feed, 2 pages: 1 changed, 0 unchanged, 1 without a head, 0 left alone\n")
    #expect(dry.output == first.output)
    let second = try Command(["inject", pages, "--feeds", feeds, "--diagnostics", "json"])
    #expect(second.output == "{\"feeds\":1,\"pages\":2,\"changed\":0,\"unchanged\":1,\"no-page\":1,\"left-alone\":0}\n")
    #expect(try Command(["inject", pages, "--remove"]).status == 0 && site.text("site/a/p.html") == "<head></head>")
    #expect(try Command(["inject", pages]).status == 66)
    #expect(try Command(["inject", site.path + "/none"]).status == 66)
    #expect(try Command(["inject", feeds]).status == 66)
  }

  @Test func whatFeedmillBuiltGoesIntoThePages() throws {
    let site = try TemporarySite.jekyll(posts: 2, ["feedmill.yml": "index: true\ndiscovery: true\n"])
    try site.write("<html><head></head>", to: "index.html")
    _ = try Build.run(site.options)
    let report = try Self.run(site)
    // The page to subscribe from has its links already, and what is to be included is no page.
    #expect(report.counts == [.changed: 1, .unchanged: 1, .noPage: 1])
    #expect(site.text("index.html")?.components(separatedBy: "<link").count == 4)
  }
}
