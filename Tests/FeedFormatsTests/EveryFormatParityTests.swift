import FeedFormats
import FeedModel
import TestRounds
import Testing

/// What a subscriber sees of an entry whatever the format (design: siblings are compared by joined names).
private struct Seen: Equatable {
  var id: String
  var title: String?
  var link: WebAddress?
  var published: Timestamp?
  var lastChange: Timestamp?
  var authors: String?
  var tags: [String]
  var html: String?
  var text: String?
  var summary: String?
  var enclosures: [Enclosure]
  var image: WebAddress?
  var language: String?

  init(_ entry: Entry, of feed: Feed) {
    id = entry.id.string
    title = entry.title
    link = entry.link
    published = entry.published
    lastChange = entry.lastChange
    authors = entry.authors.joinedNames
    tags = entry.categories.map { $0.label ?? $0.term }
    if case .html(let html, _)? = entry.content { self.html = html }
    if case .text(let text)? = entry.content { self.text = text }
    // RSS has summaries as HTML, where line breaks are nothing.
    summary = entry.summary?.collapsedWhitespace
    enclosures = entry.enclosures
    image = entry.image
    language = entry.language ?? feed.language
  }
}

@Suite struct EveryFormatParityTests {
  /// A feed that is meant for all formats: what Feedmill itself makes of a site.
  private static var shared: Feed {
    var feed = Feed.rich
    feed.entries.removeAll { $0 == .bare }
    for i in feed.entries.indices where feed.entries[i].content == Entry.textOnly.content {
      feed.entries[i].content = .html("<p>A note with &lt;angle&gt;.</p>", text: nil)
    }
    for i in feed.entries.indices where feed.entries[i].title == nil { feed.entries[i].title = "Note" }
    return feed
  }

  private func read(_ feed: Feed, through name: String) throws -> Feed {
    var report = Diagnostics()
    return try format(name).read(try format(name).write(feed).bytes, report: &report)
  }

  @Test(arguments: formatNames) func subscribersOfEveryFormatSeeTheSameEntries(name: String) throws {
    let feed = Self.shared
    let back = try read(feed, through: name)
    #expect(back.entries.count == feed.entries.count)
    for (entry, original) in zip(back.entries, feed.entries) {
      let found = differences(Seen(entry, of: back), Seen(original, of: feed))
      #expect(found == [], "\(original.id.string)")
    }
  }

  @Test(arguments: formatNames) func subscribersOfEveryFormatSeeTheSameFeed(name: String) throws {
    let feed = Self.shared
    let back = try read(feed, through: name)
    #expect(back.title == feed.title)
    #expect(back.homePage == feed.homePage)
    #expect(back.selfAddress == feed.selfAddress)
    #expect(back.description == feed.description)
    #expect(back.language == feed.language)
    #expect(back.authors.joinedNames == feed.authors.joinedNames)
    #expect(back.hubs.map(\.address).contains(.of("https://hub.example/")))
    #expect(back.paging.next == feed.paging.next)
    #expect(back.icon == feed.icon)
    #expect(back.image == feed.image)
  }

  @Test func generatedSiblingsAgreeOnIdsLinksTitlesAndInstants() throws {
    for seed: UInt64 in 2000..<2000 + Rounds.of(100) {
      var generator = FeedGenerator(seed: seed)
      let feed = generator.completeFeed()
      let siblings = try formatNames.map { try read(feed, through: $0) }
      guard let first = siblings.first else { return }
      for (name, sibling) in zip(formatNames, siblings).dropFirst() {
        #expect(sibling.entries.map(\.id.string) == first.entries.map(\.id.string), "seed \(seed), \(name)")
        // Without a page of its own an entry may find one among its links, where a format has them.
        for (i, entry) in feed.entries.enumerated() where entry.link != nil {
          #expect(sibling.entries[i].link == first.entries[i].link, "seed \(seed), \(name)")
        }
        #expect(sibling.entries.map(\.published) == first.entries.map(\.published), "seed \(seed), \(name)")
        // Atom has no entry without a date.
        for (i, entry) in feed.entries.enumerated() where entry.lastChange != nil {
          #expect(sibling.entries[i].lastChange == first.entries[i].lastChange, "seed \(seed), \(name)")
        }
        #expect(sibling.title == first.title, "seed \(seed), \(name)")
        for (a, b) in zip(sibling.entries, first.entries) {
          #expect(a.title == b.title, "seed \(seed), \(name)")
          #expect(a.authors.joinedNames == b.authors.joinedNames, "seed \(seed), \(name)")
        }
      }
    }
  }
}
