import FeedModel

/// What is surely one value on one line, in YAML as libyaml reads it. Each range ends before trailing spaces.
///
/// They are functions of the bytes, so that nothing is copied to call them: most of the time of a look at a large site
/// goes by here.
enum SimpleText {
  /// The end of a bare key and where its value begins (the end of the range when there is none).
  static func key(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> (end: Int, value: Int)? {
    let start = range.lowerBound
    guard bytes[start].isASCIILetter || bytes[start] == UInt8(ascii: "_") else { return nil }
    var j = start + 1
    if let end = endOfSmallLetters(bytes, start, range.upperBound) { j = end }
    while j < range.upperBound, isOfKey(bytes[j]) { j += 1 }
    guard j < range.upperBound, bytes[j] == UInt8(ascii: ":"), j - start <= 100 else { return nil }
    let end = j
    j += 1
    guard j == range.upperBound || bytes[j] == 0x20 else { return nil }
    while j < range.upperBound, bytes[j] == 0x20 { j += 1 }
    return (end, j)
  }

  /// The place of the colon behind a key of a few small letters, as most are; `nil` for another.
  @inline(__always)
  private static func endOfSmallLetters(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int? {
    guard end - start >= 8 else { return nil }
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    let colons = Word.zeros(word ^ 0x3A3A_3A3A_3A3A_3A3A) & 0x8080_8080_8080_8080
    guard colons != 0 else { return nil }
    // The highest bit of each byte that is less than `a`, greater than `z` or beyond ASCII; each is told exactly.
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let others = ~(low &+ 0x1F1F_1F1F_1F1F_1F1F) | (low &+ 0x0505_0505_0505_0505) | word
    let before = (colons & (0 &- colons)) >> 7 &- 1
    return others & 0x8080_8080_8080_8080 & before == 0 ? start + colons.trailingZeroBitCount / 8 : nil
  }

  /// A letter, a digit, `-` or `_`.
  @inline(__always)
  private static func isOfKey(_ byte: UInt8) -> Bool {
    let table: UInt64 = byte < 0x40 ? 0x03FF_2000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return byte < 0x80 && table >> UInt64(byte & 0x3F) & 1 != 0
  }

  /// `- value`.
  static func isItem(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    var j = range.lowerBound + 1
    guard j < range.upperBound, bytes[j] == 0x20 else { return false }
    while j < range.upperBound, bytes[j] == 0x20 { j += 1 }
    return j < range.upperBound && isScalar(bytes, j..<range.upperBound)
  }

  /// `key: value` below a key.
  static func isMember(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard let key = key(bytes, range) else { return false }
    guard key.value < range.upperBound else { return true }
    let value = key.value..<range.upperBound
    return bytes[value.lowerBound] == UInt8(ascii: "[") ? isList(bytes, value) : isScalar(bytes, value)
  }

  private static func isScalar(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    bytes[range.lowerBound] == 0x22 || bytes[range.lowerBound] == 0x27
      ? isQuoted(bytes, range, mayEscape: true) : isPlain(bytes, range)
  }

  /// Plain text that no rule of YAML takes apart.
  static func isPlain(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    guard first.isASCIILetter || first.isASCIIDigit || first >= 0x80 || begins(bytes, range) else { return false }
    let words = PlainWords(plain: bytes, range)
    if words.isSuspect {
      for j in range.dropLast() {
        if bytes[j] == UInt8(ascii: ":"), bytes[j + 1] == 0x20 { return false }
        if bytes[j] == 0x20, bytes[j + 1] == UInt8(ascii: "#") { return false }
      }
    }
    return bytes[range.upperBound - 1] != UInt8(ascii: ":") && isText(bytes, range, words)
  }

  private static func begins(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "_"),
      UInt8(ascii: "+"), UInt8(ascii: "~"):
      true
    case UInt8(ascii: "-"): range.count > 1 && bytes[range.lowerBound + 1] != 0x20
    default: false
    }
  }

