import FeedBuild
import FeedFormats
import FeedModel
import Testing

@Suite struct ForFeedsOnlyTests {
  private func build(_ files: [String: String]) throws -> (report: BuildReport, feeds: [String: Feed]) {
    let site = try TemporarySite.jekyll(posts: 0, files)
    var options = site.options
    options.detectsInconsistency = true
    let report = try Build.run(options)
    var feeds: [String: Feed] = [:]
    for file in report.files {
      var findings = Diagnostics()
      guard let bytes = try? Convert.read(file.path), let format = FeedFormats.named(file.format) else { continue }
      feeds[file.format] = try? format.read(bytes, name: file.path, report: &findings)
    }
    return (report, feeds)
  }

  private func codes(_ report: BuildReport) -> [String] { report.diagnostics.all.map(\.code) }

  @Test func aPostWithFeedFalseIsInNoFeed() throws {
    let built = try build([
      "_posts/2026-01-01-a.md": "---\ntitle: A\nfeed: false\ndate: 2026-01-01\n---\na\n",
      "_posts/2026-01-02-b.md": "---\ntitle: B\nfeed: {title: Better}\ndate: 2026-01-02\n---\nb\n",
    ])
    #expect(built.feeds.values.allSatisfy { $0.entries.map(\.title) == ["Better"] })
    #expect(built.feeds.count == 3)
  }

  @Test func aPostDecidesOnItsOwnContent() throws {
    let built = try build([
      "_posts/2026-01-01-a.md": "---\ntitle: A\nfeed:\n  content: summary\n---\nOne.\n\nTwo.\n",
      "_posts/2026-01-02-b.md": "---\ntitle: B\nfeed:\n  content: none\n---\nOne.\n\nTwo.\n",
      "_posts/2026-01-03-c.md": "---\ntitle: C\nfeed:\n  content: fulll\n  befor: x\n---\nOne.\n\nTwo.\n",
    ])
    let entries = try #require(built.feeds["atom"]).entries
    #expect(entries.map { $0.content != nil } == [true, false, false])
    #expect(entries.map(\.summary) == ["One.", nil, "One."])
    #expect(codes(built.report).filter { $0.hasPrefix("post/") } == ["post/unknown-feed-key", "post/bad-feed-content"])
    #expect(built.report.diagnostics.all.first?.message.text.contains("did you mean `before`?") == true)
  }

  @Test func snippetsStandAroundTheContent() throws {
    let built = try build([
      "feedmill.yml": """
      before: "<p><a href=/about>About</a></p>"
      after: "<a href='mailto:a@b.example?subject=Re: {title}'>Reply</a><script>bad()</script>"
      """,
      "_posts/2026-01-01-a.md": "---\ntitle: A & B\n---\nText\n",
      "_posts/2026-01-02-b.md": "---\ntitle: B\nfeed: {before: '<p>Own {title}</p>', after: false}\n---\nText\n",
    ])
    let entries = try #require(built.feeds["json"]).entries
    #expect(
      entries[0].content == .html("<p>Own B</p>\n<p>Text</p>", text: "Own B\n\nText"))
    guard case .html(let html, let text)? = entries[1].content else {
      Issue.record("no HTML")
      return
    }
    #expect(html.hasPrefix("<p><a href=\"https://small.example/about\">About</a></p>\n<p>Text</p>\n"))
    #expect(html.hasSuffix("<a href='mailto:a@b.example?subject=Re:%20A%20%26%20B'>Reply</a>"))
    #expect(text?.hasPrefix("About") == true && text?.contains("Reply") == true)
    #expect(built.report.diagnostics.count(of: .error) == 0)
  }

  @Test func anUnknownPlaceholderStopsTheBuild() throws {
    let built = try build([
      "feedmill.yml": "title: T\nafter: <p>{titel}</p>\n", "_posts/2026-01-01-a.md": "---\ntitle: A\n---\nText\n",
    ])
    let error = try #require(built.report.diagnostics.all.first { $0.severity == .error })
    #expect(error.code == "snippet/unknown-placeholder" && error.place?.line == 2)
    #expect(built.report.hasFailed)
  }

  @Test func linkPostsMayLeadToWhatTheyAreAbout() throws {
    let post = ["_posts/2026-01-01-a.md": "---\ntitle: A\nexternal-url: https://other.example/x\n---\nText\n"]
    let plain = try build(post)
    let turned = try build(post.merging(["feedmill.yml": "links: external\n"]) { $1 })
    for format in ["rss", "atom", "json"] {
      let usual = try #require(plain.feeds[format]?.entries.first)
      let entry = try #require(turned.feeds[format]?.entries.first)
      #expect(usual.link?.string == "https://small.example/2026/01/01/a.html")
      #expect(usual.externalLink?.string == "https://other.example/x")
      #expect(entry.id.string == usual.id.string)
      #expect(entry.link == (format == "json" ? usual.link : usual.externalLink))
      #expect(entry.externalLink == (format == "json" ? usual.externalLink : usual.link))
      guard case .html(let html, _)? = entry.content else {
        Issue.record("no HTML")
        continue
      }
      #expect(html.hasSuffix("<p><a href=\"https://small.example/2026/01/01/a.html\">★</a></p>"))
    }
    #expect(turned.report.diagnostics.count(of: .error) == 0)
    #expect(turned.report.diagnostics.count(of: .warning) == 0)
  }

  @Test func aKeyOfFrontMatterMayBeTheID() throws {
    let built = try build([
      "feedmill.yml": "ids: {front-matter: guid}\n",
      "_posts/2026-01-01-a.md": "---\ntitle: A\nguid: urn:example:a1\n---\nText\n",
      "_posts/2026-01-02-b.md": "---\ntitle: B\nguid: x-y\nfeed: {id: 'tag:b.example,2026:b'}\n---\nText\n",
    ])
    #expect(built.feeds["json"]?.entries.map(\.id.string) == ["tag:b.example,2026:b", "urn:example:a1"])
  }
}
