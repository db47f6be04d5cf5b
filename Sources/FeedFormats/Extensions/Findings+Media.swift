import FeedModel
import FeedText

// Media RSS 1.5.1: what no table can say.
extension Findings {
  mutating func checkMediaGroup(_ element: XMLElement) {
    let files = element.elements.filter { $0.name.local == "content" }
    if files.count < 2 { note(.smallGroup, at: element) }
    for other in files.filter({ $0["isDefault"] == "true" }).dropFirst() { note(.secondDefault, at: other) }
  }

  mutating func checkMediaContent(_ element: XMLElement) {
    if element["url"] == nil, !element.elements.contains(where: { $0.name.local == "player" }) {
      note(.nothingToPlay, at: element)
    }
  }

  /// Outside a group, each is a file of its own, of which readers take the first.
  mutating func checkMediaFiles(_ element: XMLElement, _ seen: inout ExtensionsSeen) {
    seen.mediaFiles += 1
    if seen.mediaFiles == 2, !seen.isWithin { note(.secondFile, at: element) }
  }

  mutating func checkMediaCategory(_ element: XMLElement) {
    if let label = element["label"], MarkupCheck.looksLikeHTML(label) { note(.labelMarkup, at: element) }
  }

  mutating func checkMediaText(_ element: XMLElement) {
    let text = element.text
    if element["type"] == "html" {
      judgeHTML(text, of: element, as: element.name.local == "title" ? .line : .summary)
    } else if MarkupCheck.looksLikeHTML(text) {
      note(.mediaMarkup, at: element)
    }
  }

  mutating func checkMediaHash(_ element: XMLElement) {
    let text = element.text.trimmedWhitespace
    let length = element["algo"] == "sha-1" ? 40 : 32
    if text.utf8.count != length || !text.utf8.allSatisfy(\.isHexDigit) { note(.mediaHash(length), at: element) }
  }

  mutating func checkMediaCredit(_ element: XMLElement) {
    guard let role = element["role"] else { return }
    let isEBU = element["scheme"] ?? "urn:ebu" == "urn:ebu"
    if isEBU ? !MediaRoles.all.contains(role) : role != role.lowercased() {
      note(
        .mediaRole(role.excerpt, isEBU ? DidYouMean.suggest(role, among: MediaRoles.all.sorted()) : nil), at: element)
    }
  }

  mutating func checkMediaRating(_ element: XMLElement) {
    let text = element.text.trimmedWhitespace
    let scheme = element["scheme"] ?? "urn:simple"
    guard let known = Self.ratings[scheme] else {
      if scheme == "urn:icra", !Self.isICRA(text) { note(.mediaRating(text.excerpt, scheme), at: element) }
      return
    }
    if !known.contains(text.lowercased()) { note(.mediaRating(text.excerpt, scheme), at: element) }
  }

  private static let ratings: [String: Set<String>] = [
    "urn:simple": ["adult", "nonadult"],
    "urn:mpaa": ["g", "m", "nc-17", "pg", "pg-13", "r", "x"],
    "urn:v-chip": [
      "14+", "18+", "c", "c8", "g", "pg", "tv-14", "tv-g", "tv-ma", "tv-pg", "tv-y", "tv-y7", "tv-y7-fv",
    ],
  ]

  /// `r (nz 1 vz 1)`: of each letter, `z` with 0 or 1, or one of its descriptors with 1.
  private static func isICRA(_ text: String) -> Bool {
    guard text.hasPrefix("r ("), text.hasSuffix(")") else { return false }
    let words = text.dropFirst(3).dropLast().split(separator: " ").map { Array($0.utf8) }
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { return false }
    return stride(from: 0, to: words.count, by: 2).allSatisfy { i in
      let (name, value) = (words[i], words[i + 1])
      guard name.count == 2, let last = lastDescriptor[name[0]] else { return false }
      if name[1] == UInt8(ascii: "z") { return value == [0x30] || value == [0x31] }
      return name[1] >= UInt8(ascii: "a") && name[1] <= last && value == [0x31]
    }
  }

  private static let lastDescriptor: [UInt8: UInt8] = Dictionary(
    uniqueKeysWithValues: zip("nsvlocx".utf8, "cfjchbe".utf8).map { ($0, $1) })

  mutating func checkMediaRestriction(_ element: XMLElement) {
    let text = element.text.trimmedWhitespace
    let shape: ValueShape
    switch element["type"] {
    case nil:
      // An empty one restricts nothing.
      if text.isEmpty { return }
      shape = .word(["all", "none"])
    case "country"?: shape = .countries
    case "uri"?: shape = .address
    default: return
    }
    if !shape.fits(text) {
      note(.otherShape(ValueRule(shape, "media/restriction-value"), element.name.qualified, text), at: element)
    }
  }
}

extension Diagnostic.Message {
  static let mediaAdult = warning("media/adult-deprecated", "write media:rating in place of media:adult")
  fileprivate static let smallGroup = error(
    "media/group-single", "put two or more media:content into the group, or take the only one out of it")
  fileprivate static let secondDefault = error("media/content-isdefault", "keep one default in the group")
  fileprivate static let nothingToPlay = error(
    "media/content-url-or-player", "give media:content a url, or a media:player within")
  fileprivate static let secondFile = info(
    "media/content-first-only", "put versions of one file into a media:group; outside of one, readers take the first")
  fileprivate static let mediaMarkup = warning(
    "media/text-html", "give it type=\"html\" if it is HTML; plain text shows tags and references as they are")
  fileprivate static func mediaHash(_ length: Int) -> Self {
    .error("media/hash-invalid", "write the hash as \(length) hexadecimal digits")
  }
  fileprivate static let labelMarkup = warning(
    "media/category-label-html", "write label as plain text; readers show tags and references as they are")
  fileprivate static func mediaRole(_ role: String, _ meant: String?) -> Self {
    .error(
      "media/credit-role",
      meant.map { "write role as \"\($0)\", not \"\(role)\"" }
        ?? "write role as one of the EBU's, in lower case, or name the scheme that \"\(role)\" is of")
  }
  fileprivate static func mediaRating(_ text: String, _ scheme: String) -> Self {
    .error("media/rating-invalid", "\"\(text)\" is no rating of \(scheme)")
  }
}
