import FeedModel
import Foundation
import Testing

@testable import FeedSites

/// What sites switch on and off in a dialect.
@Suite struct MarkdownFeaturesTests {
  private func render(
    _ text: String, _ dialect: MarkdownDialect, _ change: (inout MarkdownFeatures) -> Void
  ) -> String {
    var features = MarkdownFeatures(of: dialect)
    change(&features)
    var report = Diagnostics()
    let html = Markdown.render(
      Array(text.utf8)[...], features: features, file: "post.md", firstLine: 1, report: &report)
    return String(decoding: html, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  @Test func extraSignsBecomeElements() {
    let all: (inout MarkdownFeatures) -> Void = {
      $0.extras = [.mark, .insert, .subscripted, .superscripted]
      $0.hasStrikethrough = false
    }
    #expect(
      render("==a *b*== ++c++ H~2~O x^2^ 1 == 2 `==d==` \\==e==", .goldmark, all)
        == "<p><mark>a <em>b</em></mark> <ins>c</ins> H<sub>2</sub>O x<sup>2</sup> 1 == 2 <code>==d==</code> ==e==</p>")
    #expect(render("==a== x^2^", .goldmark) { _ in } == "<p>==a== x^2^</p>")
  }

  @Test func formulasStayAsTheyAre() {
    let all: (inout MarkdownFeatures) -> Void = {
      $0.passthrough = [("$$", "$$"), ("\\(", "\\)")]
    }
    let text = "a \\(x_1 *y* z_2\\) \"b\"\n\n$$\nx_1 < y\\\\\nx_2\n$$\n\nin $$x_1$$ line"
    #expect(
      render(text, .goldmark, all)
        == "<p>a \\(x_1 *y* z_2\\) “b”</p>\n<p>$$\nx_1 &lt; y\\\\\nx_2\n$$</p>\n<p>in $$x_1$$ line</p>")
  }

  @Test func oneLongLineTakesNoSquareOfItsSigns() {
    let all: (inout MarkdownFeatures) -> Void = {
      $0.passthrough = [("$$", "$$"), ("\\(", "\\)")]
      $0.extras = [.mark]
    }
    for text in ["say \"it's\" ", "\"", "\\( ", "==a ", "$$a\n"] {
      let html = render(String(repeating: text, count: 60_000), .goldmark, all)
      #expect(html.utf8.count >= 60_000)
      let smart = render(String(repeating: text, count: 60_000), .pulldownCmark) { $0.isTypographic = true }
      #expect(smart.utf8.count >= 60_000)
    }
  }

  @Test func attributesOfBlocksLeaveTheText() {
    let all: (inout MarkdownFeatures) -> Void = { $0.hasBlockAttributes = true }
    #expect(
      render("p\n{.c}\n\n- a\n{#l}\n\n{x}", .goldmark, all) == """
        <p class="c">p</p>
        <ul id="l">
        <li>a</li>
        </ul>
        <p>{x}</p>
        """)
  }

  @Test func alertsSayTheirKind() {
    let all: (inout MarkdownFeatures) -> Void = { $0.hasAlerts = true }
    #expect(
      render("> [!NOTE]\n> text\n\n> [!TIP] Own title\n> more\n\n> plain", .pulldownCmark, all) == """
        <blockquote>
        <p><strong>Note</strong></p>
        <p>text</p>
        </blockquote>
        <blockquote>
        <p><strong>Own title</strong></p>
        <p>more</p>
        </blockquote>
        <blockquote>
        <p>plain</p>
        </blockquote>
        """)
  }

  @Test func smartPunctuationIsPulldowns() {
    let smart: (inout MarkdownFeatures) -> Void = { $0.isTypographic = true }
    let cases = [
      ("\"Hi,\" it's 'so' -- and --- or ----.", "“Hi,” it’s ‘so’ – and — or ––."), ("the '90s", "the ’90s"),
      ("'a' \"b\"...", "‘a’ “b”…"), ("<< a >>", "&lt;&lt; a &gt;&gt;"), ("'tis rock 'n' roll", "’tis rock ‘n’ roll"),
    ]
    for (text, html) in cases { #expect(render(text, .pulldownCmark, smart) == "<p>\(html)</p>") }
  }

  @Test func ownSignsStandForQuotes() {
    let german: (inout MarkdownFeatures) -> Void = {
      $0.typography.leftDoubleQuote = "„"
      $0.typography.rightDoubleQuote = "“"
      $0.typography.ellipsis = "..."
    }
    #expect(render("\"a\"...", .goldmark, german) == "<p>„a“...</p>")
  }

  @Test func linesBreakAndNamesChangeAsAsked() {
    #expect(render("a\nb", .goldmark) { $0.breaksEveryLine = true } == "<p>a<br>\nb</p>")
    #expect(render("# Ünï", .goldmark) { $0.headingIDs = .githubASCII } == "<h1 id=\"uni\">Ünï</h1>")
    #expect(render("# A: b!c", .goldmark) { $0.headingIDs = .blackfriday } == "<h1 id=\"a-b-c\">A: b!c</h1>")
    #expect(render("# A", .goldmark) { $0.headingIDs = .none } == "<h1>A</h1>")
    #expect(render("https://ex.org", .goldmark) { $0.linksBareAddresses = false } == "<p>https://ex.org</p>")
  }
}
