import FeedModel

// JSON Feed 1.1.
extension Rules {
  static let jsonFeed: [Rule] = [
    jsonSyntax, jsonVersion, jsonTopLevel, jsonPaging, jsonAuthors, jsonItemIdentity, jsonItemContent, jsonItemDates,
    jsonAttachments, jsonKeys,
  ].flatMap(\.self)
}
