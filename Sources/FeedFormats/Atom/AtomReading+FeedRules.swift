import FeedModel

// RFC 4287 §4.1.1: what can be said of a feed when all of it was read.
extension AtomReading {
  mutating func checkFeed() {
    guard !isOld else { return }
    entries.judge(feedID: feed.id, &findings)
    tombstones.judge(entries, &findings)
    if isEntryDocument {
      for offset in authorless { findings.note(.entryDocumentAuthor, at: offset) }
      return
    }
    if !seen.contains("id") { findings.note(.feedWithoutID, at: root) }
    if !seen.contains("title") { findings.note(.feedWithoutTitle, at: root) }
    if !seen.contains("updated") { findings.note(.feedWithoutUpdated, at: root) }
    if !seen.contains("generator") { findings.note(.noGenerator, at: root) }
    if entries.count == 0 { findings.note(.noEntries, at: root) }
    if !links.relations.contains("alternate") { findings.note(.noAlternate, at: root) }
    if feed.authors.isEmpty { for offset in authorless { findings.note(.noAuthor, at: offset) } }
    checkSelf()
    checkUpdated()
  }

  private mutating func checkSelf() {
    let selfLinks = links.selfLinks
    guard let first = selfLinks.first else {
      if !links.relations.contains("self") { findings.note(.noSelf, at: root) }
      return
    }
    if selfLinks.count > 1 { findings.note(.severalSelfs, at: selfLinks[1].offset) }
    guard let address = circumstances.address else { return }
    let key = CanonicalID.key(of: address.string)
    if !selfLinks.contains(where: { CanonicalID.key(of: $0.address.string) == key }) {
      findings.note(.selfElsewhere(first.address.string.excerpt, address.string.excerpt), at: first.offset)
    }
  }

  private mutating func checkUpdated() {
    guard let updated = feed.updated, let newest = entries.newest else { return }
    if updated < newest.date {
      findings.note(.stale(newest.id.excerpt), at: updatedOffset)
    } else if let now = circumstances.now {
      let (age, isTooFar) = now.seconds.subtractingReportingOverflow(updated.seconds)
      let (lead, isTooLong) = updated.seconds.subtractingReportingOverflow(newest.date.seconds)
      if !isTooFar, !isTooLong, (-60...300).contains(age), lead > 86_400 { findings.note(.volatile, at: updatedOffset) }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let feedWithoutID = error("atom/feed-id-missing", "give the feed the element id")
  fileprivate static let feedWithoutTitle = error("atom/feed-title-missing", "give the feed the element title")
  fileprivate static let feedWithoutUpdated = error("atom/feed-updated-missing", "give the feed the element updated")
  fileprivate static let noGenerator = info(
    "atom/generator-missing", "name the program that writes the feed in generator, so that faults find their way")
  fileprivate static let noEntries = info(
    "atom/feed-empty", "the feed has no entries; nothing need be done if so it is")
  fileprivate static let noAlternate = info(
    "atom/link-alternate-missing-feed", "add a link with rel=\"alternate\" to the page that the feed is of")
  fileprivate static let entryDocumentAuthor = error(
    "atom/entry-document-author", "give the entry an author; it stands in no feed that has one")
  fileprivate static let noAuthor = error("atom/feed-author-missing", "give the entry or the feed an author")
  fileprivate static let noSelf = warning(
    "atom/self-missing", "add a link with rel=\"self\" and the feed's own address")
  fileprivate static let severalSelfs = warning(
    "atom/self-multiple", "keep one link with rel=\"self\"; a feed has one address of its own")
  fileprivate static func selfElsewhere(_ said: String, _ address: String) -> Self {
    .warning("atom/self-mismatch", "write the address where the feed is served, \(address), not \(said)")
  }
  fileprivate static func stale(_ id: String) -> Self {
    .warning("atom/feed-updated-stale", "write when the feed changed last; the entry \"\(id)\" is newer")
  }
  fileprivate static let volatile = info(
    "atom/feed-updated-volatile", "write when the feed changed last, not when it was built")
}
