import FeedBuild
import FeedModel
import Testing

/// `feedmill build --explain POST`: where each field came from, which feeds hold the post, what its text lost and why.
@Suite struct ExplanationTests {
  private func explain(_ path: String, _ files: [String: String], limit: Int? = nil) throws -> [String] {
    let site = try TemporarySite(files)
    var options = site.options
    options.limit = limit
    options.explained = site.path + "/" + path
    return try Build.run(options).explanation
  }

  private static let settings = "title: T\nurl: https://n.example\nauthors: Ann\n"

  @Test func eachFieldSaysWhereItCameFrom() throws {
    let lines = try explain(
      "2026-02-03-a.md",
      [
        "feedmill.yml": ExplanationTests.settings,
        "2026-02-03-a.md":
          "---\ntitle: A title\ntags: [x, y]\nauthor: Bo\nfeed:\n  id: urn:x:1\ndescription: Short\n---\n![](i.png)\n",
      ])
    let expected = [
      "id         urn:x:1  (`feed.id` in line 6)", "title      A title  (`title` in line 2)",
      "published  2026-02-03T00:00:00Z  (the file's name)", "authors    Bo  (`author` in line 4)",
      "categories x, y  (`tags` in line 3)", "summary    Short  (`description` in line 7)",
      "image      https://n.example/i.png  (the first image of the text)", "updated    none",
      "entry 1 of 1 in rss.xml atom.xml feed.json",
    ]
    for line in expected { #expect(lines.contains("  " + line), "\(line) in \(lines)") }
  }

  @Test func anIDThatIsLockedSaysSo() throws {
    let site = try TemporarySite([
      "feedmill.yml": ExplanationTests.settings + "ids: lock\n", "2026-02-03-a.md": "A.\n",
      "2026-02-04-b.md": "---\nfeed: {id: 'tag:n.example,2026:b'}\n---\nB.\n",
    ])
    func id(_ post: String) throws -> String? {
      var options = site.options
      options.explained = site.path + "/" + post
      return try Build.run(options).explanation.first { $0.hasPrefix("  id ") }
    }
    #expect(
      try id("2026-02-03-a.md")
        == "  id         https://n.example/2026-02-03-a.html  (the link; new to feedmill.ids.yml)")
    let line = try #require(site.text("feedmill.ids.yml")?.split(separator: "\n").firstIndex { $0.contains("-a.html") })
    #expect(
      try id("2026-02-03-a.md")
        == "  id         https://n.example/2026-02-03-a.html  (line \(line + 1) of feedmill.ids.yml)")
    #expect(try id("2026-02-04-b.md") == "  id         tag:n.example,2026:b  (`feed.id` in line 2)")
  }

  @Test func anIDByTheConfigurationSaysSo() throws {
    let lines = try explain(
      "2026-02-03-a.md", ["feedmill.yml": ExplanationTests.settings + "ids: tag\n", "2026-02-03-a.md": "A.\n"])
    let id = "tag:n.example,2026-02-03:/2026-02-03-a.html"
    #expect(
      lines.contains("  id         \(id)  (made of the site's host, the post's date and its address, by `ids: tag`)"))
  }

  @Test func whatTheAuthorLeftOpenIsFoundElsewhere() throws {
    let lines = try explain(
      "2026-02-03-my-note.md",
      [
        "feedmill.yml": ExplanationTests.settings,
        "2026-02-03-my-note.md": "---\ndate: 2026-02-04\n---\nFirst words.\n\nMore.\n",
      ])
    let expected = [
      "id         https://n.example/2026-02-03-my-note.html  (the link)", "title      My Note  (the file's name)",
      "published  2026-02-04T00:00:00Z  (`date` in line 2)",
      "authors    Ann  (the feed's, as the post names none)", "summary    First words.  (the first paragraph)",
      "the text is as it was written",
    ]
    for line in expected { #expect(lines.contains("  " + line), "\(line) in \(lines)") }
  }

  @Test func theTextsChangesStandWithPlaceAndReason() throws {
    let post = """
      ---
      title: A
      ---
      A [link](/about) and [the same](/about).

      <iframe src="https://player.vimeo.com/video/1"></iframe>

      <script>x()</script>

      ```
      <script>shown</script>
      ```
      """
    let lines = try explain(
      "2026-02-03-a.md", ["feedmill.yml": ExplanationTests.settings, "2026-02-03-a.md": post])
    let expected = [
      "  4 changes in the text, by line and column:",
      "    4:10  /about became https://n.example/about: readers do not know the page that the address counts from",
      "    4:33  /about became https://n.example/about",
      "     6:1  <iframe src=\"https://player.vimeo.com/video/1\"> became a link to https://vimeo.com/1: "
        + "readers show no other pages inside an entry",
      "       -  <script> was left out: readers run no scripts",
    ]
    #expect(lines.suffix(5) == expected[...], "\(lines)")
  }

  @Test func aPostBehindTheLimitOfOneFeedSaysSo() throws {
    let site = try TemporarySite.jekyll(posts: 2, ["_posts/2020-01-01-old.md": "---\ntags: [x]\n---\nOld\n"])
    try site.write("title: T\nurl: https://n.example\nfeed:\n  tags: true\n", to: "_config.yml")
    var options = site.options
    options.limit = 1
    options.explained = site.path + "/_posts/2020-01-01-old.md"
    let lines = try Build.run(options).explanation
    #expect(lines.contains { $0.contains("the feed's limit is filled by newer posts") }, "\(lines)")
    #expect(lines.contains { $0.contains("entry 1 of 1 in") }, "\(lines)")
  }
}
