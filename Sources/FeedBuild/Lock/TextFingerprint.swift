/// A post's text as a number: by its words alone, so that marks, quotes and line breaks do not count.
enum TextFingerprint {
  /// Shorter texts are alike by chance.
  static let fewestWords = 8

  /// Sixteen hexadecimal digits; `nil` for a text of a few words.
  static func of(_ text: ArraySlice<UInt8>) -> String? {
    var hash = start
    var words = 0
    var isInside = false
    text.withUnsafeBufferPointer { bytes in
      for byte in bytes {
        if isPartOfWord(byte) {
          if !isInside {
            words += 1
            isInside = true
            mix(0x20, into: &hash)
          }
          mix(byte | (byte < 0x80 ? 0x20 : 0), into: &hash)
        } else {
          isInside = false
        }
      }
    }
    return words < fewestWords ? nil : digits(hash)
  }

  /// A number that spreads texts evenly.
  static func spread(_ text: String) -> UInt64 {
    var hash = start
    for byte in text.utf8 { mix(byte, into: &hash) }
    hash ^= hash >> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ byte: UInt8, into hash: inout UInt64) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
  }

  private static func digits(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
  }
}
