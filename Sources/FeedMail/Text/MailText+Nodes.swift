import FeedModel
import FeedText

extension MailText {
  mutating func write(_ nodes: [MailNode]) {
    for (index, node) in nodes.enumerated() {
      switch node {
      case .text(let text): append(text)
      case .element(let element):
        if showsStress, let mark = MailText.mark(of: element) {
          emphasized(element, mark, isBeforeWord: nodes[(index + 1)...].beginsWord)
        } else {
          write(element)
        }
      }
    }
  }

  /// What people put round a word in mails to stress it; `nil` where there is nothing to put it round.
  private static func mark(of element: MailElement) -> Character? {
    switch element.tag {
    case .b, .strong, .i, .em: "*"
    case .del, .s, .strike: "~"
    default: nil
    }
  }

  /// A stress within a word, round blocks or round nothing is not shown.
  private mutating func emphasized(_ element: MailElement, _ mark: Character, isBeforeWord: Bool) {
    let hasBlocks = element.children.contains { $0.tag.isBlock || $0.tag == .br }
    if hasBlocks || element.children.line.isEmpty { return write(element.children) }
    let start = self.mark
    let isInWord = (before: endsInWord, after: isBeforeWord)
    write(element.children)
    stress(from: start, with: mark, isInWord: isInWord)
  }

  private mutating func write(_ element: MailElement) {
    switch element.tag {
    case .br: lineBreak()
    case .hr:
      gap()
      line("---")
      gap()
    case .img: if let text = element["alt"]?.headerLine, !text.isEmpty { append("[\(text)]") }
    case .a: link(element)
    case .q:
      append("“")
      write(element.children)
      append("”")
    case .code, .kbd, .samp:
      let showed = showsStress
      showsStress = false
      append("`")
      write(element.children)
      append("`")
      showsStress = showed
    case .sup where element.children.line.allSatisfy(\.isNumber):
      append("^")
      write(element.children)
    case .rt:
      append("(")
      write(element.children)
      append(")")
    case .h1, .h2, .h3, .h4, .h5, .h6: heading(element)
    case .ul, .ol: list(element)
    case .dl: definitions(element)
    case .blockquote:
      gap()
      push(Margin(first: "> ", rest: "> "))
      write(element.children)
      pop()
      gap()
    case .pre: code(element)
    case .table: table(element)
    case .p, .figure:
      gap()
      write(element.children)
      gap()
    default:
      if element.tag.isBlock { flush() }
      write(element.children)
      if element.tag.isBlock { flush() }
    }
  }

  private mutating func link(_ element: MailElement) {
    let start = mark
    write(element.children)
    guard let address = element["href"] else { return }
    let text = text(since: start)
    if !MailText.says(text, address) { refer(to: address) }
  }

  /// Whether a link's text is its address, so that a number would say it twice. Text in full only: a terminal makes
  /// links of those.
  private static func says(_ text: String, _ address: String) -> Bool {
    if text.hasBytes(of: address) { return true }
    return address.hasPrefix("mailto:") && address.dropFirst(7) == text
  }

  private mutating func heading(_ element: MailElement) {
    let level = element.tag.headingLevel
    showsStress = false
    let text = collected { $0.write(element.children) }
    showsStress = true
    if text.isEmpty { return }
    if level <= 2 { return heading(text, underline: level == 1 ? "=" : "-") }
    gap()
    let mark = String(repeating: "#", count: level) + " "
    push(Margin(first: mark, rest: String(repeating: " ", count: mark.count)))
    paragraphWithoutGap(text)
    pop()
    gap()
  }

  private mutating func list(_ element: MailElement) {
    let isInside = margins.contains { $0.first != $0.rest }
    let isLoose = element.children.contains { node in
      guard case .element(let item) = node else { return false }
      return item.children.contains { if case .element(let inner) = $0 { inner.tag == .p } else { false } }
    }
    if isInside, !isLoose { flush() } else { gap() }
    var number = element["start"].flatMap { Int($0) } ?? 1
    for node in element.children {
      guard case .element(let item) = node, item.tag == .li else {
        write([node])
        continue
      }
      if let value = item["value"].flatMap({ Int($0) }) { number = value }
      let marker = element.tag == .ol ? "\(number). " : "* "
      number &+= 1
      push(Margin(first: marker, rest: String(repeating: " ", count: marker.count)))
      write(item.children)
      isLoose ? gap() : flush()
      pop()
    }
    if isInside, !isLoose { flush() } else { gap() }
  }

  private mutating func definitions(_ element: MailElement) {
    gap()
    for node in element.children {
      guard case .element(let item) = node, item.tag == .dd else {
        write([node])
        flush()
        continue
      }
      push(Margin(first: "    ", rest: "    "))
      write(item.children)
      pop()
    }
    gap()
  }

  /// Code stays as it is, set in: no line is broken, no space goes but at the end of a line.
  private mutating func code(_ element: MailElement) {
    gap()
    var text = element.children.verbatim
    if text.hasPrefix("\n") { text.removeFirst() }
    while text.hasSuffix("\n") { text.removeLast() }
    push(Margin(first: "    ", rest: "    "))
    for codeLine in text.split(separator: "\n", omittingEmptySubsequences: false) { line(String(codeLine)) }
    pop()
    gap()
  }
}

extension ArraySlice<MailNode> {
  /// Whether what comes next goes on with a word.
  fileprivate var beginsWord: Bool {
    guard case .text(let text)? = first, let character = text.first else { return false }
    return character.isLetter || character.isNumber
  }
}

extension [MailNode] {
  fileprivate var verbatim: String {
    map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.tag == .br ? "\n" : element.children.verbatim
      }
    }.joined()
  }
}
