import FeedModel

/// Titles in the order in which Hugo sorts pages of one instant, which is that of Unicode (UTS 10) as far as titles go:
/// signs, digits, letters; accents and case decide last.
enum HugoCollation {
  /// Bytes that compare as the texts do.
  static func key(_ text: String) -> [UInt8] {
    var key = Key()
    for scalar in text.unicodeScalars { key.append(scalar) }
    return key.letters + [0] + key.accents + [0] + key.cases + [0]
  }

  private struct Key {
    var letters: [UInt8] = []
    var accents: [UInt8] = []
    var cases: [UInt8] = []

    mutating func append(_ scalar: Unicode.Scalar) {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        add(HugoCollation.ascii[Int(byte)], case: byte != byte.lowercasedASCII ? 2 : 1)
      } else if let sign = HugoCollation.signs[scalar] {
        add(sign)
      } else if let letters = HugoCollation.expansions[scalar] {
        for letter in letters.utf8 {
          add(HugoCollation.ascii[Int(letter)], case: letter != letter.lowercasedASCII ? 4 : 3)
        }
      } else {
        appendLetter(scalar)
      }
    }

    /// A letter with an accent stands beside the one without; others in the order of their numbers.
    private mutating func appendLetter(_ scalar: Unicode.Scalar) {
      let properties = scalar.properties
      let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let base = HugoAccents.base(of: lower)
      let number = [UInt8(base.value >> 16), UInt8(base.value >> 8 & 255), UInt8(base.value & 255)]
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return accents.append(2)
      case .otherLetter where properties.isIdeographic: letters.append(0xF8)
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
        .letterNumber:
        if base.isASCII { return add(HugoCollation.ascii[Int(base.value)], accent: 3, case: lower == scalar ? 1 : 2) }
        letters.append(0xF0)
      case .decimalNumber: letters.append(0x6A)
      case .currencySymbol: letters.append(0x5F)
      default: letters.append(0x58)
      }
      letters += number
      accents.append(base == lower ? 1 : 3)
      cases.append(lower == scalar ? 1 : 2)
    }

    private mutating func add(_ letter: UInt8, accent: UInt8 = 1, case: UInt8 = 1) {
      letters.append(letter)
      accents.append(accent)
      cases.append(`case`)
    }
  }

  private static let order = "\t\n\u{B}\u{C}\r \u{A0}_-–—,;:!¡?¿.·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%†‡•`´^¨°©®+±÷×<=>|¦~"
  private static let signs: [Unicode.Scalar: UInt8] = {
    var found: [Unicode.Scalar: UInt8] = [:]
    for (i, scalar) in order.unicodeScalars.enumerated() { found[scalar] = UInt8(i + 2) }
    for (i, scalar) in "¤¢$£¥€".unicodeScalars.enumerated() { found[scalar] = UInt8(0x59 + i) }
    return found
  }()
  private static let ascii: [UInt8] = (0..<128).map { number in
    let byte = UInt8(number).lowercasedASCII
    if byte.isASCIIDigit { return 0x60 + byte - 0x30 }
    if byte.isASCIILetter { return 0x70 + byte - 0x61 }
    return signs[Unicode.Scalar(byte)] ?? 1
  }
  /// Characters that sort as others do.
  private static let expansions: [Unicode.Scalar: String] = [
    "…": "...", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "™": "tm", "²": "2", "³": "3", "¹": "1", "½": "1/2", "¼": "1/4", "¾": "3/4",
  ]
}
