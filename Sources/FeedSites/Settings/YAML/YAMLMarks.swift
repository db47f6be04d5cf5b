import FeedModel

/// Turns libyaml's positions into places of the file.
///
/// libyaml also ends a line at U+0085, U+2028 and U+2029, which no editor counts: a text that holds one of them is
/// looked up scalar by scalar.
struct YAMLMarks {
  /// The first line of the piece that libyaml reads.
  private let line: Int
  private let offset: Int
  private let whole: [UInt8]
  /// The byte offset of each scalar, only for a text with an unusual line end.
  private let scalars: [Int]?

  init(_ piece: UnsafeBufferPointer<UInt8>, offset: Int, line: Int, whole: [UInt8]) {
    self.line = line
    self.offset = offset
    self.whole = whole
    guard Self.hasUnusualLineEnd(piece) else {
      scalars = nil
      return
    }
    scalars = piece.indices.filter { piece[$0] & 0xC0 != 0x80 }
  }

  /// The mark of the scalar `index` (from 0) of the piece, on its line and column (from 0).
  func mark(index: Int, line: Int, column: Int) -> Mark {
    guard let scalars else { return Mark(line: self.line + line, column: column + 1) }
    return mark(offset: index < scalars.count ? scalars[index] : whole.count - offset)
  }

  /// The mark of a byte of the piece.
  func mark(offset: Int) -> Mark { LineMap(whole).mark(at: self.offset + offset) }

  /// The byte at the scalar `index` that libyaml gave, and the last byte before it on its line that is no space.
  func bytes(at index: Int) -> (here: UInt8?, before: UInt8?) {
    var rest = index
    var before: UInt8?
    for i in offset..<whole.count {
      let byte = whole[i]
      if byte & 0xC0 != 0x80 {
        if rest == 0 { return (byte, before) }
        rest -= 1
      }
      if byte == 0x0A || byte == 0x0D { before = nil } else if byte != 0x20, byte != 0x09 { before = byte }
    }
    return (nil, before)
  }

  private static func hasUnusualLineEnd(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i + 1 < piece.count {
      if piece[i] == 0xC2, piece[i + 1] == 0x85 { return true }
      if piece[i] == 0xE2, piece[i + 1] == 0x80, i + 2 < piece.count, piece[i + 2] & 0xFE == 0xA8 { return true }
      i += 1
    }
    return false
  }
}
