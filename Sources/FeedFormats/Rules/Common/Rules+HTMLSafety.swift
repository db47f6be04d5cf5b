import FeedModel

// HTML that readers strip, run or cannot use.
extension Rules {
  static let htmlSafety: [Rule] = [
    Rule(
      "html/element-unsafe", .warning, "practice",
      "the HTML has an element that can run or load something, such as script or object",
      why: "readers strip it for the safety of their users, some of them with all that stands in it",
      breach: .html("<p>One.</p><script src=\"https://example.org/count.js\"></script>"),
      remedy: .html("<p>One.</p>")),
    Rule(
      "html/attr-event", .warning, "practice",
      "an attribute holds a script that runs when something happens",
      why: "readers strip it, and one that does not would let any feed act in its user's name",
      breach: .html("<p onclick=\"more()\">One.</p>"),
      remedy: .html("<p>One.</p>")),
    Rule(
      "html/style-dangerous", .warning, "practice",
      "a style does more than to set type, such as moving text to another place or loading an image",
      why: "it could lay text over the reader's own buttons, so that readers drop the whole attribute",
      breach: .html("<p style=\"position: fixed; top: 0\">One.</p>"),
      remedy: .html("<p>One.</p>")),
    Rule(
      "html/style-attr", .info, "practice",
      "an element has a style attribute",
      why: "many readers drop it: what the style alone says is not said to their users",
      breach: .html("<p style=\"color: red\">One.</p>"),
      remedy: .html("<p><strong>One.</strong></p>")),
    Rule(
      "html/url-scheme-script", .error, "practice",
      "an address is a script: javascript:, vbscript: or a page in a data: address",
      why: "the reader would run it with the rights of its user; most refuse the link, some the whole entry",
      breach: .html("<p><a href=\"javascript:history.back()\">Back</a></p>"),
      remedy: .html("<p><a href=\"https://example.org/\">Back</a></p>")),
    Rule(
      "html/url-localhost", .error, "practice",
      "an address leads to the machine of whoever opens it: localhost, 127.0.0.1 or a file",
      why: "on the author's machine a preview answers there; on all others nothing does, or something else",
      breach: .html("<p><img src=\"http://localhost:4000/one.png\" alt=\"One\"></p>"),
      remedy: .html("<p><img src=\"https://example.org/one.png\" alt=\"One\"></p>")),
    Rule(
      "html/url-relative", .warning, "practice",
      "an address in the HTML is relative",
      why: "a reader has no page to start from; it guesses the site's or the feed's address, and the image is missing",
      breach: .html("<p><img src=\"/images/one.png\" alt=\"One\"></p>"),
      remedy: .html("<p><img src=\"https://example.org/images/one.png\" alt=\"One\"></p>")),
    Rule(
      "html/url-fragment-only", .warning, "practice",
      "a link leads to a place on the same page that is not in the entry",
      why: "in a reader that page is a list of entries of many feeds, where the place is not or is another's",
      breach: .html("<p>One<a href=\"#note-1\">1</a></p>"),
      remedy: .html("<p>One<a href=\"https://example.org/1#note-1\">1</a></p>")),
    Rule(
      "html/url-protocol-relative", .warning, "practice",
      "an address begins with two slashes, without http: or https:",
      why: "readers that are programs, not pages, have no scheme of their own to put before it",
      breach: .html("<p><img src=\"//example.org/one.png\" alt=\"One\"></p>"),
      remedy: .html("<p><img src=\"https://example.org/one.png\" alt=\"One\"></p>")),
    Rule(
      "html/url-invalid", .warning, "RFC 3986 §2",
      "an address in the HTML holds a space or another character that no address can hold",
      why: "browsers mend it; mail programs and the servers that fetch images for readers often do not",
      breach: .html("<p><a href=\"https://example.org/my post\">One</a></p>"),
      remedy: .html("<p><a href=\"https://example.org/my%20post\">One</a></p>")),
    Rule(
      "html/url-template", .warning, "practice",
      "a mark of a template language was published",
      why: "the site's generator did not fill it in; readers see braces, or a link that leads nowhere",
      breach: .html("<p><a href=\"{{ site.url }}/one\">One</a></p>"),
      remedy: .html("<p><a href=\"https://example.org/one\">One</a></p>")),
    Rule(
      "html/img-src-missing", .warning, "HTML, img",
      "an image has no address",
      why: "nothing is shown; as a rule a script was to fill the address in later, and readers run no scripts",
      breach: .html("<p><img alt=\"One\"></p>"),
      remedy: .html("<p><img src=\"https://example.org/one.png\" alt=\"One\"></p>")),
    Rule(
      "html/img-lazy-placeholder", .warning, "practice",
      "an image's address is a placeholder, and the real one stands in data-src",
      why: "the script that exchanges them does not run in a reader, where a grey box stays",
      breach: .html(
        """
        <p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://example.org/one.png" alt="One"></p>
        """),
      remedy: .html("<p><img src=\"https://example.org/one.png\" alt=\"One\"></p>")),
    Rule(
      "html/img-alt-missing", .info, "HTML, img; WCAG 1.1.1",
      "an image has no text to stand for it",
      why: "whoever listens to the entry, or reads it without images, does not learn what is there",
      breach: .html("<p><img src=\"https://example.org/one.png\"></p>"),
      remedy: .html("<p><img src=\"https://example.org/one.png\" alt=\"A red house\"></p>")),
    Rule(
      "html/img-data-uri-large", .warning, "practice",
      "an image of more than 32 kilobytes stands in the feed itself",
      why: "it is transferred with every visit to the feed, by every reader; a file is fetched once",
      breach: .withLargeImage,
      remedy: .html("<p><img src=\"https://example.org/one.png\" alt=\"One\"></p>")),
    Rule(
      "html/img-tracking", .info, "practice",
      "an image of one dot counts who reads the entry",
      why: "many readers block it, and some tell their users that the feed spies on them",
      breach: .html("<p>One.<img src=\"https://example.org/count.gif\" width=\"1\" height=\"1\" alt=\"\"></p>"),
      remedy: .html("<p>One.</p>")),
    Rule(
      "html/srcset-invalid", .warning, "HTML, srcset",
      "a srcset does not name its images as HTML asks",
      why: "browsers leave out the images that they do not understand, often the one that fits",
      breach: .html(
        "<p><img src=\"https://example.org/1.png\" srcset=\"https://example.org/2.png 640\" alt=\"1\"></p>"),
      remedy: .html(
        "<p><img src=\"https://example.org/1.png\" srcset=\"https://example.org/2.png 640w\" alt=\"1\"></p>")),
    Rule(
      "html/picture-no-img", .warning, "HTML, picture",
      "a picture has no img inside",
      why: "picture only chooses among addresses; it is the img that is shown, everywhere",
      breach: .html("<picture><source srcset=\"https://example.org/1.webp\"></picture><p>One.</p>"),
      remedy: .html(
        """
        <picture><source srcset="https://example.org/1.webp"><img src="https://example.org/1.png" alt="1"></picture>
        """)),
    Rule(
      "html/media-no-fallback", .info, "practice",
      "a player or a frame is not followed by a link to what it shows",
      why: "readers that drop the player leave nothing in its place; a link works in all of them",
      breach: .html("<video src=\"https://example.org/1.mp4\" controls></video>"),
      remedy: .html(
        """
        <video src="https://example.org/1.mp4" controls></video><p><a href="https://example.org/1.mp4">The film</a></p>
        """)),
    Rule(
      "html/autoplay", .warning, "practice",
      "a player begins to play by itself",
      why: "in a list of entries it plays as soon as it scrolls into view, and several at once",
      breach: .html(
        "<video src=\"https://example.org/1.mp4\" autoplay></video><a href=\"https://example.org/1\">1</a>"),
      remedy: .html("<video src=\"https://example.org/1.mp4\" controls></video><a href=\"https://example.org/1\">1</a>")
    ),
    Rule(
      "html/iframe", .warning, "practice",
      "the HTML has a frame that shows another page",
      why: "most readers strip it, and where a film was meant to be there is nothing",
      breach: .html("<p>Watch:</p><iframe src=\"https://example.org/film\"></iframe>"),
      remedy: .html("<p><a href=\"https://example.org/film\">Watch the film</a></p>")),
    Rule(
      "html/form-control", .warning, "practice",
      "the HTML has a form or a part of one",
      why: "readers strip it or show a field that sends nothing",
      breach: .html("<form action=\"https://example.org/search\"><input name=\"q\"></form><p>One.</p>"),
      remedy: .html("<p><a href=\"https://example.org/search\">Search</a></p>")),
    Rule(
      "html/noscript", .info, "practice",
      "the HTML has content for browsers without scripts",
      why: "a reader is one: it shows this beside what the script would have replaced, or drops it",
      breach: .html("<noscript><p>One.</p></noscript>"),
      remedy: .html("<p>One.</p>")),
    Rule(
      "html/comment", .info, "practice",
      "the HTML has a comment",
      why: "it is sent to every reader and shown to none; some parsers take the comment's end for text",
      breach: .html("<p>One.</p><!-- draft of Monday -->"),
      remedy: .html("<p>One.</p>")),
  ]
}

extension RuleExample {
  fileprivate static let withLargeImage: RuleExample = {
    let data = String(repeating: "iVBORw0K", count: 4200)
    return .html("<p><img alt=\"One\" src=\"data:image/png;base64,\(data)\"></p>")
  }()
}
