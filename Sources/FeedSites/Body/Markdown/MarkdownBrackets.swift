import FeedModel
import FeedText

/// Brackets in brackets: md4c looks each pair up as a whole, so that deep nesting takes it time without measure.
enum MarkdownBrackets {
  /// No author nests deeper.
  private static let deepest = 20

  /// Whether there are enough of them to look closer.
  static func areMany(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    holds(moreThan: 5000, bytes)
  }

  /// Whether the text holds more than so many opening ones.
  private static func holds(moreThan most: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var count = 0
    var i = ByteSearch.firstRare(UInt8(ascii: "["), in: bytes, from: 0)
    while i < bytes.count {
      count += 1
      if count > most { return true }
      i = ByteSearch.firstRare(UInt8(ascii: "["), in: bytes, from: i + 1)
    }
    return false
  }

  static func areTooDeep(_ bytes: [UInt8]) -> Bool {
    guard bytes.withUnsafeBufferPointer(mayBeTooDeep) else { return false }
    var isTooDeep = false
    visit(bytes) { _ in isTooDeep = true }
    return isTooDeep
  }

  /// The same as if the text were one paragraph.
  private static func mayBeTooDeep(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard holds(moreThan: deepest, bytes) else { return false }
    var depth = 0
    var i = ByteSearch.first(UInt8(ascii: "["), or: UInt8(ascii: "]"), in: bytes, from: 0)
    while i < bytes.count {
      depth = bytes[i] == UInt8(ascii: "[") ? depth + 1 : max(depth - 1, 0)
      if depth > deepest { return true }
      i = ByteSearch.first(UInt8(ascii: "["), or: UInt8(ascii: "]"), in: bytes, from: i + 1)
    }
    return false
  }

  /// The text with marks for the brackets that open too deep.
  static func levelled(_ bytes: [UInt8], marks: inout [MarkdownMark]) -> [UInt8] {
    let mark = MarkdownMark.bytes(of: marks.count)
    marks.append(MarkdownMark(kind: .inline(Array("[".utf8)), original: Array("[".utf8)))
    var out: [UInt8] = []
    var start = 0
    visit(bytes) { offset in
      out += bytes[start..<offset]
      out += mark
      start = offset + 1
    }
    return out + bytes[start...]
  }

  /// Calls `tooDeep` with the offset of each bracket that opens too deep in its paragraph.
  private static func visit(_ bytes: [UInt8], _ tooDeep: (Int) -> Void) {
    var depth = 0
    for i in bytes.indices {
      switch bytes[i] {
      case UInt8(ascii: "["):
        if depth < deepest { depth += 1 } else { tooDeep(i) }
      case UInt8(ascii: "]"): depth = max(depth - 1, 0)
      case 0x0A where i > 0 && bytes[i - 1] == 0x0A: depth = 0
      default: break
      }
    }
  }
}
