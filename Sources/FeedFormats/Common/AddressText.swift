import FeedModel
import FeedText

/// What is wrong with a text that should be a URI reference (RFC 3986) or an IRI reference (RFC 3987).
enum AddressText {
  enum Fault {
    case character(Unicode.Scalar)
    case percent
    case noHost
  }

  /// `nil` for a text without a fault; letters beyond ASCII are none.
  static func fault(in text: String) -> Fault? { text.utf8Bytes { fault(in: $0) } }

  static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    var isInHost = false
    for i in bytes.indices where mayBeFault(bytes[i]) {
      if bytes[i] == 0x5B || bytes[i] == 0x5D {
        // Brackets hold a number of IPv6 in place of a host's name and nothing else (RFC 3986 §3.2.2).
        guard bytes[i] == 0x5B ? beginsHost(at: i, of: bytes) : isInHost else {
          return .character(Unicode.Scalar(bytes[i]))
        }
        isInHost = bytes[i] == 0x5B
      }
      if isForbidden(bytes[i]) { return .character(Unicode.Scalar(bytes[i])) }
      if bytes[i] == 0x25 {
        guard i + 2 < bytes.count, bytes[i + 1].isHexDigit, bytes[i + 2].isHexDigit else { return .percent }
      }
    }
    guard let colon = schemeEnd(of: bytes), needsHost(bytes[..<colon]) else { return nil }
    guard colon + 3 < bytes.count, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F else { return .noHost }
    let host = bytes[colon + 3]
    return host == 0x2F || host == 0x3F || host == 0x23 ? .noHost : nil
  }

  /// Whether a byte is forbidden or one of those that may stand in some places only; told without a branch for each.
  @inline(__always)
  private static func mayBeFault(_ byte: UInt8) -> Bool {
    // `"`, `%`, `<` and `>` with what is up to the space; `[` to `^`, the grave accent, `{` to `}` and U+007F.
    let (low, high): (UInt64, UInt64) = (0x5000_0025_FFFF_FFFF, 0xB800_0001_7800_0000)
    return byte < 0x80 && ((byte < 0x40 ? low : high) &>> UInt64(byte & 63)) & 1 != 0
  }

  /// Whether a host may begin at `i`: behind `//` of the authority, or behind its user.
  private static func beginsHost(at i: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard i >= 2 else { return false }
    let slashes = bytes[..<i].firstIndex(of: 0x2F) ?? i
    guard slashes + 1 < i, bytes[slashes + 1] == 0x2F else { return false }
    return slashes + 2 == i || bytes[i - 1] == 0x40 && !bytes[(slashes + 2)..<i].contains(0x2F)
  }

  /// Whether a byte of ASCII can stand nowhere in an address (RFC 3986 §2).
  @inline(__always)
  static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// The offset of the colon behind a scheme; `nil` for a relative reference.
  static func schemeEnd(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = bytes.first, first.isASCIILetter else { return nil }
    for i in bytes.indices {
      switch bytes[i] {
      case 0x3A: return i
      case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      default: return nil
      }
    }
    return nil
  }

  private static func needsHost(_ scheme: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard (3...5).contains(scheme.count) else { return false }
    let bytes = UnsafeBufferPointer(rebasing: scheme)
    return switch scheme.count {
    case 5: ByteSearch.matches("https", in: bytes, at: 0)
    case 4: ByteSearch.matches("http", in: bytes, at: 0)
    default: ByteSearch.matches("ftp", in: bytes, at: 0)
    }
  }

  static func isASCII(_ text: String) -> Bool { text.utf8Bytes { $0.allSatisfy { $0 < 0x80 } } }

  /// What is odd, though allowed.
  struct Oddities: OptionSet {
    let rawValue: UInt8

    static let encodedTwice = Oddities(rawValue: 1)
    static let password = Oddities(rawValue: 2)
    static let doubledSlash = Oddities(rawValue: 4)
    static let feedScheme = Oddities(rawValue: 8)
    static let unregistered = Oddities(rawValue: 16)
  }

  /// One pass over the text, without a copy.
  static func oddities(in bytes: UnsafeBufferPointer<UInt8>) -> Oddities {
    var found: Oddities = []
    guard let colon = schemeEnd(of: bytes) else { return found }
    var i = colon + 1
    if i + 1 < bytes.count, bytes[i] == 0x2F, bytes[i + 1] == 0x2F {
      i += 2
      var hasColon = false
      while i < bytes.count, bytes[i] != 0x2F, bytes[i] != 0x3F, bytes[i] != 0x23 {
        if bytes[i] == 0x3A { hasColon = true }
        if bytes[i] == 0x40, hasColon { found.insert(.password) }
        i += 1
      }
    }
    var isPath = true
    while i < bytes.count {
      switch bytes[i] {
      case 0x25:
        if i + 4 < bytes.count, bytes[i + 1] == 0x32, bytes[i + 2] == 0x35, bytes[i + 3].isHexDigit,
          bytes[i + 4].isHexDigit
        {
          found.insert(.encodedTwice)
        }
      case 0x2F:
        // Archives have whole addresses in their paths.
        if isPath, bytes[i - 1] == 0x2F, i < 2 || bytes[i - 2] != 0x3A { found.insert(.doubledSlash) }
      case 0x3F, 0x23: isPath = false
      default: break
      }
      i += 1
    }
    if !SchemeName.isKnown(UnsafeBufferPointer(rebasing: bytes[..<colon])) {
      let scheme = bytes[..<colon].lazy.map(\.lowercasedASCII)
      found.insert(.unregistered)
      if scheme.elementsEqual("feed".utf8) { found.insert(.feedScheme) }
    }
    return found
  }
}

