import FeedModel
import Testing

@testable import FeedFormats

/// The grammar sees a document without its long texts, on the lines where it was.
@Suite struct XMLOutlineTests {
  private func outline(_ text: String) -> String? {
    let outline = XMLOutline(of: Array(text.utf8))
    return outline.hasTooMany ? nil : String(decoding: outline.bytes, as: UTF8.self)
  }

  private let long = String(repeating: "a long text, ]] > and on\n", count: 40)

  @Test func whatIsShortStays() {
    let text = "<?xml version='1.0'?>\n<!-- < > -->\n<a b='>' c=\"<\">\n t &amp; <![CDATA[<b>]]>\n <d/></a>\n"
    #expect(outline(text) == text)
    #expect(outline("") == "")
  }

  @Test func ofALongTextItsLinesStay() {
    let lines = String(repeating: "\n", count: 40)
    #expect(outline("<a>\(long)<b/>\n</a>") == "<a>x\(lines)<b/>\n</a>")
    #expect(outline("<a><![CDATA[\(long)</a>]]></a>") == "<a>x\(lines)</a>")
  }

  @Test func longSpaceStaysSpace() {
    let space = "<a>" + String(repeating: " \n", count: 600) + "<b/></a>"
    #expect(outline(space) == space)
  }

  @Test(arguments: [
    "<a", "<a b='", "<![CDATA[", "<![CDATA[x]]", "<!--", "<!-->", "<?", "<", "a", "<![CDATA[]]>", "<!---->",
  ])
  func whatIsCutOffIsNoTrap(text: String) { #expect(outline(text) == text) }

  @Test func veryManyChildrenOfOneElementAreNotForTheGrammar() {
    func feed(_ count: Int, _ child: String) -> String { "<a>" + String(repeating: child, count: count) + "</a>" }
    #expect(outline(feed(4001, "<b/>")) == nil && outline(feed(4001, "<b>x</b>")) == nil)
    #expect(outline(feed(4000, "<b/>")) != nil && outline(feed(4001, "<b><c/></b>")) != nil)
    #expect(outline("</a></a>\(feed(3, "<b/>"))</a>") != nil)
  }

  @Test func childrenThatStandInSeveralPiecesAreCountedTogether() {
    let piece = Array(String(repeating: "<b/>", count: 1500).utf8)
    var whole = XMLOutline(of: Array("<a><b/>".utf8))
    for _ in 0..<2 { whole.count(XMLOutline(of: piece, within: 1)) }
    #expect(!whole.hasTooMany)
    whole.count(XMLOutline(of: piece + Array("</a>".utf8), within: 1))
    #expect(whole.hasTooMany)
  }

  @Test func aBreachBehindALongTextIsFoundOnItsLine() {
    let entry = "<entry><id>urn:x</id><title>t</title><updated>2026-01-01T00:00:00Z</updated>"
    let text =
      "<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:f</id><title>f</title><updated>2026-01-01T00:00:00Z</updated>"
      + "<author><name>n</name></author>\n\(entry)<content type='html'><![CDATA[\(long)]]></content></entry>\n"
      + "\(entry)<title>again</title><content>\(long)</content></entry></feed>"
    let report = RelaxNG.validate(Array(text.utf8), against: .atom, name: "f.xml")
    #expect(report.all.first?.place?.line == 43)
  }
}
