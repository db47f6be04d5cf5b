import FeedModel
import Foundation
import TestRounds
import Testing

@testable import FeedSites

@Suite struct ShortcodeRobustnessTests {
  /// A generator with a fixed seed, so that a failure can be had again.
  private struct Dice {
    var state: UInt64
    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }

  private func render(
    _ text: some Sequence<UInt8>, _ syntax: ShortcodeSyntax, isMarkdown: Bool = true
  ) -> (text: ShortcodeText, html: String, report: Diagnostics) {
    var report = Diagnostics()
    let made = Shortcodes.render(
      Array(text), from: 0, syntax: syntax, world: SmallWorld(), isMarkdown: isMarkdown, file: "post.md",
      report: &report)
    guard isMarkdown else { return (made, String(decoding: made.bytes, as: UTF8.self), report) }
    let html = Markdown.render(
      made.bytes[...], features: MarkdownFeatures(of: syntax == .hugo ? .goldmark : .pulldownCmark), shortcodes: made,
      file: "post.md", firstLine: 1, report: &report)
    return (made, String(decoding: html, as: UTF8.self), report)
  }

  private static let hugo = [
    "a", " ", "\n", "\n\n", "- ", "> ", "    ", "`", "```\n", "{{< a >}}", "{{< /a >}}", "{{% b \"x y\" %}}",
    "{{% /b %}}",
    "{{< figure src=\"a.jpg\" caption=\"*c*\" >}}", "{{< details >}}", "{{< /details >}}", "{{<", ">}}", "{{%", "%}}",
    "{{< ref \"other.md\" >}}", "[x](", ")", "<div>", "</div>", "{{< highlight go >}}", "{{< /highlight >}}", "\"",
    "{{< \"",
    "{{< quote author=\"x\" >}}", "{{< /quote >}}", "{{< button href=\"/x\" >}}", "{{< /button >}}", "**", "|", "# ",
    "{{< x.inline >}}", "{{< /x.inline >}}", "=", "/", "\u{FFFD}", "é", "\r\n", "{{</", "{{<`",
  ]

  private static let zola = [
    "a", " ", "\n", "\n\n", "- ", "> ", "`", "{{ a() }}", "{% b(x=\"y\") %}", "{% end %}", "{% quote(author=\"x\") %}",
    "{{ image(src=\"a.jpg\", caption='*c*') }}", "{% details(summary=\"x\") %}", "[x](", ")", "<div>",
    "{{ a(x=[1, [true]]) }}",
    "{%", "%}", "{{", "}}", "(", "\"", "{{ a(x=\"", "**", "# ", "{{ youtube(id=\"x\") }}",
  ]

  /// None of these pieces is an escape.
  @Test(arguments: [true, false]) func noSignOfAShortcodeIsLeft(isMarkdown: Bool) {
    var dice = Dice(state: 21)
    for _ in 0..<Rounds.of(1500) {
      let text = (0..<dice.next(below: 24)).map { _ in Self.hugo[dice.next(below: Self.hugo.count)] }.joined()
      let html = render(text.utf8, .hugo, isMarkdown: isMarkdown).html
      #expect(!html.contains("{{<") && !html.contains("{{%") && !html.contains("{{&lt;"), "\(text.debugDescription)")
    }
  }

  @Test func noCallOfZolaIsLeft() {
    var dice = Dice(state: 22)
    for _ in 0..<Rounds.of(1500) {
      let text = (0..<dice.next(below: 24)).map { _ in Self.zola[dice.next(below: Self.zola.count)] }.joined()
      let made = render(text.utf8, .zola, isMarkdown: false)
      let again = ZolaShortcodes.pieces(of: made.text.bytes, from: 0)
      // What is left may only have come together where something was taken out of its middle.
      if !text.contains("{{ a(x=\""), !text.contains("{{{"), !text.contains("{{{%") {
        let left = again.filter { if case .shortcode = $0 { true } else { false } }
        #expect(left.isEmpty, "\(text.debugDescription) \(made.html)")
      }
    }
  }

