import FeedFormats
import FeedModel

// How feeds are found: files beside them, and links in built pages.
extension Rules {
  static let discovery: [Rule] = [
    Rule(
      "discovery/path-taken", .error, "Feedmill", "two files would be written to one path",
      why: "the one would replace the other; a feed may lie where the page, the outline or the style sheet goes"),
    Rule(
      "discovery/foreign-file", .warning, "Feedmill",
      "a file that Feedmill did not write lies where a page, an outline or a style sheet of its own would go",
      why: "it may be the site's home page, so it stays, and the file that was asked for is missing"),
    Rule(
      "inject/no-address", .warning, "RSS Advisory Board, atom:link",
      "a feed among built pages has no link to itself",
      why: "pages name feeds by their whole address, and nothing says where this one is served"),
    Rule(
      "inject/unplaced", .info, "Feedmill", "several feeds have the same home page",
      why: "a reader that looks for feeds on a page shows them all, so pages name those that are about them; feeds by "
        + "tag are named on the tag's page when `page` in the configuration says which that is"),
    Rule(
      "inject/encoding", .warning, "HTML, encodings of documents", "a built page is not in UTF-8",
      why: "a feed's title would show as other characters; the page is left as it is"),
    Rule(
      "inject/too-large", .warning, "Feedmill", "a built page is larger than any page is",
      why: "what a file says must not decide how much memory is taken; the page is left as it is"),
    Rule(
      "input/no-pages", .error, "Feedmill", "the folder holds no pages of HTML",
      why: "links to feeds go into built pages; the folder may be that of the sources"),
  ]
}
