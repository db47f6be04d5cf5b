import FeedModel
import FeedText

/// Finds the part of a page that is the post, and takes out of it what is not: title, date, navigation, share buttons.
struct ContentSelection: Sendable {
  /// What was found of a page.
  struct Found {
    /// The selector that named it.
    var selector: String
    /// Its inner HTML without what was taken out, otherwise byte for byte.
    var html: [UInt8]
    /// Where its inner HTML stands in the page.
    var range: Range<Int>
  }

  /// The first that names something counts.
  let choices: [HTMLSelector]
  /// Goes wherever it stands in the content.
  let removals: [HTMLSelector]
  /// Whether an element without any text is passed over for the next choice.
  let skipsEmpty: Bool

  init(choices: [HTMLSelector], removals: [HTMLSelector] = []) {
    self.choices = choices
    self.removals = removals
    skipsEmpty = choices.count > 1
  }

  /// What themes call the element that holds a post, from the most to the least certain.
  static let usual = selectors(
    ".e-content", "[itemprop~=articleBody]", ".post-content", ".entry-content", ".article-content", ".post__content",
    ".page__content", ".article__content", ".gh-content", ".post-body", ".entry-body", ".article-body",
    "article .content", "article", "main", "[role=main]")

  /// The content of a page that somebody wrote as a whole: its body, where nothing else is told apart.
  static let ofDocuments = ContentSelection(choices: usual + selectors("body"))

  /// `title` is the post's, which goes where it stands as the first heading.
  func find(in page: HTMLPage, title: String?) -> Found? {
    for choice in choices {
      guard let node = page.first(choice) else { continue }
      let range = page.inner(node)
      let found = Found(selector: choice.text, html: base(of: page) + content(of: node, in: page, title), range: range)
      if skipsEmpty, !HTMLPage.holdsSomething(found.html) { continue }
      return found
    }
    return nil
  }

  /// The page's `<base href>`, by which its addresses are to be resolved.
  private func base(of page: HTMLPage) -> [UInt8] {
    guard let base = page.nodes.indices.first(where: { page.nodes[$0].element == .base && !page.nodes[$0].isInert }),
      let href = page.attribute("href", of: base), !href.isEmpty
    else { return [] }
    return Array(page.bytes[page.nodes[base].start])
  }

  private func content(of node: Int, in page: HTMLPage, _ title: String?) -> [UInt8] {
    let range = page.inner(node)
    var taken = removals.flatMap { page.all($0) }
    if isContainer(node, in: page) {
      let kept = Set(ContentSelection.kept.flatMap { page.all($0) })
      taken += ContentSelection.furniture.flatMap { page.all($0) }.filter { !kept.contains($0) }
      taken += dateLine(of: node, in: page)
      taken += title.map { heading($0, of: node, in: page) } ?? []
    }
    let holes = taken.map { page.outer($0) }
      .filter { $0.lowerBound >= range.lowerBound && $0.upperBound <= range.upperBound }
      .sorted { $0.lowerBound < $1.lowerBound }
    var html: [UInt8] = []
    html.reserveCapacity(range.count)
    var position = range.lowerBound
    for hole in holes where hole.upperBound > position {
      html += page.bytes[position..<max(position, hole.lowerBound)]
      position = hole.upperBound
    }
    return html + page.bytes[position..<range.upperBound]
  }

  /// Whether an element holds more than the post's text: its head and foot, too.
  private func isContainer(_ node: Int, in page: HTMLPage) -> Bool {
    switch page.nodes[node].element {
    case .article, .main, .body: !page.words("class", of: node).contains("e-content")
    default: page.attribute("role", of: node) == "main"
    }
  }

