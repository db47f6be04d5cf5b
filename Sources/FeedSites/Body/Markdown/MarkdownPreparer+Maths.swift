import FeedModel

// kramdown's `$$…$$`, comments within a line, and tables without a head.
extension MarkdownPreparer {
  /// Maths as a block of its own.
  mutating func maths(_ lines: [MarkdownLine], _ first: Int, _ start: Int) -> Int? {
    guard has("$$", at: start, lines[first]) else { return nil }
    var text: [UInt8] = []
    var i = first
    while i < lines.count {
      let line = lines[i]
      let from = i == first ? start + 2 : line.start
      if i > first, line.content(in: source).start == line.end { return nil }
      if let end = find(Array("$$".utf8), from, line.end) {
        guard line.from(end + 2).content(in: source).start == line.end else { return nil }
        text += source[from..<end]
        break
      }
      text += source[from..<line.end]
      text.append(0x0A)
      i += 1
    }
    guard i < lines.count else { return nil }
    emitBlock(.block(Array("<p>".utf8) + Self.formula(text, "\\[", "\\]") + Array("</p>".utf8)), lines[first].number)
    return i + 1
  }

  /// Writes a line of text with maths and comments taken out, those in code excepted.
  mutating func emitInline(_ line: MarkdownLine) {
    let hasSigns = source.withUnsafeBufferPointer {
      dollars.isIn(line.start..<line.end, of: $0) || braces.isIn(line.start..<line.end, of: $0)
    }
    guard hasSigns else { return emit(line) }
    var bytes: [UInt8] = []
    var mayHoldExtension = true
    var i = line.start
    while i < line.end {
      switch source[i] {
      case UInt8(ascii: "\\"):
        let next = min(i + (has("\\$$", at: i, line) ? 3 : 2), line.end)
        bytes += source[i..<next]
        i = next
      case UInt8(ascii: "`"):
        var run = i
        while run < line.end, source[run] == UInt8(ascii: "`") { run += 1 }
        let end = codeEnd(run, run - i, line) ?? run
        bytes += source[i..<end]
        i = end
      case UInt8(ascii: "$"):
        guard has("$$", at: i, line), let end = find(Array("$$".utf8), i + 2, line.end), end > i + 2 else {
          fallthrough
        }
        let html = Self.formula(Array(source[(i + 2)..<end]), "\\(", "\\)")
        bytes += MarkdownMark.bytes(of: mark(.inline(html), original: Array(source[i..<(end + 2)])))
        i = end + 2
      case UInt8(ascii: "{"):
        guard mayHoldExtension, has("{::", at: i, line) else { fallthrough }
        guard let (kind, end) = inlineExtension(line, i) else {
          mayHoldExtension = false
          fallthrough
        }
        bytes += MarkdownMark.bytes(of: mark(kind, original: Array(source[i..<end])))
        i = end
      default:
        bytes.append(source[i])
        i += 1
      }
    }
    emit(bytes, line.number)
  }

  /// `{::comment}…{:/comment}` or `{::nomarkdown}…{:/}` within a line.
  private func inlineExtension(_ line: MarkdownLine, _ start: Int) -> (kind: MarkdownMark.Kind, end: Int)? {
    guard let close = find(Array("}".utf8), start, line.end) else { return nil }
    let name = Array(source[(start + 3)..<close].prefix { $0.isASCIILetter })
    let isComment = name == Array("comment".utf8)
    guard isComment || name == Array("nomarkdown".utf8),
      let end = find(Array("{:/".utf8), close, line.end), let after = find(Array("}".utf8), end, line.end)
    else { return nil }
    return (.inline(isComment ? [] : Array(source[(close + 1)..<end])), after + 1)
  }

  /// Where the code span ends whose text begins at `start` behind `count` backticks.
  func codeEnd(_ start: Int, _ count: Int, _ line: MarkdownLine) -> Int? {
    var i = start
    while i < line.end {
      guard source[i] == UInt8(ascii: "`") else {
        i += 1
        continue
      }
      var run = i
      while run < line.end, source[run] == UInt8(ascii: "`") { run += 1 }
      if run - i == count { return run }
      i = run
    }
    return nil
  }

  private static func formula(_ text: [UInt8], _ start: StaticString, _ end: StaticString) -> [UInt8] {
    var out: [UInt8] = []
    out.append(start)
    text.trimmedSpaces.withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: false, to: &out) }
    out.append(end)
    return out
  }

  /// Rows between pipes with no line of dashes below the first: kramdown's table without a head.
  mutating func headlessTable(_ lines: [MarkdownLine], _ first: Int, _ start: Int) -> Int? {
    guard block == nil, let columns = cells(lines[first]) else { return nil }
    if first + 1 < lines.count, isDelimiter(lines[first + 1]), !isDelimiter(lines[first]) { return nil }
    var rows: [MarkdownLine] = []
    var i = first
    while i < lines.count, cells(lines[i]) != nil {
      if !isDelimiter(lines[i]) { rows.append(lines[i]) }
      i += 1
    }
    guard !rows.isEmpty else { return nil }
    isInList = false
    begin(.table)
    let number = lines[first].number
    let head = MarkdownMark.bytes(of: mark(.headless))
    emit(Array("|".utf8) + head + Array(String(repeating: "|", count: columns).utf8), number)
    attachPending()
    emit(Array(("|" + String(repeating: "---|", count: columns)).utf8), number)
    for row in rows { emitInline(row) }
    return i
  }

  /// The number of cells in a row that begins and ends with a pipe.
  private func cells(_ line: MarkdownLine) -> Int? {
    let (start, column) = line.content(in: source)
    let end = line.contentEnd(in: source)
    guard column < 4, end - start > 2, source[start] == UInt8(ascii: "|"), source[end - 1] == UInt8(ascii: "|") else {
      return nil
    }
    var count = 0
    for i in (start + 1)..<end where source[i] == UInt8(ascii: "|") && source[i - 1] != UInt8(ascii: "\\") {
      count += 1
    }
    return count > 0 && count < 200 ? count : nil
  }

  private func isDelimiter(_ line: MarkdownLine) -> Bool {
    let text = source[line.start..<line.end]
    return text.contains(UInt8(ascii: "-"))
      && text.allSatisfy {
        $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "+")
          || $0 == 0x20 || $0 == 0x09
      }
  }
}
