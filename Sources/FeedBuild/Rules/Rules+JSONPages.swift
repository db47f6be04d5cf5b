import FeedFormats
import FeedModel

// The pages of a JSON Feed, which lie in files of their own.
extension Rules {
  static let jsonPages: [Rule] = [
    Rule(
      "json/next-url-repeats", .error, "JSON Feed 1.1, Top-level",
      "the next page of a feed is one that came before",
      why: "a reader that wants all posts goes round in circles until it notices, and then may give up on the feed",
      breach: .files(
        page("feed.json", next: "feed-2.json") + page("feed-2.json", next: "feed-3.json", id: 2)
          + page("feed-3.json", next: "feed-2.json", id: 3)),
      remedy: .files(
        page("feed.json", next: "feed-2.json") + page("feed-2.json", next: "feed-3.json", id: 2)
          + page("feed-3.json", id: 3))),
    Rule(
      "json/next-url-other-feed", .warning, "JSON Feed 1.1, Top-level",
      "the next page is no JSON Feed, or that of another site",
      why: "readers put what they find there under this feed, or find nothing and show its older posts to nobody",
      breach: .files(
        page("feed.json", next: "other.json") + page("other.json", home: "https://other.example/", id: 2)),
      remedy: .files(page("feed.json", next: "feed-2.json") + page("feed-2.json", id: 2))),
    Rule(
      "json/item-id-duplicate-chain", .warning, "practice",
      "two pages of a feed have an item with the same id and other content",
      why: "readers keep one of the two, and which one depends on the page that they read last",
      breach: .files(page("feed.json", next: "feed-2.json") + page("feed-2.json", text: "Two.")),
      remedy: .files(page("feed.json", next: "feed-2.json") + page("feed-2.json", id: 2, text: "Two."))),
  ]

  private static func page(
    _ path: String, next: String? = nil, home: String = "https://example.org/", id: Int = 1, text: String = "One."
  ) -> String {
    let link = next.map { "\"next_url\":\"https://example.org/\($0)\",\n" } ?? ""
    return """
      -- \(path) --
      {"version":"https://jsonfeed.org/version/1.1","title":"Example","home_page_url":"\(home)",
      "feed_url":"https://example.org/feed.json",\(link)"items":[
      {"id":"https://example.org/\(id)","content_text":"\(text)"}]}

      """
  }
}
