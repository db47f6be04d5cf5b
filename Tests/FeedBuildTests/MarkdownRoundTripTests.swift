@testable import FeedTemplates
import FeedBuild
import Foundation
import Testing

/// The Markdown that templates make of HTML says, read again, what the HTML said: words, links and images.
@Suite struct MarkdownRoundTripTests {
  @Test(arguments: ["blog", "notes", "podcast", "hugo", "eleventy", "zola", "weekly"])
  func nothingIsLostOnTheWay(sample: String) throws {
    let feed = try String(contentsOfFile: Command.root + "/feeds/\(sample)/feed.json", encoding: .utf8)
    let items = try ItemData.items(feed).filter { $0["content_html"] != nil && $0["url"] != nil }
    #expect(!items.isEmpty)
    var files = ["feedmill.yml": "url: https://r.example\ntitle: R\nlimit: 100\n"]
    for (number, item) in items.enumerated() {
      let markdown = HTMLAsMarkdown.make(item["content_html"] as? String ?? "", base: item["url"] as? String ?? "")
      let day = String(format: "2026-01-%02d", 28 - number)
      files["\(day)-x.md"] = "---\ntitle: T\ndate: \(day)\n---\n" + markdown + "\n"
    }
    let site = try TemporarySite(files)
    _ = try Build.run(site.options)
    let again = try ItemData.items(try #require(site.text("feeds/feed.json")))
    #expect(again.count == items.count)
    for (item, other) in zip(items, again) {
      let (before, after) = (item["content_html"] as? String ?? "", other["content_html"] as? String ?? "")
      // An address in the text is a link from then on.
      let links = Self.values(of: "href", in: after)
      #expect(Self.values(of: "href", in: before).allSatisfy(links.contains), "\(item["url"] ?? "")")
      #expect(Self.values(of: "src", in: after) == Self.values(of: "src", in: before), "\(item["url"] ?? "")")
      #expect(Self.words(after) == Self.words(before), "\(item["url"] ?? "")")
    }
  }

  private static func values(of name: String, in html: String) -> [String] {
    html.components(separatedBy: " \(name)=\"").dropFirst()
      .map { $0.components(separatedBy: "\"")[0].replacingOccurrences(of: "&amp;", with: "&") }
      .filter { !$0.contains("#fn") && $0.hasPrefix("http") }
  }

  private static func words(_ html: String) -> [String] {
    var text = ""
    var isInTag = false
    for character in html {
      if character == "<" { isInTag = true }
      if !isInTag { text.append(character) }
      if character == ">" {
        isInTag = false
        text += " "
      }
    }
    for (name, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: name, with: sign)
    }
    return text.unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }.map {
      String($0)
    }
  }
}
