import FeedModel
import Testing

@testable import FeedSites

@Suite struct SnippetTests {
  private func filled(_ html: String, title: String = "A & B \"C\"") throws -> String {
    var report = Diagnostics()
    let snippet = try #require(Snippet(Setting(.string(html)), file: "feedmill.yml", report: &report))
    #expect(report.all.isEmpty)
    var entry = Entry(id: EntryID("tag:x,2026:1", kind: .tag))
    entry.title = title
    entry.link = WebAddress("https://example.org/a?b=1&c=2")
    entry.published = Timestamp(seconds: 1_772_323_200)
    return snippet.html(for: entry, authors: [Person(name: "Ann")])
  }

  @Test func wordsAreEscapedAsTextOfHTML() throws {
    #expect(try filled("<p>{title}</p>") == "<p>A &amp; B &quot;C&quot;</p>")
    #expect(try filled("{author}, {date}, {id}") == "Ann, 2026-03-01, tag:x,2026:1")
  }

  @Test func aReplyByMailIsPercentEncoded() throws {
    #expect(
      try filled("<a href=\"mailto:a@b.example?subject=Re: {title}\">Reply to {title}</a>", title: "Å & <b>'?")
        == "<a href=\"mailto:a@b.example?subject=Re:%20%C3%85%20%26%20%3Cb%3E%27%3F\">Reply to Å &amp; &lt;b&gt;&#39;?</a>"
    )
  }

  @Test(arguments: [
    ("<a href=\"{url}\">x</a>", "<a href=\"https://example.org/a?b=1&amp;c=2\">x</a>"),
    ("<a href = '{url}#top'>x</a>", "<a href = 'https://example.org/a?b=1&amp;c=2#top'>x</a>"),
    (
      "<a href=https://s.example/?u={url}>x</a>",
      "<a href=https://s.example/?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c%3D2>x</a>"
    ),
    ("<img alt=\"{title}\" src=/x.png>", "<img alt=\"A &amp; B &quot;C&quot;\" src=/x.png>"),
    ("<b class=x>{url}</b>", "<b class=x>https://example.org/a?b=1&amp;c=2</b>"),
    ("1 < 2 href={date}", "1 < 2 href=2026-03-01"),
  ])
  func whereAWordStandsDecides(html: String, expected: String) throws {
    #expect(try filled(html) == expected)
  }

  @Test func bracesAroundAnythingElseStay() throws {
    #expect(try filled("a { b } {} {1} { title } {{title}") == "a { b } {} {1} { title } {A &amp; B &quot;C&quot;")
  }

  @Test func anUnknownWordIsAnErrorWithItsPlace() {
    var report = Diagnostics()
    let setting = Setting(.string("<p>{titel} {nothing-like-it}</p>"), at: Mark(line: 3, column: 8))
    _ = Snippet(setting, file: "feedmill.yml", report: &report)
    #expect(report.all.map(\.code) == ["snippet/unknown-placeholder", "snippet/unknown-placeholder"])
    #expect(
      report.all.allSatisfy { $0.severity == .error && $0.place == Place(file: "feedmill.yml", line: 3, column: 8) })
    #expect(report.all.first?.message.text.contains("did you mean {title}?") == true)
  }

  @Test(arguments: [
    "", "   ", "<", "{", "<a", "<a href", "<a href=", "<a href=\"", "<a href=\"{url", "}{", "<a href= >{url}",
  ])
  func cutSnippetsDoNoHarm(html: String) {
    var report = Diagnostics()
    let snippet = Snippet(Setting(.string(html)), file: "f", report: &report)
    #expect((snippet == nil) == html.trimmingSpaces.isEmpty)
  }
}

extension String {
  fileprivate var trimmingSpaces: String { filter { $0 != " " } }
}
