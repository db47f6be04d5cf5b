import FeedModel

/// Writes HTML from md4c's events. One of it lives for one parse, on one thread.
struct MarkdownRenderer {
  /// A start tag that was written: where attributes may still be put into it.
  struct OpenBlock {
    var kind: UInt32
    /// The offset after the tag's name; `nil` when there is no tag.
    var tag: Int?
    var attributeLists = 0
  }

  let features: MarkdownFeatures
  let marks: [MarkdownMark]
  /// Bytes of HTML after which the parse stops.
  let limit: Int
  /// Bytes that need a look in text.
  let special: MarkdownSigns
  var footnoteLabels: Set<[UInt8]> = []
  var abbreviations = MarkdownAbbreviations([])

  var out: [UInt8] = []
  /// What md4c reads; only while it reads.
  var input = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  var findings: [MarkdownFinding] = []
  var lines = LineCounter()

  var blocks: [OpenBlock] = []
  /// A paragraph was entered and nothing of it is written yet.
  var isParagraphPending = false
  /// What is pending goes on behind a block that a shortcode made, if anything does.
  var isParagraphLeft = false
  /// Whether each open container of the preparation leaves out its paragraphs' tags.
  var containers: [Bool] = []

  /// Where attributes may be put into each open span's start tag; `nil` for a span without one.
  var spans: [Int?] = []
  /// The same for the span that ended last, as long as nothing followed it.
  var endedSpan: Int?
  /// Inside an image's description, where no tags are written.
  var imageDepth = 0
  /// Inside a link, where no other one begins: a bare address in its text for instance.
  var linkDepth = 0
  /// The address of the link that was just entered: text equal to it stays as it is.
  var linkAddress: [UInt8] = []
  var isLinkFresh = false
  var isCodePending = false

  /// Quotes that were opened in the block at hand.
  var openSingleQuotes = 0
  var openDoubleQuotes = 0
  /// Where in the output a single quote stands that may turn out to open.
  var openSingleQuote: Int?
  var signLine: SignLine?
  /// The box of a task that is not written yet.
  var pendingBox: StaticString?

  /// The last byte before what comes next, for quotes; a space at the beginning of a block or a span.
  var previous: UInt8 = 0x20
  /// Offset in `input` after the last text.
  var position = 0
  /// Text before this offset in `input` was dealt with already.
  var skipped = 0

  var heading: Heading?
  /// How often an id was made.
  var headingIDs: [ByteKey: Int] = [:]
  var attributeLists: [[UInt8]: MarkdownAttributes] = [:]
  var footnotes = Footnotes()
  /// Columns of the table that is open, and whether its head is not to be seen.
  var headStart: Int?
  var isHeadless = false

  init(features: MarkdownFeatures, marks: [MarkdownMark], limit: Int) {
    self.features = features
    self.marks = marks
    self.limit = limit
    var special = MarkdownSigns("&<>\"")
    if features.isTypographic { for byte in "'-.".utf8 { special.insert(byte) } }
    if features.footnotes != .none { special.insert(UInt8(ascii: "[")) }
    if features.isKramdown { special.insert(UInt8(ascii: "{")) }
    self.special = special
    blocks.reserveCapacity(16)
    spans.reserveCapacity(8)
  }

  /// Beyond this depth tags are left out: no reader needs them, and what comes after us need not go as deep.
  static let deepest = 100

  /// Begins a line unless one is begun.
  mutating func beginLine() {
    if let last = out.last, last != 0x0A { out.append(0x0A) }
  }

  /// Puts attributes into a start tag that is already written.
  mutating func insert(_ bytes: [UInt8], at offset: Int) {
    guard offset <= out.count else { return }
    out.insert(contentsOf: bytes, at: offset)
    func moved(_ place: Int?) -> Int? { place.map { $0 >= offset ? $0 + bytes.count : $0 } }
    for i in blocks.indices where blocks[i].tag != offset { blocks[i].tag = moved(blocks[i].tag) }
    for i in spans.indices { spans[i] = moved(spans[i]) }
    endedSpan = moved(endedSpan)
    openSingleQuote = moved(openSingleQuote)
    headStart = moved(headStart)
  }

  /// The HTML, once md4c is through.
  mutating func finished() -> [UInt8] {
    endFootnotes()
    return out
  }

  mutating func report(_ message: Diagnostic.Message) {
    guard findings.count < 1000 else { return }
    findings.append(MarkdownFinding(message: message, line: lines.line(of: position, in: input)))
  }
}

/// Counts line ends up to an offset, going on from where it last was.
struct LineCounter {
  private var offset = 0
  private var line = 0

  init() {}

  /// The line, from 0, of the byte at `target`.
  mutating func line(of target: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if target < offset { (offset, line) = (0, 0) }
    while offset < min(target, bytes.count) {
      let isReturn = bytes[offset] == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
      if bytes[offset] == 0x0A || isReturn { line += 1 }
      offset += 1
    }
    return line
  }
}
