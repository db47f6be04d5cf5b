import FeedModel
import FeedText

/// Finds places in the bytes of a document that the parser does not tell.
enum XMLScan {
  /// An attribute as a start tag spells it; the value without its quotes.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// The `<` of the tag that `end` lies in, or right behind.
  static func tagStart(in bytes: [UInt8], before end: Int) -> Int { last(0x3C, in: bytes, before: end) ?? 0 }

  /// Behind the tag at `start`, whose values may hold a `>` in their quotes.
  static func tagEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start + 1
    while i < bytes.count, bytes[i] != 0x3E {
      let isQuote = bytes[i] == 0x22 || bytes[i] == 0x27
      i = isQuote ? ByteSearch.first(bytes[i], in: bytes, from: i + 1) + 1 : i + 1
    }
    return min(i + 1, bytes.count)
  }

  /// The place of the last `byte` before `end`.
  static func last(_ byte: UInt8, in bytes: [UInt8], before end: Int) -> Int? {
    bytes.withUnsafeBufferPointer { ByteSearch.last(byte, in: $0, before: min(end, $0.count)) }
  }

  /// The first `]]>` from `start` on, `start` when there is none.
  static func brackets(in bytes: [UInt8], from start: Int) -> Int {
    var i = start
    while i + 2 < bytes.count {
      if bytes[i] == 0x5D, bytes[i + 1] == 0x5D, bytes[i + 2] == 0x3E { return i }
      i += 1
    }
    return start
  }

  /// The name in the end tag at `tag`; `nil` when it is no end tag, so that an empty element ends there.
  static func endTagName(in bytes: [UInt8], tag: Int) -> Range<Int>? {
    guard tag + 1 < bytes.count, bytes[tag + 1] == 0x2F else { return nil }
    var end = tag + 2
    while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
    return tag + 2..<end
  }

  /// The `<` of the root's start tag.
  static func root(in bytes: [UInt8]) -> Int? {
    var i = 0
    while let tag = bytes[i...].firstIndex(of: 0x3C), tag + 1 < bytes.count {
      if bytes[tag + 1] != 0x21 && bytes[tag + 1] != 0x3F { return tag }
      let isComment = bytes[tag...].starts(with: [0x3C, 0x21, 0x2D, 0x2D])
      var end = tag + 1
      repeat {
        guard let next = bytes[(end + 1)...].firstIndex(of: 0x3E) else { return nil }
        end = next
      } while isComment && (end < tag + 6 || bytes[end - 1] != 0x2D || bytes[end - 2] != 0x2D)
      i = end + 1
    }
    return nil
  }

  /// What stands in a start tag, in order, namespace declarations included.
  static func attributes(in bytes: [UInt8], tag: Int) -> [Attribute] {
    var found: [Attribute] = []
    found.reserveCapacity(4)
    var i = tag + 1
    while i < bytes.count, !isEnd(bytes[i]) { i += 1 }
    while i < bytes.count, bytes[i] != 0x3E, bytes[i] != 0x3C {
      guard !isEnd(bytes[i]) else {
        i += 1
        continue
      }
      let start = i
      while i < bytes.count, !isEnd(bytes[i]) { i += 1 }
      let name = start..<i
      while i < bytes.count, bytes[i].isASCIIWhitespace || bytes[i] == 0x3D { i += 1 }
      var value = i..<i
      if i < bytes.count, bytes[i] == 0x22 || bytes[i] == 0x27 {
        let quote = bytes[i]
        i += 1
        let first = i
        while i < bytes.count, bytes[i] != quote { i += 1 }
        value = first..<i
        i = min(i + 1, bytes.count)
      }
      found.append(Attribute(name: name, value: value))
    }
    return found
  }

  /// Whether a name stops here.
  private static func isEnd(_ byte: UInt8) -> Bool {
    byte.isASCIIWhitespace || byte == 0x3D || byte == 0x3E || byte == 0x2F || byte == 0x3C
  }
}
