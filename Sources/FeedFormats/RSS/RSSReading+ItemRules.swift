import FeedModel
import FeedText

// RSS 2.0, "Elements of <item>".
extension RSSReading {
  mutating func checkItemTag(_ element: XMLElement) {
    guard isCurrent, !element.attributes.isEmpty else { return }
    checkAttributes(of: element, known: [])
  }

  /// An element of RSS in an item.
  mutating func checkCore(_ element: XMLElement, of item: RSSItem) {
    let name = element.name.local
    if isCurrent { noteNamespace(of: element) }
    if !RSS.Understood.coreOfItem.contains(name) {
      let known = RSS.Understood.coreOfItem.names
      if let meant = known.first(where: { $0.lowercased() == name.lowercased() }) {
        findings.note(.wrongCase(name, meant), at: element)
      } else {
        findings.note(.unknownInItem(name, DidYouMean.suggest(name, among: known.sorted())), at: element)
      }
    } else if item.seen.contains(name), !RSS.Understood.repeated.contains(name) {
      findings.note(.repeatedElement(name, "item"), at: element)
    } else if name == "author", isCurrent {
      checkContact(element)
    }
    checkContent(of: element, inItem: true)
    if !element.attributes.isEmpty, let known = Self.attributes[name] { checkAttributes(of: element, known: known) }
  }

  /// What an element of another vocabulary says beside RSS's own.
  mutating func noteExtension(_ element: XMLElement, of item: inout RSSItem) {
    guard isCurrent else { return }
    if let own = RSSPair.inItem(element.name) {
      item.pairs.append(RSSPair(own: own, other: element.name.qualified, offset: element.offset))
    } else if RSSPair.isUserlandLicense(element.name) {
      item.seen.insert("creativeCommons:license")
    } else if element.name.local == "comments", element.name.prefix == "slash" {
      facts.hasSlashComments = true
    } else if element.name.local == "content", element.name.vocabulary == .atom {
      findings.note(.avoidContent(element.name.qualified), at: element)
    }
  }

  /// What an item as a whole lacks, before substitutes are found.
  mutating func checkItem(_ item: RSSItem) {
    guard isCurrent else { return }
    checkTexts(of: item)
    if !item.seen.contains("guid") { findings.note(.noID, at: item.element) }
    if !item.seen.contains("pubDate"), item.published == nil, item.issued == nil, item.dcDate == nil {
      findings.note(.noDate, at: item.element)
    }
    if item.author != nil, !item.creators.isEmpty { findings.note(.authorAndCreator, at: item.element) }
    for offset in item.enclosureOffsets.dropFirst() { findings.note(.severalEnclosures, at: offset) }
    for pair in item.pairs where item.seen.contains(pair.own) {
      findings.note(.bothInItem(pair.own, pair.other), at: pair.offset)
    }
  }

  private mutating func checkTexts(of item: RSSItem) {
    let hasTitle = item.titleOffset >= 0
    let hasDescription = item.descriptionOffset >= 0
    let isTitleBlank = hasTitle && (item.entry.title ?? "").isBlank
    if !hasTitle, !hasDescription {
      findings.note(.neitherTitleNorDescription, at: item.element)
    } else if isTitleBlank, hasDescription, (item.description ?? "").isBlank, (item.encoded ?? "").isBlank {
      findings.note(.nothingToShow, at: item.element)
    } else if isTitleBlank {
      findings.note(.blankItemTitle, at: item.titleOffset)
    } else if let title = item.entry.title, Self.isAddress(title) {
      findings.note(.titleIsAddress, at: item.titleOffset)
    }
    if item.encodedOffset >= 0, !hasDescription || item.encodedOffset < item.descriptionOffset {
      findings.note(.contentBeforeDescription, at: item.encodedOffset)
    }
    if let description = item.description, Self.losesLineBreaks(description) {
      findings.note(.plainDescription, at: item.descriptionOffset)
    }
  }

  private static func isAddress(_ title: String) -> Bool {
    guard title.utf8.first.map({ $0 | 0x20 }) == 0x68 else { return false }
    let title = title.trimmedWhitespace
    return !title.utf8.contains(0x20) && WebAddress(title)?.isHTTP ?? false
  }

  /// Text in lines without any markup, which readers take for HTML and run together.
  private static func losesLineBreaks(_ text: String) -> Bool {
    text.utf8Bytes { bytes in
      let mark = ByteSearch.first(0x0A, or: 0x3C, in: bytes, from: 0)
      guard mark < bytes.count, bytes[mark] == 0x0A, ByteSearch.first(0x3C, in: bytes, from: mark) == bytes.count else {
        return false
      }
      return !bytes[..<mark].allSatisfy(\.isASCIIWhitespace) && !bytes[mark...].allSatisfy(\.isASCIIWhitespace)
    }
  }