extension Findings {
  /// Notes what is wrong with an address that stands in `name`, whatever it may be relative to; whether it is none.
  @discardableResult
  mutating func checkAddressText(_ text: String, of name: @autoclosure () -> String, at offset: Int) -> Bool {
    let (fault, oddities) = text.utf8Bytes { bytes in (AddressText.fault(in: bytes), AddressText.oddities(in: bytes)) }
    if !oddities.isEmpty { note(oddities, in: text, of: name(), at: offset) }
    switch fault {
    case nil: return false
    case .character(let scalar)?: note(.addressCharacter(scalar, name()), at: offset)
    case .percent?: note(.percent(name()), at: offset)
    case .noHost?: note(.noHost(name()), at: offset)
    }
    return true
  }

  private mutating func note(_ oddities: AddressText.Oddities, in text: String, of name: String, at offset: Int) {
    if oddities.contains(.encodedTwice) { note(.encodedTwice(name), at: offset) }
    if oddities.contains(.password) { note(.password(name), at: offset) }
    if oddities.contains(.doubledSlash) { note(.doubledSlash(name), at: offset) }
    if oddities.contains(.feedScheme) { note(.feedScheme(name), at: offset) }
    if oddities.contains(.unregistered) { note(.unregistered(text, name), at: offset) }
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
  fileprivate static func encodedTwice(_ name: String) -> Self {
    .warning("uri/percent-double", "write the escapes in \(name) once; %25 before two digits is a percent sign escaped")
  }
  fileprivate static func password(_ name: String) -> Self {
    .warning("uri/userinfo", "remove the user and the password from \(name); a feed is public")
  }
  fileprivate static func doubledSlash(_ name: String) -> Self {
    .info("uri/duplicate-slash", "two slashes follow each other in the path of \(name); write one")
  }
  fileprivate static func feedScheme(_ name: String) -> Self {
    .warning("uri/feed-scheme", "write https: in place of feed: in \(name)")
  }
  fileprivate static func unregistered(_ text: String, _ name: String) -> Self {
    let scheme = text.prefix { $0 != ":" }
    return .warning(
      "uri/scheme-unregistered", "nobody registered the scheme \(String(scheme).excerpt): of \(name); write https:")
  }
  static func nonASCIIInJSON(_ name: String, _ encoded: String) -> Self {
    .warning("uri/non-ascii-json", "write \"\(name)\" in ASCII: \(encoded.excerpt)")
  }
}
