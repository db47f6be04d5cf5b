/// What kinds of bytes a text holds, eight at a time.
struct TextTraits {
  /// A control character of ASCII, tabs and line ends included.
  let hasControl: Bool
  /// A byte beyond ASCII.
  let hasHigh: Bool
  /// One of two bytes of ASCII that were looked for.
  let hasNeedle: Bool

  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ first: UInt8, _ second: UInt8) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let firsts = ones &* UInt64(first)
    let seconds = ones &* UInt64(second)
    var control: UInt64 = 0
    var needle: UInt64 = 0
    var high: UInt64 = 0
    func look(at word: UInt64) {
      high |= word
      // A byte below 0x20, or 0x7F: the highest bit of its place; what carries over comes with a true one only.
      control |= (word &- ones &* 0x20) & ~word | Self.zeros(word ^ ones &* 0x7F)
      needle |= Self.zeros(word ^ firsts) | Self.zeros(word ^ seconds)
    }
    var i = range.lowerBound
    while range.upperBound - i >= 8 {
      look(at: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      i += 8
    }
    let rest = range.upperBound - i
    if rest > 0 {
      // The last bytes, with letters in the place of those that are not theirs.
      var word: UInt64 = 0
      if range.upperBound >= 8 {
        word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: range.upperBound - 8, as: UInt64.self))
        word >>= UInt64(64 - 8 * rest)
      } else {
        for j in stride(from: range.upperBound - 1, through: i, by: -1) { word = word << 8 | UInt64(bytes[j]) }
      }
      look(at: word | (ones &* UInt64(UInt8(ascii: "a"))) << UInt64(8 * rest))
    }
    let tops: UInt64 = 0x8080_8080_8080_8080
    hasControl = control & tops != 0
    hasHigh = high & tops != 0
    hasNeedle = needle & tops != 0
  }

  /// The highest bit of each byte that is zero, and perhaps of others above one.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}
