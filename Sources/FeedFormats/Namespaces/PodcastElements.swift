import FeedModel

/// What a feed says of itself as a podcast, element by element; of those that may stand once, the first counts.
struct ShowElements {
  var podcast = Podcast()

  static let names: [Vocabulary: Set<String>] = [
    .itunes: [
      "author", "image", "explicit", "category", "owner", "type", "title", "complete", "block", "new-feed-url",
    ],
    .podcast: ["guid", "locked", "medium", "funding", "person", "location", "txt"],
  ]

  static func understands(_ element: XMLElement, _ vocabulary: Vocabulary?) -> Bool {
    vocabulary.flatMap { names[$0] }?.contains(element.name.local) ?? false
  }

  /// What is left in the form in which it is written.
  var finished: Podcast? { podcast.carried }

  mutating func read(_ element: XMLElement, _ vocabulary: Vocabulary, base: WebAddress?) {
    let text = element.text
    switch (vocabulary, element.name.local) {
    case (.itunes, "author"): podcast.author = podcast.author ?? text
    case (.itunes, "image"): podcast.image = podcast.image ?? element.address("href", base)
    case (.itunes, "explicit"): podcast.isExplicit = podcast.isExplicit ?? PodcastWord.explicit(text)
    case (.itunes, "category"):
      guard let name = element["text"] else { return }
      let inner = element.elements.filter { $0.name == element.name }.compactMap { $0["text"] }
      podcast.categories += inner.isEmpty ? [.init(name)] : inner.map { .init(name, $0) }
    case (.itunes, "owner"):
      guard podcast.ownerName == nil, podcast.ownerEmail == nil else { return }
      podcast.ownerName = element.elements.first { $0.name.local == "name" }?.text
      podcast.ownerEmail = element.elements.first { $0.name.local == "email" }?.text
    case (.itunes, "type"): podcast.kind = podcast.kind ?? .init(rawValue: text.trimmedWhitespace.lowercased())
    case (.itunes, "title"): podcast.title = podcast.title ?? text
    case (.itunes, "complete"): podcast.isComplete = podcast.isComplete || PodcastWord.isYes(text)
    case (.itunes, "block"): podcast.isBlocked = podcast.isBlocked || PodcastWord.isYes(text)
    case (.itunes, "new-feed-url"): podcast.newAddress = podcast.newAddress ?? WebAddress(text.trimmedWhitespace)
    case (.podcast, "guid"): podcast.guid = podcast.guid ?? text
    case (.podcast, "locked"):
      guard podcast.isLocked == nil else { return }
      podcast.isLocked = PodcastWord.isYes(text) ? true : PodcastWord.isNo(text) ? false : nil
      podcast.lockOwner = element["owner"]
    case (.podcast, "medium"): podcast.medium = podcast.medium ?? text.trimmedWhitespace
    case (.podcast, "funding"):
      if let address = element.address("url", base) { podcast.fundings.append(.init(address, text: text)) }
    case (.podcast, "person"): podcast.participants.append(.init(element, base))
    case (.podcast, "location"): podcast.location = podcast.location ?? .init(element)
    case (.podcast, "txt"): podcast.notes.append(.init(text, purpose: element["purpose"]))
    default: break
    }
  }
}

/// What an entry says of itself as an episode.
struct EpisodeElements {
  private var episode = Episode()
  /// Most entries are no episodes and need no more looking at.
  private var isUsed = false

  static let names: [Vocabulary: Set<String>] = [
    .itunes: ["episode", "season", "episodeType", "title", "explicit", "block", "image"],
    .podcast: ["episode", "season", "transcript", "chapters", "person", "location", "soundbite"],
  ]

  static func understands(_ element: XMLElement, _ vocabulary: Vocabulary?) -> Bool {
    vocabulary.flatMap { names[$0] }?.contains(element.name.local) ?? false
  }

  var finished: Episode? { isUsed ? episode.carried : nil }

  mutating func read(_ element: XMLElement, _ vocabulary: Vocabulary, base: WebAddress?) {
    isUsed = true
    let text = element.text
    switch (vocabulary, element.name.local) {
    case (.itunes, "episode"): episode.number = episode.number ?? Int(text.trimmedWhitespace)
    case (.itunes, "season"): episode.season = episode.season ?? Int(text.trimmedWhitespace)
    case (.itunes, "episodeType"): episode.kind = episode.kind ?? .init(rawValue: text.trimmedWhitespace.lowercased())
    case (.itunes, "title"): episode.title = episode.title ?? text
    case (.itunes, "explicit"): episode.isExplicit = episode.isExplicit ?? PodcastWord.explicit(text)
    case (.itunes, "block"): episode.isBlocked = episode.isBlocked || PodcastWord.isYes(text)
    case (.itunes, "image"): episode.image = episode.image ?? element.address("href", base)
    case (.podcast, "episode"):
      episode.number = episode.number ?? Int(text.trimmedWhitespace)
      episode.shownNumber = episode.shownNumber ?? element["display"]
    case (.podcast, "season"):
      episode.season = episode.season ?? Int(text.trimmedWhitespace)
      episode.seasonName = episode.seasonName ?? element["name"]
    case (.podcast, "transcript"):
      guard let address = element.address("url", base), let type = element["type"]?.trimmedWhitespace else { return }
      episode.transcripts.append(
        .init(address, mediaType: type, language: element["language"], isCaptions: element["rel"] == "captions"))
    case (.podcast, "chapters"):
      guard episode.chapters == nil, let address = element.address("url", base) else { return }
      episode.chapters = element["type"].map { .init(address, mediaType: $0.trimmedWhitespace) } ?? .init(address)
    case (.podcast, "person"): episode.participants.append(.init(element, base))
    case (.podcast, "location"): episode.location = episode.location ?? .init(element)
    case (.podcast, "soundbite"):
      guard let start = element["startTime"].flatMap(Thousandths.value),
        let length = element["duration"].flatMap(Thousandths.value)
      else { return }
      episode.soundbites.append(.init(start: start, length: length, title: text))
    default: break
    }
  }
}

/// The words that podcasts say yes and no with.
enum PodcastWord {
  static func isYes(_ text: String) -> Bool { text.trimmedWhitespace.lowercased() == "yes" }
  static func isNo(_ text: String) -> Bool { text.trimmedWhitespace.lowercased() == "no" }

  /// `yes`, `no` and `clean` are what it was before.
  static func explicit(_ text: String) -> Bool? {
    switch text.trimmedWhitespace.lowercased() {
    case "true", "yes", "explicit": true
    case "false", "no", "clean": false
    default: nil
    }
  }
}

extension Podcast.Participant {
  fileprivate init(_ element: XMLElement, _ base: WebAddress?) {
    self.init(
      name: element.text, role: element["role"], group: element["group"], image: element.address("img", base),
      page: element.address("href", base))
  }
}

extension Podcast.Location {
  fileprivate init(_ element: XMLElement) {
    self.init(name: element.text, geo: element["geo"], osm: element["osm"])
  }
}

extension XMLElement {
  /// The address in an attribute.
  fileprivate func address(_ attribute: String, _ base: WebAddress?) -> WebAddress? {
    self[attribute].flatMap { resolve($0, base: base) }
  }
}
