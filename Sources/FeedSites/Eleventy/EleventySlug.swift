import FeedModel

/// Texts as parts of addresses, by Eleventy's `slugify`.
enum EleventySlug {
  /// Plain letters and digits in lower case; runs of all else become one hyphen, none at the ends.
  static func make(_ text: String) -> String {
    var out: [UInt8] = []
    var isPending = false
    func add(_ letters: some Sequence<UInt8>) {
      if isPending, !out.isEmpty { out.append(0x2D) }
      isPending = false
      out += letters
    }
    let scalars = Array(text.unicodeScalars)
    for (i, scalar) in scalars.enumerated() {
      if scalar == "&" {
        isPending = true
        add("and".utf8)
        isPending = true
      } else if scalar == "'" || scalar == "\u{2019}", isContraction(scalars, i) {
        continue
      } else if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if byte.isASCIILetter || byte.isASCIIDigit { add([byte.lowercasedASCII]) } else { isPending = true }
      } else {
        let letters = special[scalar].map { Array($0.utf8) } ?? MarkdownPlainLetters.of(scalar)
        if letters.isEmpty || letters == [0x2D] { isPending = true } else { add(letters.map(\.lowercasedASCII)) }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The apostrophe of `it's` and `don't`.
  private static func isContraction(_ scalars: [Unicode.Scalar], _ i: Int) -> Bool {
    guard i > 0, scalars[i - 1].isASCII, UInt8(scalars[i - 1].value).isASCIILetter, i + 1 < scalars.count,
      ["s", "t", "S", "T"].contains(scalars[i + 1])
    else { return false }
    return i + 2 >= scalars.count || scalars[i + 2].properties.isWhitespace
  }

  private static let special: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue", "ø": "o", "å": "a", "ð": "d",
  ]
}
