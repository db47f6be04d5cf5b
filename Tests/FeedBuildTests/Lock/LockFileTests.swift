@testable import FeedBuild
import FeedModel
import Testing

/// `feedmill.ids.yml` as merges, people and other programs leave it.
@Suite struct LockFileTests {
  private static let post =
    #"- {"post": "a.md", "id": "urn:a", "date": "2026-01-01T00:00:00Z", "title": "A \"x\"", "words": "0123456789abcdef"}"#
  private static let feed = #"- {"feed": "main", "path": "feed.xml", "id": "https://a.example/feed.xml"}"#

  private static func read(_ text: String) -> (lock: IDLock, report: Diagnostics) {
    var report = Diagnostics()
    var lock = IDLock(file: "feedmill.ids.yml")
    do throws(FeedError) {
      try lock.take(Array(text.utf8), &report)
    } catch {
      report.report(error.diagnostic)
      lock.isSound = false
    }
    return (lock, report)
  }

  @Test func whatIsWrittenReadsBack() throws {
    let (lock, report) = Self.read(Self.feed + "\n" + Self.post + "\n")
    #expect(report.isEmpty && lock.posts.count == 1 && lock.feeds.count == 1)
    #expect(lock.text == IDLock.heading + Self.feed + "\n" + Self.post + "\n")
    let (again, _) = Self.read(lock.text)
    #expect(again.posts == lock.posts && again.feeds == lock.feeds)
  }

  @Test func awkwardTextsReadBackToo() {
    var lock = IDLock(file: "feedmill.ids.yml")
    for (index, text) in ["é", "e\u{301}", "\u{2028}", "\\", "\"", "- {", "# no", "\u{1F600}", "<<<<<<<", "a: b"]
      .enumerated()
    {
      let trace = PostRecord.Trace(path: text + ".md", date: nil, title: text, words: nil)
      lock.posts.append(PostRecord(id: "urn:\(index):\(text)", traces: [trace]))
    }
    let (again, report) = Self.read(lock.text)
    #expect(report.isEmpty, "\(report.all)")
    #expect(Set(again.posts.map(\.id.exact)) == Set(lock.posts.map(\.id.exact)))
    #expect(again.text == lock.text)
  }

  @Test func otherShapesOfYAMLMeanTheSame() {
    let other = """
      # by hand
      - feed: main
        path: feed.xml
        id: https://a.example/feed.xml

      - post: a.md
        id: urn:a
        date: 2026-01-01T00:00:00Z
        title: 'A "x"'
        words: "0123456789abcdef"
      """
    let (lock, report) = Self.read(other)
    #expect(report.isEmpty, "\(report.all)")
    #expect(lock.text == Self.read(Self.feed + "\n" + Self.post).lock.text)
    #expect(Self.read(Self.post.replacing("\n", with: "\r\n") + "\r\n").lock.posts.count == 1)
  }

  @Test func linesThatAgreeAreJoined() {
    let moved = Self.post.replacing("a.md", with: "b.md")
    let (lock, report) = Self.read([Self.post, Self.post, moved, Self.feed, Self.feed].joined(separator: "\n"))
    #expect(report.isEmpty && lock.posts.count == 1 && lock.feeds.count == 1)
    #expect(lock.posts[0].traces.compactMap(\.path) == ["a.md", "b.md"])
    #expect(lock.repeated == [2, 3, 5])
  }

  @Test func linesThatContradictEachOtherAreBothNamed() throws {
    for line in [Self.post, Self.feed] {
      let other = line.replacing("\"id\": \"", with: "\"id\": \"x:")
      let (lock, report) = Self.read(line + "\n\n" + other + "\n")
      let finding = try #require(report.all.first)
      #expect(finding.code == "identity/lock-contradiction" && !lock.isSound && report.all.count == 1)
      #expect(finding.place?.line == 3 && finding.notes.first?.place?.line == 1)
    }
  }

  @Test func theMarksOfAMergeAreTold() throws {
    let (lock, report) = Self.read("<<<<<<< ours\n\(Self.post)\n=======\n\(Self.feed)\n>>>>>>> theirs\n")
    #expect(report.all.map(\.code) == ["identity/lock-unmerged"] && !lock.isSound)
    #expect(report.all.first?.place?.line == 1)
  }

  @Test(arguments: [
    "- {\"post\": \"a.md\"}", "- {\"id\": \"\"}", "- a", "a: b", "- {\"id\": \"x\", \"date\": \"soon\"}", "- [",
    "\u{0}",
    "- {\"id\": [1]}", "text",
  ])
  func whatIsNoRecordIsTold(_ text: String) {
    let (lock, report) = Self.read(text + "\n")
    #expect(report.hasErrors && !lock.isSound)
    #expect(report.all.allSatisfy { $0.place?.file == "feedmill.ids.yml" })
  }

  @Test(arguments: ["", "\n", "# only a remark\n", "[]\n"])
  func anEmptyLockKnowsNothing(_ text: String) {
    let (lock, report) = Self.read(text)
    #expect(report.isEmpty && lock.isSound && lock.posts.isEmpty && lock.feeds.isEmpty, "\(report.all)")
  }

  @Test func neighboursInTimeAreNoNeighboursInTheFile() {
    var lock = IDLock(file: "feedmill.ids.yml")
    for day in 1...200 {
      let trace = PostRecord.Trace(path: "\(day).md", date: nil, title: nil, words: nil)
      lock.posts.append(PostRecord(id: "https://a.example/\(day)", traces: [trace]))
    }
    let order = lock.text.split(separator: "\n").compactMap { line in
      line.split(separator: "\"").first { $0.hasSuffix(".md") }.flatMap { Int($0.dropLast(3)) }
    }
    let adjacent = zip(order, order.dropFirst()).count { abs($0 - $1) == 1 }
    #expect(order.count == 200 && adjacent < 10)
  }
}
