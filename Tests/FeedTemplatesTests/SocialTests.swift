import Testing

@testable import FeedTemplates

/// Posts for social networks are as long as their network admits.
@Suite struct SocialTests {
  private static let address = "https://mill.example/" + String(repeating: "a", count: 80)
  private static let family = "👨‍👩‍👧‍👦"

  @Test(arguments: [
    ("abc", 3), ("\(family)\(family)", 2), ("e\u{301}", 1), ("see \(address)", 27), ("see \(address).", 28),
    ("(\(address))", 25), ("http://a.b", 23), ("xhttp://a.b", 11), ("http://", 7), ("مرحبا", 5), ("🇩🇪🇫🇷", 2),
  ])
  func mastodonCountsCharactersAndTakesAddressesForTwentyThree(_ text: String, _ count: Int) {
    #expect(SocialLength.mastodon.count(text) == count)
  }

  @Test func blueskyCountsAddressesAsTheyAreAndBytes() {
    #expect(SocialLength.bluesky.count(Self.address) == 101)
    #expect(!SocialLength.bluesky.admits(String(repeating: Self.family, count: 200)))
    #expect(SocialLength.bluesky.admits(String(repeating: "é", count: 300)))
  }

  @Test(arguments: [
    String(repeating: "word ", count: 300), String(repeating: family, count: 900), String(repeating: "字", count: 900),
    String(repeating: "مرحبا بالعالم ", count: 100), String(repeating: "e\u{301}\u{301}", count: 900),
    String(repeating: address + " ", count: 30), String(repeating: "#tag ", count: 300), "", " \n\t ",
    "\u{200D}\u{200D}" + String(repeating: "\u{301}", count: 2000),
  ])
  func nothingIsTooLongNorCutWithinAnAddressOrAHashtag(_ text: String) {
    for length in [SocialLength.mastodon, .bluesky, SocialLength(limit: 140)] {
      let post = SocialPost.make(
        title: text, summary: text, address: Self.address, hashtags: Hashtag.make(["a", "b c"]), length: length)
      #expect(length.admits(post), "\(length.count(post))")
      #expect(post.contains(Self.address))
      for word in post.split(whereSeparator: \.isWhitespace) {
        if word.contains("https://") { #expect(word == Self.address || word == Self.address + "…") }
        if word.hasPrefix("#t") { #expect(word == "#tag" || word == "#tag…") }
      }
    }
  }

  @Test func aPostHasWhatThereIsRoomFor() {
    let post = SocialPost.make(
      title: "A title", summary: "One two three four five six seven eight", address: "https://a.example/x",
      hashtags: ["#one", "#two"], length: SocialLength(limit: 70))
    #expect(post == "A title\n\nOne two three four five six…\n\nhttps://a.example/x\n\n#one #two")
    #expect(
      SocialPost.make(title: "T", summary: "T", address: "", hashtags: [], length: .mastodon) == "T")
  }

  @Test(
    arguments: [
      ("swift", "#swift"), ("machine learning", "#MachineLearning"), ("C++", "#Cplusplus"), ("C#", "#Csharp"),
      (".NET", "#NET"), ("Node.js", "#Nodejs"), ("#already", "#already"), ("мельница", "#мельница"), ("日本語", "#日本語"),
      ("2026", nil), ("👍", nil), ("", nil), ("a/b", "#AB"), ("R&D", "#RAndD"), ("snake_case", "#snake_case"),
      ("हिन्दी", "#हिन्दी"), ("<script>", "#script"), ("#", nil),
    ] as [(String, String?)])
  func aTagBecomesAHashtag(_ tag: String, _ hashtag: String?) { #expect(Hashtag.make(tag) == hashtag) }

  @Test func aHashtagStandsOnce() { #expect(Hashtag.make(["Swift", "swift", "SWIFT"]) == ["#Swift"]) }
}
