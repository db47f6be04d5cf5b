import FeedModel
import FeedText

/// A piece of a template.
struct LiquidToken: Sendable {
  enum Kind: Sendable { case text, output, tag }

  var kind: Kind
  /// Where the piece begins, delimiters included.
  var offset: Int
  /// What stands between the delimiters, or the text.
  var range: Range<Int>
}

/// Cuts a template into text, outputs and tags. The insides of `raw` and `comment` are settled here.
struct LiquidLexer {
  private let bytes: [UInt8]
  private var tokens: [LiquidToken] = []
  private var unclosed: [Int] = []
  private var trimsNext = false
  /// Closing delimiters that do not occur any more: looking again would be in vain.
  private var exhausted: Set<UInt8> = []

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The pieces from `start` on, and the offsets of delimiters that are never closed.
  static func tokens(of bytes: [UInt8], from start: Int) -> (tokens: [LiquidToken], unclosed: [Int]) {
    var lexer = LiquidLexer(bytes)
    lexer.run(from: start)
    return (lexer.tokens, lexer.unclosed)
  }

  private mutating func run(from start: Int) {
    var textStart = start
    var i = start
    while let open = nextDelimiter(from: i) {
      let closing: (UInt8, UInt8) = bytes[open + 1] == 0x25 ? (0x25, 0x7D) : (0x7D, 0x7D)
      guard !exhausted.contains(closing.0), let close = find(closing, from: open + 2) else {
        exhausted.insert(closing.0)
        addText(textStart..<open, trimsEnd: false)
        unclosed.append(open)
        textStart = open + 2
        i = open + 2
        continue
      }
      var inside = open + 2..<close
      let trimsBefore = !inside.isEmpty && bytes[inside.lowerBound] == 0x2D
      if trimsBefore { inside = inside.lowerBound + 1..<inside.upperBound }
      let trimsAfter = !inside.isEmpty && bytes[inside.upperBound - 1] == 0x2D
      if trimsAfter { inside = inside.lowerBound..<inside.upperBound - 1 }
      addText(textStart..<open, trimsEnd: trimsBefore)
      trimsNext = trimsAfter
      i = close + 2
      if bytes[open + 1] == 0x25 {
        i = afterVerbatim(inside, open: open, close: i)
      } else {
        tokens.append(LiquidToken(kind: .output, offset: open, range: inside))
      }
      textStart = i
    }
    addText(textStart..<bytes.count, trimsEnd: false)
  }

  /// Takes a tag; `raw` and `comment` take everything up to their end with them.
  private mutating func afterVerbatim(_ inside: Range<Int>, open: Int, close: Int) -> Int {
    var scanner = LiquidScanner(bytes, inside)
    switch scanner.name() {
    case "raw":
      let end = endTag("endraw", opening: nil, from: close)
      addText(close..<end.start, trimsEnd: end.trimsBefore)
      trimsNext = end.trimsAfter
      if end.start == bytes.count { unclosed.append(open) }
      return end.after
    case "comment":
      let end = endTag("endcomment", opening: "comment", from: close)
      trimsNext = end.trimsAfter
      if end.start == bytes.count { unclosed.append(open) }
      return end.after
    default:
      tokens.append(LiquidToken(kind: .tag, offset: open, range: inside))
      return close
    }
  }

  private struct End {
    var start: Int
    var after: Int
    var trimsBefore = false
    var trimsAfter = false
  }

  private func endTag(_ name: String, opening: String?, from start: Int) -> End {
    var i = start
    var depth = 0
    while let open = nextDelimiter(from: i) {
      guard bytes[open + 1] == 0x25, let close = find((0x25, 0x7D), from: open + 2) else {
        i = open + 2
        continue
      }
      let trimsBefore = bytes[open + 2] == 0x2D
      var scanner = LiquidScanner(bytes, min(open + (trimsBefore ? 3 : 2), close)..<close)
      let found = scanner.name()
      if found == name {
        if depth == 0 {
          let trimsAfter = close > open + 2 && bytes[close - 1] == 0x2D
          return End(start: open, after: close + 2, trimsBefore: trimsBefore, trimsAfter: trimsAfter)
        }
        depth -= 1
      } else if let opening, found == opening {
        depth += 1
      }
      i = opening == nil ? open + 2 : close + 2
    }
    return End(start: bytes.count, after: bytes.count)
  }

  private mutating func addText(_ range: Range<Int>, trimsEnd: Bool) {
    var range = range
    if trimsNext {
      while let first = range.first, bytes[first].isASCIIWhitespace { range = first + 1..<range.upperBound }
    }
    if trimsEnd {
      while let last = range.last, bytes[last].isASCIIWhitespace { range = range.lowerBound..<last }
    }
    trimsNext = false
    if !range.isEmpty { tokens.append(LiquidToken(kind: .text, offset: range.lowerBound, range: range)) }
  }

  private func nextDelimiter(from start: Int) -> Int? {
    place(of: 0x7B, from: start) { $0 == 0x7B || $0 == 0x25 }
  }

  private func find(_ pair: (UInt8, UInt8), from start: Int) -> Int? {
    place(of: pair.0, from: start) { $0 == pair.1 }
  }

  /// Where the first `byte` stands that is followed by one that is wanted.
  private func place(of byte: UInt8, from start: Int, before isWanted: (UInt8) -> Bool) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var i = ByteSearch.firstRare(byte, in: bytes, from: start)
      while i + 1 < bytes.count {
        if isWanted(bytes[i + 1]) { return i }
        i = ByteSearch.firstRare(byte, in: bytes, from: i + 1)
      }
      return nil
    }
  }
}
