/// How long a post of a social network may be, and how it is counted there.
public struct SocialLength: Sendable, Equatable {
  /// In characters as people see them (extended grapheme clusters).
  var limit: Int
  /// What an address counts, however long it is; `nil` for its own length.
  var address: Int?
  /// In UTF-8.
  var bytes: Int?

  /// 500, of which an address takes 23.
  public static let mastodon = SocialLength(limit: 500, address: 23)
  /// 300, and 3000 bytes.
  public static let bluesky = SocialLength(limit: 300, bytes: 3000)

  public init(limit: Int, address: Int? = nil, bytes: Int? = nil) {
    self.limit = limit
    self.address = address
    self.bytes = bytes
  }

  /// `mastodon`, `bluesky`, or a number of characters.
  public init?(named name: String) {
    switch name {
    case "mastodon": self = .mastodon
    case "bluesky": self = .bluesky
    default:
      guard let limit = Int(name), limit >= 1 else { return nil }
      self.init(limit: limit)
    }
  }

  /// What a text counts.
  func count(_ text: some StringProtocol) -> Int {
    guard let address else { return text.count }
    var count = text.count
    for range in WebText.addresses(in: text) { count += address - text[range].count }
    return count
  }

  func admits(_ text: some StringProtocol) -> Bool {
    count(text) <= limit && (bytes.map { text.utf8.count <= $0 } ?? true)
  }
}

/// Addresses and hashtags in a text.
enum WebText {
  /// Where addresses by HTTP stand in a text: from their scheme up to white space, without the sentence's own signs.
  static func addresses<Text: StringProtocol>(in text: Text) -> [Range<Text.Index>] {
    var ranges: [Range<Text.Index>] = []
    var position = text.startIndex
    var before: Character?
    while position < text.endIndex {
      let rest = text[position...]
      let isAtEdge = before.map { !$0.isLetter && !$0.isNumber && !"@$#_".contains($0) } ?? true
      guard isAtEdge, let length = schemeLength(rest) else {
        before = text[position]
        position = text.index(after: position)
        continue
      }
      var end = rest.firstIndex { $0.isWhitespace || "<>\"".contains($0) } ?? text.endIndex
      while end > position {
        let last = text[text.index(before: end)]
        guard ".,;:!?')]»”".contains(last) else { break }
        // A bracket that was opened within belongs to the address.
        if last == ")", text[position..<end].contains("(") { break }
        end = text.index(before: end)
      }
      if text.distance(from: position, to: end) > length { ranges.append(position..<end) }
      before = "/"
      position = max(end, text.index(after: position))
    }
    return ranges
  }

  /// Whether a word is all of an address or of a hashtag, which is put whole or not at all.
  static func isWhole(_ word: some StringProtocol) -> Bool {
    schemeLength(word) != nil || (word.first == "#" && word.count > 1) || word.contains("://")
  }

  private static func schemeLength(_ text: some StringProtocol) -> Int? {
    guard let first = text.utf8.first, first | 0x20 == 0x68 else { return nil }
    let start = String(decoding: text.utf8.prefix(8), as: UTF8.self).lowercased()
    return start.hasPrefix("http://") ? 7 : start == "https://" ? 8 : nil
  }
}
