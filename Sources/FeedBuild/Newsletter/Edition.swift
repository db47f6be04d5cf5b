import FeedModel
import FeedSites
import FeedText

/// A newsletter's post, taken apart: the tree of its headings as data.
struct Edition {
  private let html: String
  private let page: WebAddress?
  private let settings: NewsletterSettings
  private let headings: [HTMLSpans.Heading]
  private let titles: [String]
  private let markdown: MarkdownOutline?
  /// For each heading the one in the source it was made from.
  private let sources: [MarkdownOutline.Heading?]
  private let isEmpty: [Bool]
  /// What is pruned, in the page and in the source, in order.
  private(set) var gone: [Range<Int>] = []
  private var goneSource: [Range<Int>] = []
  private var pruned: Set<Int> = []

  /// `source` is the author's Markdown, where the post is written in it.
  init(_ html: String, page: WebAddress?, source: ArraySlice<UInt8>?, _ settings: NewsletterSettings) {
    self.html = html
    self.page = page
    self.settings = settings
    let headings = HTMLSpans.headings(html)
    self.headings = headings
    let titles = headings.map { Edition.title(html.part($0.inner)) }
    self.titles = titles
    let outline = source.map { MarkdownOutline($0) }
    markdown = outline
    sources =
      outline?.pairs(with: zip(headings, titles).map { ($0.level, $1) }) ?? headings.map { _ in nil }
    isEmpty = Edition.emptiness(html, headings)
    if settings.prunesEmptySections { prune() }
  }

  /// The content less what is pruned.
  var content: String {
    var out = ""
    var start = 0
    for range in gone where range.lowerBound >= start {
      out += html.part(start..<range.lowerBound)
      start = range.upperBound
    }
    return (out + html.part(start..<html.utf8.count)).trimmedWhitespace
  }

  var wholeMarkdown: String? {
    guard let markdown else { return nil }
    let text = markdown.text(markdown.source.startIndex..<markdown.source.endIndex, without: goneSource)
    return text.isEmpty ? nil : text
  }

  /// The sections that stand in no other, with those within them; `read` takes the lines of each.
  func sections(_ read: ([String]) -> [Deadline]) -> [Section] {
    var made: [Section] = []
    if let lead = lead(read) { made.append(lead) }
    // Sections whose end has not come, each in the one before it.
    var open: [Section] = []
    func close(to level: Int) {
      while let last = open.last, last.level >= level {
        open.removeLast()
        if open.isEmpty { made.append(last) } else { open[open.count - 1].sections.append(last) }
      }
    }
    for index in headings.indices where !pruned.contains(index) {
      close(to: headings[index].level)
      open.append(section(index, read))
    }
    close(to: 0)
    return made
  }

  private func section(_ index: Int, _ read: ([String]) -> [Deadline]) -> Section {
    let heading = headings[index]
    let body = heading.range.upperBound..<end(of: index)
    let excerpt = HTMLExcerpt(html, body, without: gone, page: page).html
    let links =
      HTMLSpans.links(html.part(heading.inner), page: page, kinds: settings.linkKinds)
      + HTMLSpans.links(excerpt, page: page, kinds: settings.linkKinds)
    var section = Section(
      title: titles[index], slug: heading.id, level: heading.level, html: excerpt, text: Edition.text(excerpt),
      links: links)
    section.alias = settings.alias(of: titles[index])
    section.items = HTMLSpans.items(excerpt)
    section.isEmpty = isEmpty[index]
    section.deadlines = read([titles[index]] + HTMLSpans.lines(html.part(ownBody(index))))
    section.markdown = markdown(below: index)
    return section
  }

  private func lead(_ read: ([String]) -> [Deadline]) -> Section? {
    let range = 0..<(headings.first?.range.lowerBound ?? html.utf8.count)
    let excerpt = HTMLExcerpt(html, range, page: page).html
    if HTMLSpans.isBlank(excerpt), !excerpt.contains("<a ") { return nil }
    var section = Section(
      title: nil, slug: nil, level: 0, html: excerpt, text: Edition.text(excerpt),
      links: HTMLSpans.links(excerpt, page: page, kinds: settings.linkKinds))
    section.items = HTMLSpans.items(excerpt)
    section.isEmpty = false
    section.deadlines = read(HTMLSpans.lines(excerpt))
    if let markdown, headings.isEmpty || sources.first.flatMap({ $0 }) != nil {
      let end = sources.first.flatMap { $0 }?.start ?? markdown.source.endIndex
      section.markdown = markdown.text(markdown.source.startIndex..<end)
    }
    return section
  }

  /// The source below a heading; `nil` where the source does not tell where it ends.
  private func markdown(below index: Int) -> String? {
    guard let markdown, let heading = sources[index] else { return nil }
    var end = markdown.source.endIndex
    if let next = next(after: index, to: headings[index].level) {
      guard let source = sources[next] else { return nil }
      end = source.start
    }
    guard heading.end <= end else { return nil }
    return markdown.text(heading.end..<end, without: goneSource)
  }

  /// Sections with nothing in them go, unless that would tear an element.
  private mutating func prune() {
    var index = 0
    while index < headings.count {
      let next = next(after: index, to: headings[index].level) ?? headings.count
      let range = headings[index].range.lowerBound..<end(of: index)
      guard isEmpty[index], HTMLExcerpt(html, range, page: nil).isBalanced else {
        index += 1
        continue
      }
      gone.append(range)
      pruned.formUnion(index..<next)
      if let markdown, let source = sources[index] {
        let end = next < headings.count ? sources[next]?.start : markdown.source.endIndex
        if let end, end > source.start { goneSource.append(source.start..<end) }
      }
      index = next
    }
  }

  private func next(after index: Int, to level: Int) -> Int? {
    headings[(index + 1)...].firstIndex { $0.level <= level }
  }

  private func end(of index: Int) -> Int {
    next(after: index, to: headings[index].level).map { headings[$0].range.lowerBound } ?? html.utf8.count
  }

  private func ownBody(_ index: Int) -> Range<Int> {
    let end = headings.indices.contains(index + 1) ? headings[index + 1].range.lowerBound : html.utf8.count
    return headings[index].range.upperBound..<end
  }

  /// A section is empty that has nothing below its heading, no link in it, and only such sections within.
  private static func emptiness(_ html: String, _ headings: [HTMLSpans.Heading]) -> [Bool] {
    var isEmpty = [Bool](repeating: false, count: headings.count)
    for index in headings.indices.reversed() {
      let end = headings.indices.contains(index + 1) ? headings[index + 1].range.lowerBound : html.utf8.count
      let inner = html.part(headings[index].inner)
      guard HTMLSpans.isBlank(html.part(headings[index].range.upperBound..<end)), !inner.contains("<a "),
        !inner.contains("<img")
      else { continue }
      var child = index + 1
      var isWholly = true
      while child < headings.count, headings[child].level > headings[index].level {
        isWholly = isWholly && isEmpty[child]
        child += 1
      }
      isEmpty[index] = isWholly
    }
    return isEmpty
  }

  private static func title(_ inner: String) -> String { HTMLSpans.lines(inner).joined(separator: " ") }

  private static func text(_ html: String) -> String { HTMLText.plain(html).trimmedWhitespace }
}
