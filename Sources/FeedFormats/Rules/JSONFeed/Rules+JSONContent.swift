import FeedModel

// JSON Feed 1.1, "Items": what an item shows.
extension Rules {
  static let jsonItemContent: [Rule] = [
    Rule(
      "json/item-title-type", .error, "JSON Feed 1.1, Items",
      "an item's title is not a string",
      why: "readers in typed languages refuse the whole feed because of it",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "title": 1984,
        "content_text": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "title": "1984",
        "content_text": "One."
        """#)),
    Rule(
      "json/item-title-html", .warning, "JSON Feed 1.1, Items",
      "an item's title has tags or character references in it",
      why: "titles are plain text, so people read Rye &amp; Wheat or <em> in them",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "title": "<em>Rye</em>",
        "content_text": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "title": "Rye",
        "content_text": "One."
        """#)),
    Rule(
      "json/item-title-blank", .warning, "practice",
      "an item's title is an empty string",
      why: "a post without a title is shown by its text; with a blank one it is an empty line",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "title": "",
        "content_text": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-content-missing", .error, "JSON Feed 1.1, Items",
      "an item has neither \"content_html\" nor \"content_text\"",
      why: "one of them must be there; a reader has nothing to show, not even for a title or a summary",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "summary": "In short."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "In short."
        """#)),
    Rule(
      "json/item-content-html-type", .error, "JSON Feed 1.1, Items",
      "an item's content_html is not a string",
      why: "a list of paragraphs or blocks is shown by no reader, and many refuse the feed",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1",
        "content_html": ["<p>One.</p>"]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_html": "<p>One.</p>"
        """#)),
    Rule(
      "json/item-content-text-type", .error, "JSON Feed 1.1, Items",
      "an item's content_text is not a string",
      why: "readers expect one text and refuse the feed at anything else",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": false
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-content-blank", .warning, "practice",
      "an item's content is blank, and it has no picture and no attachment",
      why: "people open a post and find an empty page",
      breach: .jsonItem(#""id": "https://example.org/1", "url": "https://example.org/1", "content_html": """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_html": "<p>One.</p>"
        """#)),
    Rule(
      "json/item-content-html-plain", .info, "practice",
      "\"content_html\" holds text without any markup",
      why: "read as HTML, its line breaks go and all paragraphs become one; content_text keeps them",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_html": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-content-text-html", .warning, "JSON Feed 1.1, Items",
      "\"content_text\" holds HTML, and there is no \"content_html\"",
      why: "readers show it as plain text, with every tag",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "<p>One.</p>"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_html": "<p>One.</p>"
        """#)),
    Rule(
      "json/item-summary-type", .error, "JSON Feed 1.1, Items",
      "an item's summary is not a string",
      why: "strict readers refuse the feed for it",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "summary": {"text": "In short."}
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "summary": "In short."
        """#)),
    Rule(
      "json/item-summary-html", .warning, "JSON Feed 1.1, Items",
      "an item's summary has tags or character references in it",
      why: "summaries are plain text; the tags stand in the list of posts",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "summary": "<p>In short.</p>"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "summary": "In short."
        """#)),
    Rule(
      "json/item-summary-equals-content", .info, "practice",
      "the summary is the same as \"content_text\"",
      why: "it makes the feed longer and tells readers nothing that they do not have",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "summary": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-image-type", .error, "JSON Feed 1.1, Items",
      "an item's image is not a string",
      why: "the picture is given by its address; an object with sizes makes strict readers refuse the feed",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "image": {"url": "https://example.org/1.png"}
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "image": "https://example.org/1.png"
        """#)),
    Rule(
      "json/item-image-invalid", .error, "JSON Feed 1.1, Items",
      "the address of an item's image is not a full one",
      why: "readers fetch pictures without the page and do not know which site they lie on",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "image": "/1.png"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "image": "https://example.org/1.png"
        """#)),
    Rule(
      "json/item-banner-image-type", .error, "JSON Feed 1.1, Items",
      "an item's banner_image is not a string",
      why: "the picture is given by its address alone, and strict readers refuse anything else",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "banner_image": ["https://example.org/wide.png"]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "banner_image": "https://example.org/wide.png"
        """#)),
    Rule(
      "json/item-banner-image-invalid", .error, "JSON Feed 1.1, Items",
      "the address of an item's banner_image is not a full one",
      why: "the picture above the post stays empty",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "banner_image": "wide.png"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "banner_image": "https://example.org/wide.png"
        """#)),
  ]
}
