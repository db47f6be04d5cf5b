import FeedModel

// Definition lists: terms, each on a line of its own, and `: what they mean`.
extension MarkdownPreparer {
  /// The list that the definition at line `first` belongs to; its terms are written already.
  mutating func definitions(_ lines: [MarkdownLine], _ first: Int, _ depth: Int) -> Int? {
    guard definitionContent(lines[first]) != nil else { return nil }
    var isLoose = false
    var terms: Block?
    if let block {
      terms = block
    } else if let before = blockBefore, first > 0 {
      (terms, isLoose) = (before, true)
    }
    guard let terms, terms.kind == .paragraph, terms.line < starts.count else { return nil }
    var words = (terms.line..<starts.count).map { ($0, Array(written($0)).trimmedSpaces) }.filter { !$0.1.isEmpty }
    if isInList || words.isEmpty { return nil }
    let numbers = words.map { result.sourceLines[$0.0] }
    takeBack(from: terms.line)
    emitBlock(.open(Array("<dl>\n".utf8), isTight: false), lines[first].number)
    for (word, number) in zip(words.map(\.1), numbers) { emitTerm(word, number) }
    words = []
    var i = first
    while true {
      i = definition(lines, i, isLoose: isLoose, depth)
      var next = i
      while next < lines.count, lines[next].content(in: source).start == lines[next].end { next += 1 }
      guard next < lines.count else { break }
      isLoose = next > i
      if definitionContent(lines[next]) != nil {
        i = next
        continue
      }
      guard let end = termsEnd(lines, next) else { break }
      for term in next..<end.terms {
        emitTerm(Array(source[lines[term].start..<lines[term].end]).trimmedSpaces, lines[term].number)
      }
      isLoose = end.definition > end.terms
      i = end.definition
    }
    emitBlock(.close(Array("</dl>".utf8)), lines[min(i, lines.count - 1)].number)
    return i
  }

  private mutating func emitTerm(_ word: [UInt8], _ number: Int32) {
    emitBlock(.open(Array("<dt>".utf8), isTight: true), number)
    emit(word, number)
    emitBlock(.close(Array("</dt>".utf8)), number)
  }

  /// Where the text of a definition begins, and in which column.
  private func definitionContent(_ line: MarkdownLine) -> (start: Int, column: Int)? {
    let (start, column) = line.content(in: source)
    guard column < 4, start + 1 < line.end, source[start] == UInt8(ascii: ":"),
      source[start + 1] == 0x20 || source[start + 1] == 0x09
    else { return nil }
    let content = line.from(start + 1).content(in: source)
    guard content.start < line.end else { return nil }
    return (content.start, column + 1 + content.column)
  }

  /// After a definition: lines of terms that have definitions of their own.
  private func termsEnd(_ lines: [MarkdownLine], _ first: Int) -> (terms: Int, definition: Int)? {
    var i = first
    while i < lines.count {
      let (start, column) = lines[i].content(in: source)
      if start == lines[i].end || definitionContent(lines[i]) != nil { break }
      guard column < 4, !startsBlock(lines[i], start) else { return nil }
      i += 1
    }
    let terms = i
    if i < lines.count, definitionContent(lines[i]) == nil { i += 1 }
    guard i < lines.count, definitionContent(lines[i]) != nil, terms > first else { return nil }
    return (terms, i)
  }

  /// One definition, from its line to the last that belongs to it; hands back the line after it.
  private mutating func definition(_ lines: [MarkdownLine], _ first: Int, isLoose: Bool, _ depth: Int) -> Int {
    guard let content = definitionContent(lines[first]) else { return first + 1 }
    let need = max(2, min(content.column, 4))
    var body = [lines[first].from(content.start)]
    var isLoose = isLoose
    var i = first + 1
    while i < lines.count {
      let (start, column) = lines[i].content(in: source)
      if start == lines[i].end {
        var k = i
        while k < lines.count, lines[k].content(in: source).start == lines[k].end { k += 1 }
        guard k < lines.count, lines[k].content(in: source).column >= need else { break }
        body += lines[i..<k]
        isLoose = true
        i = k
        continue
      }
      if definitionContent(lines[i]) != nil { break }
      if column >= need {
        body.append(lines[i].dedented(content.column, in: source))
      } else if !startsBlock(lines[i], start) {
        body.append(lines[i])
      } else {
        break
      }
      i += 1
    }
    let number = lines[first].number
    emitBlock(.open(Array("<dd>".utf8), isTight: !isLoose), number)
    process(body, depth: depth + 1)
    emitBlock(.close(Array("</dd>".utf8)), number)
    return i
  }
}
