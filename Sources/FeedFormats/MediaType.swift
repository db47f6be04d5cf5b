import FeedModel

/// Questions about media types (RFC 6838 §4.2, RFC 9110 §8.3.1).
enum MediaType {
  /// `type/subtype`, with or without parameters.
  static func isWellFormed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let essence = bytes.prefix { $0 != UInt8(ascii: ";") && !$0.isASCIIWhitespace }
    guard let slash = essence.firstIndex(of: UInt8(ascii: "/")) else { return false }
    let type = essence[..<slash]
    let subtype = essence[(slash + 1)...]
    guard !type.isEmpty, !subtype.isEmpty, type.allSatisfy(isToken), subtype.allSatisfy(isToken) else { return false }
    let rest = bytes[essence.endIndex...].drop { $0.isASCIIWhitespace }
    guard let first = rest.first else { return true }
    return first == UInt8(ascii: ";") && rest.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// RFC 9110 §5.6.2.
  private static func isToken(_ byte: UInt8) -> Bool {
    if byte.isASCIILetter || byte.isASCIIDigit { return true }
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
      UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }
}
