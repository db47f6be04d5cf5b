import FeedModel

// JSON itself (RFC 8259, RFC 7493).
extension Rules {
  static let jsonSyntax: [Rule] = [
    Rule(
      "json/not-wellformed", .error, "RFC 8259 §2",
      "the text is not JSON: a comma too many or too few, a comment, single quotes, a word that is no value",
      why: "JSON parsers refuse the whole document at the first such mistake, so that readers see no feed at all",
      breach: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": [],"#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#)),
    Rule(
      "json/root-not-object", .error, "JSON Feed 1.1, Top-level",
      "the document is an array or another value where the feed's object should be",
      why:
        "readers look for the feed's members in an object; a bare list of posts has no title, no version and no address",
      breach: .document(#"[{"id": "1", "content_text": "One."}]"#),
      remedy: .document(
        #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": [{"id": "1",
        "content_text": "One."}]}
        """#)),
    Rule(
      "json/not-a-feed", .error, "JSON Feed 1.1, Top-level",
      "the document is JSON of some other kind: nothing in it belongs to a feed",
      why: "it may be a package file, a manifest or the answer of an interface; no reader can subscribe to it",
      breach: .document(#"{"name": "mill", "version": "1.0.3", "private": true}"#),
      remedy: .document(#"{"version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []}"#)),
    Rule(
      "json/trailing-data", .error, "RFC 8259 §2",
      "something follows the object's closing brace",
      why:
        "a document holds one value; parsers stop with an error at what comes after it, often a second feed that was appended",
      breach: .document(
        #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []} {}
        """#),
      remedy: .document(#"{"version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []}"#)),
    Rule(
      "json/duplicate-key", .error, "RFC 7493 §2.3",
      "an object has two members of the same name",
      why: "most parsers keep the last value and some the first, so that two readers show two different posts",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "title": "One",
        "content_text": "One.", "title": "Two"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "title": "Two",
        "content_text": "One."
        """#)),
    Rule(
      "json/lone-surrogate", .error, "RFC 7493 §2.1",
      "a string has one half of a surrogate pair as an escape, without the other",
      why:
        "it stands for no character: some parsers refuse the file, others put a question mark, and an emoji cut in two is lost",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1",
        "content_text": "Sun \ud83c over the mill"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1",
        "content_text": "Sun \ud83c\udf1e over the mill"
        """#)),
    Rule(
      "json/control-char-raw", .error, "RFC 8259 §7",
      "a line break, a tab or another control character stands in a string as it is",
      why: "strict parsers refuse the feed; the character has to be written as an escape",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "Flour
        and rye"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1",
        "content_text": "Flour\nand rye"
        """#)),
    Rule(
      "json/invalid-utf8", .error, "RFC 8259 §8.1",
      "the file holds a byte that is not UTF-8, as files in Latin-1 or UTF-16 do",
      why: "feeds are exchanged as UTF-8 alone; readers fail at such a byte or show signs in place of letters",
      breach: .bytes(#"{"version": "https://jsonfeed.org/version/1.1", "title": "M\#u{FC}hle", "items": []}"#),
      remedy: .document(
        #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "M\#u{FC}hle", "items": []}
        """#)),
    Rule(
      "json/byte-order-mark", .warning, "RFC 8259 §8.1",
      "the file begins with a byte order mark",
      why:
        "programs must not write one in front of JSON, and quite a few parsers stumble over it before the first brace",
      breach: .document(
        #"""
        \#u{FEFF}{"version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []}
        """#),
      remedy: .document(#"{"version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []}"#)),
    Rule(
      "json/depth", .warning, "practice",
      "arrays and objects are nested more than 32 levels deep",
      why:
        "several parsers set a limit of about that depth and then refuse the document; no feed has reason to reach it",
      breach: .jsonFeed(
        #"""
        "_mill": {"about": "https://example.org/about",
        "sacks": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]},
        """#),
      remedy: .jsonFeed(#""_mill": {"about": "https://example.org/about", "sacks": [[1]]},"#)),
    Rule(
      "json/too-deep", .error, "practice",
      "arrays and objects are nested more than 512 levels deep",
      why: "such a text is made to exhaust a parser; it is not read to the end",
      breach: .document(#"{"a":"#, times: 600),
      remedy: .document(#"{"version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []}"#)),
    Rule(
      "json/escaped-slashes", .info, "RFC 8259 §7",
      "the slashes of addresses are written with backslashes before them",
      why:
        "they mean the same without; PHP writes them so unless told not to, and the feed is longer and harder to read",
      breach: .jsonItem(
        #"""
        "id": "https:\/\/example.org\/1", "url": "https://example.org/1", "content_text": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/null-value", .warning, "JSON Feed 1.1, Items",
      "a member has the value null, where it could be left out",
      why:
        "readers that were written for strings fail at null and give up the whole feed; what is absent troubles nobody",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "title": null,
        "content_text": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/string-blank-url", .error, "JSON Feed 1.1, Items",
      "a member that holds an address is an empty string",
      why: "it leads nowhere, and readers that resolve it show the feed's own page as the picture or the link",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "image": "",
        "content_text": "One."
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."
        """#)),
    Rule(
      "json/size-large", .warning, "JSON Feed 1.1, Suggestions for Publishers",
      "the feed has more than a million bytes",
      why: "each reader fetches all of it at each poll; many set a limit and cut the feed off or stop asking for it",
      breach: .jsonItems(
        #"""
        {"id": "https://example.org/1", "url": "https://example.org/1",
        "content_text": "A long text."}
        """#, times: 12000),
      remedy: .jsonItems(
        #"""
        {"id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."}
        """#)),
    Rule(
      "json/size-ideal", .info, "JSON Feed 1.1, Suggestions for Publishers",
      "the feed has more than 250,000 bytes",
      why: "below that size it costs readers on phones little; below 100,000 it costs them next to nothing",
      breach: .jsonItems(
        #"""
        {"id": "https://example.org/1", "url": "https://example.org/1",
        "content_text": "A long text."}
        """#, times: 3000),
      remedy: .jsonItems(
        #"""
        {"id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One."}
        """#)),
  ]
}
