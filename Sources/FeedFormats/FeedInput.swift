public import FeedModel

/// A document to be read, the name it is reported under, and what it is judged by besides.
public struct FeedInput: Sendable {
  public let name: String
  public private(set) var bytes: [UInt8]
  public let circumstances: Circumstances
  private var lines: LineMap?

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

  /// The place of the byte at `offset`.
  public mutating func place(at offset: Int) -> Place {
    if offset <= 0 { return Place(file: name, mark: .start) }
    if lines == nil { lines = LineMap(bytes) }
    return Place(file: name, mark: lines?.mark(at: offset) ?? .start)
  }
}
