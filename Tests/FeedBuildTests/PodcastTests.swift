import FeedFormats
import FeedModel
import Foundation
import Testing

@testable import FeedBuild

@Suite struct PodcastTests {
  private static let block = """
    podcast:
      image: /art.jpg
      category: ["Leisure: Hobbies", Technology]
      explicit: false
      owner: Ann <ann@small.example>
      locked: true

    """

  private func build(
    _ files: [String: String], configuration: String = block
  ) throws -> (report: BuildReport, feeds: [String: Feed], site: TemporarySite) {
    let site = try TemporarySite.jekyll(posts: 0, ["feedmill.yml": configuration].merging(files) { $1 })
    var options = site.options
    options.detectsInconsistency = true
    let report = try Build.run(options)
    var feeds: [String: Feed] = [:]
    for file in report.files {
      var findings = Diagnostics()
      guard let bytes = try? Convert.read(file.path), let format = FeedFormats.named(file.format) else { continue }
      feeds[file.format] = try? format.read(bytes, name: file.path, report: &findings)
    }
    return (report, feeds, site)
  }

  private let episode = [
    "a.mp3": "no sound",
    "_posts/2026-01-01-a.md": "---\ntitle: A\naudio: /a.mp3\nduration: \"1:05\"\nepisode: 4\n---\nText\n",
  ]

  @Test func bothXMLFormatsCarryThePodcast() throws {
    let built = try build(episode)
    #expect(built.report.diagnostics.count(of: .error) == 0)
    for format in ["rss", "atom"] {
      let feed = try #require(built.feeds[format])
      let podcast = try #require(feed.podcast)
      #expect(podcast.image?.string == "https://small.example/art.jpg" && feed.image == podcast.image)
      #expect(podcast.categories == [.init("Leisure", "Hobbies"), .init("Technology")])
      #expect(podcast.ownerName == "Ann" && podcast.ownerEmail == "ann@small.example")
      #expect(podcast.isLocked == true && podcast.lockOwner == "ann@small.example")
      #expect(podcast.guid == NameUUID.podcast(try #require(WebAddress("https://small.example/feeds/rss.xml"))))
      #expect(feed.entries.first?.episode?.number == 4)
      #expect(feed.entries.first?.enclosures.first?.seconds == 65)
    }
    #expect(built.feeds["json"]?.podcast == nil)
    #expect(built.feeds["json"]?.entries.first?.enclosures.first?.seconds == 65)
    #expect(built.site.text("feeds/rss.xml")?.contains("<itunes:duration>65</itunes:duration>") == true)
  }

  @Test func withoutTheBlockNothingOfItIsWritten() throws {
    let built = try build(episode, configuration: "title: T\n")
    let rss = try #require(built.site.text("feeds/rss.xml"))
    #expect(!rss.contains("itunes") && !rss.contains("podcast"))
    let named = try build(
      ["_posts/2026-01-01-a.md": "---\ntitle: A\nepisode: pilot\nseason: spring\n---\nText\n"],
      configuration: "title: T\n")
    #expect(named.report.diagnostics.all.isEmpty)
  }

  @Test func whatIsWrongHasItsPlace() throws {
    let built = try build(
      [
        "_posts/2026-01-01-a.md":
          "---\ntitle: A\naudio: https://x.example/a.mp3\nepisode: pilot\nepisode_type: extra\n---\nText\n"
      ],
      configuration: "podcast:\n  ownr: Ann\n  category: [Hobbies, \"Arts: Bookz\"]\n  explicit: maybe\n")
    let found = built.report.diagnostics.all.map { "\($0.code) \($0.place?.line ?? 0)" }
    for expected in [
      "configuration/unknown-key 2", "configuration/podcast-category 3", "configuration/wrong-value 4",
      "post/unknown-length 3", "post/bad-episode 4", "post/bad-episode-type 5",
    ] {
      #expect(found.contains(expected), "\(expected) in \(found)")
    }
    let texts = built.report.diagnostics.all.map(\.message.text)
    #expect(texts.contains { $0.contains("did you mean `owner`?") })
    #expect(
      texts.contains { $0.contains("`Leisure: Hobbies`") } && texts.contains { $0.contains("did you mean Books?") })
  }

  @Test func artworkOfTheSiteIsMeasured() throws {
    let small = "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>"
    let built = try build(episode.merging(["art.jpg": small]) { $1 })
    #expect(built.report.diagnostics.all.contains { $0.code == "configuration/podcast-artwork" && $0.place?.line == 2 })
  }

  @Test func theDocumentationHasEveryKeyOfTheBlock() throws {
    let text = try String(contentsOfFile: Command.root + "/Documentation/podcast.md", encoding: .utf8)
    let rows = PodcastSettings.keys.map { "| `\($0.name)` | \($0.meaning) |" }
    #expect(text.contains(rows.joined(separator: "\n")))
  }
}
