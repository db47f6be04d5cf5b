import FeedModel
import FeedText

/// HTML as Markdown that says the same: for mail services that take Markdown, of feeds whose posts were written otherwise.
///
/// Headings, lists, quotations, code, tables, links, images and stress are kept; of all else the text.
struct HTMLAsMarkdown {
  /// What stands at the left of each line.
  struct Margin {
    var first: String
    var rest: String
    var isUsed = false
  }

  /// Deeper things are shown flat.
  static let deepest = 24

  /// The page's address, which relative ones are seen from.
  let base: WebAddress?
  private(set) var lines: [String] = []
  private(set) var margins: [Margin] = []
  private var keptMargins = 0
  private var hasGap = false
  /// The text since the last line, as Markdown.
  var run = ""
  var spans: [Span] = []
  var headingLevel = 0
  private var lists: [List] = []
  private var containers: [Container] = []
  /// The mark of a list that has just ended: another right behind it needs another mark.
  private(set) var endedList: Character?
  var table: Table?
  /// What is taken as it is, up to the end of a `pre` or a `code`.
  var code: Code?

  struct List {
    var mark: Character
    var number: Int?
  }

  static func make(_ html: String, base: String = "") -> String {
    var writer = HTMLAsMarkdown(base: WebAddress(base))
    var html = html
    html.withUTF8 { writer.read($0) }
    writer.endAll()
    return writer.lines.joined(separator: "\n")
  }

  private init(base: WebAddress?) { self.base = base }

  // MARK: - Lines

  mutating func gap() {
    flush()
    hasGap = true
  }

  /// Ends the line that is being written; what stresses it or links it goes on in the next.
  mutating func flush() {
    if table?.isInCell == true {
      if !run.isEmpty, !run.hasSuffix("<br>") { run += "<br>" }
      return
    }
    for index in spans.indices.reversed() { finish(spans[index]) }
    for index in spans.indices { spans[index].start = 0 }
    let text = run.trimmedWhitespace
    run = ""
    guard !text.isEmpty else { return }
    if headingLevel > 0 {
      return line(String(repeating: "#", count: headingLevel) + " " + text.replacing("  \n", with: " "))
    }
    for part in text.split(separator: "\n") { line(HTMLAsMarkdown.harmless(part)) }
  }

  mutating func line(_ text: String) {
    if hasGap, !lines.isEmpty { lines.append(margins.prefix(keptMargins).map(\.rest).joined().trimmedEnd) }
    hasGap = false
    endedList = nil
    var start = ""
    for i in margins.indices {
      start += margins[i].isUsed ? margins[i].rest : margins[i].first
      margins[i].isUsed = true
    }
    lines.append((start + text).trimmedEnd + (text.hasSuffix("  ") ? "  " : ""))
    keptMargins = margins.count
  }

  /// What would begin a block at the start of a line does not.
  private static func harmless(_ line: Substring) -> String {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let behind = line.dropFirst(digits.count)
    if (1...9).contains(digits.count), behind.first == "." || behind.first == ")",
      behind.dropFirst().first ?? " " == " "
    {
      return digits + "\\" + behind
    }
    guard let first = line.first else { return "" }
    let isMarked = "#+-=>|".contains(first) || line.hasPrefix("~~~")
    return (isMarked ? "\\" : "") + line
  }

  // MARK: - Margins

  /// Lists, their items and quotations, each in the one before it.
  struct Container {
    var element: HTMLElement
    var hasMargin = false
  }

  /// Cells hold no blocks.
  private var isFlat: Bool { containers.count >= 4 * HTMLAsMarkdown.deepest || table?.isInCell == true }

  private mutating func open(_ element: HTMLElement, _ first: String = "", _ rest: String = "") {
    flush()
    if isFlat { return }
    let hasMargin = !first.isEmpty && margins.count < HTMLAsMarkdown.deepest
    if hasMargin { margins.append(Margin(first: first, rest: rest)) }
    containers.append(Container(element: element, hasMargin: hasMargin))
  }

  mutating func openQuotation() {
    gap()
    open(.blockquote, "> ", "> ")
  }

  mutating func open(list element: HTMLElement, from number: Int?) {
    if lists.isEmpty { gap() } else { flush() }
    if isFlat { return }
    let isNumbered = element == .ol
    let (usual, other): (Character, Character) = isNumbered ? (".", ")") : ("-", "*")
    let mark = endedList == usual ? other : usual
    lists.append(List(mark: mark, number: isNumbered ? min(max(0, number ?? 1), 999_999_999) : nil))
    open(element)
  }

  mutating func open(item element: HTMLElement) {
    if table?.isInCell == true { return flush() }
    if element == .dd { gap() }
    // The one before it ends, unless a list was begun in it.
    if let last = containers.lastIndex(where: { HTMLAsMarkdown.isList($0.element) || $0.element == element }),
      containers[last].element == element
    {
      closeContainers(from: last)
    }
    guard element == .li, let list = lists.last else { return open(element, "- ", "  ") }
    let mark = list.number.map { "\($0)\(list.mark) " } ?? "\(list.mark) "
    lists[lists.count - 1].number = list.number.map { min($0 + 1, 999_999_999) }
    open(element, mark, String(repeating: " ", count: mark.count))
  }

  mutating func closeContainer(_ element: HTMLElement) {
    guard table?.isInCell != true, let last = containers.lastIndex(where: { $0.element == element }) else {
      return flush()
    }
    closeContainers(from: last)
    if element == .blockquote { gap() }
  }

  mutating func closeAllContainers() { closeContainers(from: 0) }

  private mutating func closeContainers(from first: Int) {
    while containers.count > first, let container = containers.popLast() {
      flush()
      if container.hasMargin {
        if let last = margins.last, !last.isUsed, last.first != last.rest { line("") }
        _ = margins.popLast()
        keptMargins = min(keptMargins, margins.count)
      }
      if HTMLAsMarkdown.isList(container.element), let list = lists.popLast() {
        endedList = list.mark
        if lists.isEmpty { hasGap = true }
      }
    }
  }

  private static func isList(_ element: HTMLElement) -> Bool { [.ul, .ol, .menu, .dir].contains(element) }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