  /// Quotes around text that holds neither quotes of the kind nor, unless `mayEscape`, escapes.
  static func isQuoted(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, mayEscape: Bool = false) -> Bool {
    let quote = bytes[range.lowerBound]
    guard range.count >= 2, bytes[range.upperBound - 1] == quote else { return false }
    let text = (range.lowerBound + 1)..<(range.upperBound - 1)
    let words = PlainWords(bytes, text, quote, quote == 0x22 ? UInt8(ascii: "\\") : quote)
    guard isText(bytes, text, words) else { return false }
    return !words.isSuspect || holds(bytes, text, quote, mayEscape: mayEscape && quote == 0x22)
  }

  /// Whether nothing in a text of double quotes ends it, and each escape stands for one character.
  private static func holds(
    _ bytes: UnsafeRawBufferPointer, _ text: Range<Int>, _ quote: UInt8, mayEscape: Bool
  ) -> Bool {
    var j = text.lowerBound
    while j < text.upperBound {
      if bytes[j] == quote { return false }
      if bytes[j] == UInt8(ascii: "\\"), quote == 0x22 {
        guard mayEscape, j + 1 < text.upperBound else { return false }
        switch bytes[j + 1] {
        case 0x22, UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "n"), UInt8(ascii: "t"): j += 1
        default: return false
        }
      }
      j += 1
    }
    return true
  }

  /// Words or quoted texts with commas between them, in brackets.
  static func isList(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard range.count >= 2, bytes[range.upperBound - 1] == UInt8(ascii: "]") else { return false }
    var j = range.lowerBound + 1
    let end = range.upperBound - 1
    while j < end, bytes[j] == 0x20 { j += 1 }
    while j < end {
      let start = j
      if bytes[j] == 0x22 || bytes[j] == 0x27 {
        j += 1
        while j < end, bytes[j] != bytes[start] { j += 1 }
        guard j < end else { return false }
        j += 1
        guard isQuoted(bytes, start..<j) else { return false }
      } else {
        guard bytes[j] != UInt8(ascii: "-"), bytes[j] != 0x20 else { return false }
        var high: UInt8 = 0
        while j < end, isOfWord(bytes[j]) {
          high |= bytes[j]
          j += 1
        }
        guard j > start, high < 0x80 || isTextBeyondASCII(bytes, start..<j) else { return false }
      }
      while j < end, bytes[j] == 0x20 { j += 1 }
      guard j < end else { return true }
      guard bytes[j] == UInt8(ascii: ",") else { return false }
      j += 1
      while j < end, bytes[j] == 0x20 { j += 1 }
    }
    return true
  }

  /// A letter, a digit, a space, any of `+-./_`, or a byte beyond ASCII.
  @inline(__always)
  private static func isOfWord(_ byte: UInt8) -> Bool {
    let table: UInt64 = byte < 0x40 ? 0x03FF_E801_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return byte >= 0x80 || table >> UInt64(byte & 0x3F) & 1 != 0
  }

  /// Whether libyaml reads all of it as characters of one line: no control characters, no line ends beyond ASCII.
  static func isText(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    isText(bytes, range, PlainWords(bytes, range, 0x7F, 0x7F))
  }

  @inline(__always)
  private static func isText(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ words: PlainWords) -> Bool {
    !words.hasControl && (!words.hasHigh || isTextBeyondASCII(bytes, range))
  }

  private static func isTextBeyondASCII(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    let text = UnsafeRawBufferPointer(rebasing: bytes[range])
    guard text.withMemoryRebound(to: UInt8.self, { ValidUTF8.firstBadByte(in: $0) }) == nil else { return false }
    var j = 0
    while j < text.count {
      if j + 8 <= text.count,
        text.loadUnaligned(fromByteOffset: j, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        j += 8
        continue
      }
      switch text[j] {
      // U+0080 to U+009F.
      case 0xC2: if text[j + 1] < 0xA0 { return false }
      // U+2028 and U+2029.
      case 0xE2: if text[j + 1] == 0x80, text[j + 2] & 0xFE == 0xA8 { return false }
      // U+FEFF, and U+FFFE and its kin.
      case 0xEF: if text[j + 1] == 0xBB || text[j + 1] == 0xBF { return false }
      default: break
      }
      j += 1
    }
    return true
  }
}
