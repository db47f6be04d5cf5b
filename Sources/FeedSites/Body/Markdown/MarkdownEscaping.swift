import FeedModel

/// Text and addresses as they stand in HTML.
enum MarkdownEscaping {
  /// Text with `&`, `<` and `>` escaped, and `"` where it stands in an attribute.
  static func append(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool, to out: inout [UInt8]) {
    let special = inAttribute ? inAttributes : inText
    var start = 0
    for i in 0..<text.count where special.contains(text[i]) {
      guard text[i] < 0x80 else { continue }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
      out.append(reference(to: text[i]))
      start = i + 1
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// An address: what may not stand in one is percent-encoded, an existing `%` is left, `&` is escaped for HTML.
  static func appendAddress(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
    let plain = plain
    let raw = UnsafeRawBufferPointer(text)
    var start = 0
    var i = 0
    while i < text.count {
      if i + 8 <= text.count, isPlain(raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)) {
        i += 8
        continue
      }
      let end = min(i + 8, text.count)
      while i < end, plain.contains(text[i]), text[i] < 0x80 { i += 1 }
      if i == end { continue }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
      if text[i] == UInt8(ascii: "&") {
        out.append(reference(to: text[i]))
      } else {
        out.append(UInt8(ascii: "%"))
        out.append(hex(text[i] >> 4))
        out.append(hex(text[i] & 15))
      }
      i += 1
      start = i
    }
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Whether all of eight bytes may stand in an address as they are; may err on the side of no.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let low: UInt64 = 0x0101_0101_0101_0101
    // `[` to `^`, and `{` to `~` by one bit less.
    let folded = word & (low &* 0x5F)
    let brackets = (folded &+ (low &* (0x80 - 0x5B))) & ~(folded &+ (low &* (0x80 - 0x5F)))
    var odd = word | (word &- (low &* 0x23)) & ~word | brackets
    odd |= Word.zeros(word ^ (low &* 0x26)) | Word.zeros((word & (low &* 0xFD)) ^ (low &* 0x3C))
    odd |= Word.zeros(word ^ (low &* 0x60)) | Word.zeros(word ^ (low &* 0x7F))
    return odd & (low &* 0x80) == 0
  }

  private static let inText = ByteSet("&<>")
  private static let inAttributes = ByteSet("&<>\"")
  private static let plain = ByteSet(
    "~-_.+!*(),%#@?=;:/$'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 &+ digit : 0x37 &+ digit }

  fileprivate static func reference(to byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
  }
}

/// A set of ASCII bytes, and all of those from 0xFE on.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ bytes: StaticString) {
    bytes.withUTF8Buffer { for byte in $0 { insert(byte) } }
  }

  mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 &<< UInt64(byte) } else { high |= 1 &<< UInt64(byte & 63) }
  }

  @inline(__always) func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return (low &>> UInt64(byte)) & 1 != 0 }
    if byte < 128 { return (high &>> UInt64(byte & 63)) & 1 != 0 }
    return byte >= MarkdownMark.last
  }
}

extension [UInt8] {
  @inline(__always)
  mutating func append(_ text: StaticString) {
    if text.utf8CodeUnitCount == 1 { return append(text.utf8Start[0]) }
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
