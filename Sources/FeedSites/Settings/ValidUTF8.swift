import FeedModel

/// Tells text in UTF-8 from bytes that are none.
enum ValidUTF8 {
  /// The offset of the first byte that is not UTF-8, `nil` when all are.
  static func firstBadByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? { UTF8Check.firstInvalid(in: bytes) }

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
