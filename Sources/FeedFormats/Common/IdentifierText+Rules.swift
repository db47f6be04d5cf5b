import FeedModel

extension Findings {
  /// What is wrong with an id, or odd about it, in any format. That it is there at all is for the format to say.
  mutating func judgeIdentifier(_ id: String, at offset: Int) {
    let (hasSpace, hasParameters) = id.utf8Bytes { bytes in
      bytes.reduce(into: (false, false)) { found, byte in
        if byte.isASCIIWhitespace { found.0 = true }
        if byte == 0x3F || byte == 0x3B { found.1 = true }
      }
    }
    let first = (id.utf8.first ?? 0) | 0x20
    if first == 0x75 || first == 0x74 { judgeScheme(of: id, at: offset) }
    if hasSpace, !id.isBlank { note(.whitespaceInside, at: offset) }
    guard hasParameters else { return }
    if let name = IdentifierText.session(in: id) {
      note(.volatile(name), at: offset)
    } else if let name = IdentifierText.tracking(in: id) {
      note(.tracking(name, "the id"), at: offset)
    }
  }

  /// The schemes of identifiers that are not addresses: `urn:` (RFC 8141), UUIDs (RFC 9562), `tag:` (RFC 4151).
  private mutating func judgeScheme(of id: String, at offset: Int) {
    let lower = id.lowercased()
    if lower.hasPrefix("urn:uuid:") {
      if !IdentifierText.isUUID(lower.utf8.dropFirst(9)) { note(.uuid, at: offset) }
    } else if lower.hasPrefix("urn:") {
      if !IdentifierText.isURN(lower) { note(.urn, at: offset) }
    } else if lower.hasPrefix("tag:") {
      guard IdentifierText.isTag(id) else { return note(.tag, at: offset) }
      judgeTag(id, at: offset)
    }
  }

  private mutating func judgeTag(_ id: String, at offset: Int) {
    let parts = id.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let comma = parts[1].lastIndex(of: ",") else { return }
    let host = parts[1][..<comma].split(separator: "@").last ?? ""
    if host.utf8.contains(where: { (0x41...0x5A).contains($0) }) { note(.uppercaseHost, at: offset) }
    let date = parts[1][parts[1].index(after: comma)...]
    guard let now = circumstances.now, let begin = Timestamp.readingW3CDTF(String(date))?.timestamp else { return }
    // Anywhere on earth it is that day at most a day later.
    if begin.seconds > now.seconds, begin.seconds - now.seconds > 86_400 { note(.futureTag(String(date)), at: offset) }
  }

  /// An entry's own page.
  mutating func judgePermalink(_ link: WebAddress, at offset: @autoclosure () -> Int) {
    guard link.string.utf8.contains(where: { $0 == 0x3F || $0 == 0x3B }) else { return }
    if let name = IdentifierText.tracking(in: link.string) ?? IdentifierText.session(in: link.string) {
      note(.tracking(name, "the link"), at: offset())
    }
  }
}

extension IdentifierText {
  /// The name of a parameter that says who brought the visitor, not which page it is.
  static func tracking(in address: String) -> String? {
    parameters(of: address).first { name in
      name.hasPrefix("utm_") || name.hasPrefix("mc_")
        || ["fbclid", "gclid", "dclid", "msclkid", "yclid"].contains(name)
    }
  }

  /// The name of a parameter that is another at each visit.
  static func session(in address: String) -> String? {
    parameters(of: address).first { name in
      ["phpsessid", "jsessionid", "sessionid", "session_id", "sid", "aspsessionid", "cfid", "cftoken"].contains(name)
    }
  }

  private static func parameters(of address: String) -> [String] {
    guard let start = address.firstIndex(where: { $0 == "?" || $0 == ";" }) else { return [] }
    return address[start...].split { $0 == "?" || $0 == "&" || $0 == ";" || $0 == "#" }.map { parameter in
      parameter.prefix { $0 != "=" }.lowercased()
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let whitespaceInside = warning(
    "id/whitespace-inside", "remove the white space inside the id; readers differ in what they make of it")
  fileprivate static func volatile(_ name: String) -> Self {
    .warning("id/volatile", "remove \(name.excerpt) from the id; it is another at each visit, and so is the entry then")
  }
  fileprivate static func tracking(_ name: String, _ place: String) -> Self {
    .info("uri/tracking-params", "\(place) has the parameter \(name.excerpt), which says nothing about the page")
  }
  fileprivate static let uuid = error(
    "uri/uuid-invalid", "write the UUID as 8-4-4-4-12 hexadecimal digits, or choose another id")
  fileprivate static let urn = error("uri/urn-invalid", "write the URN as urn:namespace:name")
  fileprivate static let tag = warning(
    "uri/tag-invalid", "write the tag as tag:host,2024-03-01:name, the host and the day as they were yours")
  fileprivate static let uppercaseHost = warning(
    "uri/tag-uppercase-host", "write the host of the tag in lower case; ids are compared letter by letter")
  fileprivate static func futureTag(_ date: String) -> Self {
    .warning("uri/tag-future-date", "write a day in the tag on which the host was yours; \(date) is yet to come")
  }
}
