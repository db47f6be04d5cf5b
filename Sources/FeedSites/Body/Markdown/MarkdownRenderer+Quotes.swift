import CMD4C
import FeedModel

// Quotes as Goldmark and pulldown-cmark turn them: by what stands before and behind them in the source.
extension MarkdownRenderer {
  /// What stands round a sign, to the end of its line.
  struct SignContext {
    let input: UnsafeBufferPointer<UInt8>
    let offset: Int
    /// The line's end: a cell's in a table, without white space at the end of a block.
    let end: Int
    /// Whether a line end follows that belongs to the same block.
    let goesOn: Bool

    /// Bytes from the sign on, the line's end counted.
    var count: Int { end - offset + (goesOn ? 1 : 0) }

    func byte(_ index: Int) -> UInt8 { offset + index < end ? input[offset + index] : 0x0A }

    /// The character at an offset from the sign.
    func scalar(_ index: Int) -> Unicode.Scalar {
      let first = byte(index)
      // Marks stand for words.
      guard first >= 0x80 else { return Unicode.Scalar(first) }
      guard first < MarkdownMark.last else { return "x" }
      let piece = input[(offset + index)..<min(offset + index + 4, end)]
      return String(decoding: piece, as: UTF8.self).unicodeScalars.first ?? "x"
    }

    var before: Unicode.Scalar {
      guard offset > 0 else { return "\n" }
      let last = input[offset - 1]
      guard last >= 0x80 else { return Unicode.Scalar(last) }
      guard last < MarkdownMark.last else { return "x" }
      var start = offset - 1
      while start > 0, offset - start < 4, input[start] & 0xC0 == 0x80 { start -= 1 }
      return String(decoding: input[start..<offset], as: UTF8.self).unicodeScalars.first ?? "x"
    }
  }

  /// The line that signs were last looked at in: a long one is not looked through for each of them.
  struct SignLine {
    var range: Range<Int>
    var goesOn: Bool
  }

