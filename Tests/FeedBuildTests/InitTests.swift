@testable import FeedBuild
import FeedModel
import FeedSites
import Foundation
import Testing

/// `feedmill init`: what it finds, and that the file it writes changes nothing.
@Suite struct InitTests {
  /// A copy of a sample, which may be written into.
  private func copy(_ name: String) throws -> TemporarySite {
    let root = Command.root + "/Samples/" + name
    let site = try TemporarySite([:])
    for path in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      let source = root + "/" + path
      guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      let target = site.path + "/" + path
      try FileManager.default.createDirectory(
        atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: source, toPath: target)
    }
    return site
  }

  private func feeds(_ site: TemporarySite) throws -> [String: String] {
    let report = try Build.run(site.options)
    let hasFailed = report.hasFailed
    #expect(!hasFailed)
    let pairs = report.files.map { ($0.path, FileManager.default.contents(atPath: $0.path) ?? Data()) }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0, String(decoding: $1, as: UTF8.self)) })
  }

  @Test(arguments: ["weekly", "blog", "notes", "podcast", "zola", "hugo", "eleventy"])
  func theFeedsStayAsTheyAre(_ sample: String) throws {
    let site = try copy(sample)
    let before = try feeds(site)
    let setup = try Setup.run(site.options, replaces: true)
    #expect(site.text("feedmill.yml") == setup.text)
    #expect(try feeds(site) == before)
    // Once more: what stands in the file stays there.
    let again = try Setup.run(site.options, replaces: true)
    #expect(again.text == setup.text)
  }

  @Test func everyKeyStandsInTheFileAndCanBeSwitchedOn() throws {
    let site = try copy("notes")
    let text = try Setup.run(site.options, replaces: true).text
    let lines = text.split(separator: "\n")
    for key in Configuration.keys {
      #expect(lines.contains { $0.hasPrefix("#\(key.name):") || $0.hasPrefix("\(key.name):") }, "\(key.name)")
    }
    let all = lines.map { line in
      let isKey = Configuration.keys.contains { line.hasPrefix("#\($0.name):") }
      return isKey ? line.dropFirst() : line
    }
    var report = Diagnostics()
    let folder = MemoryFolder(texts: ["feedmill.yml": all.joined(separator: "\n") + "\n"])
    let configuration = try Configuration.read(explicit: nil, in: folder, report: &report)
    #expect(report.all.isEmpty, "\(report.all)")
    #expect(configuration.settings.members?.count == Configuration.keys.count)
  }

  @Test func aConfigurationIsNeverOverwritten() throws {
    let site = try TemporarySite.jekyll(posts: 1, ["feedmill.yml": "limit: 3\ntitle: Ünusual\n"])
    let refused = try Command(["init", site.path])
    #expect(refused.status == 64 && refused.errors.contains("--force"))
    #expect(site.text("feedmill.yml") == "limit: 3\ntitle: Ünusual\n")
    let dry = try Command(["init", site.path, "--dry-run"])
    #expect(dry.status == 0 && dry.output.contains("\nlimit: 3\n") && dry.output.contains("\ntitle: \"Ünusual\"\n"))
    #expect(site.text("feedmill.yml") == "limit: 3\ntitle: Ünusual\n")
    #expect(try Command(["init", site.path, "--force"]).status == 0)
    #expect(site.text("feedmill.yml") == dry.output)
    let other = try TemporarySite.jekyll(posts: 1, ["feedmill.toml": "limit = 3\n"])
    #expect(try Command(["init", other.path, "--force"]).status == 64)
    #expect(other.text("feedmill.yml") == nil)
  }

  @Test func itTellsWhatItFound() throws {
    let site = try TemporarySite.jekyll(
      posts: 2, ["_posts/2026-03-01-no.md": "---\npublished: false\n---\nx\n", "_posts/2099-01-01-z.md": "z\n"])
    let command = try Command(["init", site.path, "--dry-run"])
    #expect(command.status == 0)
    for line in [
      "Jekyll, known by `_config.yml`, `_posts`", "  address      https://small.example/", "  title        Small site",
      "  posts        3, from 2026-01-01 to 2099-01-01; 1 of them in the future",
      "  left out     1 × published: false", "  its own feed atom at feed.xml", "  its limit    10 entries",
    ] {
      #expect(command.errors.contains(line + "\n"), "\(line)")
    }
  }

  @Test func aSiteWithoutAnAddressGetsOneToFillIn() throws {
    let site = try TemporarySite(["2026-01-01-a.md": "# A\n\nx\n"])
    let setup = try Setup.run(site.options)
    #expect(setup.findings.contains { $0.contains("not known") })
    #expect(setup.text.contains("nothing says it yet\n#url: https://example.org\n"))
    var options = site.options
    options.url = WebAddress("https://a.example/notes")
    #expect(try Setup.run(options, replaces: true).text.contains("\nurl: \"https://a.example/notes\"\n"))
    #expect(try feeds(site).count == 3)
  }

  @Test func aFolderOfPagesStaysOne() throws {
    let page = { (name: String) in
      "<html><head><title>\(name)</title></head><body><article><time datetime=\"2026-01-02\">2 January</time>"
        + "<p>Text of \(name).</p></article></body></html>"
    }
    let site = try TemporarySite(["index.html": "<title>Pages</title>", "a.html": page("A"), "CNAME": "a.example"])
    let before = try feeds(site)
    _ = try Setup.run(site.options)
    #expect(site.text("feedmill.yml")?.contains("\nsite-kind: html\n") == true)
    #expect(try feeds(site) == before)
  }

  @Test func aFolderWithoutASiteIsNone() throws {
    let empty = try TemporarySite([:])
    #expect(try Command(["init", empty.path]).status == 66)
    #expect(try Command(["init", empty.path + "/nowhere"]).status == 66)
    #expect(empty.text("feedmill.yml") == nil)
  }
}
