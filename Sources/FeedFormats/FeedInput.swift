public import FeedModel

/// A document to be read, and the name it is reported under.
public struct FeedInput: Sendable {
  public let name: String
  public let bytes: [UInt8]
  private var lines: LineMap?

  public init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// The place of the byte at `offset`.
  public mutating func place(at offset: Int) -> Place {
    if offset <= 0 { return Place(file: name, mark: .start) }
    if lines == nil { lines = LineMap(bytes) }
    return Place(file: name, mark: lines?.mark(at: offset) ?? .start)
  }
}
