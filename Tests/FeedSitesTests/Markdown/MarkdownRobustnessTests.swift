import FeedModel
import FeedSites
import Foundation
import Testing

@Suite struct MarkdownRobustnessTests {
  private func render(_ text: some Sequence<UInt8>, _ dialect: MarkdownDialect) -> (html: [UInt8], report: Diagnostics)
  {
    var report = Diagnostics()
    let html = Markdown.render(Array(text)[...], dialect: dialect, file: "post.md", firstLine: 7, report: &report)
    return (html, report)
  }

  /// A generator with a fixed seed, so that a failure can be had again.
  private struct Dice {
    var state: UInt64
    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }

  @Test(arguments: MarkdownDialect.allCases) func anyBytesBecomeHTML(dialect: MarkdownDialect) {
    var dice = Dice(state: 11)
    for _ in 0..<100 {
      let bytes = (0..<dice.next(below: 200)).map { _ in UInt8(dice.next(below: 256)) }
      let html = render(bytes, dialect).html
      #expect(html.allSatisfy { $0 < 0xFE }, "\(bytes)")
    }
  }

  @Test(arguments: MarkdownDialect.allCases) func anyMixOfSignsBecomesHTML(dialect: MarkdownDialect) {
    let pieces = [
      "a", " ", "\n", "\n\n", "    ", "\t", "- ", "1. ", "> ", "# ", "`", "```\n", "~~~", "*", "_", "[", "]", "(", ")",
      "[^1]", "[^1]: ", ": ", "{: .x}", "{:toc}", "{::comment}", "{:/}", "{#id}", "$$", "*[a]: b",
      "<div markdown=\"1\">",
      "</div>", "<!--", "-->", "|", "|-|", "\\", "\"", "'", "--", "...", "<<", "&amp;", "\0", "\r\n", "^\n", "![", "~~",
    ]
    var dice = Dice(state: 12)
    for _ in 0..<300 {
      let text = (0..<dice.next(below: 60)).map { _ in pieces[dice.next(below: pieces.count)] }.joined()
      let html = render(text.utf8, dialect).html
      #expect(String(validating: html, as: UTF8.self) != nil, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [">", "[", "![", "- ", "*a **b ", "[^1]: ", "(", "<div markdown=\"1\">\n", "t\n: ", "{: .a}\n"])
  func nestingWithoutEndIsBounded(sign: String) {
    for dialect in MarkdownDialect.allCases {
      let html = render(String(repeating: sign, count: 20_000).utf8, dialect).html
      let text = String(decoding: html, as: UTF8.self)
      #expect(text.components(separatedBy: "<blockquote>").count <= 101)
      #expect(text.components(separatedBy: "<ul>").count <= 101)
    }
  }

  @Test func aBodyThatBlowsUpIsAnError() {
    let text = "[a]: /" + String(repeating: "x", count: 20_000) + "\n\n" + String(repeating: "[a]", count: 20_000)
    let (html, report) = render(text.utf8, .github)
    #expect(html.isEmpty)
    #expect(report.all.map(\.code) == ["markdown/too-large"])
    #expect(report.hasErrors)
  }

  @Test func aLongLineStaysWhole() {
    let html = render(String(repeating: "word ", count: 100_000).utf8, .kramdown).html
    #expect(html.count == 500_000 - 1 + "<p></p>\n".utf8.count)
  }

  @Test func aFindingNamesTheLineOfTheFile() {
    let text = "one\n\n{::comment}\nx\n{:/}\n\nterm\n: def\n\n[^1]: note\n\nand [nothing]()\n"
    #expect(render(text.utf8, .kramdown).report.all.map { $0.place?.line } == [18])
  }

  @Test func threadsGiveTheSame() async {
    let source = MarkdownCase.all.map(\.source).joined(separator: [10, 10])
    let bytes = Array(source)
    let expected = render(bytes, .kramdown).html
    await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { render(bytes, .kramdown).html } }
      for await html in group { #expect(html == expected) }
    }
  }

  @Test func carriageReturnsChangeNothing() {
    let text = "# a {#b}\n\nterm\n: def\n\nx[^1]\n\n[^1]: y\n    z\n\n| a | b |\n"
    let plain = render(text.utf8, .kramdown).html
    let windows = render(text.replacingOccurrences(of: "\n", with: "\r\n").utf8, .kramdown).html
    #expect(plain == windows)
  }

  @Test func nothingBecomesNothing() {
    for dialect in MarkdownDialect.allCases { #expect(render([], dialect).html.isEmpty) }
  }
}
