import FeedModel
import FeedText

// RFC 4287 §3.2, §4.2.4 and §4.2.11: what persons, generators and sources may hold.
extension AtomReading {
  mutating func checkPerson(_ element: XMLElement) {
    let parent = element.name.local
    if element.hasText { findings.note(.textInPerson(parent), at: element) }
    var seen: Set<String> = []
    for child in element.elements where child.isAtom {
      let name = child.name.local
      guard ["name", "uri", "email"].contains(name) else {
        findings.note(.childOfPerson(name, parent), at: child)
        continue
      }
      if !seen.insert(name).inserted { findings.note(.repeatedChild(name, parent), at: child) }
      if name == "uri" { findings.checkAddressText(child.text, of: "uri", at: child.offset) }
      if name == "email", !EmailText.isAddress(child.text) {
        findings.note(.emailInvalid(child.text.excerpt), at: child)
      }
      if let grandchild = child.elements.first { findings.note(.childOfText(name), at: grandchild) }
    }
  }

  mutating func checkGenerator(_ element: XMLElement) {
    if let child = element.elements.first { findings.note(.childOfText("generator"), at: child) }
    if let uri = element["uri"] { findings.checkAddressText(uri, of: "uri of generator", at: element.offset) }
  }

  /// A source is the head of a feed, without entries.
  mutating func checkSource(_ element: XMLElement) {
    var seen: Set<String> = []
    var alternates: Set<[String?]> = []
    for child in element.elements where child.isAtom {
      let name = child.name.local
      guard name != "entry", Atom.Understood.coreOfFeed.contains(name) else {
        findings.note(.childOfSource(name), at: child)
        continue
      }
      let isSecond = !seen.insert(name).inserted
      if isSecond, !Atom.Understood.repeated.contains(name) { findings.note(.repeatedChild(name, "source"), at: child) }
      switch name {
      case "generator": checkGenerator(child)
      case "category": _ = category(child)
      case "contributor": _ = person(child)
      case "link" where (child["rel"] ?? "alternate") == "alternate":
        if !alternates.insert([child["type"], child["hreflang"]]).inserted {
          findings.note(.repeatedAlternate, at: child)
        }
      default: break
      }
    }
  }
}

extension AtomReading {
  /// Elements of XHTML, which are in a namespace, and all within them.
  mutating func checkNamed(_ element: XMLElement) {
    if element.isPlain { findings.note(.unnamed(element.name.local), at: element) }
    for child in element.elements { checkNamed(child) }
  }
}

extension Findings {
  /// RFC 4287 §4.2.7, and RFC 4685 §4 where the link leads to replies.
  mutating func checkLink(_ element: XMLElement, _ href: String) {
    checkAddressText(href, of: "the link's href", at: element.offset)
    if let type = element["type"], !MediaType.isWellFormed(type.trimmedWhitespace) {
      note(.linkType(type.excerpt), at: element)
    }
    if let language = element["hreflang"], !LanguageTag.isWellFormed(language) {
      note(.linkLanguage(language.excerpt), at: element)
    }
    let isReplies = element["rel"] == "replies"
    for attribute in element.attributes where attribute.name.namespace == "http://purl.org/syndication/thread/1.0" {
      switch attribute.name.local {
      case "count":
        if !isReplies { note(.misplacedCount("count"), at: attribute.offset) }
        if !ValueShape.nonNegative.fits(attribute.value) { note(.count, at: attribute.offset) }
      case "updated":
        if !isReplies { note(.misplacedCount("updated"), at: attribute.offset) }
        if !ValueShape.date3339.fits(attribute.value) { note(.countUpdated, at: attribute.offset) }
      case "when": note(.countWhen, at: attribute.offset)
      default: break
      }
    }
  }

  /// The schemes of identifiers that are not addresses: `urn:` (RFC 8141), UUIDs (RFC 9562), `tag:` (RFC 4151).
  mutating func checkIdentifier(_ id: String, at element: XMLElement) {
    let lower = id.lowercased()
    if lower.hasPrefix("urn:uuid:") {
      if !IdentifierText.isUUID(lower.utf8.dropFirst(9)) { note(.uuid, at: element) }
    } else if lower.hasPrefix("urn:") {
      if !IdentifierText.isURN(lower) { note(.urn, at: element) }
    } else if lower.hasPrefix("tag:"), !IdentifierText.isTag(id) {
      note(.tag, at: element)
    }
  }
}

extension Diagnostic.Message {
  static func unnamed(_ name: String) -> Self {
    .error("atom/element-without-namespace", "put \(name) into a namespace; nothing in Atom is in none")
  }
  fileprivate static func textInPerson(_ name: String) -> Self {
    .error("atom/author-text", "write the name within \(name) as the element name")
  }
  fileprivate static func childOfPerson(_ name: String, _ parent: String) -> Self {
    .error("atom/author-extra-child", "remove \(name); \(parent) has name, uri and email")
  }
  fileprivate static func childOfText(_ name: String) -> Self {
    .error("atom/undefined-element", "remove the element; \(name) holds text only")
  }
  fileprivate static func childOfSource(_ name: String) -> Self {
    name == "entry"
      ? .error("atom/entry-in-source", "move the entry out of source")
      : .error("atom/undefined-element", "Atom has no element \(name) in source; remove it")
  }
  fileprivate static func repeatedChild(_ name: String, _ parent: String) -> Self {
    .error("atom/singleton-duplicate", "remove this \(name); the \(parent) has one already")
  }
  fileprivate static func emailInvalid(_ email: String) -> Self {
    .error("atom/author-email-invalid", "\"\(email)\" is no e-mail address")
  }
  fileprivate static func linkType(_ type: String) -> Self {
    .error("atom/link-type-invalid", "\"\(type)\" is no media type; write one such as text/html")
  }
  fileprivate static func linkLanguage(_ text: String) -> Self {
    .error("atom/link-hreflang-invalid", "\"\(text)\" is no language tag; write one such as en or pt-BR")
  }
  fileprivate static func misplacedCount(_ name: String) -> Self {
    .error("thr/count-misplaced", "put thr:\(name) on a link with rel=\"replies\"")
  }
  fileprivate static let count = error("thr/count-invalid", "write thr:count as a whole number of 0 or more")
  fileprivate static let countUpdated = error("thr/updated-invalid", "write thr:updated as an RFC 3339 date")
  fileprivate static let countWhen = error("thr/when-obsolete", "write thr:updated in place of thr:when")
  fileprivate static let uuid = error(
    "uri/uuid-invalid", "write the UUID as 8-4-4-4-12 hexadecimal digits, or choose another id")
  fileprivate static let urn = error("uri/urn-invalid", "write the URN as urn:namespace:name")
  fileprivate static let tag = warning(
    "uri/tag-invalid", "write the tag as tag:host,2024-03-01:name, the host and the day as they were yours")
}
