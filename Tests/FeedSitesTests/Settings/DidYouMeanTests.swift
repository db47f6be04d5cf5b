import FeedModel
import FeedSites
import FeedText
import Testing

@Suite struct DidYouMeanTests {
  static let words = ["url", "title", "limit", "language", "content-from", "stylesheet", "feeds"]

  @Test(arguments: [
    ("titel", "title"), ("ttle", "title"), ("titles", "title"), ("lang", nil), ("langauge", "language"),
    ("content_from", "content-from"), ("contentFrom", "content-from"), ("URL", "url"), ("feed", "feeds"),
    ("x", nil), ("", nil), ("stylsheet", "stylesheet"), ("author", nil), ("uri", "url"),
  ])
  func aSlipIsRecognised(_ word: String, _ meant: String?) {
    #expect(DidYouMean.suggest(word, among: Self.words) == meant)
  }

  @Test func unknownKeysComeWithTheirPlaceAndAGuess() throws {
    var report = Diagnostics()
    let text = "title: a\nlimits: 3\ntitel: b\nfoo: 1\n"
    let setting = try SettingsFile.read(Array(text.utf8), file: "feedmill.yml", report: &report)
    let unknown = setting.unknownKeys(allowed: Self.words)
    #expect(unknown.map(\.key) == ["limits", "titel", "foo"])
    #expect(unknown.map(\.suggestion) == ["limit", nil, nil])
    #expect(unknown.map(\.mark.line) == [2, 3, 4])
  }
}
