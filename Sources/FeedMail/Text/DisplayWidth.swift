/// How many columns of a terminal a text takes.
enum DisplayWidth {
  static func of(_ text: String) -> Int {
    var width = 0
    var isASCII = true
    for byte in text.utf8 {
      if byte > 0x7F {
        isASCII = false
        break
      }
      width += byte >= 0x20 && byte != 0x7F || byte == 1 ? 1 : 0
    }
    return isASCII ? width : text.reduce(0) { $0 + of($1) }
  }

  static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // An emoji's variation selector, a flag's second half.
      if scalar.value == 0xFE0F { return max(width, 2) }
      width = max(width, of(scalar))
      if (0x1F1E6...0x1F1FF).contains(scalar.value) { return 2 }
    }
    return width
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value >= 0x20 || scalar.value == 1 ? 1 : 0 }
    if scalar.value < 0x300 { return scalar.value < 0xA0 || scalar.value == 0xAD ? 0 : 1 }
    if isWide(scalar.value) || scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: return 1
    }
  }

  /// Whether a line may be broken beside the character: scripts that put no space between words.
  static func isBreakable(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return isWide(scalar.value) && !(0xAC00...0xD7A3).contains(scalar.value)
  }

  /// East Asian Width W and F (UAX #11), by block.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
