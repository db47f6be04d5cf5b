@testable import FeedBuild
import FeedModel
import Foundation
import Testing

/// The detector with a file changed between publishing and reading back, as another program might.
@Suite struct InconsistencyDetectorTests {
  /// What the detector says of a site of three posts after `tamper` changed the text of a published file.
  private func findings(
    _ name: String = "", again: Bool = false, _ tamper: (String) -> String? = { $0 }
  ) throws -> [Diagnostic] {
    let enclosure = "enclosure: {url: https://small.example/a.mp3, length: 10, type: audio/mpeg}"
    let site = try TemporarySite.jekyll(
      posts: 2,
      ["_posts/2026-01-09-tom.md": "---\ntitle: Tom & Jerry\ntags: [a, b]\nauthor: Ann\n\(enclosure)\n---\nA *text*.\n"]
    )
    var options = site.options
    options.detectsInconsistency = true
    if again { _ = try Build.run(options) }
    let report = try Build.run(options) {
      guard !name.isEmpty else { return }
      if let text = tamper(site.text("feeds/" + name) ?? "") {
        try? site.write(text, to: "feeds/" + name)
      } else {
        try? FileManager.default.removeItem(atPath: site.path + "/feeds/" + name)
      }
    }
    return report.diagnostics.all.filter { $0.code.hasPrefix("detector/") }
  }

  @Test(arguments: [false, true]) func anHonestBuildIsConsistent(again: Bool) throws {
    #expect(try findings(again: again).isEmpty)
  }

  @Test func aPostThatChangedMeanwhileIsReadAgain() throws {
    let site = try TemporarySite.jekyll(posts: 2)
    var options = site.options
    options.detectsInconsistency = true
    let report = try Build.run(options) {
      try? site.write("---\ntitle: Post 1\n---\nAnother text.\n", to: "_posts/2026-01-02-post-1.md")
    }
    let found = report.diagnostics.all.filter { $0.code == "detector/inconsistent" }
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.message.text.contains("Another text.") })
  }

  @Test(arguments: [
    ("rss.xml", "Jerry", "Tim", "title"), ("feed.xml", "Jerry", "Tim", "title"),
    ("feed.json", "Jerry", "Tim", "title"), ("feed.json", "2026-01-09T00", "2026-01-09T01", "published"),
    ("feed.xml", "term=\"b\"", "term=\"c\"", "categories"), ("rss.xml", "<em>text</em>", "<em>test</em>", "content"),
    ("feed.xml", "a.mp3", "b.mp3", "enclosures"), ("rss.xml", "<title>Small site", "<title>Large site", "title"),
  ])
  func aChangedFieldIsNamed(file: String, old: String, new: String, field: String) throws {
    let found = try findings(file, again: true) { text in
      #expect(text.contains(old), "\(file) has no \(old)")
      return text.replacingOccurrences(of: old, with: new)
    }
    let told = found.filter { $0.code == "detector/inconsistent" }
    #expect(told.contains { $0.message.text.contains(field) && $0.place?.file.hasSuffix("feeds/" + file) == true })
    #expect(found.allSatisfy { $0.severity == .error })
    if old == "Jerry" {
      #expect(told.contains { $0.message.text.contains("https://small.example/2026/01/09/tom") })
      #expect(told.contains { $0.notes.first?.place?.file.hasSuffix("2026-01-09-tom.md") == true })
      #expect(
        found.contains { $0.code == "detector/siblings-differ" && $0.message.text.contains("title of the entry") })
    }
  }

  @Test func anEntryThatIsGoneIsNamed() throws {
    let found = try findings("feed.json") { text in
      var object = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
      object["items"] = (object["items"] as? [Any]).map { Array($0.dropFirst()) }
      return (try? JSONSerialization.data(withJSONObject: object)).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(found.contains { $0.code == "detector/inconsistent" && $0.message.text.contains("is missing instead of") })
    #expect(found.contains { $0.code == "detector/siblings-differ" && $0.message.text.contains("order") })
  }

  @Test func aFileThatIsGoneOrBrokenIsAnError() throws {
    #expect(try findings("rss.xml") { _ in nil }.map(\.code) == ["detector/missing-file"])
    #expect(try findings("feed.json") { _ in "{" }.map(\.code) == ["detector/unreadable-file"])
    let cut = try findings("feed.xml") { String($0.prefix(600)) }
    #expect(cut.contains { $0.code == "detector/unreadable-file" })
  }

  @Test func theCommandListensToTheEnvironment() throws {
    let site = try TemporarySite.jekyll()
    let command = try Command(["build", site.path], environment: ["FEEDMILL_FEED_INCONSISTENCY_DETECTOR": "true"])
    #expect(command.status == 0, "\(command.errors)")
  }
}
