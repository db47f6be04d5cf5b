import FeedModel

/// What a feed or an entry says in Apple's vocabulary, by the names of its elements.
struct PodcastFacts {
  /// Where the first of them stands; `nil` where there is none.
  fileprivate(set) var first: Int?
  fileprivate var names: Set<String> = []
  fileprivate var isSerial = false
  /// A trailer or a bonus, as opposed to an episode that counts.
  fileprivate var isExtra = false
  fileprivate var hasEmail = false

  mutating func note(_ element: XMLElement) {
    if first == nil { first = element.offset }
    names.insert(element.name.local)
    switch element.name.local {
    case "type": isSerial = element.text.trimmedWhitespace.lowercased() == "serial"
    case "episodeType": isExtra = ["trailer", "bonus"].contains(element.text.trimmedWhitespace.lowercased())
    case "owner": hasEmail = element.elements.contains { $0.name.local == "email" && !$0.text.isBlank }
    default: break
    }
  }
}

extension Findings {
  /// Checks an entry of a feed that is a podcast; `show` is what the feed said of itself so far.
  mutating func checkEpisode(
    _ element: XMLElement, _ episode: PodcastFacts, of show: inout PodcastFacts, needsEnclosure: Bool
  ) {
    guard show.first != nil || episode.first != nil else { return }
    show.first = show.first ?? episode.first
    if show.isSerial, !episode.isExtra, !episode.names.contains("episode") { note(.noNumber, at: element) }
    var hasEnclosure = false
    var hasPlayable = false
    var others: [(ending: String, element: XMLElement)] = []
    for case .element(let child) in element.children {
      let isLink = child.name.local == "link" && child["rel"] == "enclosure"
      guard isLink || (child.name.local == "enclosure" && child.isPlain) else { continue }
      hasEnclosure = true
      guard let address = child[isLink ? "href" : "url"].flatMap({ WebAddress($0) }),
        let ending = address.fileExtension
      else { continue }
      if Self.playable.contains(ending) { hasPlayable = true } else { others.append((ending, child)) }
    }
    // Beside one that directories play, others may stand for other players.
    if !hasPlayable { for other in others { note(.format(other.ending), at: other.element) } }
    if needsEnclosure, !hasEnclosure { note(.noEnclosure, at: element) }
  }

  private static let playable: Set<String> = ["m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub"]

  /// Checks what a podcast as a whole lacks; `bytes` are the document's, whose declaration says how it was encoded.
  fileprivate mutating func checkShow(
    _ show: PodcastFacts, at offset: Int, hasLanguage: Bool, needsArtwork: Bool, in bytes: [UInt8]
  ) {
    guard let first = show.first else { return }
    if let label = XMLEncoding.declared(in: bytes), !["utf-8", "utf8"].contains(Self.lowercased(bytes[label])) {
      note(.notUTF8, at: first)
    }
    if needsArtwork, !show.names.contains("image") { note(.noArtwork, at: offset) }
    if !show.names.contains("category") { note(.noCategory, at: offset) }
    if !show.names.contains("explicit") { note(.noExplicit, at: offset) }
    if !hasLanguage { note(.noLanguage, at: offset) }
    if !show.hasEmail { note(.noEmail, at: offset) }
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(\.lowercasedASCII), as: UTF8.self)
  }
}

extension RSSReading {
  /// Checks the channel as a podcast, where it is one.
  mutating func checkShow(in bytes: [UInt8]) {
    findings.checkShow(
      extensions.podcast, at: channel ?? 0, hasLanguage: seen.contains("language") || feed.language != nil,
      needsArtwork: true, in: bytes)
  }
}

extension AtomReading {
  /// Checks the feed as a podcast, where it is one.
  mutating func checkShow(in bytes: [UInt8]) {
    findings.checkShow(
      extensions.podcast, at: root, hasLanguage: feed.language != nil, needsArtwork: false, in: bytes)
  }
}

extension Diagnostic.Message {
  fileprivate static let noNumber = warning(
    "itunes/serial-no-episode", "give the episode an itunes:episode; a serial show is ordered by it")
  fileprivate static func format(_ ending: String) -> Self {
    .warning("itunes/format-unsupported", "give the file as m4a, mp3, mov, mp4, m4v, pdf or epub, not as \(ending)")
  }
  fileprivate static let noEnclosure = warning(
    "itunes/enclosure-missing", "give the episode an enclosure; directories pass over an item without one")
  fileprivate static let notUTF8 = warning("itunes/not-utf8", "write a podcast's feed in UTF-8")
  fileprivate static let noArtwork = warning(
    "itunes/image-missing", "give the podcast an itunes:image of 1400 to 3000 pixels")
  fileprivate static let noCategory = warning("itunes/category-missing", "give the podcast an itunes:category")
  fileprivate static let noExplicit = warning("itunes/explicit-missing", "give the podcast an itunes:explicit")
  fileprivate static let noLanguage = warning("itunes/language-missing", "give the podcast a language")
  fileprivate static let noEmail = warning(
    "itunes/owner-email-missing", "give the podcast an itunes:owner with an itunes:email")
}
