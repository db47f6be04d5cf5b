/// Which bytes a URI may hold (RFC 3986 §2, appendix A), and how the others are written.
enum URIBytes {
  /// Which reserved characters may stand besides the unreserved ones.
  enum Extra {
    /// `pchar`, `/` and `?`.
    case rest
    /// `pchar` and `/`.
    case pathOfFile
    case user
    case host
  }

  /// Whether the text is an absolute address already, with nothing to encode.
  static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = schemeEnd(bytes) else { return false }
    var i = colon + 1
    let isHTTP = isHTTP(bytes[..<colon])
    if i + 1 < bytes.count, bytes[i] == 0x2F, bytes[i + 1] == 0x2F {
      i += 2
      let start = i
      // A user, a port or an IP literal is looked at closely elsewhere.
      while i < bytes.count, bytes[i] != 0x2F, bytes[i] != 0x3F, bytes[i] != 0x23 {
        guard isUnreserved(bytes[i]) else { return false }
        i += 1
      }
      if isHTTP, i == start { return false }
    } else if isHTTP {
      return false
    }
    return needsNoEncoding(UnsafeBufferPointer(rebasing: bytes[i...]))
  }

  /// Whether path, query and fragment hold only what may stand there.
  static func needsNoEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasFragment = false
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x25 {
        guard isEscape(bytes, at: i) else { return false }
      } else if bytes[i] == 0x23 {
        guard !hasFragment else { return false }
        hasFragment = true
      } else if !isAllowed(bytes[i], .rest) {
        return false
      }
      i += 1
    }
    return true
  }

  /// The offset of what follows `scheme://authority`; `nil` for an address without authority.
  static func authorityEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let colon = schemeEnd(bytes), colon + 2 < bytes.count, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F
    else { return nil }
    var i = colon + 3
    while i < bytes.count, bytes[i] != 0x2F, bytes[i] != 0x3F, bytes[i] != 0x23 { i += 1 }
    return i
  }

  /// Whether `/.` occurs.
  static func mayHoldDotSegments(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 1
    while i < bytes.count {
      if bytes[i] == 0x2E, bytes[i - 1] == 0x2F { return true }
      i += 1
    }
    return false
  }

  /// The offset of the colon after a scheme (RFC 3986 §3.1).
  static func schemeEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = bytes.first, first.isASCIILetter else { return nil }
    var i = 1
    while i < bytes.count {
      switch bytes[i] {
      case 0x3A: return i
      case 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: i += 1
      default: return nil
      }
    }
    return nil
  }

  static func isHTTP(_ scheme: some Collection<UInt8>) -> Bool {
    guard scheme.count == 4 || scheme.count == 5 else { return false }
    var packed: UInt64 = 0
    for byte in scheme { packed = packed << 8 | UInt64(byte.lowercasedASCII) }
    return packed == 0x6874_7470 || packed == 0x68_7474_7073
  }

  /// The text with everything escaped that may not stand there. Escapes stay, and a `%` that begins none becomes
  /// `%25`; with `escapesPercent` every `%` does.
  static func encoded(_ text: Substring, escapesPercent: Bool = false, extra: Extra = .rest) -> Substring {
    var copy = text
    return copy.withUTF8 { bytes in
      func mayStand(_ i: Int) -> Bool {
        bytes[i] == 0x25 ? !escapesPercent && isEscape(bytes, at: i) : isAllowed(bytes[i], extra)
      }
      if bytes.indices.allSatisfy(mayStand) { return text }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count + 24)
      for i in bytes.indices {
        if mayStand(i) {
          out.append(bytes[i])
        } else {
          out.append(0x25)
          out.append(hexDigit(bytes[i] >> 4))
          out.append(hexDigit(bytes[i] & 15))
        }
      }
      return Substring(String(decoding: out, as: UTF8.self))
    }
  }

  /// Whether a percent sign and two hexadecimal digits stand at `i`.
  static func isEscape(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    i + 2 < bytes.count && bytes[i] == 0x25 && bytes[i + 1].isHexDigit && bytes[i + 2].isHexDigit
  }

  @inline(__always)
  static func isAllowed(_ byte: UInt8, _ extra: Extra) -> Bool {
    if isUnreserved(byte) { return true }
    switch byte {
    case 0x21, 0x24, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x3B, 0x3D: return true
    case 0x3A: return extra != .host
    case 0x40, 0x2F: return extra == .rest || extra == .pathOfFile
    case 0x3F: return extra == .rest
    default: return false
    }
  }

  @inline(__always)
  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
