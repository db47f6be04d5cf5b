import FeedModel
import FeedText

// RFC 4287 §4.1.2: what an entry must have.
extension AtomReading {
  /// `updated` is the date as the entry has it, whatever `published` says.
  mutating func check(
    _ entry: Entry, of element: XMLElement, seen: NameSet, relations: NameSet, updated: Timestamp?
  ) {
    let sourceAuthors = entry.source?.authors ?? []
    if entry.authors.isEmpty, sourceAuthors.isEmpty { authorless.append(element.offset) }
    together.note(entry, id: entry.id.string, at: element.offset, linkOffset: element.childOffset("link"))
    if let link = entry.link { findings.judgePermalink(link, at: element.childOffset("link")) }
    guard !isOld else { return }
    entries.note(entry, updated: updated, at: element.offset, &findings)
    if !seen.contains("id") { findings.note(.entryWithoutID, at: element) }
    if !seen.contains("title") { findings.note(.entryWithoutTitle, at: element) }
    if !seen.contains("updated") { findings.note(.entryWithoutUpdated, at: element) }
    if !seen.contains("content"), !relations.contains("alternate") { findings.note(.noContentOrLink, at: element) }
    if !seen.contains("content"), !seen.contains("summary") { findings.note(.noText, at: element) }
    if let published = entry.published, let updated, updated < published {
      findings.note(.updatedBeforePublished, at: element.childOffset("updated"))
    }
    if entry.source != nil, entry.authors.isEmpty, sourceAuthors.isEmpty, !feed.authors.isEmpty {
      findings.note(.authorLost, at: element)
    }
    checkTexts(of: entry, element, seen)
  }

  private mutating func checkTexts(of entry: Entry, _ element: XMLElement, _ seen: NameSet) {
    if seen.contains("title"), entry.title?.isBlank ?? true {
      let hasText = entry.content != nil || !(entry.summary?.isBlank ?? true)
      findings.note(hasText ? .untitled : .blankTitle("entry"), at: element.child("title") ?? element)
    }
    if !seen.contains("summary") {
      switch entry.content {
      case .remote?: findings.note(.noSummary, at: element)
      case .inline(_, let type)? where InlineMedia(type) == .other && !Base64.isXML(type):
        findings.note(.noSummary, at: element)
      default: break
      }
    }
    guard let summary = entry.summary, !summary.isBlank else { return }
    if summary == entry.title { findings.note(.summaryIsTitle, at: element.child("summary") ?? element) }
    switch entry.content {
    case .text(let text)? where text.trimmedWhitespace == summary.trimmedWhitespace:
      findings.note(.summaryIsContent, at: element.child("summary") ?? element)
    // Longer HTML can be no more than the summary only if it is mostly tags.
    case .html(let html, _)?
    where html.utf8.count < 2 * summary.utf8.count + 200 && HTMLText.line(html) == summary.collapsedWhitespace:
      findings.note(.summaryIsContent, at: element.child("summary") ?? element)
    default: break
    }
  }
}

extension XMLElement {
  /// Atom's first child element of a name.
  fileprivate func child(_ name: String) -> XMLElement? {
    for case .element(let child) in children where child.name.local == name && child.isAtom { return child }
    return nil
  }
}

extension Diagnostic.Message {
  fileprivate static let entryWithoutID = error("atom/entry-id-missing", "give the entry the element id")
  fileprivate static let entryWithoutTitle = error("atom/entry-title-missing", "give the entry the element title")
  fileprivate static let entryWithoutUpdated = error(
    "atom/entry-updated-missing", "give the entry the element updated")
  fileprivate static let noContentOrLink = error(
    "atom/content-or-alternate-missing", "give the entry content or a link to its page")
  fileprivate static let noText = warning(
    "atom/textual-content-missing", "give the entry content or a summary")
  fileprivate static let updatedBeforePublished = warning(
    "atom/updated-before-published", "correct updated or published; the entry was updated before it was published")
  fileprivate static let authorLost = warning(
    "atom/source-author-lost", "give the entry or its source an author, else it counts as this feed's own")
  fileprivate static let untitled = info(
    "atom/entry-title-blank", "give the entry a title if it has one; lists of entries show this one without")
  fileprivate static let noSummary = error(
    "atom/summary-missing", "give the entry a summary, since its content cannot be shown as text")
  fileprivate static let summaryIsTitle = warning(
    "atom/summary-equals-title", "write a summary that says more than the title, or none")
  fileprivate static let summaryIsContent = warning(
    "atom/summary-equals-content", "leave out the summary; it repeats the content")
}
