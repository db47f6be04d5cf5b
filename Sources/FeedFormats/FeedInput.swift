public import FeedModel
import FeedText

/// A document to be read, the name it is reported under, and what it is judged by besides.
public struct FeedInput: Sendable {
  public let name: String
  public private(set) var bytes: [UInt8]
  public let circumstances: Circumstances
  /// Where each entry begins that was handed out, in the order of the document.
  package private(set) var entryOffsets: [Int] = []
  private var lines: LineMap?
  /// What a document of ours was written from, where the caller knows it and reads again whatever has a fault: nothing
  /// in it is mended, and its long texts need not be made anew.
  var known: KnownTexts?
  /// Whether the document was in another encoding than UTF-8.
  var isConverted = false

  public init(_ bytes: [UInt8], name: String, circumstances: Circumstances = Circumstances()) {
    self.bytes = bytes
    self.name = name
    self.circumstances = circumstances
  }

  /// The same document in other bytes: in UTF-8, or mended where it was broken.
  mutating func replaceBytes(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = nil
  }

  /// Called by a format's `read` before it hands out the entry that begins at `offset`.
  mutating func noteEntry(at offset: Int) { entryOffsets.append(offset) }

  /// The part of the line of `mark` that a screen can show.
  mutating func excerpt(around mark: Mark) -> String {
    if lines == nil { lines = LineMap(bytes) }
    return lines?.excerpt(around: mark).text ?? ""
  }

  /// The place of the byte at `offset`.
  public mutating func place(at offset: Int) -> Place {
    if offset <= 0 { return Place(file: name, mark: .start) }
    if lines == nil { lines = LineMap(bytes) }
    return Place(file: name, mark: lines?.mark(at: offset) ?? .start)
  }
}
