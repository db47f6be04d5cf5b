import FeedModel
import FeedSites

extension Benchmarks {
  /// Front matter, from the first look to the whole.
  static let front: [Benchmark] = [
    Benchmark(name: "front matter: first look", unit: .times(Material.count)) {
      guard let site = Material.site else { return 0 }
      var report = Diagnostics()
      var seen = 0
      for (path, bytes) in zip(site.postPaths, Material.posts) {
        let glance = bytes.withUnsafeBytes { site.glance(at: path, head: $0, isWhole: true, report: &report) }
        if case .post(let date) = glance { seen &+= Int(truncatingIfNeeded: date.seconds) }
      }
      return seen
    },
    Benchmark(name: "front matter: whole", unit: .times(Material.count)) {
      var report = Diagnostics()
      return Material.posts.reduce(0) { sum, bytes in
        let front = try? FrontMatter.read(bytes, file: "post.md", report: &report)
        return sum &+ (front?.bodyOffset ?? 0)
      }
    },
  ]

  /// Dates as posts and feeds have them.
  static let dates: [Benchmark] = [
    Benchmark(name: "dates: of posts", unit: .times(Material.count)) {
      Material.postDates.reduce(0) { sum, date in
        sum &+ date.withUnsafeBytes { Int(truncatingIfNeeded: PostDate.quick($0, zone: .utc)?.seconds ?? 0) }
      }
    },
    Benchmark(name: "dates: RFC 3339 read", unit: .times(Material.count)) {
      Material.rfc3339.reduce(0) { $0 &+ Int(truncatingIfNeeded: Timestamp(rfc3339: $1)?.seconds ?? 0) }
    },
    Benchmark(name: "dates: RFC 822 read", unit: .times(Material.count)) {
      Material.rfc822.reduce(0) { $0 &+ Int(truncatingIfNeeded: Timestamp.readingRFC822($1)?.timestamp.seconds ?? 0) }
    },
    Benchmark(name: "dates: RFC 3339 written", unit: .times(Material.count)) {
      Material.instants.reduce(0) { $0 &+ $1.rfc3339.utf8.count }
    },
    Benchmark(name: "dates: RFC 822 written", unit: .times(Material.count)) {
      Material.instants.reduce(0) { $0 &+ $1.rfc822.utf8.count }
    },
  ]

  /// Bodies: what md4c and the renderer take, what the pass over HTML takes, and whole posts.
  static let bodies: [Benchmark] =
    MarkdownDialect.allCases.map { dialect in
      Benchmark(name: "Markdown: \(dialect)", unit: .bytes(Material.bodyBytes)) {
        var report = Diagnostics()
        return Material.bodies.reduce(0) {
          $0 &+ Markdown.render($1, dialect: dialect, file: "post.md", firstLine: 1, report: &report).count
        }
      }
    } + [
      Benchmark(name: "posts: HTML through the pass", unit: .bytes(Material.htmlPosts.reduce(0) { $0 + $1.count })) {
        Material.htmlSite.map { lengths(Material.entries(of: $0, Material.htmlPosts)) } ?? 0
      },
      Benchmark(name: "posts: Markdown to entry", unit: .bytes(Material.posts.reduce(0) { $0 + $1.count })) {
        Material.site.map { lengths(Material.entries(of: $0, Material.posts)) } ?? 0
      },
    ]

  private static func lengths(_ entries: [Entry]) -> Int {
    entries.reduce(0) { $0 &+ $1.html.utf8.count }
  }
}

extension Material {
  static let instants = (0..<count).map { Timestamp(seconds: 1_700_000_000 + Int64($0) * 86_413) }
  static let rfc3339 = instants.map(\.rfc3339)
  static let rfc822 = instants.map(\.rfc822)
  static let postDates = instants.map {
    Array($0.rfc3339.replacing("T", with: " ").replacing("Z", with: " +0000").utf8)
  }
}
