import FeedModel

/// A post's body on its way into an entry: Markdown, then the pass over the HTML.
struct PostBody {
  let source: ArraySlice<UInt8>
  let isMarkdown: Bool
  let dialect: MarkdownDialect
  let page: WebAddress?
  let file: String
  let line: Int
  /// What ends the summary; `nil` takes the first paragraph.
  let separator: String?
  let rendersText: Bool

  init(
    _ source: ArraySlice<UInt8>, isMarkdown: Bool, dialect: MarkdownDialect, page: WebAddress?, file: String,
    line: Int, separator: String?, rendersText: Bool
  ) {
    self.source = source
    self.isMarkdown = isMarkdown
    self.dialect = dialect
    self.page = page
    self.file = file
    self.line = line
    self.separator = separator
    self.rendersText = rendersText
  }

  /// Content, summary, first image and sections; a summary or an image that is there already stays.
  func render(into entry: inout Entry, report: inout Diagnostics) {
    let body = render(source, report: &report)
    if !body.html.isEmpty { entry.content = .html(body.html, text: rendersText ? body.text : nil) }
    entry.sections = body.sections
    entry.image = entry.image ?? body.image
    if entry.summary == nil { entry.summary = summary ?? body.summary }
  }

  /// What stands before the separator, rendered by itself; `nil` when it does not occur.
  private var summary: String? {
    guard let separator, separator.utf8.contains(where: { !$0.isASCIIWhitespace }) else { return nil }
    let wanted = Array(separator.utf8)
    guard let end = PostBody.find(wanted, in: source), end > source.startIndex else { return nil }
    var ignored = Diagnostics()
    let text = render(source[..<end], report: &ignored).text.collapsedWhitespace
    return text.isEmpty ? nil : text
  }

  private func render(_ source: ArraySlice<UInt8>, report: inout Diagnostics) -> Body {
    let html =
      isMarkdown
      ? Markdown.render(source, dialect: dialect, file: file, firstLine: line, report: &report) : Array(source)
    return HTMLPass.run(html, options: HTMLPass.Options(base: page, file: file, line: line), report: &report)
  }

  /// The first paragraph of a plain text.
  static func summary(ofText text: String) -> String? {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isBlank = line.utf8.allSatisfy(\.isASCIIWhitespace)
      if isBlank, !lines.isEmpty { break }
      if !isBlank { lines.append(line) }
    }
    let summary = lines.joined(separator: " ").collapsedWhitespace
    return summary.isEmpty ? nil : summary
  }

  private static func find(_ wanted: [UInt8], in source: ArraySlice<UInt8>) -> Int? {
    var i = source.startIndex
    while i + wanted.count <= source.endIndex {
      if source[i] == wanted[0], source[i..<i + wanted.count].elementsEqual(wanted) { return i }
      i += 1
    }
    return nil
  }
}
