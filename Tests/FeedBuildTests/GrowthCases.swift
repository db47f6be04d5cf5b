import Testing

/// Texts that are cheap to read in one way and ruinous in another, of any size.
struct GrowthCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// Where to begin: beyond the size up to which nothing is capped.
  var size = 3000
  var text: @Sendable (Int) -> String

  var testDescription: String { name }

  /// The same piece over and over.
  init(_ piece: String, from size: Int = 3000) {
    name = piece
    self.size = size
    text = { String(repeating: piece, count: $0 / piece.utf8.count + 1) }
  }

  init(_ name: String, from size: Int = 3000, _ text: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.size = size
    self.text = text
  }

  static func lines(_ count: Int, _ line: (Int) -> String) -> String { (0..<count).map(line).joined() }
}

extension GrowthCase {
  static let markdown: [GrowthCase] =
    [
      "[a](", "[a][b] ", "http://", "a@", "*a ", "*a **b ", "a**b c* ", "*_", "~a ~~b ", "`a ``b ",
      "<a ",
      "<a href=\"", "x <!-- a ", "x <? a ", "> ", "- ", "- a\n", "- a\n\n", "# a\n", "a\n=\n", "```a\n~~~b\n", "$$a ",
      "|a\n",
      "a\n|-|-|\n", "&a", "\"a 'b ", "a[^x] ", "a\n: b\n\n", "a\n{: .b #c}\n\n", "{: ", "word ",
    ].map { GrowthCase($0) } + [
      GrowthCase("[", from: 8000), GrowthCase("![", from: 16_000), GrowthCase("www._", from: 40_000),
      GrowthCase("nested brackets", from: 16_000) {
        String(repeating: "[", count: $0 / 2) + String(repeating: "]", count: $0 / 2)
      },
      GrowthCase("links in links") {
        String(repeating: "[", count: $0 / 6) + "a" + String(repeating: "](b)", count: $0 / 6)
      },
      GrowthCase("backticks in growing runs") { size in
        var text = ""
        var run = 1
        while text.utf8.count < size {
          text += "e" + String(repeating: "`", count: run)
          run += 1
        }
        return text
      },
      GrowthCase("a wide table of short rows") {
        "|" + String(repeating: "a|", count: $0 / 16) + "\n|" + String(repeating: "-|", count: $0 / 16) + "\n"
          + String(repeating: "|\n", count: min($0 / 4, 200))
      },
      GrowthCase("definitions of links") { lines($0 / 14) { "[a\($0)]: /b\($0)\n" } + "\n[a1] [a2]\n" },
      GrowthCase("one definition again and again") { lines($0 / 8) { _ in "[a]: /b\n" } },
      GrowthCase("footnotes") { size in
        lines(size / 24) { "a[^\($0)]\n" } + "\n" + lines(size / 24) { "[^\($0)]: a\n" }
      },
      GrowthCase("one footnote used often") { "[^1]: a\n\n" + String(repeating: "a[^1] ", count: $0 / 6) },
      GrowthCase("footnotes in footnotes") { lines($0 / 20) { "[^\($0)]: a[^\($0 + 1)]\n\n" } + "x[^0]\n" },
      GrowthCase("headings that differ") { lines($0 / 8) { "# a\($0)\n" } },
    ]

  static let html: [GrowthCase] =
    [
      "<div>", "<b><p>", "<a href=x><p>", "<b><i></b></i>", "</div>", "<div><b></div>", "<table><tr><td>", "<ul><li>",
      "<!-- a", "<!-- a -->", "<script>", "<iframe src=a></iframe>", "<video src=a>", "<svg>", "<math><annotation>a",
      "<math><mtext><svg><desc>", "<noscript><img src=a></noscript>", "<picture><source srcset=a>", "<h2 id=a>b</h2>",
      "<h2>", "<a href=\"#a\">b</a>", "<sup id=r><a href=\"#f\">1</a></sup>", "<a b=\"", "</a ", "&notit", "&",
      "<![CDATA[",
      "<pre><code>", "<span></span>", "<p></p>", "<ruby>a<rt>b", "<x-a>", "<blockquote class=\"twitter-tweet\">",
      "<div class=tabs><ul><li><a href='#a'>x</a></li></ul></div>", "<h2>a<a class=headerlink href='#a'>#</a></h2>",
    ].map { GrowthCase($0) } + [
      GrowthCase("text in a table") { "<table>" + String(repeating: "a<tr>", count: $0 / 5) },
      GrowthCase("fonts that differ") { lines($0 / 15) { "<font a\($0)=b><p>" } },
      GrowthCase("attributes") { "<p " + lines($0 / 8) { "a\($0)=b " } + ">x" },
      GrowthCase("ids and links to them") { lines($0 / 24) { "<a id=a\($0) href='#a\($0)'>b</a>" } },
      GrowthCase("sections with links out of them") {
        lines($0 / 30) { "<h2 id=a\($0)>b</h2><a href='#x\($0)'>c</a>" }
      },
      GrowthCase("sections with links to others") {
        lines($0 / 30) { "<h2 id=a\($0)>b</h2><a href='#a\($0 + 1)'>c</a>" }
      },
      GrowthCase("a long address") { "<a href=\"" + String(repeating: "a/../", count: $0 / 5) + "\">b</a>" },
    ]
}
