import FeedModel
import FeedText

// RSS 2.0, "Elements of <item>".
extension RSSReading {
  /// An element of RSS in an item.
  mutating func checkCore(_ element: XMLElement, of item: RSSItem) {
    let name = element.name.local
    if !RSS.Understood.coreOfItem.contains(name) {
      let meant = DidYouMean.suggest(name, among: RSS.Understood.coreOfItem.sorted())
      findings.note(.unknownElement(name, "item", meant), at: element)
    } else if item.seen.contains(name), !RSS.Understood.repeated.contains(name) {
      findings.note(.repeatedElement(name, "item"), at: element)
    } else if name == "author", isCurrent {
      checkContact(element)
    }
    checkContent(of: element)
    for attribute in element.attributes where attribute.name.namespace.isEmpty {
      guard let known = Self.attributes[name], !known.contains(attribute.name.local) else { continue }
      findings.note(.unexpectedAttribute(attribute.name.local, name), at: attribute.offset)
    }
  }

  /// What an item as a whole lacks, before substitutes are found.
  mutating func checkItem(_ item: RSSItem) {
    guard isCurrent else { return }
    if !item.seen.contains("title"), !item.seen.contains("description") {
      findings.note(.neitherTitleNorDescription, at: item.element)
    } else if (item.entry.title ?? "").isBlank, (item.description ?? "").isBlank {
      findings.note(.nothingToShow, at: item.element)
    }
    if !item.seen.contains("guid") { findings.note(.noID, at: item.element) }
    if !item.seen.contains("pubDate"), item.published == nil, item.issued == nil, item.dcDate == nil {
      findings.note(.noDate, at: item.element)
    }
    if item.author != nil, !item.creators.isEmpty { findings.note(.authorAndCreator, at: item.element) }
    if item.entry.enclosures.count > 1 { findings.note(.severalEnclosures, at: item.element) }
  }

  /// An entry beside the others.
  mutating func check(_ entry: Entry, of element: XMLElement) {
    if entry.link == nil, isCurrent { findings.note(.noLink, at: element) }
    guard !entry.id.string.isEmpty else { return }
    if ids.updateValue(element.offset, forKey: entry.id.string) != nil {
      findings.note(.repeatedID(entry.id.string.excerpt), at: element)
    }
  }

  private static let attributes: [String: Set<String>] = [
    "title": [], "link": [], "description": [], "author": [], "comments": [], "pubDate": [], "category": ["domain"],
    "guid": ["isPermaLink"], "source": ["url"], "enclosure": ["url", "length", "type"],
  ]
}

extension Diagnostic.Message {
  fileprivate static let neitherTitleNorDescription = error(
    "rss/item-needs-title-or-description", "give the item a title or a description")
  fileprivate static let nothingToShow = warning("rss/item-blank-both", "give the item a text that can be seen")
  fileprivate static let noID = warning("rss/guid-missing", "give the item a guid, or readers will show it twice")
  fileprivate static let noDate = warning("rss/pubdate-missing", "give the item a pubDate")
  fileprivate static let noLink = warning("rss/item-link-missing", "give the item a link")
  fileprivate static let authorAndCreator = warning(
    "rss/author-and-creator", "keep author or dc:creator; readers show one of them or both")
  fileprivate static let severalEnclosures = warning(
    "rss/enclosure-multiple", "keep one enclosure and write the others as media:content")
  fileprivate static func repeatedID(_ id: String) -> Self {
    .error("rss/guid-duplicate", "two items have the guid \"\(id)\"; readers show one of them")
  }
}
