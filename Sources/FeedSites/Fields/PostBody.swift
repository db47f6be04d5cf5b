import FeedModel
import FeedText

/// A post's body on its way into an entry: Markdown, then the pass over the HTML.
struct PostBody {
  let source: ArraySlice<UInt8>
  /// As the author wrote it, before templates were filled in.
  let original: ArraySlice<UInt8>
  let isMarkdown: Bool
  /// The dialect's, or what the site's configuration makes of them.
  var features: MarkdownFeatures
  /// What `source` was made from by its shortcodes.
  var shortcodes: ShortcodeText?
  let page: WebAddress?
  let file: String
  let line: Int
  /// What ends the summary; `nil` takes the first paragraph.
  let separator: String?
  let rendersText: Bool
  let makesSections: Bool
  /// The address of the page that a file of the site became, where links name files.
  var publishedAddress: (@Sendable (String) -> String?)?
  /// What is put before a path from the top of the site that lacks it: `/blog`.
  var rootPath: String?
  /// A heading at the beginning with these words is left out.
  let title: String?

  init(
    _ source: ArraySlice<UInt8>, original: ArraySlice<UInt8>? = nil, isMarkdown: Bool, dialect: MarkdownDialect,
    page: WebAddress?, file: String,
    line: Int, separator: String?, rendersText: Bool, makesSections: Bool = true, title: String? = nil
  ) {
    self.source = source
    self.original = original ?? source
    self.isMarkdown = isMarkdown
    features = MarkdownFeatures(of: dialect)
    self.page = page
    self.file = file
    self.line = line
    self.separator = separator
    self.rendersText = rendersText
    self.makesSections = makesSections
    self.title = title
  }

  /// Content, summary, first image and sections; a summary or an image that is there already stays.
  func render(into entry: inout Entry, report: inout Diagnostics) {
    let body = render(source, makesText: rendersText, report: &report)
    if !body.html.isEmpty { entry.content = .html(body.html, text: rendersText ? body.text : nil) }
    entry.sections = body.sections
    entry.image = entry.image ?? body.image
    if entry.summary == nil { entry.summary = summary ?? body.summary }
  }

  /// What stands before the separator, rendered by itself; `nil` when it does not occur, or is a comment, which the
  /// pass over the HTML finds.
  private var summary: String? {
    let more = "<!--more-->"
    if let separator, separator.utf8.contains(where: { !$0.isASCIIWhitespace }) {
      guard !isComment(separator), let before = part(before: separator) else { return nil }
      let text = PostBody.withoutNotes(HTMLText.line(before.html)).trimmedWhitespace
      return text.isEmpty ? nil : text
    }
    // The pass would take this marker, which means nothing to a generator that was not told of it.
    return part(before: more)?.summary
  }

  private func isComment(_ separator: String) -> Bool { separator.hasPrefix("<!--") && separator.hasSuffix("-->") }

  /// Without `[^name]`: the notes themselves stand behind the separator.
  private static func withoutNotes(_ text: String) -> String {
    guard text.contains("[^") else { return text }
    var out = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "["), let end = rest[start...].firstIndex(of: "]") {
      let isNote = rest[rest.index(after: start)...].first == "^" && !rest[start..<end].contains(" ")
      out += rest[..<(isNote ? start : rest.index(after: end))]
      rest = rest[rest.index(after: end)...]
    }
    return out + rest
  }

  private func part(before separator: String) -> Body? {
    guard let end = PostBody.find(Array(separator.utf8), in: source), end > source.startIndex else { return nil }
    var ignored = Diagnostics()
    // Links may be defined below the part that names them.
    let definitions = isMarkdown ? PostBody.linkDefinitions(in: source[end...]) : []
    let part = definitions.isEmpty ? source[..<end] : (source[..<end] + [0x0A, 0x0A] + definitions)[...]
    return render(part, makesText: false, report: &ignored)
  }

  /// The lines `[name]: address`, as Jekyll takes them over into an excerpt; footnotes stay where they are.
  private static func linkDefinitions(in source: ArraySlice<UInt8>) -> [UInt8] {
    var definitions: [UInt8] = []
    for line in source.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 }
      guard text.count > 3, text.startIndex - line.startIndex <= 3, text.first == 0x5B, text.dropFirst().first != 0x5E,
        let close = text.firstIndex(of: 0x5D), text[close...].dropFirst().first == 0x3A
      else { continue }
      definitions += line
      definitions.append(0x0A)
    }
    return definitions
  }

  private func render(_ source: ArraySlice<UInt8>, makesText: Bool, report: inout Diagnostics) -> Body {
    let start = report.all.count
    var html =
      isMarkdown
      ? Markdown.render(
        source, features: features, shortcodes: shortcodes, file: file, firstLine: line, report: &report)
      : Array(HTMLDocument.content(of: source, title: title))
    if isMarkdown, features.hasEmojiNames { html = EmojiNames.replaced(in: html) }
    guard let page else { return Body() }
    let said = Set(report.all.dropFirst(start).map(\.code))
    var options = HTMLPass.Options(page: page)
    options.title = title
    options.makesText = makesText
    options.makesSections = makesSections
    options.excerptSeparator = separator
    options.place = Place(file: file, line: line, column: 1)
    options.original = original
    options.publishedAddress = publishedAddress
    options.rootPath = rootPath
    var findings = Diagnostics()
    findings.changes = report.changes.map { _ in [] }
    var body = HTMLPass.run(html, options: options, report: &findings)
    // What Markdown has said with the line at hand is not said again of the HTML made from it.
    for finding in findings.all where !said.contains("markdown/" + finding.code.dropFirst("html/".count)) {
      report.report(finding)
    }
    if let changes = findings.changes { report.changes?.append(contentsOf: changes) }
    body.html = body.html.trimmedWhitespace
    return body
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
    source.withUnsafeBufferPointer { bytes in
      var i = ByteSearch.firstRare(wanted[0], in: bytes, from: 0)
      while i + wanted.count <= bytes.count {
        if bytes[i..<i + wanted.count].elementsEqual(wanted) { return source.startIndex + i }
        i = ByteSearch.firstRare(wanted[0], in: bytes, from: i + 1)
      }
      return nil
    }
  }
}
