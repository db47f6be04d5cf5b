import FeedModel

// What XML carries of podcasts: what the vocabularies allow, in one form.
extension Podcast {
  /// `nil` when nothing is left. Texts are cut to what directories take; what is no address, e-mail or known word goes.
  var carried: Podcast? {
    var kept = Podcast()
    kept.author = author?.line(upTo: 255)
    kept.image = image?.ifSound
    kept.isExplicit = isExplicit
    kept.categories = Podcast.settled(categories)
    kept.ownerName = ownerName?.line(upTo: 255)
    kept.ownerEmail = ownerEmail?.ifEmail
    kept.kind = kind
    kept.title = title?.line(upTo: 255)
    kept.isComplete = isComplete
    kept.isBlocked = isBlocked
    kept.newAddress = newAddress?.ifSound
    kept.guid = guid?.line(upTo: 64)
    kept.isLocked = isLocked
    if isLocked != nil { kept.lockOwner = lockOwner?.ifEmail }
    kept.medium = medium.flatMap { ExtensionRules.podcastMedia.contains($0) ? $0 : nil }
    kept.fundings = fundings.compactMap { funding in
      funding.address.ifSound.map { Funding($0, text: funding.text.line(upTo: 128) ?? "") }
    }
    kept.participants = participants.compactMap(\.carried)
    kept.location = location?.carried
    kept.notes = notes.compactMap { note in
      note.text.line(upTo: 4000).map { Note($0, purpose: note.purpose?.line(upTo: 128)) }
    }
    return kept == Podcast() ? nil : kept
  }

  /// Subcategories stand within their category, so those of one name come together; a name alone says no more.
  private static func settled(_ categories: [Category]) -> [Category] {
    var names: [String] = []
    var inner: [String: [String]] = [:]
    for category in categories {
      let (current, old) = (ITunesCategories.current[category.name], ITunesCategories.obsolete[category.name])
      guard current != nil || old != nil else { continue }
      let known = (current ?? []) + (old ?? [])
      if inner[category.name] == nil { names.append(category.name) }
      guard let sub = category.subcategory, known.contains(sub), inner[category.name]?.contains(sub) != true else {
        inner[category.name] = inner[category.name] ?? []
        continue
      }
      inner[category.name, default: []].append(sub)
    }
    return names.flatMap { name in
      let subs = inner[name] ?? []
      return subs.isEmpty ? [Category(name)] : subs.map { Category(name, $0) }
    }
  }

  var usesITunes: Bool {
    author != nil || image != nil || isExplicit != nil || !categories.isEmpty || ownerName != nil || ownerEmail != nil
      || kind != nil || title != nil || isComplete || isBlocked || newAddress != nil
  }

  var usesPodcast: Bool {
    guid != nil || isLocked != nil || medium != nil || !fundings.isEmpty || !participants.isEmpty || location != nil
      || !notes.isEmpty
  }
}

extension Episode {
  /// `nil` when nothing is left.
  var carried: Episode? {
    var kept = Episode()
    kept.number = number.flatMap { $0 >= 1 ? $0 : nil }
    if kept.number != nil { kept.shownNumber = shownNumber?.line(upTo: 32) }
    kept.season = season.flatMap { $0 >= 1 ? $0 : nil }
    if kept.season != nil { kept.seasonName = seasonName?.line(upTo: 128) }
    kept.kind = kind
    kept.title = title?.line(upTo: 255)
    kept.isExplicit = isExplicit
    kept.isBlocked = isBlocked
    kept.image = image?.ifSound
    kept.transcripts = transcripts.compactMap { transcript in
      guard let address = transcript.address.ifSound, MediaType.isWellFormed(transcript.mediaType) else { return nil }
      return Transcript(
        address, mediaType: transcript.mediaType,
        language: transcript.language.flatMap { LanguageTag.isKnown($0) ? $0 : nil }, isCaptions: transcript.isCaptions)
    }
    if let chapters, let address = chapters.address.ifSound, MediaType.isWellFormed(chapters.mediaType) {
      kept.chapters = Chapters(address, mediaType: chapters.mediaType)
    }
    kept.participants = participants.compactMap(\.carried)
    kept.location = location?.carried
    kept.soundbites = soundbites.compactMap { bite in
      let range = 0...Soundbite.longest
      guard range.contains(bite.start), range.contains(bite.length) else { return nil }
      return Soundbite(start: bite.start, length: bite.length, title: bite.title?.line(upTo: 128))
    }
    return kept == Episode() ? nil : kept
  }

  var usesITunes: Bool {
    number != nil || season != nil || kind != nil || title != nil || isExplicit != nil || isBlocked || image != nil
  }

  var usesPodcast: Bool {
    shownNumber != nil || seasonName != nil || !transcripts.isEmpty || chapters != nil || !participants.isEmpty
      || location != nil || !soundbites.isEmpty
  }
}

extension Episode.Soundbite {
  /// A day, in thousandths of a second.
  static let longest = 86_400_000
}

extension Podcast.Participant {
  fileprivate var carried: Self? {
    name.line(upTo: 128).map {
      Self(
        name: $0, role: role?.line(upTo: 128), group: group?.line(upTo: 128), image: image?.ifSound,
        page: page?.ifSound)
    }
  }
}

extension Podcast.Location {
  fileprivate var carried: Self? {
    name.line(upTo: 128).map {
      Self(name: $0, geo: geo.flatMap { ValueShape.geoAddress.fits($0) ? $0 : nil }, osm: osm?.line(upTo: 128))
    }
  }
}

extension String {
  /// Clean, on one line, cut to a number of characters; `nil` when nothing is left.
  fileprivate func line(upTo limit: Int) -> String? {
    let line = cleanedForFeeds.collapsedWhitespace
    let isLong = line.utf8.count > limit && line.unicodeScalars.count > limit
    let cut = isLong ? String(line.unicodeScalars.prefix(limit)).collapsedWhitespace : line
    return cut.isBlank ? nil : cut
  }

  fileprivate var ifEmail: String? {
    let text = cleanedForFeeds.trimmedWhitespace
    return EmailText.isAddress(text) ? text : nil
  }
}

extension WebAddress {
  fileprivate var ifSound: WebAddress? { isHTTP && AddressText.fault(in: string) == nil ? self : nil }
}
