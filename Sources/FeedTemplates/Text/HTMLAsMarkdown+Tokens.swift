import FeedModel
import FeedText

extension HTMLAsMarkdown {
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var tokenizer = HTMLTokenizer(bytes)
    var skipped: (element: HTMLElement, depth: Int)?
    while let token = tokenizer.next() {
      if let (element, depth) = skipped {
        guard token.element == element else { continue }
        if token.kind == .endTag { skipped = depth > 1 ? (element, depth - 1) : nil }
        if token.kind == .startTag, !token.isSelfClosing { skipped = (element, depth + 1) }
        continue
      }
      func value(_ name: StaticString) -> String {
        let wanted = HTMLName(name)
        guard let found = tokenizer.attributes.first(where: { HTMLName.of($0, in: bytes) == wanted }) else { return "" }
        let value = UnsafeBufferPointer(rebasing: bytes[found.value])
        return String(decoding: HTMLReferences.decoded(value, inAttribute: true), as: UTF8.self).trimmedWhitespace
      }
      switch token.kind {
      case .text:
        let decoded = HTMLReferences.decoded(UnsafeBufferPointer(rebasing: bytes[token.range]))
        let text = String(decoding: decoded, as: UTF8.self).cleanedForFeeds
        if code == nil { append(text) } else { code?.text += text }
      case .startTag:
        switch token.element {
        case .head, .template, .svg, .math, .object, .select, .title, .script, .style:
          if !token.isSelfClosing { skipped = (token.element, 1) }
        case .video, .audio:
          media(
            value("src").isEmpty ? HTMLAsMarkdown.source(behind: tokenizer, in: bytes) : value("src"), token.element)
          if !token.isSelfClosing { skipped = (token.element, 1) }
        case .iframe, .embed: media(value("src"), token.element)
        default: start(token.element, value)
        }
      case .endTag: close(token.element)
      case .rawText, .comment, .bogusComment, .doctype, .cdata: break
      }
    }
  }

  /// The first source that a film or a sound names within.
  private static func source(behind tokenizer: HTMLTokenizer, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    var next = tokenizer
    for _ in 0..<8 {
      guard let token = next.next(), token.kind != .endTag || token.element == .source else { return "" }
      guard token.element == .source, token.kind == .startTag,
        let found = next.attributes.first(where: { HTMLName.of($0, in: bytes) == HTMLName("src") })
      else { continue }
      let value = UnsafeBufferPointer(rebasing: bytes[found.value])
      return String(decoding: HTMLReferences.decoded(value, inAttribute: true), as: UTF8.self).trimmedWhitespace
    }
    return ""
  }

  private mutating func media(_ address: String, _ element: HTMLElement) {
    guard let address = resolved(address), code == nil else { return }
    gap()
    run += "[\(element == .video ? "Video" : element == .audio ? "Audio" : "Embedded content")]"
    run += "(\(HTMLAsMarkdown.target(address)))"
    gap()
  }

  private mutating func start(_ element: HTMLElement, _ value: (StaticString) -> String) {
    if code != nil { return startInCode(element, value) }
    switch element {
    case .p, .figure, .figcaption, .dl, .dt: gap()
    case .h1, .h2, .h3, .h4, .h5, .h6:
      gap()
      headingLevel = element.headingLevel
    case .ul, .ol, .menu, .dir: open(list: element, from: Int(value("start")))
    case .li, .dd: open(item: element)
    case .blockquote: openQuotation()
    case .pre, .listing: code = Code(element: element, language: HTMLAsMarkdown.language(value("class")))
    case .code, .kbd, .samp, .tt: code = Code(element: element)
    case .b, .strong: begin(element, .stress("**"))
    case .i, .em: begin(element, .stress("*"))
    case .del, .s, .strike: begin(element, .stress("~~"))
    case .sup: run += "<sup>"
    case .sub: run += "<sub>"
    case .a:
      end(.a)
      if let address = resolved(value("href")) { begin(.a, .link(address)) }
    case .img:
      guard let address = resolved(value("src")) else { return }
      run += "![\(HTMLAsMarkdown.alternative(value("alt")))](\(HTMLAsMarkdown.target(address)))"
    case .br: lineBreak()
    case .hr:
      gap()
      line("---")
      gap()
    case .table: beginTable()
    case .tr: beginRow()
    case .td, .th: beginCell(isHead: element == .th)
    default: if element.isBlock { flush() }
    }
  }

  private mutating func close(_ element: HTMLElement) {
    if let open = code {
      if element == .a { endLinkInCode() }
      guard element == open.element else { return }
      endLinkInCode()
      let whole = code ?? open
      code = nil
      if element == .pre || element == .listing { writeCode(whole) } else { appendCode(whole.text) }
      return
    }
    switch element {
    case .p, .figure, .figcaption, .dl, .dt: gap()
    case .h1, .h2, .h3, .h4, .h5, .h6:
      gap()
      headingLevel = 0
    case .ul, .ol, .menu, .dir, .li, .dd, .blockquote: closeContainer(element)
    case .sup: run += "</sup>"
    case .sub: run += "</sub>"
    case .table: endTable()
    case .tr, .td, .th: endCell()
    case .b, .strong, .i, .em, .del, .s, .strike, .a: end(element)
    default: if element.isBlock { flush() }
    }
  }

  /// A link in a run of code parts it; in a block of code it comes behind.
  private mutating func startInCode(_ element: HTMLElement, _ value: (StaticString) -> String) {
    if element == .br { code?.text += "\n" }
    if element == .code, code?.language.isEmpty == true { code?.language = HTMLAsMarkdown.language(value("class")) }
    guard element == .a, let open = code, let address = resolved(value("href")) else { return }
    if open.element == .pre || open.element == .listing {
      code?.open = (address, open.text.utf8.count)
    } else {
      appendCode(open.text)
      code?.text = ""
      begin(.a, .link(address))
    }
  }

  private mutating func endLinkInCode() {
    guard let open = code else { return }
    if let link = open.open {
      let text = String(decoding: open.text.utf8.dropFirst(link.start), as: UTF8.self).collapsedWhitespace
      if !text.isEmpty { code?.links.append((text, link.address)) }
      code?.open = nil
    } else if spans.last?.element == .a, open.element != .pre, open.element != .listing {
      appendCode(open.text)
      code?.text = ""
      end(.a)
    }
  }

  mutating func endAll() {
    if let open = code { close(open.element) }
    while table != nil { endTable() }
    closeAllContainers()
    flush()
  }

  private mutating func lineBreak() {
    if headingLevel > 0 {
      append(" ")
    } else if table?.isInCell == true {
      if !run.isEmpty { run += "<br>" }
    } else if run.utf8.contains(where: { !$0.isASCIIWhitespace }) {
      while run.last == " " { run.removeLast() }
      // Stress and links do not reach over lines.
      for index in spans.indices.reversed() { finish(spans[index]) }
      run += "  \n"
      for index in spans.indices { spans[index].start = run.utf8.count }
    }
  }

  /// An address that the text can lead to.
  private func resolved(_ address: String) -> String? {
    guard !address.isEmpty, !address.hasPrefix("#") else { return nil }
    let whole = WebAddress(address) ?? base?.resolve(address)
    if let whole { return ["http", "https", "mailto", "tel"].contains(whole.scheme) ? whole.string : nil }
    return base == nil && !address.contains(":") ? address : nil
  }

  private static func language(_ classes: String) -> String {
    for name in classes.split(whereSeparator: \.isWhitespace) {
      for prefix in ["language-", "lang-", "highlight-source-"] where name.hasPrefix(prefix) {
        let language = name.dropFirst(prefix.count)
        if language.utf8.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "+-#_.".utf8.contains($0) }) {
          return String(language)
        }
      }
    }
    return ""
  }

  private static func alternative(_ text: String) -> String {
    var out = ""
    for character in text.collapsedWhitespace {
      if "\\[]`*_<".contains(character) { out += "\\" }
      out.append(character)
    }
    return out
  }
}
