import FeedFormats
import FeedModel

// Markdown, Liquid and HTML in posts.
extension Rules {
  static let buildBodies: [Rule] = [
    Rule(
      "markdown/too-large", .error, "Feedmill", "the text of a post is too large, or would become so",
      why: "a reference that repeats itself can grow without end; a feed of that size is read by nobody"),
    Rule(
      "markdown/unclosed-extension", .warning, "kramdown, extensions",
      "an extension such as `{::comment}` is never closed",
      why: "all that follows is taken as its inside"),
    Rule(
      "markdown/second-footnote", .warning, "kramdown, footnotes", "a footnote is defined twice",
      why: "only one of the two texts is shown"),
    Rule(
      "markdown/empty-link", .warning, "CommonMark §6.3", "a link has no address",
      why: "it leads back to the page that it stands on"),
    Rule(
      "markdown/empty-image", .warning, "CommonMark §6.4", "an image has no address",
      why: "readers show a broken image"),
    Rule(
      "markdown/doubled-parentheses", .warning, "CommonMark §6.3",
      "the address of a link stands in two pairs of parentheses",
      why: "the inner pair becomes a part of the address, which then leads nowhere"),
    Rule(
      "liquid/never-closed", .warning, "Liquid, tags", "a template tag begins and never ends",
      why: "it is shown as text; write `{% raw %}` round text about templates"),
    Rule(
      "liquid/unreadable", .warning, "Liquid, tags", "a template tag or a variable cannot be read",
      why: "it is left out of the feed"),
    Rule(
      "liquid/no-end", .warning, "Liquid, tags", "a block such as `{% if %}` has no end",
      why: "everything that follows belongs to it"),
    Rule(
      "liquid/stray-end", .warning, "Liquid, tags", "the end of a block stands without a beginning",
      why: "it does nothing, and the block that it should end is likely misspelt"),
    Rule(
      "liquid/unknown-tag", .warning, "Liquid, tags", "a template tag is not known",
      why: "it comes from a plug-in of the site; what it would print is missing in the feed"),
    Rule(
      "liquid/unknown-filter", .warning, "Liquid, filters", "a filter is not known",
      why: "the text goes into the feed as it was before the filter"),
    Rule(
      "liquid/unsupported-variable", .warning, "Jekyll, variables", "a variable of the site is not offered in feeds",
      why: "it is taken as empty, and a list made of it is missing in the feed"),
    Rule(
      "liquid/not-a-date", .warning, "Liquid, date", "a date filter is given something that is no date",
      why: "the text goes into the feed as it is"),
    Rule(
      "liquid/no-include", .warning, "Jekyll, includes", "there is no such file to include",
      why: "its text is missing in the feed"),
    Rule(
      "liquid/no-link", .warning, "Jekyll, link", "there is no such file to link to",
      why: "the link leads nowhere"),
    Rule(
      "liquid/no-post", .warning, "Jekyll, post_url", "there is no such post to link to",
      why: "the link leads nowhere"),
    Rule(
      "liquid/too-deep", .warning, "Feedmill", "template blocks are nested too deep",
      why: "this one is left out, so that a template cannot exhaust the stack of the program"),
    Rule(
      "liquid/too-long", .warning, "Feedmill", "a template runs or writes without end",
      why: "the rest of it is left out, so that a build ends"),
    Rule(
      "html/script", .info, "Feedmill", "a script in a post was left out",
      why: "no reader runs it, and some refuse entries that hold one"),
    Rule(
      "html/event-handler", .info, "Feedmill", "an attribute that runs a script was left out",
      why: "no reader runs it"),
    Rule(
      "html/script-address", .warning, "Feedmill", "an address that runs a script was left out",
      why: "readers remove such links; the text stays and leads nowhere"),
    Rule(
      "html/bad-address", .warning, "RFC 3986 §3", "something that is no address stands where one belongs",
      why: "the attribute was left out, and the link or image with it"),
    Rule(
      "html/local-address", .warning, "Feedmill", "a link leads to an address on the author's machine",
      why: "it works for the author and for nobody else"),
    Rule(
      "html/doubled-parentheses", .warning, "CommonMark §6.3", "a link stands in doubled parentheses",
      why: "the outer pair shows as text"),
    Rule(
      "html/empty-link", .warning, "HTML, the a element", "a link has no address",
      why: "it cannot be followed"),
    Rule(
      "html/image-without-source", .warning, "HTML, the img element", "an image has no address",
      why: "it was left out, since readers would show a broken image"),
    Rule(
      "html/frame", .info, "Feedmill", "an embedded page became a link",
      why: "readers show no frames, or an empty box"),
    Rule(
      "html/object", .info, "Feedmill", "an embedded object was left out or became a link",
      why: "readers show none"),
    Rule(
      "html/form", .info, "Feedmill", "a form was left out",
      why: "readers show its fields and cannot send it"),
    Rule(
      "html/heading-repeats-title", .info, "Feedmill", "the first heading repeats the title and was left out",
      why: "readers show the title above the text"),
    Rule(
      "html/heading-one", .info, "Feedmill", "a heading of the first level stands in a post",
      why: "readers show the title as one, so headings of a post begin with the second level"),
    Rule(
      "html/unclosed", .warning, "HTML, optional tags", "an element is never closed",
      why: "readers close it elsewhere, and the rest of the text looks otherwise"),
    Rule(
      "html/unclosed-comment", .warning, "HTML, comments", "a comment is never closed",
      why: "all that follows is hidden"),
    Rule(
      "html/misnested", .warning, "HTML, parsing", "an end tag is out of place",
      why: "readers repair it each in their own way"),
    Rule(
      "html/self-closed", .warning, "HTML, start tags", "an element that does not close itself ends in a slash",
      why: "in HTML the slash is ignored, and all that follows is inside the element"),
    Rule(
      "html/unknown-element", .warning, "HTML, elements", "something that looks like an element is none",
      why: "it is shown as text; write `&lt;` or put it into code"),
    Rule(
      "html/drawing", .warning, "Feedmill", "a drawing that shows HTML inside became a link",
      why: "readers leave the HTML out and show a drawing without its words; an image file shows it whole"),
    Rule(
      "html/too-deep", .warning, "Feedmill", "elements are nested too deep",
      why: "the inner tags were left out; the text stays"),
  ]
}
