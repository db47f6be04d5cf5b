import Testing

@testable import FeedTemplates

/// HTML as Markdown.
@Suite struct HTMLAsMarkdownTests {
  @Test(arguments: [
    ("<p>One <b>two</b>\nthree</p><p>four", "One **two** three\n\nfour"),
    ("<h2>T <em>x</em></h2>a<br>b<hr>c", "## T *x*\n\na  \nb\n\n---\n\nc"),
    ("<ul><li>a<li>b<ol start=3><li>c</ol></ul><ul><li>d</ul>", "- a\n- b\n  3. c\n\n* d"),
    ("<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "- a\n\n  b\n\n- c"),
    ("<blockquote><p>a<p>b</blockquote>c", "> a\n>\n> b\n\nc"),
    ("<pre><code class='language-swift'>let x = 1\n\n  y ```\n</code></pre>", "````swift\nlet x = 1\n\n  y ```\n````"),
    ("<p>Run <code>a `b` c</code> and <code>`</code></p>", "Run ``a `b` c`` and `` ` ``"),
    (
      "<p><a href='/a?x=1&amp;y=(2)'>One</a>, <a href=https://b.example/>https://b.example/</a></p>",
      "[One](<https://p.example/a?x=1&y=(2)>), <https://b.example/>"
    ),
    ("<p>Hi!<a href=b>x</a> <a href='javascript:x'>y</a> <a href='#z'>z</a>", "Hi\\![x](https://p.example/b) y z"),
    (
      "<a href=/l><img src=i.png alt='A [mill]'></a>", "[![A \\[mill\\]](https://p.example/i.png)](https://p.example/l)"
    ),
    (
      "<p><strong> so </strong>and <em><a href=/x>this</a></em>, <b></b><s>no</s></p>",
      "**so** and *[this](https://p.example/x)*, ~~no~~"
    ),
    ("<em>a<p>b</p></em>", "*a*\n\n*b*"),
    ("<table><tr><th>a<th>b<tr><td>1|2<td><ul><li>x<li>y</ul></table>", "| a | b |\n| --- | --- |\n| 1\\|2 | x<br>y |"),
    ("<table><tr><td>a<td>b</table>", "|  |  |\n| --- | --- |\n| a | b |"),
    ("<table><tr><td><p>only</p><p>this</table>", "only\nthis"),
    (
      "<p># no</p><p>1. no</p><p>- no</p><p>+ &gt; x</p><p>a * b_c [d] &lt;e&gt; \\ &amp;amp; ~~</p>",
      "\\# no\n\n1\\. no\n\n\\- no\n\n\\+ > x\n\na \\* b\\_c \\[d\\] \\<e> \\\\ \\&amp; \\~\\~"
    ),
    ("<p>see https://x.example/a_b*c_ now_</p>", "see https://x.example/a_b*c_ now\\_"),
    ("<code>f(<a href=/x>y</a>)</code>", "`f(`[`y`](https://p.example/x)`)`"),
    ("<pre>see <a href=/x>it</a></pre>", "```\nsee it\n```\n\n[it](https://p.example/x)"),
    (
      "<video><source src=v.mp4>no</video><iframe src=https://e.example/></iframe>",
      "[Video](https://p.example/v.mp4)\n\n[Embedded content](https://e.example/)"
    ),
    ("x<script>y</script><style>z</style><svg><title>t</title></svg>", "x"),
    ("H<sub>2</sub>O<sup>1</sup>", "H<sub>2</sub>O<sup>1</sup>"),
    (
      "<ul><li>a<table><tr><td><ul><li>x</li></ul><td>y</table></li><li>b</ul>",
      "- a\n\n  |  |  |\n  | --- | --- |\n  | x | y |\n\n- b"
    ),
    ("<dl><dt>a<dd>b</dl>", "a\n\n- b"),
    ("<ul></ul><li>x</li><ul><li></ul>", "- x\n\n-"),
  ])
  func htmlIsMarkdown(_ html: String, _ markdown: String) {
    #expect(HTMLAsMarkdown.make(html, base: "https://p.example/p.html") == markdown)
  }

  /// Whatever stands in it, and in time that grows with its length.
  @Test(arguments: [
    "<div>", "<ul><li>", "<ol>", "<blockquote>", "<table><tr><td>", "<b><i>", "</p>", "<a href=x>", "<", "<b>x</b> ",
    "<pre>",
    "<code>", "[", "&", "x<br>", "<h1>",
  ])
  func deepAndBrokenHTMLIsNoTrouble(piece: String) {
    let text = HTMLAsMarkdown.make(String(repeating: piece, count: 8_000) + "end", base: "https://p.example/")
    #expect(text.contains("end"))
    #expect(text.utf8.count < piece.utf8.count * 8_000 * 8 + 60_000)
  }
}
