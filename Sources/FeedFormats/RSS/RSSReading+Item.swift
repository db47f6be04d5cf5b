import FeedModel

extension RSSReading {
  /// Reads an item whole.
  mutating func entry(of element: XMLElement, in bytes: [UInt8]) -> Entry {
    itemCount += 1
    var item = RSSItem(element)
    var extensions = ExtensionsSeen()
    findings.checkXMLAttributes(of: element)
    for child in element.elements {
      checkNamespace(of: child)
      findings.checkExtension(child, in: .entry, &extensions)
      history.noteEntry(child, &findings)
      guard let vocabulary = Vocabulary.of(child.name.namespace) else {
        item.entry.unknown.elements.append(ForeignElement(child))
        continue
      }
      if vocabulary == .rss {
        readCore(child, of: &item, in: bytes)
      } else if RSS.Understood.ofItem[vocabulary]?.contains(child.name.local) ?? false {
        readExtension(child, vocabulary, of: &item, in: bytes)
      } else {
        item.entry.unknown.elements.append(ForeignElement(child))
      }
    }
    checkItem(item)
    let entry = item.finished(language: feed.language)
    check(entry, of: element)
    return entry
  }

  private mutating func readCore(_ element: XMLElement, of item: inout RSSItem, in bytes: [UInt8]) {
    let name = element.name.local
    checkCore(element, of: item)
    guard item.seen.insert(name).inserted || RSS.Understood.repeated.contains(name) else { return }
    switch name {
    case "title": item.entry.title = plain(element, in: bytes)
    case "link":
      if isCurrent || !element.text.isBlank {
        item.entry.link = findings.address(element.text, of: element, base: base, "rss")
      }
    case "description":
      if !element.elements.isEmpty { findings.note(.unescapedHTML, at: element) }
      item.description = element.html(base: base)
    case "author": item.author = MailboxText.person(plain(element, in: bytes))
    case "category":
      item.entry.categories.append(Category(plain(element, in: bytes), scheme: element["domain"]))
    case "comments": item.entry.comments = findings.address(element.text, of: element, base: base, "rss")
    case "enclosure": readEnclosure(element, of: &item)
    case "guid": readID(element, of: &item)
    case "pubDate": item.entry.published = findings.date(in: element, .rfc822, "rss")
    case "source":
      let address = element["url"].flatMap { findings.address($0, of: element, base: base, "rss") }
      if element["url"] == nil { findings.note(.sourceWithoutURL, at: element) }
      item.entry.source = Source(title: plain(element, in: bytes), feed: address)
    default: break
    }
  }

  private mutating func readID(_ element: XMLElement, of item: inout RSSItem) {
    let id = element.text.trimmedWhitespace
    if id.isEmpty { return findings.note(.blankID, at: element) }
    item.guid = id
    switch element["isPermaLink"] {
    case nil, "true"?: break
    case "false"?: item.isPermalink = false
    case let value?:
      findings.note(.permalinkValue(value.excerpt), at: element)
      item.isPermalink = value.trimmedWhitespace.lowercased() != "false"
    }
    guard item.isPermalink else { return }
    if id.utf8.starts(with: "tag:".utf8) || id.utf8.starts(with: "urn:".utf8) {
      findings.note(.permalinkTag, at: element)
    } else if WebAddress(id)?.isHTTP != true {
      findings.note(.permalinkNotURL(id.excerpt), at: element)
    }
  }

  private mutating func readEnclosure(_ element: XMLElement, of item: inout RSSItem) {
    for name in ["url", "length", "type"] where element[name] == nil {
      findings.note(.enclosureWithout(name), at: element)
    }
    guard let url = element["url"], let address = findings.address(url, of: element, base: base, "rss") else { return }
    let type = element["type"]?.trimmedWhitespace ?? ""
    let length = element["length"].map { $0.trimmedWhitespace }
    let bytes = length.flatMap { Int($0) }
    if length == "-1" {
      findings.note(.lengthMinusOne, at: element)
    } else if length != nil, (bytes ?? -1) < 0 {
      findings.note(.lengthInvalid, at: element)
    }
    if !type.isEmpty, !MediaType.isWellFormed(type) { findings.note(.enclosureType(type.excerpt), at: element) }
    item.entry.enclosures.append(
      Enclosure(
        address, mediaType: type.isEmpty ? MediaType.guess(of: address) : type,
        bytes: bytes.flatMap { $0 > 0 ? $0 : nil }))
  }

