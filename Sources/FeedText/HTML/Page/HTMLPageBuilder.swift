internal import FeedModel

/// Follows the tree construction of the HTML standard over the tokens of a page, as far as it decides where elements
/// begin, end and belong.
///
/// Every question about the open elements is answered without walking over them, so that time grows with the source
/// alone: a node's index grows with its depth among the open ones, and for each question the last few are noted.
struct HTMLPageBuilder {
  /// What the elements around decide on.
  enum Mode { case body, table, caption, columns, tableBody, row, cell, select, template }

  /// How far the page has come.
  enum Phase { case before, head, afterHead, body, afterBody }

  let source: UnsafeBufferPointer<UInt8>
  var tokenizer: HTMLTokenizer
  let isXML: Bool
  var nodes: [HTMLPage.Node] = []
  var attributes: [HTMLAttribute] = []

  /// For each node its neighbours among the open elements; -1 for none.
  var below: [Int] = []
  var above: [Int] = []
  var isOpen: [Bool] = []
  var top = -1

  /// Open elements of HTML by kind, elements without a kind of their own by name; closed ones go when they are met.
  var last = [[Int]](repeating: [], count: 256)
  var named: [UInt64: [Int]] = [:]
  /// Elements that keep a search for an element "in scope" from going on.
  var boundaries: [Int] = []
  /// "Special" elements, and those of them that also keep an item of a list open.
  var specials: [Int] = []
  var stops: [Int] = []
  var modes: [(mode: Mode, node: Int)] = []
  /// Each outermost `svg` or `math` with the element of HTML around it.
  var foreignRoots: [(root: Int, around: Int)] = []

  var phase = Phase.before
  var head = -1
  var body = -1
  var form = -1
  var isFostering = false
  var isQuirky = true
  /// The `</body>` after which nothing has come yet.
  var bodyEnd: Range<Int>?

  init(_ source: UnsafeBufferPointer<UInt8>, isXML: Bool) {
    self.source = source
    self.isXML = isXML
    tokenizer = HTMLTokenizer(source)
    tokenizer.isXML = isXML
  }

  mutating func read() {
    while let token = tokenizer.next() {
      take(token)
      tokenizer.isForeign = top >= 0 && nodes[top].space != .html
    }
    let end = bodyEnd?.lowerBound ?? source.count
    if body < 0 { openBody(at: source.count) }
    while top > body, top >= 0 { pop(at: end) }
    nodes[body].end = bodyEnd ?? end..<end
    while top >= 0 { unlink(top) }
    nodes[0].end = source.count..<source.count
  }

  private mutating func take(_ token: HTMLToken) {
    switch token.kind {
    case .doctype:
      if nodes.isEmpty { isQuirky = !isStandard(token.inner) }
    case .startTag: start(token)
    case .endTag: end(token)
    case .text: if !isBlank(token.range) { text(token) }
    case .rawText, .cdata, .comment, .bogusComment: break
    }
  }

  /// Text opens the body; nothing else is to be known of it.
  private mutating func text(_ token: HTMLToken) {
    if phase == .afterBody {
      phase = .body
      bodyEnd = nil
    }
    guard phase != .body, openTemplate < 0 else { return }
    openBody(at: token.range.lowerBound)
  }

  private func isBlank(_ range: Range<Int>) -> Bool { source[range].allSatisfy(\.isASCIIWhitespace) }

  /// Whether a doctype asks for the ways of today: the ways of old let a table stand in a paragraph.
  private func isStandard(_ inner: Range<Int>) -> Bool {
    var words = source[inner].split { $0.isASCIIWhitespace || $0 == 0x22 || $0 == 0x27 }
      .map { String(decoding: $0.map(\.lowercasedASCII), as: UTF8.self) }
    guard words.count > 1, words[1] == "html" else { return false }
    words.removeFirst(2)
    guard words.first == "public" else { return true }
    let identifier = words.dropFirst().joined(separator: " ")
    let isLoose = identifier.contains("html 4.01 transitional//") || identifier.contains("html 4.01 frameset//")
    if isLoose { return words.contains { $0.hasPrefix("http") } }
    let old = ["html 2", "html 3", "html 4.0 ", "html 4.0//", "html//", "html strict", "html level"]
    return !old.contains { identifier.contains($0) && !identifier.contains("xhtml") }
  }
}
