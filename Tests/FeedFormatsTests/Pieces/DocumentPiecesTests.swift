import FeedModel
import Testing

@testable import FeedFormats

/// A document in memory that is read as a long file is.
private struct Pieces: DocumentSource {
  let document: [UInt8]
  let pieceSize: Int
  let mostAhead: Int

  var count: Int { document.count }

  func bytes(in range: Range<Int>) -> [UInt8]? { range.upperBound <= count ? Array(document[range]) : nil }

  func map<Result: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) -> Result, meanwhile: () throws(FeedError) -> Void
  ) throws(FeedError) -> [Result] {
    try meanwhile()
    return (0..<count).map(body)
  }
}

@Suite struct DocumentPiecesTests {
  private static let circumstances = Circumstances(
    address: WebAddress("https://example.org/feed.xml"), now: Timestamp(rfc3339: "2024-06-01T00:00:00Z"))

  private func whole(_ bytes: [UInt8], _ name: String) -> Judgement {
    Check.judgement(of: bytes, name: name, circumstances: Self.circumstances, quotes: true)
  }

  private func inPieces(_ bytes: [UInt8], _ name: String, size: Int, ahead: Int) -> Judgement? {
    Check.judgement(
      of: Pieces(document: bytes, pieceSize: size, mostAhead: ahead), name: name, circumstances: Self.circumstances,
      quotes: true)
  }

  @Test func whatIsFoundInPiecesIsWhatIsFoundInTheWholeDocument() throws {
    var documents = FeedCase.all.map { ($0.bytes, $0.testDescription) }
    for test in SchemaCase.all { documents.append((try test.bytes, test.path)) }
    var count = 0
    for (bytes, name) in documents {
      for (size, ahead) in [(1, 3), (300, 1), (5000, 2)] {
        guard let judgement = inPieces(bytes, name, size: size, ahead: ahead) else { continue }
        count += 1
        let expected = whole(bytes, name)
        #expect(judgement.findings == expected.findings, "\(name), \(size) bytes at once")
        #expect(judgement.feed?.entries.map(\.id) == expected.feed?.entries.map(\.id), "\(name)")
        #expect(judgement.feed?.title == expected.feed?.title, "\(name)")
      }
    }
    #expect(count > documents.count)
  }

  /// A feed of many items, in which something may be out of order.
  private func feed(_ change: (Int) -> String = { _ in "" }, between separator: String = "\n") -> [UInt8] {
    var text = #"<?xml version="1.0" encoding="utf-8"?>"# + separator
    text += #"<rss version="2.0"><channel><title>T</title><link>https://example.org/</link>"#
    text += "<description>D</description>" + separator
    for number in 0..<60 {
      let page = "https://example.org/\(number)"
      text += "<item><title>Post \(number)</title><link>\(page)</link><guid>\(page)</guid>"
      text += "<pubDate>Fri, 01 Mar 2024 04:30:00 +0000</pubDate>\(change(number))"
      text += "<description>Für &lt;b>alle&lt;/b></description></item>" + separator
    }
    return Array((text + "</channel></rss>" + separator).utf8)
  }

  private func agree(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let judgement = try #require(inPieces(bytes, "f.xml", size: 2000, ahead: 4), sourceLocation: sourceLocation)
    let expected = whole(bytes, "f.xml")
    #expect(judgement.findings == expected.findings, sourceLocation: sourceLocation)
    #expect(judgement.findings.all.count > 3, sourceLocation: sourceLocation)
  }

  @Test func rulesAboutAllEntriesHoldAcrossPieces() throws {
    try agree(feed { $0 == 50 ? "<guid>https://example.org/7</guid>" : "" })
    try agree(feed { $0 == 50 ? "<comments>https://example.org/7?utm_source=x</comments>" : "" })
  }

  @Test func placesAndLinesAreRightWhereTheDocumentHasOneLine() throws {
    try agree(
      feed(
        { $0.isMultiple(of: 7) ? "<dc:date xmlns:dc=\"http://purl.org/dc/elements/1.1/\">no</dc:date>" : "" },
        between: " "))
  }

  @Test func namespacesThatOneItemDeclaresAreJudged() throws {
    try agree(feed { $0 == 40 ? "<q:z xmlns:q=\"http://q.example/\">1</q:z>" : "" })
  }

  @Test func charactersThatWentWrongAreFoundWhereTheyStand() throws {
    try agree(feed { $0.isMultiple(of: 9) ? "<category>Ã¼ber \u{92}</category>" : "" })
  }

  @Test func ofManyFindingsTheirNumberIsTold() throws {
    try agree(feed { _ in String(repeating: "<category> </category>", count: 40) })
  }

  @Test(arguments: [
    "</item></channel><channel><item>", "<!-- <item> ", "<![CDATA[ <item> ", "&nope;", "<b>", "</b>", "\u{1}",
    "</item>stray<item>", "<x:y/>",
  ]) func whatIsBrokenIsLeftToTheReaderOfTheWhole(_ fault: String) {
    #expect(inPieces(feed { $0 == 30 ? fault : "" }, "f.xml", size: 2000, ahead: 4)?.findings == nil)
  }

  @Test func whatTheGrammarFindsIsLeftToTheReaderOfTheWhole() {
    let bytes = feed {
      $0 == 30 ? "<enclosure url=\"https://example.org/a.mp3\" length=\"1\" type=\"audio/mpeg\"><b/></enclosure>" : ""
    }
    let expected = whole(bytes, "f.xml")
    if let judgement = inPieces(bytes, "f.xml", size: 2000, ahead: 4) {
      #expect(judgement.findings == expected.findings)
    }
  }

  @Test func aDocumentThatChangesMeanwhileIsReadAnew() {
    struct Shrinking: DocumentSource {
      let pieces: Pieces
      var count: Int { pieces.count }
      var pieceSize: Int { pieces.pieceSize }
      var mostAhead: Int { pieces.mostAhead }
      func bytes(in range: Range<Int>) -> [UInt8]? { range.lowerBound > 4000 ? nil : pieces.bytes(in: range) }
      func map<Result: Sendable>(
        _ count: Int, _ body: @escaping @Sendable (Int) -> Result, meanwhile: () throws(FeedError) -> Void
      ) throws(FeedError) -> [Result] { try pieces.map(count, body, meanwhile: meanwhile) }
    }
    let source = Shrinking(pieces: Pieces(document: feed(), pieceSize: 1000, mostAhead: 2))
    #expect(Check.judgement(of: source, name: "f.xml")?.findings == nil)
  }
}
