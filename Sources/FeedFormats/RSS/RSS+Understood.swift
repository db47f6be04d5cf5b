import FeedModel

extension RSS {
  /// The elements of other vocabularies that the reader takes for fields; all others are kept as they are.
  enum Understood {
    static let ofChannel: [Vocabulary: Set<String>] = [
      .atom: ["link", "id", "icon", "author"],
      .dc: ["creator", "contributor", "language", "rights", "date"],
      .dcterms: ["modified"],
      .media: ["thumbnail"],
    ].merging(ShowElements.names) { first, _ in first }

    static let ofItem: [Vocabulary: Set<String>] = [
      .atom: ["link", "published", "updated", "author"],
      .content: ["encoded"],
      .dc: ["creator", "contributor", "language", "rights", "date"],
      .dcterms: ["created", "issued", "modified"],
      .media: MediaElements.names,
      .feedburner: ["origLink"],
      .xhtml: ["body", "div"],
    ].merging([.itunes: ["author", "duration"]]) { $1 }.merging(EpisodeElements.names) { $0.union($1) }

    /// RSS 2.0's own, and what older versions had.
    static let coreOfChannel: NameSet = [
      "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate",
      "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours",
      "skipDays", "item", "items", "textinput",
    ]
    static let coreOfItem: NameSet = [
      "title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source",
    ]
    /// Elements that may stand several times.
    static let repeated: NameSet = ["category", "enclosure", "item"]
  }
}
