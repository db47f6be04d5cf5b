import FeedModel

/// Goes through a body line by line, once, and writes the text for md4c.
struct MarkdownPreparer {
  enum BlockKind { case paragraph, heading, list, quote, table, fence, code, html, other }

  /// A block of the text written so far, from its first line on.
  struct Block {
    var kind: BlockKind
    var line: Int
    var attributeLists = 0
  }

  let source: [UInt8]
  let features: MarkdownFeatures

  var out: [UInt8] = []
  /// Where each line written begins in `out`.
  var starts: [Int] = []
  var result = MarkdownPreparation()
  /// The block that the last line belongs to; `nil` after a blank line.
  var block: Block?
  /// The block before the blank lines that were written last.
  var blockBefore: Block?
  var isInList = false
  /// Attributes that wait for the next block.
  var pending: MarkdownAttributes?
  var dropsNextList = false
  var footnotes: [(label: [UInt8], lines: [MarkdownLine])] = []
  /// Signs of what may have to be taken out of a line.
  var dollars = NextByte(UInt8(ascii: "$"))
  var braces = NextByte(UInt8(ascii: "{"))
  /// Containers whose end was looked for in vain.
  var failures = 0

  init(_ source: ArraySlice<UInt8>, features: MarkdownFeatures, marks: [MarkdownMark]) {
    // The bytes that marks are made of occur in no UTF-8: whoever has them gets the replacement character.
    var bytes = Array(source)
    result.marks = marks
    if marks.isEmpty, bytes.withUnsafeBufferPointer(MarkdownMark.occurs) {
      bytes = bytes.flatMap { $0 >= MarkdownMark.last ? [0xEF, 0xBF, 0xBD] : [$0] }
    }
    if MarkdownBrackets.areTooDeep(bytes) { bytes = MarkdownBrackets.levelled(bytes, marks: &result.marks) }
    self.source = bytes
    self.features = features
  }

  mutating func run() -> MarkdownPreparation {
    out.reserveCapacity(source.count + source.count / 8)
    let lines = MarkdownLine.lines(of: source)
    starts.reserveCapacity(lines.count + 16)
    result.sourceLines.reserveCapacity(lines.count + 16)
    process(lines, depth: 0)
    writeFootnotes()
    resolveReferences()
    result.bytes = out
    return result
  }

  /// Containers within containers beyond this depth are left as they are.
  static let deepest = 8

  mutating func process(_ lines: [MarkdownLine], depth: Int) {
    (block, blockBefore, isInList) = (nil, nil, false)
    var i = 0
    while i < lines.count {
      let line = lines[i]
      let (start, column) = line.content(in: source)
      guard start < line.end else {
        emit(line)
        if block != nil { blockBefore = block }
        block = nil
        i += 1
        continue
      }
      if column >= 4, block == nil, !isInList {
        i = indentedCode(lines, i)
      } else if let fence = MarkdownFence(line, in: source), column < 4 || isInList {
        i = fencedCode(lines, i, fence)
      } else if column > 1, isInList, features.isKramdown, isAttributeLine(line, start) {
        attributeLineInList(line, start)
        i += 1
      } else if column < 4, let next = construct(lines, i, start, depth) {
        i = next
      } else {
        text(line, start, column)
        i += 1
      }
    }
    (block, blockBefore, isInList) = (nil, nil, false)
  }

  /// Tries what only some dialects have; hands back the line to go on with, `nil` when it is none of that.
  private mutating func construct(_ lines: [MarkdownLine], _ i: Int, _ start: Int, _ depth: Int) -> Int? {
    let line = lines[i]
    guard depth < Self.deepest else { return nil }
    switch source[start] {
    case UInt8(ascii: "{") where features.isKramdown: return braces(lines, i, start)
    case UInt8(ascii: "{") where features.hasBlockAttributes: return blockAttributes(line, start) ? i + 1 : nil
    case UInt8(ascii: ">") where features.hasAlerts: return alert(line, start) ? i + 1 : nil
    case UInt8(ascii: "$") where !features.passthrough.isEmpty,
      UInt8(ascii: "\\") where !features.passthrough.isEmpty:
      return formulaBlock(lines, i, start)
    case UInt8(ascii: "[") where features.footnotes != .none: return footnote(lines, i, start, depth)
    case UInt8(ascii: "*") where features.isKramdown: return abbreviation(line, start) ? i + 1 : nil
    case UInt8(ascii: ":") where features.hasDefinitionLists: return definitions(lines, i, depth)
    case UInt8(ascii: "$") where features.isKramdown: return maths(lines, i, start)
    case UInt8(ascii: "<"): return html(lines, i, start, depth)
    case UInt8(ascii: "^") where features.isKramdown:
      // kramdown's end-of-block sign.
      guard line.contentEnd(in: source) == start + 1 else { return nil }
      emitBlock(.block([]), line.number)
      return i + 1
    case UInt8(ascii: "|") where features.isKramdown: return headlessTable(lines, i, start)
    default: return nil
    }
  }

  /// A line that md4c reads itself.
  private mutating func text(_ line: MarkdownLine, _ start: Int, _ column: Int) {
    if column < 4, MarkdownDelimiterRow.mayHold(source[start]), delimiterRow(line) { return }
    let before = block
    let kind = kind(of: line, start, column)
    if block == nil || kind != .paragraph { begin(kind) }
    if dropsNextList, block?.kind == .list {
      emit([], line.number)
      return
    }
    dropsNextList = false
    if kind == .list { isInList = true } else if column == 0, before == nil { isInList = kind == .list }
    if features.headingAttributes != .none, source[line.contentEnd(in: source) - 1] == UInt8(ascii: "}") {
      emit(withHeadingMark(line), line.number)
    } else if features.isKramdown {
      emitInline(line)
    } else if features.hasInlineExtras {
      emitExtras(line)
    } else {
      emit(line)
    }
    attachPending()
  }

  /// `mutating` only because the preparer, which is large, would be copied for the call otherwise.
  private mutating func kind(of line: MarkdownLine, _ start: Int, _ column: Int) -> BlockKind {
    if column >= 4 { return .paragraph }
    switch source[start] {
    case UInt8(ascii: "#"): return .heading
    case UInt8(ascii: ">"): return .quote
    case UInt8(ascii: "|"):
      return block?.kind == .table || block?.kind == .paragraph || block?.kind == .list ? .paragraph : .table
    default:
      guard line.from(start).itemContent(in: source) != nil else { return .paragraph }
      return block?.kind == .list ? .paragraph : .list
    }
  }

  private mutating func indentedCode(_ lines: [MarkdownLine], _ first: Int) -> Int {
    begin(.code)
    var i = first
    while i < lines.count {
      let (start, column) = lines[i].content(in: source)
      guard column >= 4, start < lines[i].end else { break }
      emit(lines[i])
      if i == first { attachPending() }
      i += 1
    }
    return i
  }

  private mutating func fencedCode(_ lines: [MarkdownLine], _ first: Int, _ fence: MarkdownFence) -> Int {
    let isNested = fence.isQuoted || fence.isIndented
    if !isNested { isInList = false }
    if !(isNested && block != nil) { begin(.fence) }
    emit(lines[first])
    attachPending()
    var i = first + 1
    while i < lines.count, !fence.isLeft(by: lines[i], in: source) {
      emit(lines[i])
      i += 1
      if fence.isClosed(by: lines[i - 1], in: source) { break }
    }
    return i
  }
}
