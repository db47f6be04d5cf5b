import FeedModel
import FeedText

// RFC 4287 §4.1: which elements and attributes stand where, and how often.
extension AtomReading {
  mutating func checkRoot(_ root: XMLElement) {
    guard isRoot else { return }
    if isOld {
      findings.note(.obsolete, at: root)
    } else if root.name.vocabulary != .atom {
      findings.note(root.isPlain ? .noNamespace : .otherNamespace(root.name.namespace.excerpt), at: root)
    } else {
      checkNamespace(of: root)
    }
    guard !isOld else { return }
    if root.language == nil { findings.note(.noLanguage, at: root) }
    // A lone entry is looked at whole later.
    if !isEntryDocument { checkCommonAttributes(of: root, depth: 0) }
    for attribute in root.attributes where attribute.name.namespace.isEmpty {
      let isVersion = attribute.name.local == "version" && !isEntryDocument
      let message =
        isVersion ? .version : Diagnostic.Message.undefinedAttribute(attribute.name.local, root.name.local)
      findings.note(message, at: attribute.offset)
    }
  }

  /// An element of Atom in the feed.
  mutating func checkCore(_ element: XMLElement) {
    check(element.name.local, "feed", of: element, known: Atom.Understood.coreOfFeed, seen: seen)
    checkPosition(of: element)
  }

  /// An element of Atom in an entry.
  mutating func checkCore(_ element: XMLElement, seen: NameSet) {
    check(element.name.local, "entry", of: element, known: Atom.Understood.coreOfEntry, seen: seen)
  }

  private mutating func check(
    _ name: String, _ parent: String, of element: XMLElement, known: NameSet, seen: NameSet
  ) {
    guard !isOld else { return }
    if !known.contains(name) {
      if Atom.Understood.old.contains(name) {
        findings.note(.leftover(name), at: element)
      } else {
        findings.note(
          .undefinedElement(name, parent, DidYouMean.suggest(name, among: known.names.sorted())), at: element)
      }
    } else if seen.contains(name), !Atom.Understood.repeated.contains(name) {
      findings.note(.secondElement(name, parent), at: element)
    }
    checkAttributes(of: element)
  }

  /// The attributes in no namespace of an element of Atom.
  mutating func checkAttributes(of element: XMLElement) {
    guard !element.attributes.isEmpty else { return }
    let name = element.name.local
    let allowed = Self.attributes[name]
    for attribute in element.attributes where attribute.name.namespace.isEmpty {
      if attribute.name.local == "mode" {
        findings.note(.mode, at: attribute.offset)
      } else if let allowed, !allowed.contains(attribute.name.local) {
        findings.note(.undefinedAttribute(attribute.name.local, name), at: attribute.offset)
      }
    }
  }

  /// Metadata stands before the entries.
  mutating func checkPosition(of element: XMLElement) {
    if entries.count > 0, !isOld { findings.note(.metadataAfterEntries(element.name.qualified), at: element) }
  }

  private static let attributes: [String: Set<String>] = [
    "id": [], "updated": [], "published": [], "icon": [], "logo": [], "author": [], "contributor": [], "source": [],
    "name": [], "uri": [], "email": [],
    "title": ["type"], "subtitle": ["type"], "summary": ["type"], "rights": ["type"], "content": ["type", "src"],
    "category": ["term", "scheme", "label"], "generator": ["uri", "version"],
    "link": ["href", "rel", "type", "hreflang", "title", "length"],
  ]
}

extension Diagnostic.Message {
  static let notAtom = error("atom/not-atom", "the root element is neither feed nor entry, so this is not Atom")
  static func blankTitle(_ parent: String) -> Self {
    .warning("atom/title-blank", "give the \(parent) a title that can be read")
  }
  fileprivate static let obsolete = error("ns/atom-obsolete", "write Atom 1.0; Atom 0.3 is out of use")
  fileprivate static let noNamespace = error(
    "ns/missing-atom", "put the root into the namespace http://www.w3.org/2005/Atom")
  fileprivate static func otherNamespace(_ namespace: String) -> Self {
    .error("ns/invalid", "put the root into the namespace http://www.w3.org/2005/Atom, not \(namespace)")
  }
  fileprivate static let noLanguage = info(
    "atom/lang-missing", "say in xml:lang on the root which language the feed is in")
  fileprivate static let version = error(
    "atom/version-attribute", "remove version; the namespace says which Atom this is")
  fileprivate static let mode = error(
    "atom/03-mode", "remove mode, which is of Atom 0.3; type says alone how the text is written")
  fileprivate static func undefinedAttribute(_ name: String, _ element: String) -> Self {
    .error("atom/undefined-attribute", "remove the attribute \(name) of \(element), which Atom does not know")
  }
  fileprivate static func undefinedElement(_ name: String, _ parent: String, _ meant: String?) -> Self {
    let advice = meant.map { "write \($0)" } ?? "remove it or give it another namespace"
    return .error("atom/undefined-element", "\(advice); Atom has no element \(name) in \(parent)")
  }
  fileprivate static func leftover(_ name: String) -> Self {
    let now = Atom.Understood.successors[name].map { "write \($0)" } ?? "remove \(name)"
    return .error("atom/03-leftover", "\(now); \(name) is of Atom 0.3")
  }
  fileprivate static func secondElement(_ name: String, _ parent: String) -> Self {
    .error("atom/singleton-duplicate", "remove this \(name); the \(parent) has one already")
  }
  fileprivate static func metadataAfterEntries(_ name: String) -> Self {
    .error("atom/metadata-after-entries", "move \(name) before the entries")
  }
}
