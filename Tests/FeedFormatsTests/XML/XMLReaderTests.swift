import FeedModel
import Testing

@testable import FeedFormats

@Suite struct XMLReaderTests {
  @Test func theUnitsOfAFeedComeOneByOneWithTheirPlaces() throws {
    let document = """
      <?xml version="1.0"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"
        xml:base="http://a.example/">
        <title>A &amp; B<!-- no --> <![CDATA[<c>]]></title>
        <entry xml:base="b/">
          <link rel='alternate'
                href="c"/>
        </entry>
      </feed>
      """
    let result = try XMLUnits(document)
    #expect(result.report.isEmpty)
    #expect(result.entered.map(\.name.local) == ["feed"])
    #expect(result.units.map(\.name.local) == ["title", "entry"])
    #expect(result.units[0].text == "A & B <c>")
    #expect(result.place(result.units[0].offset) == "4:3")
    let entry = result.units[1]
    #expect(entry.bases == ["http://a.example/", "b/"])
    #expect(entry.language == "de")
    let link = try #require(entry.elements.first)
    #expect(result.place(link.offset) == "6:5")
    #expect(link.attributes.map { result.place($0.offset) } == ["6:11", "7:11"])
    #expect(link["href"] == "c")
  }

  @Test func aDocumentWithoutAnElementIsRefused() {
    #expect(throws: FeedError.self) { try XMLUnits("just words") }
    #expect(throws: FeedError.self) { try XMLUnits("") }
  }

  @Test func anErrorOfTheCallerStopsTheParse() {
    var seen = 0
    var input = FeedInput(Array("<a><b/><b/><b/></a>".utf8), name: "t.xml")
    var report = Diagnostics()
    #expect(throws: FeedError.self) {
      try XMLReader.read(&input, report: &report, enter: { _, depth in depth == 0 }) {
        (_, _) throws(FeedError) in
        seen += 1
        if seen == 2 { throw FeedError(.error("test/stop", "stop")) }
      }
    }
    #expect(seen == 2)
  }
}

/// What the reader offers of a document whose root is gone into.
struct XMLUnits {
  var entered: [XMLElement] = []
  var units: [XMLElement] = []
  var report = Diagnostics()
  private let lines: LineMap

  init(_ text: String, depth: Int = 1) throws { try self.init(Array(text.utf8), depth: depth) }

  init(_ bytes: [UInt8], depth: Int = 1) throws {
    var input = FeedInput(bytes, name: "t.xml")
    var entered: [XMLElement] = []
    var units: [XMLElement] = []
    try XMLReader.read(
      &input, report: &report,
      enter: { element, level in
        if level < depth { entered.append(element) }
        return level < depth
      },
      each: { (element, _) throws(FeedError) in units.append(element) })
    lines = LineMap(input.bytes)
    self.entered = entered
    self.units = units
  }

  func place(_ offset: Int) -> String {
    let mark = lines.mark(at: offset)
    return "\(mark.line):\(mark.column)"
  }

  /// `code line:column` of each finding.
  var findings: [String] { report.all.map { "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" } }
}
