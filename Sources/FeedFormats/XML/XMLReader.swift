import FeedModel
import FeedText

/// Reads an XML document a unit at a time: what is held in memory is one entry, not the tree.
///
/// The parser recovers from what is not well-formed as libxml2 does, and each fault is reported with its place.
enum XMLReader {
  /// How deep elements may nest.
  static let deepest = 256
  /// What is pushed at once of a document of ours, whose texts are in memory once: up to the end of a text, so that each
  /// comes whole, and more when there is none.
  private static let pieceOfOurs = 1 << 15
  private static let longPieceOfOurs = 1 << 18

  /// For each start tag `enter` says whether to go into the element, so that its children are offered in turn, or
  /// to build it whole and hand it to `each`. The root has depth 0. Both get the input, for places, and the
  /// report; the input is in UTF-8 by then, whatever it was before. Throws when there is no root element.
  static func read(
    _ input: inout FeedInput, report: inout Diagnostics,
    enter: (_ element: XMLElement, _ depth: Int, _ input: inout FeedInput, _ report: inout Diagnostics) -> Bool,
    each: (_ element: XMLElement, _ depth: Int, _ input: inout FeedInput, _ report: inout Diagnostics)
      throws(FeedError) -> Void
  ) throws(FeedError) {
    if input.pieces != nil { return try readInPieces(&input, report: &report, enter: enter, each: each) }
    XMLEncoding.settle(&input, report: &report)
    var builder = XMLBuilder()
    builder.entities.settle(&input, report: &report)
    if input.known == nil { XMLNesting.repair(&input, report: &report) }
    let list = XMLEventList(known: input.known)
    let data = Unmanaged.passUnretained(list).toOpaque()
    guard var parser = XMLParser(handler: XMLEventList.handler, data: data, recovers: true) else {
      throw FeedError(.outOfMemory, at: Place(file: input.name))
    }
    list.follow(parser)
    var start = 0
    while start < input.bytes.count, !builder.isStopped {
      var end =
        input.known == nil
        ? min(start + parser.pieceSize, input.bytes.count) : pieceEnd(in: input.bytes, from: start, parser.pieceSize)
      while end < input.bytes.count, end > start + 1, input.bytes[end] & 0xC0 == 0x80 { end -= 1 }
      input.bytes.withUnsafeBufferPointer { parser.push(UnsafeBufferPointer(rebasing: $0[start..<end])) }
      try builder.take(list.take()[...], &input, &report, enter: enter, each: each)
      start = end
    }
    if !builder.isStopped {
      parser.finish()
      try builder.take(list.take()[...], &input, &report, enter: enter, each: each)
    }
    builder.finish(&input, &report)
    NamespaceRules.judge(list.namespaces, &input, &report)
    withExtendedLifetime(list) {}
    if !builder.hasRoot { throw FeedError(builder.isStopped ? .stopped : .noRoot, at: input.place(at: 0)) }
  }

  /// Where a piece of a document of ours ends that begins at `start`.
  private static func pieceEnd(in bytes: [UInt8], from start: Int, _ size: Int) -> Int {
    guard start + pieceOfOurs < bytes.count else { return bytes.count }
    // Behind the last section, as long as it is not far.
    let near = start + pieceOfOurs / 2
    let section = bytes.withUnsafeBufferPointer { bytes -> Int? in
      let piece = UnsafeBufferPointer(rebasing: bytes[near..<start + pieceOfOurs])
      var end = piece.count - 1
      while let bracket = ByteSearch.last(0x5D, in: piece, before: end), bracket > 0 {
        if piece[bracket - 1] == 0x5D, piece[bracket + 1] == 0x3E { return near + bracket + 2 }
        end = bracket
      }
      return nil
    }
    return section ?? min(start + max(longPieceOfOurs, size), bytes.count)
  }

  /// The same, for callers that need neither the input nor the report at each element.
  static func read(
    _ input: inout FeedInput, report: inout Diagnostics,
    enter: (_ element: XMLElement, _ depth: Int) -> Bool,
    each: (_ element: XMLElement, _ depth: Int) throws(FeedError) -> Void
  ) throws(FeedError) {
    try read(
      &input, report: &report,
      enter: { element, depth, _, _ in enter(element, depth) },
      each: { (element, depth, _, _) throws(FeedError) in try each(element, depth) })
  }
}

extension Diagnostic.Message {
  static let noRoot = error("xml/no-element", "give a whole document; this one holds no element")
  static let stopped = error("xml/no-element", "give a whole document; nothing of this one could be read")
  static let outOfMemory = error("xml/memory", "free some memory; there is none for the XML parser")
}
