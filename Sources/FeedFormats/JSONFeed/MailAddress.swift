import FeedModel

/// An e-mail address as `mailto:` (RFC 6068), which is how a JSON Feed's author can have one.
enum MailAddress {
  static func address(for email: String) -> String {
    var out = "mailto:"
    for byte in email.utf8 {
      if byte.isASCIILetter || byte.isASCIIDigit || isPlain(byte) {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        out += byte < 16 ? "%0" + hex : "%" + hex
      }
    }
    return out
  }

  /// The e-mail address that a `mailto:` address names, without the fields of a message; `nil` for other addresses.
  static func email(in address: WebAddress) -> String? {
    guard address.scheme == "mailto" else { return nil }
    let text = decoded(address.path).cleanedForFeeds.collapsedWhitespace
    return text.isEmpty ? nil : text
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"): true
    default: false
    }
  }

  private static func decoded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count, let byte = hexByte(bytes[i + 1], bytes[i + 2]) {
        out.append(byte)
        i += 3
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func hexByte(_ high: UInt8, _ low: UInt8) -> UInt8? {
    guard let high = high.hexValue, let low = low.hexValue else { return nil }
    return high << 4 | low
  }
}
