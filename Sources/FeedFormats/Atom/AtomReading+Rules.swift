import FeedModel
import FeedText

// RFC 4287 §4.1: what a feed must have, once and where.
extension AtomReading {
  mutating func checkRoot(_ root: XMLElement) {
    guard isRoot else { return }
    if isOld {
      findings.note(.obsolete, at: root)
    } else if Vocabulary.of(root.name.namespace) != .atom {
      findings.note(.noNamespace, at: root)
    } else {
      checkNamespace(of: root)
    }
    guard !isOld else { return }
    findings.checkXMLAttributes(of: root)
    for attribute in root.attributes where attribute.name.namespace.isEmpty {
      findings.note(.undefinedAttribute(attribute.name.local, root.name.local), at: attribute.offset)
    }
  }

  /// An element of Atom in the feed.
  mutating func checkCore(_ element: XMLElement) {
    let name = element.name.local
    check(name, "feed", of: element, known: Atom.Understood.coreOfFeed, seen: seen)
    checkPosition(of: element)
  }

  /// An element of Atom in an entry.
  mutating func checkCore(_ element: XMLElement, seen: Set<String>) {
    check(element.name.local, "entry", of: element, known: Atom.Understood.coreOfEntry, seen: seen)
  }

  private mutating func check(
    _ name: String, _ parent: String, of element: XMLElement, known: Set<String>, seen: Set<String>
  ) {
    guard !isOld else { return }
    if !known.contains(name) {
      let isOlder = Atom.Understood.old.contains(name)
      let meant = isOlder ? nil : DidYouMean.suggest(name, among: known.sorted())
      findings.note(isOlder ? .leftover(name) : .undefinedElement(name, parent, meant), at: element)
    } else if seen.contains(name), !Atom.Understood.repeated.contains(name) {
      findings.note(.secondElement(name, parent), at: element)
    }
    for attribute in element.attributes where attribute.name.namespace.isEmpty {
      guard let allowed = Self.attributes[name], !allowed.contains(attribute.name.local) else { continue }
      findings.note(.undefinedAttribute(attribute.name.local, name), at: attribute.offset)
    }
  }

  /// Metadata stands before the entries.
  mutating func checkPosition(of element: XMLElement) {
    if entryCount > 0, !isOld { findings.note(.metadataAfterEntries(element.name.qualified), at: element) }
  }

  /// RFC 4287 §4.2.6.
  mutating func checkID(_ id: String, of element: XMLElement) {
    guard !isOld else { return }
    if id.isEmpty { return findings.note(.blankID, at: element) }
    if element.text != id || id.utf8.contains(where: \.isASCIIWhitespace) {
      findings.note(.whitespaceInID, at: element)
    }
    if WebAddress(id) == nil {
      findings.note(.relativeID(id.excerpt), at: element)
    } else {
      findings.checkAddressText(id, of: "id", at: element.offset)
      findings.checkIdentifier(id, at: element)
    }
  }

  /// What the feed as a whole lacks.
  mutating func checkFeed() {
    guard !isOld else { return }
    if isEntryDocument {
      for offset in authorless { findings.note(.entryDocumentAuthor, at: offset) }
      return
    }
    for name in ["id", "title", "updated"] where !seen.contains(name) {
      findings.note(.missing(name, "feed"), at: root)
    }
    if seen.contains("title"), feed.title.isBlank { findings.note(.blankTitle("feed"), at: root) }
    if !feed.links.contains(where: { $0.relation == "self" }) { findings.note(.noSelf, at: root) }
    if feed.authors.isEmpty { for offset in authorless { findings.note(.noAuthor, at: offset) } }
  }

  private static let attributes: [String: Set<String>] = [
    "id": [], "updated": [], "published": [], "icon": [], "logo": [], "author": [], "contributor": [], "source": [],
    "title": ["type"], "subtitle": ["type"], "summary": ["type"], "rights": ["type"], "content": ["type", "src"],
    "category": ["term", "scheme", "label"], "generator": ["uri", "version"],
    "link": ["href", "rel", "type", "hreflang", "title", "length"],
  ]
}

extension Diagnostic.Message {
  static let notAtom = error("atom/not-atom", "the root element is neither feed nor entry, so this is not Atom")
  static func missing(_ name: String, _ parent: String) -> Self {
    .error("atom/\(parent)-\(name)-missing", "give the \(parent) the element \(name)")
  }
  static func blankTitle(_ parent: String) -> Self {
    .warning("atom/title-blank", "give the \(parent) a title that can be read")
  }
  fileprivate static let obsolete = error("atom/obsolete", "Atom 0.3 is out of use; write Atom 1.0")
  fileprivate static let noNamespace = error(
    "atom/namespace-missing", "put the root into the namespace http://www.w3.org/2005/Atom")
  fileprivate static func undefinedAttribute(_ name: String, _ element: String) -> Self {
    .error("atom/undefined-attribute", "remove the attribute \(name) of \(element), which Atom does not know")
  }
  fileprivate static func undefinedElement(_ name: String, _ parent: String, _ meant: String?) -> Self {
    let advice = meant.map { "write \($0)" } ?? "remove it or give it another namespace"
    return .error("atom/undefined-element", "Atom has no element \(name) in \(parent); \(advice)")
  }
  fileprivate static func leftover(_ name: String) -> Self {
    .error("atom/03-leftover", "\(name) is of Atom 0.3; Atom 1.0 calls it otherwise")
  }
  fileprivate static func secondElement(_ name: String, _ parent: String) -> Self {
    .error("atom/singleton-duplicate", "remove this \(name); the \(parent) has one already")
  }
  fileprivate static func metadataAfterEntries(_ name: String) -> Self {
    .error("atom/metadata-after-entries", "move \(name) before the entries")
  }
  fileprivate static let blankID = error("atom/id-blank", "give id a value")
  fileprivate static let whitespaceInID = error("atom/id-whitespace", "remove the white space in id")
  fileprivate static func relativeID(_ id: String) -> Self {
    .error("atom/id-relative", "write id as a whole address or a tag URI, not \"\(id)\"")
  }
  static let repeatedAlternate = error(
    "atom/link-alternate-duplicate", "keep one alternate link of each type and language")
  fileprivate static let entryDocumentAuthor = error(
    "atom/entry-document-author", "give the entry an author; it stands in no feed that has one")
  fileprivate static let noSelf = warning(
    "atom/self-missing", "add a link with rel=\"self\" and the feed's own address")
  fileprivate static let noAuthor = error(
    "atom/feed-author-missing", "give the entry or the feed an author")
}
