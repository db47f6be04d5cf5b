import FeedFormats
import FeedModel

// Newsletters taken apart.
extension Rules {
  static let buildNewsletter: [Rule] = [
    Rule(
      "newsletter/unread-deadline", .info, "Feedmill, newsletters",
      "a line announces a deadline whose day cannot be told with certainty",
      why: "it stays text and is in no calendar; a day without a year is read only within half a year after the post")
  ]
}
