import FeedFormats
import FeedModel
import TestRounds
import Testing

@Suite struct EveryFormatTests {
  @Test(arguments: formatNames) func aRichFeedComesBackAsItIsCarried(name: String) throws {
    expectLaw(try format(name), .rich, "rich")
  }

  @Test(arguments: formatNames) func aMinimalFeedComesBackAsItIsCarried(name: String) throws {
    expectLaw(try format(name), .minimal, "minimal")
  }

  @Test(arguments: formatNames) func anEmptyFeedComesBackAsItIsCarried(name: String) throws {
    expectLaw(try format(name), .empty, "empty")
    expectLaw(try format(name), Feed(id: "", title: ""), "without anything", mayHaveErrors: true)
  }

  @Test(arguments: formatNames) func aFeedOfOneOfEachEntryComesBack(name: String) throws {
    for (i, entry) in Feed.rich.entries.enumerated() {
      var feed = Feed.minimal
      feed.entries = [entry]
      expectLaw(try format(name), feed, "entry \(i)")
    }
  }

  @Test(arguments: formatNames) func aFormatRecognizesWhatItWritesAndNoOtherDoes(name: String) throws {
    for feed in [Feed.rich, .minimal, .empty] {
      let bytes = try format(name).write(feed).bytes
      let recognized = FeedFormats.recognizing(bytes.span)?.name
      #expect(recognized == name)
      let head = Array(bytes.prefix(4096))
      for other in FeedFormats.all where other.name != name {
        let isTaken = other.recognizes(head.span)
        #expect(!isTaken)
      }
    }
  }

  @Test(arguments: formatNames) func theWriterKnowsWhereEachEntryBegins(name: String) throws {
    let written = try format(name).write(.rich)
    #expect(written.entryStarts.count == Feed.rich.entries.count)
    #expect(written.entryStarts.first?.origin == Entry.rich.origin)
    for start in written.entryStarts {
      #expect(written.bytes[start.offset] == UInt8(ascii: name == "json" ? "{" : "<"))
    }
  }

  @Test(arguments: formatNames) func entriesAreHandedOverOneByOneAndAThrowEndsReading(name: String) throws {
    let format = try format(name)
    var input = FeedInput(format.write(.rich).bytes, name: "x")
    var report = Diagnostics()
    var count = 0
    let stop = FeedError(.error("test/stop", "enough"))
    #expect(throws: stop) {
      _ = try format.read(&input, report: &report) { (_) throws(FeedError) in
        count += 1
        if count == 2 { throw stop }
      }
    }
    #expect(count == 2)
  }

  @Test(arguments: formatNames) func entriesCanBeWrittenPieceByPiece(name: String) throws {
    let format = try format(name)
    let feed = Feed.rich
    var out = FeedWriter(namespaces: NamespaceSet(of: feed, in: format))
    var bytes: [UInt8] = []
    format.writeHead(feed, into: &out)
    out.drain { bytes += $0 }
    for entry in feed.entries {
      format.writeAny(entry, of: feed, into: &out)
      out.drain { bytes += $0 }
    }
    format.writeFoot(feed, into: &out)
    out.drain { bytes += $0 }
    #expect(bytes == format.write(feed).bytes)
  }

  @Test(arguments: formatNames, [1, 2, 3, 7]) func aFeedInPartsIsTheSameDocument(name: String, count: Int) throws {
    let format = try format(name)
    for feed in [Feed.rich, .minimal, .empty] {
      let namespaces = NamespaceSet(of: feed, in: format)
      var parts: [FeedPart] = []
      for start in stride(from: 0, to: max(feed.entries.count, 1), by: count) {
        var part = feed
        part.entries = Array(feed.entries[start..<min(start + count, feed.entries.count)])
        parts.append(format.writePart(part, namespaces))
      }
      let (joined, whole) = (format.join(parts), format.write(feed))
      #expect(joined.bytes == whole.bytes)
      #expect(joined.entryStarts == whole.entryStarts)
      #expect(Array(format.pieces(of: parts).joined()) == whole.bytes)
    }
  }

  @Test(arguments: formatNames) func everyPrefixOfADocumentIsReadWithoutATrap(name: String) throws {
    let format = try format(name)
    let bytes = format.write(.rich).bytes
    for end in stride(from: 0, to: bytes.count, by: 7) {
      var report = Diagnostics()
      _ = try? format.read(Array(bytes[..<end]), report: &report)
    }
  }

  @Test(arguments: formatNames) func aDamagedDocumentIsReadWithoutATrap(name: String) throws {
    let format = try format(name)
    let bytes = format.write(.rich).bytes
    let places = Rounds.some(of: Array(stride(from: 0, to: bytes.count, by: 11)), turn: 0)
    for (i, byte) in zip(places, [0x00, 0x22, 0x3C, 0x26, 0x7D, 0xFF].cycled) {
      var damaged = bytes
      damaged[i] = byte
      var report = Diagnostics()
      _ = try? format.read(damaged, report: &report)
    }
  }
}

extension [UInt8] {
  fileprivate var cycled: some Sequence<UInt8> {
    sequence(state: 0) { (i: inout Int) -> UInt8? in
      defer { i += 1 }
      return self[i % count]
    }
  }
}
