import FeedModel

/// The row of dashes below a table's head. md4c wants three dashes a cell and the head to begin a paragraph; authors
/// write one or two, and tables right below their text.
enum MarkdownDelimiterRow {
  /// Whether a row begins at `start` that md4c would not take for one.
  static func begins(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, afterLines lines: Int) -> Bool {
    var i = start
    var dashes = 0
    var hasPipe = false
    var isShort = lines > 1
    while i < bytes.count, bytes[i] != 0x0A, bytes[i] != 0x0D {
      if bytes[i] == UInt8(ascii: "-") {
        dashes += 1
      } else {
        guard isPart(bytes[i]) else { return false }
        if bytes[i] == UInt8(ascii: "|") { hasPipe = true }
        if dashes == 1 || dashes == 2 { isShort = true }
        dashes = 0
      }
      i += 1
    }
    return hasPipe && (isShort || dashes == 1 || dashes == 2)
  }

  /// The number of cells, when the line is such a row.
  static func cells(_ line: some Collection<UInt8>) -> Int? {
    var hasDash = false
    for byte in line {
      guard mayHold(byte) else { return nil }
      if byte == UInt8(ascii: "-") { hasDash = true }
    }
    guard hasDash, line.contains(UInt8(ascii: "|")) else { return nil }
    return pipes(line)
  }

  /// The number of cells in a row of a table: pipes at its ends do not count.
  static func pipes(_ line: some Collection<UInt8>) -> Int {
    let trimmed = Array(line).trimmedSpaces
    var count = 1
    for i in trimmed.indices where trimmed[i] == UInt8(ascii: "|") {
      let isEscaped = i > 0 && trimmed[i - 1] == UInt8(ascii: "\\")
      if i > 0, i < trimmed.count - 1, !isEscaped { count += 1 }
    }
    return count
  }

  /// The row with three dashes at least in each cell.
  static func widened(_ line: some Collection<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var dashes = 0
    func settle() {
      if dashes > 0 { out += [UInt8](repeating: UInt8(ascii: "-"), count: max(dashes, 3)) }
      dashes = 0
    }
    for byte in line {
      if byte == UInt8(ascii: "-") {
        dashes += 1
      } else {
        settle()
        out.append(byte)
      }
    }
    settle()
    return out
  }

  /// Whether such a row may hold the byte.
  static func mayHold(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || isPart(byte) }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || byte == 0x20 || byte == 0x09
  }
}

extension MarkdownPreparer {
  /// Writes a row of dashes below a table's head, the head set off from text above it.
  mutating func delimiterRow(_ line: MarkdownLine) -> Bool {
    let row = source[line.start..<line.end]
    guard let block, block.kind == .paragraph || block.kind == .table, block.line < starts.count,
      let cells = MarkdownDelimiterRow.cells(row)
    else { return false }
    let last = starts.count - 1
    let head = Array(written(last))
    // A row further down belongs to the table's body.
    guard head.contains(UInt8(ascii: "|")), MarkdownDelimiterRow.pipes(head) == cells,
      last == block.line || block.kind == .paragraph
    else { return false }
    if last > block.line {
      let number = result.sourceLines[last]
      takeBack(from: last)
      emit([], number)
      begin(.table)
      emit(head, number)
    }
    self.block?.kind = .table
    emit(MarkdownDelimiterRow.widened(row), line.number)
    return true
  }
}
