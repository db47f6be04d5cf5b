import FeedMail

enum MailKeys {
  /// The rows of the documentation's table.
  static let rows = MailSettings.keys.map { "| `\($0.name)` | \($0.meaning) |" }
}
