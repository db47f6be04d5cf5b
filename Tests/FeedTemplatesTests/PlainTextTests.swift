import Testing

@testable import FeedTemplates

/// Plain text for terminals, Markdown and Gemini.
@Suite struct PlainTextTests {
  @Test func linesAreWrappedBehindWhatStandsAtTheirLeft() {
    let words = String(repeating: "word ", count: 30)
    let text = WrappedText.make("> - " + words + "\n    " + words + "\nshort")
    let lines = text.split(separator: "\n")
    #expect(lines[0].hasPrefix("> - word") && lines[1].hasPrefix(">   word"))
    #expect(lines.filter { $0.count > 72 }.count == 1 && lines.last == "short")
  }

  @Test func aWordThatIsTooLongStaysWhole() {
    let address = "https://a.example/" + String(repeating: "x", count: 100)
    #expect(WrappedText.make("see " + address) == "see\n" + address)
  }

  @Test(arguments: [
    ("a *b* _c_ `d` <e> [f]", "a \\*b\\* \\_c\\_ \\`d\\` \\<e> \\[f\\]"), ("# no heading", "\\# no heading"),
    ("- an item", "- an item"), ("see <https://a.example/x_y>", "see <https://a.example/x_y>"),
    ("see https://a.example/x_y_z now_", "see https://a.example/x_y_z now\\_"),
  ])
  func textIsNoMarkdown(_ text: String, _ markdown: String) { #expect(PlainAsMarkdown.make(text) == markdown) }

  @Test func textIsGemtext() {
    #expect(
      GeminiText.make("=> no link\n```\n- item\n##### deep\n> quote") == " => no link\n ```\n* item\n### deep\n> quote")
  }

  @Test(arguments: [
    ("https://a.example/2026/x.html", "x"), ("https://a.example/x/", "x"), ("https://a.example/x/index.html", "x"),
    ("https://a.example/%D0%BC?q#f", "м"), ("https://a.example", "id-1"), ("", "id-1"),
    ("https://a.example/..", "id-1"),
    ("https://a.example/a%2F..%2Fb", "a-..-b"), ("https://a.example/%", "id-1"),
  ])
  func aSlugIsTheEndOfAnAddress(_ address: String, _ slug: String) {
    #expect(PathSlug.make(address: address, id: "id/1") == slug)
  }
}
