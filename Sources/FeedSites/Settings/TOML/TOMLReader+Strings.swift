import FeedModel

/// Strings of the four kinds: basic and literal, of one line and of many.
extension TOMLReader {
  /// Reads the string that begins here, quotes included.
  mutating func string() throws(TOMLFault) -> String {
    let start = i
    let quote = bytes[i]
    let isLong = peek(1) == quote && peek(2) == quote
    let isBasic = quote == UInt8(ascii: "\"")
    i += isLong ? 3 : 1
    // A line end right behind the quotes does not belong to the text.
    if isLong { skipLineEnd() }

    var text: [UInt8] = []
    while let byte = peek() {
      if byte == quote {
        if !isLong {
          i += 1
          return String(decoding: text, as: UTF8.self)
        }
        if endsLong(quote, &text) { return String(decoding: text, as: UTF8.self) }
      } else if byte == UInt8(ascii: "\\"), isBasic {
        try escape(isLong: isLong, &text)
      } else if byte == 0x0A || (byte == 0x0D && peek(1) == 0x0A) {
        guard isLong else { break }
        skipLineEnd()
        text.append(0x0A)
      } else {
        try checkControl(byte)
        text.append(byte)
        i += 1
      }
    }
    throw TOMLFault("this quote is never closed", at: start)
  }

  /// Whether the quotes that begin here end the text; up to two before the last three belong to it.
  private mutating func endsLong(_ quote: UInt8, _ text: inout [UInt8]) -> Bool {
    var count = 0
    while count < 5, peek(count) == quote { count += 1 }
    i += count
    for _ in 0..<(count < 3 ? count : count - 3) { text.append(quote) }
    return count >= 3
  }

  private mutating func skipLineEnd() {
    if peek() == 0x0D, peek(1) == 0x0A { i += 1 }
    if peek() == 0x0A { i += 1 }
  }

  private mutating func escape(isLong: Bool, _ text: inout [UInt8]) throws(TOMLFault) {
    let start = i
    i += 1
    switch peek() {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "u"): return try character(digits: 4, start, &text)
    case UInt8(ascii: "U"): return try character(digits: 8, start, &text)
    default:
      if isLong, skipToNextLine() { return }
      throw TOMLFault(
        "there is no such escape; write `\\\\` for a backslash, or put the text in single quotes", at: start)
    }
    i += 1
  }

  /// A backslash at the end of a line takes that and all white space behind it away.
  private mutating func skipToNextLine() -> Bool {
    skipBlanks()
    guard peek() == 0x0A || (peek() == 0x0D && peek(1) == 0x0A) else { return false }
    while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || (byte == 0x0D && peek(1) == 0x0A) {
      i += 1
    }
    return true
  }

  private mutating func character(digits: Int, _ start: Int, _ text: inout [UInt8]) throws(TOMLFault) {
    i += 1
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = peek()?.hexValue else {
        throw TOMLFault("\(digits) hexadecimal digits are expected behind this", at: start)
      }
      value = value << 4 | UInt32(digit)
      i += 1
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw TOMLFault("there is no such character; write one of U+0000 to U+D7FF or U+E000 to U+10FFFF", at: start)
    }
    text += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