  mutating func signContext(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> SignContext? {
    guard let start = offset(of: bytes) else { return nil }
    let offset = start + index
    guard offset < input.count else { return nil }
    if let line = signLine, line.range.contains(offset) {
      return SignContext(input: input, offset: offset, end: line.range.upperBound, goesOn: line.goesOn)
    }
    let isCell = blocks.last?.kind == MD_BLOCK_TH.rawValue || blocks.last?.kind == MD_BLOCK_TD.rawValue
    var end = offset
    while end < input.count, input[end] != 0x0A, input[end] != 0x0D {
      if isCell, input[end] == UInt8(ascii: "|"), input[end - 1] != UInt8(ascii: "\\") { break }
      end += 1
    }
    var next = end
    if next < input.count, input[next] == 0x0D { next += 1 }
    if next < input.count, input[next] == 0x0A { next += 1 }
    while next < input.count, input[next] == 0x20 || input[next] == UInt8(ascii: ">") { next += 1 }
    let isHeading = blocks.last?.kind == MD_BLOCK_H.rawValue
    let goesOn = !isCell && !isHeading && next < input.count && input[next] != 0x0A && input[next] != 0x0D
    if !goesOn { while end > offset + 1, input[end - 1] == 0x20 || input[end - 1] == 0x09 { end -= 1 } }
    signLine = SignLine(range: offset..<end, goesOn: goesOn)
    return SignContext(input: input, offset: offset, end: end, goesOn: goesOn)
  }

  /// Goldmark's typographer: what a quote becomes; `nil` leaves it as it is.
  mutating func goldmarkQuote(_ here: SignContext) -> String? {
    let quote = here.byte(0)
    let signs = features.typography
    let before = here.before
    var run = 1
    while run < 32, here.byte(run) == quote { run += 1 }
    let (canOpen, canClose) = flanking(before, here.scalar(run))
    let second = here.count > 1 ? here.scalar(1) : " "
    let isFollowedByEnd = here.count == 2 || (here.count > 2 && (here.scalar(2).isSign || here.scalar(2).isSpace))
    let mayClose = canClose && (!canOpen || (here.count > 1 && second.isPunctuation && isFollowedByEnd))
    if quote == UInt8(ascii: "\"") {
      if canOpen, !canClose {
        openDoubleQuotes += 1
        return signs.leftDoubleQuote
      }
      guard openDoubleQuotes > 0, mayClose else { return nil }
      if second == "\"", before.isDigit { return nil }
      openDoubleQuotes -= 1
      return signs.rightDoubleQuote
    }
    if canOpen, !canClose, here.count > 3, here.byte(1).isASCIIDigit, here.byte(2).isASCIIDigit,
      here.byte(3) == UInt8(ascii: "s"), here.count < 5 || here.scalar(4).isSpace || here.scalar(4).isSign
    {
      return signs.apostrophe
    }
    if here.count > 1, before.isPunctuation || before.isSpace, "tenl".unicodeScalars.contains(second) {
      return signs.apostrophe
    }
    if here.count > 1, before.isDigit || before.properties.isAlphabetic, second.properties.isAlphabetic {
      return signs.apostrophe
    }
    if canOpen, !canClose {
      if isContraction(here) { return signs.rightSingleQuote }
      openSingleQuotes += 1
      return signs.leftSingleQuote
    }
    if here.count > 2, !second.isDigit { return signs.rightSingleQuote }
    guard openSingleQuotes > 0, mayClose else { return nil }
    openSingleQuotes -= 1
    return signs.rightSingleQuote
  }

  /// `'m`, `'ll` and the like behind something that is no letter: behind emphasis or code.
  private func isContraction(_ here: SignContext) -> Bool {
    func ends(_ index: Int) -> Bool {
      here.count <= index || here.scalar(index).isSign || here.scalar(index).isSpace
    }
    switch here.byte(1) {
    case UInt8(ascii: "m"), UInt8(ascii: "t"), UInt8(ascii: "s"), UInt8(ascii: "d"): return ends(2)
    case UInt8(ascii: "v"), UInt8(ascii: "r"): return here.byte(2) == UInt8(ascii: "e") && ends(3)
    case UInt8(ascii: "l"): return here.byte(2) == UInt8(ascii: "l") && ends(3)
    default: return false
    }
  }

  /// Whether a run of signs may open and close, as CommonMark has it for emphasis.
  private func flanking(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> (opens: Bool, closes: Bool) {
    let opens = !after.isSpace && (!after.isSign || before.isSpace || before.isSign)
    let closes = !before.isSpace && (!before.isSign || after.isSpace || after.isSign)
    return (opens, closes)
  }

  /// pulldown-cmark's: a single quote is an apostrophe until another one closes it.
  mutating func pulldownQuote(_ here: SignContext) -> String {
    let (before, after) = (here.before, here.scalar(1))
    let isSingle = here.byte(0) == UInt8(ascii: "'")
    let isBehindBracket = before == "]" || before == ")"
    let opens = !after.isSpace && (before.isSpace || (before.isSign && !(isSingle && isBehindBracket)))
    let closes = !before.isSpace && (after.isSpace || after.isSign)
    if isSingle {
      if closes, let open = openSingleQuote {
        for (i, byte) in "\u{2018}".utf8.enumerated() where open + i < out.count { out[open + i] = byte }
        openSingleQuote = nil
      } else if opens {
        openSingleQuote = out.count
      }
      return "\u{2019}"
    }
    if closes, openDoubleQuotes > 0 {
      openDoubleQuotes = 0
      return "\u{201D}"
    }
    if opens { openDoubleQuotes = 1 }
    return "\u{201C}"
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { properties.isWhitespace }

  fileprivate var isDigit: Bool { properties.generalCategory == .decimalNumber }

  fileprivate var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// Punctuation or a symbol.
  fileprivate var isSign: Bool {
    switch properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: isPunctuation
    }
  }
}
