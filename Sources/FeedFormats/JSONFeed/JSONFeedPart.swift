/// The kinds of object that a JSON Feed is made of, and the members that each may have.
enum JSONFeedPart: String, CaseIterable {
  case feed, item, author, attachment, hub

  var names: [String] {
    switch self {
    case .feed: Self.ofFeed
    case .item: Self.ofItem
    case .author: Self.ofAuthor
    case .attachment: Self.ofAttachment
    case .hub: Self.ofHub
    }
  }

  private static let ofFeed = [
    "version", "user_comment", "title", "home_page_url", "feed_url", "next_url", "description", "language", "icon",
    "favicon", "authors", "author", "hubs", "expired", "items",
  ]
  private static let ofItem = [
    "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image",
    "date_published", "date_modified", "authors", "author", "tags", "language", "attachments",
  ]
  private static let ofAuthor = ["name", "url", "avatar"]
  private static let ofAttachment = ["url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"]
  private static let ofHub = ["type", "url"]

  /// The member that a name of another format or a part of a name stands for: `published`, `guid`, `size`.
  func meant(by name: String) -> String? {
    let folded = name.lowercased()
    if let known = Self.otherNames[folded], names.contains(known) { return known }
    guard folded.utf8.count >= 4 else { return nil }
    let stem = folded.hasSuffix("_") ? String(folded.dropLast()) : folded
    return names.first { $0.hasPrefix(stem + "_") } ?? names.first { $0.hasSuffix("_" + stem) }
  }

  /// What RSS, Atom and people who guess call the members.
  private static let otherNames = [
    "guid": "id", "link": "url", "permalink": "url", "href": "url", "content": "content_html", "body": "content_html",
    "html": "content_html", "text": "content_text", "pubdate": "date_published", "date": "date_published",
    "updated": "date_modified", "categories": "tags", "keywords": "tags", "enclosures": "attachments",
    "entries": "items", "posts": "items", "subtitle": "description", "logo": "icon", "lang": "language",
    "length": "size_in_bytes", "bytes": "size_in_bytes", "seconds": "duration_in_seconds", "mimetype": "mime_type",
    "content_type": "mime_type", "homepage": "home_page_url", "thumbnail": "image", "photo": "avatar",
  ]
}
