import FeedModel

// What Hugo's sites may switch on: signs that stand for elements, formulas left alone, attributes of blocks; alerts.
extension MarkdownPreparer {
  /// `{.class #id}` on a line of its own belongs to the block before it.
  mutating func blockAttributes(_ line: MarkdownLine, _ start: Int) -> Bool {
    let end = line.contentEnd(in: source)
    guard end - start > 2, source[end - 1] == UInt8(ascii: "}"),
      let attributes = MarkdownAttributes(source[(start + 1)..<(end - 1)], allowsReferences: false),
      !attributes.isEmpty
    else { return false }
    if let block, block.kind != .heading { attach(attributes, to: block) }
    emit([], line.number)
    block = nil
    return true
  }

  /// The mark of an alert's kind: `> [!NOTE]`, with a title behind it where there is one.
  mutating func alert(_ line: MarkdownLine, _ start: Int) -> Bool {
    guard block?.kind != .quote else { return false }
    let content = line.from(start + 1).content(in: source).start
    guard has("[!", at: content, line), let close = find([UInt8(ascii: "]")], content, line.end), close > content + 2
    else { return false }
    let kind = source[(content + 2)..<close]
    guard kind.allSatisfy(\.isASCIILetter), kind.count < 32 else { return false }
    var title = close + 1
    if title < line.end, source[title] == UInt8(ascii: "+") || source[title] == UInt8(ascii: "-") { title += 1 }
    let words = Array(source[title..<line.end]).trimmedSpaces
    var name = kind.map(\.lowercasedASCII)
    if let first = name.first { name[0] = first & 0xDF }
    begin(.quote)
    emit(Array("> **".utf8) + (words.isEmpty ? name : words) + Array("**".utf8), line.number)
    emit([UInt8(ascii: ">")], line.number)
    return true
  }

  /// A formula that begins a line, up to its end; hands back the line to go on with.
  mutating func formulaBlock(_ lines: [MarkdownLine], _ first: Int, _ start: Int) -> Int? {
    // One within a paragraph is no block of its own.
    guard block == nil, let delimiters = formula(at: start, lines[first]) else { return nil }
    let close = Array(delimiters.close.utf8)
    var text: [UInt8] = []
    var i = first
    while i < lines.count {
      let line = lines[i]
      let from = i == first ? start + delimiters.open.utf8.count : line.start
      if i > first, line.content(in: source).start == line.end { return nil }
      if let end = find(close, from, line.end) {
        guard line.from(end + close.count).content(in: source).start == line.end else { return nil }
        text += source[from..<(end + close.count)]
        break
      }
      text += source[from..<line.end]
      text.append(0x0A)
      i += 1
    }
    guard i < lines.count else { return nil }
    var html = Array("<p>".utf8)
    (Array(delimiters.open.utf8) + text).withUnsafeBufferPointer {
      MarkdownEscaping.append($0, inAttribute: false, to: &html)
    }
    emitBlock(.block(html + Array("</p>".utf8)), lines[first].number)
    return i + 1
  }

  private func formula(at start: Int, _ line: MarkdownLine) -> (open: String, close: String)? {
    features.passthrough.first { pair in
      let count = pair.open.utf8.count
      return count > 0 && start + count <= line.end && source[start..<(start + count)].elementsEqual(pair.open.utf8)
    }
  }

  /// Writes a line of text with formulas and the extra signs taken out, those in code excepted.
  mutating func emitExtras(_ line: MarkdownLine) {
    var bytes: [UInt8] = []
    var open: [(extra: MarkdownExtra, place: Int)] = []
    /// Signs that do not end a formula any more in this line.
    var missing: Set<String> = []
    var i = line.start
    while i < line.end {
      let byte = source[i]
      let pair = formula(at: i, line).flatMap { missing.contains($0.close) ? nil : $0 }
      let end = pair.flatMap { find(Array($0.close.utf8), i + $0.open.utf8.count, line.end) }
      if let pair, end == nil { missing.insert(pair.close) }
      if let pair, let end, end > i + pair.open.utf8.count {
        let after = end + pair.close.utf8.count
        var html: [UInt8] = []
        Array(source[i..<after]).withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: false, to: &html) }
        bytes += MarkdownMark.bytes(of: mark(.inline(html), original: Array(source[i..<after])))
        i = after
      } else if byte == UInt8(ascii: "\\") {
        let next = min(i + 2, line.end)
        bytes += source[i..<next]
        i = next
      } else if byte == UInt8(ascii: "`") {
        var run = i
        while run < line.end, source[run] == byte { run += 1 }
        let end = codeEnd(run, run - i, line) ?? run
        bytes += source[i..<end]
        i = end
      } else if let (extra, count) = extra(at: i, line) {
        let place = bytes.count
        if let last = open.lastIndex(where: { $0.extra == extra }), i > line.start, !source[i - 1].isASCIIWhitespace {
          replaceOpening(of: extra, at: open[last].place, in: &bytes)
          open.removeSubrange(last...)
          let html = Array("</".utf8) + Array(extra.name) + Array(">".utf8)
          bytes += MarkdownMark.bytes(of: mark(.inline(html), original: Array(source[i..<(i + count)])))
        } else {
          if open.count < 32, i + count < line.end, !source[i + count].isASCIIWhitespace { open.append((extra, place)) }
          bytes += source[i..<(i + count)]
        }
        i += count
      } else {
        bytes.append(byte)
        i += 1
      }
    }
    emit(bytes, line.number)
  }

  private mutating func replaceOpening(of extra: MarkdownExtra, at place: Int, in bytes: inout [UInt8]) {
    let html = Array("<".utf8) + Array(extra.name) + Array(">".utf8)
    let original = Array(extra.signBytes)
    let mark = MarkdownMark.bytes(of: mark(.inline(html), original: original))
    bytes.replaceSubrange(place..<(place + original.count), with: mark)
  }

  /// The extra sign at an offset, when it stands there as often as it should.
  private func extra(at i: Int, _ line: MarkdownLine) -> (extra: MarkdownExtra, count: Int)? {
    let byte = source[i]
    guard byte == 0x3D || byte == 0x2B || byte == 0x7E || byte == 0x5E else { return nil }
    for extra in features.extras where extra.sign.utf8Start[0] == byte {
      let count = extra.sign.utf8CodeUnitCount
      let isAlone = i == line.start || source[i - 1] != byte
      guard isAlone, i + count <= line.end, source[i..<(i + count)].allSatisfy({ $0 == byte }),
        i + count == line.end || source[i + count] != byte
      else { return nil }
      // A note's label is no text set high.
      if byte == 0x5E, i > line.start, source[i - 1] == UInt8(ascii: "[") { return nil }
      return (extra, count)
    }
    return nil
  }
}

extension MarkdownExtra {
  fileprivate var name: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: element.utf8Start, count: element.utf8CodeUnitCount)
  }

  fileprivate var signBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: sign.utf8Start, count: sign.utf8CodeUnitCount)
  }
}
