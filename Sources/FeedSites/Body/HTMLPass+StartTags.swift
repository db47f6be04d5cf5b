internal import FeedModel
internal import FeedText

extension HTMLPass {
  mutating func startTag(_ token: HTMLToken) {
    if foreignDepth > 0 {
      if isBreakout(token) { closeForeign() } else { return foreignStart(token) }
    }
    judgeAttributes(of: token)
    if !judged.isEmpty, isHidden(token) { return skipContent(of: token) }
    if !tabs.isEmpty, isPanel() { namePanel(token) }
    let element = token.element
    switch element {
    case .script, .noembed, .noframes, .style, .title, .template, .textarea, .select, .datalist, .button, .option,
      .optgroup, .comment:
      noteDropped(element)
      noteGone(token, HTMLPass.whyGone(element))
      skipContent(of: token)
    case .base:
      setBase()
      noteGone(token, .pageHead)
    case .meta, .link, .param, .basefont, .bgsound, .isindex, .keygen, .command, .menuitem:
      noteGone(token, HTMLPass.whyGone(element))
    case .iframe, .frame: frame(token)
    case .embed, .object, .applet: embedded(token)
    case .input: input(token)
    case .form: form(token)
    case .html, .head, .body, .frameset, .canvas, .dialog, .slot, .noscript, .label, .legend, .fieldset, .output,
      .meter, .progress, .marquee, .blink:
      unwrapped(token)
    case .img, .image: imageTag(token)
    case .source, .track: mediaSource(token)
    case .video, .audio: player(token)
    case .a: link(token)
    case .xmp, .listing, .plaintext: open(token, as: "pre")
    case .h1: heading(token, as: "h2")
    case .h2, .h3, .h4, .h5, .h6: heading(token)
    case .svg, .math: foreignRoot(token)
    case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption, .pre: if !codeTable(token) { open(token) }
    case .span where isInCode: codeSpan(token)
    case .code where stack.last?.element == .pre: codeBlock(token)
    case .picture:
      pictureSource = nil
      open(token)
    case .other, .foreignobject, .annotation, .annotationXML: unknown(token)
    default: if element.isVoid { void(token) } else { open(token) }
    }
  }

  /// An element that stays, its attributes as judged.
  mutating func open(_ token: HTMLToken, as renamed: StaticString? = nil, address: [UInt8]? = nil) {
    let element = renamed.map { name in name.withUTF8Buffer { HTMLElement($0) } } ?? token.element
    closeImplied(before: element)
    if !reopening.isEmpty { if element.isBlock { reopening.removeAll() } else { reopen() } }
    guard hasRoom(for: token.element) else { return }
    let textStart = text.bytes.count
    let start = position
    emit(token, as: renamed)
    if element.isBlock { summary.boundary() }
    startText(element, address)
    var opened = Open(element: token.element, name: token.inner, renamed: renamed, tag: start..<position)
    opened.textStart = textStart
    if let address { opened.address = remember(address) }
    // Asked here, since the whole state would be copied for the question.
    switch token.element {
    case .h1, .h2, .h3, .h4, .h5, .h6, .figcaption, .nav, .caption, .svg, .math: opened.isUnsummarized = true
    case .div, .section, .ol, .aside: opened.isUnsummarized = holdsFootnotes()
    default: break
    }
    push(opened)
    if token.isSelfClosing {
      findings.add(.selfClosed, name(token.inner))
      pop()
    }
  }

  /// Keeps what a player or a link shows until its end.
  mutating func remember(_ address: [UInt8]) -> Int {
    addresses.append(address)
    return addresses.count - 1
  }

  /// An element without content.
  mutating func void(_ token: HTMLToken) {
    closeImplied(before: token.element)
    if !reopening.isEmpty, !token.element.isBlock { reopen() }
    emit(token)
    if token.element == .br || token.element.isBlock { summary.boundary(isLine: token.element == .br) }
    text.start(token.element)
  }

  /// An element whose tags go and whose content stays.
  mutating func unwrapped(_ token: HTMLToken) {
    noteUnwrapped(token, .wrapper)
    if token.element == .label { separateLabel() }
    if token.element == .noscript, hasRoom(for: .noscript) {
      var open = Open(element: .noscript, name: token.inner, tag: position..<position)
      open.isUnwrapped = true
      return push(open)
    }
    guard token.element.isBlock else { return }
    closeImplied(before: token.element)
    text.start(.div)
    summary.boundary()
  }

  static func leavesNoTags(_ element: HTMLElement) -> Bool {
    switch element {
    case .html, .head, .body, .frameset, .canvas, .dialog, .slot, .noscript, .label, .legend, .fieldset, .output,
      .meter, .progress, .marquee, .blink, .script, .style, .title, .template, .textarea, .select, .datalist, .button,
      .option, .optgroup, .comment, .iframe, .frame, .embed, .object, .applet, .noembed, .noframes, .image, .isindex,
      .menuitem, .param, .link, .meta:
      true
    default: false
    }
  }

  mutating func lineBreak() {
    write("<br>")
    text.start(.br)
    summary.boundary(isLine: true)
  }

