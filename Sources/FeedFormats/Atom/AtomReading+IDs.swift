import FeedModel

// RFC 4287 §4.2.6.
extension AtomReading {
  mutating func checkID(_ id: String, of element: XMLElement) {
    guard !isOld else { return }
    if id.isEmpty { return findings.note(.blankID, at: element) }
    if element.text != id || id.utf8.contains(where: \.isASCIIWhitespace) {
      findings.note(.whitespaceInID, at: element)
      if WebAddress(id) == nil { return findings.note(.relativeID(id.excerpt), at: element) }
    } else if WebAddress(id) == nil {
      return findings.note(.relativeID(id.excerpt), at: element)
    } else if findings.iriFault(in: id, of: "id", at: element.offset, character: { .notIRI($0) }) {
      // A tag or a URN has rules besides.
    } else if let form = CanonicalID.form(of: id) {
      findings.note(.notCanonical(id.excerpt, form.excerpt), at: element)
    }
    findings.checkIdentifier(id, at: element)
  }
}

extension Findings {
  /// The schemes of identifiers that are not addresses: `urn:` (RFC 8141), UUIDs (RFC 9562), `tag:` (RFC 4151).
  mutating func checkIdentifier(_ id: String, at element: XMLElement) {
    guard let first = id.utf8.first?.lowercasedASCII, first == 0x75 || first == 0x74 else { return }
    let lower = id.lowercased()
    if lower.hasPrefix("urn:uuid:") {
      if !IdentifierText.isUUID(lower.utf8.dropFirst(9)) { note(.uuid, at: element) }
    } else if lower.hasPrefix("urn:") {
      if !IdentifierText.isURN(lower) { note(.urn, at: element) }
    } else if lower.hasPrefix("tag:"), !IdentifierText.isTag(id) {
      note(.tag, at: element)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let blankID = error("atom/id-blank", "give id a value")
  fileprivate static let whitespaceInID = error("atom/id-whitespace", "remove the white space in id")
  fileprivate static func relativeID(_ id: String) -> Self {
    .error("atom/id-relative", "write id as a whole address or a tag URI, not \"\(id)\"")
  }
  fileprivate static func notIRI(_ id: String) -> Self {
    .error("atom/id-not-iri", "write id as an address or a tag URI, without the signs of \"\(id)\"")
  }
  fileprivate static func notCanonical(_ id: String, _ form: String) -> Self {
    .warning("atom/id-noncanonical", "write a new id as \"\(form)\", not \"\(id)\"; keep one that was published")
  }
  fileprivate static let uuid = error(
    "uri/uuid-invalid", "write the UUID as 8-4-4-4-12 hexadecimal digits, or choose another id")
  fileprivate static let urn = error("uri/urn-invalid", "write the URN as urn:namespace:name")
  fileprivate static let tag = warning(
    "uri/tag-invalid", "write the tag as tag:host,2024-03-01:name, the host and the day as they were yours")
}
