/// Questions about eight bytes at once.
@usableFromInline
package enum Word {
  @inline(__always)
  static func mayChange(_ word: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    var hits = (word &- 0x2020_2020_2020_2020) & ~word
    hits |= zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F)
    if word & high != 0 {
      hits |= zeros(word ^ 0xC2C2_C2C2_C2C2_C2C2) | zeros(word ^ 0xEFEF_EFEF_EFEF_EFEF)
    }
    return hits & high != 0
  }

  /// The high bit of a byte is set where the byte is zero (and perhaps in bytes above a zero one).
  @inlinable @inline(__always)
  package static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

  /// Whether one of the bytes is `byte`; may err on the side of yes.
  @inline(__always)
  static func holds(_ byte: UInt8, in word: UInt64) -> Bool {
    zeros(word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 != 0
  }

  /// How many of the bytes continue a character of UTF-8.
  @inline(__always)
  static func continuationBytes(in word: UInt64) -> Int {
    (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
  }
}
