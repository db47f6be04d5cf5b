import FeedModel

/// Identifiers that lead nowhere.
enum IdentifierText {
  /// Whether Atom allows it as an id (RFC 4287 §4.2.6): an absolute IRI that keeps the rules of its scheme.
  static func isSound(_ id: String) -> Bool {
    guard WebAddress(id) != nil, AddressText.fault(in: id) == nil else { return false }
    let lower = id.lowercased()
    if lower.hasPrefix("urn:uuid:") { return isUUID(lower.utf8.dropFirst(9)) }
    return !lower.hasPrefix("urn:") || isURN(lower)
  }

  /// RFC 9562 §4: 8-4-4-4-12 hexadecimal digits.
  static func isUUID(_ text: some Collection<UInt8>) -> Bool {
    text.count == 36
      && text.enumerated().allSatisfy { i, byte in
        [8, 13, 18, 23].contains(i) ? byte == UInt8(ascii: "-") : byte.isHexDigit
      }
  }

  /// RFC 8141 §2: `urn:`, a namespace of 2 to 32 letters, digits and hyphens, and what it names.
  static func isURN(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, (2...32).contains(parts[1].count), !parts[2].isEmpty else { return false }
    let isHyphen = { (byte: UInt8?) in byte == UInt8(ascii: "-") }
    return !isHyphen(parts[1].first) && !isHyphen(parts[1].last) && !parts[1].elementsEqual("urn".utf8)
      && parts[1].allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || isHyphen($0) }
  }

  /// RFC 4151 §2.1: `tag:authority,date:specific`.
  static func isTag(_ text: String) -> Bool {
    let rest = text.utf8.dropFirst(4)
    guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let entity = rest[..<colon].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard entity.count == 2, isDate(entity[1]), isSpecific(rest[rest.index(after: colon)...]) else { return false }
    let authority = entity[0].split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    switch authority.count {
    case 1: return isHost(authority[0])
    case 2: return !authority[0].isEmpty && authority[0].allSatisfy(isLocal) && isHost(authority[1])
    default: return false
    }
  }

  /// What the minter wrote: the characters of a path and of a query, and a fragment (RFC 4151 §2.1).
  private static func isSpecific(_ text: Substring.UTF8View) -> Bool {
    let body = text.prefix { $0 != UInt8(ascii: "#") }
    return body.allSatisfy { byte in
      byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || "-._~!$&'()*+,;=:@%/?".utf8.contains(byte)
    }
  }

  private static func isHost(_ text: Substring.UTF8View) -> Bool {
    text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.first != 0x2D && label.last != 0x2D
        && label.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D }
    }
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "-._".utf8.contains(byte)
  }

  /// A year, with a month and a day if need be.
  private static func isDate(_ text: Substring.UTF8View) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return false }
    let month = parts.count > 1 ? Int(String(Substring(parts[1]))) ?? 0 : 1
    let day = parts.count > 2 ? Int(String(Substring(parts[2]))) ?? 0 : 1
    return (1...12).contains(month) && (1...31).contains(day)
  }
}