  private mutating func readExtension(
    _ element: XMLElement, _ vocabulary: Vocabulary, of item: inout RSSItem, in bytes: [UInt8]
  ) {
    switch (vocabulary, element.name.local) {
    case (.atom, "link"):
      if let link = AtomLink.read(element, base: base, &findings) { item.entry.links.append(link) }
    case (.atom, "published"): item.published = findings.date(in: element, .rfc3339, "rss")
    case (.atom, "updated"): item.updated = findings.date(in: element, .rfc3339, "rss")
    case (.atom, "author"):
      if let person = AtomPerson.read(element, base: base) { item.otherAuthors.append(person) }
    case (.content, _): item.encoded = item.encoded ?? element.html(base: base)
    case (.xhtml, _): item.body = element.innerHTML(base: base)
    case (.dc, "creator"): if let person = person(element, in: bytes) { item.creators.append(person) }
    case (.dc, "contributor"): if let person = person(element, in: bytes) { item.entry.contributors.append(person) }
    case (.dc, "language"): item.entry.language = element.text.trimmedWhitespace
    case (.dc, "rights"): item.entry.rights = item.entry.rights ?? plain(element, in: bytes)
    case (.dc, "date"): item.dcDate = item.dcDate ?? element.dateW3C
    case (.dcterms, "modified"): item.modified = item.modified ?? element.dateW3C
    case (.dcterms, _): item.issued = item.issued ?? element.dateW3C
    case (.media, _): item.media.read(element, base: base)
    case (.itunes, "author"): if let person = person(element, in: bytes) { item.otherAuthors.append(person) }
    case (.itunes, "duration"): item.seconds = MediaElements.Duration.seconds(element.text)
    case (.itunes, "image"): item.itunesImage = element["href"].flatMap { element.resolve($0, base: base) }
    case (.feedburner, _): item.originalLink = WebAddress(element.text.trimmedWhitespace)
    default: break
    }
  }
}

extension Diagnostic.Message {
  fileprivate static let unescapedHTML = error(
    "rss/description-unescaped", "escape the HTML in description, or put it into a CDATA section")
  fileprivate static let blankID = error("rss/guid-blank", "give guid a value or leave it out")
  fileprivate static func permalinkValue(_ value: String) -> Self {
    .error("rss/guid-ispermalink-value", "write isPermaLink as true or false, not \"\(value)\"")
  }
  fileprivate static let permalinkTag = error(
    "rss/guid-permalink-tag", "add isPermaLink=\"false\"; this guid is no web address")
  fileprivate static func permalinkNotURL(_ id: String) -> Self {
    .error("rss/guid-permalink-not-url", "add isPermaLink=\"false\" or write a whole web address, not \"\(id)\"")
  }
  fileprivate static func enclosureWithout(_ name: String) -> Self {
    .error("rss/enclosure-\(name)-missing", "give the enclosure the attribute \(name)")
  }
  fileprivate static let lengthMinusOne = error("rss/enclosure-length-minus-one", "write 0 for an unknown length")
  fileprivate static let lengthInvalid = error("rss/enclosure-length-invalid", "write length as a number of bytes")
  fileprivate static func enclosureType(_ type: String) -> Self {
    .error("rss/enclosure-type-invalid", "\"\(type)\" is no media type; write one such as audio/mpeg")
  }
  fileprivate static let sourceWithoutURL = error("rss/source-url-missing", "give source the attribute url")
}
