import FeedModel
import FeedText

/// Writes trees as plain text for a terminal: wrapped by display width, code as it is, links as numbers whose addresses
/// stand at the end.
struct MailText {
  /// What stands at the left of each line.
  struct Margin {
    var first: String
    var rest: String
    var isUsed = false
  }

  let width: Int
  private(set) var lines: [String] = []
  private(set) var references: [String] = []
  private var numbers: [String: Int] = [:]
  var margins: [Margin] = []
  /// How many margins have been there since the last line.
  private var keptMargins = 0
  /// Whether a blank line comes before the next one.
  private var hasGap = false
  /// The text since the last line, white space collapsed.
  private var run = ""
  /// Headings are stressed as they are, and code is as it is.
  var showsStress = true

  init(width: Int) { self.width = width }

  /// All lines.
  mutating func finished() -> [String] {
    flush()
    return lines
  }

  /// The addresses that were referred to, by their numbers.
  mutating func writeReferences() {
    flush()
    guard !references.isEmpty else { return }
    gap()
    for (i, address) in references.enumerated() { line("[\(i + 1)] \(address)") }
    gap()
  }

  // MARK: - Blocks

  mutating func gap() {
    flush()
    hasGap = true
  }

  mutating func heading(_ text: String, underline: Character) {
    gap()
    let wrapped = LineWrap.lines(text, first: room, rest: room)
    for line in wrapped { emit(line) }
    let widest = wrapped.map { DisplayWidth.of($0) }.max() ?? 0
    emit(String(repeating: underline, count: max(3, min(widest, room))))
    hasGap = true
  }

  mutating func paragraph(_ text: String) {
    gap()
    run = text
    gap()
  }

  /// A line of its own that is not broken.
  mutating func line(_ text: String) {
    flush()
    emit(text)
  }

  /// A line whose spaces at the end matter: what parts a signature from the text.
  mutating func rule(_ text: String) {
    line(text)
    if !lines.isEmpty { lines[lines.count - 1] = text }
  }

  /// Ends the line that is being written.
  mutating func flush() {
    let text = run.trimmedRun
    run = ""
    guard !text.isEmpty else { return }
    let first = width - DisplayWidth.of(prefix(isPeeking: true))
    for line in LineWrap.lines(text, first: max(first, 20), rest: room) { emit(line) }
  }

  private var room: Int { max(20, width - margins.reduce(0) { $0 + DisplayWidth.of($1.rest) }) }

  private mutating func emit(_ text: String) {
    if hasGap, !lines.isEmpty {
      lines.append(margins.prefix(keptMargins).map(\.rest).joined().withoutTrailingSpaces)
    }
    hasGap = false
    let start = prefix(isPeeking: false)
    lines.append((start + text).withoutTrailingSpaces)
    keptMargins = margins.count
  }

  private mutating func prefix(isPeeking: Bool) -> String {
    var out = ""
    for i in margins.indices {
      out += margins[i].isUsed ? margins[i].rest : margins[i].first
      if !isPeeking { margins[i].isUsed = true }
    }
    return out
  }

  mutating func push(_ margin: Margin) {
    flush()
    margins.append(margin)
  }

  mutating func pop() {
    flush()
    // An item without text shows its mark all the same.
    if let last = margins.last, !last.isUsed, last.first != last.rest { emit("") }
    _ = margins.popLast()
    keptMargins = min(keptMargins, margins.count)
  }

  // MARK: - Inline

  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{C}":
        if let last = run.unicodeScalars.last, last != " ", last != "\n" { run.unicodeScalars.append(" ") }
      case "\u{1}", "\u{200B}", "\u{AD}": break
      default: run.unicodeScalars.append(scalar)
      }
    }
  }

  mutating func lineBreak() {
    while run.last == " " { run.removeLast() }
    if !run.isEmpty { run += "\n" }
  }

  /// A reference to an address, the same number each time.
  mutating func refer(to address: String) {
    let number = numbers[address] ?? references.count + 1
    if numbers[address] == nil {
      numbers[address] = number
      references.append(address)
    }
    while run.last == " " { run.removeLast() }
    if !run.isEmpty, run.last != "\n" { run.append(LineWrap.heldSpace) }
    run += "[\(number)]"
  }

  /// What `body` writes inline, taken out of the text.
  mutating func collected(_ body: (inout MailText) -> Void) -> String {
    let outer = run
    run = ""
    body(&self)
    defer { run = outer }
    return run.trimmedRun.replacingLineBreaks
  }

  /// Where a link's text begins, to be asked for by `text(since:)`.
  var mark: Int { run.utf8.count }

  var endsInWord: Bool { run.last.map { $0.isLetter || $0.isNumber } ?? false }

  /// Puts a mark round what was written since, unless it begins with one or is a part of a word.
  mutating func stress(from start: Int, with mark: Character, isInWord: (before: Bool, after: Bool)) {
    let tail = String(decoding: run.utf8.dropFirst(start), as: UTF8.self)
    let text = tail.trimmedRun
    let (opens, closes) = (tail.first == " ", tail.last == " ")
    guard let first = text.first, first != mark, opens || !isInWord.before, closes || !isInWord.after else { return }
    run.removeSubrange(run.utf8.index(run.startIndex, offsetBy: start)...)
    run += "\(opens ? " " : "")\(mark)\(text)\(mark)\(closes ? " " : "")"
  }

  func text(since mark: Int) -> String {
    String(decoding: run.utf8.dropFirst(mark), as: UTF8.self).trimmedWhitespace
  }
}

extension String {
  fileprivate var trimmedRun: String {
    var text = self[...]
    while let last = text.last, last == " " || last == "\n" { text.removeLast() }
    return String(text.drop { $0 == " " || $0 == "\n" })
  }

  fileprivate var replacingLineBreaks: String { String(map { $0 == "\n" ? " " : $0 }) }

  var withoutTrailingSpaces: String {
    var text = self[...]
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}
