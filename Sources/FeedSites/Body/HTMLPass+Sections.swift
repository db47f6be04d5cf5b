internal import FeedModel
internal import FeedText

/// A section while it is being read: offsets into output and plain text.
struct SectionDraft {
  var title: String?
  var slug: String?
  var html = 0
  var text = 0
  var htmlEnd = 0
  var textEnd = 0
  var links: [(text: String, address: String)] = []
  /// Whether elements were open around it, so that its part must be balanced.
  var isNested = false
}

extension HTMLPass {
  /// A heading; one of level 2 that stands in no quotation, list or table opens a section.
  mutating func heading(_ token: HTMLToken, as renamed: StaticString? = nil) {
    closeImplied(before: token.element)
    if token.element == .h1 { findings.add(.headingOne) }
    let id = kinds.firstIndex(of: .id).map { String(decoding: decoded(at: $0), as: UTF8.self) }
    if token.element == .h2 || token.element == .h1, isAtSectionLevel {
      endDraft()
      var draft = SectionDraft()
      draft.slug = id?.isEmpty == true ? nil : id
      draft.isNested = !stack.isEmpty
      open(token, as: renamed)
      drafts.append(draft)
      if let last = stack.indices.last { stack[last].address = [] }
    } else {
      open(token, as: renamed)
    }
  }

  /// The section that is being read ends here, less the wrappers that were opened for the next one.
  private mutating func endDraft() {
    flush()
    var end = out.count
    for open in stack.reversed() {
      var start = end
      while start > 0, out[start - 1].isASCIIWhitespace { start -= 1 }
      if open.isUnwrapped { continue }
      guard open.tag.upperBound == start else { break }
      end = open.tag.lowerBound
    }
    drafts[drafts.count - 1].htmlEnd = end
    drafts[drafts.count - 1].textEnd = text.bytes.count
    if !stack.isEmpty { drafts[drafts.count - 1].isNested = true }
  }

  /// Last chance to take an element back; false when it is gone.
  mutating func beforeEnd(of open: Open) -> Bool {
    if open.element.isHeading {
      if repeatsTitle(open) {
        findings.add(.headingRepeatsTitle)
        takeBack(to: open.tag.lowerBound, textStart: open.textStart)
        if open.address != nil, drafts.count > 1 { drafts.removeLast() }
        text.end(open.element)
        return false
      }
      hasContent = true
    } else if open.element == .a, let address = open.address {
      return endLink(open, address)
    }
    return true
  }

  mutating func afterEnd(of open: Open) {
    if open.element != .a { text.end(open.element) }
    if open.element.isBlock { summary.boundary() }
    switch open.element {
    case .h1, .h2:
      if open.address != nil {
        let title = String(decoding: text.bytes[min(open.textStart, text.bytes.count)...], as: UTF8.self)
        drafts[drafts.count - 1].title = title.withoutHeadingMark.collapsedWhitespace
        drafts[drafts.count - 1].html = position
        drafts[drafts.count - 1].text = text.bytes.count
      }
    case .video, .audio: afterPlayer(open)
    case .form: afterForm()
    case .table: if open.isUnwrapped { codeTables = max(0, codeTables - 1) }
    case .svg, .math: foreignDepth = max(0, foreignDepth - 1)
    default: break
    }
  }

  /// Puts together what was read.
  mutating func body() -> Body {
    drafts[drafts.count - 1].htmlEnd = out.count
    drafts[drafts.count - 1].textEnd = text.bytes.count
    var body = Body()
    body.summary = summary.finished()
    body.image = image
    let page = Array(options.page.string.escapedForAttribute.utf8)
    let moved = missingFragments()
    if drafts.count > 1 {
      for draft in drafts { if let section = section(draft, moved, page) { body.sections.append(section) } }
    }
    body.html = html(0..<out.count, moved, page)
    if options.makesText { body.text = text.finished() }
    return body
  }

  private func section(_ draft: SectionDraft, _ moved: [Int], _ page: [UInt8]) -> Section? {
    let range = min(draft.html, draft.htmlEnd)..<draft.htmlEnd
    var html = html(range, moved, page)
    if draft.isNested { html = HTMLPass.balanced(html, options: options) }
    html = html.trimmedWhitespace
    let textRange = min(draft.text, draft.textEnd)..<min(draft.textEnd, self.text.bytes.count)
    let text = String(decoding: self.text.bytes[textRange], as: UTF8.self).trimmedNewlines
    if draft.title == nil, text.isEmpty, !html.utf8.contains(sequence: "<img") { return nil }
    let links = draft.links.compactMap { link in
      WebAddress(link.address).map { Section.Reference(text: link.text, address: $0) }
    }
    return Section(title: draft.title, slug: draft.slug, html: html, text: text, links: links)
  }

