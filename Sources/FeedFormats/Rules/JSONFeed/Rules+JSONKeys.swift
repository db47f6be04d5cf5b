import FeedModel

// JSON Feed 1.1, "Extensions" and "Key Naming Rules".
extension Rules {
  static let jsonKeys: [Rule] = [
    Rule(
      "json/unknown-key", .error, "JSON Feed 1.1, Key Naming Rules",
      "an object has a member that the specification does not define there",
      why: "all names without an underscore are kept for versions to come, which may give this one another meaning",
      breach: .jsonFeed(#""mood": "calm","#),
      remedy: .jsonFeed(#""_mood": {"about": "https://example.org/mood", "now": "calm"},"#)),
    Rule(
      "json/misspelled-key", .error, "JSON Feed 1.1, Items",
      "an object has an unknown member whose name is nearly that of a known one",
      why: "names count to the letter: what stands under datePublished is read by nobody",
      breach: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "datePublished": "2026-05-01T12:00:00Z"
        """#),
      remedy: .jsonItem(
        #"""
        "id": "https://example.org/1", "url": "https://example.org/1", "content_text": "One.",
        "date_published": "2026-05-01T12:00:00Z"
        """#)),
    Rule(
      "json/misplaced-key", .error, "JSON Feed 1.1, Top-level",
      "a known member stands in an object to which it does not belong",
      why: "readers look for it elsewhere and do not find it",
      breach: .jsonFeed(#""url": "https://example.org/","#),
      remedy: .jsonFeed(#""description": "About mills.","#)),
    Rule(
      "json/extension-name", .error, "JSON Feed 1.1, Extensions",
      "the name of an extension is not an underscore and a letter, or has a dot in it",
      why: "programs reach into extensions by paths with dots, and names such as _1 cannot be used in code",
      breach: .jsonFeed(#""_mill.example": {"about": "https://example.org/about"},"#),
      remedy: .jsonFeed(#""_mill": {"about": "https://example.org/about"},"#)),
    Rule(
      "json/extension-not-object", .warning, "JSON Feed 1.1, Extensions",
      "an extension is a string, a number or another value, not an object",
      why: "an object can say by an about what it is, and can grow; a bare value can do neither",
      breach: .jsonFeed(#""_mood": "calm","#),
      remedy: .jsonFeed(#""_mood": {"about": "https://example.org/mood", "now": "calm"},"#)),
    Rule(
      "json/extension-member-dot", .error, "JSON Feed 1.1, Key Naming Rules",
      "a name within an extension has a dot in it",
      why: "programs that reach into it by a path such as _mill.sacks look for the wrong member",
      breach: .jsonFeed(#""_mill": {"about": "https://example.org/about", "sacks.full": 12},"#),
      remedy: .jsonFeed(#""_mill": {"about": "https://example.org/about", "sacks": {"full": 12}},"#)),
    Rule(
      "json/extension-member-underscore", .warning, "JSON Feed 1.1, Key Naming Rules",
      "a name within an extension begins with an underscore",
      why: "only the extension's own name has one; within it no names are reserved",
      breach: .jsonFeed(#""_mill": {"about": "https://example.org/about", "_sacks": 12},"#),
      remedy: .jsonFeed(#""_mill": {"about": "https://example.org/about", "sacks": 12},"#)),
    Rule(
      "json/extension-about-missing", .info, "JSON Feed 1.1, Extensions",
      "an extension says nowhere in the feed what it is",
      why:
        "one about with the address of a description is enough, and whoever writes a reader knows what to do with the rest",
      breach: .jsonFeed(#""_mill": {"sacks": 12},"#),
      remedy: .jsonFeed(#""_mill": {"about": "https://example.org/about", "sacks": 12},"#)),
    Rule(
      "json/extension-about-invalid", .warning, "JSON Feed 1.1, Extensions",
      "an extension's about is not an address",
      why: "it is there to be followed to a description",
      breach: .jsonFeed(#""_mill": {"about": "How many sacks we have", "sacks": 12},"#),
      remedy: .jsonFeed(#""_mill": {"about": "https://example.org/about", "sacks": 12},"#)),
  ]
}