  /// An entry beside the others.
  mutating func check(_ entry: Entry, of item: RSSItem) {
    let element = item.element
    if isCurrent {
      if entry.link == nil { findings.note(.noItemLink, at: element) }
      checkOrder(entry, at: element)
      checkLink(of: entry, item)
    }
    let linkOffset = { element.childOffset("link") }
    together.note(
      entry, id: entry.id.string, at: item.guidOffset >= 0 ? item.guidOffset : element.offset, linkOffset: linkOffset())
    if let link = entry.link { findings.judgePermalink(link, at: linkOffset()) }
    guard !entry.id.string.isEmpty else { return }
    if ids.updateValue(element.offset, forKey: entry.id.string) != nil {
      findings.note(
        .repeatedID(entry.id.string.excerpt), at: item.guidOffset >= 0 ? item.guidOffset : element.offset)
    }
  }

  private mutating func checkOrder(_ entry: Entry, at element: XMLElement) {
    if let published = entry.published {
      if let previous = facts.previous, published > previous, !facts.isOutOfOrder {
        facts.isOutOfOrder = true
        findings.note(.notNewestFirst, at: element)
      }
      facts.noteItem(published)
    }
    if let updated = entry.updated, updated > facts.newest ?? updated { facts.newest = updated }
  }

  private mutating func checkLink(of entry: Entry, _ item: RSSItem) {
    guard let link = item.entry.link, let guid = item.guid else { return }
    if let other = links.updateValue(guid, forKey: link.string), other != guid {
      findings.note(.sharedLink(link.string.excerpt), at: item.element)
    }
    if item.isPermalink, guid != link.string, WebAddress(guid)?.isHTTP ?? false, WebAddress(guid) != link {
      findings.note(.permalinkDiffers, at: item.guidOffset)
    }
  }

  private static let attributes: [String: Set<String>] = [
    "title": [], "link": [], "description": [], "author": [], "comments": [], "pubDate": [], "category": ["domain"],
    "guid": ["isPermaLink"], "source": ["url"], "enclosure": ["url", "length", "type"],
  ]
}

extension Diagnostic.Message {
  fileprivate static func unknownInItem(_ name: String, _ meant: String?) -> Self {
    let advice = meant.map { "write \($0)" } ?? "remove it or give it a namespace"
    return .error("rss/item-unknown-element", "RSS has no element \(name) in item; \(advice)")
  }
  fileprivate static let neitherTitleNorDescription = error(
    "rss/item-needs-title-or-description", "give the item a title or a description")
  fileprivate static let nothingToShow = error("rss/item-blank-both", "give the item a text that can be seen")
  fileprivate static let blankItemTitle = warning("rss/item-title-blank", "give the title a text or remove it")
  fileprivate static let titleIsAddress = warning("rss/item-title-url", "write a title in words; this is an address")
  fileprivate static let noID = warning("rss/guid-missing", "give the item a guid, or readers will show it twice")
  fileprivate static let noDate = warning("rss/pubdate-missing", "give the item a pubDate")
  fileprivate static let noItemLink = warning("rss/item-link-missing", "give the item a link")
  fileprivate static let authorAndCreator = warning(
    "rss/author-and-creator", "keep author or dc:creator; readers show one of them or both")
  fileprivate static let severalEnclosures = warning(
    "rss/enclosure-multiple", "keep one enclosure and write this one as media:content")
  fileprivate static func bothInItem(_ own: String, _ other: String) -> Self {
    .warning("rss/item-duplicate-semantics", "keep \(own) or \(other) in the item; they say the same")
  }
  fileprivate static let contentBeforeDescription = warning(
    "rss/content-before-description", "put a description before content:encoded; the last one read often wins")
  fileprivate static let plainDescription = info(
    "rss/description-plain", "write paragraphs as HTML in description; its line breaks are not shown")
  fileprivate static func repeatedID(_ id: String) -> Self {
    .error("rss/guid-duplicate", "write another guid than \"\(id)\", which an item has already; readers show one")
  }
  fileprivate static let notNewestFirst = info(
    "rss/item-order", "put newer items first; this one is newer than the last")
  fileprivate static func sharedLink(_ link: String) -> Self {
    .warning("rss/item-link-duplicate", "give the item a link of its own; another has \(link)")
  }
  fileprivate static let permalinkDiffers = warning(
    "rss/guid-permalink-differs", "write the link as guid, or add isPermaLink=\"false\"; they are two addresses")
}
