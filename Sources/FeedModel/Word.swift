/// Questions about eight bytes at once.
@usableFromInline
package enum Word {
  /// Whether all eight bytes are ASCII that can be printed, the space included; may err on the side of no.
  @inlinable @inline(__always)
  package static func isPrintableASCII(_ word: UInt64) -> Bool {
    (word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 == 0
  }

  /// Whether a text of at least eight bytes is ASCII that can be printed, without two spaces side by side; may err on
  /// the side of no.
  static func isPlainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    guard raw.count >= 8 else { return false }
    var i = 0
    while true {
      let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
      let spaces = equal(word, 0x2020_2020_2020_2020) & 0x8080_8080_8080_8080
      guard isPrintableASCII(word), spaces & (spaces >> 8) == 0 else { return false }
      if i + 8 == raw.count { return true }
      // One byte is looked at twice, so that neighbours are seen together.
      i = min(i + 7, raw.count - 8)
    }
  }

  @inline(__always)
  static func mayChange(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = ~high
    // Below 0x20, but neither tab nor line feed: exact, since a line feed stands in many a word.
    let controls = ~(((word & low) &+ 0x6060_6060_6060_6060) | word)
    var hits = controls & ~equal(word, 0x0A0A_0A0A_0A0A_0A0A) & ~equal(word, 0x0909_0909_0909_0909)
    hits |= equal(word, 0x7F7F_7F7F_7F7F_7F7F)
    if word & high != 0 {
      hits |= equal(word, 0xC2C2_C2C2_C2C2_C2C2) | equal(word, 0xEFEF_EFEF_EFEF_EFEF)
    }
    return hits & high != 0
  }

  /// The high bit of a byte is set exactly where the two words have the same byte; the other bits mean nothing.
  @inline(__always)
  private static func equal(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let difference = a ^ b
    return ~(((difference & low) &+ low) | difference)
  }

  /// The high bit of a byte is set where the byte is a line feed, and no other bit.
  @inline(__always)
  static func lineFeeds(in word: UInt64) -> UInt64 { equal(word, 0x0A0A_0A0A_0A0A_0A0A) & 0x8080_8080_8080_8080 }

  /// The high bit of a byte is set where the byte is zero (and perhaps in bytes above a zero one).
  @inlinable @inline(__always)
  package static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

  /// The high bit of a byte is set where the byte is a quote, a backslash or below 0x20, which no string of JSON holds as
  /// they are (RFC 8259 §7), and perhaps in bytes above such a one; the other bits mean nothing.
  @inlinable @inline(__always)
  package static func jsonStops(_ word: UInt64) -> UInt64 {
    // What is below 0x20 or the quote, 0x22, is below 0x21 with the second bit the other way, and nothing else is.
    let turned = word ^ 0x0202_0202_0202_0202
    return (turned &- 0x2121_2121_2121_2121) & ~turned | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
  }

  /// The high bit of a byte is set where the byte is `>`, a slash, a space or a control character, one of which ends a
  /// tag's name, and perhaps in bytes above such a one; no other bit is set.
  @inlinable @inline(__always)
  package static func tagStops(_ word: UInt64) -> UInt64 {
    let spaces = (word &- 0x2121_2121_2121_2121) & ~word
    return (spaces | zeros(word ^ 0x3E3E_3E3E_3E3E_3E3E) | zeros(word ^ 0x2F2F_2F2F_2F2F_2F2F)) & 0x8080_8080_8080_8080
  }

  /// Whether one of the bytes is `byte`; may err on the side of yes.
  @inline(__always)
  static func holds(_ byte: UInt8, in word: UInt64) -> Bool {
    zeros(word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 != 0
  }

  /// Whether one of the bytes is a space, a control character or a backslash; may err on the side of yes.
  @inlinable @inline(__always)
  package static func holdsSpaceOrBackslash(_ word: UInt64) -> Bool {
    let spaces = (word &- 0x2121_2121_2121_2121) & ~word
    return (spaces | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)) & 0x8080_8080_8080_8080 != 0
  }

  /// The high bit of a byte is set where the byte is below the space, or a space or less and so is the one at the same
  /// place of `next`, and no other bit.
  @inlinable @inline(__always)
  package static func gaps(in word: UInt64, before next: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    // The high bit stays set above the limit; one byte borrows nothing from the next.
    let above = (word | high) &- 0x2020_2020_2020_2020 | word
    let words = (word | high) &- 0x2121_2121_2121_2121 | word
    let nextWords = (next | high) &- 0x2121_2121_2121_2121 | next
    return ~(above & (words | nextWords)) & high
  }

  /// How many of the bytes continue a character of UTF-8.
  @inline(__always)
  static func continuationBytes(in word: UInt64) -> Int {
    (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
  }
}
