import FeedModel

extension MarkdownPreparer {
  /// The next line begins a block.
  mutating func begin(_ kind: BlockKind) { block = Block(kind: kind, line: starts.count) }

  mutating func emit(_ line: MarkdownLine) {
    starts.append(out.count)
    result.sourceLines.append(line.number)
    out.append(contentsOf: source[line.start..<line.end])
    out.append(0x0A)
  }

  mutating func emit(_ bytes: [UInt8], _ number: Int32) {
    starts.append(out.count)
    result.sourceLines.append(number)
    out += bytes
    out.append(0x0A)
  }

  /// A new mark's number.
  mutating func mark(_ kind: MarkdownMark.Kind, original: [UInt8] = []) -> Int {
    result.marks.append(MarkdownMark(kind: kind, original: original))
    return result.marks.count - 1
  }

  /// A mark as a block of its own.
  mutating func emitBlock(_ kind: MarkdownMark.Kind, _ number: Int32) {
    if let last = starts.last, out[last] != 0x0A { emit([], number) }
    emit(MarkdownMark.bytes(of: mark(kind)), number)
    emit([], number)
    block = nil
    blockBefore = nil
    isInList = false
  }

  /// The text of a line written before, without its end.
  func written(_ line: Int) -> ArraySlice<UInt8> {
    let end = line + 1 < starts.count ? starts[line + 1] : out.count
    return out[starts[line]..<max(starts[line], end - 1)]
  }

  /// Takes back the lines from `line` on.
  mutating func takeBack(from line: Int) {
    guard line < starts.count else { return }
    out.removeSubrange(starts[line]...)
    starts.removeSubrange(line...)
    result.sourceLines.removeSubrange(line...)
  }

  /// Puts attributes into the block that is being written, at its first line.
  mutating func attach(_ attributes: MarkdownAttributes, to block: Block) {
    // As the renderer: no author writes more for one block, and each moves the rest of it.
    guard block.line < starts.count, block.attributeLists < 8, let offset = place(for: block) else { return }
    if self.block?.line == block.line { self.block?.attributeLists += 1 }
    let bytes = MarkdownMark.bytes(of: mark(.attributes(attributes, isOutermost: true)))
    insert(bytes, at: offset, line: block.line)
  }

  mutating func attachPending() {
    guard let attributes = pending, let block else { return }
    pending = nil
    attach(attributes, to: block)
  }

  mutating func insert(_ bytes: [UInt8], at offset: Int, line: Int) {
    out.insert(contentsOf: bytes, at: offset)
    for i in (line + 1)..<max(starts.count, line + 1) { starts[i] += bytes.count }
  }

  /// Where in a block's first line a mark does not change what the line is.
  private func place(for block: Block) -> Int? {
    if block.kind == .html || block.kind == .other { return nil }
    let line = written(block.line)
    var end = line.endIndex
    while end > line.startIndex, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    guard end > line.startIndex else { return nil }
    switch block.kind {
    case .table: return line[end - 1] == UInt8(ascii: "|") && end - 1 > line.startIndex ? end - 1 : end
    case .heading:
      var text = end
      while text > line.startIndex, line[text - 1] == UInt8(ascii: "#") { text -= 1 }
      guard text > line.startIndex else { return nil }
      if text < end, line[text - 1] == 0x20 || line[text - 1] == 0x09 {
        end = text
        while end > line.startIndex, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
      }
      return line[line.startIndex..<end].allSatisfy { $0 == UInt8(ascii: "#") || $0 == 0x20 } ? nil : end
    case .list, .paragraph:
      // A bare sign must stay bare, a rule a rule.
      let isRule = line[line.startIndex..<end].allSatisfy {
        $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "=")
      }
      if isRule { return nil }
      return line[end - 1] == UInt8(ascii: "\\") ? end - 1 : end
    default: return end
    }
  }
}
