@testable import FeedBuild
import FeedFormats
import FeedModel
import Foundation

/// A Jekyll site that is written to and built again and again, as its subscribers see it.
final class ArchivedSite {
  let site: TemporarySite
  private(set) var posts: [String: String] = [:]

  init(_ configuration: String) throws {
    site = try TemporarySite([
      "_config.yml": "title: Mill\nurl: https://mill.example\ntimezone: UTC\npermalink: /:title.html\n",
      "feedmill.yml": configuration,
    ])
  }

  /// A post of a day, counted from the first of January 2024; `edited` on another.
  /// Where it has a `slug` of its own, its id does not go by that.
  func write(
    _ name: String, day: Int, edited: Int? = nil, tags: String = "", slug: String? = nil, _ text: String = "Text."
  ) throws {
    try remove(name)
    let file = "_posts/\(Self.date(day))-\(slug ?? name).md"
    var edit = edited.map { "last_modified_at: \(Self.date($0))\n" } ?? ""
    if slug != nil { edit += "feed: {id: 'tag:mill.example,2024:\(name)'}\n" }
    try site.write("---\ntitle: \(name)\ntags: [\(tags)]\n\(edit)---\n\(text)\n", to: file)
    posts[name] = file
  }

  func remove(_ name: String) throws {
    guard let file = posts.removeValue(forKey: name) else { return }
    try FileManager.default.removeItem(atPath: site.path + "/" + file)
  }

  @discardableResult func build(_ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildReport {
    var options = site.options
    change(&options)
    return try Build.run(options)
  }

  /// A document by its address; `nil` where nothing lies.
  func document(_ address: WebAddress) throws -> Feed? {
    let base = "https://mill.example/feeds/"
    guard address.string.hasPrefix(base), let text = site.text("feeds/" + address.string.dropFirst(base.count)) else {
      return nil
    }
    let bytes = Array(text.utf8)
    guard let format = FeedFormats.recognizing(document: bytes) else { return nil }
    var report = Diagnostics()
    return try format.read(bytes, name: address.string, report: &report)
  }

  /// The titles of a document's entries, in its order.
  func titles(_ path: String) throws -> [String] {
    let address = WebAddress("https://mill.example/feeds/" + path)
    return try address.flatMap { try document($0) }?.entries.map { $0.title ?? "" } ?? ["no document"]
  }

  func check(_ address: WebAddress? = WebAddress("https://mill.example/feeds/")) throws -> [Diagnostic] {
    var options = FeedCheck.Options(now: site.options.now)
    options.address = address
    return try FeedCheck.run([site.path + "/feeds"], options, standardInput: { [] }).flatMap(\.diagnostics.all)
  }

  static func date(_ day: Int) -> String {
    let start = CivilTime(year: 2024, month: 1, day: 1).secondsSinceEpoch
    return String(Timestamp(seconds: start + Int64(day) * 86_400).rfc3339.prefix(10))
  }

  static let formats = ["feed.xml", "rss.xml", "feed.json"]
}

/// The same numbers in every run (SplitMix64).
struct SteadyNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
