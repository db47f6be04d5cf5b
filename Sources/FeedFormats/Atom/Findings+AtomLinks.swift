import FeedModel

// RFC 4287 §4.2.7: what a link's attributes may say, in Atom and in RSS.
extension Findings {
  mutating func checkLink(_ element: XMLElement) {
    if element.children.contains(where: { $0.isContent }) { note(.linkWithText, at: element) }
    if let relation = element["rel"], let fault = LinkRelation.fault(in: relation) {
      note(.relation(fault, relation.excerpt), at: element.offset(of: "rel"))
    }
    if let type = element["type"] { judgeMediaType(type.trimmedWhitespace, at: element.offset(of: "type")) }
    if let language = element["hreflang"] { judgeLanguage(language, at: element.offset(of: "hreflang")) }
    if let type = element["type"], !MediaType.isWellFormed(type.trimmedWhitespace) {
      note(.linkType(type.excerpt), at: element.offset(of: "type"))
    }
    if let language = element["hreflang"], !LanguageTag.isKnown(language), !language.utf8.contains(0x5F) {
      note(.linkLanguage(language.excerpt), at: element.offset(of: "hreflang"))
    }
    if let title = element["title"] {
      if title.isBlank { note(.blankTitle, at: element.offset(of: "title")) }
      if MarkupCheck.looksLikeHTML(title) { note(.titleWithHTML, at: element.offset(of: "title")) }
    }
    switch LinkRelation.name(of: element["rel"]) {
    case "self":
      if let href = element["href"], !isAbsolute(href, in: element) {
        note(.relativeSelf, at: element.offset(of: "href"))
      }
    case "enclosure":
      if element["length"] == nil { note(.enclosureWithoutLength, at: element) }
      if element["type"] == nil { note(.enclosureWithoutType, at: element) }
    default: break
    }
    checkReplies(element)
  }

  /// Whether a reference is one by itself or by a base that the document states.
  private func isAbsolute(_ href: String, in element: XMLElement) -> Bool {
    WebAddress(href.trimmedWhitespace) != nil || element.base(in: nil) != nil
  }

  /// A reference to the document itself, written where it means another one (RFC 3986 §4.4).
  mutating func checkSameDocument(_ element: XMLElement, _ href: String, _ document: WebAddress?) {
    guard !element.bases.isEmpty, href.isEmpty || href.utf8.first == UInt8(ascii: "#") else { return }
    guard let document, element.base(in: document) != document else { return }
    note(.sameDocument, at: element.offset(of: "href"))
  }

  /// RFC 4685 §4: how many replies there are where the link leads, and since when.
  private mutating func checkReplies(_ element: XMLElement) {
    for attribute in element.attributes where attribute.name.namespace == "http://purl.org/syndication/thread/1.0" {
      let isReplies = LinkRelation.name(of: element["rel"]) == "replies"
      switch attribute.name.local {
      case "count":
        if !isReplies { note(.misplacedCount("count"), at: attribute.offset) }
        if !ValueShape.nonNegative.fits(attribute.value) { note(.count(attribute.value), at: attribute.offset) }
      case "updated":
        if !isReplies { note(.misplacedCount("updated"), at: attribute.offset) }
        if !ValueShape.date3339.fits(attribute.value) { note(.countUpdated(attribute.value), at: attribute.offset) }
      case "when": note(.countWhen, at: attribute.offset)
      default: break
      }
    }
  }
}

extension XMLNode {
  /// Whether it is more than white space.
  var isContent: Bool {
    switch self {
    case .text(let text): !text.isBlank
    case .element: true
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let linkWithText = warning(
    "atom/link-has-text", "remove what the link holds; all that it says stands in its attributes")
  fileprivate static func relation(_ fault: LinkRelation.Fault, _ text: String) -> Self {
    switch fault {
    case .blank: .error("atom/link-rel-blank", "give rel a value or leave it out")
    case .multiple: .error("atom/link-rel-multiple", "write a link for each of \"\(text)\"; rel takes one value")
    case .relative:
      .error("atom/link-rel-relative", "write rel as a registered name or a whole address, not \"\(text)\"")
    case .historyCase(let name): .error("fh/rel-case", "write rel=\"\(name)\", not \"\(text)\"")
    case .unregistered:
      .warning("atom/link-rel-unregistered", "write a registered relation or a whole address, not \"\(text)\"")
    case .prev: .warning("atom/link-rel-prev", "write rel=\"previous\", which is what readers of paged feeds look for")
    }
  }
  fileprivate static func linkType(_ type: String) -> Self {
    .error("atom/link-type-invalid", "\"\(type)\" is no media type; write one such as text/html")
  }
  fileprivate static func linkLanguage(_ text: String) -> Self {
    .error("atom/link-hreflang-invalid", "\"\(text)\" is no language tag; write one such as en or pt-BR")
  }
  fileprivate static let blankTitle = warning("atom/link-title-blank", "give the link's title words or leave it out")
  fileprivate static let titleWithHTML = warning(
    "atom/link-title-html", "write the link's title as plain text; tags and references are shown as they are")
  fileprivate static let relativeSelf = warning(
    "atom/self-relative", "write the whole address in the self link; nothing here says what it is relative to")
  fileprivate static let enclosureWithoutLength = warning(
    "atom/enclosure-length-missing", "give the enclosure its length in bytes")
  fileprivate static let enclosureWithoutType = warning(
    "atom/enclosure-type-missing", "give the enclosure its media type, such as audio/mpeg")
  fileprivate static let sameDocument = warning(
    "atom/link-same-document", "write the whole address; readers take this for the feed or for its base")
  fileprivate static func misplacedCount(_ name: String) -> Self {
    .error("thr/count-misplaced", "put thr:\(name) on a link with rel=\"replies\"")
  }
  fileprivate static func count(_ text: String) -> Self {
    .error("thr/count-invalid", "write thr:count as a whole number of 0 or more, not \"\(text.excerpt)\"")
  }
  fileprivate static func countUpdated(_ text: String) -> Self {
    .error("thr/updated-invalid", "write thr:updated as an RFC 3339 date, not \"\(text.excerpt)\"")
  }
  fileprivate static let countWhen = error("thr/when-obsolete", "write thr:updated in place of thr:when")
}