  private mutating func link(_ token: HTMLToken) {
    closeImplied(before: .a)
    flattened[Int(HTMLElement.a.rawValue)] = 0
    guard let index = judged.firstIndex(of: .href) else { return open(token) }
    let address: [UInt8]
    switch judgeLink(tokenizer.attributes[index].value) {
    case .keep: address = value(at: index)
    case .write(let text):
      judged[index].action = .write(text)
      address = Array(text.utf8)
    case .remove:
      if !token.isSelfClosing { flattened[Int(HTMLElement.a.rawValue)] = 1 }
      noteUnwrapped(token, .noAddress)
      return
    }
    open(token, address: address)
    guard let last = stack.indices.last, stack[last].element == .a else { return }
    if address.first == 0x23 {
      let offset = fragmentOffset(of: index, in: token)
      fragments.append((offset, Array(address.dropFirst())))
      if changes != nil { fragmentSources[offset] = tokenizer.attributes[index].value }
    }
    let isRaised = address.first == 0x23 && last > 0 && stack[last - 1].element == .sup
    if isRaised || summary.isFootnote(address) || (judged.count > 1 && isFootnoteReference()) {
      stack[last].isUnsummarized = true
      summary.dropFootnote()
      summary.suppress()
      if text.bytes.last != 0x5B {
        text.verbatim("[")
        stack[last].isBracketed = true
      }
    }
  }

  /// Where the `#` of the link just written stands in the output.
  private mutating func fragmentOffset(of index: Int, in token: HTMLToken) -> Int {
    flush()
    guard let tag = stack.last?.tag else { return out.count }
    var i = tag.lowerBound
    let end = min(tag.upperBound, out.count)
    while i + 6 < end {
      if out[i] | 0x20 == 0x68, out[i + 1] | 0x20 == 0x72, out[i + 2] | 0x20 == 0x65, out[i + 3] | 0x20 == 0x66 {
        var j = i + 4
        while j < end, out[j].isASCIIWhitespace || out[j] == 0x3D || out[j] == 0x22 || out[j] == 0x27 { j += 1 }
        if j < end, out[j] == 0x23 || out[j] == 0x26 { return j }
      }
      i += 1
    }
    return end
  }

  private func isFootnoteReference() -> Bool {
    for i in judged.indices where judged[i].kind == .role || judged[i].kind == .classes {
      let value = value(at: i)
      if value.elementsEqual("doc-noteref".utf8) || value.elementsEqual("footnote".utf8)
        || value.elementsEqual("footnote-ref".utf8)
      {
        return true
      }
    }
    return false
  }

  /// A name that HTML does not have: shown as text when it looks like text, else unwrapped.
  private mutating func unknown(_ token: HTMLToken) {
    if liteEmbed(token) { return }
    let isName = source[token.inner].allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x5F || $0 == 0x2E || $0 == 0x3A
    }
    let last = token.inner.upperBound - 1
    if isName, source[last] != 0x3A, !tokenizer.attributes.isEmpty || token.isSelfClosing || hasEndTag(token) {
      return noteUnwrapped(token, .wrapper)
    }
    if changes != nil { note(token.range, "\(shown(token.range)) is shown as text", .unknown) }
    findings.add(.unknownElement, name(token.inner))
    if !reopening.isEmpty { reopen() }
    let piece = UnsafeBufferPointer(rebasing: source[token.range])
    if piece.dropFirst().contains(0x3C) {
      writeEscaped(piece)
    } else {
      write("&lt;")
      keep(token.range.lowerBound + 1..<token.range.upperBound)
    }
    text.verbatim(piece)
    summary.verbatim(piece)
  }

  private mutating func hasEndTag(_ token: HTMLToken) -> Bool {
    if endTagNames == nil {
      var found: Set<UInt64> = []
      var i = 0
      while true {
        i = ByteSearch.first(0x3C, in: source, from: i)
        guard i + 2 < source.count else { break }
        if source[i + 1] == 0x2F, source[i + 2].isASCIILetter {
          var end = i + 2
          while end < source.count, source[end] != 0x3E, source[end] != 0x2F, !source[end].isASCIIWhitespace {
            end += 1
          }
          found.insert(HTMLPass.folded(source, i + 2..<end))
          i = end
        } else {
          i += 1
        }
      }
      endTagNames = found
    }
    return endTagNames?.contains(HTMLPass.folded(source, token.inner)) ?? false
  }

  private mutating func setBase() {
    guard let index = judged.firstIndex(of: .href) else { return }
    let text = String(decoding: decoded(at: index), as: UTF8.self)
    if let address = options.page.resolve(text), address.isHTTP { base = address }
  }

  private mutating func startText(_ element: HTMLElement, _ address: [UInt8]?) {
    switch element {
    case .a: text.link(to: address)
    case .ol, .li: text.start(element, tokenizer.attributes, of: source)
    default: text.start(element)
    }
  }

  /// Whether the element whose start tag was read last is where footnotes stand.
  private func holdsFootnotes() -> Bool {
    judged.indices.contains { i in
      (judged[i].kind == .classes && value(at: i).elementsEqual("footnotes".utf8))
        || (judged[i].kind == .role && value(at: i).elementsEqual("doc-endnotes".utf8))
    }
  }

  private mutating func noteDropped(_ element: HTMLElement) {
    switch element {
    case .script: findings.add(.script)
    case .textarea, .select, .button: hasFormControls = true
    default: break
    }
  }
}
