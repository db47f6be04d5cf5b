import FeedModel
import FeedText

/// Reads an item's HTML as a tree of what a mail may hold: no script, style, form, frame or drawing, no image that only
/// counts readers, and every address absolute.
struct MailTree {
  /// Deeper elements are shown flat.
  private static let maximumDepth = 48

  private let base: WebAddress?
  private var open: [MailElement] = [MailElement(tag: .body)]
  /// An element whose content goes with it, and how many of its kind are open.
  private var skipped: (element: HTMLElement, depth: Int)?
  /// A film or sound, of which only the first source is linked to.
  private var media: (element: HTMLElement, isLinked: Bool)?

  static func read(_ html: String, base: WebAddress?) -> [MailNode] {
    var tree = MailTree(base: base)
    var html = html
    html.withUTF8 { tree.read($0) }
    while tree.open.count > 1 { tree.close() }
    return tree.open[0].children
  }

  /// Plain text as paragraphs, with its addresses as links.
  static func read(text: String) -> [MailNode] {
    var paragraphs: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.trimmedWhitespace.isEmpty {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(String(line))
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { lines in
      if lines.contains(where: { $0.hasPrefix("  ") || $0.hasPrefix("\t") }) {
        // Set out by hand: a table, code, a poem.
        return .element(MailElement(tag: .pre, children: [.text(lines.joined(separator: "\n"))]))
      }
      var children: [MailNode] = []
      for (i, line) in lines.enumerated() {
        if i > 0 { children.append(.element(MailElement(tag: .br))) }
        children += linked(line)
      }
      return .element(MailElement(tag: .p, children: children))
    }
  }

  private init(base: WebAddress?) { self.base = base }

  private static func linked(_ line: String) -> [MailNode] {
    guard line.contains("://") || line.contains("mailto:") else { return [.text(line)] }
    var nodes: [MailNode] = []
    for (i, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if i > 0 { nodes.append(.text(" ")) }
      let bare = word.drop { "(<\"'[".contains($0) }
      var ending = bare.reversed().prefix { ".,;:!?)>\"']".contains($0) }.count
      // A bracket that was opened within the address is a part of it.
      if bare.dropLast(ending).contains("("), bare.dropLast(ending - min(ending, 1)).hasSuffix(")") { ending -= 1 }
      let core = bare.dropLast(ending)
      guard ["https://", "http://", "mailto:"].contains(where: { core.hasPrefix($0) }),
        let address = WebAddress(String(core))
      else {
        nodes.append(.text(String(word)))
        continue
      }
      nodes.append(.text(String(word.prefix(word.count - bare.count))))
      nodes.append(
        .element(MailElement(tag: .a, attributes: [("href", address.string)], children: [.text(String(core))])))
      nodes.append(.text(String(bare.suffix(ending))))
    }
    return nodes
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var tokenizer = HTMLTokenizer(bytes)
    while let token = tokenizer.next() {
      if let (element, depth) = skipped {
        if token.element == element {
          if token.kind == .endTag {
            skipped = depth > 1 ? (element, depth - 1) : nil
          } else if token.kind == .startTag, !token.isSelfClosing {
            skipped = (element, depth + 1)
          }
        }
        continue
      }
      if let (element, isLinked) = media {
        if token.kind == .endTag, token.element == element {
          media = nil
        } else if token.kind == .startTag, token.element == .source, !isLinked {
          media = (
            element, link(to: MailAttributes(tokenizer.attributes, of: bytes, base: base).address("src"), element)
          )
        }
        continue
      }
      switch token.kind {
      case .text:
        let text = HTMLReferences.decoded(UnsafeBufferPointer(rebasing: bytes[token.range]))
        add(text: String(decoding: text, as: UTF8.self).cleanedForFeeds)
      case .rawText:
        if token.element == .xmp || token.element == .plaintext {
          add(text: String(decoding: bytes[token.range], as: UTF8.self).cleanedForFeeds)
        }
      case .startTag: start(token, MailAttributes(tokenizer.attributes, of: bytes, base: base))
      case .endTag: end(token.element)
      case .comment, .bogusComment, .doctype, .cdata: break
      }
    }
  }

  private mutating func start(_ token: HTMLToken, _ attributes: MailAttributes) {
    switch token.element {
    case .select, .datalist, .svg, .template, .head, .object, .applet, .map, .canvas, .rp, .title, .script, .style:
      if !token.isSelfClosing { skipped = (token.element, 1) }
    case .iframe, .embed: link(to: attributes.address("src"), token.element)
    case .video, .audio:
      let isLinked = link(to: attributes.address("src"), token.element)
      if !token.isSelfClosing { media = (token.element, isLinked) }
    case .img:
      if let image = attributes.image { add(.element(MailElement(tag: .img, attributes: image))) }
    case .br, .hr, .wbr: add(.element(MailElement(tag: token.element)))
    default:
      guard let tag = MailTree.kept(token.element) else { return }
      closeImplied(before: token.element)
      if tag == .li || tag == .dd || tag == .dt, !open.contains(where: { [.ul, .ol, .dl].contains($0.tag) }) {
        push(.div, [])
      } else if [.td, .th, .tr, .tbody, .thead, .tfoot, .caption].contains(tag),
        !open.contains(where: { $0.tag == .table })
      {
        return
      } else {
        push(tag, attributes.kept(for: tag))
      }
    }
  }

  /// A link in the place of what mail cannot show; whether there is something to link to.
  @discardableResult
  private mutating func link(to address: WebAddress?, _ element: HTMLElement) -> Bool {
    guard let address, address.isHTTP else { return false }
    let text = element == .video ? "Video" : element == .audio ? "Audio" : "Embedded content"
    let link = MailElement(tag: .a, attributes: [("href", address.string)], children: [.text(text)])
    add(.element(MailElement(tag: .p, children: [.element(link)])))
    return true
  }

  private mutating func end(_ element: HTMLElement) {
    guard let tag = MailTree.kept(element) else { return }
    let isPartOfTable = [.table, .tr, .td, .th, .tbody, .thead, .tfoot].contains(tag)
    for i in open.indices.dropFirst().reversed() {
      if open[i].tag == tag {
        while open.count > i { close() }
        return
      }
      if !isPartOfTable, [.td, .th, .table].contains(open[i].tag) { return }
    }
  }

  /// Ends what HTML lets its authors leave open.
  private mutating func closeImplied(before element: HTMLElement) {
    switch element {
    case .li: close(.li, upTo: [.ul, .ol, .menu, .dir])
    case .dt, .dd:
      close(.dd, upTo: [.dl])
      close(.dt, upTo: [.dl])
    case .td, .th:
      close(.td, upTo: [.tr, .table])
      close(.th, upTo: [.tr, .table])
    case .tr: close(.tr, upTo: [.table])
    case .thead, .tbody, .tfoot: for part in [HTMLElement.thead, .tbody, .tfoot] { close(part, upTo: [.table]) }
    case .a: close(.a, upTo: [.td, .th, .table])
    default: break
    }
    if element.isBlock, ![.td, .th, .tr].contains(element) {
      close(.p, upTo: [.td, .th, .li, .blockquote, .div, .figure, .table, .dd])
    }
  }

  private mutating func close(_ tag: HTMLElement, upTo barriers: [HTMLElement]) {
    guard let i = open.lastIndex(where: { $0.tag == tag || barriers.contains($0.tag) }), i > 0, open[i].tag == tag
    else { return }
    while open.count > i { close() }
  }

  private mutating func push(_ tag: HTMLElement, _ attributes: [(name: String, value: String)]) {
    guard open.count < MailTree.maximumDepth else { return }
    open.append(MailElement(tag: tag, attributes: attributes))
  }

  private mutating func close() {
    guard open.count > 1, let element = open.popLast() else { return }
    let isNothing = [.span, .div, .p].contains(element.tag) && element.children.isEmpty
    if element.tag == .a, element["href"] == nil {
      // A place that links lead to, or one whose address no mail may hold.
      open[open.count - 1].children += element.children
    } else if !isNothing {
      add(.element(element))
    }
  }

  private mutating func add(text: String) {
    let isBlank = text.utf8.allSatisfy(\.isASCIIWhitespace)
    if isBlank, let tag = open.last?.tag, [.table, .tbody, .thead, .tfoot, .tr, .ul, .ol, .dl].contains(tag) { return }
    add(.text(text))
  }

  private mutating func add(_ node: MailNode) { open[open.count - 1].children.append(node) }

  /// What an element becomes; `nil` for one whose tags go and whose content stays.
  private static func kept(_ element: HTMLElement) -> HTMLElement? {
    switch element {
    case .a, .abbr, .b, .bdi, .bdo, .blockquote, .caption, .cite, .code, .dd, .del, .dfn, .dl, .dt, .em, .figcaption,
      .figure, .h1, .h2, .h3, .h4, .h5, .h6, .i, .ins, .kbd, .li, .mark, .ol, .p, .pre, .q, .rt, .ruby, .s, .samp,
      .small, .span, .strong, .sub, .sup, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .u, .ul, .var:
      element
    case .address, .article, .aside, .center, .details, .dialog, .div, .fieldset, .footer, .header, .hgroup, .legend,
      .main, .nav, .search, .section, .summary:
      .div
    case .acronym: .abbr
    case .big, .font, .time, .data, .output, .label, .blink, .nobr: .span
    case .strike: .s
    case .tt: .code
    case .dir, .menu: .ul
    case .listing, .xmp, .plaintext: .pre
    default: nil
    }
  }
}
