import FeedFormats
import FeedModel

// Sites of Eleventy and Pelican.
extension Rules {
  static let buildEleventy: [Rule] = [
    Rule(
      "eleventy/configuration-not-run", .info, "Eleventy, configuration", "the configuration is a program",
      why: "only what is plainly written in it is known; the message says which folders were found or taken"),
    Rule(
      "eleventy/posts-assumed", .info, "Eleventy, collections", "nothing in the site says what its feed holds",
      why: "the posts were found by the usual names; a feed plugin or a feed template says which collection is meant"),
    Rule(
      "eleventy/markdown-plugin", .info, "Eleventy, Markdown", "markdown-it is extended by what is not known here",
      why: "text in the extension's own notation comes out as it is written; the built pages hold what it makes of it"),
    Rule(
      "eleventy/computed-data", .warning, "Eleventy, data", "a data file works out a value that decides about posts",
      why: "programs are not run, so the value is not known and posts may be missing, or stand at another address"),
    Rule(
      "eleventy/computed-front-matter", .warning, "Eleventy, front matter",
      "front matter in JavaScript works out a value",
      why: "programs are not run, so the post goes without the value"),
    Rule(
      "eleventy/javascript-front-matter", .error, "Eleventy, front matter",
      "front matter in JavaScript is no plain object",
      why: "neither title nor date can be found in it without running it"),
    Rule(
      "eleventy/not-computed", .warning, "Eleventy, data", "a post uses `eleventyComputed` or `pagination`",
      why: "titles, addresses or pages that only come of running templates are not in the feed"),
    Rule(
      "eleventy/permalink", .warning, "Eleventy, permalinks", "a permalink cannot be filled in",
      why: "the entry leads to where the page would be without a permalink, which is probably nowhere"),
    Rule(
      "eleventy/no-date", .warning, "Eleventy, dates", "a post has no date of its own",
      why: "Eleventy takes the day on which the file came to this machine, so that after each fresh checkout all such "
        + "posts are new again"),
    Rule(
      "eleventy/date-of-file", .warning, "Eleventy, dates", "a post takes its date from its file or from git",
      why: "a file's date is that of its copy, and readers would be shown old posts as new ones"),
    Rule(
      "eleventy/collections", .warning, "Eleventy, collections", "the body of a post lists other posts",
      why: "an entry that changes with every other post would be shown as changed each time"),
    Rule(
      "pelican/no-date", .warning, "Pelican, metadata", "an article has no date",
      why: "nobody knows where in the feed it belongs; the date of its file is that of its copy"),
    Rule(
      "pelican/restructured-text", .warning, "Pelican, readers", "articles are written in reStructuredText",
      why: "they are missing in the feeds; only Markdown and HTML are read"),
  ]
}
