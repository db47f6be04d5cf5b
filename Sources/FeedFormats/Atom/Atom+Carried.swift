public import FeedModel

extension Atom {
  /// Lost: persons' avatars and what is no e-mail address, a category's scheme that is no IRI, the date of
  /// publication, the user comment, hubs that are not WebSub's, whether the feed has expired, the schedule, JSON
  /// members. A feed without authors gets its title for an author, since readers need one. The instant 1970 began
  /// stands for no date, which Atom does not allow.
  public func carriedHead(_ feed: Feed) -> Feed {
    var kept = feed
    kept.entries = []
    kept = kept.normalized()
    kept.settleLinks()
    if kept.id.isEmpty || kept.id == WebAddress.nowhere { kept.id = defaultID(of: kept) }
    kept = kept.normalized()
    kept.language = kept.wellFormedLanguage.flatMap { LanguageTag.isKnown($0) ? $0 : nil }
    kept.links.dropRepeatedAlternates(besides: kept.homePage)
    kept.authors = kept.authors.map(carried)
    if kept.authors.isEmpty, !kept.title.isEmpty { kept.authors = [Person(name: kept.title)] }
    kept.contributors = kept.contributors.map(carried)
    kept.categories = kept.categories.map(carried)
    kept.published = nil
    if kept.updated == Atom.noDate { kept.updated = nil }
    kept.userComment = nil
    kept.isExpired = false
    kept.schedule = Schedule()
    kept.carryPodcast()
    kept.unknown = kept.unknown.elements(besides: Understood.ofFeed, and: .atom)
    kept.entries = feed.entries
    return kept
  }

  /// Lost: persons' avatars and what is no e-mail address, a category's scheme that is no IRI, the plain rendering of
  /// HTML, content that is XML, a source's id that is no IRI, banner, sections, JSON members, and an update at the very instant of publication. An
  /// entry without any date gets the feed's.
  public func carried(_ entry: Entry, of feed: Feed) -> Entry {
    var kept = entry
    kept.dropRendering()
    kept.normalize()
    kept.origin = nil
    carryContent(of: &kept)
    kept.settlePage()
    kept.id = EntryID(kept.idOrSubstitute, link: kept.link)
    kept.links.dropRepeatedAlternates(besides: kept.link)
    if kept.updated == kept.published { kept.updated = nil }
    if kept.lastChange == nil { kept.updated = feed.updated?.clamped }
    if kept.updated == Atom.noDate { kept.updated = nil }
    kept.authors = kept.authors.map(carried)
    kept.contributors = kept.contributors.map(carried)
    kept.categories = kept.categories.map(carried)
    kept.banner = nil
    kept.carryEpisode()
    kept.language = kept.languageIfOther(than: feed)
    if let id = kept.source?.id, !IdentifierText.isSound(id) { kept.source?.id = nil }
    let sourceAuthors = kept.source?.authors.map(carried) ?? []
    kept.source?.authors = sourceAuthors
    kept.unknown = kept.unknown.elements(besides: Understood.ofEntry, and: .atom)
    return kept
  }

  /// RFC 4287 §4.1.3.
  private func carryContent(of kept: inout Entry) {
    switch kept.content {
    case nil, .text?, .html(_, nil)?: break
    case .html(let html, _)?: kept.content = .html(html, text: nil)
    case .remote(let address, let mediaType)?:
      kept.content = .remote(address, mediaType: mediaType.flatMap(Atom.remoteType))
    case .inline(let text, let mediaType)?:
      switch InlineMedia(mediaType) {
      case .html: kept.content = .html(text, text: nil)
      case .text: kept.content = .text(text)
      case .otherText: kept.content = MediaType.isWellFormed(mediaType) ? kept.content : .text(text)
      case .other: kept.content = Base64.isAllowed(mediaType, text) ? kept.content : nil
      }
    }
  }

  /// With `src` the short names `text`, `html` and `xhtml` have no sense (RFC 4287 §4.1.3.2).
  static func remoteType(_ mediaType: String) -> String? {
    switch mediaType {
    case "text": "text/plain"
    case "html": "text/html"
    case "xhtml": "application/xhtml+xml"
    default: MediaType.isWellFormed(mediaType) ? mediaType : nil
    }
  }

  private func carried(_ person: Person) -> Person {
    Person(name: person.name, email: person.email.flatMap { MailboxText.isPlain($0) ? $0 : nil }, page: person.page)
  }

  private func carried(_ category: Category) -> Category {
    Category(category.term, scheme: category.scheme.flatMap { WebAddress($0) == nil ? nil : $0 }, label: category.label)
  }

  /// What stands for a feed's id where there is none.
  func defaultID(of feed: Feed) -> String { feed.selfAddress?.string ?? feed.homePage?.string ?? "" }

  /// What `updated` says where nothing is known.
  static let noDate = Timestamp(seconds: 0)
}

extension Entry {
  /// The links settled, and the page found where no link names it: content that lies elsewhere as HTML. An id that
  /// is a web address need not lead anywhere.
  mutating func settlePage() {
    settleLinks()
    if link == nil, case .remote(let address, let mediaType?)? = content, case .html = InlineMedia(mediaType) {
      link = address
    }
  }
}

extension [Link] {
  /// At most one alternate link of each media type and language (RFC 4287 §4.1.1); the page itself is one of HTML.
  mutating func dropRepeatedAlternates(besides page: WebAddress?) {
    guard contains(where: { $0.relation == "alternate" }) else { return }
    var seen: Set<[String?]> = page == nil ? [] : [["text/html", nil]]
    self = filter { $0.relation != "alternate" || seen.insert([$0.mediaType, $0.language]).inserted }
  }
}
