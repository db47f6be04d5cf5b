/// Looks for bytes that are not UTF-8 (RFC 3629 §4).
package enum UTF8Check {
  /// The offset of the first byte that begins or continues no character.
  package static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while i < bytes.count {
      if i + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        i += 8
        continue
      }
      let byte = bytes[i]
      if byte < 0x80 {
        i += 1
        continue
      }
      guard let length = length(of: byte), i + length <= bytes.count else { return i }
      let second = bytes[i + 1]
      let range: ClosedRange<UInt8> =
        switch byte {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
      guard range.contains(second) else { return i }
      for k in 2..<max(2, length) where bytes[i + k] & 0xC0 != 0x80 { return i }
      i += length
    }
    return nil
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
