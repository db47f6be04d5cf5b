import FeedModel

/// Text beyond ASCII in header fields (RFC 2047).
enum EncodedWords {
  /// Where the text stands, which decides what may stay as it is (§5).
  enum Position { case unstructured, phrase }

  static let longest = 75

  /// Whether a text cannot stand as it is: beyond ASCII, taken for an encoded word, or with a word that no line holds.
  static func needed(for text: String) -> Bool {
    var word = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte > 0x7E { return true }
      word = byte == 0x20 ? 0 : word + 1
      if word > 60 { return true }
    }
    return text.utf8.contains(UInt8(ascii: "=")) && text.contains("=?")
  }

  /// The text as encoded words, of which the first has `first` characters at most and none splits a character.
  static func encode(_ text: String, _ position: Position = .unstructured, first: Int = longest) -> [String] {
    let escapes = text.utf8.lazy.filter { !isPlain($0, position) && $0 != 0x20 }.count
    let usesBase64 = escapes * 3 > text.utf8.count
    var words: [String] = []
    var room = min(first, longest) - 12
    var piece: [UInt8] = []
    func length(_ bytes: some Sequence<UInt8>) -> Int {
      usesBase64
        ? (Array(bytes).count + 2) / 3 * 4
        : bytes.reduce(0) { $0 + (isPlain($1, position) || $1 == 0x20 ? 1 : 3) }
    }
    var used = 0
    for scalar in text.unicodeScalars {
      let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      let more = usesBase64 ? (piece.count + bytes.count + 2) / 3 * 4 : used + length(bytes)
      if more > room, !piece.isEmpty {
        words.append(word(piece, usesBase64, position))
        piece = []
        used = 0
        room = longest - 12
      }
      piece += bytes
      used += usesBase64 ? 0 : length(bytes)
    }
    if !piece.isEmpty { words.append(word(piece, usesBase64, position)) }
    return words
  }

  private static func word(_ bytes: [UInt8], _ usesBase64: Bool, _ position: Position) -> String {
    if usesBase64 { return "=?utf-8?B?" + Base64Text.encode(bytes) + "?=" }
    var out: [UInt8] = []
    for byte in bytes {
      if byte == 0x20 {
        out.append(0x5F)
      } else if isPlain(byte, position) {
        out.append(byte)
      } else {
        QuotedPrintable.appendEscape(byte, to: &out)
      }
    }
    return "=?utf-8?Q?" + String(decoding: out, as: UTF8.self) + "?="
  }

  private static func isPlain(_ byte: UInt8, _ position: Position) -> Bool {
    if byte.isASCIILetter || byte.isASCIIDigit { return true }
    switch byte {
    case 0x21, 0x2A, 0x2B, 0x2D, 0x2F: return true
    case 0x3D, 0x3F, 0x5F: return false
    default: return position == .unstructured && byte > 0x20 && byte < 0x7F
    }
  }
}
