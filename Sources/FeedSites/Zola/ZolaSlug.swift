import FeedModel

/// Texts as parts of addresses, by Zola's rules.
enum ZolaSlug {
  enum Mode: String, Sendable {
    /// Letters and digits of ASCII, in lower case, joined by hyphens.
    case on
    /// As it is, without what Windows refuses in file names.
    case safe
    /// As it is.
    case off
  }

  static func path(_ text: String, _ mode: Mode) -> String {
    switch mode {
    case .on: return String(decoding: slug(text.unicodeScalars), as: UTF8.self)
    case .off: return text
    case .safe:
      var rest = text[...]
      while let last = rest.utf8.last, last == 0x20 || last == 0x2E { rest = rest.dropLast() }
      return String(String.UnicodeScalarView(rest.unicodeScalars.filter { !refused.unicodeScalars.contains($0) }))
    }
  }

  private static let refused = "<>:\"/\\|?*\r\n"

  /// Runs of anything else than letters and digits become one hyphen, none at the ends. A letter that the tables do not
  /// have stays, so that addresses remain different.
  static func slug(_ text: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in text {
      let letters =
        scalar.isASCII
        ? ZolaLetters.letters(of: UInt8(truncatingIfNeeded: scalar.value))
        : ZolaLetters.of(scalar)
          ?? (scalar.properties.isAlphabetic ? Array(String(scalar).utf8) : [UInt8(ascii: "-")])
      for byte in letters where byte != UInt8(ascii: "-") || (out.last ?? byte) != byte { out.append(byte) }
    }
    if out.last == UInt8(ascii: "-") { out.removeLast() }
    return out
  }

  /// The first character of which the slug is not known to be Zola's; `nil` when all of it is.
  static func firstUnknown(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { !$0.isASCII && ZolaLetters.of($0) == nil }
  }
}
