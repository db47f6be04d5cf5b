import FeedModel
import Testing

@testable import FeedFormats

@Suite struct CheckTests {
  private let feed: Feed = {
    var feed = Feed(id: "f", title: "F")
    for i in 1...3 {
      var entry = Entry(id: EntryID("\(i)", kind: .other))
      entry.title = "Title \(i)"
      entry.origin = Place(file: "posts/\(i).md", line: 1, column: 1)
      feed.entries.append(entry)
    }
    return feed
  }()

  private func run(_ format: Toy, depth: Check.Depth = .full) -> Diagnostics {
    Check.run(format.write(feed), of: feed, as: format, name: "toy.xml", depth: depth)
  }

  @Test func whatReadsBackAsItWasIsFine() {
    #expect(run(Toy()).isEmpty)
    #expect(run(Toy(), depth: .quick).isEmpty)
  }

  @Test func whatIsNotWellFormedNamesThePost() throws {
    let report = run(Toy(markup: "<x:y/>"), depth: .quick)
    let found = try #require(report.all.first)
    #expect(report.all.count == 3)
    #expect(found.code == "check/not-well-formed")
    #expect(found.place?.line == 2)
    #expect(found.notes == [Diagnostic.Note("written from here", at: Place(file: "posts/1.md", line: 1, column: 1))])
    #expect(found.excerpt?.contains("<x:y/>") == true)
  }

  @Test func aFieldThatReadsBackDifferentlyIsNamed() throws {
    let report = run(Toy(title: "Other"))
    #expect(report.all.map(\.code) == ["check/read-back", "check/read-back", "check/read-back"])
    let found = try #require(report.all.last)
    #expect(found.message.text.contains("title of the entry 3 is \"Other\" instead of \"Title 3\""))
    #expect(found.place == Place(file: "toy.xml", line: 4, column: 1))
    #expect(found.notes.first?.place?.file == "posts/3.md")
    #expect(run(Toy(title: "Other"), depth: .quick).isEmpty)
  }

  @Test func anEntryThatIsLostIsNamed() {
    let report = run(Toy(readsUpTo: 2))
    #expect(report.all.map(\.code) == ["check/read-back"])
    #expect(report.all.first?.message.text.contains("entries of the entry 3 is missing") == true)
  }

  @Test(arguments: formatNames)
  func whatWeWritePassesTheFullCheck(name: String) throws {
    let format = try format(name)
    for feed in [Feed.rich, .minimal, .empty] {
      let written = format.write(feed)
      let report = Check.run(written, of: feed, as: format, name: format.fileName)
      #expect(!report.hasErrors, "\(report.all.filter { $0.severity == .error }.map(\.message))")
      #expect(!Check.document(written.bytes, name: format.fileName).hasErrors)
    }
  }

  @Test(arguments: [
    ("", "doc/empty"), (" \n", "doc/empty"), ("<!DOCTYPE html><html>", "doc/is-html"),
    ("\u{FEFF}<HTML>", "doc/is-html"), ("<opml version='2.0'/>", "xml/root-unknown"),
    ("no feed", "check/unknown-format"),
  ])
  func whatIsNoFeedIsCalledByItsName(document: String, code: String) {
    #expect(Check.document(Array(document.utf8), name: "t").all.map(\.code) == [code])
  }

  @Test func aDocumentIsReadAsTheFormatThatIsAskedFor() {
    #expect(Check.document(Array("<toy><e id='1'>T</e></toy>".utf8), name: "t", format: Toy()).isEmpty)
    let report = Check.document(Array("<toy><e>&nbsp;</toy>".utf8), name: "t", format: Toy())
    #expect(Set(report.all.map(\.code)) == ["xml/entity-undefined", "xml/not-wellformed"])
  }
}

/// A format as small as can be, which can be told to be wrong.
private struct Toy: FeedFormat {
  var name: String { "toy" }
  var title: String { "Toy" }
  var fileName: String { "toy.xml" }
  var mediaType: String { "application/xml" }
  var isXML: Bool { true }
  /// What is written into each entry.
  let markup: StaticString
  /// What each title is read as.
  let other: String?
  let readsUpTo: Int

  init(markup: StaticString = "", title: String? = nil, readsUpTo: Int = .max) {
    self.markup = markup
    other = title
    self.readsUpTo = readsUpTo
  }

  func recognizes(_ head: Span<UInt8>) -> Bool { false }

  func writeHead(_ feed: Feed, into out: inout FeedWriter) { out.out.markup("<toy>") }

  func write(_ entry: Entry, of feed: Feed, into out: inout FeedWriter) {
    out.out.markup("\n")
    out.noteEntry()
    out.out.markup("<e id=\"")
    out.out.raw(entry.id.string)
    out.out.markup("\">")
    out.out.markup(markup)
    out.out.raw(entry.title ?? "")
    out.out.markup("</e>")
  }

  func writeFoot(_ feed: Feed, into out: inout FeedWriter) { out.out.markup("\n</toy>\n") }

  func read(
    _ input: inout FeedInput, report: inout Diagnostics, each: (consuming Entry) throws(FeedError) -> Void
  ) throws(FeedError) -> Feed {
    var count = 0
    try XMLReader.read(
      &input, report: &report, enter: { _, depth in depth == 0 },
      each: { (element, _) throws(FeedError) in
        var entry = Entry(id: EntryID(element["id"] ?? "", kind: .other))
        entry.title = other ?? element.text
        count += 1
        if count <= readsUpTo { try each(entry) }
      })
    return Feed(id: "f", title: "F")
  }

  func carriedHead(_ feed: Feed) -> Feed { feed }

  func carried(_ entry: Entry, of feed: Feed) -> Entry {
    var entry = entry
    entry.origin = nil
    return entry
  }
}
