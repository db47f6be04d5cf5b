internal import FeedModel
internal import FeedText

// Highlighters cut code into spans with classes, which mean nothing without the site's style sheet.
extension HTMLPass {
  var isInCode: Bool { stack.contains { $0.element == .pre || $0.element == .code } }

  /// A span in code: its tags go, unless it says something of its own.
  mutating func codeSpan(_ token: HTMLToken) {
    let isColour = judged.allSatisfy {
      switch $0.kind {
      case .classes, .id, .style, .data, .useful, .useless, .ariaHidden, .role, .handler: true
      default: false
      }
    }
    guard isColour else { return open(token) }
    guard hasRoom(for: .span) else { return }
    noteColours(token)
    var open = Open(element: .span, name: token.inner, tag: position..<position)
    open.isUnwrapped = true
    push(open)
  }

  /// A block of code: what it is written in is said where readers that colour code look for it.
  mutating func codeBlock(_ token: HTMLToken) {
    let own = judged.firstIndex(of: .classes)
    let classes = own.map { HTMLPass.words(decoded(at: $0)) } ?? []
    guard !classes.contains(where: { $0.hasPrefix("language-") || $0.hasPrefix("lang-") }),
      let language = HTMLPass.language(in: classes, of: .code) ?? languageAround()
    else { return open(token) }
    let name = "language-" + language
    if let own {
      judged[own].action = .write((classes + [name]).joined(separator: " "))
    } else {
      addAttribute("class", name)
      if changes != nil { note(token.range, "\(shown(token.range)) got the class \(name)", .colours) }
    }
    open(token)
  }

  /// The language that an element around the code names in a class.
  private func languageAround() -> String? {
    for open in stack.suffix(4).reversed() {
      guard open.element == .pre || open.element == .div || open.element == .figure else { return nil }
      if open.name.upperBound < source.count, source[open.name.upperBound] == 0x3E { continue }
      let start = max(0, open.name.lowerBound - 1)
      let part = UnsafeBufferPointer(rebasing: source[start..<min(start + 1024, source.count)])
      var tokenizer = HTMLTokenizer(part)
      guard let tag = tokenizer.next(), tag.kind == .startTag else { continue }
      for attribute in tokenizer.attributes {
        let value = HTMLReferences.decoded(UnsafeBufferPointer(rebasing: part[attribute.value]), inAttribute: true)
        let name = String(decoding: part[attribute.name], as: UTF8.self).lowercased()
        if name == "class", let found = HTMLPass.language(in: HTMLPass.words(value), of: open.element) { return found }
        if name == "data-lang" || name == "data-language",
          let found = HTMLPass.language(String(decoding: value, as: UTF8.self))
        {
          return found
        }
      }
    }
    return nil
  }

  /// The language in `language-x`, `lang-x`, Sphinx's `highlight-x`, pandoc's `sourceCode x`, Hexo's `highlight x`.
  private static func language(in classes: [String], of element: HTMLElement) -> String? {
    for (i, word) in classes.enumerated() {
      for prefix in ["language-", "lang-", "highlight-source-", "highlight-"] where word.hasPrefix(prefix) {
        if let found = language(String(word.dropFirst(prefix.utf8.count))) { return found }
      }
      if word == "sourceCode" || (word == "highlight" && element == .figure), i + 1 < classes.count {
        if let found = language(classes[i + 1]) { return found }
      }
    }
    return nil
  }

  private static func language(_ name: String) -> String? {
    let isName = name.utf8.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2B || $0 == 0x23 || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
    }
    guard isName, (1...30).contains(name.utf8.count), name.utf8.contains(where: \.isASCIILetter) else { return nil }
    return ["none", "default", "source", "lines", "wrapper", "block", "text"].contains(name) ? nil : name
  }

  private static func words(_ value: [UInt8]) -> [String] {
    if value.allSatisfy({ $0 < 0x80 }) {
      return value.split { $0.isASCIIWhitespace || $0 == 0x0B }.map { String(decoding: $0, as: UTF8.self) }
    }
    return String(decoding: value, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether the first cell of the table whose start tag ends at `start` holds line numbers, as Hexo has it.
  func startsWithLineNumbers(from start: Int) -> Bool {
    let part = UnsafeBufferPointer(rebasing: source[start..<min(start + 512, source.count)])
    var tokenizer = HTMLTokenizer(part)
    for _ in 0..<8 {
      guard let token = tokenizer.next() else { return false }
      switch token.kind {
      case .text: if part[token.range].contains(where: { !$0.isASCIIWhitespace }) { return false }
      case .startTag:
        switch token.element {
        case .tbody, .thead, .tr: continue
        case .td, .th:
          return tokenizer.attributes.contains { attribute in
            part[attribute.name].elementsEqual("class".utf8)
              && HTMLPass.words(Array(part[attribute.value])).contains { $0 == "gutter" || $0 == "linenos" }
          }
        default: return false
        }
      default: return false
      }
    }
    return false
  }

  /// The end of a line where a row of a table of code ends, which set each line in a row of its own.
  mutating func endCodeRow() {
    guard isInCode, cellsInCodeRow > 0 else { return }
    flush()
    if out.last == 0x0A { return }
    write("\n")
    text.verbatim("\n")
  }
}
