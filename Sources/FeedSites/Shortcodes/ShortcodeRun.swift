import FeedModel

/// One walk through a body's shortcodes: what they make, and what is to be said of them.
struct ShortcodeRun {
  let bytes: [UInt8]
  let syntax: ShortcodeSyntax
  let world: any ShortcodeWorld
  /// Of the Markdown in arguments.
  let features: MarkdownFeatures
  let isMarkdown: Bool
  let file: String

  private(set) var result = ShortcodeText()
  /// Line ends written so far, and those of the source up to `counted`.
  private var line = 0
  private var sourceLine = 0
  private var counted: Int
  /// Where the last line of the output begins.
  private var lineStart = 0
  /// Columns by which lines are moved to the left.
  private var dedent = 0
  /// A blank line is due before the next text.
  private var isBreakDue = false
  private var problems: [(message: Diagnostic.Message, offset: Int)] = []
  private var complaints: Set<String> = []
  private var hasStopped = false
  /// How far the shortcodes around the one at hand are indented, in the source and in the output.
  private var around: [(column: Int, written: Int)] = []

  /// Where code stands between fences, once that was asked for.
  var fences: [Range<Int>]?
  /// Output beyond this is left out; a body itself may be longer.
  private let limit: Int

  init(
    _ bytes: [UInt8], from start: Int, syntax: ShortcodeSyntax, world: any ShortcodeWorld,
    features: MarkdownFeatures, isMarkdown: Bool, file: String
  ) {
    self.bytes = bytes
    self.syntax = syntax
    self.world = world
    self.features = features
    self.isMarkdown = isMarkdown
    self.file = file
    counted = start
    limit = bytes.count + (8 << 20)
    result.bytes.reserveCapacity(bytes.count - start)
  }

  mutating func run(_ nodes: [ShortcodeNode]) {
    for node in nodes {
      switch node.kind {
      case .text(let range): text(range)
      case .escaped(let range, let opening, let closing):
        write(opening)
        text(range)
        write(closing)
      case .broken(let range): complain(.shortcodeUnreadable(sample(range)), at: range.lowerBound)
      case .strayEnd(let tag), .unclosed(let tag):
        if syntax == .zola, isInCode(tag.range.lowerBound) {
          text(tag.range)
        } else {
          complain(tag.isEnd ? .shortcodeStrayEnd(tag.name) : .shortcodeUnclosed(tag.name), at: tag.range.lowerBound)
        }
      case .call(let tag, let inner, let end): call(tag, inner, end)
      }
    }
  }

  /// The beginning of a tag, for a message.
  private func sample(_ range: Range<Int>) -> String {
    let line = bytes[range].prefix(40).prefix { $0 != 0x0A && $0 != 0x0D }
    return String(decoding: line, as: UTF8.self).cleanedForFeeds.trimmedWhitespace
  }

  // MARK: Writing

  /// Writes a piece of the source.
  mutating func text(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    follow(range.lowerBound)
    var start = range.lowerBound
    if isBreakDue { start = breakLine(before: start, range.upperBound) }
    var i = start
    while i < range.upperBound {
      guard bytes[i] == 0x0A else {
        i += 1
        continue
      }
      append(bytes[start...i])
      i += 1
      line += 1
      lineStart = result.bytes.count
      start = dedented(i, range.upperBound)
      i = start
    }
    append(bytes[start..<range.upperBound])
  }

  /// Copies, the bytes of marks replaced.
  private mutating func append(_ piece: ArraySlice<UInt8>) {
    guard isMarkdown, piece.contains(where: { $0 >= MarkdownMark.last }) else {
      result.bytes += piece
      return
    }
    for byte in piece { result.bytes += byte >= MarkdownMark.last ? [0xEF, 0xBF, 0xBD] : [byte] }
  }

  mutating func write(_ text: StaticString) {
    if isBreakDue { _ = breakLine(before: 0, 0) }
    result.bytes.append(text)
  }

  /// Notes by how much the line at hand lies behind the source's line at `offset`.
  private mutating func follow(_ offset: Int) {
    while counted < offset {
      if bytes[counted] == 0x0A { sourceLine += 1 }
      counted += 1
    }
    let shift = sourceLine - line
    if shift != result.shifts.last?.by ?? 0 {
      if result.shifts.last?.line == line { result.shifts.removeLast() }
      result.shifts.append((line, shift))
    }
  }

  private func dedented(_ start: Int, _ end: Int) -> Int {
    guard dedent > 0 else { return start }
    var i = start
    var column = 0
    while i < end, column < dedent, bytes[i] == 0x20 || bytes[i] == 0x09 {
      column += bytes[i] == 0x09 ? 4 - column % 4 : 1
      i += 1
    }
    return i
  }

  /// HTML that stands for a shortcode; `address` is what it is where an address belongs.
  mutating func insert(_ html: [UInt8], isBlock: Bool, address: String = "") {
    guard result.bytes.count + html.count <= limit, !hasStopped else {
      hasStopped = true
      return
    }
    if isBreakDue { _ = breakLine(before: 0, 0) }
    guard isMarkdown else {
      result.bytes += html
      for byte in html where byte == 0x0A { line += 1 }
      return
    }
    result.bytes += MarkdownMark.bytes(of: result.marks.count)
    result.marks.append(
      MarkdownMark(kind: .shortcode(html: html, isBlock: isBlock), original: Array(address.utf8)))
  }

  // MARK: Lines

