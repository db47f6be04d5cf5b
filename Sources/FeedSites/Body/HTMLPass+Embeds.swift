internal import FeedModel
internal import FeedText

extension HTMLPass {
  /// A frame becomes a link to what it shows.
  mutating func frame(_ token: HTMLToken) {
    if token.element == .iframe { skipContent(of: token) }
    let sources = judged.indices.filter { judged[$0].kind == .src || judged[$0].kind == .lazySource }
    guard let index = sources.first(where: { isFollowed($0) }),
      let text = resolvedLink(decoded(at: index)), let address = WebAddress(text), address.isHTTP,
      let embed = Embed(address, title: value(of: .title))
    else { return noteGone(token, .frame) }
    findings.add(.frame, address.host ?? "")
    noteLink(insteadOf: token, to: embed.address, .frame)
    writeLink(to: embed.address, embed.label)
  }

  /// `object` and its like become a link, or an image; what they hold as a fallback stays.
  mutating func embedded(_ token: HTMLToken) {
    let isObject = token.element == .object
    noteGone(token, .object)
    guard let index = isObject ? dataIndex() : judged.firstIndex(of: .src) else { return }
    guard let text = resolvedLink(decoded(at: index)), let address = WebAddress(text), address.isHTTP else { return }
    findings.add(.object)
    if let type = value(of: .type), type.starts(with: "image/".utf8) {
      if !reopening.isEmpty { reopen() }
      write("<img src=\"")
      writeEscaped(address.string)
      write("\" alt=\"\">")
      hasContent = true
      return
    }
    guard let embed = Embed(address, title: value(of: .title)), lastEmbed != embed.address,
      !isLinkedAhead(decoded(at: index))
    else { return }
    lastEmbed = embed.address
    writeLink(to: embed.address, embed.label)
  }

  /// A player keeps its controls and loses `autoplay`; a link to what it plays follows it.
  mutating func player(_ token: HTMLToken) {
    var address: [UInt8]?
    if let index = judged.firstIndex(of: .src) {
      address = finalValue(at: index)
    } else if let lazy = judged.firstIndex(of: .lazySource), let text = resolved(lazy) {
      addAttribute("src", text)
      address = Array(text.utf8)
    }
    if !judged.contains(.controls) {
      addAttribute("controls")
      if changes != nil { note(token.range, "\(shown(token.range)) got controls", .controls) }
    }
    hasContent = true
    open(token, address: address)
  }

  /// `<lite-youtube videoid="…">` and its like stand for a frame; true when the tag was dealt with.
  mutating func liteEmbed(_ token: HTMLToken) -> Bool {
    let host: String
    switch name(token.inner) {
    case "lite-youtube": host = "https://www.youtube.com/embed/"
    case "lite-vimeo": host = "https://player.vimeo.com/video/"
    default: return false
    }
    guard let index = judged.firstIndex(named: "videoid"), !isLinkedAhead(decoded(at: index)),
      let address = WebAddress(host + String(decoding: decoded(at: index), as: UTF8.self)),
      let embed = Embed(address, title: value(of: .title))
    else { return false }
    findings.add(.frame, address.host ?? "")
    noteLink(insteadOf: token, to: embed.address, .frame)
    writeLink(to: embed.address, embed.label)
    return true
  }

  mutating func afterPlayer(_ open: Open) {
    guard let address = open.address.map({ addresses[$0] }), !address.isEmpty, !isLinkedAhead(address) else { return }
    if changes != nil {
      note(
        startTag(of: open), "a link to \(String(decoding: address, as: UTF8.self)) was put behind the player", .player)
    }
    writeLink(to: String(decoding: address, as: UTF8.self), open.element == .video ? "Watch the video" : "Listen")
  }

