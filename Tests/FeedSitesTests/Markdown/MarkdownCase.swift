import FeedModel
import FeedSites
import Foundation
import Testing

/// A case file: `-- in --`, `-- html --` and, where findings are expected, `-- findings --` with `line: code` lines.
struct MarkdownCase: Sendable, CustomTestStringConvertible {
  var name: String
  var dialect: MarkdownDialect
  var source: [UInt8]
  var html: String
  var findings: [String]

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases/markdown")

  /// All cases below `folder`; those of CommonMark are rendered as the dialect that adds the least.
  static let all: [MarkdownCase] = {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let urls = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "txt" }
    return urls.sorted { $0.path < $1.path }.compactMap(read)
  }()

  private static func read(_ url: URL) -> MarkdownCase? {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    let name = String(url.path.dropFirst(folder.path.count + 1).dropLast(4))
    var sections: [String: String] = [:]
    var current: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if ["-- in --", "-- html --", "-- findings --"].contains(line) {
        current = String(line.dropFirst(3).dropLast(3))
      } else if let current {
        sections[current, default: ""] += line + "\n"
      }
    }
    guard let source = sections["in"], let html = sections["html"] else {
      return MarkdownCase(name: name, dialect: .github, source: [], html: "no sections", findings: [])
    }
    let word = name.split(separator: "/").first.map(String.init) ?? ""
    let dialect: MarkdownDialect =
      switch word {
      case "kramdown": .kramdown
      case "goldmark": .goldmark
      case "github": .github
      default: .pulldownCmark
      }
    // `→` is a tab, `␠` a space at a line's end, `␀` a NUL, `␍` a carriage return.
    let visible = [("→", "\t"), ("␠", " "), ("␀", "\0"), ("␍", "\r")]
    let input = visible.reduce(source) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    return MarkdownCase(
      name: name, dialect: dialect, source: Array(input.utf8), html: html.trimmingCharacters(in: .newlines),
      findings: (sections["findings"] ?? "").split(separator: "\n").map(String.init))
  }

  func render() -> (html: String, findings: [String]) {
    var report = Diagnostics()
    let html = Markdown.render(source[...], dialect: dialect, file: "post.md", firstLine: 1, report: &report)
    let findings = report.all.map { "\($0.place.map { String($0.line) } ?? "?"): \($0.code)" }
    return (String(decoding: html, as: UTF8.self).trimmingCharacters(in: .newlines), findings)
  }
}
