internal import FeedModel
internal import FeedText

/// The name of a tab, and what ties it to its panel.
struct HTMLTab {
  var id: [UInt8]?
  var panel: [UInt8]?
  var name: String
}

// Readers show all panels one below the other: each gets its tab's name, and the row of tabs goes.
extension HTMLPass {
  /// Whether the element is a row of tabs, which is then left out and its names kept for the panels.
  mutating func takesTabs(_ token: HTMLToken, role: [UInt8]) -> Bool {
    guard role.elementsEqual("tablist".utf8), !token.isSelfClosing, hasPanel(after: token.range.upperBound) else {
      return false
    }
    let found = tabs(after: token)
    guard !found.isEmpty else { return false }
    tabs = found
    noteGone(token, .tabs)
    return true
  }

  /// Whether the tag opens a panel whose tab is known: such a one is shown though the page hides it.
  func isPanel() -> Bool {
    guard !tabs.isEmpty, let role = judged.firstIndex(of: .role) else { return false }
    return decoded(at: role).elementsEqual("tabpanel".utf8)
  }

  /// Writes the tab's name in front of its panel.
  mutating func namePanel(_ token: HTMLToken) {
    let label = judged.firstIndex(named: "aria-labelledby").map { decoded(at: $0) }
    let id = value(of: .id)
    let index =
      tabs.firstIndex { ($0.id != nil && $0.id == label) || ($0.panel != nil && $0.panel == id) }
      ?? tabs.firstIndex { $0.id == nil && $0.panel == nil } ?? 0
    let tab = tabs.remove(at: index)
    drop(.role)
    drop(.hidden)
    drop(.ariaHidden)
    drop(.style)
    closeImplied(before: token.element)
    let isInline = stack.last { !$0.isUnwrapped }.map { !HTMLPass.holdsParagraphs($0.element) } ?? false
    reopening.removeAll()
    write(isInline ? "<b>" : "<p><b>")
    text.start(isInline ? .span : .p)
    writeEscaped(tab.name)
    text.verbatim(tab.name)
    write(isInline ? "</b> " : "</b></p>")
    text.end(isInline ? .span : .p)
    if changes != nil { note(token.range, "the panel got the name of its tab, “\(tab.name)”", .tabs) }
  }

  /// Two labels side by side, whose fields between them went, are two words.
  mutating func separateLabel() {
    let last = pending.isEmpty ? out.last : source[pending.upperBound - 1]
    guard let last, last.isASCIILetter || last.isASCIIDigit || last >= 0x80 else { return }
    write(" ")
    text.verbatim(" ")
    summary.space()
  }

  private mutating func hasPanel(after start: Int) -> Bool {
    if lastPanel == nil {
      var last = -1
      var i = 0
      while true {
        i = ByteSearch.first(0x74, in: source, from: i)
        guard i < source.count else { break }
        if ByteSearch.matches("tabpanel", in: source, at: i) { last = i }
        i += 1
      }
      lastPanel = last
    }
    return (lastPanel ?? -1) >= start
  }

  /// The tabs inside the element whose start tag was read; looks at a bounded part of the source.
  private func tabs(after token: HTMLToken) -> [HTMLTab] {
    let start = token.range.upperBound
    let part = UnsafeBufferPointer(rebasing: source[start..<min(start + 16_384, source.count)])
    var tokenizer = HTMLTokenizer(part)
    var found: [HTMLTab] = []
    var isInTab = false
    var depth = 1
    var tokens = 0
    while depth > 0, tokens < 2000, let next = tokenizer.next() {
      tokens += 1
      switch next.kind {
      case .text where isInTab && !found.isEmpty:
        let piece = HTMLReferences.decoded(UnsafeBufferPointer(rebasing: part[next.range]), inAttribute: false)
        found[found.count - 1].name += String(decoding: piece, as: UTF8.self)
      case .startTag:
        if next.element.isVoid || next.isSelfClosing { continue }
        if next.element == token.element { depth += 1 }
        if let tab = HTMLPass.tab(tokenizer.attributes, part) {
          found.append(tab)
          isInTab = true
        }
      case .endTag: if next.element == token.element { depth -= 1 }
      default: break
      }
    }
    for i in found.indices { found[i].name = found[i].name.collapsedWhitespace }
    return depth > 0 || found.contains { $0.name.isEmpty } ? [] : found
  }

  private static func tab(_ attributes: [HTMLAttribute], _ part: UnsafeBufferPointer<UInt8>) -> HTMLTab? {
    func value(_ name: StaticString) -> [UInt8]? {
      attributes.first {
        $0.name.count == name.utf8CodeUnitCount && ByteSearch.matches(name, in: part, at: $0.name.lowerBound)
      }
      .map { HTMLReferences.decoded(UnsafeBufferPointer(rebasing: part[$0.value]), inAttribute: true) }
    }
    guard let role = value("role"), role.elementsEqual("tab".utf8) else { return nil }
    var panel = value("aria-controls")
    if panel == nil, let address = value("href"), address.first == 0x23 { panel = Array(address.dropFirst()) }
    return HTMLTab(id: value("id"), panel: panel, name: "")
  }
}
