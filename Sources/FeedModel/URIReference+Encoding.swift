extension URIReference {
  /// The same reference with only characters that a URI may have (RFC 3986 §2): everything else is percent-encoded as
  /// UTF-8, existing escapes are kept, a stray `%` becomes `%25`. `nil` for an impossible host or port.
  var encoded: URIReference? {
    var result = self
    if let authority {
      guard let encoded = Authority(authority).encoded else { return nil }
      result.authority = encoded
    }
    result.path = URIBytes.encoded(path)
    result.query = query.map { URIBytes.encoded($0) }
    result.fragment = fragment.map { URIBytes.encoded($0) }
    return result
  }
}

/// `user:password@host:port` (RFC 3986 §3.2).
struct Authority {
  var user: Substring?
  var host: Substring
  var port: Substring?

  init(_ text: Substring) {
    var rest = text.utf8[...]
    if let at = rest.lastIndex(of: 0x40) {
      user = Substring(rest[..<at])
      rest = rest[rest.index(after: at)...]
    }
    if let colon = rest.lastIndex(of: 0x3A), !rest[colon...].contains(0x5D) {
      port = Substring(rest[rest.index(after: colon)...])
      rest = rest[..<colon]
    }
    host = Substring(rest)
  }

  var encoded: Substring? {
    if let port {
      guard port.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
      guard port.isEmpty || Int(port).map({ $0 <= 65_535 }) == true else { return nil }
    }
    guard let host = HostName.encoded(host) else { return nil }
    let before = user.map { URIBytes.encoded($0, extra: .user) + "@" } ?? ""
    return before + host + (port.map { ":" + $0 } ?? "")
  }
}

extension [UInt8] {
  /// The bytes that percent-encoding stands for (RFC 3986 §2.1); a stray `%` stays.
  package var percentDecoded: [UInt8] {
    var out: [UInt8] = []
    var i = 0
    while i < count {
      if self[i] == 0x25, i + 2 < count, let high = self[i + 1].hexValue, let low = self[i + 2].hexValue {
        out.append(high << 4 | low)
        i += 3
      } else {
        out.append(self[i])
        i += 1
      }
    }
    return out
  }
}
