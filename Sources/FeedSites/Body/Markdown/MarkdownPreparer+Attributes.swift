import FeedModel

// Attribute lists, and kramdown's extensions in braces.
extension MarkdownPreparer {
  /// A line that begins with a brace; hands back the line to go on with.
  mutating func braces(_ lines: [MarkdownLine], _ i: Int, _ start: Int) -> Int? {
    let line = lines[i]
    if has("{::", at: start, line) { return kramdownExtension(lines, i, start) }
    guard isAttributeLine(line, start), let list = attributeList(line, start) else { return nil }
    if let name = list.name {
      if result.attributeLists[name]?.merge(list.attributes) == nil { result.attributeLists[name] = list.attributes }
      emit([], line.number)
      return i + 1
    }
    let attributes = list.attributes
    if attributes.references.contains(Array("toc".utf8)) {
      // A feed has no table of contents; the list that stands for it goes.
      if let block, block.kind == .list {
        let count = starts.count - block.line
        takeBack(from: block.line)
        for _ in 0..<count { emit([], line.number) }
      } else {
        dropsNextList = true
      }
      emit([], line.number)
      block = nil
      return i + 1
    }
    if let block {
      attach(attributes, to: block)
    } else if pending == nil {
      pending = attributes
    } else {
      pending?.merge(attributes)
    }
    // No line is written: what follows may go on with the same block.
    return i + 1
  }

  /// Whether a line is nothing but `{: … }`.
  func isAttributeLine(_ line: MarkdownLine, _ start: Int) -> Bool {
    let end = line.contentEnd(in: source)
    return has("{:", at: start, line) && !has("{::", at: start, line) && !has("{:/", at: start, line)
      && end - start > 2 && source[end - 1] == UInt8(ascii: "}")
      && !source[(start + 2)..<(end - 1)].contains(UInt8(ascii: "}"))
  }

  /// An attribute list inside a list's item belongs to the item's last block.
  mutating func attributeLineInList(_ line: MarkdownLine, _ start: Int) {
    guard let list = attributeList(line, start), list.name == nil, let last = starts.indices.last else { return }
    let text = written(last)
    var end = text.endIndex
    while end > text.startIndex, text[end - 1] == 0x20 { end -= 1 }
    guard end > text.startIndex, text[end - 1] != UInt8(ascii: "`"), text[end - 1] != UInt8(ascii: "~"),
      block != nil
    else { return }
    insert(
      MarkdownMark.bytes(of: mark(.attributes(list.attributes, isOutermost: false))), at: end, line: last)
  }

  private func attributeList(
    _ line: MarkdownLine, _ start: Int
  ) -> (name: [UInt8]?, attributes: MarkdownAttributes)? {
    var content = source[(start + 2)..<(line.contentEnd(in: source) - 1)]
    var name: [UInt8]?
    // `{:name: …}` gives a list a name.
    if let colon = content.firstIndex(of: UInt8(ascii: ":")), colon > content.startIndex,
      content[content.startIndex..<colon].allSatisfy({
        $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
    {
      name = Array(content[content.startIndex..<colon])
      content = content[(colon + 1)...]
    }
    guard var attributes = MarkdownAttributes(content, allowsReferences: true) else { return nil }
    attributes.classes.removeAll { $0 == Array("no_toc".utf8) }
    return (name, attributes)
  }

  /// `{::comment}`, `{::nomarkdown}`, `{::options … /}`.
  private mutating func kramdownExtension(_ lines: [MarkdownLine], _ i: Int, _ start: Int) -> Int? {
    let line = lines[i]
    guard let close = source[start..<line.end].firstIndex(of: UInt8(ascii: "}")) else { return nil }
    let head = source[(start + 3)..<close]
    if head.last == UInt8(ascii: "/") {
      emit([], line.number)
      return i + 1
    }
    let name = Array(head.prefix { $0.isASCIILetter })
    let isComment = name == Array("comment".utf8)
    guard isComment || name == Array("nomarkdown".utf8), failures < 16 else { return nil }
    let endTag = Array("{:/".utf8)
    for k in i..<lines.count {
      let from = k == i ? close + 1 : lines[k].start
      guard let end = find(endTag, from, lines[k].end),
        let brace = source[end..<lines[k].end].firstIndex(of: UInt8(ascii: "}"))
      else { continue }
      let tag = source[(end + 3)..<brace]
      guard tag.isEmpty || Array(tag) == name else { continue }
      // A comment inside a paragraph is dealt with where the line is written.
      if k == i, lines[k].from(brace + 1).content(in: source).start < lines[k].end { return nil }
      if !isComment {
        var html = Array(source[(close + 1)..<end]).trimmedSpaces
        html.append(0x0A)
        emitBlock(.block(html), line.number)
      } else {
        emit([], line.number)
      }
      block = nil
      return k + 1
    }
    failures += 1
    report(.unclosedExtension(String(decoding: name, as: UTF8.self)), line)
    return nil
  }

  /// The line with a mark for the attributes at its end, when those are a heading's.
  func headingAttributes(_ line: MarkdownLine) -> (brace: Int, attributes: MarkdownAttributes)? {
    let end = line.contentEnd(in: source)
    guard let brace = source[line.start..<end].lastIndex(of: UInt8(ascii: "{")), brace > line.start,
      end - brace > 3, brace + 1 < end - 1
    else { return nil }
    let first = source[brace + 1]
    guard first == UInt8(ascii: "#") || (features.headingAttributes == .list && first != UInt8(ascii: ":")),
      let attributes = MarkdownAttributes(source[(brace + 1)..<(end - 1)], allowsReferences: false),
      features.headingAttributes == .list || (attributes.classes.isEmpty && attributes.others.isEmpty)
    else { return nil }
    return (brace, attributes)
  }

  mutating func withHeadingMark(_ line: MarkdownLine) -> [UInt8] {
    guard let (brace, attributes) = headingAttributes(line) else { return Array(source[line.start..<line.end]) }
    let number = mark(.heading(attributes), original: Array(source[brace..<line.end]))
    return source[line.start..<brace] + MarkdownMark.bytes(of: number)
  }

  /// Names that attribute lists refer to, once all are known.
  mutating func resolveReferences() {
    for i in result.marks.indices {
      guard case .attributes(var attributes, let isOutermost) = result.marks[i].kind, !attributes.references.isEmpty
      else { continue }
      for name in attributes.references {
        if let defined = result.attributeLists[name] { attributes.merge(defined) }
      }
      attributes.references = []
      result.marks[i].kind = .attributes(attributes, isOutermost: isOutermost)
    }
  }

  func has(_ text: StaticString, at start: Int, _ line: MarkdownLine) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= line.end else { return false }
    return text.withUTF8Buffer { source[start..<(start + count)].elementsEqual($0) }
  }

  /// The first place of `needle` between two offsets.
  func find(_ needle: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard let first = needle.first, start + needle.count <= end else { return nil }
    var i = start
    while i + needle.count <= end {
      if source[i] == first, source[i..<(i + needle.count)].elementsEqual(needle) { return i }
      i += 1
    }
    return nil
  }

  mutating func report(_ message: Diagnostic.Message, _ line: MarkdownLine) {
    guard result.findings.count < 1000 else { return }
    result.findings.append(MarkdownFinding(message: message, line: Int(line.number)))
  }
}

extension Diagnostic.Message {
  fileprivate static func unclosedExtension(_ name: String) -> Self {
    .warning("markdown/unclosed-extension", "{::\(name)} is never closed; add {:/\(name)}")
  }
}
