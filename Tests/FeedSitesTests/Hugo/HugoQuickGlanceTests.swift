import FeedModel
import Testing

@testable import FeedSites

/// The quick look at a page gives what the thorough one gives, or nothing.
@Suite struct HugoQuickGlanceTests {
  private static let dates = [
    "2024-01-02", "2024-01-02 10:11:12 +0200", "2024-01-02T10:11:12Z", "2024-01-02 10:11", "\"2024-01-02 10:11\"", "",
    "yes", "tomorrow", "2024-13-02", "'2024-01-02T10:11:12-07:00'", "2024-01-02T10:11:12.5Z", "2024-1-2",
  ]
  private static let others = [
    "title: A", "draft: false", "draft: true", "draft: \"false\"", "Draft: true", "weight: 3", "Weight: 0",
    "publishDate: 2025-01-01", "pubdate: 2023-01-01", "lastmod: 2025-05-05", "tags: [a, b]", "tags:\n  - a\n  - b",
    "build:\n  list: never", "_build:\n  render: never", "params:\n  feed: false", "feed: false", "headless: true",
    "expiryDate: 2020-01-01", "\"draft\": true", "description: >\n  date: 1999-01-01", "date: 2001-01-01", "# note",
    "cascade:\n  draft: true", "author: {name: A}", "Date: 2030-01-01", "unpublishdate: 2000-01-01",
  ]

  @Test func whatIsPlainIsReadAlike() throws {
    var files = ["hugo.toml": "baseURL = 'https://q.example/'\ntimeZone = 'Europe/Oslo'\n", "content/posts/a.md": ""]
    files["content/posts/b.md"] = "---\ntitle: B\n---\n"
    let folder = MemoryFolder(files.mapValues { Array($0.utf8) })
    var report = Diagnostics()
    var options = SiteOptions()
    options.zoneinfo = "/usr/share/zoneinfo"
    let site = try #require(try Hugo().open(folder, options: options, report: &report) as? HugoSite)

    var quick = 0
    for date in Self.dates {
      for first in Self.others {
        for second in Self.others {
          let head = Array("---\n\(first)\ndate: \(date)\n\(second)\n---\nText.\n".utf8)
          head.withUnsafeBytes { bytes in
            guard let standing = site.quickStanding(at: "content/posts/a.md", head: bytes, isWhole: true) else {
              return
            }
            quick += 1
            var later = Diagnostics()
            let thorough = site.thoroughGlance(at: "content/posts/a.md", head: bytes, isWhole: true, report: &later)
            guard case .placed(let expected) = thorough else {
              Issue.record("\(thorough) of \(String(decoding: head, as: UTF8.self))")
              return
            }
            #expect(standing.published == expected.published && standing.expires == expected.expires)
            #expect(standing.order == expected.order, "\(String(decoding: head, as: UTF8.self))")
          }
        }
      }
    }
    #expect(quick > 200)
  }
}
