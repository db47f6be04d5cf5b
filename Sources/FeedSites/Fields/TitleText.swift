import FeedModel
import FeedText

/// A title as readers show it: no tags, no references, curly quotes; code between backticks stays as it is.
enum TitleText {
  /// `setsQuotes` is false for generators that leave quotes and dashes as they are.
  static func plain(_ text: String, setsQuotes: Bool = true) -> String {
    let isMarked = text.utf8Bytes { $0.contains { $0 == 0x3C || $0 == 0x26 } }
    let plain = isMarked ? HTMLText.line(shielded(text)) : text
    let isSmart = setsQuotes && plain.utf8Bytes { $0.contains { SmartText.isSmart($0) } }
    guard isSmart else { return plain.collapsedWhitespace }
    let pieces = codePieces(plain)
    var out = ""
    for piece in pieces {
      out += piece.isCode ? String(piece.text) : SmartText.smart(piece.text, after: out.unicodeScalars.last)
    }
    return out.collapsedWhitespace
  }

  /// Text cut at pairs of backticks, which stay with the code.
  private static func codePieces(_ text: String) -> [(text: Substring, isCode: Bool)] {
    var pieces: [(text: Substring, isCode: Bool)] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "`"), let close = rest[rest.index(after: open)...].firstIndex(of: "`") {
      pieces.append((rest[..<open], false))
      pieces.append((rest[open...close], true))
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [(rest, false)]
  }

  private static let tags: Set<String> = [
    "a", "abbr", "b", "big", "br", "cite", "code", "del", "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
  ]

  /// Angle brackets that are no tag of running text, and all of code, as references.
  private static func shielded(_ text: String) -> String {
    var result: [UInt8] = []
    for piece in codePieces(text) {
      let bytes = Array(piece.text.utf8)
      for (i, byte) in bytes.enumerated() {
        switch byte {
        case 0x3C where piece.isCode || !isTag(bytes, at: i): result += "&lt;".utf8
        case 0x26 where piece.isCode: result += "&amp;".utf8
        default: result.append(byte)
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isTag(_ bytes: [UInt8], at open: Int) -> Bool {
    var start = open + 1
    if start < bytes.count, bytes[start] == 0x2F { start += 1 }
    var end = start
    while end < bytes.count, bytes[end].isASCIILetter, end - start < 8 { end += 1 }
    let name = String(decoding: bytes[start..<end].map(\.lowercasedASCII), as: UTF8.self)
    return tags.contains(name) && bytes[end...].contains(0x3E)
  }
}

/// Curly quotes, dashes and dots for straight ones, as site generators set titles.
enum SmartText {
  /// Whether a byte may begin something that changes.
  static func isSmart(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 || byte == 0x2D || byte == 0x2E }

  /// `previous` is what stands before the text.
  static func smart(_ text: some StringProtocol, after previous: Unicode.Scalar? = nil) -> String {
    var out = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var i = 0
    while i < scalars.count {
      let before = out.last ?? previous
      let next = i + 1 < scalars.count ? scalars[i + 1] : nil
      let opens =
        before.map { before in
          before.properties.isWhitespace || "([{-–—\u{201C}\u{2018}".unicodeScalars.contains(before)
            || (before == ">" && next?.properties.isAlphabetic == true)
        } ?? true
      switch scalars[i] {
      case "\"": out.append(opens && next.map { !$0.properties.isWhitespace } ?? false ? "\u{201C}" : "\u{201D}")
      case "'":
        let isDecade = next.map { ("0"..."9").contains($0) } ?? false
        let isOpening = opens && !isDecade && next.map { !$0.properties.isWhitespace } ?? false
        out.append(isOpening ? "\u{2018}" : "\u{2019}")
      case "-" where next == "-":
        let isLong = i + 2 < scalars.count && scalars[i + 2] == "-"
        out.append(isLong ? "\u{2014}" : "\u{2013}")
        i += isLong ? 2 : 1
      case "." where next == "." && i + 2 < scalars.count && scalars[i + 2] == ".":
        out.append("\u{2026}")
        i += 2
      default: out.append(scalars[i])
      }
      i += 1
    }
    return String(out)
  }
}
