internal import FeedModel
internal import FeedText

extension HTMLChange {
  /// The changes in the order of the post, with the places where the post has what was changed.
  ///
  /// `source` is what the pass read. Where that was made from Markdown or a template, a piece is looked for in
  /// `original`, and gets a place only if it stands there as often as it was changed, or once.
  static func placed(
    _ changes: [HTMLChange], of source: UnsafeBufferPointer<UInt8>, original: ArraySlice<UInt8>, at start: Place?
  ) -> [Change] {
    let sorted = changes.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    let offsets: [Int?]
    if source.elementsEqual(original) {
      offsets = sorted.map(\.range.lowerBound)
    } else {
      var pieces = Pieces(Array(original))
      for change in sorted { pieces.ask(for: Array(source[change.range])) }
      offsets = sorted.map { pieces.next(of: Array(source[$0.range])) }
    }
    let map = LineMap(Array(original))
    return zip(sorted, offsets).map { change, offset in
      var place: Place?
      if let start, let offset {
        let mark = map.mark(at: offset)
        place = Place(file: start.file, line: start.line + Int(mark.line) - 1, column: Int(mark.column))
      }
      let times = change.count > 1 ? " (\(change.count) times)" : ""
      return Change(change.what + times, why: change.why.rawValue, at: place)
    }
  }

  /// Pieces of a text, found as often as they were asked for.
  private struct Pieces {
    private let text: [UInt8]
    private var asked: [[UInt8]: Int] = [:]
    private var found: [[UInt8]: [Int]] = [:]
    /// Bytes that may still be looked at: a post with thousands of different pieces goes without some places.
    private var budget = 200_000_000

    init(_ text: [UInt8]) { self.text = text }

    mutating func ask(for piece: [UInt8]) { asked[piece, default: 0] += 1 }

    mutating func next(of piece: [UInt8]) -> Int? {
      guard let count = asked[piece], !piece.isEmpty else { return nil }
      if found[piece] == nil {
        let all = offsets(of: piece, atMost: count + 1)
        found[piece] = all.count == 1 ? Array(repeating: all[0], count: count) : all.count == count ? all : []
      }
      guard let first = found[piece]?.first else { return nil }
      found[piece]?.removeFirst()
      return first
    }

    private mutating func offsets(of piece: [UInt8], atMost limit: Int) -> [Int] {
      guard budget > 0 else { return [] }
      budget -= text.count
      return text.withUnsafeBufferPointer { bytes in
        var all: [Int] = []
        var i = ByteSearch.first(piece[0], in: bytes, from: 0)
        while i + piece.count <= bytes.count, all.count < limit {
          if bytes[i..<i + piece.count].elementsEqual(piece), isWhole(i..<i + piece.count) { all.append(i) }
          i = ByteSearch.first(piece[0], in: bytes, from: i + 1)
        }
        return all
      }
    }

    /// Whether what stands around the piece goes on with it, as when `/a` is looked for and `/about` is there.
    private func isWhole(_ range: Range<Int>) -> Bool {
      func goesOn(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || [0x2D, 0x2E, 0x2F, 0x5F, 0x23, 0x3F].contains(byte)
      }
      let isTag = text[range.lowerBound] == 0x3C
      if isTag { return true }
      if range.lowerBound > 0, goesOn(text[range.lowerBound - 1]) { return false }
      return range.upperBound == text.count || !goesOn(text[range.upperBound])
    }
  }
}
