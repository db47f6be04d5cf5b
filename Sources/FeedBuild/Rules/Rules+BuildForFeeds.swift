import FeedFormats
import FeedModel

// What front matter and configuration say for feeds only.
extension Rules {
  static let buildForFeeds: [Rule] = [
    Rule(
      "snippet/unknown-placeholder", .error, "Feedmill, snippets",
      "a snippet has a word in braces that nothing stands for",
      why: "subscribers would read the braces; the words are in Documentation/front-matter.md"),
    Rule(
      "post/unknown-feed-key", .warning, "Feedmill, front matter", "a key under `feed:` of a post is not known",
      why: "it has no effect, whatever it was meant to do"),
    Rule(
      "post/bad-feed-content", .warning, "Feedmill, front matter", "`feed.content` is none of the four words",
      why: "the post is published as the feed's other posts are"),
    Rule(
      "post/bad-feed-link", .warning, "Feedmill, front matter", "`feed.link` is no whole address",
      why: "a link in a feed is absolute, so none can be made of it"),
  ]
}
