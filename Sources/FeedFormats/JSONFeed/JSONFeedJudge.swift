import FeedModel
import FeedText

/// Reads the values of a JSON Feed and says what is wrong with each, at its place.
struct JSONFeedJudge {
  /// The kinds of object that a JSON Feed is made of, and the members that each may have.
  enum Part: String, CaseIterable {
    case feed, item, author, attachment, hub

    var names: [String] {
      switch self {
      case .feed:
        [
          "version", "user_comment", "title", "home_page_url", "feed_url", "next_url", "description", "language",
          "icon", "favicon", "authors", "author", "hubs", "expired", "items",
        ]
      case .item:
        [
          "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
          "date_published", "date_modified", "authors", "author", "tags", "language", "attachments",
        ]
      case .author: ["name", "url", "avatar"]
      case .attachment: ["url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"]
      case .hub: ["type", "url"]
      }
    }
  }

  let circumstances: Circumstances
  var findings = Findings()
  /// What relative addresses are resolved against.
  var base: WebAddress?
  /// Whether the document calls itself version 1.0.
  var isVersion1 = false
  var seenIDs: Set<String> = []
  var seenLinks: Set<WebAddress> = []

  mutating func say(_ message: Diagnostic.Message, at offset: Int) { findings.note(message, at: offset) }

  mutating func say(_ findings: ArraySlice<JSONFinding>) {
    for finding in findings { say(finding.message, at: finding.offset) }
  }
}