  /// Whether the author links to the address right behind, as this pass does: then one link is enough.
  private func isLinkedAhead(_ address: [UInt8]) -> Bool {
    var escaped: [UInt8] = []
    address.withUnsafeBufferPointer { HTMLText.appendEscaped($0, inAttribute: true, into: &escaped) }
    let from = min(tokenizer.position, source.count)
    return source[from..<min(from + escaped.count + 200, source.count)].contains(subsequence: escaped)
  }

  /// A form's fields go, its labels stay; a link to the page stands for it.
  mutating func form(_ token: HTMLToken) {
    noteUnwrapped(token, .form)
    closeImplied(before: .form)
    guard hasRoom(for: .form) else { return }
    hasFormControls = false
    text.start(.div)
    summary.boundary()
    var open = Open(element: .form, name: token.inner, tag: position..<position)
    open.isUnwrapped = true
    open.isUnsummarized = true
    push(open)
  }

  mutating func afterForm() {
    guard hasFormControls else { return }
    hasFormControls = false
    findings.add(.form)
    writeLink(to: options.page.string, "Fill in the form on the page")
  }

  /// A task list's box becomes a character; other fields go.
  mutating func input(_ token: HTMLToken) {
    noteGone(token, .form)
    guard value(of: .type)?.map(\.lowercasedASCII).elementsEqual("checkbox".utf8) == true,
      openCount[Int(HTMLElement.form.rawValue)] == 0
    else {
      hasFormControls = true
      return
    }
    let box = judged.contains(.checked) ? "☑" : "☐"
    writeEscaped(box)
    text.verbatim(box)
    summary.space()
  }

  /// Writes a link of ours: a paragraph where one may stand, else in line; nothing inside another link.
  mutating func writeLink(to address: String, _ label: String) {
    guard openCount[Int(HTMLElement.a.rawValue)] == 0 else { return }
    // A link whose end tag has come may go on round blocks.
    closeImplied(before: .a)
    reopening.removeAll()
    let isInline = stack.last { !$0.isUnwrapped }.map { !HTMLPass.holdsParagraphs($0.element) } ?? false
    flush()
    if isInline {
      if let last = out.last, !last.isASCIIWhitespace, stack.last?.tag.upperBound != out.count { write(" ") }
    } else {
      write("<p>")
    }
    write("<a href=\"")
    writeEscaped(address)
    write("\">")
    writeEscaped(label)
    write("</a>")
    if !isInline { write("</p>") }
    hasContent = true
    if isInline { text.start(.span) } else { text.start(.p) }
    text.link(to: Array(address.utf8))
    text.verbatim(label)
    text.end(.a)
    if !isInline { text.end(.p) }
    if let resolved = WebAddress(address) { noteLink(label, to: resolved.string) }
  }

  /// Whether the attribute holds an address that leads somewhere: lazy loaders leave `src` empty or `about:blank`.
  private func isFollowed(_ index: Int) -> Bool {
    let value = HTMLPass.cleaned(decoded(at: index))
    return !value.isEmpty && !value.starts(with: "about:".utf8) && !value.starts(with: "data:".utf8)
  }

  private func dataIndex() -> Int? {
    judged.indices.first { judged[$0].kind == .address && judged[$0].name == HTMLName("data") }
  }

  private mutating func resolvedLink(_ raw: [UInt8]) -> String? {
    switch judge(decoded: raw, .resource) {
    case .keep: String(decoding: HTMLPass.cleaned(raw), as: UTF8.self)
    case .write(let text): text
    case .remove: nil
    }
  }

  static func holdsParagraphs(_ element: HTMLElement) -> Bool {
    switch element {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .summary, .dt, .address: false
    default: element.isBlock
    }
  }
}

extension Slice where Base == UnsafeBufferPointer<UInt8> {
  func contains(subsequence: [UInt8]) -> Bool {
    guard let first = subsequence.first, subsequence.count <= count else { return subsequence.isEmpty }
    var i = startIndex
    while i + subsequence.count <= endIndex {
      if self[i] == first, self[i..<i + subsequence.count].elementsEqual(subsequence) { return true }
      i += 1
    }
    return false
  }
}
