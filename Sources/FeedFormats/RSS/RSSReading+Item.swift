import FeedModel

extension RSSReading {
  /// Reads an item whole.
  mutating func entry(of element: XMLElement, in document: DocumentText) -> Entry {
    itemCount += 1
    var item = RSSItem(element)
    var extensions = ExtensionsSeen()
    findings.checkXMLAttributes(of: element)
    checkItemTag(element)
    for case .element(let child) in element.children {
      checkNamespace(of: child)
      findings.checkExtension(child, in: .entry, &extensions)
      history.noteEntry(child, &findings)
      guard let vocabulary = child.name.vocabulary else {
        noteExtension(child, of: &item)
        item.entry.unknown.elements.append(ForeignElement(child))
        continue
      }
      if vocabulary == .rss {
        readCore(child, of: &item, in: document)
        continue
      }
      noteExtension(child, of: &item)
      if RSS.Understood.ofItem[vocabulary]?.contains(child.name.local) ?? false {
        readExtension(child, vocabulary, of: &item, in: document)
      } else {
        checkStranger(child, vocabulary, among: Self.feedOnly, in: "an item")
        item.entry.unknown.elements.append(ForeignElement(child))
      }
    }
    findings.checkEpisode(element, extensions.podcast, of: &self.extensions.podcast, needsEnclosure: true)
    findings.checkLicences(in: element)
    checkItem(item)
    judgeContent(of: item)
    let entry = item.finished(language: feed.language, known: known)
    check(entry, of: item)
    return entry
  }

  /// The HTML of an item, once its title is known and which of its texts is the content.
  private mutating func judgeContent(of item: RSSItem) {
    // Before RSS 0.92 a description was plain text.
    guard isCurrent, findings.circumstances.judgesContent,
      item.encoded != nil || item.description != nil || item.body != nil
    else {
      return
    }
    let title = item.entry.title
    for case .element(let child) in item.element.children {
      switch (child.name.vocabulary, child.name.local) {
      case (.rss, "description"):
        if let html = item.description, child.offset == item.descriptionOffset {
          let isSummary = item.encoded != nil || item.body != nil
          findings.judgeHTML(html, of: child, as: isSummary ? .summary : .content, title: title)
          if isSummary { findings.judgeSummary(html, at: child.offset) }
        }
      case (.content, "encoded"):
        if let html = item.encoded, child.offset == item.encodedOffset {
          findings.judgeHTML(html, of: child, as: .content, title: title)
        }
      case (.xhtml, "body"): findings.judgeXHTML(of: child, as: .content, title: title)
      default: break
      }
    }
  }

  private mutating func readCore(_ element: XMLElement, of item: inout RSSItem, in document: DocumentText) {
    let name = element.name.local
    checkCore(element, of: item)
    guard item.seen.insert(name) || RSS.Understood.repeated.contains(name) else { return }
    switch name {
    case "title":
      item.entry.title = plain(element, in: document)
      item.titleOffset = element.offset
      judgeTitle(element, in: document)
    case "link": if isCurrent || !element.text.isBlank { item.entry.link = address(in: element, .itemLink) }
    case "description":
      if element.children.count > 1 || !(element.children.first?.isText ?? true) {
        findings.note(.unescapedHTML, at: element)
      }
      item.description = element.html(base: base)
      item.descriptionOffset = element.offset
    case "author": item.author = MailboxText.person(plain(element, in: document))
    case "category": item.entry.categories.append(category(element, in: document))
    case "comments": item.entry.comments = address(in: element, .comments)
    case "enclosure": readEnclosure(element, of: &item)
    case "guid": readID(element, of: &item)
    case "pubDate": item.entry.published = date(in: element)
    case "source":
      let address = address(attribute: "url", of: element, .sourceURL)
      if element.attribute("url") == nil { findings.note(.sourceWithoutURL, at: element) }
      let title = plain(element, in: document)
      if isCurrent, title.isBlank { findings.note(.sourceWithoutText, at: element) }
      item.entry.source = Source(title: title, feed: address)
    default: break
    }
  }

