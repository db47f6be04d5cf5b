import FeedModel
import Foundation
import Testing

@testable import FeedSites

/// A case file: `-- in --`, `-- html --` and, where findings are expected, `-- findings --` with `line: code` lines.
struct ShortcodeCase: Sendable, CustomTestStringConvertible {
  var name: String
  var syntax: ShortcodeSyntax
  var source: String
  var html: String
  var findings: [String]

  var testDescription: String { name }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases/shortcodes")

  static let all: [ShortcodeCase] = {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let urls = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "txt" }
    return urls.sorted { $0.path < $1.path }.map(read)
  }()

  private static func read(_ url: URL) -> ShortcodeCase {
    let name = String(url.path.dropFirst(folder.path.count + 1).dropLast(4))
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    var sections: [String: String] = [:]
    var current = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        current = String(line.dropFirst(3).dropLast(3))
      } else {
        sections[current, default: ""] += line + "\n"
      }
    }
    return ShortcodeCase(
      name: name, syntax: name.hasPrefix("zola") ? .zola : .hugo, source: sections["in"] ?? "",
      html: (sections["html"] ?? "no html").trimmingCharacters(in: .newlines),
      findings: (sections["findings"] ?? "").split(separator: "\n").map(String.init))
  }

  /// What a post with this body reads like, and `line: code` of each finding.
  func render() -> (html: String, findings: [String]) {
    var report = Diagnostics()
    let made = Shortcodes.render(
      Array(source.utf8), from: 0, syntax: syntax, world: SmallWorld(), isMarkdown: true, file: "post.md",
      report: &report)
    let html = Markdown.render(
      made.bytes[...], features: MarkdownFeatures(of: syntax == .hugo ? .goldmark : .pulldownCmark), shortcodes: made,
      file: "post.md", firstLine: 1, report: &report)
    let findings = report.all.map { "\($0.place.map { String($0.line) } ?? "?"): \($0.code)" }
    return (String(decoding: html, as: UTF8.self).trimmingCharacters(in: .newlines), findings)
  }
}

/// A site with one other page, one parameter and a template for `details`.
struct SmallWorld: ShortcodeWorld {
  func address(ofPage reference: String, language: String?) -> String? {
    reference == "other.md" || reference == "/posts/other" ? "https://example.org/posts/other/" : nil
  }
  func address(ofFile name: String) -> String? { name == "bundled.jpg" ? "/posts/this/bundled.jpg" : nil }
  func parameter(_ name: String) -> String? { name == "greeting" ? "hello & <b>" : nil }
  func hasTemplate(_ name: String) -> Bool { name == "details" }
}
