import FeedModel
import FeedText

/// References as people write them, read with more patience than XML has: as HTML.
enum XMLReference {
  /// The text meant by the faulty reference that ends at `end`: the character where HTML knows the name, else the
  /// reference as it stands.
  static func text(endingAt end: Int, in bytes: [UInt8]) -> String {
    let end = min(end, bytes.count)
    guard let start = XMLScan.last(0x26, in: bytes, before: end) else { return "" }
    let text = bytes[start..<end].withUnsafeBufferPointer { HTMLReferences.decoded($0) }
    return String(decoding: text, as: UTF8.self)
  }

  /// An attribute's value, white space normalised (XML 1.0 §3.3.3).
  static func decoding(_ bytes: ArraySlice<UInt8>) -> String {
    let spaced = bytes.map { $0.isASCIIWhitespace ? 0x20 : $0 }
    let text = spaced.withUnsafeBufferPointer { HTMLReferences.decoded($0, inAttribute: true) }
    return String(decoding: text, as: UTF8.self)
  }

  /// What HTML means by `name`, as `U+00A0`; `nil` when it knows no such name.
  static func codes(named name: String) -> String? {
    let bytes = Array("&\(name);".utf8)
    let decoded = bytes.withUnsafeBufferPointer { HTMLReferences.decoded($0) }
    guard decoded.last != 0x3B else { return nil }
    return String(decoding: decoded, as: UTF8.self).unicodeScalars.map(\.code).joined(separator: " ")
  }
}

extension Unicode.Scalar {
  fileprivate var code: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
  }
}
