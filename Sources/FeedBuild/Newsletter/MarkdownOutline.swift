import FeedModel

/// The headings of a Markdown source, and which of them became which heading of the page.
struct MarkdownOutline {
  /// A heading in the source, by offsets.
  struct Heading {
    var level: Int
    /// Where its first line begins.
    var start: Int
    /// Where the line after it begins.
    var end: Int
    /// Its words as written, letters and digits of them.
    var letters: [UInt8]
  }

  let source: ArraySlice<UInt8>
  let headings: [Heading]

  init(_ source: ArraySlice<UInt8>) {
    self.source = source
    var reader = MarkdownHeadingReader()
    for line in MarkdownOutline.lines(of: source) { reader.take(line, of: source) }
    headings = reader.found
  }

  /// For each heading of the page the one it was made from; `nil` for one that a template wrote.
  func pairs(with titles: [(level: Int, title: String)]) -> [Heading?] {
    var next = 0
    let isWhole = titles.count == headings.count
    return titles.map { level, title in
      let wanted = MarkdownOutline.letters(Array(title.utf8)[...])
      var i = next
      while i < headings.count {
        let isSame = headings[i].level == level || headings[i].level == 1 && level == 2
        if isSame, isWhole || MarkdownOutline.isSubsequence(wanted, of: headings[i].letters) {
          next = i + 1
          return headings[i]
        }
        if isWhole { return nil }
        i += 1
      }
      return nil
    }
  }

  /// The source between two offsets, less what is in `gone` and the blank lines at its ends.
  func text(_ range: Range<Int>, without gone: [Range<Int>] = []) -> String {
    var bytes: [UInt8] = []
    var start = range.lowerBound
    for part in gone where part.upperBound > start && part.lowerBound < range.upperBound {
      if part.lowerBound > start { bytes += source[start..<part.lowerBound] }
      start = max(start, part.upperBound)
    }
    if start < range.upperBound { bytes += source[start..<range.upperBound] }
    var lines = MarkdownOutline.lines(of: bytes[...])[...]
    while let first = lines.first, bytes[first].allSatisfy(\.isASCIIWhitespace) { lines = lines.dropFirst() }
    while let last = lines.last, bytes[last].allSatisfy(\.isASCIIWhitespace) { lines = lines.dropLast() }
    guard let first = lines.first, let last = lines.last else { return "" }
    var end = last.upperBound
    while end > first.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[first.lowerBound..<end], as: UTF8.self)
  }

  /// Each line with its end.
  static func lines(of source: ArraySlice<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = source.startIndex
    while start < source.endIndex {
      let end = source[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.endIndex
      lines.append(start..<end)
      start = end
    }
    return lines
  }

  /// Letters and digits in lower case, bytes beyond ASCII left out: what signs and markup do not change.
  static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
    text.filter { $0.isASCIILetter || $0.isASCIIDigit }.map(\.lowercasedASCII)
  }

  private static func isSubsequence(_ wanted: [UInt8], of whole: [UInt8]) -> Bool {
    var i = 0
    for byte in whole where i < wanted.count && byte == wanted[i] { i += 1 }
    return i == wanted.count
  }
}

/// Goes through Markdown line by line; fences, indented code and comments hold no headings.
private struct MarkdownHeadingReader {
  var found: [MarkdownOutline.Heading] = []
  private var fence: (byte: UInt8, count: Int)?
  private var isInComment = false
  /// Where the paragraph began that an underline would make a heading.
  private var paragraph: Int?

  mutating func take(_ range: Range<Int>, of source: ArraySlice<UInt8>) {
    let line = source[range].reversed().drop { $0.isASCIIWhitespace }.reversed()
    let whole = Array(line)
    let indent = whole.prefix { $0 == 0x20 }.count
    let text = whole[min(indent, whole.count)...]
    if isInComment {
      if MarkdownHeadingReader.holdsCommentEnd(text) { isInComment = false }
      return
    }
    if let (byte, count) = fence {
      let run = text.prefix { $0 == byte }.count
      if indent < 4, run >= count, run == text.count { fence = nil }
      return
    }
    guard let first = text.first else {
      paragraph = nil
      return
    }
    if indent > 3 || first == 0x09 { return }
    let run = text.prefix { $0 == first }.count
    if first == 0x60 || first == 0x7E, run >= 3, first == 0x7E || !text.dropFirst(run).contains(0x60) {
      fence = (first, run)
      paragraph = nil
    } else if first == 0x23, run <= 6, text.count == run || text[text.startIndex + run].isASCIIWhitespace {
      add(run, range.lowerBound..<range.upperBound, text.dropFirst(run))
    } else if let start = paragraph, first == 0x3D || first == 0x2D, run == text.count {
      add(first == 0x3D ? 1 : 2, start..<range.upperBound, source[start..<range.lowerBound])
    } else if text.starts(with: "<!--".utf8) {
      isInComment = !MarkdownHeadingReader.holdsCommentEnd(text)
      paragraph = nil
    } else if first == 0x3C, text.count > 3, text[text.startIndex + 1] | 0x20 == 0x68,
      (0x31...0x36).contains(text[text.startIndex + 2])
    {
      add(Int(text[text.startIndex + 2]) - 0x30, range, text.dropFirst(3))
    } else if first == 0x3E || MarkdownHeadingReader.beginsItem(text) {
      paragraph = nil
    } else if paragraph == nil {
      paragraph = range.lowerBound
    }
  }

  private mutating func add(_ level: Int, _ range: Range<Int>, _ title: ArraySlice<UInt8>) {
    found.append(
      MarkdownOutline.Heading(
        level: level, start: range.lowerBound, end: range.upperBound, letters: MarkdownOutline.letters(title)))
    paragraph = nil
  }

  private static func holdsCommentEnd(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { text[$0...].starts(with: "-->".utf8) }
  }

  /// `* `, `- `, `+ `, `1. `, `1) `.
  private static func beginsItem(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    let digits = text.prefix(9).prefix(while: \.isASCIIDigit).count
    let mark = digits > 0 ? text.dropFirst(digits).first : first
    let isMark = digits > 0 ? mark == 0x2E || mark == 0x29 : [0x2A, 0x2B, 0x2D].contains(first)
    let after = text.dropFirst(digits + 1).first
    return isMark && (after == nil || after == 0x20 || after == 0x09)
  }
}
