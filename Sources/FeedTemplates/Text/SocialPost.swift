import FeedModel

/// A post for a social network: what it is called, what it is about, where it is, and its hashtags.
enum SocialPost {
  private static let mostHashtags = 5

  /// As much of it as the length admits. The address stays whole whatever its length; then comes the title, then the
  /// hashtags, each whole or not at all, and the summary takes what is left.
  static func make(
    title: String, summary: String, address: String, hashtags: [String], length: SocialLength
  ) -> String {
    let gap = "\n\n"
    func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: gap) }
    let room = Room(length)
    let head = cut(title.collapsedWhitespace, to: room.less(address.isEmpty ? "" : gap + address, length))
    var tags = ""
    for tag in hashtags.prefix(mostHashtags) {
      let more = tags.isEmpty ? tag : tags + " " + tag
      guard length.admits(joined([head, address, more])) else { continue }
      tags = more
    }
    let rest = joined([head, address, tags])
    let left = room.less(rest.isEmpty ? "" : rest + gap, length)
    let isSaid = summary.collapsedWhitespace == title.collapsedWhitespace
    var text = isSaid ? "" : cut(summary.collapsedWhitespace, to: left)
    // Two words and an ellipsis say nothing.
    if text.hasSuffix("…"), text.count < 16, !head.isEmpty { text = "" }
    return joined([head, text, address, tags])
  }

  /// What a text may take.
  struct Room {
    var length: SocialLength
    var characters: Int
    var bytes: Int

    init(_ length: SocialLength) {
      self.length = length
      characters = length.limit
      bytes = length.bytes ?? .max
    }

    func less(_ text: String, _ length: SocialLength) -> Room {
      var room = self
      room.characters = max(0, characters - length.count(text))
      if bytes != .max { room.bytes = max(0, bytes - text.utf8.count) }
      return room
    }

    /// Whether there is room for a text; takes it if so.
    mutating func take(_ text: some StringProtocol) -> Bool {
      let count = length.count(text)
      guard count <= characters, text.utf8.count <= bytes else { return false }
      characters -= count
      if bytes != .max { bytes -= text.utf8.count }
      return true
    }
  }

  /// A text on one line, cut behind a word, with an ellipsis where something is left out. A word that is longer than
  /// words are (as in scripts without spaces) is cut between two characters; never an address or a hashtag.
  static func cut(_ text: String, to whole: Room) -> String {
    var room = whole
    if room.take(text) { return text }
    room = whole
    guard room.take("…") else { return "" }
    var kept = ""
    for word in text.split(separator: " ") {
      let next = kept.isEmpty ? String(word) : " " + word
      if room.take(next) {
        kept += next
        continue
      }
      if word.count > 24, !WebText.isWhole(word) {
        for character in next {
          guard room.take(String(character)) else { break }
          kept.append(character)
        }
      }
      break
    }
    while let last = kept.last, last.isWhitespace || ",;:-–—(«“".contains(last) { kept.removeLast() }
    return kept.isEmpty ? "" : kept + "…"
  }
}
