import FeedBuild
import FeedModel
import Foundation
import Testing

/// `feedmill ids` as its user runs it.
@Suite struct IDsCommandTests {
  @Test func theLockIsListed() throws {
    let site = try TemporarySite.jekyll(["feedmill.yml": "ids: lock\n"])
    #expect(try Command(["ids", "list"], in: site.path).status == 66)
    _ = try Build.run(site.options)
    let lines = try Command(["ids", "list", site.path]).output.split(separator: "\n")
    #expect(lines.first == "feed        https://small.example/feed.xml  feed.xml  main")
    #expect(lines.last == "2026-01-01  https://small.example/2026/01/01/post-0  _posts/2026-01-01-post-0.md  Post 0")
    let objects = try Command(["ids", "list", site.path, "--diagnostics", "json"]).output.split(separator: "\n")
    #expect(objects.count == 4)
    for object in objects {
      let value = try JSONSerialization.jsonObject(with: Data(object.utf8)) as? [String: Any]
      #expect(value?["id"] as? String != nil && value?["path"] as? String != nil)
    }
  }

  @Test func whatDisagreesEndsWithOne() throws {
    let site = try TemporarySite.jekyll(["feedmill.yml": "ids: lock\n"])
    _ = try Build.run(site.options)
    #expect(try Command(["ids", "verify"], in: site.path).status == 0)
    try site.write("---\ntitle: New\n---\nText.\n", to: "_posts/2026-02-01-new.md")
    let new = try Command(["ids", "verify"], in: site.path)
    #expect(new.status == 1 && new.errors.contains("[identity/post-without-record]"))
    _ = try Build.run(site.options)
    try FileManager.default.removeItem(atPath: site.path + "/_posts/2026-02-01-new.md")
    let gone = try Command(["ids", "verify"], in: site.path)
    #expect(gone.status == 1 && gone.errors.contains("[identity/record-without-post]"))
    #expect(gone.errors.contains("feedmill.ids.yml:") && gone.output.contains("disagree"))
    #expect(try Command(["ids", "verify", "--allow-gone"], in: site.path).status == 0)
    let lock = try #require(site.text("feedmill.ids.yml"))
    let line = try #require(lock.split(separator: "\n").last { $0.contains("post-0") })
    try site.write(lock + line + "\n", to: "feedmill.ids.yml")
    #expect(try Command(["ids", "verify", "--allow-gone"], in: site.path).errors.contains("[identity/lock-repeated]"))
    try site.write(lock + line.replacing("\"id\": \"", with: "\"id\": \"urn:x:") + "\n", to: "feedmill.ids.yml")
    let contradiction = try Command(["ids", "verify", "--allow-gone"], in: site.path)
    #expect(contradiction.status == 1 && contradiction.errors.contains("[identity/lock-contradiction]"))
    #expect(try Command(["build"], in: site.path).status == 1)
  }

  @Test func postsBeyondTheLimitAreRecordedOnRequest() throws {
    let site = try TemporarySite.jekyll(posts: 9, ["feedmill.yml": "ids: lock\nlimit: 2\n"])
    #expect(try Build.run(site.options).diagnostics.isEmpty)
    let few = try Command(["ids", "list"], in: site.path).output.split(separator: "\n").count
    #expect(few < 10)
    let record = try Command(["ids", "record"], in: site.path)
    #expect(record.status == 0 && record.output.hasPrefix("9 posts and 1 feed recorded, "), "\(record.output)")
    #expect(try Command(["ids", "list"], in: site.path).output.split(separator: "\n").count == 10)
    #expect(try Command(["ids", "verify"], in: site.path).status == 0)
  }

  @Test func anImportReadsStandardInputAndSaysWhatItDid() throws {
    let site = try TemporarySite.jekyll(posts: 1)
    let old = """
      {"version":"https://jsonfeed.org/version/1.1","title":"Old","items":[{"id":"1",\
      "url":"https://small.example/2026/01/01/post-0.html","content_text":"T"}]}
      """
    let dry = try Command(["ids", "import", "-", site.path, "--dry-run"], input: old)
    #expect(dry.status == 0 && site.text("feedmill.ids.yml") == nil, "\(dry.errors)")
    let command = try Command(["ids", "import", "-", site.path], input: old)
    #expect(
      command.status == 0 && command.output == "1 entry and 1 post: 1 id taken, 0 known before\n", "\(command.output)")
    #expect(command.errors.contains("[identity/lock-not-used]"))
    #expect(site.text("feedmill.ids.yml")?.contains("\"id\": \"1\"") == true)
    #expect(try Command(["ids", "import", "none.xml", site.path]).status == 66)
    #expect(try Command(["ids", "import", "_config.yml"], in: site.path).status == 66)
  }
}
