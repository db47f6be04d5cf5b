/// A place in a short text that is read byte by byte; past its end it reads 0.
struct ByteCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
  }

  var isAtEnd: Bool { position >= end }
  var current: UInt8 { position < end ? bytes[position] : 0 }

  /// Whether the last three bytes read are a colon and two more.
  var endsWithMinutes: Bool { position >= 3 && bytes[position - 3] == 0x3A }

  /// Leaves out white space at both ends; whether there was any.
  mutating func trim() -> Bool {
    let before = (position, end)
    while position < end, bytes[position].isASCIIWhitespace { position += 1 }
    while position < end, bytes[end - 1].isASCIIWhitespace { end -= 1 }
    return before != (position, end)
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Takes a word of ASCII letters in any case, given in lower case.
  mutating func takeWord(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length <= end else { return false }
    for i in 0..<length where bytes[position + i].lowercasedASCII != word.utf8Start[i] { return false }
    position += length
    return true
  }

  mutating func skipBlanks() -> Bool {
    let before = position
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    return position > before
  }

  mutating func skipDigits() -> Bool {
    let before = position
    while position < end, bytes[position].isASCIIDigit { position += 1 }
    return position > before
  }

  /// Up to `most` digits (at most 18) as a number, and how many they were.
  mutating func digits(upTo most: Int) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while count < most, position < end, bytes[position].isASCIIDigit {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
      count += 1
    }
    return count == 0 ? nil : (value, count)
  }

  mutating func exactlyTwoDigits() -> Int? {
    guard let (value, count) = digits(upTo: 2), count == 2 else { return nil }
    return value
  }
}
