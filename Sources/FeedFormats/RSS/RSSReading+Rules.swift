import FeedModel
import FeedText

// RSS 2.0, the root and the structure around the channel.
extension RSSReading {
  mutating func checkRoot(_ root: XMLElement) {
    guard root.name.local == "rss" else {
      isCurrent = false
      if isRoot { findings.note(.obsolete("1.0"), at: root) }
      return
    }
    noteNamespace(of: root)
    switch root.attribute("version") {
    case nil: findings.note(.noVersion, at: root)
    case let version? where version.value == "2.0": break
    case let version? where version.value.utf8.starts(with: "0.9".utf8):
      isCurrent = false
      findings.note(.obsolete(version.value.excerpt), at: version.offset)
    case let version?: findings.note(.wrongVersion(version.value.excerpt), at: version.offset)
    }
    checkAttributes(of: root, known: ["version"])
  }

  /// The DOCTYPE of RSS 0.91, in a document of whatever version.
  mutating func checkDoctype(before root: XMLElement, in bytes: [UInt8]) {
    guard let doctype = XMLProlog(Array(bytes[..<min(max(0, root.offset), bytes.count)])).doctype else { return }
    let text = String(decoding: bytes[doctype], as: UTF8.self).lowercased()
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 }) else { return }
    if text.contains("my.netscape.com") {
      findings.note(.withdrawnDTD, at: doctype.lowerBound)
    }
    if text.contains("rss-0.91") || text.contains("rss 0.91"), root["version"] != "0.91" {
      findings.note(.otherDTD, at: doctype.lowerBound)
    }
  }

  mutating func checkChannelTag(_ element: XMLElement) {
    if isCurrent { checkAttributes(of: element, known: []) }
  }

  /// Attributes of an element of RSS itself.
  mutating func checkAttributes(of element: XMLElement, known: Set<String>) {
    for attribute in element.attributes {
      guard attribute.name.namespace.isEmpty else {
        if facts.foreignAttribute == nil, attribute.name.namespace != XMLName.xmlNamespace {
          facts.foreignAttribute = (attribute.name.qualified, attribute.offset)
        }
        continue
      }
      let name = attribute.name.local
      if known.contains(name) { continue }
      if let meant = known.first(where: { $0.lowercased() == name.lowercased() }) {
        findings.note(.wrongCase(name, meant), at: attribute.offset)
      } else {
        findings.note(.unexpectedAttribute(name, element.name.local), at: attribute.offset)
      }
    }
  }

  /// An element of RSS in the channel.
  mutating func checkCore(_ element: XMLElement) {
    let name = element.name.local
    if isCurrent { noteNamespace(of: element) }
    guard RSS.Understood.coreOfChannel.contains(name), name != "textinput" || !isCurrent else {
      checkUnknown(element)
      return
    }
    if seen.contains(name), !RSS.Understood.repeated.contains(name) {
      findings.note(.repeatedElement(name, "channel"), at: element)
    }
    if isCurrent {
      if itemCount > 0 { findings.note(.metadataAfterItems(name), at: element) }
      if name == "managingEditor" || name == "webMaster" { checkContact(element) }
      checkAttributes(of: element, known: Self.attributesOfChannel[name] ?? [])
    }
    checkContent(of: element, inItem: false)
  }

  private mutating func checkUnknown(_ element: XMLElement) {
    let name = element.name.local
    switch name {
    case "textinput": findings.note(.textInputCase, at: element)
    case "blink": findings.note(.blink, at: element)
    default:
      let known = RSS.Understood.coreOfChannel.names.filter { $0 != "textinput" && $0 != "items" }
      if let meant = known.first(where: { $0.lowercased() == name.lowercased() }) {
        findings.note(.wrongCase(name, meant), at: element)
      } else {
        findings.note(
          .unknownElement(name, "channel", DidYouMean.suggest(name, among: known.sorted())), at: element)
      }
    }
  }

  private static let attributesOfChannel: [String: Set<String>] = [
    "category": ["domain"], "cloud": ["domain", "port", "path", "registerProcedure", "protocol"],
  ]

  /// Elements of Atom that belong to an entry.
  static let entryOnly: Set<String> = ["content", "summary", "source", "published", "entry"]
  /// Elements of Atom that belong to a feed.
  static let feedOnly: Set<String> = ["generator", "icon", "logo", "subtitle", "entry", "feed"]

  /// An element of Atom or XHTML where RSS has no use for it.
  mutating func checkStranger(
    _ element: XMLElement, _ vocabulary: Vocabulary, among names: Set<String>, in parent: String
  ) {
    guard isCurrent else { return }
    if vocabulary == .atom, names.contains(element.name.local) {
      findings.note(.questionable(element.name.qualified, parent), at: element)
    }
    if vocabulary == .xhtml, element.name.local != "meta" { findings.note(.misplacedXHTML(parent), at: element) }
  }

  /// What an element of another vocabulary says beside RSS's own.
  mutating func noteExtension(_ element: XMLElement) {
    guard isCurrent else { return }
    if let own = RSSPair.inChannel(element.name) {
      facts.pairs.append(RSSPair(own: own, other: element.name.qualified, offset: element.offset))
    } else if RSSPair.isUserlandLicense(element.name) {
      seen.insert("creativeCommons:license")
    }
  }
}