  @Test func anyBytesComeOutAsText() {
    var dice = Dice(state: 23)
    for syntax in [ShortcodeSyntax.hugo, .zola] {
      for _ in 0..<Rounds.of(300) {
        let bytes = (0..<dice.next(below: 120)).flatMap { _ -> [UInt8] in
          dice.next(below: 4) == 0 ? Array("{{<{%>}}".utf8) : [UInt8(dice.next(below: 256))]
        }
        let html = render(bytes, syntax).html
        #expect(!html.utf8.contains { $0 >= 0xFE })
      }
    }
  }

  @Test(arguments: [
    "{{< a ", "{{< a >}}", "{{< a \"", "{{</* ", "{{< a >}}{{< b >}}", "{{< details >}}", "> {{< a >}}\n", "{{< /a >}}",
    "{{%",
  ])
  func hugosSignsWithoutEndAreBounded(sign: String) {
    let text = String(repeating: sign, count: Rounds.of(20_000))
    let made = render((text + String(repeating: "{{< /a >}}", count: Rounds.of(20_000))).utf8, .hugo)
    #expect(made.report.all.count <= 101)
    #expect(made.html.utf8.count < 40 * text.utf8.count)
  }

  @Test(arguments: ["{{ a(", "{{ a() }}", "{% a() %}", "{{ a(x=\"", "{{ a(x=[", "{% end %}", "{{/* a() ", "{{ a(x=1,"])
  func zolasSignsWithoutEndAreBounded(sign: String) {
    let text = String(repeating: sign, count: Rounds.of(20_000))
    let made = render((text + String(repeating: "{% end %}", count: Rounds.of(20_000))).utf8, .zola)
    #expect(made.report.all.count <= 101)
  }

  @Test func manyInARowTakeNoSquareOfTheirNumber() {
    let pair = "{{< notice \"t\" >}}\nx\n{{< /notice >}}\n\n{{< figure src=\"a.jpg\" >}}\n\n"
    let made = render(String(repeating: pair, count: Rounds.of(20_000)).utf8, .hugo)
    #expect(made.html.components(separatedBy: "<figure>").count == Rounds.of(20_000) + 1)
  }

  @Test func bodiesWithoutShortcodesAreSeenAtOnce() {
    #expect(!Shortcodes.occurs(in: Array("a { b } {{ c }} {".utf8)[...], .hugo))
    #expect(Shortcodes.occurs(in: Array("a {{< b >}}".utf8)[...], .hugo))
    #expect(!Shortcodes.occurs(in: Array("a { b } {".utf8)[...], .zola))
    #expect(Shortcodes.occurs(in: Array("a {% b() %}".utf8)[...], .zola))
  }

  @Test func inHTMLEverythingIsInItsPlace() {
    let text = "<p>x {{< param greeting >}}</p>\n{{< figure src=\"a.jpg\" >}}\n{{< box >}}<b>y</b>{{< /box >}}"
    let made = render(text.utf8, .hugo, isMarkdown: false)
    #expect(made.text.marks.isEmpty)
    #expect(
      made.html == "<p>x hello &amp; &lt;b&gt;</p>\n<figure><img src=\"a.jpg\" alt=\"\"></figure>\n<b>y</b>")
  }

  @Test func rawHTMLThatASiteForbidsTakesNoShortcodeWithIt() {
    var features = MarkdownFeatures(of: .goldmark)
    features.keepsRawHTML = false
    var report = Diagnostics()
    let source = Array("a <b>x</b>\n\n{{< figure src=\"a.jpg\" >}}\n\n<div>gone</div>\n".utf8)
    let made = Shortcodes.render(
      source, from: 0, syntax: .hugo, world: SmallWorld(), isMarkdown: true, file: "post.md", report: &report)
    let html = Markdown.render(
      made.bytes[...], features: features, shortcodes: made, file: "post.md", firstLine: 1, report: &report)
    #expect(
      String(decoding: html, as: UTF8.self) == "<p>a x</p>\n<figure><img src=\"a.jpg\" alt=\"\"></figure>\n")
  }
}
