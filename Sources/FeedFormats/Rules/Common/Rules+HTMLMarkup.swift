import FeedModel

// HTML that is not what its author meant.
extension Rules {
  static let htmlMarkup: [Rule] = [
    Rule(
      "html/self-closed-nonvoid", .warning, "HTML §13.1.2",
      "an element that has content is written with a slash instead of an end tag",
      why: "HTML ignores the slash: the element goes on, and all that follows stands in it",
      breach: .html("<p><a id=\"one\"/>One.</p>"),
      remedy: .html("<p><a id=\"one\"></a>One.</p>")),
    Rule(
      "html/unclosed", .warning, "HTML §13.1.2",
      "an element, a comment or a tag is not ended before the HTML is",
      why: "readers that put entries one below the other show the next ones in it, all bold or as one link",
      breach: .html("<p>One</p><div><b>and more"),
      remedy: .html("<p>One</p><div><b>and more</b></div>")),
    Rule(
      "html/misnested", .warning, "HTML §13.1.2",
      "an end tag ends an element that is not open, or one within which others are open",
      why: "each parser mends it in a way of its own, and the text looks different in every reader",
      breach: .html("<p><b>One <i>and</b> more</i></p>"),
      remedy: .html("<p><b>One <i>and</i></b> <i>more</i></p>")),
    Rule(
      "html/duplicate-id", .warning, "HTML, id",
      "two elements of an entry have the same id",
      why: "a link to it leads to the first of them, also where the second is meant",
      breach: .html("<h2 id=\"a\">One</h2><h2 id=\"a\">Two</h2>"),
      remedy: .html("<h2 id=\"a\">One</h2><h2 id=\"b\">Two</h2>")),
    Rule(
      "html/heading-h1", .info, "practice",
      "the content has a heading of the first level",
      why: "that is what readers show the entry's title as; two of them confuse those who listen to headings",
      breach: .html("<h1>Chapter</h1><p>One.</p>"),
      remedy: .html("<h2>Chapter</h2><p>One.</p>")),
    Rule(
      "html/heading-repeats-title", .info, "practice",
      "the content begins with a heading that says what the title says",
      why: "readers show the title above the content, so that it is read twice",
      breach: .html("<h2>One</h2><p>It begins.</p>"),
      remedy: .html("<p>It begins.</p>")),
    Rule(
      "html/title-in-content", .warning, "RFC 4287 §3.1.1.2",
      "the HTML is a whole page, with html, head or body",
      why: "an entry is put into a page that has these already; readers strip them, or the page's title becomes text",
      breach: .html("<html><head><title>One</title></head><body><p>One.</p></body></html>"),
      remedy: .html("<p>One.</p>")),
    Rule(
      "html/obsolete-element", .info, "HTML §16.2",
      "the HTML has an element that HTML no longer has, such as font or center",
      why: "readers that list what they let through list what HTML has today",
      breach: .html("<p><tt>ls -l</tt></p>"),
      remedy: .html("<p><code>ls -l</code></p>")),
    Rule(
      "html/unknown-element", .warning, "HTML §4",
      "the HTML has an element that neither HTML nor SVG nor MathML has",
      why: "often it was meant as text, as in List<String>; readers show nothing of it",
      breach: .html("<p>A <string> is text.</p>"),
      remedy: .html("<p>A &lt;string> is text.</p>")),
    Rule(
      "html/custom-element", .info, "practice",
      "the HTML has an element of the site's own",
      why: "a script on the site makes it what it is; in a reader only its text is left",
      breach: .html("<my-box><p>One.</p></my-box>"),
      remedy: .html("<p>One.</p>")),
    Rule(
      "html/parse-error", .warning, "HTML §13.2",
      "the HTML breaks a rule of writing it, such as an unknown character reference or an attribute twice",
      why: "browsers forgive it and filters need not: some stop there and show the rest as text",
      breach: .html("<p>5 &foo; 6</p>"),
      remedy: .html("<p>5 &amp;foo; 6</p>")),
    Rule(
      "html/double-escaped", .warning, "practice",
      "the HTML was escaped twice, so that its tags or references are text",
      why: "readers show &nbsp; and <p> as they stand",
      breach: .html("<p>Tom&amp;nbsp;and Ann</p>"),
      remedy: .html("<p>Tom&nbsp;and Ann</p>")),
    Rule(
      "html/empty-content", .warning, "practice",
      "the HTML has tags, but no text, image or player",
      why: "readers show an empty entry instead of the summary that they would show without it",
      breach: .html("<p></p><div><br></div>"),
      remedy: .html("<p>One.</p>")),
    Rule(
      "html/text-in-html-field", .info, "practice",
      "text in several lines stands where HTML belongs",
      why: "line breaks are spaces in HTML: readers show one long paragraph",
      breach: .html("One line.\nAnother line."),
      remedy: .html("<p>One line.</p>\n<p>Another line.</p>")),
    Rule(
      "html/code-newlines-lost", .info, "practice",
      "lines of code stand in code without pre",
      why: "readers collapse the line breaks and show the program as one line",
      breach: .html("<p><code>if a {\n  b\n  c\n}</code></p>"),
      remedy: .html("<pre><code>if a {\n  b\n  c\n}</code></pre>")),
    Rule(
      "html/summary-too-long", .info, "practice",
      "a summary has more than 1000 characters",
      why: "readers show it in lists, a few lines of each entry, and cut the rest off",
      breach: .summarized(times: 70),
      remedy: .summarized(times: 1)),
    Rule(
      "html/excerpt-cut", .info, "practice",
      "the content stops in the middle, with … or \"Read more\"",
      why: "people who read offline or in the reader see a beginning; many leave feeds that do that",
      breach: .html("<p>It was a dark and stormy night; the rain fell […]</p>"),
      remedy: .html("<p>It was a dark and stormy night; the rain fell.</p>")),
  ]
}

extension RuleExample {
  /// An item of a JSON Feed whose summary says the same so many times.
  fileprivate static func summarized(times: Int) -> RuleExample {
    let summary = String(repeating: "More and more. ", count: times)
    return .jsonItem(
      """
      "id":"https://example.org/1","url":"https://example.org/1","content_text":"One.","summary":"\(summary)"
      """)
  }
}
