public import FeedModel

/// A run of a feed's entries, written as a document of its own: the head, these entries, the foot.
///
/// A long document is made of such parts side by side, each checked while it is in the processor's cache, and joined.
public struct FeedPart: Sendable {
  public let written: Written
  /// The entries as the format carries them.
  let carried: [Entry]
  /// The bytes between the head and the foot.
  let body: Range<Int>

  /// The entries as they stand between others'; the same whatever feed of these entries' kind they are part of.
  public var entries: ArraySlice<UInt8> { written.bytes[body] }
}

extension FeedFormat {
  /// Writes a feed, which may hold some of a longer one's entries; `namespaces` are those of the longer one.
  public func writePart(_ feed: Feed, _ namespaces: NamespaceSet? = nil) -> FeedPart {
    var out = FeedWriter(
      namespaces: namespaces ?? NamespaceSet(of: feed, in: self), capacity: feed.sizeHint(inXML: isXML))
    writeHead(feed, into: &out)
    let start = out.offset
    let carried = feed.entries.map { entry in
      out.nextOrigin = entry.origin
      let entry = self.carried(entry, of: feed)
      write(entry, of: feed, into: &out)
      return entry
    }
    let end = out.offset
    writeFoot(feed, into: &out)
    return FeedPart(written: out.finish(format: self), carried: carried, body: start..<end)
  }

  /// What stands before the first entry of a feed and behind its last, when it has entries at all.
  public func frame(of feed: Feed, _ namespaces: NamespaceSet) -> (head: [UInt8], foot: [UInt8]) {
    var out = FeedWriter(namespaces: namespaces, capacity: 1 << 12)
    writeHead(feed, into: &out)
    let head = out.drain { Array($0) }
    out.noteEntry()
    writeFoot(feed, into: &out)
    return (head, out.drain { Array($0) })
  }

  /// The document whose parts these are, in the order of their entries, as runs of bytes to be written one behind the
  /// other: what `write(feed)` would have written.
  public func pieces(of parts: [FeedPart]) -> [ArraySlice<UInt8>] {
    guard let first = parts.first else { return [] }
    var pieces = [first.written.bytes[..<first.body.upperBound]]
    var hasEntries = !first.written.entryStarts.isEmpty
    for part in parts.dropFirst() where !part.written.entryStarts.isEmpty {
      let separator = entrySeparator.withUTF8Buffer { Array($0) }
      if hasEntries, !separator.isEmpty { pieces.append(separator[...]) }
      pieces.append(part.written.bytes[part.body])
      hasEntries = true
    }
    pieces.append(first.written.bytes[first.body.upperBound...])
    return pieces
  }

  /// The same as one document.
  public func join(_ parts: [FeedPart]) -> Written {
    let bytes = Array(pieces(of: parts).joined())
    var starts: [FeedWriter.EntryStart] = []
    let separator = entrySeparator.utf8CodeUnitCount
    var end = parts.first?.body.lowerBound ?? 0
    for part in parts where !part.written.entryStarts.isEmpty {
      if !starts.isEmpty { end += separator }
      let shift = end - part.body.lowerBound
      starts += part.written.entryStarts.map { FeedWriter.EntryStart(offset: $0.offset + shift, origin: $0.origin) }
      end += part.body.count
    }
    return Written(format: name, bytes: bytes, entryStarts: starts)
  }
}
