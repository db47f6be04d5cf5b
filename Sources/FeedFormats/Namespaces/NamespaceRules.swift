import FeedModel

/// Judges the namespaces that a document declares, once it has been read: each at its declaration.
enum NamespaceRules {
  static func judge(_ seen: NamespacesSeen, _ input: inout FeedInput, _ report: inout Diagnostics) {
    let isAtom = seen.root == Namespace.atom.address.string
    var told: Set<String> = []
    var messages: [Diagnostic.Message] = []
    for declaration in seen.declarations {
      let isUsed = seen.uses(declaration)
      messages.removeAll(keepingCapacity: true)
      judge(declaration, isUsed: isUsed, isAtom: isAtom, &messages)
      for message in messages where told.insert(message.code + declaration.namespace).inserted {
        let offset = seen.arePlaced ? declaration.end : offset(of: declaration, in: input.bytes)
        report.report(message, at: input.place(at: offset))
      }
    }
  }

  private static func judge(
    _ declaration: XMLEventList.Declaration, isUsed: Bool, isAtom: Bool, _ messages: inout [Diagnostic.Message]
  ) {
    let (prefix, address) = (declaration.prefix, declaration.namespace)
    let known = KnownNamespace.of(address)
    let isMisspelt = known == nil && Vocabulary.correction(of: address) != nil
    if !prefix.isEmpty, known?.prefix != prefix, !isMisspelt, let usual = KnownNamespace.addresses(of: prefix)?.first {
      messages.append(.reserved(prefix, usual))
    }
    guard isUsed else {
      // A feed that is written as it comes declares what it may use.
      if !prefix.isEmpty, known?.prefix != prefix { messages.append(.unused(prefix)) }
      return
    }
    guard let known else {
      if !isMisspelt, !address.isEmpty { messages.append(.unknown(address.excerpt)) }
      return
    }
    if address == "http://www.usemod.com/cgi-bin/mb.pl?ModWiki" {
      messages.append(.oldWiki)
    } else if let name = known.unjudged, !ExtensionRules.exist(for: address) {
      messages.append(.unjudged(name))
    }
    guard !prefix.isEmpty, !messages.contains(where: { $0.code == "ns/prefix-reserved" }) else { return }
    if isAtom, known.prefix == "atom" || known.prefix == "xhtml" {
      messages.append(.avoidPrefix(prefix))
    } else if prefix != known.prefix, !known.prefix.isEmpty {
      messages.append(.otherPrefix(known.prefix, prefix))
    }
  }

  /// Where the declaration stands in the start tag that ends there.
  static func offset(of declaration: XMLEventList.Declaration, in bytes: [UInt8]) -> Int {
    let tag = XMLScan.tagStart(in: bytes, before: declaration.end)
    let name = declaration.prefix.isEmpty ? "xmlns" : "xmlns:" + declaration.prefix
    let found = XMLScan.attributes(in: bytes, tag: tag).first { bytes[$0.name].elementsEqual(name.utf8) }
    return found?.name.lowerBound ?? tag
  }
}

extension Diagnostic.Message {
  fileprivate static func reserved(_ prefix: String, _ address: String) -> Self {
    .warning("ns/prefix-reserved", "choose another prefix than \"\(prefix)\", which readers take for \(address)")
  }
  fileprivate static func otherPrefix(_ usual: String, _ prefix: String) -> Self {
    .info("ns/prefix-nonstandard", "write the prefix \"\(usual)\" in place of \"\(prefix)\"; many readers look for it")
  }
  fileprivate static func avoidPrefix(_ prefix: String) -> Self {
    .warning("ns/prefix-avoid", "declare the namespace as the default, without \"\(prefix):\"; it breaks some readers")
  }
  fileprivate static func unknown(_ address: String) -> Self {
    .warning("ns/unknown", "correct the namespace \(address) if it is a slip; it is none that feeds are known to use")
  }
  fileprivate static func unjudged(_ name: String) -> Self {
    .info("ns/unsupported", "look at the elements of \(name) yourself; they were not judged")
  }
  fileprivate static func unused(_ prefix: String) -> Self {
    .info("ns/unused", "remove the declaration of \"\(prefix)\"; nothing here uses it")
  }
  fileprivate static let oldWiki = warning(
    "ns/wiki-obsolete", "write the wiki module's namespace as http://purl.org/rss/1.0/modules/wiki/")
}
