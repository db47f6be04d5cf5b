import FeedText
import Testing

@Suite struct HTMLSelectorTests {
  static let page = HTMLPage(
    Array(
      """
      <!doctype html><html lang="en-GB"><body class="home"><main id="content">
      <article class="post  h-entry" data-n=1 lang=en><div class=e-content data-n=2><p data-n=3>One<p class='lead old' data-n=4>Two</div></article>
      <ARTICLE CLASS="Post" data-n=5><a-box data-n=6 title="A &amp; B"></a-box></ARTICLE>
      <section role=main data-n=7><template><p data-n=8></template><p data-n=9></section></main>
      """.utf8))

  static func found(_ selector: String) throws -> String {
    let page = page
    return page.all(try HTMLSelector(selector)).map { page.attribute("data-n", of: $0) ?? "-" }.joined(separator: " ")
  }

  @Test(arguments: [
    ("article", "1 5"), ("ARTICLE", "1 5"), (".post", "1"), (".Post", "5"), ("#content", "-"), ("#Content", ""),
    ("article p", "3 4"), ("article > p", ""), ("article > div > p", "3 4"), ("main p", "3 4 9"),
    ("main>article", "1 5"),
    ("*", "- - - - 1 2 3 4 5 6 7 - 9"), ("p:not(.old)", "3 9"), ("p:not(.old, [data-n='9'])", "3"), ("[lang]", "- 1"),
    ("[lang|=en]", "- 1"), ("[lang=en]", "1"), ("[lang^='en-']", "-"), ("[lang$=GB]", "-"), ("[class*=ost]", "1 5"),
    ("[class~=h-entry]", "1"), ("[CLASS=POST i]", "5"), ("[role=main] p", "9"), ("[title='A & B']", "6"),
    ("a-box, section", "6 7"), ("a-box , .lead", "4 6"), (".post.h-entry:not(section)", "1"), (".\\70ost", "1"),
    ("body main article .e-content .lead", "4"), ("article article", ""), ("html > body > main > section", "7"),
    (":not(p):not(div):not(article)[data-n]", "6 7"), ("[data-n=\"\\35 \"]", "5"), ("template p", ""),
  ])
  func aSelectorNamesWhatItShould(selector: String, expected: String) throws {
    #expect(try HTMLSelectorTests.found(selector) == expected)
  }

  @Test(arguments: [
    ("", "something is missing at its end"), ("article >", "something is missing at its end"),
    ("article,", "something is missing at its end"),
    ("a + b", "`+` is not understood; descendants and children (`>`) are"),
    ("p:first-child", "`:first-child` is not understood; of what begins with a colon only `:not(…)` is"),
    (".", "a class is missing after `.`"), ("[lang", "`[` is never closed"), ("[lang='x]", "a quote is never closed"),
    ("[lang!=x]", "`!=x]` is no comparison"), (":not(p", "`:not(` is never closed"),
    (":not(p a)", "`:not(…)` holds no spaces: what it names is one element"), ("> p", "`> p` is not understood here"),
    (":not(:not(p))", "`:not(…)` cannot hold `:not(p))`"), ("[=x]", "an attribute is missing after `[`"),
    ("[a=]", "a value is missing; put it into quotes"), ("a $", "`$` is not understood here"),
    (String(repeating: "a ", count: 65), "it has more than 64 parts"),
  ])
  func whatIsNoSelectorIsToldInAPhrase(selector: String, reason: String) {
    do {
      let read = try HTMLSelector(selector)
      Issue.record("\(read.text) was read")
    } catch {
      #expect(error.reason == reason)
    }
  }

  @Test func randomTextNeverTraps() {
    var random = Seeded(state: 11)
    let pieces = [
      "a", ".", "#", "[", "]", "=", "'", "\\", "\\3", ":not(", ")", ",", ">", " ", "*", "i", "~=", "é", "\"", ":",
    ]
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 0..<12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      if let selector = try? HTMLSelector(text) { _ = HTMLSelectorTests.page.all(selector) }
    }
  }
}
