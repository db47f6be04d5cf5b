public import FeedModel

extension JSONFeed {
  /// Lost: an `id` that is not the feed's address, home pages, feeds and hubs that are not on the web, contributors, categories, rights, logo, generator, dates of the
  /// feed, paging but for `next`, schedule, what it says of itself as a podcast, further links, foreign elements; an author's e-mail beside a page.
  public func carriedHead(_ feed: Feed) -> Feed {
    var head = feed
    head.entries = []
    head = head.normalized()
    let home = head.homePage.flatMap { $0.isHTTP ? $0 : nil }
    let address = head.selfAddress.flatMap { $0.isHTTP ? $0 : nil }
    var kept = Feed(id: address?.string ?? home?.string ?? "", title: head.title)
    kept.homePage = home
    kept.selfAddress = address
    kept.description = head.description
    kept.language = carriedLanguage(head.language)
    kept.icon = head.icon
    kept.image = head.image ?? head.podcast?.image
    kept.authors = head.authors.map(carried)
    kept.userComment = head.userComment
    kept.hubs = head.hubs.filter(\.address.isHTTP)
    // A reader that pages would go in circles (JSON Feed 1.1, "next_url").
    if let next = head.paging.next, !next.isSameDocument(as: address) { kept.paging.next = next }
    kept.isExpired = head.isExpired
    kept.unknown.members = head.unknown.members.asExtensions
    kept.entries = feed.entries
    return kept
  }

  /// Lost: contributors, a category's scheme and the term behind its label, rights, comments, source, further links,
  /// what it says of itself as an episode, sections, foreign elements. Content that lies elsewhere becomes an attachment; a plain text that only repeats
  /// the summary is the summary.
  public func carried(_ entry: Entry, of feed: Feed) -> Entry {
    var entry = entry
    entry.dropSections()
    entry.normalize()
    let id = entry.id.string.isEmpty ? entry.link?.string ?? "" : entry.id.string
    var kept = Entry(id: EntryID(id, link: entry.link))
    kept.title = entry.title
    kept.link = entry.link
    kept.externalLink = entry.externalLink
    kept.published = entry.published
    kept.updated = entry.updated
    kept.authors = entry.authors.map(carried)
    kept.categories = carried(entry.categories)
    kept.summary = entry.summary
    kept.enclosures = entry.enclosures.map(carried)
    kept.image = entry.image ?? entry.episode?.image
    kept.banner = entry.banner
    kept.language = carriedLanguage(entry.language)
    if kept.language == carriedLanguage(feed.language) { kept.language = nil }
    kept.unknown.members = entry.unknown.members.asExtensions
    carry(entry.content, into: &kept)
    // HTML is carried as it is.
    if case .html? = entry.content { kept.hasNormalContent = entry.hasNormalContent }
    return kept
  }

  private func carriedLanguage(_ tag: String?) -> String? {
    guard let tag = tag?.cleanedForFeeds.trimmedWhitespace, LanguageTag.isWellFormed(tag) else { return nil }
    return tag
  }

  private func carry(_ content: Content?, into kept: inout Entry) {
    switch content {
    case nil: break
    case .html?: kept.content = content
    case .text(let text)?: kept.content = text == kept.summary ? nil : content
    case .remote(let address, let mediaType)?:
      if !kept.enclosures.contains(where: { $0.address == address }) {
        kept.enclosures.append(carried(Enclosure(address, mediaType: mediaType ?? MediaType.unknown)))
      }
    case .inline(let text, let mediaType)?:
      if mediaType.hasPrefix("text/html") {
        kept.content = .html(text, text: nil)
      } else if mediaType.hasPrefix("text/") {
        kept.content = text == kept.summary ? nil : .text(text)
      }
    }
  }

  private func carried(_ person: Person) -> Person {
    var kept = person
    if let page = person.page {
      kept.email = MailAddress.email(in: page)
      if kept.email != nil || !page.isHTTP { kept.page = nil }
    }
    if kept.avatar?.isHTTP == false { kept.avatar = nil }
    return kept
  }

  private func carried(_ categories: [Category]) -> [Category] {
    var seen = NameSet()
    return categories.compactMap { category in
      let tag = category.label ?? category.term
      return seen.insert(tag) ? Category(tag) : nil
    }
  }

  private func carried(_ enclosure: Enclosure) -> Enclosure {
    var kept = enclosure
    if !MediaType.isWellFormed(kept.mediaType) { kept.mediaType = MediaType.unknown }
    // 0 is how RSS says that nobody knows.
    if kept.bytes == 0 { kept.bytes = nil }
    return kept
  }
}

extension MediaType {
  /// RFC 2046 §4.5.1.
  static let unknown = "application/octet-stream"
}

extension WebAddress {
  /// Whether both lead to one document, whatever part of it.
  func isSameDocument(as other: WebAddress?) -> Bool {
    guard let other else { return false }
    func withoutFragment(_ address: WebAddress) -> Substring { address.string.prefix { $0 != "#" } }
    return withoutFragment(self) == withoutFragment(other)
  }
}
