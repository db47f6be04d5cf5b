@testable import FeedBuild
import FeedModel
import TestRounds
import Testing

/// Whatever is done to a site, its readers know every post, and know it once.
@Suite struct ArchiveWalkTests {
  private struct Post {
    var day: Int
    var edited: Int?
    var slug = 0
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func aReaderNeverMissesAPostNorMeetsOneTwice(_ seed: Int) throws {
    var numbers = SteadyNumbers(state: UInt64(seed))
    let rule = ["{entries: 3}", "3", "{by: month}"][seed % 3]
    let site = try ArchivedSite("limit: 2\narchive: \(rule)\n")
    var state: [String: Post] = [:]
    var gone: [String: Post] = [:]
    var today = 0
    var count = 0
    let addresses = ArchivedSite.formats.compactMap { WebAddress("https://mill.example/feeds/" + $0) }
    var faithful = addresses.map(FeedReader.init)

    func put(_ name: String, _ post: Post) throws {
      state[name] = post
      try site.write(
        name, day: post.day, edited: post.edited, slug: "\(name)-\(post.slug)", "As of \(post.edited ?? post.day).")
    }

    for _ in 0..<Rounds.of(40) {
      today += Int.random(in: 1...9, using: &numbers)
      let chosen = state.keys.sorted().randomElement(using: &numbers)
      switch (Int.random(in: 0..<10, using: &numbers), chosen) {
      case (0, let name?):
        gone[name] = state.removeValue(forKey: name)
        try site.remove(name)
      case (1, _):
        if let name = gone.keys.sorted().randomElement(using: &numbers), let post = gone.removeValue(forKey: name) {
          try put(name, post)
        }
      case (2, let name?), (3, let name?):
        guard var post = state[name] else { continue }
        post.edited = today
        try put(name, post)
      case (5, let name?):
        guard var post = state[name] else { continue }
        post.slug += 1
        try put(name, post)
      case (4, _):
        count += 1
        try put("late-\(count)", Post(day: Int.random(in: 0...today, using: &numbers)))
      default:
        count += 1
        try put("post-\(count)", Post(day: today))
      }
      guard !state.isEmpty else { continue }
      let report = try site.build()
      #expect(!report.hasFailed, "\(report.diagnostics.all)")

      for index in addresses.indices {
        var fresh = FeedReader(addresses[index])
        try fresh.poll(site.document)
        #expect(fresh.inArchives.values.allSatisfy { $0 == 1 }, "\(addresses[index])")
        #expect(Set(fresh.entries.values.compactMap(\.title)) == Set(state.keys), "\(addresses[index])")
        try faithful[index].poll(site.document)
        for reader in [fresh, faithful[index]] {
          var known: [String: Entry] = [:]
          for entry in reader.entries.values { known[entry.title ?? ""] = entry }
          for (name, post) in state {
            let text = "\(known[name]?.content as Any)"
            #expect(text.contains("As of \(post.edited ?? post.day)."), "\(name) is \(text) to a reader")
          }
        }
      }
    }
    #expect(try site.check().filter { $0.severity == .error }.isEmpty)
  }
}
