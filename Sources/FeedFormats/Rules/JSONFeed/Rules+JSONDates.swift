import FeedModel

// JSON Feed 1.1, "Items": dates and tags.
extension Rules {
  static let jsonItemDates: [Rule] = [
    Rule(
      "json/item-date-type", .error, "JSON Feed 1.1, Items",
      "a date is a number or another value, not a string",
      why: "seconds since 1970 are no date in a feed; strict readers refuse the file, others show the post as undated",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "date_published": 1777636800
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-05-01T12:00:00Z"
        """#)),
    Rule(
      "json/item-date-invalid", .error, "RFC 3339 §5.6",
      "a date is not in the form of RFC 3339, with time, seconds and zone",
      why: "readers that cannot parse it put the post at the end, at the top, or at the time of each poll",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-05-01"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-05-01T12:00:00Z"
        """#)),
    Rule(
      "json/item-date-lowercase", .warning, "RFC 3339 §5.6",
      "the letters T and Z of a date are in lower case",
      why: "the standard allows it, and parsers with a fixed pattern fail at it",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-05-01t12:00:00z"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-05-01T12:00:00Z"
        """#)),
    Rule(
      "json/item-date-missing", .warning, "practice",
      "an item does not say when it was published",
      why: "readers sort by date and take the time at which they first saw it, so old posts appear as today's",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-05-01T12:00:00Z"
        """#)),
    Rule(
      "json/item-modified-before-published", .warning, "practice",
      "an item was changed before it was published",
      why:
        "one of the two dates is wrong, or they were exchanged; readers that sort by the later one put the post in the wrong place",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-05-01T12:00:00Z", "date_modified": "2026-04-01T12:00:00Z"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-04-01T12:00:00Z", "date_modified": "2026-05-01T12:00:00Z"
        """#)),
    Rule(
      "json/item-tags-type", .error, "JSON Feed 1.1, Items",
      "\"tags\" is not an array",
      why: "a string with commas is not taken apart, and strict readers refuse the feed",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": "rye, wheat"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["rye", "wheat"]
        """#)),
    Rule(
      "json/item-tag-not-string", .error, "JSON Feed 1.1, Items",
      "a tag is a number or another value, not a string",
      why: "one such tag is enough for a strict reader to refuse the feed; years are often written so",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["rye", 2026]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["rye", "2026"]
        """#)),
    Rule(
      "json/item-tag-blank", .warning, "practice",
      "a tag is empty or all white space",
      why: "a reader with a list of tags shows one that has no name",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["rye", ""]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["rye"]
        """#)),
    Rule(
      "json/item-tag-duplicate", .warning, "practice",
      "an item has the same tag twice",
      why: "the tag is shown twice, and searches count the post twice",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["rye", "rye"]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["rye", "wheat"]
        """#)),
    Rule(
      "json/item-tag-hash", .info, "JSON Feed 1.1, Items",
      "a tag begins with #",
      why: "tags are plain words; a reader that makes hashtags of them writes ##rye",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["#rye"]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["rye"]
        """#)),
    Rule(
      "json/item-tags-comma", .warning, "practice",
      "an item's only tag has commas in it",
      why: "several tags were probably written into one string; no search for any of them finds the post",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["rye, wheat"]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "tags": ["rye", "wheat"]
        """#)),
  ]
}
