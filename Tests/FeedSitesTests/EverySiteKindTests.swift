import FeedModel
import FeedSites
import Testing

@Suite struct EverySiteKindTests {
  @Test(arguments: SiteCase.all)
  func aSiteIsReadAsItsCaseExpects(_ example: SiteCase) throws {
    if SiteCase.isRecording { try example.record() }
    #expect(!SiteCase.isRecording)
    let expected = example.expected()
    let actual = try example.actual()
    #expect(!expected.isEmpty)
    for (section, text) in actual { #expect(text == expected[section], "\(section)") }
  }

  @Test func thereAreCases() { #expect(SiteCase.all.count >= 40) }

  @Test func namesAreUniqueAndFoundAgain() {
    #expect(Set(SiteKinds.all.map(\.name)).count == SiteKinds.all.count)
    for kind in SiteKinds.all { #expect(SiteKinds.named(kind.name)?.name == kind.name) }
  }

  @Test func anEmptyFolderIsNoSite() { #expect(SiteKinds.recognizing(MemoryFolder([:])) == nil) }

  @Test(arguments: SiteKinds.all.map(\.name))
  func aSiteWithoutAnAddressSaysHowToGiveOne(_ name: String) throws {
    let kind = try #require(SiteKinds.named(name))
    let folder = MemoryFolder(["_posts/2020-01-01-a.md": Array("---\n---\nhi\n".utf8)])
    var report = Diagnostics()
    do throws(FeedError) {
      _ = try kind.open(folder, options: SiteOptions(), report: &report)
      Issue.record("a site without an address was opened")
    } catch {
      #expect(error.diagnostic.code == "site/no-url")
      #expect(error.diagnostic.message.text.contains("--url"))
    }
  }

  @Test(arguments: SiteKinds.all.map(\.name), ["", "---", "---\n", "{%", "\u{FEFF}", "---\ndate:\n---\n", "{{{{%%"])
  func noContentStopsASite(_ name: String, _ content: String) throws {
    let kind = try #require(SiteKinds.named(name))
    let folder = MemoryFolder([
      "_posts/2020-01-01-a.md": Array(content.utf8), "2020-01-01-a.md": Array(content.utf8),
      "2020-99-99-b.html": Array(content.utf8), "_posts/2020-99-99-.md": Array(content.utf8),
    ])
    var options = SiteOptions()
    options.url = WebAddress("https://example.org")
    var report = Diagnostics()
    let site = try kind.open(folder, options: options, report: &report)
    for path in site.postPaths {
      let bytes = try folder.bytes(of: path) ?? []
      _ = bytes.withUnsafeBytes { site.glance(at: path, head: $0, isWhole: true, report: &report) }
      if let post = site.post(at: path, bytes: bytes, report: &report) {
        let entry = site.entry(for: post, bytes: bytes, report: &report)
        #expect(entry.link != nil)
      }
    }
  }
}
