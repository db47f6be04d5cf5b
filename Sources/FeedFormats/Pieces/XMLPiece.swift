import FeedModel

/// What is known of all pieces of a document before they are read: the elements that they stand in.
struct XMLPieceContext: Sendable {
  let name: String
  let builder: XMLBuilder
  /// The start tags of those elements as the document has them, and their end tags.
  let startTags: [UInt8]
  let endTags: [UInt8]
  let judgesContent: Bool
  /// The grammar, and what stands before the first piece as far as a grammar speaks of it.
  let grammar: (schema: RelaxNG.Schema, head: [UInt8])?

  var depth: Int { builder.openElements.count }
}

/// A piece of a document, which begins and ends between two entries, read for itself.
struct XMLPiece: Sendable {
  let start: Int
  let bytes: [UInt8]
  /// The children of the innermost element around, one after the other.
  private(set) var units: [XMLElement] = []
  /// What went wrong with characters.
  private(set) var encoded: [(message: Diagnostic.Message, offset: Int)] = []
  private(set) var namespaces = NamespacesSeen(root: nil, declarations: [], names: [])
  /// The grammar's part, without the text.
  private(set) var outline: XMLOutline?
  private(set) var followsGrammar = true
  /// Whether it is what it seemed to be, and nothing in it takes the whole document to be told.
  private(set) var isSound = false

  /// More bytes than what is said of a character takes into account.
  static let edge = 64

  init(_ piece: PieceCutter.Piece, _ context: XMLPieceContext) {
    (start, bytes) = (piece.start, piece.bytes)
    guard XMLRepair.isNeedless(for: bytes) else { return }
    if context.judgesContent {
      encoded = EncodedText.findings(in: bytes)
      // The last characters may have to do with those that follow.
      if !piece.isLast, let last = encoded.last, last.offset + Self.edge > bytes.count { return }
    }
    isSound = read(context, isLast: piece.isLast)
    if isSound, context.judgesContent { units = units.map(\.withHTMLJudged) }
    if isSound, let grammar = context.grammar { judge(by: grammar, context, isLast: piece.isLast) }
  }

  /// Whether nothing was found, and the piece ends where it should.
  private mutating func read(_ context: XMLPieceContext, isLast: Bool) -> Bool {
    let list = XMLEventList()
    let data = Unmanaged.passUnretained(list).toOpaque()
    guard var parser = XMLParser(handler: XMLEventList.handler, data: data, recovers: true) else { return false }
    return withExtendedLifetime(list) {
      list.follow(parser)
      list.skipped = context.startTags.count
      context.startTags.withUnsafeBufferPointer { parser.push($0) }
      let known = list.declarations.count
      bytes.withUnsafeBufferPointer { parser.push($0) }
      if isLast { parser.finish() }
      guard list.problems == 0 else { return false }

      var events = list.take()[...]
      for _ in 0..<context.depth {
        guard case .start? = events.popFirst() else { return false }
      }
      var builder = context.builder
      builder.start = start
      var input = FeedInput(bytes, name: context.name)
      var report = Diagnostics()
      do throws(FeedError) {
        try builder.take(events, &input, &report) { _, _, _, _ in
          false
        } each: { unit, _, _, _ in
          units.append(unit)
        }
      } catch {
        return false
      }
      namespaces = list.namespaces
      namespaces.place(in: bytes, at: start, known: known)
      if isLast {
        builder.finish(&input, &report)
        return report.isEmpty && builder.openElements.isEmpty
      }
      let open = builder.openElements
      guard report.isEmpty, builder.isBetweenUnits, open.map(\.offset) == context.builder.openElements.map(\.offset)
      else { return false }
      return XMLPiece.ends(list, &parser, with: context.endTags, count: open.count)
    }
  }

  /// Whether the end tags of the elements around end them, so that nothing else was open.
  static func ends(
    _ list: XMLEventList, _ parser: inout XMLParser, with endTags: [UInt8], count: Int
  ) -> Bool {
    endTags.withUnsafeBufferPointer { parser.push($0) }
    parser.finish()
    guard list.problems == 0 else { return false }
    var ends = 0
    for event in list.take() {
      switch event {
      case .end: ends += 1
      case .text(let text, _) where text.isBlank: break
      default: return false
      }
    }
    return ends == count
  }

  /// The grammar gets the piece with all that the document holds besides entries, which must stand before them or
  /// behind.
  private mutating func judge(
    by grammar: (schema: RelaxNG.Schema, head: [UInt8]), _ context: XMLPieceContext, isLast: Bool
  ) {
    var outline = XMLOutline(of: bytes, within: context.depth)
    let first = units.first?.name
    let holdsEntriesOnly = units.allSatisfy { $0.name == first }
    followsGrammar =
      (isLast || holdsEntriesOnly)
      && RelaxNG.allows(grammar.head + outline.bytes + (isLast ? [] : context.endTags), grammar.schema)
    outline.dropBytes()
    self.outline = outline
  }
}
