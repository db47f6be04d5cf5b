import CZlib

/// Compressed copies of documents, for servers that send them as they lie: the same document gives the same bytes.
enum Gzip {
  /// A document in the gzip format, without time and name; `nil` when it is too large for it.
  static func compressed(_ pieces: [ArraySlice<UInt8>]) -> [UInt8]? {
    var whole: [UInt8] = []
    whole.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
    for piece in pieces { whole += piece }
    let capacity = zlib_shim_bound(whole.count)
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = whole.withUnsafeBufferPointer { input in
        guard let out = buffer.baseAddress else { return 0 }
        // An empty array may have no address, and zlib wants one.
        return zlib_shim_gzip(input.baseAddress ?? UnsafePointer(out), input.count, out, buffer.count)
      }
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Whether the end of a compressed copy (RFC 1952 §2.3.1: checksum and size) is that of the document.
  static func ends(_ end: some Collection<UInt8>, like pieces: [ArraySlice<UInt8>]) -> Bool {
    guard end.count == 8 else { return false }
    var sum: UInt = 0
    var count = 0
    for piece in pieces {
      sum = piece.withUnsafeBufferPointer { crc32_z(sum, $0.baseAddress, $0.count) }
      count += piece.count
    }
    let wanted =
      (0..<4).map { UInt8(truncatingIfNeeded: sum >> UInt(8 * $0)) }
      + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    return end.elementsEqual(wanted)
  }
}
