import FeedModel

// Footnotes and abbreviations: text that belongs elsewhere.
extension MarkdownPreparer {
  /// `[^label]: text`, with the lines that belong to it.
  mutating func footnote(_ lines: [MarkdownLine], _ first: Int, _ start: Int, _ depth: Int) -> Int? {
    guard let (label, content) = footnoteHead(lines[first], start) else { return nil }
    var body = [lines[first].from(content)]
    var i = first + 1
    while i < lines.count {
      let (next, column) = lines[i].content(in: source)
      if next == lines[i].end {
        // Blank lines belong to the note when an indented line follows.
        var k = i
        while k < lines.count, lines[k].content(in: source).start == lines[k].end { k += 1 }
        guard k < lines.count, lines[k].content(in: source).column >= 4 else { break }
        body += lines[i..<k]
        i = k
        continue
      }
      if column >= 4 {
        body.append(lines[i].dedented(4, in: source))
      } else if lines[i - 1].content(in: source).start < lines[i - 1].end, !startsBlock(lines[i], next) {
        body.append(lines[i])
      } else {
        break
      }
      i += 1
    }
    let isNew = result.footnoteLabels.insert(label).inserted
    if !isNew { report(.secondFootnote(String(decoding: label, as: UTF8.self)), lines[first]) }
    if features.footnotes == .pulldownCmark {
      emitBlock(.footnote(label: label), lines[first].number)
      process(body, depth: depth + 1)
      emitBlock(.footnoteEnd, lines[first].number)
      return i
    }
    if isNew { footnotes.append((label, body)) }
    if block != nil || starts.last.map({ out[$0] != 0x0A }) == true { emit([], lines[first].number) }
    block = nil
    return i
  }

  /// Writes the notes behind everything else; a note may define further ones.
  mutating func writeFootnotes() {
    var i = 0
    while i < footnotes.count {
      let (label, lines) = footnotes[i]
      let number = lines.first?.number ?? 0
      emitBlock(.footnote(label: label), number)
      process(lines, depth: 1)
      emitBlock(.footnoteEnd, number)
      i += 1
    }
  }

  private func footnoteHead(_ line: MarkdownLine, _ start: Int) -> (label: [UInt8], content: Int)? {
    guard has("[^", at: start, line) else { return nil }
    var end = start + 2
    while end < line.end, end - start < 256, source[end] != UInt8(ascii: "]"),
      source[end] != 0x20 || features.footnotes == .goldmark
    {
      end += 1
    }
    guard end + 1 < line.end, end > start + 2, source[end] == UInt8(ascii: "]"),
      source[end + 1] == UInt8(ascii: ":")
    else { return nil }
    return (Array(source[(start + 2)..<end]), line.from(end + 2).content(in: source).start)
  }

  /// Whether a line begins a block of its own, so that it cannot go on with a paragraph.
  func startsBlock(_ line: MarkdownLine, _ start: Int) -> Bool {
    guard start < line.end else { return true }
    switch source[start] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"): return true
    case UInt8(ascii: "["): return has("[^", at: start, line) && footnoteHead(line, start) != nil
    case UInt8(ascii: "{"): return features.isKramdown && has("{:", at: start, line)
    case UInt8(ascii: "<"): return isBlockTag(line, start)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return MarkdownFence(line, in: source) != nil
    default: return line.from(start).itemContent(in: source) != nil
    }
  }

  /// `*[HTML]: HyperText Markup Language`.
  mutating func abbreviation(_ line: MarkdownLine, _ start: Int) -> Bool {
    guard has("*[", at: start, line),
      let end = find(Array("]:".utf8), start, line.end), end > start + 2, end - start < 256,
      result.abbreviations.count < 1000
    else { return false }
    let title = Array(source[(end + 2)..<line.end]).trimmedSpaces
    result.abbreviations.append(.init(word: Array(source[(start + 2)..<end]), title: title))
    emit([], line.number)
    block = nil
    return true
  }
}

extension Diagnostic.Message {
  fileprivate static func secondFootnote(_ label: String) -> Self {
    .warning("markdown/second-footnote", "the footnote [^\(label)] is defined twice; give one another name")
  }
}
