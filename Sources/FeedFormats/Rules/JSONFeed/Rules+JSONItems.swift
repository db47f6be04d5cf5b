import FeedModel

// JSON Feed 1.1, "Items": what an item is known and found by.
extension Rules {
  static let jsonItemIdentity: [Rule] = [
    Rule(
      "json/items-missing", .error, "JSON Feed 1.1, Items",
      "the feed has no items, not even an empty array",
      why: "readers refuse a feed in which there is no place for posts",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "home_page_url": "https://example.org/"
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "home_page_url": "https://example.org/", "items": []
        """#)),
    Rule(
      "json/items-type", .error, "JSON Feed 1.1, Items",
      "\"items\" is not an array",
      why: "an object with the posts by their ids has no order, and readers expect a list",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "items": {"1": {"id": "1", "content_text": "One."}}
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": [{"id": "1",
        "content_text": "One."}]
        """#)),
    Rule(
      "json/items-empty", .warning, "practice",
      "the feed has no posts",
      why: "who subscribes sees an empty list and takes the feed for broken; it often comes of a failed build",
      breach: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": [{"id": "1",
        "content_text": "One."}]
        """#)),
    Rule(
      "json/item-not-object", .error, "JSON Feed 1.1, Items",
      "an item is an address or another value, not an object",
      why: "it has no id, and readers skip it or refuse the feed",
      breach: .jsonItems(#""https://example.org/1""#),
      remedy: .jsonItems(#"{"id": "https://example.org/1", "content_text": "One."}"#)),
    Rule(
      "json/item-id-missing", .error, "JSON Feed 1.1, Items",
      "an item has no id",
      why: "readers are told to throw such an item away, since they could not know it again at the next poll",
      breach: .jsonItem(#""url": "https://example.org/1", "content_text": "One.""#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-id-number", .error, "JSON Feed 1.1, Items",
      "an item's id is a number",
      why: "readers make a string of it, each in its own way: 7, 7.0 and 7e0 may be one post or three",
      breach: .jsonItem(#""id": 2347259, "url": "https://example.org/1", "content_text": "One.""#),
      remedy: .jsonItem(#""id": "2347259000", "url": "https://example.org/1", "content_text": "One.""#)),
    Rule(
      "json/item-id-type", .error, "JSON Feed 1.1, Items",
      "an item's id is null, a list or another value that is no string",
      why: "there is nothing by which a reader could know the item again",
      breach: .jsonItem(#""id": null, "url": "https://example.org/1", "content_text": "One.""#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-id-blank", .error, "JSON Feed 1.1, Suggestions for Feed Readers",
      "an item's id is empty or all white space",
      why: "it counts as no id, and the item is thrown away",
      breach: .jsonItem(#""id": "", "url": "https://example.org/1", "content_text": "One.""#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-id-duplicate", .error, "JSON Feed 1.1, Items",
      "two items have the same id",
      why: "readers take them for two versions of one post and show only one",
      breach: .jsonItems(#"{"id": "post", "content_text": "One."}, {"id": "post", "content_text": "Two."}"#),
      remedy: .jsonItems(#"{"id": "post-1", "content_text": "One."}, {"id": "post-2", "content_text": "Two."}"#)),
    Rule(
      "json/item-id-not-url", .info, "JSON Feed 1.1, Items",
      "an item's id is not an address",
      why: "the address of the post would be unique in all the world; ids such as post-1 meet those of other feeds",
      breach: .jsonItem(#""id": "flour-and-rye", "url": "https://example.org/1", "content_text": "One.""#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-id-weak", .warning, "practice",
      "an item's id is a short number",
      why: "services that put many feeds together by id mix it up with the seventh post of somebody else",
      breach: .jsonItem(#""id": "7", "url": "https://example.org/1", "content_text": "One.""#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-id-differs-url", .info, "JSON Feed 1.1, Items",
      "an item's id is an address, and its url is another one",
      why: "that is right where a post has moved and keeps its old id; otherwise one of the two is out of date",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/one", "content_text": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/one", "url": "https://example.org/one", "content_text": "One."
        """#)),
    Rule(
      "json/item-url-missing", .warning, "JSON Feed 1.1, Items",
      "an item has no address of its own",
      why: "people cannot open, share or save the post in the browser",
      breach: .jsonItem(#""id": "tag:example.org,2026:1", "content_text": "One.""#),
      remedy: .jsonItem(
        #"""
        "id": "tag:example.org,2026:1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-url-type", .error, "JSON Feed 1.1, Items",
      "an item's url is not a string",
      why: "readers that decode into fixed types give up the whole feed, not just the item",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": {"href": "https://example.org/1"},
        "content_text": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-url-invalid", .error, "JSON Feed 1.1, Items",
      "an item's url is not a full address",
      why: "a feed is read far from the site; /1 leads nowhere there",
      breach: .jsonItem(#""id": "https://example.org/1", "url": "/1", "content_text": "One.""#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-url-duplicate", .warning, "practice",
      "two items have the same url",
      why: "readers that know posts by their address drop one, and a click on either leads to the same page",
      breach: .jsonItems(
        #"""
        {"id": "https://example.org/1", "url": "https://example.org/", "content_text": "One."},
        {"id": "https://example.org/2", "url": "https://example.org/", "content_text": "Two."}
        """#),
      remedy: .jsonItems(
        #"""
        {"id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."},
        {"id": "https://example.org/2", "url": "https://example.org/2", "content_text": "Two."}
        """#)),
    Rule(
      "json/item-external-url-type", .error, "JSON Feed 1.1, Items",
      "the address of the page that a post is about is not a string",
      why: "one address is expected; strict readers refuse the feed",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "external_url": []
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "external_url": "https://rye.example/"
        """#)),
    Rule(
      "json/item-external-url-invalid", .error, "JSON Feed 1.1, Items",
      "the address of the page that a post is about is not a full one",
      why: "in a linkblog the title leads there, and here it leads to an error",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "external_url": "rye.example"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "external_url": "https://rye.example/"
        """#)),
    Rule(
      "json/item-external-equals-url", .warning, "JSON Feed 1.1, Items",
      "\"external_url\" repeats url",
      why: "it is for a page elsewhere; readers take the post for a mere link and point its title there",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "external_url": "https://example.org/1"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/item-order", .info, "practice",
      "an item is newer than the one before it",
      why:
        "readers that show the first few, and services that post new items elsewhere, go by the order and miss this one",
      breach: .jsonItems(
        #"""
        {"id": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-04-01T12:00:00Z"},
        {"id": "https://example.org/2", "content_text": "Two.",
        "date_published": "2026-05-01T12:00:00Z"}
        """#),
      remedy: .jsonItems(
        #"""
        {"id": "https://example.org/2", "content_text": "Two.",
        "date_published": "2026-05-01T12:00:00Z"},
        {"id": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-04-01T12:00:00Z"}
        """#)),
  ]
}
