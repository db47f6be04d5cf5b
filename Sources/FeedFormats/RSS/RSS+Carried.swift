public import FeedModel

extension RSS {
  /// Lost: persons' pages and avatars, a category's label or the term behind it, a generator's address, the user
  /// comment, whether the feed has expired, hubs that are not WebSub's, JSON members, and a description that only
  /// repeats the title. Several authors become one with their names joined; only a single one keeps the e-mail. A
  /// feed without a home page gets its own host's.
  public func carriedHead(_ feed: Feed) -> Feed {
    var kept = feed
    kept.entries = []
    kept = kept.normalized()
    kept.settleLinks()
    if kept.homePage?.string == WebAddress.nowhere { kept.homePage = nil }
    kept.homePage = kept.homePage ?? kept.selfAddress?.root ?? WebAddress(kept.id)?.root
    kept.id = kept.id.isEmpty ? defaultID(of: kept) : kept.id
    if kept.description == kept.title { kept.description = nil }
    kept.language = kept.wellFormedLanguage.flatMap { LanguageTag.isKnown($0) ? $0 : nil }
    kept.carryPodcast()
    if kept.authors.isEmpty, let author = kept.podcast?.author { kept.authors = [Person(name: author)] }
    if let editor = managingEditor(of: kept) {
      kept.authors = [Person(name: editor.name, email: editor.email)]
    } else {
      kept.authors = joined(kept.authors)
    }
    kept.contributors = kept.contributors.map { Person(name: $0.name) }
    kept.categories = kept.categories.map(carried)
    kept.generator = kept.generator.flatMap { Generator(text: $0.text) }
    kept.userComment = nil
    kept.isExpired = false
    kept.schedule = carried(kept.schedule)
    kept.unknown = kept.unknown.elements(besides: Understood.ofChannel, and: .rss)
    kept = kept.normalized()
    kept.entries = feed.entries
    return kept
  }

  /// Lost: persons' pages, e-mails and avatars, a category's label or the term behind it, what is left of a source beside address and title, banner, sections, JSON members. Several authors
  /// become one with their names joined. Text content comes back as HTML, other content than HTML and text as an
  /// enclosure where it has an address.
  public func carried(_ entry: Entry, of feed: Feed) -> Entry {
    var kept = entry
    kept.dropRendering()
    kept.normalize()
    kept.origin = nil
    kept.settleLinks()
    kept.id = EntryID(kept.idOrSubstitute, link: kept.link)
    kept.authors = joined(kept.authors)
    kept.contributors = kept.contributors.map { Person(name: $0.name) }
    kept.categories = kept.categories.map(carried)
    kept.banner = nil
    kept.language = kept.languageIfOther(than: feed).flatMap { LanguageTag.isKnown($0) ? $0 : nil }
    kept.source = kept.source.flatMap { source in source.feed.map { Source(title: source.title, feed: $0) } }
    carryContent(of: &kept)
    kept.carryEpisode()
    kept.unknown = kept.unknown.elements(besides: Understood.ofItem, and: .rss)
    return kept
  }

  private func carryContent(of kept: inout Entry) {
    switch kept.content {
    case nil, .html(_, nil)?: break
    case .html(let html, _)?: kept.content = .html(html, text: nil)
    case .text(let text)?: kept.content = .html(Paragraphs.html(of: text), text: nil)
    case .remote(let address, let mediaType)?:
      kept.content = nil
      kept.enclosures.append(Enclosure(address, mediaType: mediaType ?? MediaType.guess(of: address)))
      kept.settleEnclosures()
    case .inline(let text, let mediaType)?:
      switch InlineMedia(mediaType) {
      case .html: kept.content = .html(text, text: nil)
      case .text, .otherText: kept.content = .html(Paragraphs.html(of: text), text: nil)
      case .other: kept.content = nil
      }
    }
    if case .html(let html, _)? = kept.content, let summary = kept.summary, Texts.source(of: summary) == html {
      kept.summary = nil
    }
  }

  private func joined(_ persons: [Person]) -> [Person] { persons.joinedNames.map { [Person(name: $0)] } ?? [] }

  private func carried(_ category: Category) -> Category {
    Category(category.label ?? category.term, scheme: category.scheme)
  }

  private func carried(_ schedule: Schedule) -> Schedule {
    var kept = Schedule(timeToLive: schedule.timeToLive.flatMap { $0 > 0 ? $0 : nil })
    for hour in schedule.skippedHours where !kept.skippedHours.contains(hour) { kept.skippedHours.append(hour) }
    for day in schedule.skippedDays where Weekday.names.contains(day) && !kept.skippedDays.contains(day) {
      kept.skippedDays.append(day)
    }
    return kept
  }

  /// What stands for a feed's id where the document has no `atom:id`.
  func defaultID(of feed: Feed) -> String { feed.selfAddress?.string ?? feed.homePage?.string ?? "" }

  func hasOwnID(_ feed: Feed) -> Bool { feed.id != defaultID(of: feed) }

  /// The one author of a feed whose e-mail `managingEditor` can hold: `a@b.c (Name)`.
  func managingEditor(of feed: Feed) -> (name: String, email: String)? {
    guard feed.authors.count == 1, let author = feed.authors.first, let email = author.email else { return nil }
    return MailboxText.isPlain(email) ? (author.name, email) : nil
  }
}
