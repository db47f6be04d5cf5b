import FeedModel

// Atom 1.0, and paging and archives (RFC 5005).
extension Rules {
  static let atom: [Rule] = [
    atomRoot, atomFeeds, atomIDs, atomDates, atomPersons, atomCategories, atomLinks, atomRelations, atomSelf,
    atomEntries, atomSources, atomContent, atomTexts, atomXHTML, atomLanguages, paging, threading, licences,
    publishing,
  ].flatMap(\.self)
}

extension RuleExample {
  /// What an entry of Atom must have, and `piece` behind it.
  static func atomEntry(_ piece: String, content: String = "<content>One.</content>") -> RuleExample {
    .entry(
      """
      <id>https://example.org/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
      \(content)\(content.isEmpty ? "" : "\n")\(piece)
      """)
  }

  /// An entry of Atom with `content` for its content.
  static func atomContent(_ content: String) -> RuleExample {
    .entry(
      """
      <id>https://example.org/1</id><title>One</title><updated>2026-05-01T12:00:00Z</updated>
      <link rel="alternate" type="text/html" href="https://example.org/1"/><summary>On the first.</summary>
      \(content)
      """)
  }
}