extension Diagnostic.Message {
  static let notRSS = error("rss/not-rss", "the root element is neither rss nor rdf:RDF, so this is not RSS")
  static let noChannel = error("rss/channel-missing", "put a channel into the rss element")
  static let secondChannel = error("rss/channel-multiple", "remove this channel; a feed has one")
  static let itemOutside = error("rss/item-outside-channel", "move the item into the channel")
  static func unexpectedAttribute(_ name: String, _ element: String) -> Self {
    .error("ns/attr-unprefixed-unknown", "remove the attribute \(name) of \(element), which RSS does not know")
  }
  static func wrongCase(_ name: String, _ meant: String) -> Self {
    .error("attr/case", "write \(meant) in place of \(name); XML tells capitals from small letters")
  }
  static func unknownElement(_ name: String, _ parent: String, _ meant: String?) -> Self {
    let advice = meant.map { "write \($0)" } ?? "remove it or give it a namespace"
    return .error("ns/core-unprefixed-unknown", "RSS has no element \(name) in \(parent); \(advice)")
  }
  static func repeatedElement(_ name: String, _ parent: String) -> Self {
    .error("element/duplicate", "remove this \(name); \(parent) has one already")
  }
  static let inNamespace = error("ns/rss-in-namespace", "remove the namespace; RSS 2.0's own elements are in none")
  static let otherNamespace = error(
    "ns/invalid", "remove the namespace of rss, in which no reader looks for RSS")
  fileprivate static let withdrawnDTD = error(
    "xml/doctype-netscape", "remove the DOCTYPE; what it names at my.netscape.com was taken away")
  fileprivate static let otherDTD = error(
    "xml/doctype-conflict", "remove the DOCTYPE, which says that this is RSS 0.91")
  fileprivate static let noVersion = error("rss/version-missing", "give rss the attribute version=\"2.0\"")
  fileprivate static func wrongVersion(_ version: String) -> Self {
    .error("rss/version-invalid", "write version=\"2.0\" in place of \"\(version)\"")
  }
  fileprivate static func obsolete(_ version: String) -> Self {
    .warning("rss/version-obsolete", "write RSS 2.0 in place of RSS \(version), which is out of use")
  }
  fileprivate static func metadataAfterItems(_ name: String) -> Self {
    .warning("rss/item-before-metadata", "move \(name) before the items; readers that stream want it first")
  }
  fileprivate static let textInputCase = error("rss/textinput-case", "write textInput with a capital I")
  fileprivate static let blink = error("rss/blink", "write blogChannel:blink in place of blink, which RSS lacks")
  fileprivate static func questionable(_ name: String, _ parent: String) -> Self {
    .warning("ns/questionable-use", "remove \(name), which has no known meaning in \(parent) of RSS")
  }
  static func misplacedXHTML(_ parent: String) -> Self {
    .warning("ns/xhtml-misplaced", "put the XHTML into a description, escaped; in \(parent) nothing shows it")
  }
}
