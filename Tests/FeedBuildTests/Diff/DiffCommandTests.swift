import FeedBuild
import FeedModel
import Testing

@Suite struct DiffCommandTests {
  private static func item(_ id: Int, _ text: String = "Text") -> String {
    #"{"id":"\#(id)","url":"https://d.example/\#(id)","title":"Post \#(id)","content_text":"\#(text)","date_published":"2026-01-0\#(id)T00:00:00Z"}"#
  }
  private static func feed(_ items: [String]) -> String {
    #"{"version":"https://jsonfeed.org/version/1.1","title":"D","items":[\#(items.joined(separator: ","))]}"#
  }

  @Test func theExitStatusFollowsWhatMustNotHappen() throws {
    let site = try TemporarySite([
      "old.json": Self.feed([Self.item(2), Self.item(1)]),
      "new.json": Self.feed([Self.item(2, "Other"), Self.item(1)]),
    ])
    let plain = try Command(["diff", "old.json", "new.json"], in: site.path)
    #expect(plain.status == 0 && plain.output.contains("changed Post 2"))
    #expect(try Command(["diff", "old.json", "new.json", "--fail-on", "unread"], in: site.path).status == 0)
    #expect(try Command(["diff", "old.json", "new.json", "--fail-on", "changed"], in: site.path).status == 1)
    #expect(try Command(["diff", "old.json", "new.json", "--fail-on", "nothing"], in: site.path).status == 64)
    #expect(try Command(["diff", "old.json", "none.json"], in: site.path).status == 66)
  }

  @Test func standardInputMayBeTheOldFeed() throws {
    let site = try TemporarySite(["new.json": Self.feed([Self.item(1)])])
    let command = try Command(["diff", "-", "new.json"], in: site.path, input: Self.feed([Self.item(1)]))
    #expect(command.status == 0 && command.output.contains("no difference that a subscriber would see"))
  }

  @Test func programsGetAnObjectForEachChangeAndASummary() throws {
    let site = try TemporarySite([
      "old.json": Self.feed([Self.item(1)]), "new.json": Self.feed([Self.item(2), Self.item(1)]),
    ])
    let lines = try Command(["diff", "old.json", "new.json", "--diagnostics", "json"], in: site.path).output
      .split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains(#""change":["new"]"#) && lines[1].contains(#""mailed":1"#))
  }

  @Test func aBuildThatWouldFloodReadersSaysSoAndStrictlyRefuses() throws {
    let site = try TemporarySite.jekyll(posts: 6)
    _ = try Build.run(site.options)
    let before = site.text("feeds/feed.xml")
    try site.write("title: Small site\nurl: https://other.example\ntimezone: UTC\n", to: "_config.yml")

    var strict = site.options
    strict.isStrict = true
    let refused = try Build.run(strict)
    #expect(refused.diagnostics.all.map(\.code).contains("identity/would-turn-unread"))
    #expect(site.text("feeds/feed.xml") == before)

    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.filter { $0.code == "identity/would-turn-unread" }.count == 1)
    #expect(site.text("feeds/feed.xml") != before)
    #expect(try Build.run(site.options).diagnostics.all.allSatisfy { $0.code != "identity/would-turn-unread" })
  }

  @Test func threeBackDatedPostsAreNothingUnusual() throws {
    let site = try TemporarySite.jekyll(posts: 6)
    _ = try Build.run(site.options)
    for i in 1...3 { try site.write("---\ntitle: Late \(i)\n---\nText.\n", to: "_posts/2025-12-0\(i)-late-\(i).md") }
    #expect(try Build.run(site.options).diagnostics.all.allSatisfy { $0.code != "identity/would-turn-unread" })
  }
}
