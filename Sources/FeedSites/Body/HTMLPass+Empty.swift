internal import FeedModel
internal import FeedText

extension HTMLPass {
  /// A paragraph with nothing in it goes, unless something leads to it.
  mutating func takesBackEmpty(_ open: Open) -> Bool {
    guard position - open.tag.upperBound < 4, !open.isUnwrapped, open.tag.upperBound <= position else { return false }
    flush()
    guard open.tag.upperBound <= out.count, out[open.tag.upperBound...].allSatisfy(\.isASCIIWhitespace),
      ids.last.map({ $0.offset < open.tag.lowerBound }) ?? true, stands(betweenBlocks: open.tag.lowerBound)
    else { return false }
    noteGone(open, .empty)
    takeBack(to: open.tag.lowerBound, textStart: open.textStart)
    text.end(.p)
    summary.boundary()
    return true
  }

  /// Whether nothing stands in front of the offset that an empty paragraph keeps apart from what follows.
  private func stands(betweenBlocks offset: Int) -> Bool {
    let before = out[..<offset]
    guard let last = before.lastIndex(where: { !$0.isASCIIWhitespace }) else { return true }
    guard out[last] == 0x3E, let start = before[max(0, last - 400)..<last].lastIndex(of: 0x3C) else { return false }
    var name = before[(start + 1)..<last]
    if name.first == 0x2F { name.removeFirst() }
    return name.prefix { $0.isASCIILetter || $0.isASCIIDigit }.withUnsafeBufferPointer { HTMLElement($0).isBlock }
  }
}
