import FeedModel

extension XMLReader {
  /// Reads a document that comes in pieces: while one after the other is judged, others are read on other threads.
  ///
  /// What is out of the ordinary, a fault of XML above all, makes it give up; then the document has to be read whole.
  static func readInPieces(
    _ input: inout FeedInput, report: inout Diagnostics,
    enter: (_ element: XMLElement, _ depth: Int, _ input: inout FeedInput, _ report: inout Diagnostics) -> Bool,
    each: (_ element: XMLElement, _ depth: Int, _ input: inout FeedInput, _ report: inout Diagnostics)
      throws(FeedError) -> Void
  ) throws(FeedError) {
    guard let source = input.pieces?.source, var cutter = input.cutter else { throw input.giveUp() }
    var encoded = Diagnostics()
    var found = Diagnostics()
    guard var head = try XMLPieceHead(&input, &encoded, &found, enter: enter, each: each) else { throw input.giveUp() }
    let context = head.context
    var mark = Mark.start.behind(input.bytes)
    var waiting: [XMLPiece] = []
    guard var next = cutter.pieces(source.mostAhead) else { throw input.giveUp() }
    repeat {
      let ahead = next
      let parsed = try source.map(ahead.count) {
        XMLPiece(ahead[$0], context)
      } meanwhile: { () throws(FeedError) in
        for piece in waiting {
          guard piece.isSound else { throw input.giveUp() }
          input.move(to: piece.bytes, at: piece.start, mark: mark)
          for finding in piece.encoded {
            encoded.report(finding.message, at: input.place(at: piece.start + finding.offset))
          }
          for unit in piece.units {
            if enter(unit, context.depth, &input, &found) { throw input.giveUp() }
            try each(unit, context.depth, &input, &found)
          }
          head.add(piece)
          mark = mark.behind(piece.bytes)
        }
        if input.showsFew {
          encoded.thin(&input.omitted)
          found.thin(&input.omitted)
        }
        guard let more = cutter.pieces(source.mostAhead) else { throw input.giveUp() }
        next = more
      }
      waiting = parsed
    } while !waiting.isEmpty
    report.merge(encoded)
    report.merge(found)
    NamespaceRules.judge(head.namespaces, &input, &report)
    input.followsSchema = head.followsGrammar
  }
}
