extension String {
  /// The text without what no XML 1.0 document can hold (production `Char`), with `\n` as the only line end.
  ///
  /// U+000B and U+000C become a space, C1 controls are read as Windows-1252, other illegal characters go, as
  /// formats.md §2.1 lists them. All formats carry this text, so that they agree to the character.
  public var cleanedForFeeds: String { CleanText.clean(self) ?? self }

  /// Whether `cleanedForFeeds` would lose or replace a character (line ends do not count).
  public var hasUnprintableCharacters: Bool {
    unicodeScalars.contains { CleanText.replacement(for: $0) != nil && $0 != "\r" }
  }
}

/// The one table of characters that feeds cannot or should not hold.
enum CleanText {
  /// `nil` when nothing has to change.
  static func clean(_ text: String) -> String? {
    var copy = text
    guard copy.withUTF8({ mayNeedCleaning($0) }) else { return nil }
    var out = String.UnicodeScalarView()
    var isAfterCR = false
    for scalar in text.unicodeScalars {
      defer { isAfterCR = scalar == "\r" }
      if scalar == "\n", isAfterCR { continue }
      if let replacement = replacement(for: scalar) {
        out.append(contentsOf: replacement.unicodeScalars)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// What stands for `scalar`: `nil` for itself, `""` for nothing.
  static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0D: "\n"
    case 0x0B, 0x0C: " "
    case 0x09, 0x0A: nil
    case 0x00...0x1F, 0x7F, 0xFEFF, 0xFFFE, 0xFFFF: ""
    case 0x80...0x9F: windows1252(scalar.value)
    default: nil
    }
  }

  /// A quick look at the bytes: controls, and the lead bytes of C1 controls, U+FEFF, U+FFFE and U+FFFF.
  static func mayNeedCleaning(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte < 0x20 {
        if byte != 0x09 && byte != 0x0A { return true }
      } else if byte == 0x7F {
        return true
      } else if byte == 0xC2 {
        if i + 1 < bytes.count, bytes[i + 1] < 0xA0 { return true }
      } else if byte == 0xEF {
        if i + 1 < bytes.count, bytes[i + 1] >= 0xBB { return true }
      }
      i += 1
    }
    return false
  }

  /// C1 controls are almost always Windows-1252 read as Latin-1; the five undefined ones go.
  private static func windows1252(_ value: UInt32) -> String {
    let table = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
    let scalar = table[Int(value - 0x80)]
    return scalar.value < 0xA0 ? "" : String(Character(scalar))
  }
}
