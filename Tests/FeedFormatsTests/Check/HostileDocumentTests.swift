import FeedFormats
import FeedModel
import Testing

/// Documents that are made to hurt are judged in a moment, with a word on what is wrong with them.
@Suite struct HostileDocumentTests {
  private func codes(_ document: String) -> Set<String> {
    let start = ContinuousClock.now
    let report = Check.document(Array(document.utf8), name: "t.xml")
    #expect(ContinuousClock.now - start < .seconds(120), "alone it takes less than a second; it runs beside all others")
    return Set(report.all.map(\.code))
  }

  private func feed(_ content: String, doctype: String = "") -> String {
    """
    \(doctype)<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description>
    \(content)</channel></rss>
    """
  }

  @Test func aBillionLaughsAreRefusedAndTheRestIsJudged() {
    var doctype = "<!DOCTYPE rss [<!ENTITY a0 'lol'>"
    for i in 1...9 { doctype += "<!ENTITY a\(i) '" + String(repeating: "&a\(i - 1);", count: 10) + "'>" }
    let found = codes(feed("<ttl>0</ttl><copyright>&a9;</copyright>", doctype: doctype + "]>"))
    #expect(found.isSuperset(of: ["xml/entity-expansion", "rss/ttl-invalid"]))
  }

  @Test func aFileOfTheMachineIsNotRead() {
    let doctype = "<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
    let found = codes(feed("<ttl>0</ttl><copyright>&a;</copyright>", doctype: doctype))
    #expect(found.isSuperset(of: ["xml/entity-external", "rss/ttl-invalid"]))
  }

  @Test func nestingWithoutEndIsRefused() {
    #expect(codes(feed(String(repeating: "<a>", count: 100_000))).contains("xml/too-deep"))
    #expect(codes(String(repeating: "<rss>", count: 100_000)).contains("xml/too-deep"))
  }

  @Test func aTagWithAHundredThousandAttributesIsJudged() {
    let attributes = (0..<20_000).map { " a\($0)='<'" }.joined()
    #expect(!codes(feed("<ttl\(attributes)>60</ttl>")).isEmpty)
  }

  @Test func aHundredThousandNamespacesAreJudged() {
    let declarations = (0..<20_000).map { " xmlns:a\($0)='urn:\($0)'" }.joined()
    #expect(codes(feed("<ttl\(declarations)>60</ttl>")).contains("ns/unused"))
  }
}
