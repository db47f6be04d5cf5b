import FeedModel
import FeedText

// Apple's podcast elements: what no table can say.
extension Findings {
  mutating func checkPodcastText(_ element: XMLElement) {
    if MarkupCheck.looksLikeHTML(element.text) { note(.podcastMarkup(element.name.qualified), at: element) }
  }

  mutating func checkKeywords(_ element: XMLElement) {
    checkPodcastText(element)
    let text = element.text.trimmedWhitespace
    if !text.utf8.contains(UInt8(ascii: ",")) {
      if text.split(whereSeparator: \.isWhitespace).count > 2 { note(.keywords, at: element) }
    } else if text.split(separator: ",").count > 12 {
      note(.manyKeywords, at: element)
    }
  }

  /// White space around it counts: directories compare the whole text.
  mutating func checkExplicit(_ element: XMLElement) {
    let text = element.text
    if !["true", "false"].contains(text.lowercased()) { note(.explicit(text.excerpt), at: element) }
  }

  mutating func checkArtwork(_ element: XMLElement) {
    guard let href = element["href"] else { return }
    guard let address = WebAddress(href), address.isHTTP, AddressText.fault(in: href.trimmedWhitespace) == nil else {
      return note(.artwork(href.excerpt), at: element)
    }
    if let ending = address.fileExtension, Self.otherPictures.contains(ending) {
      note(.artworkFormat(ending), at: element)
    }
  }

  private static let otherPictures: Set<String> = [
    "avif", "bmp", "gif", "heic", "ico", "pdf", "psd", "svg", "tif", "tiff", "webp",
  ]

  mutating func checkDuration(_ element: XMLElement) {
    let text = element.text
    if text.utf8.contains(UInt8(ascii: ":")), ValueShape.duration.fits(text.trimmedWhitespace) {
      note(.colons(element.name.qualified), at: element)
    }
  }

  /// `S2E5`, `Ep. 5`, `Episode 5`, `#5` at the beginning of a title.
  mutating func checkEpisodeTitle(_ element: XMLElement) {
    let title = Array(element.text.trimmedWhitespace.prefix(40).lowercased().utf8)
    for word in ["episode", "ep.", "ep", "season", "e", "s", "#"] where title.starts(with: word.utf8) {
      let rest = title.dropFirst(word.utf8.count).drop { $0 == 0x20 }
      let digits = rest.prefix(while: \.isASCIIDigit)
      guard !digits.isEmpty else { continue }
      let after = rest.dropFirst(digits.count).first
      // "S2E5", but neither "E10s" nor "#1Team".
      if let after, after.isASCIILetter, !(word == "s" && after == UInt8(ascii: "e")) { continue }
      return note(.numberInTitle, at: element)
    }
  }

  mutating func checkCategory(_ element: XMLElement) {
    guard let name = element["text"] else { return }
    let known = ITunesCategories.current[name]
    let obsolete = ITunesCategories.obsolete[name]
    if known == nil {
      if obsolete != nil {
        note(.obsoleteCategory(name), at: element)
      } else if let parent = ITunesCategories.parent(of: name) {
        note(.subcategoryAlone(name, parent), at: element)
      } else {
        note(
          .category(name.excerpt, DidYouMean.suggest(name, among: ITunesCategories.current.keys.sorted())), at: element)
      }
    }
    guard known != nil || obsolete != nil else { return }
    for child in element.elements where child.name == element.name {
      guard let name = child["text"], !(known ?? []).contains(name) else { continue }
      if (obsolete ?? []).contains(name) {
        note(.obsoleteCategory(name), at: child)
      } else {
        note(.category(name.excerpt, DidYouMean.suggest(name, among: known ?? [])), at: child)
      }
    }
  }
}

extension WebAddress {
  /// What stands behind the last full stop of the path's last part, in lower case: `mp3`.
  var fileExtension: String? {
    let name = path.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }
    let ending = name.prefix { $0 != UInt8(ascii: ".") }
    guard ending.count < name.count, (1...5).contains(ending.count) else { return nil }
    return String(decoding: ending.reversed().map(\.lowercasedASCII), as: UTF8.self)
  }
}

extension Diagnostic.Message {
  fileprivate static func podcastMarkup(_ name: String) -> Self {
    .warning("itunes/text-html", "write \(name) as plain text; directories show the tags or drop them")
  }
  fileprivate static let keywords = warning("itunes/keywords", "put commas between keywords")
  fileprivate static let manyKeywords = warning("itunes/keywords", "keep at most 12 keywords")
  fileprivate static func explicit(_ text: String) -> Self {
    .error("itunes/explicit-invalid", "write itunes:explicit as true or false, not \"\(text)\"")
  }
  fileprivate static func artwork(_ text: String) -> Self {
    .error("itunes/image-href", "write href of itunes:image as a whole web address, not \"\(text)\"")
  }
  fileprivate static func artworkFormat(_ ending: String) -> Self {
    .warning("itunes/image-format", "give the artwork as a square JPEG or PNG of 1400 to 3000 pixels, not as \(ending)")
  }
  fileprivate static func colons(_ name: String) -> Self {
    .info("itunes/duration-format", "write \(name) as a number of seconds, which Apple recommends")
  }
  fileprivate static let numberInTitle = info(
    "itunes/title-repeats-number", "leave the number to itunes:episode and itunes:season, which apps show beside it")
  fileprivate static func category(_ name: String, _ meant: String?) -> Self {
    .error(
      "itunes/category-invalid",
      "\"\(name)\" is none of Apple's categories here" + (meant.map { "; write \"\($0)\"" } ?? ""))
  }
  fileprivate static func subcategoryAlone(_ name: String, _ parent: String) -> Self {
    .error("itunes/category-invalid", "put the subcategory \"\(name)\" into itunes:category text=\"\(parent)\"")
  }
  fileprivate static func obsoleteCategory(_ name: String) -> Self {
    .warning("itunes/category-obsolete", "choose one of today's categories; \"\(name)\" is of before 2019")
  }
}
