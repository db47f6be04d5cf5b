import FeedBuild
import FeedFormats
import FeedModel
import Foundation
import Testing

/// Bodies from the pages that a site's own generator built.
@Suite struct BuiltPagesTests {
  private static func page(_ body: String) -> String {
    "<!doctype html><html><body><nav>menu</nav><article><h1>Post 0</h1>\(body)<footer>share</footer></article></body></html>"
  }

  private static func entries(_ report: BuildReport) throws -> [Entry] {
    let file = try #require(report.files.first { $0.format == "json" })
    var findings = Diagnostics()
    let format = try #require(FeedFormats.named("json"))
    return try format.read(Convert.read(file.path), name: file.path, report: &findings).entries
  }

  private static func html(_ entry: Entry) -> String? {
    if case .html(let html, _)? = entry.content { html } else { nil }
  }

  @Test(arguments: [
    ("date", "_site/2026/01/01/post-0.html", "01/x"), ("pretty", "_site/2026/01/01/post-0/index.html", "01/post-0/x"),
  ])
  func aBodyIsTakenFromThePage(permalink: String, path: String, link: String) throws {
    let site = try TemporarySite.jekyll(
      posts: 1,
      [
        "_config.yml": "title: Small\nurl: https://small.example\ntimezone: UTC\npermalink: \(permalink)\n",
        "feedmill.yml": "content-from: _site\n", path: BuiltPagesTests.page("<p>Built <a href=x>here</a>"),
      ])
    let report = try Build.run(site.options)
    #expect(!report.hasFailed)
    let entry = try #require(try BuiltPagesTests.entries(report).first)
    #expect(entry.title == "Post 0")
    #expect(BuiltPagesTests.html(entry) == "<p>Built <a href=\"https://small.example/2026/01/\(link)\">here</a></p>")
  }

  @Test func aSelectorChoosesAndOthersTakeOut() throws {
    let site = try TemporarySite.jekyll(
      posts: 1,
      [
        "feedmill.yml": "content-from:\n  folder: _site\n  select: [\".none\", \"#text > div\"]\n  remove: .promo\n",
        "_site/2026/01/01/post-0.html": "<main id=text><div><p>Kept</p><p class=promo>Buy</p></div></main>",
      ])
    let entry = try #require(try BuiltPagesTests.entries(Build.run(site.options)).first)
    #expect(BuiltPagesTests.html(entry) == "<p>Kept</p>")
  }

  @Test func aMissingPageIsAnErrorOfThePost() throws {
    let site = try TemporarySite.jekyll(
      posts: 2, ["feedmill.yml": "content-from: _site\n", "_site/2026/01/01/post-0.html": BuiltPagesTests.page("<p>x")])
    let report = try Build.run(site.options)
    #expect(report.hasFailed)
    let fault = try #require(report.diagnostics.all.first { $0.code == "built/no-page" })
    #expect(fault.place?.file.hasSuffix("_posts/2026-01-02-post-1.md") == true)
    #expect(
      fault.message.text.contains("_site/2026/01/02/post-1.html") && fault.message.text.contains("build the site"))
  }

  @Test(arguments: [
    ("content-from: _site\n", "built/no-content"), ("content-from: nowhere\n", "built/no-folder"),
    ("content-from: {select: p}\n", "built/no-folder-named"),
    ("content-from: {folder: _site, select: \"p + p\"}\n", "built/bad-selector"),
    ("content-from: {folder: _site, slect: p}\n", "built/unknown-key"),
  ])
  func whatIsWrongIsToldWithItsPlace(configuration: String, code: String) throws {
    let site = try TemporarySite.jekyll(
      posts: 1, ["feedmill.yml": configuration, "_site/2026/01/01/post-0.html": "<div>nothing usual</div>"])
    let report = try Build.run(site.options)
    #expect(report.hasFailed)
    let fault = try #require(report.diagnostics.all.first { $0.code == code })
    #expect(fault.place != nil)
  }

  private static let jekyll = (try? run("jekyll", ["--version"], in: ".")) == 0

  private static func run(_ program: String, _ arguments: [String], in folder: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Jekyll prints a star with nothing behind it as a star; an empty item is what its author means.
  private static func words(_ entry: Entry) -> [Substring] {
    guard case .html(_, let text?)? = entry.content else { return [] }
    return text.split(whereSeparator: \.isWhitespace).filter { $0 != "*" }
  }

  @Test(.enabled(if: jekyll, "jekyll is not installed"))
  func theBuiltSiteSaysWhatTheMarkdownSays() throws {
    let layout = """
      <!doctype html><html><head><title>{{ page.title }} | {{ site.title }}</title></head><body><nav>menu</nav>
      <main><article><header><h1>{{ page.title }}</h1><time>{{ page.date }}</time></header>
      {{ content }}
      <footer><a href="/">more</a></footer></article></main></body></html>
      """
    let site = try TemporarySite([:])
    let files = FileManager.default
    try files.removeItem(atPath: site.path)
    try files.copyItem(atPath: Command.root + "/Samples/weekly", toPath: site.path)
    let settings = try #require(site.text("_config.yml")).components(separatedBy: "plugins:")[0]
    try site.write(settings, to: "_config.yml")
    try site.write(layout, to: "_layouts/post.html")
    #expect(try BuiltPagesTests.run("jekyll", ["build", "-q", "-d", "_site"], in: site.path) == 0)
    let source = try BuiltPagesTests.entries(Build.run(site.options))
    try site.write("content-from: _site\n", to: "feedmill.yml")
    let built = try BuiltPagesTests.entries(Build.run(site.options))
    #expect(source.count >= 4 && source.map(\.id) == built.map(\.id))
    for (a, b) in zip(source, built) { #expect(BuiltPagesTests.words(a) == BuiltPagesTests.words(b), "\(a.id.string)") }
  }
}
