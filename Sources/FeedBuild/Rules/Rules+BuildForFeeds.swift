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
    Rule(
      "post/bad-episode", .warning, "Apple Podcasts, itunes:episode", "the number of an episode or a season is none",
      why: "directories order by it, and refuse what is no whole number from 1"),
    Rule(
      "post/bad-episode-type", .warning, "Apple Podcasts, itunes:episodeType", "an episode is of no known type",
      why: "directories take it for a full episode"),
    Rule(
      "configuration/podcast-category", .error, "Apple Podcasts, itunes:category",
      "the podcast is in a category that there is not",
      why: "directories refuse the feed or put it nowhere"),
    Rule(
      "configuration/podcast-artwork", .warning, "Apple Podcasts, itunes:image",
      "the artwork is no square of 1400 to 3000 pixels, or neither JPEG nor PNG",
      why: "directories refuse the feed, or show it without a picture"),
  ]
}
