import FeedModel
import FeedText

/// An item being read: what its elements say, before it is settled what counts.
struct RSSItem {
  let element: XMLElement
  var entry = Entry(id: EntryID("", kind: .other))
  var guid: String?
  var isPermalink = true
  /// `feedburner:origLink`: the page itself, where `link` leads to a counter.
  var originalLink: WebAddress?
  var author: Person?
  var creators: [Person] = []
  var otherAuthors: [Person] = []
  var published: Timestamp?
  var updated: Timestamp?
  var issued: Timestamp?
  var modified: Timestamp?
  var dcDate: Timestamp?
  var description: String?
  var encoded: String?
  var body: String?
  var media = MediaElements()
  var episode = EpisodeElements()
  var itunesImage: WebAddress?
  var seconds: Int?
  var seen = NameSet()
  /// Elements of other vocabularies that mean what one of RSS's own does.
  var pairs: [RSSPair] = []
  /// Where elements stand that are judged when the whole item is known; -1 for those that do not.
  var guidOffset = -1
  var titleOffset = -1
  var descriptionOffset = -1
  var encodedOffset = -1
  var enclosureOffsets: [Int] = []

  init(_ element: XMLElement) { self.element = element }

  /// The address that a guid which is a permalink leads to.
  private var permalink: WebAddress? {
    guard isPermalink, let guid, let address = WebAddress(guid), address.isHTTP else { return nil }
    return address.string == guid ? address : nil
  }

  /// The entry, its links settled and its texts in normal form.
  consuming func finished(language: String?, known: KnownTexts?) -> Entry {
    entry.link = originalLink ?? entry.link ?? permalink
    entry.published = entry.published ?? published ?? issued ?? (updated == nil ? dcDate : nil)
    let later = entry.published == dcDate ? nil : dcDate
    entry.updated = updated ?? modified ?? later
    entry.authors = creators.isEmpty ? author.map { [$0] } ?? otherAuthors : creators
    (entry.summary, entry.content) = RSS.Texts.meaning(description: description, encoded: encoded ?? body)
    media.complete(&entry.enclosures)
    if let seconds, let first = entry.enclosures.indices.first, entry.enclosures[first].seconds == nil {
      entry.enclosures[first].seconds = seconds
    }
    entry.image = media.image ?? itunesImage
    entry.episode = episode.finished
    let own = entry.language ?? element.language
    entry.language = own == language ? nil : own.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
    entry.settleLinks()
    entry.id = EntryID(guid ?? element.about ?? "", kind: .other)
    entry.id = EntryID(entry.idOrSubstitute, link: entry.link)
    entry.recognizeContent(by: known)
    return entry.normalized()
  }
}

extension XMLElement {
  /// RSS 1.0's name of an item: `rdf:about`.
  fileprivate var about: String? {
    attributes.first { $0.name.local == "about" && $0.name.vocabulary == .rdf }?.value.trimmedWhitespace
  }
}
