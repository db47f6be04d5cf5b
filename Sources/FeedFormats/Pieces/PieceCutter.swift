import FeedModel
import FeedText

/// Cuts a long document where an entry begins, as far as that can be told without reading it: whoever reads a piece
/// finds out whether it was cut in the middle of something.
struct PieceCutter {
  /// A piece of the document.
  struct Piece: Sendable {
    var start: Int
    var bytes: [UInt8]
    var isLast: Bool
  }

  private let source: any DocumentSource
  /// How an entry begins: `<item`.
  private let tag: [UInt8]
  private var next = 0

  /// How much is looked through for the first entry.
  private static let longestHead = 1 << 20

  init(_ source: any DocumentSource, tag: StaticString) {
    self.source = source
    self.tag = tag.withUTF8Buffer { Array($0) }
  }

  /// What stands before the first entry; `nil` where that cannot be told.
  mutating func head() -> [UInt8]? {
    guard let bytes = source.bytes(in: 0..<min(Self.longestHead, source.count)),
      let end = entry(in: bytes, from: 1)
    else { return nil }
    next = end
    return Array(bytes[..<end])
  }

  /// The last entries, and what stands behind them.
  func tail() -> [UInt8]? {
    var size = source.pieceSize
    while true {
      let start = max(next, source.count - size)
      guard let bytes = source.bytes(in: start..<source.count) else { return nil }
      if start == next { return bytes }
      if let cut = lastEntry(in: bytes) { return Array(bytes[cut...]) }
      size *= 2
    }
  }

  /// The next pieces, none at the end of the document; `nil` when that is no longer what it was.
  mutating func pieces(_ most: Int) -> [Piece]? {
    var pieces: [Piece] = []
    while pieces.count < most, let piece = piece() { pieces.append(piece) }
    return pieces.count == most || next >= source.count ? pieces : nil
  }

  /// The next piece; `nil` at the end of the document, or when that is no longer what it was.
  private mutating func piece() -> Piece? {
    var size = source.pieceSize
    while next < source.count {
      let end = min(next + size, source.count)
      guard var bytes = source.bytes(in: next..<end), bytes.count == end - next else { return nil }
      let isLast = end == source.count
      if !isLast {
        guard let cut = lastEntry(in: bytes) else {
          size *= 2
          continue
        }
        bytes.removeSubrange(cut...)
      }
      defer { next += bytes.count }
      return Piece(start: next, bytes: bytes, isLast: isLast)
    }
    return nil
  }

  /// Where the first entry behind `start` begins.
  private func entry(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var i = ByteSearch.first(0x3C, in: bytes, from: start)
      while i < bytes.count {
        if Self.begins(tag, at: i, in: bytes) { return i }
        i = ByteSearch.first(0x3C, in: bytes, from: i + 1)
      }
      return nil
    }
  }

  /// Where the last entry begins, but for one at the very beginning.
  private func lastEntry(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var i = bytes.count - 1
      while i > 0 {
        if bytes[i] == 0x3C, Self.begins(tag, at: i, in: bytes) { return i }
        i -= 1
      }
      return nil
    }
  }

  private static func begins(_ tag: [UInt8], at i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard i + tag.count < bytes.count else { return false }
    for k in tag.indices where bytes[i + k] != tag[k] { return false }
    return bytes[i + tag.count].isASCIIWhitespace || bytes[i + tag.count] == 0x3E
  }
}
