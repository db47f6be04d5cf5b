import FeedModel
import FeedText

/// Where files go, with words in braces that an entry fills in.
struct PathPattern {
  static let words = ["slug", "year", "month", "day"]

  private let pattern: String

  init(_ pattern: String) { self.pattern = pattern }

  var isOfEntries: Bool { PathPattern.words.contains { pattern.contains("{\($0)}") } }

  /// What the ending of the files asks for.
  var escape: TemplateJob.Escape {
    switch pattern.split(separator: ".").last?.lowercased() {
    case "html", "htm", "xhtml": .html
    case "xml", "rss", "atom", "svg", "opml": .xml
    default: .text
    }
  }

  func check(_ scope: TemplateJob.Scope, at place: Place?, _ report: inout Diagnostics) -> Bool {
    for part in pattern.split(separator: "{").dropFirst(pattern.hasPrefix("{") ? 0 : 1) {
      guard let end = part.firstIndex(of: "}") else { continue }
      let word = String(part[..<end])
      guard !PathPattern.words.contains(word) else { continue }
      report.report(.unknownWord(word, DidYouMean.suggest(word, among: PathPattern.words)), at: place)
      return false
    }
    if scope == .entry, !isOfEntries {
      report.report(.oneForAll, at: place)
      return false
    }
    if scope == .feed, isOfEntries {
      report.report(.noEntry, at: place)
      return false
    }
    if pattern.hasPrefix("/") || pattern.split(separator: "/").contains("..") || pattern.hasSuffix("/") {
      report.report(.outside, at: place)
      return false
    }
    return true
  }

  func path(of entry: EntryContext) -> String {
    let date = (entry.published ?? entry.updated).map { TemplateDate(moment: $0) }
    var path = ""
    for part in pattern.split(separator: "{", omittingEmptySubsequences: false) {
      guard let end = part.firstIndex(of: "}"), PathPattern.words.contains(String(part[..<end])) else {
        path += part
        continue
      }
      let word = String(part[..<end])
      let value = word == "slug" ? entry.slug : (date?.child(named: word) as? TemplateText)?.text ?? "undated"
      path += value + part[part.index(after: end)...]
    }
    return path
  }
}

extension Diagnostic.Message {
  fileprivate static func unknownWord(_ word: String, _ nearest: String?) -> Self {
    .error(
      "template/unknown-word",
      "nothing is put in the place of `{\(word)}`"
        + (nearest.map { "; did you mean `{\($0)}`?" }
          ?? "; there are " + PathPattern.words.map { "`{\($0)}`" }.joined(separator: ", ")))
  }

  fileprivate static var oneForAll: Self {
    .error("template/one-for-all", "each entry needs a file of its own; write `{slug}` into the path")
  }

  fileprivate static var noEntry: Self {
    .error(
      "template/no-entry", "the file is for the whole feed, and its path names parts of an entry's; say `per: entry`")
  }

  fileprivate static var outside: Self {
    .error("template/outside", "the path names a file under the output folder, as in `social/{slug}.txt`")
  }
}
