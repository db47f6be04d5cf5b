import FeedModel

extension ShortcodeRun {
  /// Whether what stands at an offset is code, by the fences before it and the backticks in its line.
  ///
  /// Zola takes what is half a shortcode as text; in code, where posts about templates have it, that is what is meant.
  mutating func isInCode(_ offset: Int) -> Bool {
    guard isMarkdown else { return false }
    let fences = self.fences ?? ShortcodeRun.fences(in: bytes)
    self.fences = fences
    var low = 0
    var high = fences.count
    while low < high {
      let middle = (low + high) / 2
      if fences[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    if low > 0, fences[low - 1].contains(offset) { return true }
    var isOpen = false
    var i = offset
    while i > 0, bytes[i - 1] != 0x0A, offset - i < 1000 {
      i -= 1
      if bytes[i] == UInt8(ascii: "`") { isOpen.toggle() }
    }
    return isOpen
  }

  private static func fences(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (fence: MarkdownFence, start: Int)?
    for line in MarkdownLine.lines(of: bytes) {
      if let (fence, start) = open {
        guard fence.isClosed(by: line, in: bytes) || fence.isLeft(by: line, in: bytes) else { continue }
        found.append(start..<line.end)
        open = nil
      } else if let fence = MarkdownFence(line, in: bytes) {
        open = (fence, line.start)
      }
    }
    if let open { found.append(open.start..<bytes.count) }
    return found
  }
}
