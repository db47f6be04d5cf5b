import FeedModel

/// What stands before a document's first entry, read; and what the pieces behind it add to what is known of the whole.
struct XMLPieceHead {
  let context: XMLPieceContext
  private(set) var namespaces: NamespacesSeen
  private var outline: XMLOutline?
  private var piecesFollowGrammar = true

  /// `nil` where there is something in it that only the whole document tells.
  init?(
    _ input: inout FeedInput, _ encoded: inout Diagnostics, _ found: inout Diagnostics,
    enter: (XMLElement, Int, inout FeedInput, inout Diagnostics) -> Bool,
    each: (XMLElement, Int, inout FeedInput, inout Diagnostics) throws(FeedError) -> Void
  ) throws(FeedError) {
    let bytes = input.bytes
    guard XMLEncoding.isPlain(bytes), XMLProlog(bytes).doctype == nil, XMLRepair.isNeedless(for: bytes) else {
      return nil
    }
    if input.circumstances.judgesContent {
      let odd = EncodedText.findings(in: bytes)
      // The last characters may have to do with those that follow.
      if let last = odd.last, last.offset + XMLPiece.edge > bytes.count { return nil }
      for finding in odd { encoded.report(finding.message, at: input.place(at: finding.offset)) }
    }
    let list = XMLEventList()
    let data = Unmanaged.passUnretained(list).toOpaque()
    guard var parser = XMLParser(handler: XMLEventList.handler, data: data, recovers: true) else { return nil }
    defer { withExtendedLifetime(list) {} }
    list.follow(parser)
    bytes.withUnsafeBufferPointer { parser.push($0) }
    guard list.problems == 0 else { return nil }
    var builder = XMLBuilder()
    try builder.take(list.take()[...], &input, &found, enter: enter, each: each)
    let open = builder.openElements
    let endTags = open.reversed().flatMap { Array("</\($0.name.qualified)>".utf8) }
    guard !open.isEmpty, builder.isBetweenUnits, XMLPiece.ends(list, &parser, with: endTags, count: open.count) else {
      return nil
    }
    namespaces = list.namespaces
    namespaces.place(in: bytes, at: 0)
    if input.schema != nil { outline = XMLOutline(of: bytes) }
    let head = outline?.bytes ?? []
    context = XMLPieceContext(
      name: input.name, builder: builder, startTags: open.flatMap { XMLPieceHead.startTag(of: $0, in: bytes) },
      endTags: endTags, judgesContent: input.circumstances.judgesContent, grammar: input.schema.map { ($0, head) })
  }

  mutating func add(_ piece: XMLPiece) {
    namespaces.add(piece.namespaces)
    if let next = piece.outline { outline?.count(next) }
    piecesFollowGrammar = piecesFollowGrammar && piece.followsGrammar
  }

  /// `nil` where nobody asked, or nobody can be asked.
  var followsGrammar: Bool? {
    guard let outline, !outline.hasTooMany else { return nil }
    return piecesFollowGrammar
  }

  /// As the document has it.
  private static func startTag(of element: XMLElement, in bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes[element.offset..<bytes.withUnsafeBufferPointer { XMLScan.tagEnd(in: $0, from: element.offset) }]
  }
}
