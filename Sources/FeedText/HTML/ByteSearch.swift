internal import FeedModel

/// Finds bytes in a text, eight at a time.
@usableFromInline
package enum ByteSearch {
  /// The offset of the first `byte` at or after `start`, the count when there is none.
  @inlinable @inline(__always)
  package static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(byte, or: byte, in: bytes, from: start)
  }

  /// The offset of the first of two bytes at or after `start`, the count when there is neither.
  @inlinable @inline(__always)
  package static func first(
    _ one: UInt8, or other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let count = bytes.count
    var i = start
    guard i < count, let base = bytes.baseAddress else { return count }
    let low: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones = UInt64(one) &* low
    let others = UInt64(other) &* low
    let raw = UnsafeRawPointer(base)
    while i + 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let a = word ^ ones
      let b = word ^ others
      let hits = ((a &- low) & ~a | (b &- low) & ~b) & high
      if hits != 0 { return i + hits.trailingZeroBitCount / 8 }
      i += 8
    }
    while i < count, bytes[i] != one, bytes[i] != other { i += 1 }
    return i
  }

  /// The offset of the first of three bytes at or after `start`, the count when there is none of them.
  @inlinable @inline(__always)
  package static func first(
    _ one: UInt8, _ other: UInt8, or third: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let count = bytes.count
    var i = start
    guard i < count, let base = bytes.baseAddress else { return max(start, count) }
    let low: UInt64 = 0x0101_0101_0101_0101
    let (ones, others, thirds) = (UInt64(one) &* low, UInt64(other) &* low, UInt64(third) &* low)
    let raw = UnsafeRawPointer(base)
    while i &+ 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let (a, b, c) = (word ^ ones, word ^ others, word ^ thirds)
      let hits = ((a &- low) & ~a | (b &- low) & ~b | (c &- low) & ~c) & 0x8080_8080_8080_8080
      if hits != 0 { return i &+ hits.trailingZeroBitCount / 8 }
      i = i &+ 8
    }
    while i < count, bytes[i] != one, bytes[i] != other, bytes[i] != third { i = i &+ 1 }
    return i
  }

  /// The offset of the last `byte` before `end`, if there is one.
  package static func last(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    let wanted = UInt64(byte) &* 0x0101_0101_0101_0101
    var i = end
    while i >= 8 {
      let word = raw.loadUnaligned(fromByteOffset: i - 8, as: UInt64.self)
      if Word.zeros(word ^ wanted) & 0x8080_8080_8080_8080 != 0 { break }
      i -= 8
    }
    while i > 0 {
      i -= 1
      if bytes[i] == byte { return i }
    }
    return nil
  }

  /// Where words with one space between them end, one of which goes on at `start`: at a byte below the space, at a space
  /// that no word follows, or with the text.
  package static func endOfWords(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let count = bytes.count
    let raw = UnsafeRawBufferPointer(bytes)
    var i = start
    while i &+ 9 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let next = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i &+ 1, as: UInt64.self))
      let gaps = Word.gaps(in: word, before: next)
      if gaps != 0 { return i &+ gaps.trailingZeroBitCount / 8 }
      i = i &+ 8
    }
    while i < count, bytes[i] > 0x20 || (bytes[i] == 0x20 && i + 1 < count && bytes[i + 1] > 0x20) { i += 1 }
    return i
  }

  /// The offset of the last `byte`, -1 when there is none.
  package static func last(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var i = bytes.count - 1
    let raw = UnsafeRawBufferPointer(bytes)
    let wanted = UInt64(byte) &* 0x0101_0101_0101_0101
    while i >= 7, Word.zeros(raw.loadUnaligned(fromByteOffset: i - 7, as: UInt64.self) ^ wanted) & highBits == 0 {
      i -= 8
    }
    while i >= 0, bytes[i] != byte { i -= 1 }
    return i
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// Whether `text`, in lower case, stands at `start` in any case.
  @inlinable package static func matches(
    _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    text.withUTF8Buffer { text in
      guard start >= 0, start + text.count <= bytes.count else { return false }
      for i in 0..<text.count {
        let byte = bytes[start + i]
        guard (byte &- 0x41 < 26 ? byte | 0x20 : byte) == text[i] else { return false }
      }
      return true
    }
  }
}
