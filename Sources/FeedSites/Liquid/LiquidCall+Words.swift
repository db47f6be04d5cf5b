extension LiquidCall {
  /// The number of words; in the modes `cjk` and `auto` each Chinese, Japanese or Korean character is one.
  static func words(in text: String, mode: String) -> Int {
    let plain = text.split { $0.isWhitespace }.count
    guard mode == "cjk" || mode == "auto" else { return plain }
    var characters = 0
    var others = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      if isCJK(scalar) {
        characters += 1
        isInWord = false
      } else if scalar.properties.isWhitespace {
        isInWord = false
      } else {
        if !isInWord { others += 1 }
        isInWord = true
      }
    }
    return mode == "auto" && characters == 0 ? plain : characters + others
  }

  /// Han, Hiragana, Katakana, Hangul.
  private static func isCJK(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0x2FD5, 0x3005, 0x3007, 0x3021...0x3029, 0x3038...0x303B, 0x3041...0x3096,
      0x309D...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FF, 0x3131...0x318E, 0x31F0...0x31FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xD7B0...0xD7FB, 0xF900...0xFAFF, 0xFF66...0xFF6F,
      0xFF71...0xFF9D, 0xFFA0...0xFFDC, 0x20000...0x323AF:
      true
    default: false
    }
  }
}
