import FeedModel

// RFC 4287 §4.1.2: what an entry must have.
extension AtomReading {
  mutating func check(_ entry: Entry, of element: XMLElement, seen: Set<String>, relations: Set<String>) {
    if entry.authors.isEmpty, entry.source?.authors.isEmpty ?? true { authorless.append(element.offset) }
    if !entry.id.string.isEmpty, ids.updateValue(element.offset, forKey: entry.id.string) != nil {
      findings.note(.repeatedID(entry.id.string.excerpt), at: element)
    }
    guard !isOld else { return }
    for name in ["id", "title", "updated"] where !seen.contains(name) {
      findings.note(.missing(name, "entry"), at: element)
    }
    if !seen.contains("content"), !relations.contains("alternate") { findings.note(.noContentOrLink, at: element) }
    if !seen.contains("content"), !seen.contains("summary") { findings.note(.noText, at: element) }
    if let published = entry.published, let updated = entry.updated, updated < published {
      findings.note(.updatedBeforePublished, at: element)
    }
    guard !seen.contains("summary") else { return }
    switch entry.content {
    case .remote?: findings.note(.noSummary, at: element)
    case .inline(_, let type)? where InlineMedia(type) == .other && !Base64.isXML(type):
      findings.note(.noSummary, at: element)
    default: break
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func repeatedID(_ id: String) -> Self {
    .error("atom/id-duplicate", "two entries have the id \"\(id)\"; readers show one of them")
  }
  fileprivate static let noContentOrLink = error(
    "atom/content-or-alternate-missing", "give the entry content or a link to its page")
  fileprivate static let noText = warning(
    "atom/textual-content-missing", "give the entry content or a summary")
  fileprivate static let updatedBeforePublished = warning(
    "atom/updated-before-published", "updated is earlier than published")
  fileprivate static let noSummary = error(
    "atom/summary-missing", "give the entry a summary, since its content cannot be shown as text")
}
