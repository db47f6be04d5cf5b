@testable import FeedBuild
import FeedModel
import Testing

/// The record of what stands in which archive, and what is decided by it.
@Suite struct ArchiveRecordTests {
  private static func record(_ text: String) throws -> ArchiveRecord {
    try ArchiveRecord(Array(text.utf8), file: "feedmill.archives.yml")
  }

  @Test func itReadsBackWhateverAnIDHolds() throws {
    var record = ArchiveRecord()
    let ids = [
      "https://mill.example/a", "tag:mill.example,2024:b", "a \"b\" \\ c\nd\u{85}\u{2028}", "мельница", " ", "",
    ]
    for (number, id) in ids.enumerated() {
      record.feeds["*", default: ArchiveMembers()].file(id, in: ArchiveName([number + 1]))
      record.feeds["t/\(id)/*", default: ArchiveMembers()].file(id, in: ArchiveName([2024, number + 1]))
    }
    record.feeds["*"]?.keepOnly(["мельница"])
    let again = try ArchiveRecord(record.bytes, file: record.file)
    #expect(again.feeds == record.feeds)
    #expect(again.bytes == record.bytes)
  }

  @Test func theLinesOfTwoBranchesAreOneRecord() throws {
    let record = try Self.record("# note\r\n\"*\":\r\n  \"b\": 2\r\n  \"a\": 1\n\n  \"b\": 3\n  \"c\": 2 gone\n")
    #expect(record.feeds["*"]?["b"] == ArchiveName([2]))
    #expect(record.feeds["*"]?["c"] == nil)
    #expect(record.feeds["*"]?.archives == [ArchiveName([1]), ArchiveName([2])])
  }

  @Test(arguments: [
    ("\"*\":\n<<<<<<< HEAD\n", 2, "archive/unmerged"), ("=======\n", 1, "archive/unmerged"),
    ("  \"a\": 1\n", 1, "archive/unreadable"), ("\"*\": 1\n", 1, "archive/unreadable"),
    ("\"*\":\n  a: 1\n", 2, "archive/unreadable"), ("\"*\":\n  \"a: 1\n", 2, "archive/unreadable"),
    ("\"*\":\n  \"a\" 1\n", 2, "archive/unreadable"), ("\"*\":\n  \"a\": x\n", 2, "archive/unreadable"),
    ("\"*\":\n  \"a\": 9999999999\n", 2, "archive/unreadable"), ("\"*\":\n  \"a\": 1-2-3\n", 2, "archive/unreadable"),
    ("\"*\":\n  \"a\\u12\": 1\n", 2, "archive/unreadable"), ("\"*\":\n  \"a\\", 2, "archive/unreadable"),
  ])
  func aLineThatIsNoneEndsTheBuild(_ text: String, _ line: Int, _ code: String) throws {
    #expect { _ = try Self.record(text) } throws: { error in
      (error as? FeedError)?.diagnostic.code == code && (error as? FeedError)?.diagnostic.place?.line == line
    }
  }

  private static func arrange(
    _ days: [Int], _ rule: ArchiveRule, limit: Int, _ members: inout ArchiveMembers
  ) -> ArchiveArrangement {
    let items = days.map { day in
      ArchiveArrangement.Item(id: "\(day)", published: Timestamp(seconds: Int64(day) * 86_400), updated: nil)
    }
    return ArchiveArrangement(items, rule, limit: limit, members: &members)
  }

  @Test func ofPostsWithFiftyToAnArchiveTheLastThirtySevenAreOpen() {
    var members = ArchiveMembers()
    let arrangement = Self.arrange((1...137).reversed(), .entries(50), limit: 40, &members)
    #expect(arrangement.archives.map(\.posts.count) == [50, 50])
    #expect(arrangement.subscription.count == 40 && arrangement.least == 37)
    let next = Self.arrange((1...150).reversed(), .entries(50), limit: 40, &members)
    #expect(next.archives.map(\.posts.count) == [50, 50, 50])
    #expect(next.subscription.count == 40 && next.least == 1)
  }

  @Test func aSiteThatIsTouchedAsAWholeDoesNotFloodItsSubscribers() {
    var members = ArchiveMembers()
    let items = (0..<500).map { number in
      ArchiveArrangement.Item(
        id: "\(number)", published: Timestamp(seconds: Int64(500 - number)), updated: Timestamp(seconds: 1000))
    }
    let arrangement = ArchiveArrangement(items, .entries(50), limit: 10, members: &members)
    #expect(arrangement.subscription.count <= 10 + ArchiveArrangement.mostEdits)
  }

  @Test func anotherRuleGoesOnWhereTheLastEnded() {
    var members = ArchiveMembers()
    var known: [ArchiveName] = []
    let start = CivilTime(year: 2024, month: 1, day: 1).daysSinceEpoch
    for (count, rule) in [(5, ArchiveRule.entries(2)), (500, .year), (520, .month), (900, .entries(10)), (930, .month)]
    {
      let days = (start..<(start + count)).reversed().map { $0 }
      let names = Self.arrange(days, rule, limit: 1, &members).archives.map(\.name)
      #expect(names.starts(with: known) && names == names.sorted(), "\(names)")
      known = names
    }
    #expect(known.count > 10)
  }

  @Test(arguments: ["1", "12", "2024", "2024-03", "2024-12"]) func namesReadBack(_ text: String) throws {
    #expect(try #require(ArchiveName(text)).description == text)
  }

  @Test func namesHaveAnOrder() {
    let names = ["1", "2", "10", "2024", "2024-02", "2024-11", "2025"].compactMap { ArchiveName($0) }
    #expect(names.sorted() == names && names.count == 7)
    #expect(["", "-", "a", "1-", "-1", "+1", "1-2-3"].allSatisfy { ArchiveName($0) == nil })
  }
}