  /// What stands on the line at hand before its text: quote signs, indentation, a list's sign as spaces.
  private var prefix: (bytes: [UInt8], hasText: Bool) {
    var out: [UInt8] = []
    let line = result.bytes[lineStart...]
    var rest = line
    while let first = rest.first {
      if first == 0x20 || first == 0x09 || first == UInt8(ascii: ">") {
        out.append(first)
        rest = rest.dropFirst()
        continue
      }
      let here = MarkdownLine(start: rest.startIndex, end: rest.endIndex, number: 0)
      guard first != 0xFF, let content = here.itemContent(in: result.bytes), content > rest.startIndex else { break }
      out += [UInt8](repeating: 0x20, count: content - rest.startIndex)
      rest = result.bytes[content...]
    }
    return (out, !rest.isEmpty)
  }

  /// Ends the block at hand, so that what follows begins one of its own.
  mutating func beginBlock() {
    guard isMarkdown, !result.bytes.isEmpty else { return }
    let (prefix, hasText) = prefix
    if hasText {
      result.bytes.append(0x0A)
      result.bytes += prefix
      line += 1
    } else if !prefix.elementsEqual(result.bytes[lineStart...]) || isAfterBlankLine {
      // A list's sign, or a blank line: a block may begin here.
      return
    }
    result.bytes.append(0x0A)
    line += 1
    lineStart = result.bytes.count
    result.bytes += prefix
  }

  /// Whether the line before the one at hand holds nothing, quote signs and marks of the outset aside.
  private var isAfterBlankLine: Bool {
    guard lineStart > 0 else { return true }
    var i = lineStart - 1
    while i > 0 {
      let byte = result.bytes[i - 1]
      if byte == 0x0A { return true }
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == UInt8(ascii: ">") else { return false }
      i -= 1
    }
    return true
  }

  mutating func endBlock() { isBreakDue = isMarkdown }

  /// The blank line behind a block, before the source goes on at `start`; hands back where.
  private mutating func breakLine(before start: Int, _ end: Int) -> Int {
    isBreakDue = false
    let prefix = prefix.bytes
    var rest = start
    while rest < end, bytes[rest] == 0x20 || bytes[rest] == 0x09 || bytes[rest] == 0x0D { rest += 1 }
    result.bytes.append(0x0A)
    result.bytes += prefix
    line += 1
    lineStart = result.bytes.count - prefix.count
    if rest < end, bytes[rest] == 0x0A { return rest }
    result.bytes.append(0x0A)
    line += 1
    lineStart = result.bytes.count
    result.bytes += prefix
    follow(counted)
    return rest
  }

  /// Runs what stands between two tags, moved to the left by as much as the first is indented within its parent.
  mutating func runInner(_ nodes: [ShortcodeNode], of tag: Shortcode) {
    let column = column(of: tag)
    let outer = dedent
    if let parent = around.last { dedent += max(0, column - parent.column) }
    let written = MarkdownLine(start: lineStart, end: result.bytes.count, number: 0).content(in: result.bytes)
    around.append((column, written.column))
    run(nodes)
    around.removeLast()
    dedent = outer
  }

  /// Moves a tag that begins its line, within another shortcode, to where that one stands: authors indent what they nest.
  mutating func align() {
    guard let parent = around.last, isMarkdown, lineStart < result.bytes.count else { return }
    let line = result.bytes[lineStart...]
    guard line.count > parent.written, line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
    result.bytes.removeLast(line.count - parent.written)
  }

  /// The column of a tag that begins its line in the source; 0 for any other.
  private func column(of tag: Shortcode) -> Int {
    var start = tag.range.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return around.last?.column ?? 0 }
    return MarkdownLine(start: start, end: tag.range.lowerBound, number: 0).content(in: bytes).column
  }

  /// Whether a tag begins its line and another one, or the same, ends its own.
  func standsAlone(_ start: Int, _ end: Int) -> Bool {
    var i = start
    while i > 0, bytes[i - 1] == 0x20 || bytes[i - 1] == 0x09 { i -= 1 }
    guard i == 0 || bytes[i - 1] == 0x0A else { return false }
    i = end
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 || bytes[i] == 0x0D { i += 1 }
    return i == bytes.count || bytes[i] == 0x0A
  }

  // MARK: Findings

  /// Says something once of each shortcode.
  mutating func complain(_ message: Diagnostic.Message, at offset: Int) {
    guard complaints.count < 100, complaints.insert(message.text).inserted else { return }
    problems.append((message, offset))
  }

  func report(to report: inout Diagnostics) {
    guard !problems.isEmpty || hasStopped else { return }
    let map = LineMap(bytes)
    for (message, offset) in problems { report.report(message, at: Place(file: file, mark: map.mark(at: offset))) }
    if hasStopped { report.report(.shortcodeTooLong, at: Place(file: file, mark: map.mark(at: 0))) }
  }
}

extension Diagnostic.Message {
  fileprivate static func shortcodeUnreadable(_ sample: String) -> Self {
    .warning(
      "shortcode/unreadable", "the shortcode `\(sample)` cannot be read and was left out; close it, and its quotes")
  }

  fileprivate static func shortcodeStrayEnd(_ name: String) -> Self {
    .warning("shortcode/stray-end", "the end of `\(name)` has no beginning and was left out; remove it, or begin it")
  }

  fileprivate static func shortcodeUnclosed(_ name: String) -> Self {
    .warning("shortcode/unclosed", "the shortcode `\(name)` has no end; add `{% end %}` behind its text")
  }

  fileprivate static var shortcodeTooLong: Self {
    .warning("shortcode/too-long", "the shortcodes of this post make too much; the rest of them is left out")
  }
}
