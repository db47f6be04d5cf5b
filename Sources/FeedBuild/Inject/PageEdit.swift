import FeedModel

/// A page with other links of ours than before; every other byte stays what and where it was.
struct PageEdit {
  let bytes: [UInt8]
  let head: PageHead

  /// The page with these links right before the end of its head, and those that stood there before taken out.
  func page(with links: [String], at end: Int) -> [UInt8] {
    let line = lineStart(of: end)
    let place = line ?? end
    let insertion = links.isEmpty ? [] : inserted(links, indent: line.map { bytes[$0..<end] })

    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + insertion.count)
    var copied = 0
    var isInserted = false
    func copy(to offset: Int) {
      if !isInserted, place <= offset {
        out += bytes[copied..<max(copied, place)]
        out += insertion
        copied = max(copied, place)
        isInserted = true
      }
      out += bytes[copied..<max(copied, offset)]
      copied = max(copied, offset)
    }
    for range in head.ours.map(removed) {
      copy(to: range.lowerBound)
      copied = max(copied, range.upperBound)
    }
    copy(to: bytes.count)
    return out
  }

  /// Where the line of `offset` begins, when nothing but white space stands before it there.
  private func lineStart(of offset: Int) -> Int? {
    var i = offset
    while i > 0, bytes[i - 1] == 0x20 || bytes[i - 1] == 0x09 { i -= 1 }
    return i > 0 && bytes[i - 1] == 0x0A ? i : nil
  }

  /// Each link on a line of its own where the head's end has one.
  private func inserted(_ links: [String], indent: ArraySlice<UInt8>?) -> [UInt8] {
    guard let indent else { return Array(links.joined().utf8) }
    let isCRLF = indent.startIndex >= 2 && bytes[indent.startIndex - 2] == 0x0D
    return links.flatMap { Array(indent) + Array($0.utf8) + (isCRLF ? [0x0D, 0x0A] : [0x0A]) }
  }

  /// A link of ours, with its line where it has one of its own.
  private func removed(_ range: Range<Int>) -> Range<Int> {
    guard let start = lineStart(of: range.lowerBound) else { return range }
    var end = range.upperBound
    if end < bytes.count, bytes[end] == 0x0D { end += 1 }
    return end < bytes.count && bytes[end] == 0x0A ? start..<end + 1 : range
  }
}
