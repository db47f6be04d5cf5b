import CLibXML2

/// The owner of a push parser of libxml2: bytes go in, calls come back to the handler's functions.
///
/// No tree is built, nothing is fetched, no entity is replaced and no declaration is loaded.
struct XMLParser: ~Copyable {
  private let parser: xmlParserCtxtPtr
  private var pushed = 0

  /// How many bytes to push next: as many as a processor's cache holds. libxml2 looks at a section of CDATA from its
  /// start again with each piece until it ends, so that pieces grow while it waits for the end of a long one.
  private(set) var pieceSize = XMLParser.smallestPiece
  private static let smallestPiece = 1 << 16

  /// A parser that recovers asks its handler for `&amp;` and its like, too. `handler` is copied; `data` is what its functions are called with and must outlive the parser.
  init?(handler: xmlSAXHandler, data: UnsafeMutableRawPointer, recovers: Bool) {
    _ = XMLParser.isReady
    var handler = handler
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    guard let parser = xmlCreatePushParserCtxt(&handler, data, nil, 0, nil) else { return nil }
    self.parser = parser
    var options = XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    if recovers { options |= XML_PARSE_RECOVER.rawValue | XML_PARSE_OLDSAX.rawValue }
    xmlSetOptions(parser, Int32(options))
  }

  deinit { xmlFreeParser(parser) }

  /// For handlers, which ask it how far it has read.
  var pointer: xmlParserCtxtPtr { parser }

  mutating func push(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      _ = xmlParseChunk(parser, $0, Int32(clamping: bytes.count), 0)
    }
    pushed += bytes.count
    pieceSize = min(max(XMLParser.smallestPiece, pushed - Int(xmlByteConsumed(parser))), 1 << 30)
  }

  mutating func finish() { xmlParseChunk(parser, nil, 0, 1) }

  /// libxml2's tables are made once, before the first parser and whatever the thread.
  static let isReady: Void = xmlInitParser()
}
