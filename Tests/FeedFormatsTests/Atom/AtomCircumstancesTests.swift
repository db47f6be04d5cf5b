import FeedFormats
import FeedModel
import Testing

/// What is said of Atom by where it is served and when it is looked at.
@Suite struct AtomCircumstancesTests {
  private func codes(
    _ links: String, updated: String = "2024-03-01T00:00:00Z", address: String? = nil, now: Timestamp? = nil
  ) -> Set<String> {
    let document = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>tag:mill.example,2024:feed</id><title>T</title>
      <updated>\(updated)</updated>\(links)<author><name>Ann</name></author><entry><id>tag:mill.example,2024:1</id>
      <title>Rye</title><updated>2024-03-01T00:00:00Z</updated><content>Text</content></entry></feed>
      """
    let circumstances = Circumstances(address: address.map { .of($0) }, now: now)
    return Set(Check.document(Array(document.utf8), name: "x", circumstances: circumstances).all.map(\.code))
  }

  @Test(arguments: [
    "https://mill.example/atom.xml", "https://mill.example/atom.xml#top", "HTTPS://Mill.example:443/atom.xml",
  ]) func aSelfLinkThatLeadsWhereTheFeedIsServedIsRight(address: String) {
    let link = "<link rel='self' href='\(address)'/>"
    #expect(!codes(link, address: "https://mill.example/atom.xml").contains("atom/self-mismatch"))
  }

  @Test(arguments: ["http://mill.example/atom.xml", "https://mill.example/feed", "https://mill.example/atom.xml?a"])
  func aSelfLinkThatLeadsElsewhereIsTold(address: String) {
    let link = "<link rel='self' href='\(address)'/>"
    #expect(codes(link, address: "https://mill.example/atom.xml").contains("atom/self-mismatch"))
    #expect(!codes(link).contains("atom/self-mismatch"))
  }

  @Test func anyOfSeveralSelfLinksMayLeadThere() {
    let links = "<link rel='self' href='https://mill.example/a'/><link rel='self' href='https://mill.example/b'/>"
    let codes = codes(links, address: "https://mill.example/b")
    #expect(codes.contains("atom/self-multiple"))
    #expect(!codes.contains("atom/self-mismatch"))
  }

  @Test func aReferenceToTheDocumentIsToldWhereItsBaseIsAnother() {
    let link = { (base: String) in "<link rel='via' xml:base='\(base)' href='#a'/>" }
    let address = "https://mill.example/atom.xml"
    #expect(codes(link("https://mill.example/b"), address: address).contains("atom/link-same-document"))
    #expect(!codes(link(address), address: address).contains("atom/link-same-document"))
  }

  @Test func aFeedThatIsAsNewAsTheMomentIsToldToBeBuiltAnew() {
    let now = Timestamp.of(2024, 3, 9, 12)
    #expect(codes("", updated: "2024-03-09T12:00:00Z", now: now).contains("atom/feed-updated-volatile"))
    #expect(!codes("", updated: "2024-03-08T12:00:00Z", now: now).contains("atom/feed-updated-volatile"))
    #expect(!codes("", updated: "2024-03-09T12:00:00Z").contains("atom/feed-updated-volatile"))
  }
}
