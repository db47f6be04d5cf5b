@testable import FeedBuild
import FeedModel
import Foundation
import Testing

/// Whatever an author does, a reader sees each post once.
@Suite struct LockHistoryTests {
  @Test(arguments: 1...8)
  func aReaderSeesNoPostTwiceAndMissesNone(seed: Int) throws {
    var history = try History(seed: UInt64(seed))
    var reader = Reader()
    try history.publish(to: &reader)
    for step in 1...10 {
      let deed = history.act()
      try history.write()
      try history.publish(to: &reader, "step \(step), seed \(seed): \(deed)")
    }
    let again = try Build.run(history.site.options)
    #expect(again.lock?.outcome == .unchanged)
    #expect(try LockedIDs.verify(history.site.options, allowsGone: true).status == .fine)
  }
}

/// Knows entries by their ids; which post an entry is about, it cannot know, but the test can.
private struct Reader {
  var idOfPost: [String: String] = [:]
  var postOfID: [String: String] = [:]
}

/// A site that changes at random.
private struct History {
  struct Article: Hashable {
    /// What no deed changes: it stands in the text.
    var mark: String
    var day: String
    var slug: String
    var title: String
    var text: String

    var path: String { "_posts/\(day)-\(slug).md" }
    /// What its author wrote to settle what cannot be told.
    var own: String?

    var bytes: String {
      "---\ntitle: \"\(title)\"\n" + (own.map { "feed: {id: '\($0)'}\n" } ?? "") + "---\n\(mark) \(text)\n"
    }
  }

  let site: TemporarySite
  var random: Random
  var articles: [Article] = []
  var gone: [Article] = []
  var past: [[Article]] = []
  var written: Set<String> = []
  var count = 0
  var address = "https://a.example"
  var permalink = "date"

  init(seed: UInt64) throws {
    random = Random(seed)
    site = try TemporarySite(["feedmill.yml": "ids: lock\nlimit: 100\n"])
    for _ in 0..<5 { add() }
    try write()
  }

  mutating func act() -> String {
    past.append(articles)
    let index = Int.random(in: articles.indices, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1:
      add()
      return "added"
    case 2:
      articles[index].text += " And a word more, number \(Int.random(in: 0..<1000, using: &random))."
      return "edited \(index)"
    case 3:
      articles[index].title = "Retitled \(Int.random(in: 0..<1000, using: &random)) \(articles[index].mark)"
      return "retitled \(index)"
    case 4:
      articles[index].slug = "slug-\(Int.random(in: 0..<1000, using: &random))-\(index)"
      return "renamed \(index)"
    case 5:
      // Two files change names.
      let other = Int.random(in: articles.indices, using: &random)
      (articles[index].slug, articles[other].slug) = (articles[other].slug, articles[index].slug)
      return "exchanged \(index) and \(other)"
    case 6 where articles.count > 2:
      gone.append(articles.remove(at: index))
      return "deleted \(index)"
    case 7 where !gone.isEmpty:
      articles.append(gone.removeLast())
      return "restored"
    case 8:
      address = ["https://a.example", "http://b.example", "https://c.example"].randomElement(using: &random) ?? address
      permalink = ["date", "pretty", "/:slug/", "/x/:year/:title"].randomElement(using: &random) ?? permalink
      return "moved to \(address), \(permalink)"
    default:
      // Back to the day before last; what was written since is gone, and may come back.
      guard past.count > 2, let before = past.dropLast().last else { return "did nothing" }
      let marks = Set(before.map(\.mark))
      gone += articles.filter { !marks.contains($0.mark) }
      gone.removeAll { marks.contains($0.mark) }
      articles = before
      return "undid"
    }
  }

  private mutating func add() {
    count += 1
    // Addresses come back: a new post may have the one that an old one had.
    let slug = "slug-\(Int.random(in: 0..<6, using: &random))"
    let day = String(format: "2026-01-%02d", 1 + count % 28)
    articles.append(
      Article(
        mark: "mark\(count)", day: day, slug: articles.contains { $0.slug == slug } ? slug + "-\(count)" : slug,
        title: "Article \(count)", text: "has a text of its own that is long enough to be known by its words."))
  }

  mutating func write() throws {
    try site.write("title: T\nurl: \(address)\npermalink: \(permalink)\ntimezone: UTC\n", to: "_config.yml")
    let paths = Set(articles.map(\.path))
    let count = articles.count
    #expect(paths.count == count)
    for path in written.subtracting(paths) { try FileManager.default.removeItem(atPath: site.path + "/" + path) }
    for article in articles { try site.write(article.bytes, to: article.path) }
    written = paths
  }

  /// The author is asked where something cannot be told, and knows.
  private mutating func settle(_ report: BuildReport, _ reader: Reader) throws -> BuildReport {
    let asked = report.diagnostics.all.filter { $0.code == "identity/ambiguous" || $0.code == "identity/replaced" }
    guard !asked.isEmpty else { return report }
    for index in articles.indices {
      let path = articles[index].path
      guard asked.contains(where: { $0.place?.file.hasSuffix(path) == true }) else { continue }
      articles[index].own = reader.idOfPost[articles[index].mark] ?? "tag:me.example,2026-01-01:\(articles[index].mark)"
    }
    try write()
    return try Build.run(site.options)
  }

  mutating func publish(to reader: inout Reader, _ deed: String = "at first") throws {
    let report = try settle(try Build.run(site.options), reader)
    #expect(!report.diagnostics.hasErrors, "\(deed): \(report.diagnostics.all)")
    let feed = try LockBuildTests.feed(site, "feed.json")
    var seen: Set<String> = []
    for entry in feed.entries {
      guard case .html(let html, _)? = entry.content,
        let mark = html.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).first(where: { $0.hasPrefix("mark") })
      else {
        Issue.record("an entry without its mark")
        continue
      }
      let (post, id) = (String(mark), entry.id.string)
      let (knownID, knownPost) = (reader.idOfPost[post] ?? id, reader.postOfID[id] ?? post)
      #expect(knownID == id, "\(deed): \(post) is shown again")
      #expect(knownPost == post, "\(deed): \(post) is never shown")
      reader.idOfPost[post] = id
      reader.postOfID[id] = post
      seen.insert(post)
    }
    let marks = Set(articles.map(\.mark))
    #expect(seen == marks, "\(deed)")
  }
}

/// The same numbers in every run (SplitMix64).
private struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
