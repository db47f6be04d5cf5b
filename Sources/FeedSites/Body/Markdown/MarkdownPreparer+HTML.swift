import FeedModel
import FeedText

// Raw HTML: left alone, except for elements whose content is Markdown by the author's wish.
extension MarkdownPreparer {
  mutating func html(_ lines: [MarkdownLine], _ i: Int, _ start: Int, _ depth: Int) -> Int? {
    let line = lines[i]
    if has("<!--", at: start, line) { return rawHTML(lines, i, until: Array("-->".utf8)) }
    guard isBlockTag(line, start) else { return nil }
    let name = tagName(line, start)
    if features.isKramdown, let next = container(lines, i, start, name, depth) { return next }
    for verbatim in ["pre", "script", "style", "textarea"] where name == Array(verbatim.utf8) {
      return rawHTML(lines, i, until: Array("</\(verbatim)>".utf8))
    }
    return rawHTML(lines, i, until: nil)
  }

  /// Copies lines up to the one that holds `end`, or up to a blank line.
  private mutating func rawHTML(_ lines: [MarkdownLine], _ first: Int, until end: [UInt8]?) -> Int {
    begin(.html)
    pending = nil
    isInList = false
    var i = first
    while i < lines.count {
      let line = lines[i]
      if let end {
        emit(line)
        i += 1
        if find(end, line.start, line.end) != nil { break }
      } else {
        let start = line.content(in: source).start
        guard start < line.end else { break }
        if i == first, let close = source[start..<line.end].firstIndex(of: UInt8(ascii: ">")),
          let (tag, _) = withoutMarkdown(source[start...close])
        {
          emit(tag + source[(close + 1)..<line.end], line.number)
        } else {
          emit(line)
        }
        i += 1
      }
    }
    return i
  }

  /// `<div markdown="1">…</div>`.
  private mutating func container(
    _ lines: [MarkdownLine], _ i: Int, _ start: Int, _ name: [UInt8], _ depth: Int
  ) -> Int? {
    let line = lines[i]
    guard let close = source[start..<line.end].firstIndex(of: UInt8(ascii: ">")),
      let (tag, value) = withoutMarkdown(source[start...close]), value != Array("0".utf8), failures < 16
    else { return nil }
    guard let end = end(of: name, lines, i, close + 1) else {
      failures += 1
      return nil
    }
    var content: [MarkdownLine] = []
    if end.line == i {
      content = [line.from(close + 1).to(end.start)]
    } else {
      if line.from(close + 1).content(in: source).start < line.end { content.append(line.from(close + 1)) }
      content += lines[(i + 1)..<end.line]
      content.append(lines[end.line].to(end.start))
    }
    let isSpan = value == Array("span".utf8)
    emitBlock(.open(tag + (isSpan ? [] : [0x0A]), isTight: isSpan), line.number)
    process(content, depth: depth + 1)
    emitBlock(.close(Array("</".utf8) + name + Array(">".utf8)), lines[end.line].number)
    let rest = lines[end.line].from(end.after)
    if rest.content(in: source).start < rest.end { process([rest], depth: depth + 1) }
    return end.line + 1
  }

  /// A start tag without its `markdown` attribute, and that attribute's value; `nil` when it has none.
  private func withoutMarkdown(_ tag: ArraySlice<UInt8>) -> (tag: [UInt8], value: [UInt8])? {
    let word = Array("markdown=".utf8)
    guard let start = find(word, tag.startIndex, tag.endIndex), source[start - 1].isASCIIWhitespace else { return nil }
    var end = start + word.count
    let quote = source[end]
    var value: [UInt8] = []
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      end += 1
      while end < tag.endIndex, source[end] != quote {
        value.append(source[end])
        end += 1
      }
      end += 1
    } else {
      while end < tag.endIndex - 1, !source[end].isASCIIWhitespace {
        value.append(source[end])
        end += 1
      }
    }
    guard end < tag.endIndex else { return nil }
    return (Array(source[tag.startIndex..<(start - 1)] + source[end..<tag.endIndex]), value)
  }

  /// The end tag that belongs to a start tag, elements of the same name within it counted.
  private func end(
    of name: [UInt8], _ lines: [MarkdownLine], _ first: Int, _ start: Int
  ) -> (line: Int, start: Int, after: Int)? {
    var open = 1
    for k in first..<lines.count {
      var i = k == first ? start : lines[k].start
      while i < lines[k].end {
        guard source[i] == UInt8(ascii: "<") else {
          i += 1
          continue
        }
        let isEnd = i + 1 < lines[k].end && source[i + 1] == UInt8(ascii: "/")
        if tagName(lines[k], isEnd ? i + 1 : i) == name { open += isEnd ? -1 : 1 }
        if open == 0 {
          let after = source[i..<lines[k].end].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? lines[k].end
          return (k, i, after)
        }
        i += 1
      }
    }
    return nil
  }

  /// The name after the `<` or `/` at `start`, in lower case.
  private func tagName(_ line: MarkdownLine, _ start: Int) -> [UInt8] {
    var i = start + 1
    if i < line.end, source[i] == UInt8(ascii: "/") { i += 1 }
    let end = source[min(i, line.end)..<line.end].prefix(16).firstIndex { !$0.isASCIILetter && !$0.isASCIIDigit }
    return source[min(i, line.end)..<(end ?? min(i + 16, line.end))].map(\.lowercasedASCII)
  }

  /// Whether a line begins with a tag that begins a block of raw HTML.
  func isBlockTag(_ line: MarkdownLine, _ start: Int) -> Bool {
    guard start + 1 < line.end, source[start] == UInt8(ascii: "<") else { return false }
    if source[start + 1] == UInt8(ascii: "!") || source[start + 1] == UInt8(ascii: "?") { return true }
    return tagName(line, start).withUnsafeBufferPointer { HTMLElement($0).beginsRawBlock }
  }
}

extension HTMLElement {
  /// Whether its tag begins a block of raw HTML in Markdown.
  fileprivate var beginsRawBlock: Bool {
    switch self {
    case .address, .article, .aside, .base, .basefont, .blockquote, .body, .caption, .center, .col, .colgroup, .dd,
      .details, .dialog, .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1,
      .h2, .h3, .h4, .h5, .h6, .head, .header, .hr, .html, .iframe, .legend, .li, .link, .main, .menu, .menuitem, .nav,
      .noframes, .ol, .optgroup, .option, .p, .param, .pre, .script, .section, .style, .summary, .table, .tbody, .td,
      .textarea, .tfoot, .th, .thead, .title, .tr, .track, .ul:
      true
    default: false
    }
  }
}
