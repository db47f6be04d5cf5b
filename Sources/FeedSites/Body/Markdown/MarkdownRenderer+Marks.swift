import CMD4C
import FeedModel

extension MarkdownMark {
  var isAttributes: Bool { if case .attributes = kind { true } else { false } }
}

extension MarkdownRenderer {
  /// Deals with a mark that begins a paragraph and stands for a block; hands back where the text goes on.
  mutating func structure(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let (number, end) = MarkdownMark.read(bytes, at: 0), marks.indices.contains(number) else { return 0 }
    switch marks[number].kind {
    case .block(let html):
      beginLine()
      out += html
      beginLine()
    case .open(let html, let isTight):
      beginLine()
      out += html
      containers.append(isTight)
    case .close(let html):
      guard let isTight = containers.popLast() else { return end }
      if !isTight { beginLine() }
      out += html
      out.append("\n")
    case .footnote(let label): beginFootnote(label)
    case .footnoteEnd: endFootnote()
    case .shortcode(let html, isBlock: true):
      beginLine()
      out += html
      beginLine()
      isParagraphLeft = true
      // The paragraph begins behind it, if anything follows.
      var rest = end
      while rest < bytes.count, bytes[rest] == 0x20 || bytes[rest] == 0x09 { rest += 1 }
      return rest
    case .attributes, .heading, .inline, .headless, .shortcode: return 0
    }
    return end
  }

  /// Writes or applies a mark within text.
  mutating func mark(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    guard let (number, _) = MarkdownMark.read(bytes, at: start), marks.indices.contains(number) else {
      out.append("\u{FFFD}")
      return
    }
    let mark = marks[number]
    switch mark.kind {
    case .inline(let html) where imageDepth == 0: out += html
    case .shortcode(let html, let isBlock) where imageDepth == 0:
      if isBlock { leaveParagraph() } else { settleParagraph() }
      out += html
      if isBlock { beginLine() }
    case .heading(let attributes) where heading != nil:
      heading?.attributes = attributes
      while heading?.text.last == 0x20 { heading?.text.removeLast() }
    case .attributes: apply(number)
    case .headless: isHeadless = headStart != nil
    default: mark.original.withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: true, to: &out) }
    }
    previous = UInt8(ascii: "x")
  }

  /// Ends the paragraph for a block of HTML; it goes on behind that when anything follows.
  private mutating func leaveParagraph() {
    guard !isParagraphPending, heading == nil, let block = blocks.last else { return }
    guard block.kind == MD_BLOCK_P.rawValue, block.tag != nil, spans.isEmpty else { return }
    while let last = out.last, last.isASCIIWhitespace { out.removeLast() }
    out.append("</p>\n")
    blocks[blocks.count - 1].tag = nil
    isParagraphPending = true
    isParagraphLeft = true
  }

  /// Writes code or raw HTML in which marks mean nothing.
  mutating func writeMarked(
    _ bytes: UnsafeBufferPointer<UInt8>, _ write: (inout MarkdownRenderer, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var chunk = 0
    var i = 0
    while i < bytes.count {
      guard bytes[i] == MarkdownMark.first, let (number, end) = MarkdownMark.read(bytes, at: i),
        marks.indices.contains(number)
      else {
        i += 1
        continue
      }
      write(&self, UnsafeBufferPointer(rebasing: bytes[chunk..<i]))
      if case .shortcode(let html, _) = marks[number].kind {
        out += html
      } else if marks[number].isAttributes {
        apply(number)
      } else {
        marks[number].original.withUnsafeBufferPointer { write(&self, $0) }
      }
      i = end
      chunk = end
    }
    write(&self, UnsafeBufferPointer(rebasing: bytes[chunk...]))
  }

  /// A code block's language without the marks in it.
  func takingMarks(from language: [UInt8], into numbers: inout [Int]) -> [UInt8] {
    guard language.contains(MarkdownMark.first) else { return language }
    return language.withUnsafeBufferPointer { bytes in
      var out: [UInt8] = []
      var i = 0
      while i < bytes.count {
        if bytes[i] == MarkdownMark.first, let (number, end) = MarkdownMark.read(bytes, at: i),
          marks.indices.contains(number)
        {
          if marks[number].isAttributes { numbers.append(number) }
          i = end
        } else {
          out.append(bytes[i])
          i += 1
        }
      }
      return out
    }
  }

  /// Puts a block's attributes into its start tag.
  mutating func apply(_ number: Int) {
    guard case .attributes(let attributes, let isOutermost) = marks[number].kind, blocks.count > 1 else { return }
    let target = isOutermost ? 1 : blocks.lastIndex { $0.tag != nil } ?? 1
    if blocks[target].kind == MD_BLOCK_H.rawValue {
      if heading?.attributes == nil {
        heading?.attributes = attributes
      } else {
        heading?.attributes?.merge(attributes)
      }
      return
    }
    // More than a few lists for one block are no author's, and each costs a move of the block.
    guard let tag = blocks[target].tag, blocks[target].attributeLists < 8 else { return }
    blocks[target].attributeLists += 1
    insert(attributes.html, at: tag)
  }

  /// Applies `{: …}` after a span or at the beginning of an item; hands back how much of `bytes` that was.
  mutating func spanAttributes(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count > 1, bytes[1] == UInt8(ascii: ":"), imageDepth == 0 else { return 0 }
    var item: Int?
    if let block = blocks.last, block.kind == MD_BLOCK_LI.rawValue, let tag = block.tag, tag == out.count - 1 {
      item = tag
    }
    guard let tag = endedSpan ?? item else { return 0 }
    // The list may go on past this piece of text: quotes and underscores within can split it.
    let whole = offset(of: bytes).map { UnsafeBufferPointer(rebasing: input[$0...]) } ?? bytes
    guard let end = whole.prefix(1024).firstIndex(of: UInt8(ascii: "}")),
      var attributes = MarkdownAttributes(whole[2..<end], allowsReferences: true)
    else { return 0 }
    for name in attributes.references {
      if let defined = attributeLists[name] { attributes.merge(defined) }
    }
    insert(attributes.html, at: tag)
    if end + 1 > bytes.count { skipped = (offset(of: bytes) ?? 0) + end + 1 }
    var next = min(end + 1, bytes.count)
    while item != nil, next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next
  }

  /// A heading's text without marks; with typography without what becomes a dash, too.
  mutating func addToHeading(_ bytes: UnsafeBufferPointer<UInt8>) {
    var chunk = 0
    var i = 0
    while i < bytes.count {
      var end = i
      while features.isTypographic, end < bytes.count, end - i < 3, bytes[end] == UInt8(ascii: "-") { end += 1 }
      if end - i < 2 {
        // Neither a mark nor a reference to a note is a part of the name.
        let isMark = bytes[i] == MarkdownMark.first
        let isNote = bytes[i] == UInt8(ascii: "[")
        guard isMark || isNote,
          let after = isMark ? MarkdownMark.read(bytes, at: i)?.end : footnoteReferenceEnd(bytes, at: i)
        else {
          i += 1
          continue
        }
        end = after
      }
      heading?.add(UnsafeBufferPointer(rebasing: bytes[chunk..<i]))
      i = end
      chunk = end
    }
    heading?.add(UnsafeBufferPointer(rebasing: bytes[chunk...]))
  }
}
