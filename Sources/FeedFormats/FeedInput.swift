public import FeedModel
import FeedText

/// A document to be read, the name it is reported under, and what it is judged by besides.
public struct FeedInput: Sendable {
  public let name: String
  /// The document, or the piece of it that is being looked at.
  public private(set) var bytes: [UInt8]
  /// Where that piece begins.
  private var start = 0
  public let circumstances: Circumstances
  /// Where each entry begins that was handed out, in the order of the document.
  package private(set) var entryOffsets: [Int] = []
  private var lines: LineMap?
  /// Of a document that comes in pieces.
  private(set) var pieces: DocumentPieces?
  private(set) var cutter: PieceCutter?
  /// Whether no more findings of a rule are shown than a person reads.
  var showsFew = false
  /// Findings by their codes, of which no more were kept than are told.
  var omitted: [String: Int] = [:]
  /// What a document of ours was written from, where the caller knows it and reads again whatever has a fault: nothing
  /// in it is mended, and its long texts need not be made anew.
  var known: KnownTexts?
  /// Whether the document was in another encoding than UTF-8.
  var isConverted = false
  /// The grammar that the pieces of a document are held against while they are read.
  var schema: RelaxNG.Schema?
  /// Whether all pieces follow it; `nil` until that is known.
  var followsSchema: Bool?
  /// Whether the reading was given up because of something that cannot be told of pieces.
  private(set) var mustBeWhole = false

  public init(_ bytes: [UInt8], name: String, circumstances: Circumstances = Circumstances()) {
    self.bytes = bytes
    self.name = name
    self.circumstances = circumstances
  }

  /// A document that comes in pieces, cut where an entry begins that begins with `tag`; `nil` where that is nowhere.
  init?(_ source: any DocumentSource, tag: StaticString, name: String, circumstances: Circumstances) {
    var cutter = PieceCutter(source, tag: tag)
    guard let head = cutter.head() else { return nil }
    self.init(head, name: name, circumstances: circumstances)
    self.cutter = cutter
    var pieces = DocumentPieces(source, head: head)
    pieces.begin(at: 0, mark: .start)
    self.pieces = pieces
  }

  /// How many bytes the document has.
  var count: Int { pieces?.source.count ?? bytes.count }

  /// The document's beginning: all of it, where it does not come in pieces.
  var head: [UInt8] { pieces?.head ?? bytes }

  /// What is at hand of the document.
  var text: DocumentText { DocumentText(bytes, start: start) }

  /// The same document in other bytes: in UTF-8, or mended where it was broken.
  mutating func replaceBytes(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = nil
  }

  /// Goes on to the next piece.
  mutating func move(to bytes: [UInt8], at start: Int, mark: Mark) {
    (self.bytes, self.start) = (bytes, start)
    pieces?.begin(at: start, mark: mark)
  }

  /// What is thrown to say that the document has to be read again, as a whole.
  mutating func giveUp() -> FeedError {
    mustBeWhole = true
    return FeedError(.stopped, at: .whole(name))
  }

  /// Called by a format's `read` before it hands out the entry that begins at `offset`.
  mutating func noteEntry(at offset: Int) { entryOffsets.append(offset) }

  /// The part of the line of `mark` that a screen can show.
  mutating func excerpt(around mark: Mark) -> String {
    if pieces != nil {
      let text = text
      return pieces?.excerpt(around: mark, at: text) ?? ""
    }
    if lines == nil { lines = LineMap(bytes) }
    return lines?.excerpt(around: mark).text ?? ""
  }

  /// The place of the byte at `offset`.
  public mutating func place(at offset: Int) -> Place {
    if offset <= 0 { return Place(file: name, mark: .start) }
    if pieces != nil {
      let text = text
      return Place(file: name, mark: pieces?.mark(at: offset, at: text) ?? .start)
    }
    if lines == nil { lines = LineMap(bytes) }
    return Place(file: name, mark: lines?.mark(at: offset) ?? .start)
  }
}
