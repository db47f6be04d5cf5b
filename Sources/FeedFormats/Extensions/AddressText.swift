import FeedModel

/// What is wrong with a text that should be a URI reference (RFC 3986) or an IRI reference (RFC 3987).
enum AddressText {
  enum Fault {
    case character(Unicode.Scalar)
    case percent
    case noHost
  }

  /// `nil` for a text without a fault; letters beyond ASCII are none.
  static func fault(in text: String) -> Fault? {
    let bytes = Array(text.utf8)
    for i in bytes.indices {
      switch bytes[i] {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
        return .character(Unicode.Scalar(bytes[i]))
      case 0x25:
        guard i + 2 < bytes.count, bytes[i + 1].isHexDigit, bytes[i + 2].isHexDigit else { return .percent }
      default: break
      }
    }
    let lower = String(text.utf8.prefix(8).map { Character(Unicode.Scalar($0.lowercasedASCII)) })
    for scheme in ["http:", "https:", "ftp:"] where lower.hasPrefix(scheme) {
      let rest = bytes.dropFirst(scheme.utf8.count)
      let host = rest.dropFirst(2).first
      guard rest.starts(with: "//".utf8), let host, host != 0x2F, host != 0x3F, host != 0x23 else { return .noHost }
    }
    return nil
  }

  static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }
}

extension Findings {
  /// Notes what is wrong with an address that stands in `name`, whatever it may be relative to; whether anything is.
  @discardableResult
  mutating func checkAddressText(_ text: String, of name: String, at offset: Int) -> Bool {
    guard let fault = AddressText.fault(in: text) else { return false }
    switch fault {
    case .character(let scalar): note(.addressCharacter(scalar, name), at: offset)
    case .percent: note(.percent(name), at: offset)
    case .noHost: note(.noHost(name), at: offset)
    }
    return true
  }
}

extension Diagnostic.Message {
  fileprivate static func addressCharacter(_ scalar: Unicode.Scalar, _ name: String) -> Self {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let shown = scalar.value <= 0x20 ? (scalar == " " ? "the space" : "white space") : "\"\(scalar)\""
    let advice = scalar == " " ? "remove it or write %20" : "write %\(hex.count < 2 ? "0" : "")\(hex)"
    return .error("uri/char-invalid", "\(shown) cannot stand in an address, as in \(name); \(advice)")
  }
  fileprivate static func percent(_ name: String) -> Self {
    .error("uri/percent-invalid", "write %25 for a percent sign in \(name), or two hexadecimal digits behind it")
  }
  fileprivate static func noHost(_ name: String) -> Self {
    .error("uri/http-no-host", "give the address in \(name) a host")
  }
}
