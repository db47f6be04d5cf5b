import FeedModel
import FeedSites
import Testing

@Suite struct ZolaPropertyTests {
  @Test(arguments: 1...60)
  func whateverTheSiteItsEntriesAreSound(_ seed: Int) throws {
    let files = RandomZolaSite(seed: UInt64(seed)).files
    let folder = MemoryFolder(texts: files)
    let kind = try #require(SiteKinds.recognizing(folder))
    #expect(kind.name == "zola")
    var report = Diagnostics()
    let site = try kind.open(folder, options: SiteOptions(), report: &report)
    var links: [String: String] = [:]
    for path in site.postPaths {
      let bytes = try #require(try folder.bytes(of: path))
      let whole = bytes.withUnsafeBytes { site.glance(at: path, head: $0, isWhole: true, report: &report) }
      guard case .post(let date) = whole else { continue }
      let post = try #require(site.post(at: path, bytes: bytes, report: &report))
      #expect(post.entry.published == date, "\(path)")
      #expect(post.collection == site.collection(of: path))
      let entry = site.entry(for: post, bytes: bytes, report: &report)
      let link = try #require(entry.link?.string)
      #expect(link.hasPrefix("https://example.org/") && link.hasSuffix("/"), "\(path)")
      #expect(links.updateValue(path, forKey: link) == nil, "\(path) and \(links[link] ?? "") are both at \(link)")
      guard case .html(let html, _)? = entry.content else { continue }
      for sign in ["{{ youtube", "{% note", "{% end", "href=\"@", "src=\"one", "src=\"two"] {
        #expect(!html.contains(sign), "\(path)")
      }
    }
    #expect(report.count(of: .error) == 0, "\(report.all.filter { $0.severity == .error })")
    let again = try kind.open(folder, options: SiteOptions(), report: &report)
    #expect(again.wishes.extras.map(\.path) == site.wishes.extras.map(\.path))
    #expect(Set(site.wishes.extras.map(\.path)).count == site.wishes.extras.count)
  }

  /// What the quick look at the head says is what the whole file says.
  @Test(arguments: 1...60)
  func aShortHeadSaysTheSameOrAsksForMore(_ seed: Int) throws {
    let folder = MemoryFolder(texts: RandomZolaSite(seed: UInt64(seed)).files)
    let kind = try #require(SiteKinds.named("zola"))
    var report = Diagnostics()
    let site = try kind.open(folder, options: SiteOptions(), report: &report)
    for path in site.postPaths {
      let bytes = try #require(try folder.bytes(of: path))
      let whole = bytes.withUnsafeBytes { site.glance(at: path, head: $0, isWhole: true, report: &report) }
      for count in [0, 3, 4, 20, 40, 60, 100] where count < bytes.count {
        let part = bytes.withUnsafeBytes {
          site.glance(
            at: path, head: UnsafeRawBufferPointer(rebasing: $0[..<count]), isWhole: false, report: &report)
        }
        if case .needsMore = part { continue }
        #expect("\(part)" == "\(whole)", "\(path) \(count)")
      }
    }
  }
}
