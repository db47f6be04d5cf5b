/// Tells text in UTF-8 from bytes that are none (RFC 3629 §4).
package enum UTF8Check {
  /// The offset of the first byte that begins or continues no character.
  package static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? { look(at: bytes).firstInvalid }

  /// The same, and whether there is none beyond ASCII before it.
  static func look(at bytes: UnsafeBufferPointer<UInt8>) -> (firstInvalid: Int?, isASCII: Bool) {
    var i = 0
    var isASCII = true
    let raw = UnsafeRawBufferPointer(bytes)
    while true {
      i = bytes.firstBlock(from: i) { $0 >= 0x80 }
      let end = min(i + 64, bytes.count)
      while i < end {
        if i + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
          i += 8
          continue
        }
        if bytes[i] < 0x80 {
          i += 1
          continue
        }
        isASCII = false
        guard let length = character(in: bytes, at: i) else { return (i, false) }
        i += length
      }
      if i >= bytes.count { return (nil, isASCII) }
    }
  }

  /// How many bytes the character beyond ASCII has that begins at `i`, `nil` when there is none.
  private static func character(in bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    let byte = bytes[i]
    guard let length = length(of: byte), i + length <= bytes.count else { return nil }
    let range: ClosedRange<UInt8> =
      switch byte {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard range.contains(bytes[i + 1]) else { return nil }
    for k in 2..<max(2, length) where bytes[i + k] & 0xC0 != 0x80 { return nil }
    return length
  }

  private static func length(of lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}

extension String {
  /// The text that bytes spell in UTF-8, the same as `init(decoding:as:)` makes; quicker for long texts that are not
  /// all ASCII, which that function reads byte by byte.
  package init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    let (firstInvalid, isASCII) = UTF8Check.look(at: bytes)
    if firstInvalid == nil, #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
      self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
    } else {
      self.init(decoding: bytes, as: UTF8.self)
    }
  }

  package init(utf8 bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { String(utf8: $0) }
  }

  package init(utf8 bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBufferPointer { String(utf8: $0) }
  }
}
