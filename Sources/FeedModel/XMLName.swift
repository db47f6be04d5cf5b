/// Which names XML allows (Namespaces in XML 1.0 §3, production `NCName`).
package enum XMLName {
  static let xmlnsNamespace = "http://www.w3.org/2000/xmlns/"
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  package static func isNCName(_ name: String) -> Bool {
    var isFirst = true
    for scalar in name.unicodeScalars {
      guard isFirst ? isStart(scalar) : isStart(scalar) || isFurther(scalar) else { return false }
      isFirst = false
    }
    return !isFirst
  }

  /// Whether it can be declared: `xml` and `xmlns` cannot (§3, "Reserved Prefixes").
  static func isPrefix(_ text: String) -> Bool {
    isNCName(text) && text.prefix(3).lowercased() != "xml"
  }

  /// Namespaces that no element of a feed is in.
  static func isReserved(_ namespace: String) -> Bool {
    namespace == xmlnsNamespace || namespace == xmlNamespace
  }

  /// `NameStartChar` of XML 1.0 §2.3 without the colon.
  private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  private static func isFurther(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
