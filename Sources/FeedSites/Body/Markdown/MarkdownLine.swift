import FeedModel
import FeedText

/// A line of a body, or what is left of it inside a container: offsets into the source, without the line's end.
struct MarkdownLine: Sendable {
  var start: Int
  var end: Int
  /// The line in the body, from 0.
  var number: Int32

  /// The lines of a text.
  static func lines(of bytes: [UInt8]) -> [MarkdownLine] {
    var lines: [MarkdownLine] = []
    lines.reserveCapacity(bytes.count / 64)
    var start = 0
    bytes.withUnsafeBufferPointer { bytes in
      let hasReturns = ByteSearch.firstRare(0x0D, in: bytes, from: 0) < bytes.count
      func nextEnd() -> Int {
        hasReturns
          ? ByteSearch.first(0x0A, or: 0x0D, in: bytes, from: start)
          : ByteSearch.firstRare(0x0A, in: bytes, from: start)
      }
      var i = nextEnd()
      while i < bytes.count {
        lines.append(MarkdownLine(start: start, end: i, number: Int32(clamping: lines.count)))
        if bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
        start = i + 1
        i = nextEnd()
      }
    }
    if start < bytes.count {
      lines.append(MarkdownLine(start: start, end: bytes.count, number: Int32(clamping: lines.count)))
    }
    return lines
  }

  /// Where the first byte other than a space or tab stands, and in which column.
  func content(in bytes: [UInt8]) -> (start: Int, column: Int) {
    var i = start
    var column = 0
    while i < end {
      if bytes[i] == 0x20 {
        column += 1
      } else if bytes[i] == 0x09 {
        column += 4 - column % 4
      } else {
        break
      }
      i += 1
    }
    return (i, column)
  }

  /// The line without up to `columns` of white space.
  func dedented(_ columns: Int, in bytes: [UInt8]) -> MarkdownLine {
    var line = self
    var column = 0
    while line.start < end, column < columns {
      if bytes[line.start] == 0x20 {
        column += 1
      } else if bytes[line.start] == 0x09 {
        column += 4 - column % 4
      } else {
        break
      }
      line.start += 1
    }
    return line
  }

  /// The line from an offset on.
  func from(_ offset: Int) -> MarkdownLine { MarkdownLine(start: min(offset, end), end: end, number: number) }

  func to(_ offset: Int) -> MarkdownLine { MarkdownLine(start: start, end: max(start, offset), number: number) }

  /// Where the text ends, without white space behind it.
  func contentEnd(in bytes: [UInt8]) -> Int {
    var i = end
    while i > start, bytes[i - 1] == 0x20 || bytes[i - 1] == 0x09 { i -= 1 }
    return i
  }
}

/// A fence of a code block.
struct MarkdownFence {
  var byte: UInt8
  var count: Int
  /// Whether a block quote's sign stands before it.
  var isQuoted: Bool
  /// Whether it stands in a list's item.
  var isIndented: Bool

  /// The fence that opens on `line`, inside of quotes and list items too.
  init?(_ line: MarkdownLine, in bytes: [UInt8]) {
    var i = line.start
    var isQuoted = false
    var isIndented = false
    var signs = 0
    scan: while i < line.end, signs < 32 {
      switch bytes[i] {
      case 0x20, 0x09:
        i += 1
        if i - line.start > 1 { isIndented = true }
      case UInt8(ascii: ">"):
        isQuoted = true
        signs += 1
        i += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let content = MarkdownLine(start: i, end: line.end, number: 0).itemContent(in: bytes) else { return nil }
        isIndented = true
        signs += 1
        i = content
      default: break scan
      }
    }
    guard i < line.end, bytes[i] == UInt8(ascii: "`") || bytes[i] == UInt8(ascii: "~") else { return nil }
    byte = bytes[i]
    var end = i
    while end < line.end, bytes[end] == byte { end += 1 }
    count = end - i
    guard count >= 3 else { return nil }
    if byte == UInt8(ascii: "`"), bytes[end..<line.end].contains(byte) { return nil }
    self.isQuoted = isQuoted
    self.isIndented = isIndented
  }

  /// Whether the fence is closed by `line`.
  func isClosed(by line: MarkdownLine, in bytes: [UInt8]) -> Bool {
    var i = line.start
    while i < line.end, bytes[i] == 0x20 || bytes[i] == 0x09 || (isQuoted && bytes[i] == UInt8(ascii: ">")) { i += 1 }
    var end = i
    while end < line.end, bytes[end] == byte { end += 1 }
    return end - i >= count && line.contentEnd(in: bytes) <= max(end, line.start)
  }

  /// Whether the block around the fence ends before `line`, so that the code ends too.
  func isLeft(by line: MarkdownLine, in bytes: [UInt8]) -> Bool {
    let (start, column) = line.content(in: bytes)
    if isQuoted { return start == line.end || bytes[start] != UInt8(ascii: ">") }
    return isIndented && start < line.end && column == 0
  }
}

extension MarkdownLine {
  /// Where an item's text begins, when the line begins with a list's sign.
  func itemContent(in bytes: [UInt8]) -> Int? {
    var i = start
    guard i < end else { return nil }
    switch bytes[i] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): i += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while i < end, bytes[i].isASCIIDigit, i - start < 10 { i += 1 }
      guard i < end, bytes[i] == UInt8(ascii: ".") || bytes[i] == UInt8(ascii: ")") else { return nil }
      i += 1
    default: return nil
    }
    guard i == end || bytes[i] == 0x20 || bytes[i] == 0x09 else { return nil }
    while i < end, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
    return i
  }
}
