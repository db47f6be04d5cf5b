import FeedFormats
import FeedModel
import FeedSites
import Testing

@testable import FeedBuild

/// Four times as much takes about four times as long, whatever it is that a post holds.
@Suite(.serialized) struct GrowthTests {
  @Test(arguments: GrowthCase.markdown) func markdown(growth: GrowthCase) {
    let factor = Growth.factor(from: growth.size) { size in
      for dialect in [MarkdownDialect.kramdown, .goldmark] {
        var report = Diagnostics()
        _ = Markdown.render(
          Array(growth.text(size).utf8)[...], dialect: dialect, file: "a", firstLine: 1, report: &report)
      }
    }
    #expect(factor < Growth.limit)
  }

  @Test(arguments: GrowthCase.html) func html(growth: GrowthCase) throws {
    let factor = try Growth.factor(from: growth.size) { size in
      let path = "_posts/2025-01-01-a.html"
      let post = Array(("---\ntitle: A\n---\n" + growth.text(size)).utf8)
      let folder = MemoryFolder(["_config.yml": Array("url: https://example.org\n".utf8), path: post])
      var report = Diagnostics()
      let site = try Jekyll().open(folder, options: SiteOptions(), report: &report)
      let read = try #require(site.post(at: path, bytes: post, report: &report))
      _ = site.entry(for: read, bytes: post, report: &report)
    }
    #expect(factor < Growth.limit)
  }

  @Test(arguments: ["{{", "{%a", "[a]", "](", "`a"]) func linksOfASource(piece: String) {
    let factor = Growth.factor(from: 8000) { size in
      _ = MarkdownLinks(Array(String(repeating: piece, count: size).utf8)[...])
    }
    #expect(factor < Growth.limit)
  }

  @Test func placesInOneLongLine() {
    let factor = Growth.factor(from: 20_000) { size in
      let map = LineMap([UInt8](repeating: 0x61, count: size))
      for column in stride(from: 1, to: size, by: 40) { _ = map.offset(of: Mark(line: 1, column: column)) }
    }
    #expect(factor < Growth.limit)
  }

  /// libxml2 looks at a section of CDATA from its start again with every piece.
  @Test func oneLongSectionOfCDATA() {
    let factor = Growth.factor(from: 1_500_000) { size in
      var feed = Feed(id: "https://example.org/", title: "T")
      var entry = Entry(id: EntryID("https://example.org/1", kind: .other))
      entry.content = .html(String(repeating: "<p>text</p>\n", count: size / 12), text: nil)
      feed.entries = [entry]
      let written = Atom().write(feed)
      #expect(Check.run(written, of: nil, as: Atom(), name: "a", depth: .quick).isEmpty)
    }
    #expect(factor < Growth.limit)
  }

  @Test func tagsOfOnePost() throws {
    let factor = try Growth.factor(from: 500) { size in
      let tags = (0..<size).map { "tag \($0)" }.joined(separator: ", ")
      let site = try TemporarySite.jekyll(
        posts: 1, ["_posts/2025-01-01-tags.md": "---\ntitle: T\ntags: [\(tags)]\n---\ntext\n"])
      _ = try Build.run(site.options)
    }
    #expect(factor < Growth.limit)
  }

  @Test(arguments: ["block", "keys", "lists"]) func frontMatter(kind: String) {
    let factor = Growth.factor(from: 10_000) { size in
      let text =
        switch kind {
        case "block": "note: |\n" + String(repeating: "  a line\n", count: size / 9)
        case "keys": GrowthCase.lines(size / 14) { "key\($0): value\n" }
        default: "note: " + String(repeating: "[", count: size)
        }
      var report = Diagnostics()
      _ = try? FrontMatter.read(Array("---\n\(text)\n---\n".utf8), file: "a", report: &report)
    }
    #expect(factor < Growth.limit)
  }
}
