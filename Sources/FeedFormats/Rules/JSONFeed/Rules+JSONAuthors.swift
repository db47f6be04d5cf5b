import FeedModel

// JSON Feed 1.1, "authors".
extension Rules {
  static let jsonAuthors: [Rule] = [
    Rule(
      "json/authors-type", .error, "JSON Feed 1.1, Top-level",
      "\"authors\" is not an array",
      why: "a single author stands in an array too; readers find nobody or refuse the feed",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": {"name": "Bo"}
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}]
        """#)),
    Rule(
      "json/authors-empty", .warning, "practice",
      "\"authors\" is an empty array",
      why: "in an item it says that nobody wrote it, and the feed's authors are not shown either",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": []
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/author-not-object", .error, "JSON Feed 1.1, Top-level",
      "an author is a bare name, not an object",
      why: "readers that expect an object refuse the feed, others show no author",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": ["Bo"]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}]
        """#)),
    Rule(
      "json/author-empty", .error, "JSON Feed 1.1, Top-level",
      "an author has neither a name nor an address nor a picture",
      why: "an author must have one of the three; there is nobody to show",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}]
        """#)),
    Rule(
      "json/author-name-type", .error, "JSON Feed 1.1, Top-level",
      "an author's name is not a string",
      why: "a name in two parts, as an object, is shown by no reader and refused by some",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": {"first": "Bo"}}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}]
        """#)),
    Rule(
      "json/author-name-blank", .warning, "practice",
      "an author's name is empty or all white space",
      why: "readers print \"by\" and then nothing",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "", "url": "https://bo.example.org/"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "url": "https://bo.example.org/"}]
        """#)),
    Rule(
      "json/author-name-missing", .warning, "practice",
      "an author has an address or a picture and no name",
      why: "most readers show names alone, and so show no author",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"url": "https://bo.example.org/"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "url": "https://bo.example.org/"}]
        """#)),
    Rule(
      "json/author-url-type", .error, "JSON Feed 1.1, Top-level",
      "an author's address is not a string",
      why: "one page is expected; a list of profiles makes strict readers refuse the feed",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "url": ["https://bo.example.org/"]}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "url": "https://bo.example.org/"}]
        """#)),
    Rule(
      "json/author-url-invalid", .error, "JSON Feed 1.1, Top-level",
      "an author's address is not a full http, https or mailto address",
      why: "a name with an @ or a bare domain is no link; clicking on the author leads to an error",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "url": "bo@example.org"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "url": "mailto:bo@example.org"}]
        """#)),
    Rule(
      "json/author-avatar-type", .error, "JSON Feed 1.1, Top-level",
      "an author's avatar is not a string",
      why: "the picture is given by its address alone",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "avatar": 512}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "avatar": "https://bo.example.org/bo.png"}]
        """#)),
    Rule(
      "json/author-avatar-invalid", .error, "JSON Feed 1.1, Top-level",
      "the address of an author's avatar is not a full http or https address",
      why: "the picture cannot be fetched and readers show a grey head",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "avatar": "bo.png"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "avatar": "https://bo.example.org/bo.png"}]
        """#)),
    Rule(
      "json/author-unknown-key", .error, "JSON Feed 1.1, Extensions",
      "an author has a member other than name, url and avatar",
      why: "such names are kept for versions to come; an e-mail address goes into url with mailto: before it",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "email": "bo@example.org"}]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo", "url": "mailto:bo@example.org"}]
        """#)),
    Rule(
      "json/author-type", .error, "JSON Feed 1, Top-level",
      "\"author\" is not an object",
      why: "version 1 has one author there, as an object; readers that still look for it fail at a string",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}], "author": "Bo"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}], "author": {"name": "Bo"}
        """#)),
    Rule(
      "json/author-deprecated", .warning, "JSON Feed 1.1, Deprecations",
      "a version 1.1 feed has \"author\" and no \"authors\"",
      why: "new readers look for authors alone and show nobody",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "author": {"name": "Bo"}
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}]
        """#)),
    Rule(
      "json/author-and-authors", .info, "JSON Feed 1.1, Deprecations",
      "\"author\" stands beside \"authors\"",
      why: "nothing is wrong: readers made for version 1 know only author; the day may come when it can go",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}], "author": {"name": "Bo"}
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}]
        """#)),
    Rule(
      "json/author-authors-differ", .warning, "practice",
      "\"author\" and \"authors\" name different people",
      why: "who wrote a post then depends on the reader in which it is read",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}], "author": {"name": "Ann"}
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "authors": [{"name": "Bo"}], "author": {"name": "Bo"}
        """#)),
    Rule(
      "json/author-missing", .info, "practice",
      "neither the feed nor any item names an author",
      why: "in a timeline of many feeds people look for who wrote a post; the feed's name stands in at best",
      breach: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "authors": [{"name": "Ann"}], "items": []
        """#)),
  ]
}
