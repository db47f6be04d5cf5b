import FeedModel

// JSON Feed 1.1, "Attachments".
extension Rules {
  static let jsonAttachments: [Rule] = [
    Rule(
      "json/attachments-type", .error, "JSON Feed 1.1, Attachments",
      "\"attachments\" is not an array",
      why: "a single file stands in an array too; podcast players find no episode otherwise",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": {"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"}
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"}]
        """#)),
    Rule(
      "json/attachment-not-object", .error, "JSON Feed 1.1, Attachments",
      "an attachment is a bare address or another value, not an object",
      why: "its type is unknown, and players skip it or refuse the feed",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": ["https://example.org/1.mp3"]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"}]
        """#)),
    Rule(
      "json/attachment-url-missing", .error, "JSON Feed 1.1, Attachments",
      "an attachment has no address",
      why: "there is no file to fetch",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"mime_type": "audio/mpeg"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"}]
        """#)),
    Rule(
      "json/attachment-url-invalid", .error, "JSON Feed 1.1, Attachments",
      "the address of an attachment is not a full one",
      why: "players download files on their own, without the page, and cannot tell where this one lies",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "/1.mp3", "mime_type": "audio/mpeg"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"}]
        """#)),
    Rule(
      "json/attachment-mime-type-missing", .error, "JSON Feed 1.1, Attachments",
      "an attachment does not say of what media type it is",
      why: "a player decides by the type whether it can play a file; it passes over one without",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"}]
        """#)),
    Rule(
      "json/attachment-mime-type-invalid", .error, "RFC 6838 §4.2",
      "the media type of an attachment is not a type and a subtype with a slash between them",
      why: "mp3 or audio alone matches none of the types that players know",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "mp3"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"}]
        """#)),
    Rule(
      "json/attachment-title-type", .error, "JSON Feed 1.1, Attachments",
      "the title of an attachment is not a string",
      why: "strict players refuse the feed for it",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg", "title": 1}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "title": "1"}]
        """#)),
    Rule(
      "json/attachment-same-title", .info, "JSON Feed 1.1, Attachments",
      "two attachments of an item have one title and are clearly not the same thing",
      why: "equal titles mean one recording in several forms, of which a player offers only one",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [
        {"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg", "title": "Part",
        "duration_in_seconds": 600},
        {"url": "https://example.org/2.mp3", "mime_type": "audio/mpeg", "title": "Part",
        "duration_in_seconds": 1900}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [
        {"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg", "title": "Part 1",
        "duration_in_seconds": 600},
        {"url": "https://example.org/2.mp3", "mime_type": "audio/mpeg", "title": "Part 2",
        "duration_in_seconds": 1900}]
        """#)),
    Rule(
      "json/attachment-size-type", .error, "JSON Feed 1.1, Attachments",
      "the size of an attachment is not a number",
      why: "a number in quotes is a string, at which typed readers fail",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "size_in_bytes": "12345"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "size_in_bytes": 12345}]
        """#)),
    Rule(
      "json/attachment-size-invalid", .error, "JSON Feed 1.1, Attachments",
      "the size of an attachment is negative or has a fraction",
      why: "it counts bytes; -1 for an unknown size makes progress bars run backwards",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "size_in_bytes": -1}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "size_in_bytes": 12345}]
        """#)),
    Rule(
      "json/attachment-size-unsafe", .warning, "RFC 7493 §2.2",
      "the size of an attachment is beyond what all parsers read exactly",
      why: "numbers above 9007199254740991 are rounded in JavaScript, and no file is that large",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "size_in_bytes": 9007199254740993}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "size_in_bytes": 12345}]
        """#)),
    Rule(
      "json/attachment-size-zero", .warning, "practice",
      "the size of an attachment is given as 0",
      why: "players believe it and show an empty file or refuse to download it; an unknown size is left out",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "size_in_bytes": 0}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"}]
        """#)),
    Rule(
      "json/attachment-duration-type", .error, "JSON Feed 1.1, Attachments",
      "the duration of an attachment is not a number",
      why: "1:02:03 is how podcasts in RSS say it; here it is a number of seconds",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "duration_in_seconds": "1:02:03"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "duration_in_seconds": 3723}]
        """#)),
    Rule(
      "json/attachment-duration-invalid", .error, "JSON Feed 1.1, Attachments",
      "the duration of an attachment is negative",
      why: "players show nonsense as its length; an unknown one is left out",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "duration_in_seconds": -1}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "duration_in_seconds": 3723}]
        """#)),
    Rule(
      "json/attachment-duration-unsafe", .warning, "RFC 7493 §2.2",
      "the duration of an attachment is beyond what all parsers read exactly",
      why: "a length of more than 9007199254740991 seconds is a mistake, and readers round or refuse it",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "duration_in_seconds": 1e300}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "duration_in_seconds": 3723}]
        """#)),
    Rule(
      "json/attachment-duration-fraction", .info, "practice",
      "the duration of an attachment has a fraction",
      why: "some readers decode it into a whole number and refuse the feed at the point",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "duration_in_seconds": 3723.4}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg",
        "duration_in_seconds": 3723}]
        """#)),
    Rule(
      "json/attachment-duplicate", .warning, "practice",
      "an item has the same attachment twice",
      why: "players show the episode twice or download it twice",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"},
        {"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "attachments": [{"url": "https://example.org/1.mp3", "mime_type": "audio/mpeg"},
        {"url": "https://example.org/1.ogg", "mime_type": "audio/ogg"}]
        """#)),
  ]
}