  /// The first heading, where it says what the title says: quotes and dashes may be set otherwise.
  private func heading(_ title: String, of node: Int, in page: HTMLPage) -> [Int] {
    func words(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
    let heading = page.nodes.indices.dropFirst(node + 1).first { page.nodes[$0].element == .h1 }
    guard let heading, page.isNode(heading, inside: node), words(page.text(heading)) == words(title) else { return [] }
    return [heading]
  }

  /// The first date, where it stands by itself or as all that its paragraph says.
  private func dateLine(of node: Int, in page: HTMLPage) -> [Int] {
    let times = page.nodes.indices.dropFirst(node + 1).prefix {
      page.nodes[$0].start.lowerBound < page.inner(node).upperBound
    }
    guard let time = times.first(where: { page.nodes[$0].element == .time }) else { return [] }
    let parent = page.nodes[time].parent
    if parent == node { return [time] }
    let isAlone = page.nodes[parent].parent == node && page.text(parent) == page.text(time)
    return isAlone ? [parent] : []
  }

  private static let furniture = selectors(
    "header, footer:not(.footnotes):not([role=doc-endnotes]), nav, hgroup, button, .noprint",
    ".post-title, .entry-title, .page__title, .p-name, .post-meta, .entry-meta, .page__meta, .article-meta, .post-info",
    ".post-date, .entry-date, .byline, .dt-published, .dt-updated, .p-author, .reading-time",
    ".post-tags, .entry-tags, .tag-list, .page__taxonomy, .post-navigation, .post-nav, .pagination, .breadcrumbs",
    ".share, .share-buttons, .page__share, .social-share, .related, .related-posts, .page__related",
    ".comments, #comments, #disqus_thread, .giscus, .utterances, .subscribe")

  /// A quotation has heads and feet of its own.
  private static let kept = selectors("blockquote *, figure *, pre *, table *")

  /// Selectors known to be sound.
  private static func selectors(_ texts: String...) -> [HTMLSelector] {
    texts.compactMap { text in try? HTMLSelector(text) }
  }
}

extension HTMLPage {
  /// Whether there is anything to be read or seen.
  static func holdsSomething(_ html: [UInt8]) -> Bool {
    let page = HTMLPage(html)
    let shows = page.nodes.contains {
      switch $0.element {
      case .img, .video, .audio, .iframe, .svg, .math, .object, .embed, .picture: true
      default: false
      }
    }
    return shows || !HTMLText.line(String(decoding: html, as: UTF8.self)).isEmpty
  }
}

/// Tells a whole page from a piece of one.
enum HTMLDocument {
  /// Whether the first thing is what begins a page: a doctype, `html`, or what stands in a head.
  static func begins(in bytes: some Collection<UInt8>) -> Bool {
    let head = Array(bytes.prefix(1024))
    return head.withUnsafeBufferPointer { source in
      var tokenizer = HTMLTokenizer(source)
      while let token = tokenizer.next() {
        switch token.kind {
        case .doctype: return true
        case .comment, .bogusComment: continue
        case .text:
          let text = source[token.range].drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
          guard let start = text.firstIndex(where: { !$0.isASCIIWhitespace }) else { continue }
          // A tag that the first bytes of a file end in is text.
          let names: [StaticString] = ["<html", "<head", "<title", "<meta", "<link", "<base", "<body"]
          return names.contains { ByteSearch.matches($0, in: source, at: start) }
        case .startTag:
          switch token.element {
          case .html, .head, .title, .meta, .link, .base, .body: return true
          default: return false
          }
        default: return false
        }
      }
      return false
    }
  }

  /// Whether it is XML, where a slash ends an element.
  static func isXML(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF || $0.isASCIIWhitespace }.starts(with: Array("<?xml".utf8))
  }

  /// The content of a page that is a post; a piece of a page is all content.
  static func content(of source: ArraySlice<UInt8>, title: String?) -> ArraySlice<UInt8> {
    guard begins(in: source) else { return source }
    let page = HTMLPage(Array(source), isXML: isXML(source))
    return ContentSelection.ofDocuments.find(in: page, title: title).map { $0.html[...] } ?? source
  }
}
