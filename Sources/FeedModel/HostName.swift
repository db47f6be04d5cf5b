/// Host names as URIs hold them (RFC 3986 §3.2.2, RFC 5890).
enum HostName {
  /// An ASCII host as it is; one beyond ASCII in Punycode, label by label. `nil` when it cannot be a host.
  ///
  /// Of UTS #46 only this is done: letters are folded to lower case one by one, full-width forms to ASCII, ideographic
  /// full stops to dots, and invisible characters are dropped. Names in other than composed form (NFC) stay as they are.
  static func encoded(_ host: Substring) -> Substring? {
    if host.utf8.first == 0x5B { return isIPLiteral(host) ? host : nil }
    var copy = host
    let isASCII = copy.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } }
    if isASCII {
      let isPossible = copy.withUTF8 { bytes in
        bytes.indices.allSatisfy { URIBytes.isAllowed(bytes[$0], .host) || URIBytes.isEscape(bytes, at: $0) }
      }
      return isPossible ? host : nil
    }
    var labels: [String] = []
    for label in folded(host).split(separator: ".", omittingEmptySubsequences: false) {
      guard let label = encodedLabel(label) else { return nil }
      labels.append(label)
    }
    return Substring(labels.joined(separator: "."))
  }

  private static func encodedLabel(_ label: Substring.UnicodeScalarView) -> String? {
    if label.allSatisfy(\.isASCII) {
      return label.allSatisfy { URIBytes.isAllowed(UInt8(truncatingIfNeeded: $0.value), .host) } ? String(label) : nil
    }
    let isPossible = label.allSatisfy { scalar in
      scalar.isASCII
        ? URIBytes.isAllowed(UInt8(truncatingIfNeeded: scalar.value), .host)
        : !scalar.properties.isWhitespace && scalar.value >= 0xA0
    }
    guard isPossible, label.count <= 63, let code = Punycode.encoded(Array(label)) else { return nil }
    let result = "xn--" + code
    return result.utf8.count <= 63 ? result : nil
  }

  private static func folded(_ host: Substring) -> String.UnicodeScalarView {
    var out = String.UnicodeScalarView()
    for scalar in host.unicodeScalars {
      switch scalar.value {
      case 0x3002, 0xFF0E, 0xFF61: out.append(".")
      case 0xAD, 0x200B, 0x2060, 0xFEFF: break
      case 0xFF01...0xFF5E: out.append(contentsOf: asciiForm(scalar).lowercased().unicodeScalars)
      default: out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return out
  }

  /// Full-width forms stand 0xFEE0 above their ASCII originals.
  private static func asciiForm(_ scalar: Unicode.Scalar) -> String {
    String(Character(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))))
  }

  /// `[2001:db8::1]`, `[v1.x]`: of the right characters; the address itself is not judged.
  private static func isIPLiteral(_ host: Substring) -> Bool {
    let bytes = Array(host.utf8)
    guard bytes.count > 3, bytes.last == 0x5D else { return false }
    let inner = bytes[1..<(bytes.count - 1)]
    if inner.first == 0x76 || inner.first == 0x56 {
      return inner.contains(0x2E) && inner.allSatisfy { URIBytes.isAllowed($0, .user) }
    }
    let address = inner.prefix { $0 != 0x25 }
    let zone = inner.dropFirst(address.count)
    let isZone = zone.isEmpty || (zone.count > 3 && zone.starts(with: [0x25, 0x32, 0x35]))
    return isZone && zone.dropFirst(3).allSatisfy { URIBytes.isUnreserved($0) }
      && address.filter { $0 == 0x3A }.count >= 2
      && address.allSatisfy { $0.isHexDigit || $0 == 0x3A || $0 == 0x2E }
  }
}
