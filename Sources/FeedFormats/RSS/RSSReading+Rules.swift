import FeedModel
import FeedText

// RSS 2.0, "Required channel elements" and the structure around the channel.
extension RSSReading {
  mutating func checkRoot(_ root: XMLElement) {
    guard root.name.local == "rss" else {
      isCurrent = false
      if isRoot { findings.note(.obsolete("1.0"), at: root) }
      return
    }
    if Vocabulary.of(root.name.namespace) != .rss || !root.name.namespace.isEmpty {
      findings.note(.rootInNamespace, at: root)
    }
    switch root["version"] {
    case "2.0"?: break
    case nil: findings.note(.noVersion, at: root)
    case let version? where version.utf8.starts(with: "0.9".utf8):
      isCurrent = false
      findings.note(.obsolete(version.excerpt), at: root)
    case let version?: findings.note(.wrongVersion(version.excerpt), at: root)
    }
    for attribute in root.attributes where attribute.name.namespace.isEmpty && attribute.name.local != "version" {
      findings.note(.unexpectedAttribute(attribute.name.local, "rss"), at: attribute.offset)
    }
  }

  /// An element of RSS in the channel.
  mutating func checkCore(_ element: XMLElement) {
    let name = element.name.local
    guard RSS.Understood.coreOfChannel.contains(name) else {
      let meant = DidYouMean.suggest(name, among: RSS.Understood.coreOfChannel.sorted())
      findings.note(.unknownElement(name, "channel", meant), at: element)
      return
    }
    if seen.contains(name), !RSS.Understood.repeated.contains(name) {
      findings.note(.repeatedElement(name, "channel"), at: element)
    }
    if isCurrent, itemCount > 0, name != "item" { findings.note(.metadataAfterItems(name), at: element) }
    if name == "managingEditor" || name == "webMaster", isCurrent { checkContact(element) }
    checkContent(of: element)
    if name == "ttl", (Int(element.text.trimmedWhitespace) ?? 0) <= 0 { findings.note(.badTTL, at: element) }
  }

  /// What the channel as a whole lacks.
  mutating func checkChannel() {
    guard let channel else { return }
    for name in ["title", "link", "description"] where !seen.contains(name) {
      findings.note(.missingElement(name), at: channel)
    }
    if seen.contains("title"), feed.title.isBlank { findings.note(.blankTitle, at: channel) }
    if isCurrent {
      if feed.selfAddress == nil { findings.note(.noSelfLink, at: channel) }
      if itemCount == 0 { findings.note(.noItems, at: channel) }
    }
  }
}

extension Diagnostic.Message {
  static let notRSS = error("rss/not-rss", "the root element is neither rss nor rdf:RDF, so this is not RSS")
  static let noChannel = error("rss/channel-missing", "put a channel into the rss element")
  static let secondChannel = error("rss/channel-multiple", "remove this channel; a feed has one")
  static let itemOutside = error("rss/item-outside-channel", "move the item into the channel")
  static func unexpectedAttribute(_ name: String, _ element: String) -> Self {
    .error("rss/unexpected-attribute", "remove the attribute \(name) of \(element), which RSS does not know")
  }
  static func unknownElement(_ name: String, _ parent: String, _ meant: String?) -> Self {
    let advice = meant.map { "write \($0)" } ?? "remove it or give it a namespace"
    return .error("rss/unknown-element", "RSS has no element \(name) in \(parent); \(advice)")
  }
  static func repeatedElement(_ name: String, _ parent: String) -> Self {
    .error("rss/element-duplicate", "remove this \(name); \(parent) has one already")
  }
  fileprivate static let rootInNamespace = error("rss/in-namespace", "RSS 2.0's own elements are in no namespace")
  fileprivate static let noVersion = error("rss/version-missing", "give rss the attribute version=\"2.0\"")
  fileprivate static func wrongVersion(_ version: String) -> Self {
    .error("rss/version-invalid", "write version=\"2.0\" in place of \"\(version)\"")
  }
  fileprivate static func obsolete(_ version: String) -> Self {
    .warning("rss/version-obsolete", "RSS \(version) is out of use; write RSS 2.0")
  }
  fileprivate static func missingElement(_ name: String) -> Self {
    .error("rss/channel-\(name)-missing", "give the channel a \(name)")
  }
  fileprivate static let blankTitle = warning("rss/channel-title-blank", "give the channel a title that can be read")
  fileprivate static let noSelfLink = warning(
    "rss/self-link-missing", "add an atom:link with rel=\"self\" and the feed's own address")
  fileprivate static let noItems = warning("rss/channel-empty", "the channel holds no items")
  fileprivate static func metadataAfterItems(_ name: String) -> Self {
    .warning("rss/item-before-metadata", "move \(name) before the items; readers that stream want it first")
  }
  fileprivate static let badTTL = error("rss/ttl-invalid", "write ttl as a positive number of minutes")
}
