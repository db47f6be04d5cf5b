import FeedModel
import FeedText

extension HTMLAsMarkdown {
  /// An element that marks a run of text.
  struct Span {
    enum Kind {
      case stress(String)
      case link(String)
    }
    var element: HTMLElement
    var kind: Kind
    /// Where in the run it begins.
    var start: Int
  }

  /// Text that is to stay as it is.
  struct Code {
    var element: HTMLElement
    var text = ""
    var language = ""
    /// Links that a block of code cannot hold.
    var links: [(text: String, address: String)] = []
    var open: (address: String, start: Int)?
  }

  mutating func begin(_ element: HTMLElement, _ kind: Span.Kind) {
    guard spans.count < HTMLAsMarkdown.deepest else { return }
    if case .link = kind, run.last == "!" {
      // Not an image.
      run.removeLast()
      run += "\\!"
    }
    spans.append(Span(element: element, kind: kind, start: run.utf8.count))
  }

  mutating func end(_ element: HTMLElement) {
    guard let last = spans.lastIndex(where: { $0.element == element }) else { return }
    // What was opened within it and not closed ends too.
    while spans.count > last { if let span = spans.popLast() { finish(span) } }
  }

  /// Puts a span's marks round what was written since it began.
  mutating func finish(_ span: Span) {
    guard span.start <= run.utf8.count else { return }
    let tail = String(decoding: run.utf8.dropFirst(span.start), as: UTF8.self)
    let text = tail.trimmedWhitespace
    guard !text.isEmpty else { return }
    run.removeSubrange(run.utf8.index(run.startIndex, offsetBy: span.start)...)
    if tail.first == " " { run += " " }
    switch span.kind {
    case .stress(let mark): run += mark + text + mark
    case .link(let address):
      let isSaid = text == address && ["https://", "http://"].contains { address.hasPrefix($0) }
      run += isSaid ? "<\(address)>" : "[\(text)](\(HTMLAsMarkdown.target(address)))"
    }
    if tail.last == " " { run += " " }
  }

  static func target(_ address: String) -> String {
    address.contains { " ()<>".contains($0) }
      ? "<" + address.replacing("<", with: "%3C").replacing(">", with: "%3E") + ">" : address
  }

  /// Text of the page: white space is one space, and what would be markup is not.
  mutating func append(_ text: String) {
    var isAddress = HTMLAsMarkdown.endsInAddress(run)
    var isBehindSpace = run.isEmpty || run.last == " " || run.last == "\n"
    var before: Unicode.Scalar = " "
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{C}":
        if !isBehindSpace { run += " " }
        (isBehindSpace, isAddress) = (true, false)
        continue
      case "\\", "`", "<", "[", "]": run += "\\"
      case "*", "_": if !isAddress { run += "\\" }
      case "~": if !isAddress, scalars.first == "~" || before == "~" { run += "\\" }
      case "|": if table != nil { run += "\\" }
      case "&":
        if let next = scalars.first, next == "#" || next.properties.isAlphabetic, !isAddress { run += "\\" }
      case "/": if before == ":" { isAddress = true }
      default: break
      }
      run.unicodeScalars.append(scalar)
      (isBehindSpace, before) = (false, scalar)
    }
  }

  private static func endsInAddress(_ run: String) -> Bool {
    guard run.utf8.last != 0x20, !run.isEmpty else { return false }
    let word = String(decoding: run.utf8.suffix(200), as: UTF8.self).split(separator: " ").last ?? ""
    return word.contains("://") && !word.contains("](")
  }

  /// A run of code within a line.
  mutating func appendCode(_ text: String) {
    let text = text.replacing("\n", with: " ")
    guard !text.isEmpty else { return }
    let fence = String(repeating: "`", count: HTMLAsMarkdown.longestRun(in: text) + 1)
    let isEdge = text.hasPrefix("`") || text.hasSuffix("`")
    if run.hasSuffix("`"), spans.last?.start != run.utf8.count { run += " " }
    let shown = table == nil ? text : text.replacing("|", with: "\\|")
    run += fence + (isEdge ? " " : "") + shown + (isEdge ? " " : "") + fence
  }

  /// A block of code; in a table, where there are no blocks, a run of it.
  mutating func writeCode(_ code: Code) {
    var text = code.text[...]
    while text.first == "\n" { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    guard table?.isInCell != true, headingLevel == 0 else { return appendCode(String(text)) }
    gap()
    let fence = String(repeating: "`", count: max(3, HTMLAsMarkdown.longestRun(in: String(text)) + 1))
    line(fence + code.language)
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) { line(String(part)) }
    line(fence)
    gap()
    for link in code.links {
      append(link.text)
      spans.append(Span(element: .other, kind: .link(link.address), start: 0))
      if let span = spans.popLast() { finish(span) }
      gap()
    }
  }

  private static func longestRun(in text: String) -> Int {
    var (longest, count) = (0, 0)
    for byte in text.utf8 {
      count = byte == 0x60 ? count + 1 : 0
      longest = max(longest, count)
    }
    return longest
  }
}