  /// A part of the output, the page's address put in front of fragments whose target is not in it.
  private func html(_ range: Range<Int>, _ moved: [Int], _ page: [UInt8]) -> String {
    var bytes: [UInt8] = []
    var start = range.lowerBound
    for offset in moved where offset >= range.lowerBound && offset < range.upperBound {
      bytes.append(contentsOf: out[start..<offset])
      bytes.append(contentsOf: page)
      start = offset
    }
    if start == range.lowerBound { return String(decoding: out[range], as: UTF8.self) }
    bytes.append(contentsOf: out[start..<range.upperBound])
    return String(decoding: bytes, as: UTF8.self)
  }

  private func missingFragments() -> [Int] {
    guard !fragments.isEmpty else { return [] }
    var known: Set<[UInt8]> = []
    for id in ids {
      known.insert(HTMLReferences.decoded(UnsafeBufferPointer(rebasing: source[id.value]), inAttribute: true))
    }
    return fragments.filter { !known.contains($0.id) && !known.contains($0.id.percentDecoded) }.map(\.offset)
  }

  private var isAtSectionLevel: Bool {
    stack.allSatisfy {
      switch $0.element {
      case .div, .section, .article, .main, .header, .form: true
      default: false
      }
    }
  }

  private func repeatsTitle(_ open: Open) -> Bool {
    guard !hasContent, let title = options.title, open.element == .h1 || open.element == .h2 else { return false }
    guard text.bytes[..<min(open.textStart, text.bytes.count)].allSatisfy(\.isASCIIWhitespace) else { return false }
    let shown = String(decoding: text.bytes[min(open.textStart, text.bytes.count)...], as: UTF8.self)
    return shown.withoutHeadingMark.collapsedWhitespace == title.collapsedWhitespace && !title.isEmpty
  }

  /// A sign beside a heading that links to the heading goes; another link is noted for its section.
  private mutating func endLink(_ open: Open, _ address: [UInt8]) -> Bool {
    let start = min(open.textStart, text.bytes.count)
    let shown = String(decoding: text.bytes[start...], as: UTF8.self).withoutHeadingMark.collapsedWhitespace
    if address.first == 0x23, stack.contains(where: { $0.element.isHeading }),
      ["", "#", "¶", "§", "🔗", "∞", "⚓"].contains(shown)
    {
      text.endLink()
      takeBack(to: open.tag.lowerBound, textStart: open.textStart)
      return false
    }
    if !shown.isEmpty {
      let target = address.first == 0x23 ? options.page.string + String(decoding: address, as: UTF8.self) : nil
      drafts[drafts.count - 1].links.append((shown, target ?? String(decoding: address, as: UTF8.self)))
    }
    if open.isBracketed { text.verbatim("]") }
    text.endLink()
    return true
  }
}

extension String.UTF8View {
  fileprivate func contains(sequence: StaticString) -> Bool {
    let wanted = sequence.withUTF8Buffer { Array($0) }
    return withContiguousStorageIfAvailable { $0[...].contains(subsequence: wanted) } ?? false
  }
}

extension String {
  fileprivate var withoutHeadingMark: String {
    var rest = self[...].utf8
    while let first = rest.first, first.isASCIIWhitespace { rest.removeFirst() }
    let hashes = rest.prefix { $0 == 0x23 }
    guard !hashes.isEmpty, rest.dropFirst(hashes.count).first == 0x20 else { return String(Substring(rest)) }
    return String(Substring(rest.dropFirst(hashes.count + 1)))
  }

  fileprivate var trimmedNewlines: String {
    var rest = self[...].utf8
    while rest.first == 0x0A { rest.removeFirst() }
    while let last = rest.last, last.isASCIIWhitespace { rest.removeLast() }
    return String(Substring(rest))
  }

  fileprivate var escapedForAttribute: String {
    var out: [UInt8] = []
    var text = self
    text.withUTF8 { HTMLText.appendEscaped($0, inAttribute: true, into: &out) }
    return String(decoding: out, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate var percentDecoded: [UInt8] {
    var out: [UInt8] = []
    var i = 0
    while i < count {
      if self[i] == 0x25, i + 2 < count,
        let value = UInt8(String(decoding: self[i + 1...i + 2], as: UTF8.self), radix: 16)
      {
        out.append(value)
        i += 3
      } else {
        out.append(self[i])
        i += 1
      }
    }
    return out
  }
}
