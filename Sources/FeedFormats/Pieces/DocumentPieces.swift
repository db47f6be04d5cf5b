import FeedModel

/// The pieces of a long document that were cut so far, and what lines they begin in: places are found by reading a
/// piece again.
struct DocumentPieces: Sendable {
  private struct Piece {
    var start: Int
    var mark: Mark
  }

  let source: any DocumentSource
  /// The first piece.
  let head: [UInt8]
  private var pieces: [Piece] = []
  /// What was made to find a place, of the piece last asked for.
  private var lines: (index: Int, map: LineMap)?

  init(_ source: any DocumentSource, head: [UInt8]) { (self.source, self.head) = (source, head) }

  /// Notes the next piece.
  mutating func begin(at start: Int, mark: Mark) { pieces.append(Piece(start: start, mark: mark)) }

  /// `text` is the piece at hand, which need not be read.
  mutating func mark(at offset: Int, at hand: DocumentText) -> Mark {
    guard let index = last(where: { $0.start <= offset }), let map = map(of: index, at: hand) else { return .start }
    let piece = pieces[index]
    return map.mark(at: offset - piece.start).following(piece.mark)
  }

  /// The part of the line of `mark` that a screen can show.
  mutating func excerpt(around mark: Mark, at hand: DocumentText) -> String {
    guard let index = last(where: { $0.mark <= mark }), let map = map(of: index, at: hand) else { return "" }
    let piece = pieces[index]
    let offset = piece.start + map.offset(of: mark.from(piece.mark))
    let start = max(0, offset - Self.margin)
    guard let around = source.bytes(in: start..<min(offset + Self.margin, source.count)) else { return "" }
    let near = LineMap(around)
    return near.excerpt(around: near.mark(at: offset - start)).text
  }

  /// More bytes than an excerpt shows on either side.
  private static let margin = 1024

  private func last(where isBefore: (Piece) -> Bool) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(pieces[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private mutating func map(of index: Int, at hand: DocumentText) -> LineMap? {
    if let lines, lines.index == index { return lines.map }
    let start = pieces[index].start
    let end = index + 1 < pieces.count ? pieces[index + 1].start : source.count
    guard let bytes = hand.start == start ? hand.bytes : source.bytes(in: start..<end) else { return nil }
    let map = LineMap(bytes)
    lines = (index, map)
    return map
  }
}

extension Mark {
  /// A mark of a text as one of the longer text in which it begins at `start`.
  fileprivate func following(_ start: Mark) -> Mark {
    line == 1
      ? Mark(line: Int(start.line), column: Int(start.column) + Int(column) - 1)
      : Mark(line: Int(start.line) + Int(line) - 1, column: Int(column))
  }

  /// The reverse.
  fileprivate func from(_ start: Mark) -> Mark {
    line == start.line
      ? Mark(line: 1, column: Int(column) - Int(start.column) + 1)
      : Mark(line: Int(line) - Int(start.line) + 1, column: Int(column))
  }

  /// Where a text ends that begins here.
  func behind(_ bytes: [UInt8]) -> Mark { LineEnds(bytes).end.following(self) }
}

/// How many lines a text has, and how long the last one is.
struct LineEnds {
  let end: Mark

  init(_ bytes: [UInt8]) {
    end = bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return .start }
      var lines = 0
      var i = 0
      // No more in one turn than a byte can count, in a loop of a length that the compiler knows.
      while i &+ 64 <= bytes.count {
        var count: UInt8 = 0
        var k = 0
        while k < 64 {
          count &+= base[i &+ k] == 0x0A ? 1 : 0
          k &+= 1
        }
        lines &+= Int(count)
        i = i &+ 64
      }
      while i < bytes.count {
        if base[i] == 0x0A { lines += 1 }
        i += 1
      }
      var start = bytes.count
      while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
      let column = bytes[start...].reduce(1) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
      return Mark(line: lines + 1, column: column)
    }
  }
}
