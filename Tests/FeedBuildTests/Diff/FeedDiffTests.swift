import FeedBuild
import FeedFormats
import FeedModel
import Testing

/// A subscriber's view of one feed put in the place of another.
@Suite struct FeedDiffTests {
  /// A feed of `days`: one entry for each, newest first.
  private static func feed(_ days: ClosedRange<Int>, _ change: (Int, inout Entry) -> Void = { _, _ in }) -> Feed {
    var feed = Feed(id: "https://diff.example/feed", title: "Feed")
    feed.homePage = WebAddress("https://diff.example/")
    feed.authors = [Person(name: "Ann")]
    feed.entries = days.reversed().map { day in
      let link = WebAddress("https://diff.example/\(day)")
      var entry = Entry(id: EntryID("https://diff.example/\(day)", link: link))
      entry.title = "Post \(day)"
      entry.link = link
      entry.published = Timestamp(seconds: 1_760_000_000 + Int64(day) * 86_400)
      entry.content = .html("<p>The quick brown fox of day \(day) jumps over the lazy dog at the mill.</p>", text: nil)
      change(day, &entry)
      return entry
    }
    feed.updated = feed.newestChange
    return feed
  }

  private static func diff(_ old: Feed, _ new: Feed, from: String = "atom", to: String = "atom") throws -> FeedDiff {
    func bytes(_ feed: Feed, _ format: String) -> [UInt8] { FeedFormats.named(format)?.write(feed).bytes ?? [] }
    return try FeedDiff.run(bytes(old, from), name: "old", bytes(new, to), name: "new")
  }

  private static func kinds(_ diff: FeedDiff) -> [[FeedDiff.Kind]] { diff.changes.map(\.kinds) }

  @Test(arguments: FeedFormats.all.map(\.name), FeedFormats.all.map(\.name))
  func theSameFeedInAnyTwoFormatsHasNoDifference(_ old: String, _ new: String) throws {
    let diff = try Self.diff(Self.feed(1...20), Self.feed(1...20), from: old, to: new)
    #expect(diff.changes.isEmpty, "\(diff.text(color: false))")
  }

  @Test(arguments: FeedFormats.all.map(\.name))
  func anEditionIsNewAndTheOldestFallsOff(_ format: String) throws {
    let diff = try Self.diff(Self.feed(1...20), Self.feed(2...21), to: format)
    #expect(Self.kinds(diff) == [[.new], [.aged]])
    #expect(diff.unread == 0 && diff.mailed == 1)
  }

  @Test func aPostTakenOutHasVanished() throws {
    var new = Self.feed(1...20)
    new.entries.remove(at: 5)
    #expect(Self.kinds(try Self.diff(Self.feed(1...20), new)) == [[.vanished]])
  }

  @Test func aPostUnderAnotherIDTurnsUnread() throws {
    let new = Self.feed(1...20) { day, entry in
      if day == 7 { entry.id = EntryID("tag:diff.example,2026:7", kind: .tag) }
    }
    let diff = try Self.diff(Self.feed(1...20), new)
    #expect(Self.kinds(diff) == [[.reidentified]])
    #expect(diff.unread == 1 && diff.mailed == 1)
    #expect(diff.changes.first?.old?.id.string == "https://diff.example/7")
  }

  @Test func aMoveToAnotherDomainReidentifiesEveryPost() throws {
    let new = Self.feed(1...20) { day, entry in
      entry.link = WebAddress("https://moved.example/posts/\(day)/")
      entry.id = EntryID("https://moved.example/posts/\(day)/", link: entry.link)
    }
    let diff = try Self.diff(Self.feed(1...20), new, to: "json")
    #expect(diff.count(of: .reidentified) == 20 && diff.unread == 20)
  }

  @Test func aLongerFeedShowsOldPostsAsUnread() throws {
    let diff = try Self.diff(Self.feed(11...20), Self.feed(1...20))
    #expect(diff.count(of: .late) == 10 && diff.count(of: .new) == 0 && diff.unread == 10)
  }

  @Test func aTextIsComparedWordByWord() throws {
    let new = Self.feed(1...3) { day, entry in
      if day == 2 {
        entry.content = .html("<p>The quick red fox of day 2 jumps over the lazy dog at the mill.</p>", text: nil)
      }
    }
    let diff = try Self.diff(Self.feed(1...3), new)
    #expect(Self.kinds(diff) == [[.changed]])
    #expect(diff.text(color: false).contains("content: The quick [-brown-] {+red+} fox of day 2 jumps over"))
  }

  @Test func aChangeOfMarkupAloneIsCalledSo() throws {
    let new = Self.feed(1...1) { day, entry in
      entry.content = .html(
        "<p>The <b>quick</b> brown fox of day 1 jumps over the lazy dog at the mill.</p>", text: nil)
    }
    #expect(try Self.diff(Self.feed(1...1), new).changes.first?.fields.map(\.name) == ["markup"])
  }

  @Test func aJumpOfADateIsTold() throws {
    let new = Self.feed(1...20) { day, entry in
      if day == 4 { entry.published = Timestamp(seconds: 1_760_000_000 + 4 * 86_400 + 3600) }
    }
    #expect(Self.kinds(try Self.diff(Self.feed(1...20), new)) == [[.redated]])
  }

  @Test func oneEntryElsewhereIsTheOneThatMoved() throws {
    var new = Self.feed(1...20)
    new.entries.append(new.entries.remove(at: 3))
    let diff = try Self.diff(Self.feed(1...20), new)
    #expect(Self.kinds(diff) == [[.moved]] && diff.changes.first?.title == "Post 17")
  }

  @Test func twoPostsOfOneTitleAndDayAreNotGuessedAt() throws {
    func twins(_ feed: Feed, _ prefix: String) -> Feed {
      var feed = feed
      for index in feed.entries.indices {
        feed.entries[index].title = "Notes"
        feed.entries[index].published = Timestamp(seconds: 1_760_000_000)
        feed.entries[index].content = nil
        feed.entries[index].link = WebAddress("https://\(prefix).example/\(index)")
        feed.entries[index].id = EntryID("\(prefix)-\(index)", kind: .other)
      }
      return feed
    }
    let diff = try Self.diff(twins(Self.feed(1...2), "a"), twins(Self.feed(1...2), "b"))
    #expect(diff.count(of: .reidentified) == 0)
  }

  @Test func theFeedsOwnFieldsAreTold() throws {
    var new = Self.feed(1...2)
    new.title = "Another title"
    let diff = try Self.diff(Self.feed(1...2), new)
    #expect(Self.kinds(diff) == [[.feed]] && diff.changes.first?.fields.map(\.name) == ["title"])
  }

  @Test func whatIsNoFeedIsAnError() {
    #expect(throws: FeedError.self) { try FeedDiff.run(Array("hello".utf8), name: "a", [], name: "b") }
  }
}
