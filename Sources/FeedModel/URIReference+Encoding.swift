extension URIReference {
  /// The same reference with only characters that a URI may have (RFC 3986 §2, formats.md §2.8): everything else is
  /// percent-encoded as UTF-8, existing escapes are kept, a stray `%` becomes `%25`. `nil` for an impossible host.
  var encoded: URIReference? {
    var result = self
    if let authority {
      guard !authority.contains(" ") else { return nil }
      result.authority = URIReference.percentEncoded(authority, allowing: "!$&'()*+,;=:@[]")
    }
    result.path = URIReference.percentEncoded(path, allowing: "!$&'()*+,;=:@/")
    result.query = query.map { URIReference.percentEncoded($0, allowing: "!$&'()*+,;=:@/?") }
    result.fragment = fragment.map { URIReference.percentEncoded($0, allowing: "!$&'()*+,;=:@/?") }
    return result
  }

  static func percentEncoded(_ text: String, allowing extra: StaticString) -> String {
    let bytes = Array(text.utf8)
    func isAllowed(_ i: Int) -> Bool {
      let byte = bytes[i]
      if byte.isASCIILetter || byte.isASCIIDigit { return true }
      switch byte {
      case 0x2D, 0x2E, 0x5F, 0x7E: return true
      case 0x25: return i + 2 < bytes.count && bytes[i + 1].isHexDigit && bytes[i + 2].isHexDigit
      default: return extra.contains(byte)
      }
    }
    if bytes.indices.allSatisfy(isAllowed) { return text }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 16)
    let hex = Array("0123456789ABCDEF".utf8)
    for i in bytes.indices {
      if isAllowed(i) {
        out.append(bytes[i])
      } else {
        out.append(0x25)
        out.append(hex[Int(bytes[i] >> 4)])
        out.append(hex[Int(bytes[i] & 15)])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension StaticString {
  fileprivate func contains(_ byte: UInt8) -> Bool { withUTF8Buffer { $0.contains(byte) } }
}
