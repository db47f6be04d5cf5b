import CMD4C
import FeedModel

extension MarkdownRenderer {
  mutating func text(_ kind: MD_TEXTTYPE, _ text: UnsafePointer<MD_CHAR>?, _ count: Int) {
    // md4c counts without a sign; where it went below zero, as happens in odd tables, there is no text.
    guard let text, count <= max(input.count, 8) else { return }
    var bytes = UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: max(count, 0))
    let start = offset(of: bytes)
    if let start {
      position = start + bytes.count
      if skipped > start {
        guard skipped < position else { return }
        bytes = UnsafeBufferPointer(rebasing: bytes[(skipped - start)...])
      }
    }
    switch kind {
    case MD_TEXT_NORMAL: normal(bytes)
    case MD_TEXT_CODE, MD_TEXT_LATEXMATH: code(bytes)
    case MD_TEXT_HTML: html(bytes)
    case MD_TEXT_ENTITY: entity(bytes)
    case MD_TEXT_NULLCHAR:
      settleParagraph()
      settleCode()
      out.append("\u{FFFD}")
    case MD_TEXT_BR: lineEnd(isHard: true)
    case MD_TEXT_SOFTBR: lineEnd(isHard: false)
    default: break
    }
    if !bytes.isEmpty { endedSpan = nil }
  }

  /// Where in the input the bytes lie; `nil` for what md4c supplies itself.
  func offset(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = input.baseAddress, let start = bytes.baseAddress else { return nil }
    let offset = Int(bitPattern: start) &- Int(bitPattern: base)
    return offset >= 0 && offset <= input.count ? offset : nil
  }

  @inline(__always)
  private mutating func normal(_ bytes: UnsafeBufferPointer<UInt8>) {
    var bytes = bytes
    while isParagraphPending, bytes.first == MarkdownMark.first {
      let rest = structure(bytes)
      if rest == 0 { break }
      bytes = UnsafeBufferPointer(rebasing: bytes[rest...])
      if bytes.isEmpty { return }
    }
    settleParagraph()
    if isLinkFresh {
      isLinkFresh = false
      if linkAddress.suffix(bytes.count).elementsEqual(bytes), linkAddress.count - bytes.count <= 7 {
        settleScheme(bytes)
        MarkdownEscaping.append(bytes, inAttribute: imageDepth > 0, to: &out)
        heading?.add(bytes)
        return
      }
    }
    write(bytes)
  }

  /// Gives a link made of a bare `www.example.org` the dialect's scheme.
  private mutating func settleScheme(_ bytes: UnsafeBufferPointer<UInt8>) {
    let (scheme, written) = (Array("http".utf8), Array(" href=\"http://www.".utf8))
    guard features.linksBareAddresses, bytes.starts(with: Array("www.".utf8)), let tag = spans.last ?? nil,
      let start = offset(of: bytes), start == 0 || input[start - 1] != UInt8(ascii: "["),
      tag + written.count <= out.count, out[tag..<(tag + written.count)].elementsEqual(written)
    else { return }
    let value = tag + written.count - "http://www.".utf8.count
    let wanted = UnsafeBufferPointer(start: features.bareScheme.utf8Start, count: features.bareScheme.utf8CodeUnitCount)
    out.replaceSubrange(value..<(value + scheme.count), with: wanted)
  }

  private mutating func code(_ bytes: UnsafeBufferPointer<UInt8>) {
    settleParagraph()
    settleCode()
    heading?.add(bytes)
    if !marks.isEmpty, bytes.contains(MarkdownMark.first) {
      writeMarked(bytes) { renderer, piece in
        MarkdownEscaping.append(piece, inAttribute: renderer.imageDepth > 0, to: &renderer.out)
      }
    } else if isInCell, bytes.contains(UInt8(ascii: "|")) {
      // A pipe in a cell is written with a backslash, in code as well.
      var cell = Array(bytes)
      for i in cell.indices.dropFirst().reversed() where cell[i] == UInt8(ascii: "|") {
        if cell[i - 1] == UInt8(ascii: "\\") { cell.remove(at: i - 1) }
      }
      cell.withUnsafeBufferPointer { MarkdownEscaping.append($0, inAttribute: imageDepth > 0, to: &out) }
    } else {
      MarkdownEscaping.append(bytes, inAttribute: imageDepth > 0, to: &out)
    }
    previous = UInt8(ascii: "x")
  }

  private var isInCell: Bool {
    blocks.last?.kind == MD_BLOCK_TD.rawValue || blocks.last?.kind == MD_BLOCK_TH.rawValue
  }

  private mutating func html(_ bytes: UnsafeBufferPointer<UInt8>) {
    settleParagraph()
    previous = bytes.count > 1 && bytes[1] == UInt8(ascii: "/") ? UInt8(ascii: "x") : 0x20
    guard imageDepth == 0 else { return }
    // Comments stay: they may say where the summary ends, and go later.
    guard features.keepsRawHTML || bytes.starts(with: Array("<!--".utf8)) else { return }
    if !marks.isEmpty, bytes.contains(MarkdownMark.first) {
      writeMarked(bytes) { renderer, piece in renderer.out.append(contentsOf: piece) }
    } else {
      out.append(contentsOf: bytes)
    }
  }

  private mutating func entity(_ bytes: UnsafeBufferPointer<UInt8>) {
    settleParagraph()
    let decoded = MarkdownReferences.decoded(bytes)
    previous = decoded == [0xC2, 0xA0] ? 0x20 : decoded.last ?? 0x20
    decoded.withUnsafeBufferPointer {
      MarkdownEscaping.append($0, inAttribute: imageDepth > 0, to: &out)
      heading?.add($0)
    }
  }

  private mutating func lineEnd(isHard: Bool) {
    if isParagraphLeft { return }
    settleParagraph()
    previous = 0x20
    if imageDepth > 0 {
      out.append(" ")
      return
    }
    if isHard || features.breaksEveryLine {
      out.append("<br>\n")
    } else if features.isKramdown, out.last == UInt8(ascii: "\\"), position > 1, position <= input.count,
      input[position - 1] == UInt8(ascii: "\\"), input[position - 2] == UInt8(ascii: "\\")
    {
      // kramdown: two backslashes at a line's end break it.
      out.removeLast()
      out.append("<br>\n")
    } else {
      out.append("\n")
    }
    heading?.addSpace()
  }
}
