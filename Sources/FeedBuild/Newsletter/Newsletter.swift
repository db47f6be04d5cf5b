import FeedModel
import FeedSites
import FeedText

/// Posts of a newsletter become editions: entries with their parts as data.
enum Newsletter {
  /// Takes an entry apart as the configuration says; nothing happens where it says nothing of newsletters.
  static func edit(
    _ entry: inout Entry, of post: Post, bytes: [UInt8], _ opened: OpenedSite, report: inout Diagnostics
  ) {
    guard let settings = opened.configuration.newsletter, case .html(let html, let text)? = entry.content else {
      return
    }
    let source = isMarkdown(post.path) ? bytes[min(post.bodyOffset, bytes.count)...] : nil
    let edition = Edition(html, page: entry.link, source: source, settings)
    let posted = entry.published?.local
    let file = opened.folder.place(post.path).file
    var unread: [String] = []
    entry.sections = edition.sections { lines in deadlines(in: lines, posted: posted, unread: &unread) }
    entry.markdown = edition.wholeMarkdown
    if settings.checksLinks {
      LinkCheck(file: file, bytes: bytes, offset: post.bodyOffset, isMarkdown: source != nil)
        .run(html, page: entry.link, &report)
    }
    if !edition.gone.isEmpty {
      let content = edition.content
      entry.content = .html(content, text: text.map { _ in HTMLText.plain(content) })
    }
    for line in unread {
      report.report(.unreadDeadline(line), at: place(of: line, in: bytes, from: post.bodyOffset, file: file))
    }
  }

  private static func isMarkdown(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return false }
    return ["md", "markdown", "mkd", "mkdn", "mdown", "mkdown"].contains(name[name.index(after: dot)...].lowercased())
  }

  /// What lines announce; a line that only says that deadlines follow speaks for those below it.
  private static func deadlines(in lines: [String], posted: CivilTime?, unread: inout [String]) -> [Deadline] {
    var found: [Deadline] = []
    var isBelow = false
    for line in lines {
      switch DeadlineReader.read(line, posted: posted) {
      case .read(let deadlines):
        found += deadlines
        isBelow = false
      case .unread:
        unread.append(line)
        isBelow = false
      case .heading: isBelow = true
      case .none:
        guard isBelow else { continue }
        if case .read(let deadlines) = DeadlineReader.readItem(line, posted: posted) {
          found += deadlines
        } else {
          isBelow = false
        }
      }
    }
    return found
  }

  /// The first line of the source that begins with the same letters.
  private static func place(of line: String, in bytes: [UInt8], from offset: Int, file: String) -> Place {
    let wanted = MarkdownOutline.letters(Array(line.utf8)[...]).prefix(16)
    let start = min(offset, bytes.count)
    for range in MarkdownOutline.lines(of: bytes[start...])
    where MarkdownOutline.letters(bytes[range]).starts(with: wanted) {
      let first = bytes[range].firstIndex { !$0.isASCIIWhitespace } ?? range.lowerBound
      return Place(file: file, mark: LineMap(bytes).mark(at: first))
    }
    return Place(file: file, mark: LineMap(bytes).mark(at: start))
  }
}

extension Diagnostic.Message {
  fileprivate static func unreadDeadline(_ line: String) -> Self {
    let shown = line.unicodeScalars.count <= 80 ? line : String(line.prefix(79)) + "…"
    return .info(
      "newsletter/unread-deadline",
      "no date can be told from `\(shown)` with certainty, so it stays text; write the day as in `June 13th, 2026`")
  }
}
