import FeedModel
import FeedText
import Testing

@testable import FeedMail

/// What a terminal shows of HTML.
@Suite struct TextPartTests {
  static func text(_ html: String, width: Int = 72) -> String {
    var text = MailText(width: width)
    text.write(MailTree.read(html, base: WebAddress("https://example.org/post/")))
    text.writeReferences()
    return text.finished().joined(separator: "\n")
  }

  @Test(arguments: [
    ("<p>One <b>two</b>\nthree</p><p>four", "One *two* three\n\nfour"),
    (
      "<p><em>So</em> and <strong> so </strong>and <s>no</s>, un<i>stress</i>ed, <b></b><b><img src=x alt=Mill></b>",
      "*So* and *so* and ~no~, unstressed, *[Mill]*"
    ),
    (
      "<h2>A <b>b</b></h2><b><i>both</i> <a href='/l'>x</a></b>. <b>a<br>b</b>",
      "A b\n---\n\n*both* x [1]. a\nb\n\n[1] https://example.org/l"
    ),
    ("<b><b>twice</b></b> <code>a <b>b</b></code>", "*twice* `a b`"),
    ("a<br>b<br><br>c", "a\nb\n\nc"),
    ("<h1>T</h1><h2>漢字</h2><p>x<h3>U</h3>", "T\n===\n\n漢字\n----\n\nx\n\n### U"),
    (
      "<h3>" + String(repeating: "word ", count: 15) + "</h3>x",
      "### word word word word word word word word word word word word word\n    word word\n\nx"
    ),
    ("<ul><li>a<li>b<ol><li>c</ol></ul>", "* a\n* b\n  1. c"),
    ("<ol start=9><li>a<li>b</ol>", "9. a\n10. b"),
    ("<ul><li><p>a</p><li><p>b</p></ul>", "* a\n\n* b"),
    ("<blockquote><p>a<p>b<blockquote>c</blockquote></blockquote>d", "> a\n>\n> b\n>\n> > c\n\nd"),
    ("<pre><code>if x:\n    y\n\n\tz  </code></pre>", "    if x:\n        y\n\n    \tz"),
    ("<p>Run <code>make</code> now</p>", "Run `make` now"),
    ("<dl><dt>a<dd>b</dl>", "a\n    b"),
    ("<table><tr><th>n<th>漢字<tr><td>1<td>x</table>", "n | 漢字\n--+-----\n1 | x"),
    ("<table><tr><td><p>only</p></table>", "only"),
    ("<img src=a.png alt='A mill'> and <img src=b.png alt=''>", "[A mill] and"),
    (
      "<video><source src=a.mp4><source src=b.webm>Get a browser</video>z",
      "Video [1]\n\nz\n\n[1] https://example.org/post/a.mp4"
    ),
    ("x<hr>y", "x\n\n---\n\ny"),
    ("a<script>b</script><style>c</style><!-- d -->e", "ae"),
    ("<p>a &amp; b&nbsp;c &lt;d&gt;", "a & b\u{A0}c <d>"),
  ])
  func htmlReadsWell(html: String, text: String) { #expect(Self.text(html) == text) }

  @Test func linksBecomeNumbersAndTheSameAddressTheSameNumber() {
    let text = Self.text(
      "<p><a href='/a'>One</a>, <a href='b'>two</a>, <a href='/a'>three</a>, "
        + "<a href='https://c.example/'>https://c.example/</a>, <a href='mailto:a@b.example'>a@b.example</a></p>")
    #expect(
      text == """
        One [1], two [2], three [1], https://c.example/, a@b.example

        [1] https://example.org/a
        [2] https://example.org/post/b
        """)
  }

  @Test func linesAreAsWideAsATerminalShowsThem() {
    let words = String(repeating: "word 漢字 👩‍👩‍👧‍👦 e\u{301}tat ", count: 60) + String(repeating: "漢字仮名", count: 40)
    for html in ["<p>\(words)", "<blockquote><ul><li>\(words)</ul></blockquote>", "<h2>\(words)</h2>"] {
      for line in Self.text(html).split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 72, "\(line)") }
    }
  }

  @Test func codeAndAddressesAreNeverBroken() {
    let code = String(repeating: "let x = 1; ", count: 20) + "y"
    #expect(Self.text("<pre>\(code)</pre>") == "    " + code)
    let address = "https://example.org/" + String(repeating: "long/", count: 60)
    #expect(Self.text("<p>a <a href='\(address)'>b</a>").hasSuffix("\n[1] \(address)"))
    let number = Self.text("<p>" + String(repeating: "a", count: 69) + " <a href='/x'>b</a></p>").split(separator: "\n")
    #expect(number[1] == "b [1]")
  }

  /// Whatever stands in it, and in time that grows with its length.
  @Test(arguments: ["<div>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<b><i>", "</p>", "<a href=x>", "<"])
  func deepAndBrokenHTMLIsNoTrouble(piece: String) {
    let html = String(repeating: piece, count: 5_000) + "end"
    #expect(Self.text(html).contains("end") || piece == "<")
    var out = MailHTML()
    out.write(MailTree.read(html, base: nil))
    #expect(out.bytes.count < html.utf8.count * 60 + 1000)
  }
}
