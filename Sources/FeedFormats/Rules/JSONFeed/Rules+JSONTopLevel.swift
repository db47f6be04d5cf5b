import FeedModel

// JSON Feed 1.1, "Top-level".
extension Rules {
  static let jsonTopLevel: [Rule] = [
    Rule(
      "json/title-missing", .error, "JSON Feed 1.1, Top-level",
      "the feed has no title",
      why: "in the list of subscriptions there is nothing to call it; some readers refuse to add it",
      breach: .json(#""version": "https://jsonfeed.org/version/1.1", "items": []"#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#)),
    Rule(
      "json/title-type", .error, "JSON Feed 1.1, Top-level",
      "the feed's title is not a string",
      why: "readers in typed languages fail to decode the feed and show none of it",
      breach: .json(#""version": "https://jsonfeed.org/version/1.1", "title": 1984, "items": []"#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "1984", "items": []"#)),
    Rule(
      "json/title-blank", .warning, "practice",
      "the feed's title is empty or all white space",
      why: "the subscription appears as an empty line that nobody can click",
      breach: .json(#""version": "https://jsonfeed.org/version/1.1", "title": " ", "items": []"#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#)),
    Rule(
      "json/title-html", .warning, "JSON Feed 1.1, Top-level",
      "the feed's title has tags or character references in it",
      why: "titles are plain text: people read the tags and the &amp; as they stand",
      breach: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "Rye &amp; Wheat", "items": []"#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "Rye & Wheat", "items": []"#)),
    Rule(
      "json/home-page-url-missing", .warning, "JSON Feed 1.1, Top-level",
      "the feed does not name the site's page",
      why: "readers have nowhere to lead people who want to see the site, and no place to look for its icon",
      breach: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "home_page_url": "https://example.org/", "items": []
        """#)),
    Rule(
      "json/home-page-url-type", .error, "JSON Feed 1.1, Top-level",
      "the address of the site is not a string",
      why: "a reader that expects a string there refuses the feed",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "home_page_url": ["https://example.org/"], "items": []
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "home_page_url": "https://example.org/", "items": []
        """#)),
    Rule(
      "json/home-page-url-invalid", .error, "JSON Feed 1.1, Top-level",
      "the address of the site is not a full http or https address",
      why: "there is nothing that it could be resolved against, so the link to the site is dead",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "home_page_url": "example.org", "items": []
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "home_page_url": "https://example.org/", "items": []
        """#)),
    Rule(
      "json/feed-url-missing", .warning, "JSON Feed 1.1, Top-level",
      "the feed does not name its own address",
      why: "it is what identifies the feed: a copy, a redirect or a moved file is then taken for another subscription",
      breach: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "feed_url": "https://example.org/feed.json", "items": []
        """#)),
    Rule(
      "json/feed-url-type", .error, "JSON Feed 1.1, Top-level",
      "the feed's own address is not a string",
      why: "readers that decode into fixed types give the feed up",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "feed_url": false,
        "items": []
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "feed_url": "https://example.org/feed.json", "items": []
        """#)),
    Rule(
      "json/feed-url-invalid", .error, "JSON Feed 1.1, Top-level",
      "the feed's own address is not a full http or https address",
      why: "a path alone identifies no feed: thousands of sites have a /feed.json",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "feed_url": "/feed.json", "items": []
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "feed_url": "https://example.org/feed.json", "items": []
        """#)),
    Rule(
      "json/feed-url-mismatch", .warning, "JSON Feed 1.1, Top-level",
      "the feed names another address as its own than the one it is served at",
      why: "readers that follow it move the subscription there, or keep two of it with the same posts in both",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "feed_url": "http://old.example.org/feed.json", "items": []
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "feed_url": "https://example.org/feed.json", "items": []
        """#)),
    Rule(
      "json/home-equals-feed", .warning, "JSON Feed 1.1, Top-level",
      "the address of the site is that of the feed",
      why: "who clicks on the feed's name to visit the site sees a page of JSON",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "home_page_url": "https://example.org/feed.json",
        "feed_url": "https://example.org/feed.json", "items": []
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "home_page_url": "https://example.org/", "feed_url": "https://example.org/feed.json",
        "items": []
        """#)),
    Rule(
      "json/description-type", .error, "JSON Feed 1.1, Top-level",
      "the feed's description is not a string",
      why: "readers that decode into fixed types give the feed up for a field that they hardly show",
      breach: .jsonFeed(#""description": {"en": "About mills."},"#),
      remedy: .jsonFeed(#""description": "About mills.","#)),
    Rule(
      "json/description-html", .warning, "JSON Feed 1.1, Top-level",
      "the feed's description has tags or character references in it",
      why: "HTML belongs in content_html alone; a directory of feeds prints the tags with the text",
      breach: .jsonFeed(#""description": "About <b>mills</b>.","#),
      remedy: .jsonFeed(#""description": "About mills.","#)),
    Rule(
      "json/user-comment-type", .error, "JSON Feed 1.1, Top-level",
      "the comment for people who look at the file is not a string",
      why: "it is of no use to readers, and yet makes a strict one refuse the feed",
      breach: .jsonFeed(#""user_comment": ["Add this address", "to your reader"],"#),
      remedy: .jsonFeed(#""user_comment": "Add this address to your reader.","#)),
    Rule(
      "json/expired-type", .error, "JSON Feed 1.1, Top-level",
      "\"expired\" is not true or false",
      why: "only the value true says that the feed has ended; \"true\" in quotes leaves readers polling forever",
      breach: .jsonFeed(#""expired": "true","#),
      remedy: .jsonFeed(#""expired": true,"#)),
    Rule(
      "json/expired-recent", .info, "practice",
      "a feed that says it has ended has an item that is yet to come",
      why: "readers stop asking for an expired feed, so nobody will see that item or the ones after it",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "expired": true,
        "items": [
        {"id": "https://example.org/1", "content_text": "One.",
        "date_published": "2031-05-01T12:00:00Z"}]
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "expired": true,
        "items": [
        {"id": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-05-01T12:00:00Z"}]
        """#)),
    Rule(
      "json/language-type", .error, "JSON Feed 1.1, Top-level",
      "the language of the feed or of an item is not a string",
      why: "readers expect one tag; a list of languages makes strict ones refuse the feed",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "language": ["en", "de"]
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "language": "en"
        """#)),
    Rule(
      "json/language-invalid", .error, "RFC 5646 §2.1",
      "the language is not a well-formed tag",
      why: "readers use it to choose fonts, hyphens and a voice that reads aloud, and fall back on the wrong ones",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "language": "en, de"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "language": "en"
        """#)),
    Rule(
      "json/language-unknown", .warning, "RFC 5646 §3",
      "the language tag has the right form, but its language or country is not registered",
      why: "no program knows what English or UK means as a tag; the codes are en and GB",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "language": "english"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "language": "en-GB"
        """#)),
  ]
}
