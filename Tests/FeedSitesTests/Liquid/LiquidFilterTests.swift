import FeedModel
import Foundation
import Testing

@testable import FeedSites

/// Every filter against Jekyll's own answers, which the case files hold.
@Suite struct LiquidFilterTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var expression: String
    var expected: String
    var testDescription: String { expression }
  }

  private static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Cases/liquid")

  static let examples = ["texts", "numbers", "lists", "dates", "places"].flatMap { examples(in: $0) }

  /// `expression => what Jekyll makes of it`, below a line that says what the file is about.
  private static func examples(in name: String) -> [Example] {
    let text = (try? String(contentsOf: cases.appendingPathComponent(name + ".txt"), encoding: .utf8)) ?? ""
    var found: [Example] = []
    for line in text.split(separator: "\n").dropFirst() {
      guard let arrow = line.range(of: " => ", options: .backwards) else { continue }
      let expected = line[arrow.upperBound...].replacingOccurrences(of: "⏎", with: "\n")
      found.append(Example(expression: String(line[..<arrow.lowerBound]), expected: expected))
    }
    return found
  }

  @Test(arguments: examples)
  func aFilterAnswersAsJekyllDoes(_ example: Example) throws {
    let text = try LiquidRig().render("\(LiquidFilterTests.variables){{ \(example.expression) }}").text
    #expect(text == example.expected)
  }

  @Test func thereAreCases() { #expect(LiquidFilterTests.examples.count > 300) }

  private static let variables = """
    {% assign d = page.date %}{% assign list = "b,a,C,a" | split: "," %}\
    {% assign nums = "" | split: "" | push: 3 | push: 1 | push: 2 %}{% assign empty_list = "" | split: "," %}\
    {% assign mixed = "" | split: "" | push: 1 | push: nil | push: "x" %}\
    {% capture nl %}a\n b\n\nc{% endcapture %}{% capture crlf %}x\r\ny{% endcapture %}
    """
}

/// A small site whose templates can be run by themselves.
struct LiquidRig {
  private let site: JekyllSite
  private let post: Post

  init() throws {
    let configuration = """
      url: https://example.org
      baseurl: /blog
      timezone: America/New_York
      title: My Site
      nav: [{name: Home, n: 2, tags: [a, b]}, {name: about, n: 1, tags: [b]}, {name: Zed, n: 10, k: x}]

      """
    let source = Array("---\ntitle: T\ndate: 2024-03-01 04:05:06 -0500\n---\n".utf8)
    let path = "_posts/2024-03-01-t.txt"
    var report = Diagnostics()
    let folder = MemoryFolder(["_config.yml": Array(configuration.utf8), path: source, "_includes/x.html": []])
    let opened = try Jekyll().open(folder, options: SiteOptions(), report: &report)
    site = try #require(opened as? JekyllSite)
    post = try #require(site.post(at: path, bytes: source, report: &report))
  }

  func render(_ template: String) -> (text: String, codes: [String]) {
    var report = Diagnostics()
    let made = Liquid.render(
      Array(template.utf8), from: 0, path: post.path, world: JekyllWorld(site: site, post: post), report: &report,
      name: post.path)
    return (String(decoding: made, as: UTF8.self), report.all.map(\.code))
  }
}
