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
    findings.judgeIdentifier(id, at: element.offset)
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
}
