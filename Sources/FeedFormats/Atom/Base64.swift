import FeedModel

/// Base64, as content of media types beyond text and XML is written (RFC 4287 §4.1.3.3).
enum Base64 {
  /// Whether content of `mediaType` is Base64 and `text` is such.
  static func isAllowed(_ mediaType: String, _ text: String) -> Bool {
    let type = mediaType.lowercased()
    guard MediaType.isWellFormed(type), !type.hasPrefix("multipart/"), !type.hasPrefix("message/"), !isXML(type) else {
      return false
    }
    return isWritten(text)
  }

  /// Whether a text has only the letters of Base64, and white space.
  static func isWritten(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0.isASCIIWhitespace || $0 == 0x2B || $0 == 0x2F || $0 == 0x3D
    }
  }

  static func isXML(_ mediaType: String) -> Bool {
    let essence = String(Substring(mediaType.utf8.prefix { $0 != UInt8(ascii: ";") })).trimmedWhitespace.lowercased()
    return essence.hasSuffix("+xml") || essence.hasSuffix("/xml")
  }

  /// The text that Base64 stands for (RFC 4648 §4); `nil` for what is none.
  static func decoded(_ text: String) -> String? {
    var out: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in text.utf8 where !byte.isASCIIWhitespace && byte != 0x3D {
      guard let value = value(of: byte) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        out.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x61...0x7A: Int(byte) - 0x61 + 26
    case 0x30...0x39: Int(byte) - 0x30 + 52
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
