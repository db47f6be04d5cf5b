import FeedModel
import Testing

@testable import FeedFormats

@Suite struct FeedDifferenceTests {
  private func entry(_ id: String, title: String? = nil) -> Entry {
    var entry = Entry(id: EntryID(id, kind: .other))
    entry.title = title
    return entry
  }

  private func feed(_ entries: [Entry]) -> Feed {
    var feed = Feed(id: "f", title: "F")
    feed.entries = entries
    return feed
  }

  @Test func everyFieldOfTheModelIsCompared() {
    let ofEntry = Set(Mirror(reflecting: entry("1")).children.compactMap(\.label)).subtracting([
      "origin", "hasNormalContent",
    ])
    #expect(Set(FeedDifference.Field<Entry>.ofEntry.map(\.name)) == ofEntry)
    let ofFeed = Set(Mirror(reflecting: feed([])).children.compactMap(\.label)).subtracting(["entries"])
    #expect(Set(FeedDifference.Field<Feed>.ofFeed.map(\.name)) == ofFeed)
  }

  @Test func equalFeedsDoNotDiffer() {
    var a = entry("1", title: "One")
    let b = a
    a.origin = Place(file: "post.md")
    #expect(FeedDifference.between(feed([a]), feed([b])).isEmpty)
  }

  @Test func aFieldIsNamedAndShownWhereItDiffers() {
    var a = feed([entry("1", title: String(repeating: "x", count: 500) + "one" + String(repeating: "y", count: 500))])
    var b = feed([entry("1", title: String(repeating: "x", count: 500) + "two" + String(repeating: "y", count: 500))])
    a.language = "en"
    b.updated = Timestamp(seconds: 0)
    let found = FeedDifference.between(a, b)
    #expect(found.map(\.field) == ["language", "updated", "title"])
    #expect(found[0].description == "the feed's language is absent instead of \"en\"")
    #expect(found[1].description == "the feed's updated is 1970-01-01T00:00:00Z instead of absent")
    #expect(found[2].entry?.string == "1")
    #expect(found[2].first.contains("xxone") && found[2].second.contains("xxtwo"))
    #expect(found[2].first.count < 100)
  }

  @Test func entriesAreMatchedByTheirIds() {
    let (one, two, three) = (entry("1"), entry("2"), entry("3"))
    func told(_ a: [Entry], _ b: [Entry]) -> [String] {
      FeedDifference.between(feed(a), feed(b)).map { "\($0.entry?.string ?? "") \($0.first) \($0.second)" }
    }
    #expect(told([one, two], [one]) == ["2 there missing"])
    #expect(told([one], [three, one]) == ["3 missing there"])
    #expect(told([one, two], [two, one]) == ["2 in order in another place"])
    #expect(told([one, one], [one, one]) == [])
    #expect(told([one, one], [one]) == ["1 there missing"])
  }
}
