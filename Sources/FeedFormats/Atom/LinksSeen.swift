import FeedModel

/// The links that stand in one feed, entry or source already (RFC 4287 §4.1.1, §4.1.2).
struct LinksSeen {
  fileprivate var alternates: Set<[String]> = []
  /// Relations without the registry's address.
  private(set) var relations = NameSet()
  /// What `self` leads to, and where that is said.
  private(set) var selfLinks: [(address: WebAddress, offset: Int)] = []

  fileprivate mutating func insert(_ link: Link, _ name: String, at offset: Int) {
    relations.insert(name)
    if name == "self" { selfLinks.append((link.address, offset)) }
  }

  /// One that has no address leads somewhere for those who wrote it.
  fileprivate mutating func insert(_ name: String) { relations.insert(name) }
}

extension AtomReading {
  /// A link of a feed, an entry or a source, which stands beside those in `seen`.
  mutating func link(_ element: XMLElement, _ seen: inout LinksSeen) -> Link? {
    let name = LinkRelation.name(of: element["rel"])
    let document = circumstances.address ?? feed.selfAddress
    guard
      let link = AtomLink.read(element, base: base, document: document, isJudged: !isOld, &findings)
    else {
      seen.insert(name)
      return nil
    }
    seen.insert(link, name, at: element.offset)
    guard !isOld else { return link }
    if name == "alternate" {
      if !seen.alternates.insert([link.mediaType ?? "", link.language ?? ""]).inserted {
        findings.note(.repeatedAlternate, at: element)
      }
      if link.mediaType == nil { findings.note(.alternateWithoutType, at: element) }
    }
    if name == "self", let type = link.mediaType, !AtomLink.isFeed(type) {
      findings.note(.selfOfOtherType(type.excerpt), at: element.offset(of: "type"))
    }
    return link
  }
}

extension AtomLink {
  /// Whether a media type is that of a feed in XML.
  fileprivate static func isFeed(_ type: String) -> Bool {
    let essence = String(Substring(type.utf8.prefix { $0 != UInt8(ascii: ";") })).trimmedWhitespace.lowercased()
    return ["application/atom+xml", "application/rss+xml", "application/rdf+xml"].contains(essence)
  }
}

extension Diagnostic.Message {
  fileprivate static let repeatedAlternate = error(
    "atom/link-alternate-duplicate", "keep one alternate link of each type and language")
  fileprivate static let alternateWithoutType = info(
    "atom/link-alternate-type-missing", "give the alternate link the type of what it leads to, such as text/html")
  fileprivate static func selfOfOtherType(_ type: String) -> Self {
    .warning("atom/self-type", "write type=\"application/atom+xml\" on the self link, not \"\(type)\"")
  }
}
