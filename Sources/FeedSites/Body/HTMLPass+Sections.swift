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
  var links: [LinkNote] = []
  /// Whether elements were open around it, so that its part must be balanced.
  var isNested = false
}

/// A link of a section: offsets into `HTMLPass.linkBytes`.
struct LinkNote {
  var text: Range<Int>
  var address: Range<Int>
}

extension HTMLPass {
  /// A heading; one of level 2 that stands in no quotation, list or table opens a section.
  mutating func heading(_ token: HTMLToken, as renamed: StaticString? = nil) {
    closeImplied(before: token.element)
    if token.element == .h1 {
      findings.add(.headingOne)
      if changes != nil { note(token.range, "\(shown(token.range)) became <h2>", .titleLevel) }
    }
    if options.makesSections, token.element == .h2 || token.element == .h1, isAtSectionLevel {
      endDraft()
      var draft = SectionDraft()
      let id = value(of: .id).map { String(decoding: $0, as: UTF8.self) }
      draft.slug = id?.isEmpty == true ? nil : id
      draft.isNested = !stack.isEmpty
      open(token, as: renamed)
      drafts.append(draft)
      if let last = stack.indices.last { stack[last].opensSection = true }
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
  @inline(__always)
  mutating func beforeEnd(of open: Open) -> Bool {
    if open.element.isHeading {
      if repeatsTitle(open) {
        findings.add(.headingRepeatsTitle)
        noteGone(open, .repeatsTitle)
        takeBack(to: open.tag.lowerBound, textStart: open.textStart)
        if open.opensSection, drafts.count > 1 { drafts.removeLast() }
        text.end(open.element)
        return false
      }
      hasContent = true
    } else if open.element == .a, let address = open.address {
      return endLink(open, addresses[address])
    } else if open.element == .p {
      return !takesBackEmpty(open)
    } else if open.isSpoilt {
      takeBackDrawing(open)
      return false
    }
    return true
  }

  @inline(__always)
  mutating func afterEnd(of open: Open) {
    if open.element != .a { text.end(open.element) }
    if open.element.isBlock { summary.boundary() }
    switch open.element {
    case .h1, .h2:
      if open.opensSection {
        let title = String(decoding: text.bytes[min(open.textStart, text.bytes.count)...], as: UTF8.self)
        drafts[drafts.count - 1].title = title.withoutHeadingMark.collapsedWhitespace
        drafts[drafts.count - 1].html = position
        drafts[drafts.count - 1].text = text.bytes.count
      }
    case .video, .audio: afterPlayer(open)
    case .picture: pictureSource = nil
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
    let moved = missingFragments()
    let page = moved.isEmpty ? [] : Array(options.page.string.escapedForAttribute.utf8)
    noteMoved(moved)
    body.html = html(moved, page)
    let hasSections = options.makesSections && drafts.count > 1
    let wholeText = options.makesText || hasSections ? text.finished() : ""
    if hasSections {
      for draft in drafts {
        // What was put in front of fragments before an offset has moved it.
        func place(_ offset: Int) -> Int { offset + page.count * moved.count { $0 < offset } }
        let html = place(min(draft.html, draft.htmlEnd))..<place(draft.htmlEnd)
        if let section = section(draft, html: body.html, html, text: wholeText) { body.sections.append(section) }
      }
    }
    if options.makesText { body.text = wholeText }
    return body
  }

  /// A section, cut out of the whole body.
  private func section(
    _ draft: SectionDraft, html whole: String, _ range: Range<Int>, text wholeText: String
  ) -> Section? {
    let isCut = draft.isNested || leadsOut(draft)
    var html = isCut ? HTMLPass.balanced(whole.part(range), options: options) : whole
    html = html.part(html.trimmed(isCut ? 0..<html.utf8.count : range))
    let textEnd = min(draft.textEnd, wholeText.utf8.count)
    let text = wholeText.part(wholeText.trimmed(min(draft.text, textEnd)..<textEnd, leading: [0x0A]))
    if draft.title == nil, text.isEmpty, !html.utf8.contains(sequence: "<img") { return nil }
    let links = draft.links.compactMap { link in
      WebAddress(String(decoding: linkBytes[link.address], as: UTF8.self)).map {
        Section.Reference(text: String(decoding: linkBytes[link.text], as: UTF8.self), address: $0)
      }
    }
    return Section(title: draft.title, slug: draft.slug, html: html, text: text, links: links)
  }

  /// Whether a link of the section leads to another part of the entry.
  private func leadsOut(_ draft: SectionDraft) -> Bool {
    guard !fragments.isEmpty, draft.html <= draft.htmlEnd else { return false }
    let own = draft.html..<draft.htmlEnd
    let links = fragments.filter { own.contains($0.offset) }
    if links.isEmpty { return false }
    let known = identifiers { own.contains($0) }
    return links.contains { !known.contains($0.id) && !known.contains($0.id.percentDecoded) }
  }

  /// The output, the page's address put in front of fragments whose target is not in it.
  func html(_ moved: [Int], _ page: [UInt8]) -> String {
    if moved.isEmpty { return String(utf8: out) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(out.count + page.count * moved.count)
    var start = 0
    for offset in moved {
      bytes.append(contentsOf: out[start..<offset])
      bytes.append(contentsOf: page)
      start = offset
    }
    bytes.append(contentsOf: out[start...])
    return String(utf8: bytes)
  }

  func missingFragments() -> [Int] {
    guard !fragments.isEmpty else { return [] }
    let known = identifiers { _ in true }
    return fragments.filter { !known.contains($0.id) && !known.contains($0.id.percentDecoded) }.map(\.offset)
  }

  /// The names that links within the entry can lead to, of those whose offset in the output is asked for.
  private func identifiers(at isWanted: (Int) -> Bool) -> Set<[UInt8]> {
    var known: Set<[UInt8]> = []
    for id in ids where isWanted(id.offset) {
      known.insert(HTMLReferences.decoded(UnsafeBufferPointer(rebasing: source[id.value]), inAttribute: true))
    }
    return known
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
    if address.first == 0x23, stack.contains(where: { $0.element.isHeading }),
      ["", "#", "¶", "§", "🔗", "∞", "⚓"].contains(shown(from: start))
    {
      text.endLink()
      noteGone(open, .ownAddress)
      takeBack(to: open.tag.lowerBound, textStart: open.textStart)
      return false
    }
    noteLink(from: start, to: address)
    if open.isBracketed { text.verbatim("]") }
    text.endLink()
    return true
  }

  /// The plain text since `start` on one line.
  private func shown(from start: Int) -> String {
    String(decoding: text.bytes[start...], as: UTF8.self).withoutHeadingMark.collapsedWhitespace
  }

  private mutating func noteLink(from start: Int, to address: [UInt8]) {
    guard options.makesSections else { return }
    if let first = text.startOfLine(from: start) {
      let length = linkBytes.count
      linkBytes.append(contentsOf: text.bytes[first...])
      noteLink(length..<linkBytes.count, to: address)
    } else {
      let shown = shown(from: start)
      if shown.isEmpty { return }
      let length = linkBytes.count
      linkBytes.append(contentsOf: shown.utf8)
      noteLink(length..<linkBytes.count, to: address)
    }
  }

  private mutating func noteLink(_ text: Range<Int>, to address: [UInt8]) {
    let start = linkBytes.count
    if address.first == 0x23 { linkBytes.append(contentsOf: options.page.string.utf8) }
    linkBytes.append(contentsOf: address)
    drafts[drafts.count - 1].links.append(LinkNote(text: text, address: start..<linkBytes.count))
  }

  /// Notes a link of ours.
  mutating func noteLink(_ label: String, to address: String) {
    guard options.makesSections else { return }
    let start = linkBytes.count
    linkBytes.append(contentsOf: label.utf8)
    let end = linkBytes.count
    linkBytes.append(contentsOf: address.utf8)
    drafts[drafts.count - 1].links.append(LinkNote(text: start..<end, address: end..<linkBytes.count))
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

  /// A range of bytes less the white space at its ends; at its beginning, only the bytes in `leading` when given.
  fileprivate func trimmed(_ range: Range<Int>, leading: [UInt8]? = nil) -> Range<Int> {
    utf8Bytes { bytes in
      var end = min(range.upperBound, bytes.count)
      var start = min(range.lowerBound, end)
      while start < end, leading?.contains(bytes[start]) ?? bytes[start].isASCIIWhitespace { start += 1 }
      while end > start, bytes[end - 1].isASCIIWhitespace { end -= 1 }
      return start..<end
    }
  }

  var escapedForAttribute: String {
    var out: [UInt8] = []
    var text = self
    text.withUTF8 { HTMLText.appendEscaped($0, inAttribute: true, into: &out) }
    return String(decoding: out, as: UTF8.self)
  }
}
