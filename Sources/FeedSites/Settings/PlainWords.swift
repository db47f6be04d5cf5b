import FeedModel

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
    self.init(bytes, range) { word, _ in Word.zeros(word ^ firsts) | Word.zeros(word ^ seconds) }
  }

  /// Looks for what ends a plain text of YAML: a colon before a space, a `#` behind one. The last byte is not looked
  /// at with what follows.
  @inline(__always)
  init(plain bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    let colons = Self.ones &* UInt64(UInt8(ascii: ":"))
    let hashes = Self.ones &* UInt64(UInt8(ascii: "#"))
    let spaces = Self.ones &* 0x20
    self.init(bytes, range) { word, next in
      Word.zeros(word ^ colons) & Word.zeros(next ^ spaces) | Word.zeros(word ^ spaces) & Word.zeros(next ^ hashes)
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
    @inline(__always)
    func look(at word: UInt64, _ next: UInt64) {
      high |= word
      // A byte below 0x20, or 0x7F: the highest bit of its place; what carries over comes with a true one only.
      control |= (word &- Self.ones &* 0x20) & ~word | Word.zeros(word ^ Self.ones &* 0x7F)
      found |= find(word, next)
    }
    var i = range.lowerBound
    while range.upperBound - i > 8 {
      look(at: Self.word(bytes, i), Self.word(bytes, i + 1))
      i += 8
    }
    if i < range.upperBound {
      let last = Self.lastWord(bytes, i, range.upperBound)
      look(at: last, last >> 8 | 0x61 << 56)
    }
    hasControl = control & Self.tops != 0
    hasHigh = high & Self.tops != 0
    isSuspect = found & Self.tops != 0
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  /// The bytes from `i` to `end`, eight at most, with letters behind them.
  @inline(__always)
  private static func lastWord(_ bytes: UnsafeRawBufferPointer, _ i: Int, _ end: Int) -> UInt64 {
    let count = end - i
    if count == 8 { return word(bytes, i) }
    var last: UInt64 = 0
    if i + 8 <= bytes.count {
      last = word(bytes, i)
    } else {
      for j in stride(from: end - 1, through: i, by: -1) { last = last << 8 | UInt64(bytes[j]) }
    }
    let bits = UInt64(8 * count)
    return last & ((1 << bits) - 1) | (ones &* 0x61) << bits
  }
}
