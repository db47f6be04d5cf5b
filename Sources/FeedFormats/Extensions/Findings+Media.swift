import FeedModel

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

  mutating func checkMediaText(_ element: XMLElement) {
    if element["type"] != "html", MarkupCheck.looksLikeHTML(element.text) { note(.mediaMarkup, at: element) }
  }

  mutating func checkMediaHash(_ element: XMLElement) {
    let text = element.text.trimmedWhitespace
    let length = element["algo"] == "sha-1" ? 40 : 32
    if text.utf8.count != length || !text.utf8.allSatisfy(\.isHexDigit) { note(.mediaHash(length), at: element) }
  }

  /// Roles of the European Broadcasting Union, the usual scheme, are in lower case.
  mutating func checkMediaCredit(_ element: XMLElement) {
    guard let role = element["role"], element["scheme"] ?? "urn:ebu" == "urn:ebu" else { return }
    if role.isBlank || role != role.lowercased() { note(.mediaRole(role.excerpt), at: element) }
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

  /// `r (nz 1 vz 1)`
  private static func isICRA(_ text: String) -> Bool {
    guard text.hasPrefix("r ("), text.hasSuffix(")") else { return false }
    let words = text.dropFirst(3).dropLast().split(separator: " ")
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { return false }
    return words.enumerated().allSatisfy { i, word in
      i.isMultiple(of: 2)
        ? word.utf8.count == 2 && "cilnov".utf8.contains(word.utf8.first ?? 0) && word.utf8.last == UInt8(ascii: "z")
        : word == "0" || word == "1"
    }
  }

  mutating func checkMediaRestriction(_ element: XMLElement) {
    let text = element.text.trimmedWhitespace
    let shape: ValueShape
    switch element["type"] {
    case nil: shape = .word(["all", "none"])
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
  fileprivate static let mediaMarkup = warning(
    "media/text-html", "give it type=\"html\" if it is HTML; plain text shows tags and references as they are")
  fileprivate static func mediaHash(_ length: Int) -> Self {
    .error("media/hash-invalid", "write the hash as \(length) hexadecimal digits")
  }
  fileprivate static func mediaRole(_ role: String) -> Self {
    .error("media/credit-role", "write the role as the EBU does, in lower case, not \"\(role)\"")
  }
  fileprivate static func mediaRating(_ text: String, _ scheme: String) -> Self {
    .error("media/rating-invalid", "\"\(text)\" is no rating of \(scheme)")
  }
}
