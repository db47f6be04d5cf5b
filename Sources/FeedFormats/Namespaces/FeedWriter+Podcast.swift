import FeedModel

// Apple's elements and those of podcastindex.org, of values that `carried` has settled.
extension FeedWriter {
  mutating func podcast(_ podcast: Podcast?, at depth: Int) {
    guard let podcast else { return }
    element("itunes:author", podcast.author, .hexText, at: depth)
    artwork(podcast.image, at: depth)
    explicit(podcast.isExplicit, at: depth)
    write(podcast.categories, at: depth)
    if podcast.ownerName != nil || podcast.ownerEmail != nil {
      open("itunes:owner", at: depth)
      element("itunes:name", podcast.ownerName, at: depth + 1)
      element("itunes:email", podcast.ownerEmail, at: depth + 1)
      close("itunes:owner", at: depth)
    }
    element("itunes:type", podcast.kind?.rawValue, at: depth)
    element("itunes:title", podcast.title, at: depth)
    if podcast.isComplete { element("itunes:complete", "Yes", at: depth) }
    if podcast.isBlocked { element("itunes:block", "Yes", at: depth) }
    element("itunes:new-feed-url", podcast.newAddress?.string, at: depth)
    element("podcast:guid", podcast.guid, at: depth)
    if let isLocked = podcast.isLocked {
      start("podcast:locked", at: depth)
      attribute("owner", podcast.lockOwner)
      finish("podcast:locked", isLocked ? "yes" : "no")
    }
    element("podcast:medium", podcast.medium, at: depth)
    for funding in podcast.fundings {
      start("podcast:funding", at: depth)
      attribute("url", funding.address.string)
      finish("podcast:funding", funding.text)
    }
    write(podcast.participants, at: depth)
    write(podcast.location, at: depth)
    for note in podcast.notes {
      start("podcast:txt", at: depth)
      attribute("purpose", note.purpose)
      finish("podcast:txt", note.text)
    }
  }

  /// `seconds` is how long the entry's file lasts.
  mutating func episode(_ episode: Episode?, seconds: Int?, at depth: Int) {
    element("itunes:duration", seconds.map { String($0) }, at: depth)
    guard let episode else { return }
    element("itunes:episode", episode.number.map { String($0) }, at: depth)
    element("itunes:season", episode.season.map { String($0) }, at: depth)
    element("itunes:episodeType", episode.kind?.rawValue, at: depth)
    element("itunes:title", episode.title, at: depth)
    explicit(episode.isExplicit, at: depth)
    if episode.isBlocked { element("itunes:block", "Yes", at: depth) }
    artwork(episode.image, at: depth)
    numbered("podcast:episode", "display", episode.shownNumber, episode.number, at: depth)
    numbered("podcast:season", "name", episode.seasonName, episode.season, at: depth)
    for transcript in episode.transcripts {
      start("podcast:transcript", at: depth)
      attribute("url", transcript.address.string)
      attribute("type", transcript.mediaType)
      attribute("language", transcript.language)
      if transcript.isCaptions { attribute("rel", is: "captions") }
      endEmpty()
    }
    if let chapters = episode.chapters {
      start("podcast:chapters", at: depth)
      attribute("url", chapters.address.string)
      attribute("type", chapters.mediaType)
      endEmpty()
    }
    write(episode.participants, at: depth)
    write(episode.location, at: depth)
    for bite in episode.soundbites {
      start("podcast:soundbite", at: depth)
      attribute("startTime", Thousandths.text(bite.start))
      attribute("duration", Thousandths.text(bite.length))
      finish("podcast:soundbite", bite.title ?? "")
    }
  }

  private mutating func finish(_ name: StaticString, _ value: String) {
    endStart()
    text(value)
    end(name)
  }

  private mutating func explicit(_ value: Bool?, at depth: Int) {
    element("itunes:explicit", value.map { $0 ? "true" : "false" }, at: depth)
  }

  private mutating func artwork(_ address: WebAddress?, at depth: Int) {
    guard let address else { return }
    start("itunes:image", at: depth)
    attribute("href", address.string)
    endEmpty()
  }

  /// The number again, with the words that are shown for it.
  private mutating func numbered(
    _ name: StaticString, _ attribute: StaticString, _ words: String?, _ number: Int?, at depth: Int
  ) {
    guard let words, let number else { return }
    start(name, at: depth)
    self.attribute(attribute, words)
    finish(name, String(number))
  }

  /// Subcategories within their category.
  private mutating func write(_ categories: [Podcast.Category], at depth: Int) {
    var open: String?
    for category in categories {
      if let name = open, name != category.name {
        close("itunes:category", at: depth)
        open = nil
      }
      if open == nil {
        start("itunes:category", at: depth)
        attribute("text", category.name)
        if category.subcategory == nil {
          endEmpty()
          continue
        }
        out.markup(">\n")
        open = category.name
      }
      start("itunes:category", at: depth + 1)
      attribute("text", category.subcategory)
      endEmpty()
    }
    if open != nil { close("itunes:category", at: depth) }
  }

  private mutating func write(_ participants: [Podcast.Participant], at depth: Int) {
    for person in participants {
      start("podcast:person", at: depth)
      attribute("role", person.role)
      attribute("group", person.group)
      attribute("img", person.image?.string)
      attribute("href", person.page?.string)
      finish("podcast:person", person.name)
    }
  }

  private mutating func write(_ location: Podcast.Location?, at depth: Int) {
    guard let location else { return }
    start("podcast:location", at: depth)
    attribute("geo", location.geo)
    attribute("osm", location.osm)
    finish("podcast:location", location.name)
  }
}

/// Seconds with a fraction of up to three digits, as integers of thousandths.
enum Thousandths {
  static func text(_ value: Int) -> String {
    let (whole, rest) = value.quotientAndRemainder(dividingBy: 1000)
    guard rest != 0 else { return String(whole) }
    var digits = String(rest + 1000).dropFirst()
    while digits.utf8.last == 0x30 { digits.removeLast() }
    return "\(whole).\(digits)"
  }

  /// `nil` for what is no number of seconds within a day.
  static func value(_ text: String) -> Int? {
    guard let seconds = ValueShape.decimal(text.trimmedWhitespace), (0...86_400).contains(seconds) else { return nil }
    return Int(seconds * 1000 + 0.5)
  }
}
