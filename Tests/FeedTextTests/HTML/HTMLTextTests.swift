import FeedModel
import FeedText
import Testing

@Suite struct HTMLTextTests {
  @Test(arguments: [
    "AT&T", "a < b > c", "&amp;", "&amp", "<b>bold</b>", "<!-- x -->", "&#x26;", "  two\n lines\t", "]]>", "\"'", "",
    "<script>x</script>", "5 &lt 6", "é 🎉 \u{A0}", "&copy 2020", "</p>", "<", "&", "&#", "&#x", "a&b;c",
  ])
  func textComesBackFromItsEscapedForm(text: String) {
    #expect(HTMLText.line(HTMLText.escaped(text)) == text.collapsedWhitespace)
  }

  @Test func randomTextComesBackFromItsEscapedForm() {
    var random = Seeded(state: 20)
    let pieces = [
      "&", "<", ">", ";", "#", "x", "amp", "lt", "b", "/", "!", "-", " ", "\n", "\"", "'", "=", "é", "🎉", "p", "script",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<14, using: &random))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      #expect(HTMLText.line(HTMLText.escaped(text)) == text.collapsedWhitespace)
    }
  }

  @Test(arguments: [
    ("Meet &amp; Greet", "Meet & Greet"), ("&lt;b&gt; <b>x</b>", "<b> x"), ("a<br>b", "a b"),
    ("<p>one</p><p>two</p>", "one two"), ("caf&eacute; &notin; &notit; &copy2020", "café ∉ ¬it; ©2020"),
    ("&CounterClockwiseContourIntegral; &NotEqualTilde; &Tab;|&NewLine;x", "∳ ≂̸ | x"),
    ("&#150;&#x80;&#0;&#xD800;&#1114112;", "–€\u{FFFD}\u{FFFD}"), ("<img alt='a &amp; b' src=x> c", "a & b c"),
    ("x<script>if (a<b) {}</script>y<style>p{}</style>z", "xyz"), ("a<template>b</template>c", "ac"),
    ("1 < 2 <b", "1 < 2 <b"), ("a<!-- > -- b --!>c", "ac"), ("&zwnj;&AElig;&zscr;", "\u{200C}Æ𝓏"),
    ("&unknown; &amp", "&unknown; &"),
  ])
  func aLineIsWhatABrowserShows(html: String, expected: String) {
    #expect(HTMLText.line(html) == expected)
  }

  @Test(arguments: [
    ("<p>one\ntwo</p><p>three</p>", "one two\n\nthree"),
    ("<ul><li>a<li>b<ol start=3><li>c</li><li>d</ol><li>e</ul><p>f", "- a\n- b\n  3. c\n  4. d\n- e\n\nf"),
    ("<p>x</p><blockquote><p>a</p><p>b</p></blockquote>y", "x\n\n> a\n>\n> b\n\ny"),
    ("<pre>\n  a\n\n    b\n</pre>c", "  a\n\n    b\n\nc"),
    ("<a href='https://e.org/x'>see</a> <a href=https://e.org/>e.org</a>.", "see <https://e.org/x> e.org."),
    ("<table><tr><th>a<th>b<tr><td>1<td><p>2</p></table>z", "a | b\n1 | 2\n\nz"),
    ("<h2>Head</h2>text<hr><img alt=pic src=x>", "## Head\n\ntext\n\n---\n\n[pic]"),
    ("a<br>b<br><br>c", "a\nb\n\nc"), ("<dl><dt>t<dd>d<dt>u<dd>e</dl>", "t\n  d\nu\n  e"),
    ("<ul><li></li></ul><p>x", "x"), ("<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "- a\n\n  b\n- c"),
  ])
  func plainTextReadsWell(html: String, expected: String) {
    #expect(HTMLText.plain(html) == expected)
  }
}

/// A small generator whose runs can be repeated.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
