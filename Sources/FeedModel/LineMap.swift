/// Turns byte offsets of a UTF-8 text into marks.
public struct LineMap: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]
  /// Unicode scalars before every `stride`-th byte, so that a place in a very long line is found at once.
  private let scalars: [Int]
  private static let stride = 4096

  /// Reads the line ends of `bytes` once; `\n`, `\r\n` and a lone `\r` each end a line.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    var scalars: [Int] = []
    scalars.reserveCapacity(bytes.count / LineMap.stride + 1)
    var count = 0
    bytes.withUnsafeBytes { raw in
      var i = 0
      while i < raw.count {
        if i % LineMap.stride == 0 { scalars.append(count) }
        if i + 8 <= raw.count {
          let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
          if !Word.holds(0x0D, in: word) {
            count += 8 - Word.continuationBytes(in: word)
            var lineFeeds = Word.lineFeeds(in: word)
            while lineFeeds != 0 {
              starts.append(i + lineFeeds.trailingZeroBitCount / 8 + 1)
              lineFeeds &= lineFeeds - 1
            }
            i += 8
            continue
          }
        }
        for j in i..<min(i + 8, raw.count) {
          let byte = raw[j]
          if byte & 0xC0 != 0x80 { count += 1 }
          if byte == 0x0A || (byte == 0x0D && !(j + 1 < raw.count && raw[j + 1] == 0x0A)) { starts.append(j + 1) }
        }
        i += 8
      }
    }
    if bytes.count % LineMap.stride == 0 { scalars.append(count) }
    self.starts = starts
    self.scalars = scalars
    self.bytes = bytes
  }

  /// The mark of the byte at `offset`; an offset past the end is the end.
  public func mark(at offset: Int) -> Mark {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return Mark(line: low + 1, column: scalars(before: offset) - scalars(before: starts[low]) + 1)
  }

  /// The text of line `number` (from 1) without its end, or `nil` when there is no such line.
  public func line(_ number: Int) -> String? {
    guard number >= 1, number <= starts.count else { return nil }
    var end = number < starts.count ? starts[number] : bytes.count
    let start = starts[number - 1]
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The offset of the character at `mark`, the reverse of `mark(at:)`; a mark past the end of its line is that end.
  public func offset(of mark: Mark) -> Int {
    let line = Int(mark.line)
    guard line >= 1 else { return 0 }
    guard line <= starts.count else { return bytes.count }
    let start = starts[line - 1]
    let end = line < starts.count ? starts[line] : bytes.count
    guard mark.column > 1 else { return start }
    let wanted = scalars(before: start) + (Int(mark.column) - 1)
    let block = lastBlock(before: wanted)
    var offset = start
    var count = wanted - (Int(mark.column) - 1)
    if block * LineMap.stride > start {
      offset = min(block * LineMap.stride, end)
      count = scalars[block]
      // A block may begin in the middle of a character.
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    while count < wanted, offset < end {
      offset += 1
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      count += 1
    }
    return offset
  }

  /// The last block with fewer characters than `wanted` before it.
  private func lastBlock(before wanted: Int) -> Int {
    var low = 0
    var high = scalars.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if scalars[middle] < wanted { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The part of the line of `mark` that a screen can show, and the column of `mark` within it: feeds have lines of a
  /// megabyte. `…` stands for what is cut off. Control characters become spaces.
  public func excerpt(around mark: Mark, radius: Int = 60) -> (text: String, column: Int) {
    let center = offset(of: mark)
    let line = Int(mark.line)
    guard line >= 1, line <= starts.count else { return ("", 1) }
    let first = starts[line - 1]
    var start = center
    var before = 0
    while start > first, before < radius {
      start -= 1
      if bytes[start] & 0xC0 != 0x80 { before += 1 }
    }
    var end = center
    var after = 0
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] & 0xC0 != 0x80 {
        if after == radius { break }
        after += 1
      }
      end += 1
    }
    let isCutBefore = start > first
    let isCutAfter = end < bytes.count && bytes[end] != 0x0A && bytes[end] != 0x0D
    let shown = bytes[start..<end].map { $0 < 0x20 ? 0x20 : $0 }
    let text = (isCutBefore ? "…" : "") + String(decoding: shown, as: UTF8.self) + (isCutAfter ? "…" : "")
    return (text, before + (isCutBefore ? 2 : 1))
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / LineMap.stride
    var count = scalars[block]
    bytes.withUnsafeBytes { raw in
      var i = block * LineMap.stride
      while i + 8 <= offset {
        count += 8 - Word.continuationBytes(in: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        i += 8
      }
      while i < offset {
        if raw[i] & 0xC0 != 0x80 { count += 1 }
        i += 1
      }
    }
    return count
  }
}
