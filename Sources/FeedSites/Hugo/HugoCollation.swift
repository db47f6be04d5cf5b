import FeedModel

/// Titles in the order in which Hugo sorts pages of one instant: signs, digits, letters; accents and case last.
enum HugoCollation {
  /// Bytes that compare as the texts do.
  static func key(_ text: String) -> [UInt8] {
    var letters: [UInt8] = []
    var accents: [UInt8] = []
    var cases: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        letters.append(contentsOf: primary(byte.lowercasedASCII))
        accents.append(1)
        cases.append(byte != byte.lowercasedASCII ? 2 : 1)
      } else {
        append(scalar, &letters, &accents, &cases)
      }
    }
    return letters + [0] + accents + [0] + cases + [0]
  }

  private static let signs: StaticString = "\t\n\u{B}\u{C}\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"

  private static func primary(_ byte: UInt8) -> [UInt8] {
    if byte.isASCIIDigit { return [0x60 + byte - 0x30] }
    if byte.isASCIILetter { return [0x70 + byte - 0x61] }
    return signs.withUTF8Buffer { signs in signs.firstIndex(of: byte).map { [UInt8($0) + 2] } ?? [1] }
  }

  /// A letter with an accent stands beside the one without; others in the order of their numbers.
  private static func append(
    _ scalar: Unicode.Scalar, _ letters: inout [UInt8], _ accents: inout [UInt8], _ cases: inout [UInt8]
  ) {
    let properties = scalar.properties
    let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let base = HugoAccents.base(of: lower)
    if base.isASCII {
      letters += primary(UInt8(truncatingIfNeeded: base.value))
    } else {
      switch properties.generalCategory {
      case .nonspacingMark: return accents.append(2)
      case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
        .otherPunctuation, .mathSymbol, .currencySymbol, .otherSymbol, .modifierSymbol, .spaceSeparator:
        letters += [0x50, UInt8(base.value >> 16), UInt8(base.value >> 8 & 255), UInt8(base.value & 255)]
      default: letters += [0xF0, UInt8(base.value >> 16), UInt8(base.value >> 8 & 255), UInt8(base.value & 255)]
      }
    }
    accents.append(base == lower ? 1 : 3)
    cases.append(lower == scalar ? 1 : 2)
  }
}