  private mutating func readID(_ element: XMLElement, of item: inout RSSItem) {
    item.guidOffset = element.offset
    let id = trimmed(element).trimmedWhitespace
    let flag = element.attribute("isPermaLink")
    if let flag, flag.value != "true", flag.value != "false" {
      findings.note(.permalinkValue(flag.value.excerpt), at: flag.offset)
    }
    if id.isEmpty { return findings.note(.blankID, at: element) }
    item.guid = id
    findings.judgeIdentifier(id, at: element.offset)
    if let flag, flag.value != "true" {
      item.isPermalink = flag.value.trimmedWhitespace.lowercased() != "false"
    }
    guard item.isPermalink else {
      if isCurrent, id.utf8.count < 9, id.utf8.allSatisfy(\.isASCIIDigit) {
        findings.note(.weakID(id), at: element)
      }
      return
    }
    if id.beginsWithBytes(of: "tag:") || id.beginsWithBytes(of: "urn:") {
      findings.note(.permalinkTag, at: element)
    } else if WebAddress(id)?.isHTTP != true {
      findings.note(.permalinkNotURL(id.excerpt), at: element)
    }
  }

  private mutating func readExtension(
    _ element: XMLElement, _ vocabulary: Vocabulary, of item: inout RSSItem, in document: DocumentText
  ) {
    if EpisodeElements.understands(element, vocabulary) { item.episode.read(element, vocabulary, base: base) }
    switch (vocabulary, element.name.local) {
    case (.atom, "link"):
      if let link = AtomLink.read(element, base: base, &findings) { item.entry.links.append(link) }
    case (.atom, "published"): item.published = atomDate(in: element)
    case (.atom, "updated"): item.updated = atomDate(in: element)
    case (.atom, "author"):
      if let person = AtomPerson.read(element, base: base) { item.otherAuthors.append(person) }
    case (.content, _):
      guard item.encoded == nil else { return }
      item.encodedOffset = element.offset
      item.encoded = element.html(base: base)
      if item.encoded == item.description { findings.note(.sameTwice, at: element) }
    case (.xhtml, _):
      if isCurrent, element.name.local == "body" { findings.note(.avoid(element.name.qualified), at: element) }
      if isCurrent, element.name.local == "div" { findings.note(.misplacedXHTML("an item"), at: element) }
      item.body = element.innerHTML(base: base)
    case (.dc, "creator"): if let person = person(element, in: document) { item.creators.append(person) }
    case (.dc, "contributor"): if let person = person(element, in: document) { item.entry.contributors.append(person) }
    case (.dc, "language"): item.entry.language = element.text.trimmedWhitespace
    case (.dc, "rights"): item.entry.rights = item.entry.rights ?? plain(element, in: document)
    case (.dc, "date"): item.dcDate = item.dcDate ?? element.dateW3C
    case (.dcterms, "modified"): item.modified = item.modified ?? element.dateW3C
    case (.dcterms, _): item.issued = item.issued ?? element.dateW3C
    case (.media, _): item.media.read(element, base: base)
    case (.itunes, "author"): if let person = person(element, in: document) { item.otherAuthors.append(person) }
    case (.itunes, "duration"): item.seconds = MediaElements.Duration.seconds(element.text)
    case (.itunes, "image"): item.itunesImage = element["href"].flatMap { element.resolve($0, base: base) }
    case (.feedburner, _): item.originalLink = WebAddress(element.text.trimmedWhitespace)
    default: break
    }
  }
}

extension XMLNode {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
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
  fileprivate static func weakID(_ id: String) -> Self {
    .warning("rss/guid-weak", "write a guid that no other feed has; \"\(id)\" is a number that many count to")
  }
  fileprivate static let sameTwice = info(
    "content/encoded-equals-description", "write a short description, or leave content:encoded out; they are the same")
  fileprivate static let sourceWithoutURL = error("rss/source-url-missing", "give source the attribute url")
  fileprivate static let sourceWithoutText = warning(
    "rss/source-text-missing", "write the title of the feed that the item comes from into source")
  fileprivate static func avoid(_ name: String) -> Self {
    .warning("rss/description-avoid", "write the content into description or content:encoded, not into \(name)")
  }
  static func avoidContent(_ name: String) -> Self { avoid(name) }
}
