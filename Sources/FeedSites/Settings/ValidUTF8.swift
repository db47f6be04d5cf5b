import FeedModel

/// Tells text in UTF-8 from bytes that are none.
enum ValidUTF8 {
  /// The offset of the first byte that is not UTF-8 (Unicode 15.0, table 3-7), `nil` when all are.
  static func firstBadByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = raw.count
    var i = 0
    while i < count {
      while count - i >= 8, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        i += 8
      }
      guard i < count else { return nil }
      if raw[i] < 0x80 {
        i += 1
        continue
      }
      let length = self.length(in: raw, at: i)
      if length == 0 { return i }
      i += length
    }
    return nil
  }

  /// How many bytes the scalar at `i` takes, 0 when it is none.
  private static func length(in bytes: UnsafeRawBufferPointer, at i: Int) -> Int {
    let rest = bytes.count - i
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool { range.contains(bytes[i + offset]) }
    switch bytes[i] {
    case 0xC2...0xDF: return rest >= 2 && follows(1) ? 2 : 0
    case 0xE0: return rest >= 3 && follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xE1...0xEC, 0xEE, 0xEF: return rest >= 3 && follows(1) && follows(2) ? 3 : 0
    case 0xED: return rest >= 3 && follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xF0: return rest >= 4 && follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return rest >= 4 && follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return rest >= 4 && follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }

  /// What to throw when the byte at `offset` is the first bad one of a file.
  static func error(at offset: Int, in bytes: [UInt8], file: String) -> FeedError {
    let byte = bytes.indices.contains(offset) ? bytes[offset] : 0
    return FeedError(.notUTF8(byte), at: Place(file: file, mark: LineMap(bytes).mark(at: offset)))
  }
}

extension Diagnostic.Message {
  fileprivate static func notUTF8(_ byte: UInt8) -> Self {
    let hex = (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    return .error("encoding/not-utf-8", "byte 0x\(hex) is not UTF-8; save the file in UTF-8")
  }
}
