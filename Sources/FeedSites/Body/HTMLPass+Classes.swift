internal import FeedModel
internal import FeedText

/// What an element's class or id gives away.
private enum Marking: Sendable {
  case none
  /// A table of contents, share buttons, a skip link, text for screen readers.
  case useless
  /// Line numbers, or, on the code itself, the wish to have them.
  case lineNumbers
  /// A table that only sets line numbers beside code.
  case codeTable
  /// A cell of such a table, which holds the numbers when it is the row's first.
  case codeCell
}

extension HTMLPass {
  /// Whether the element with all that is in it is for no subscriber.
  mutating func isHidden(_ token: HTMLToken) -> Bool {
    for i in judged.indices {
      switch judged[i].kind {
      case .hidden:
        if isPanel() { continue }
        if decoded(at: i).elementsEqual("until-found".utf8) { continue }
        noteGone(token, .hidden)
        return true
      case .ariaHidden:
        guard token.element != .img, token.element != .picture else {
          judged[i].action = .drop
          continue
        }
        if !decoded(at: i).elementsEqual("true".utf8) || isPanel() { continue }
        noteGone(token, .hidden)
        return true
      case .style where foreignDepth == 0 && !isPanel():
        let text = String(decoding: decoded(at: i).filter { !$0.isASCIIWhitespace }, as: UTF8.self).lowercased()
        if text.split(separator: ";").contains(where: { $0 == "display:none" || $0 == "visibility:hidden" }) {
          noteGone(token, .hidden)
          return true
        }
      case .classes:
        if hasUselessClass(at: i, token.element) {
          noteGone(token, hasMarking(.lineNumbers) ? .lineNumbers : .furniture)
          return true
        }
      case .id where HTMLPass.mayBeContents(token.element):
        if case .useless = marking(of: tokenizer.attributes[i].value) {
          noteGone(token, .furniture)
          return true
        }
      case .role:
        let role = decoded(at: i)
        if takesTabs(token, role: role) { return true }
        if role.elementsEqual("doc-toc".utf8) {
          noteGone(token, .furniture)
          return true
        }
      default: break
      }
    }
    return false
  }

  /// Code set in a table beside its line numbers loses the table; true when the tag was dealt with.
  mutating func codeTable(_ token: HTMLToken) -> Bool {
    if token.element == .table, isCodeTable(token) {
      guard hasRoom(for: .table) else { return true }
      noteUnwrapped(token, .lineNumbers)
      codeTables += 1
      cellsInCodeRow = 0
      pushUnwrapped(token)
      return true
    }
    guard codeTables > 0, token.element != .table else { return false }
    closeImplied(before: token.element)
    switch token.element {
    case .pre:
      guard openCount[Int(HTMLElement.pre.rawValue)] > 0 else { return false }
      guard hasRoom(for: .pre) else { return true }
      pushUnwrapped(token)
      return true
    case .tr:
      endCodeRow()
      cellsInCodeRow = 0
    case .td, .th:
      cellsInCodeRow += 1
      if cellsInCodeRow == 1, hasMarking(.codeCell) {
        noteGone(token, .lineNumbers)
        skipContent(of: token)
        return true
      }
    default: break
    }
    guard hasRoom(for: token.element) else { return true }
    pushUnwrapped(token)
    return true
  }

  private func isCodeTable(_ token: HTMLToken) -> Bool {
    hasMarking(.codeTable) || (stack.last?.element == .figure && startsWithLineNumbers(from: token.range.upperBound))
  }

  private mutating func pushUnwrapped(_ token: HTMLToken) {
    var open = Open(element: token.element, name: token.inner, tag: position..<position)
    open.isUnwrapped = true
    push(open)
  }

  private func hasMarking(_ wanted: Marking) -> Bool {
    guard let index = judged.firstIndex(of: .classes) else { return false }
    var isFound = false
    eachWord(of: tokenizer.attributes[index].value) { if marking(of: $0) == wanted { isFound = true } }
    return isFound
  }

  private func hasUselessClass(at index: Int, _ element: HTMLElement) -> Bool {
    var isFound = false
    eachWord(of: tokenizer.attributes[index].value) { word in
      switch marking(of: word) {
      case .useless: isFound = true
      case .lineNumbers: if isBesideCode(element) { isFound = true }
      default: break
      }
    }
    return isFound && !element.isHeading && element != .body && element != .html && !element.isVoid
  }

  /// Whether an element with a class of line numbers is the numbers, and not the code that has them.
  private func isBesideCode(_ element: HTMLElement) -> Bool {
    switch element {
    case .td, .th, .span, .a: true
    case .div: isInCode || codeTables > 0 || stack.contains { $0.element == .figure }
    default: codeTables > 0
    }
  }

  private func eachWord(of range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var i = range.lowerBound
    while i < range.upperBound {
      if source[i].isASCIIWhitespace {
        i += 1
        continue
      }
      let start = i
      while i < range.upperBound, !source[i].isASCIIWhitespace { i += 1 }
      body(start..<i)
    }
  }

  private func marking(of range: Range<Int>) -> Marking {
    let word = UnsafeBufferPointer(rebasing: source[range])
    if word.count <= 16 { return HTMLPass.markings[HTMLName(source, range)] }
    for long: StaticString in ["table-of-contents", "addtoany_share_save_container", "screen-reader-text"]
    where long.utf8CodeUnitCount == word.count && ByteSearch.matches(long, in: word, at: 0) {
      return .useless
    }
    return .none
  }

  private static func mayBeContents(_ element: HTMLElement) -> Bool {
    switch element {
    case .nav, .div, .ul, .ol, .aside, .details, .section: true
    default: false
    }
  }

  private static let markings = HTMLNameTable<Marking>(
    [
      "toc", "markdown-toc", "tableofcontents", "sharedaddy", "share-buttons", "share-bar", "social-share",
      "sharebuttons", "post-share", "a2a_kit", "addthis_toolbox", "skip-link", "skip-to-content", "sr-only",
      "visually-hidden", "copy-button", "copy-btn", "copybtn", "code-copy", "btn-clipboard", "copy-code-button",
    ].map { ($0, .useless) }
      + [
        "gutter", "rouge-gutter", "linenos", "line-numbers", "lineno", "lnt", "ln", "hljs-ln-numbers", "linenodiv",
        "line-number", "lnlinks",
      ].map { ($0, .lineNumbers) }
      + ["rouge-table", "highlighttable", "lntable", "codehilitetable", "hljs-ln"].map { ($0, .codeTable) }
      + [("lntd", .codeCell)], missing: .none)
}
