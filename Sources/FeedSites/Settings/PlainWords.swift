/// What a text on one line holds that may be more than text, eight bytes at a time. It may suspect what is not there,
/// but misses nothing.
struct PlainWords {
  /// A control character of ASCII, tabs and line ends included.
  let hasControl: Bool
  /// A byte beyond ASCII.
  let hasHigh: Bool
  /// Perhaps one of the two bytes, or pairs of bytes, that were looked for.
  let isSuspect: Bool

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Looks for two bytes of ASCII.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ first: UInt8, _ second: UInt8) {
    let firsts = Self.ones &* UInt64(first)
    let seconds = Self.ones &* UInt64(second)
    self.init(bytes, range) { word, _ in Self.zeros(word ^ firsts) | Self.zeros(word ^ seconds) }
  }

  /// Looks for what ends a plain text of YAML: a colon before a space, a `#` behind one. The last byte is not looked
  /// at with what follows.
  @inline(__always)
  init(plain bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    let colons = Self.ones &* UInt64(UInt8(ascii: ":"))
    let hashes = Self.ones &* UInt64(UInt8(ascii: "#"))
    let spaces = Self.ones &* 0x20
    self.init(bytes, range) { word, next in
      Self.zeros(word ^ colons) & Self.zeros(next ^ spaces) | Self.zeros(word ^ spaces) & Self.zeros(next ^ hashes)
    }
  }

  /// `find` is given each word and the one that begins a byte later; what is past the end are letters.
  @inline(__always)
  private init(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ find: (_ word: UInt64, _ next: UInt64) -> UInt64
  ) {
    var control: UInt64 = 0
    var found: UInt64 = 0
    var high: UInt64 = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let word = Self.word(bytes, i, range.upperBound)
      high |= word
      // A byte below 0x20, or 0x7F: the highest bit of its place; what carries over comes with a true one only.
      control |= (word &- Self.ones &* 0x20) & ~word | Self.zeros(word ^ Self.ones &* 0x7F)
      found |= find(word, Self.word(bytes, i + 1, range.upperBound))
      i += 8
    }
    hasControl = control & Self.tops != 0
    hasHigh = high & Self.tops != 0
    isSuspect = found & Self.tops != 0
  }

  /// The eight bytes at `i`, with letters in the place of those from `end` on.
  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ i: Int, _ end: Int) -> UInt64 {
    let count = end - i
    if count >= 8 { return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)) }
    guard count > 0 else { return ones &* 0x61 }
    var word: UInt64 = 0
    if i + 8 <= bytes.count {
      word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    } else {
      for j in stride(from: end - 1, through: i, by: -1) { word = word << 8 | UInt64(bytes[j]) }
    }
    let bits = UInt64(8 * count)
    return word & ((1 << bits) - 1) | (ones &* 0x61) << bits
  }

  /// The highest bit of each byte that is zero, and perhaps of others above one.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
}
