import FeedModel

extension MarkdownRenderer {
  /// Writes text: escaped, with typographic characters, footnote references and abbreviations where the dialect
  /// has them.
  @inline(__always)
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
    if heading != nil { addToHeading(bytes) }
    var chunk = 0
    var i = 0
    if bytes.first == UInt8(ascii: "{"), features.isKramdown {
      i = spanAttributes(bytes)
      chunk = i
    }
    if features.isTypographic, isEscaped(bytes) { i = 1 }
    while let (start, end) = nextReplacement(bytes, from: i) {
      if start > chunk { previous = Self.lastCharacter(of: bytes, before: start) }
      flush(UnsafeBufferPointer(rebasing: bytes[chunk..<start]))
      chunk = replace(bytes, from: start, to: end)
      if isParagraphLeft { chunk = resumeParagraph(bytes, at: chunk) }
      i = chunk
    }
    if chunk < bytes.count {
      flush(UnsafeBufferPointer(rebasing: bytes[chunk...]))
      previous = Self.lastCharacter(of: bytes, before: bytes.count)
    }
  }

  /// The next special thing at or after `start`; a byte that means nothing where it stands is none.
  ///
  /// `mutating`, as what it calls, only because the renderer, which is large, would be copied for the call otherwise.
  private mutating func nextReplacement(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (start: Int, end: Int)? {
    let special = special
    var i = special.first(in: bytes, from: start)
    while i < bytes.count {
      if let end = replacementEnd(bytes, at: i) { return (i, end) }
      i = special.first(in: bytes, from: i + 1)
    }
    return nil
  }

  /// Behind a block that a shortcode made: white space goes, and text begins a paragraph.
  private mutating func resumeParagraph(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var i = start
    while i < bytes.count, bytes[i].isASCIIWhitespace { i += 1 }
    // A further mark looks to it itself.
    if i < bytes.count, bytes[i] != MarkdownMark.first { settleParagraph() }
    return i
  }

  private mutating func flush(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    if abbreviations.isEmpty || imageDepth > 0 {
      out.append(contentsOf: bytes)
    } else {
      abbreviations.append(bytes, to: &out)
    }
  }

  /// Where the special thing at `i` ends; `nil` when it is none.
  private mutating func replacementEnd(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    func run(of byte: UInt8, atMost most: Int) -> Int {
      var end = i
      while end < bytes.count, end - i < most, bytes[end] == byte { end += 1 }
      return end - i
    }
    switch bytes[i] {
    case UInt8(ascii: "&"): return i + 1
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      return features.isTypographic && features.quotes != .pulldownCmark && run(of: bytes[i], atMost: 2) == 2
        ? i + 2 : i + 1
    case UInt8(ascii: "\""): return features.isTypographic || imageDepth > 0 ? i + 1 : nil
    case UInt8(ascii: "'"): return i + 1
    case UInt8(ascii: "-"):
      let count = run(of: bytes[i], atMost: features.quotes == .pulldownCmark ? .max : 3)
      return count > 1 ? i + count : nil
    case UInt8(ascii: "."): return run(of: bytes[i], atMost: 3) == 3 ? i + 3 : nil
    case UInt8(ascii: "["): return footnoteReferenceEnd(bytes, at: i)
    case MarkdownMark.first: return MarkdownMark.read(bytes, at: i)?.end ?? i + 1
    case MarkdownMark.last: return i + 1
    default: return nil
    }
  }

  /// Writes what stands for a special thing; hands back the offset at which the text goes on.
  private mutating func replace(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "&"):
      out.append("&amp;")
      previous = UInt8(ascii: "&")
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      return angle(bytes, from: start, to: end)
    case UInt8(ascii: "\"") where !features.isTypographic: out.append("&quot;")
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if features.quotes != .kramdown, let here = signContext(bytes, at: start) {
        writeQuote(here)
        break
      }
      let next = end < bytes.count ? bytes[end] : nextByte
      let afterNext = end + 1 < bytes.count ? bytes[end + 1] : 0x20
      let third = end + 2 < bytes.count ? bytes[end + 2] : 0x20
      let opens = quoteOpens(bytes[start], next, afterNext, third)
      if bytes[start] == UInt8(ascii: "'") {
        out.append(opens ? "\u{2018}" : "\u{2019}")
      } else {
        out.append(opens ? "\u{201C}" : "\u{201D}")
      }
      previous = opens ? UInt8(ascii: "(") : UInt8(ascii: "x")
    case UInt8(ascii: "-"):
      dashes(end - start)
      previous = UInt8(ascii: "-")
    case UInt8(ascii: "."):
      out += Array(features.typography.ellipsis.utf8)
      previous = UInt8(ascii: ".")
    case UInt8(ascii: "["): footnoteReference(Array(bytes[(start + 2)..<(end - 1)]))
    case MarkdownMark.first: mark(bytes, at: start)
    default: out.append("\u{FFFD}")
    }
    return end
  }

  private mutating func writeQuote(_ here: SignContext) {
    let sign = features.quotes == .goldmark ? goldmarkQuote(here) : pulldownQuote(here)
    if let sign {
      out += Array(sign.utf8)
    } else if here.byte(0) == UInt8(ascii: "\"") {
      out.append(imageDepth > 0 ? "&quot;" : "\"")
    } else {
      out.append(UInt8(ascii: "'"))
    }
    previous = UInt8(ascii: "x")
  }

  /// Two hyphens are a dash, three a long one; pulldown-cmark shares longer runs out among both.
  private mutating func dashes(_ count: Int) {
    guard features.quotes == .pulldownCmark else {
      out += Array((count == 3 ? features.typography.emDash : features.typography.enDash).utf8)
      return
    }
    let (long, short) =
      switch count % 6 {
      case 0, 3: (count / 3, 0)
      case 2, 4: (0, count / 2)
      case 1: (count / 3 - 1, 2)
      default: (count / 3, 1)
      }
    for _ in 0..<max(long, 0) { out.append("\u{2014}") }
    for _ in 0..<short { out.append("\u{2013}") }
  }

  private mutating func angle(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    let opens = bytes[start] == UInt8(ascii: "<")
    defer { previous = opens ? UInt8(ascii: "(") : UInt8(ascii: "x") }
    guard end - start == 2 else {
      out.append(opens ? "&lt;" : "&gt;")
      return end
    }
    guard features.spacesGuillemets else {
      out += Array((opens ? features.typography.leftAngleQuote : features.typography.rightAngleQuote).utf8)
      return end
    }
    if opens {
      out.append("\u{AB}")
      guard end < bytes.count, bytes[end] == 0x20 else { return end }
      out.append("\u{A0}")
      return end + 1
    }
    if out.last == 0x20 {
      out.removeLast()
      out.append("\u{A0}")
    }
    out.append("\u{BB}")
    return end
  }

  /// Whether a backslash stands before the text.
  @inline(__always)
  private func isEscaped(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first,
      first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") || first == UInt8(ascii: "-"),
      let offset = offset(of: bytes), offset > 0
    else { return false }
    return input[offset - 1] == UInt8(ascii: "\\")
  }

  /// The byte of the input after the text that is being written.
  private var nextByte: UInt8 { position < input.count ? input[position] : 0x0A }

  /// Whether a quote opens, by what stands around it.
  private func quoteOpens(_ quote: UInt8, _ next: UInt8, _ afterNext: UInt8, _ third: UInt8) -> Bool {
    // '70s
    if quote == UInt8(ascii: "'"), next.isASCIIDigit, afterNext.isASCIIDigit, third == UInt8(ascii: "s") {
      return false
    }
    if next.isASCIIWhitespace { return false }
    switch previous {
    case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"): break
    default: return false
    }
    switch next {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      return false
    case UInt8(ascii: "."): return afterNext == UInt8(ascii: ".")
    default: return true
    }
  }

  /// The last byte before `i`; dashes and a no-break space as their ASCII kin, any other character as a letter.
  private static func lastCharacter(of bytes: UnsafeBufferPointer<UInt8>, before i: Int) -> UInt8 {
    let last = bytes[i - 1]
    guard last >= 0x80 else { return last }
    if i > 1, bytes[i - 2] == 0xC2, last == 0xA0 { return 0x20 }
    if i > 2, bytes[i - 3] == 0xE2, bytes[i - 2] == 0x80, last == 0x93 || last == 0x94 { return UInt8(ascii: "-") }
    return UInt8(ascii: "x")
  }
}
