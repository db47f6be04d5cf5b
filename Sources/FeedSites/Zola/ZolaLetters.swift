import FeedModel

/// What becomes of letters beyond ASCII in Zola's slugs.
///
/// In the tables a piece stands for each character in turn: small letters and digits as they are, `-` for what parts
/// words, `_` for nothing at all. Chinese characters and pictures are in none of them.
enum ZolaLetters {
  /// The letters of a character; `nil` for one that the tables do not have.
  static func of(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let value = scalar.value
    if (0xAC00...0xD7A3).contains(value) { return hangul(Int(value) - 0xAC00) }
    // Accents of their own, as file names of macOS have them, and what only changes how the character before looks.
    if (0x300...0x362).contains(value) || (0xFE00...0xFE0F).contains(value) || value == 0x200D { return [] }
    // ASCII at the width of a Chinese character.
    if (0xFF01...0xFF5E).contains(value) { return letters(of: UInt8(truncatingIfNeeded: value - 0xFEE0)) }
    return pieces[value]
  }

  /// A byte of ASCII as a slug has it.
  static func letters(of byte: UInt8) -> [UInt8] {
    byte.isASCIILetter || byte.isASCIIDigit ? [byte.lowercasedASCII] : [UInt8(ascii: "-")]
  }

  private static let pieces: [UInt32: [UInt8]] = {
    var all: [UInt32: [UInt8]] = [:]
    for (first, text) in europe + world {
      var value = first
      text.withUTF8Buffer { bytes in
        for piece in bytes.split(separator: 0x20) {
          all[value] = piece.elementsEqual("_".utf8) ? [] : Array(piece)
          value += 1
        }
      }
    }
    return all
  }()

  /// A syllable is made of three sounds, which its number tells.
  private static func hangul(_ number: Int) -> [UInt8] {
    Array((initials[number / 588] + vowels[number % 588 / 28] + finals[number % 28]).utf8)
  }

  private static let initials = [
    "g", "gg", "n", "d", "dd", "r", "m", "b", "bb", "s", "ss", "", "j", "jj", "c", "k", "t", "p", "h",
  ]
  private static let vowels = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "weo", "we", "wi", "yu", "eu",
    "yi", "i",
  ]
  private static let finals = [
    "", "g", "gg", "gs", "n", "nj", "nh", "d", "l", "lg", "lm", "lb", "ls", "lt", "lp", "lh", "m", "b", "bs", "s", "ss",
    "ng", "j", "c", "k", "t", "p", "h",
  ]
}
