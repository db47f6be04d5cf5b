import FeedModel
import FeedSites
import Foundation
import Testing

@testable import FeedBuild

/// Posts of odd shapes, and the outlines a person would write of them: `Cases/sections/*.txt`, the expectation first,
/// the post's body behind a line of `----`.
@Suite struct SectionCaseTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }

  @Test func thereAreTwentyShapes() { #expect(Self.names.count >= 20) }

  @Test(arguments: names)
  func anOutlineIsWhatAPersonWouldWrite(_ name: String) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let parts = text.components(separatedBy: "\n----\n")
    try #require(parts.count == 2)
    let site = try TemporarySite([
      "_config.yml": "title: Mill\nurl: https://mill.example\ntimezone: UTC\n",
      "feedmill.yml": "newsletter:\n  sections: {Deprecated: [Deprecations], Other Parts: []}\n",
      "_posts/2026-02-09-a.md": "---\ntitle: A\n---\n" + parts[1],
    ])
    var options = site.options
    options.isDryRun = true
    var report = Diagnostics()
    let opened = try OpenedSite.open(options, report: &report)
    let path = "_posts/2026-02-09-a.md"
    let bytes = Array(try #require(site.text(path)).utf8)
    let post = try #require(opened.site.post(at: path, bytes: bytes, report: &report))
    var entry = opened.site.entry(for: post, bytes: bytes, report: &report)
    Newsletter.edit(&entry, of: post, bytes: bytes, opened, report: &report)
    #expect(Self.outline(entry.sections, 0) == parts[0].components(separatedBy: "\n"))
  }

  /// A line a section, as deep as it lies: level, name, what is in it, its Markdown's first line.
  private static func outline(_ sections: [Section], _ depth: Int) -> [String] {
    sections.flatMap { section -> [String] in
      var line = String(repeating: "  ", count: depth) + "\(section.level) \(section.name ?? "-")"
      if section.isEmpty { line += " (empty)" }
      if !section.items.isEmpty { line += " items=\(section.items.count)" }
      if !section.links.isEmpty { line += " links=" + section.links.map { $0.kind ?? "?" }.joined(separator: ",") }
      for deadline in section.deadlines { line += " due=\(deadline.label)@\(deadline.day.dayText)" }
      let markdown = section.markdown.map { $0.components(separatedBy: "\n")[0] }
      line += markdown.map { $0.isEmpty ? "" : " | \($0)" } ?? " | ?"
      return [line] + outline(section.sections, depth + 1)
    }
  }
}
