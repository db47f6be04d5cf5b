import FeedModel

/// The normal form of identifiers that are URIs (RFC 4287 §4.2.6, RFC 3986 §6.2.2). It is advice for whoever mints an
/// id: ids that were published are compared by their characters and stay as they are.
enum CanonicalID {
  /// The form in which `id` should have been minted; `nil` when it has that form.
  static func form(of id: String) -> String? {
    guard id.utf8Bytes({ isSuspicious($0) }) else { return nil }
    let form = normalized(id)
    return form == id ? nil : form
  }

  /// What two spellings of one address have in common, its fragment left out.
  static func key(of address: String) -> String {
    let bytes = address.utf8.prefix { $0 != UInt8(ascii: "#") }
    let text = String(Substring(bytes))
    return form(of: text) ?? text
  }

  /// Whether some part may have another form: a look at each byte, which most ids pass.
  private static func isSuspicious(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = bytes.firstIndex(of: 0x3A) else { return false }
    if bytes[..<colon].contains(where: { $0 != $0.lowercasedASCII }) { return true }
    if bytes[colon...].contains(0x25) { return true }
    guard bytes[(colon + 1)...].starts(with: [0x2F, 0x2F]) else { return false }
    var i = colon + 3
    let host = i
    while i < bytes.count, !isEndOfAuthority(bytes[i]) {
      if bytes[i] != bytes[i].lowercasedASCII || bytes[i] == 0x3A || bytes[i] == 0x40 { return true }
      i += 1
    }
    if i > host, bytes[i - 1] == 0x2E { return true }
    guard i < bytes.count, bytes[i] == 0x2F else { return true }
    while i + 1 < bytes.count, bytes[i] != 0x3F, bytes[i] != 0x23 {
      if bytes[i] == 0x2F, bytes[i + 1] == 0x2E { return true }
      i += 1
    }
    return false
  }

  private static func isEndOfAuthority(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x3F || byte == 0x23 }

  private static func normalized(_ id: String) -> String {
    let bytes = Array(id.utf8)
    guard let colon = bytes.firstIndex(of: 0x3A) else { return id }
    let scheme = bytes[..<colon].map(\.lowercasedASCII)
    var out = scheme + [0x3A]
    var rest = bytes[(colon + 1)...]
    if rest.starts(with: [0x2F, 0x2F]) {
      rest = rest.dropFirst(2)
      let authority = rest.prefix { !isEndOfAuthority($0) }
      out += [0x2F, 0x2F] + normalized(authority: authority, ports[String(decoding: scheme, as: UTF8.self)])
      rest = rest.dropFirst(authority.count)
      if rest.first != 0x2F { out.append(0x2F) }
    }
    appendEscapes(of: rest, to: &out)
    let text = String(decoding: out, as: UTF8.self)
    let path = out.prefix { $0 != 0x3F && $0 != 0x23 }
    guard AddressText.isASCII(text), hasDotSegment(path) else { return text }
    // An address resolved against itself is the same without `.` and `..` (RFC 3986 §5.2.4).
    return WebAddress(text)?.resolve(text)?.string ?? text
  }

  private static func normalized(authority: ArraySlice<UInt8>, _ port: String?) -> [UInt8] {
    var user: ArraySlice<UInt8> = []
    var host = authority
    if let at = authority.lastIndex(of: 0x40) {
      user = authority[..<at]
      host = authority[(at + 1)...]
    }
    var number: ArraySlice<UInt8> = []
    if let colon = host.lastIndex(of: 0x3A), !host[colon...].contains(0x5D) {
      number = host[(colon + 1)...]
      host = host[..<colon]
    }
    if host.count > 1, host.last == 0x2E { host = host.dropLast() }
    var out = user.allSatisfy { $0 == 0x3A } ? [] : user + [0x40]
    out += host.map(\.lowercasedASCII)
    if !number.isEmpty, !number.elementsEqual((port ?? "").utf8) { out += [0x3A] + number }
    return Array(out)
  }

  /// Escapes with digits in upper case, and none for what needs none (RFC 3986 §6.2.2.1, §6.2.2.2).
  private static func appendEscapes(of bytes: ArraySlice<UInt8>, to out: inout [UInt8]) {
    var i = bytes.startIndex
    while i < bytes.endIndex {
      guard bytes[i] == 0x25, i + 2 < bytes.endIndex, let high = bytes[i + 1].hexValue, let low = bytes[i + 2].hexValue
      else {
        out.append(bytes[i])
        i += 1
        continue
      }
      let byte = high << 4 | low
      if byte.isASCIILetter || byte.isASCIIDigit || "-._~".utf8.contains(byte) {
        out.append(byte)
      } else {
        out += [0x25] + bytes[(i + 1)...(i + 2)].map { $0.isASCIILetter ? $0 & 0xDF : $0 }
      }
      i += 3
    }
  }

  private static func hasDotSegment(_ path: ArraySlice<UInt8>) -> Bool {
    path.split(separator: 0x2F).contains { $0.elementsEqual([0x2E]) || $0.elementsEqual([0x2E, 0x2E]) }
  }

  private static let ports = ["http": "80", "https": "443", "ftp": "21"]
}
