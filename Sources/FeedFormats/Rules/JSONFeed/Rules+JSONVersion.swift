import FeedModel

// JSON Feed 1.1, "version".
extension Rules {
  static let jsonVersion: [Rule] = [
    Rule(
      "json/version-missing", .error, "JSON Feed 1.1, Top-level",
      "the feed does not say which version of JSON Feed it is",
      why: "it is by this member that readers tell a feed from any other JSON; without it they refuse the address",
      breach: .json(#""title": "The Mill", "items": []"#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#)),
    Rule(
      "json/version-type", .error, "JSON Feed 1.1, Top-level",
      "the version is a number or another value, not a string",
      why: "the version is an address, which readers compare letter by letter; 1.1 as a number matches none",
      breach: .json(#""version": 1.1, "title": "The Mill", "items": []"#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#)),
    Rule(
      "json/version-unknown", .error, "JSON Feed 1.1, Top-level",
      "the version is none of the addresses that the specification gives",
      why:
        "an http: in front, a www. or a slash at the end makes it another address, and strict readers take the file for no feed",
      breach: .json(#""version": "http://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#)),
    Rule(
      "json/version-future", .warning, "JSON Feed 1.1, Future Compatibility",
      "the version is newer than 1.1",
      why:
        "the feed is judged as if it were of version 1.1, and readers will do the same: what is new in it passes unnoticed",
      breach: .json(#""version": "https://jsonfeed.org/version/1.2", "title": "The Mill", "items": []"#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#)),
    Rule(
      "json/key-of-newer-version", .info, "JSON Feed 1.1, Future Compatibility",
      "a feed of a newer version has a member that version 1.1 does not know",
      why: "readers of today pass over it; it may be sound, which cannot be judged here",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/2", "title": "The Mill", "mood": "calm",
        "items": []
        """#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#)),
    Rule(
      "json/version-old", .info, "JSON Feed 1.1, Changes",
      "the feed is of version 1",
      why: "all readers still take it, but a version 1 feed can name neither its language nor more than one author",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1", "title": "The Mill",
        "author": {"name": "Ann"}, "items": []
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "authors": [{"name": "Ann"}], "items": []
        """#)),
    Rule(
      "json/version-1-with-newer-keys", .warning, "JSON Feed 1.1, Changes",
      "a feed that calls itself version 1 has authors or a language, which came with 1.1",
      why: "readers that go by the version do not look for them, and the posts appear without their authors",
      breach: .json(
        #"""
        "version": "https://jsonfeed.org/version/1", "title": "The Mill",
        "authors": [{"name": "Ann"}], "items": []
        """#),
      remedy: .json(
        #"""
        "version": "https://jsonfeed.org/version/1.1", "title": "The Mill",
        "authors": [{"name": "Ann"}], "items": []
        """#)),
    Rule(
      "json/version-not-first", .info, "JSON Feed 1.1, Top-level",
      "another member stands before the version",
      why:
        "programs that look at the first bytes only, to tell what a file is, and people who open it find it at the top",
      breach: .json(#""title": "The Mill", "version": "https://jsonfeed.org/version/1.1", "items": []"#),
      remedy: .json(#""version": "https://jsonfeed.org/version/1.1", "title": "The Mill", "items": []"#)),
  ]
}
