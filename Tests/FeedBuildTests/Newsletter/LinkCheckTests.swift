import FeedModel
import TestRounds
import Testing

@testable import FeedBuild

/// Links that came out wrong are named at their places before an edition goes out.
@Suite struct LinkCheckTests {
  @Test(arguments: [
    ("* go updated to [1.12.9 in 1.14(https://x.example/1) and to [1.11](https://x.example/2)", ["unclosed@16"]),
    ("See [the schedule](https://x.example/1 for more.", ["unclosed@4"]),
    ("See [a][a], [b][], [c][d] and [e].\n\n[a]: https://x.example/\n[B]: https://x.example/b\n", ["undefined d@19"]),
    ("[fine](https://x.example/a_(b)) and ![image](/a.png) and [note][^1] and `[x](http`", []),
    ("```\n[a](https://x\n```\n\n    [b][c]\n\n\\[d][e\\]", []), ("{{ site.data[page.a][page.b] }}", []),
    ("[a]\n\n[b] (see below)", []), ("[a [b](https://x.example/) c](https://x.example/)", []),
  ])
  func aSourceHasTheseFaults(_ text: String, _ expected: [String]) {
    let faults = MarkdownLinks(Array(text.utf8)[...]).faults.map { fault, offset in
      switch fault {
      case .unclosed: "unclosed@\(offset)"
      case .undefined(let name): "undefined \(name)@\(offset)"
      }
    }
    #expect(faults == expected)
  }

  @Test func eachFindingHasItsPlace() throws {
    let body = """
      ## News

      See [here](http://plain.example/) and [here](https://other.example/), [there](#news), [gone](#olds),
      [double](https://https://x.example/) and [host](https://nohost/).
      [open](https://x.example/ and [undefined][one].
      """
    let site = try TemporarySite.jekyll(
      posts: 0, ["feedmill.yml": "newsletter: true\n", "_posts/2026-01-01-a.md": "---\ntitle: A\n---\n" + body])
    let found = try Build.run(site.options).diagnostics.all.filter { $0.code.hasPrefix("link/") }
    let shown = found.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" }.sorted()
    #expect(
      shown == [
        "link/malformed 7:10", "link/malformed 7:49", "link/no-target 6:94", "link/plain-http 6:12",
        "link/same-text 6:46", "link/unclosed 8:1",
      ])
    try site.write("newsletter: {check-links: false}\n", to: "feedmill.yml")
    #expect(try Build.run(site.options).diagnostics.all.allSatisfy { !$0.code.hasPrefix("link/") })
  }

  @Test func longSourcesOfBracketsAreLookedAtInTime() {
    for piece in ["[", "[a](", "](", "[a][", "`", "[a](http", "{{", "(["] {
      let text = String(repeating: piece, count: Rounds.of(4000))
      _ = MarkdownLinks(Array(text.utf8)[...])
    }
  }
}
