import FeedText
import TestRounds
import Testing

@Suite struct HTMLPageTests {
  /// What stands between the tags of the first element that a selector names.
  static func inner(_ html: String, _ selector: String = "article") throws -> String? {
    let page = HTMLPage(Array(html.utf8))
    return page.first(try HTMLSelector(selector)).map { String(decoding: page.bytes[page.inner($0)], as: UTF8.self) }
  }

  @Test(arguments: [
    ("<article>a</article>b", "a"), ("<ARTICLE class=x>a</Article >b", "a"), ("<article>a", "a"),
    ("<main><article>a</main>b", "a"), ("<article><p>a<p>b</article><p>c", "<p>a<p>b"),
    ("<article><ul><li>a<li>b</article>c", "<ul><li>a<li>b"),
    ("<article><article>a</article>b</article>c", "<article>a</article>b"),
    ("<article><template></article></template>a</article>b", "<template></article></template>a"),
    ("<article><script>'</article>'</script>a</article>b", "<script>'</article>'</script>a"),
    ("<article><script>if (a<b) '<article>'</script>a</article>b", "<script>if (a<b) '<article>'</script>a"),
    ("<article><!-- </article> -->a</article>b", "<!-- </article> -->a"),
    ("<article title='</article>'>a</article>b", "a"),
    ("<article><svg><title><b>t</b></title></svg>a</article>b", "<svg><title><b>t</b></title></svg>a"),
    ("<article><svg><![CDATA[</article>]]></svg>a</article>b", "<svg><![CDATA[</article>]]></svg>a"),
    ("<article><math><mi>x</math></article>b", "<math><mi>x</math>"),
    ("<article><svg><style></style><p>a</svg>b</article>c", "<svg><style></style><p>a</svg>b"),
    ("<article><b>a<p>b</b>c</article>d", "<b>a<p>b</b>c"), ("<article><b>a</article>b", "<b>a"),
    ("<b><article>a</b>b</article>c", "a</b>b"), ("<article></div></span></p>a</article>b", "</div></span></p>a"),
    ("<table><td><article>a</table>b", "a"),
    ("<article><table><tr><td>a<td>b</article>c</table>d</article>e", "<table><tr><td>a<td>b</article>c</table>d"),
    ("<p><article>a</p>b</article>c", "a</p>b"), ("<article a=1 class=x><br><img><hr>a</article>b", "<br><img><hr>a"),
    ("<article><textarea></article></textarea>a</article>b", "<textarea></article></textarea>a"),
    ("<article><a href=1>x<a href=2>y</article>b", "<a href=1>x<a href=2>y"),
    ("<article><select><option>a<option>b<p></select>c</article>d", "<select><option>a<option>b<p></select>c"),
    ("<article><form>a</article>b</form>c", "<form>a"), ("<article><x-y>a</article>b", "<x-y>a"),
    ("<article><dl><dt>a<dd>b<dt>c</article>d", "<dl><dt>a<dd>b<dt>c"),
    ("<article><h1>a<h2>b</article>c", "<h1>a<h2>b"),
    ("<title>a</title><article>b</article>", "b"), ("<head><article>a</article>", "a"),
    ("<article>a</body></html>b", "a</body></html>b"), ("a</body><article>b</article>", "b"),
    (
      "<article><svg><foreignObject><div><p>a</div></foreignObject></svg>b</article>c",
      "<svg><foreignObject><div><p>a</div></foreignObject></svg>b"
    ),
    ("<article><noscript><img></noscript>a</article>b", "<noscript><img></noscript>a"),
    ("<article/>a</article>b", "a"),
    ("<article><p>a<table><tr><td></table>b</article>c", "<p>a<table><tr><td></table>b"),
    ("<article><iframe></article></iframe>a</article>b", "<iframe></article></iframe>a"),
  ])
  func anElementIsTheSourceBetweenItsTags(html: String, expected: String) throws {
    #expect(try HTMLPageTests.inner(html) == expected)
  }

  @Test(arguments: [
    ("<!doctype html>\n<title>x</title>\n<p>a", "<p>a"), ("a<p>b", "a<p>b"), ("<body class=x>a</body>\n</html>\n", "a"),
    ("<html><head><meta charset=utf-8><body>a", "a"), ("<style>p{}</style><link href=x>a</body>b", "a</body>b"),
    ("", ""),
    ("<head></head> \n <body>a", "a"),
  ])
  func aBodyIsThereWhoeverLeftItOut(html: String, expected: String) throws {
    #expect(try HTMLPageTests.inner(html, "body") == expected)
  }

  @Test func inXHTMLASlashEndsAnElement() throws {
    let source = Array("<html><head><script src='x'/><title/></head><body><div/><p>a</p></body></html>".utf8)
    let page = HTMLPage(source, isXML: true)
    #expect(page.first(try HTMLSelector("body > p")).map { page.text($0) } == "a")
    #expect(HTMLPage(source).first(try HTMLSelector("p")) == nil)
  }

  @Test func ofAttributesThatStandTwiceTheFirstCounts() throws {
    let page = HTMLPage(Array("<p id=a ID=b class='x' class='y'>t".utf8))
    #expect(page.first(try HTMLSelector("#a.x")) != nil)
    #expect(page.all(try HTMLSelector("#b, .y")).isEmpty)
  }

  @Test func randomBytesNeverTrap() throws {
    var random = Seeded(state: 5)
    let selector = try HTMLSelector("article p, body > *, :not(div)")
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0..<300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(HTMLPage(bytes), selector)
    }
    for _ in 0..<1500 { check(HTMLPage(Array(GeneratedPage(wild: &random).html.utf8)), selector) }
  }

  /// Ranges lie in the source and children lie in the table behind their parents.
  private func check(_ page: HTMLPage, _ selector: HTMLSelector) {
    for node in page.nodes.indices {
      #expect(page.nodes[node].parent < node)
      #expect(page.outer(node).upperBound <= page.bytes.count && page.inner(node).upperBound <= page.bytes.count)
    }
    #expect(page.all(selector).allSatisfy { page.nodes.indices.contains($0) })
  }

  @Test(arguments: [
    "<div>", "<b>", "<p><b>", "<b><div>", "<a><p>", "<table><td>", "<svg><g>", "<x>", "<x></y>", "<template>", "<li>",
    "<ul><li>", "</div>", "<select>", "<b><x>", "<table>", "<form>", "<button>", "<math><mi>", "<svg><desc>", "<p>",
    "<dl><dt>", "<div></b>", "<a>", "<h1>", "<b><i><x><div></b>", "<tr>", "<col>", "<option>", "<nobr>", "<x y=z>",
    "<svg></a>", "<b><x></b>", "<i></p>", "</body>", "<object>", "<p a b c d e f g h i j k l>",
  ])
  func deepNestingTakesLinearTime(piece: String) throws {
    let selector = try HTMLSelector("article p, div > b, .x .y .z, section :not(p) a")
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let source = Array(
        (String(repeating: piece, count: count) + String(repeating: "</b></x></div>", count: count)).utf8)
      return clock.measure { _ = HTMLPage(source).all(selector) }
    }
    let small = min(time(Rounds.of(2500)), time(Rounds.of(2500)))
    let large = time(Rounds.of(20_000))
    #expect(large < max(small * 30, .milliseconds(900)), "\(small) became \(large)")
  }
}
