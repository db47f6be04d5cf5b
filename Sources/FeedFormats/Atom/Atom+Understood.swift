import FeedModel

extension Atom {
  /// The elements of other vocabularies that the reader takes for fields; all others are kept as they are.
  enum Understood {
    static let ofFeed: [Vocabulary: Set<String>] = [.media: ["thumbnail"]]
      .merging(ShowElements.names) { first, _ in first }
    static let ofEntry: [Vocabulary: Set<String>] = [
      .media: MediaElements.names, .itunes: ["duration"],
    ].merging(EpisodeElements.names) { $0.union($1) }

    /// RFC 4287 §4.1.1.
    static let coreOfFeed: NameSet = [
      "author", "category", "contributor", "entry", "generator", "icon", "id", "link", "logo", "rights", "subtitle",
      "title", "updated",
    ]
    /// RFC 4287 §4.1.2.
    static let coreOfEntry: NameSet = [
      "author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title",
      "updated",
    ]
    /// Elements that may stand several times.
    static let repeated: NameSet = ["author", "category", "contributor", "entry", "link"]
    /// What only Atom 0.3 had.
    static let old: Set<String> = ["modified", "issued", "created", "tagline", "info", "copyright"]
    /// What Atom 1.0 has in place of that.
    static let successors = [
      "modified": "updated", "issued": "published", "created": "published", "tagline": "subtitle",
      "copyright": "rights",
    ]
  }
}
