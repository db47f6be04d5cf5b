import FeedModel
import FeedSites
import Foundation
import Testing

/// A small site in a text archive, and what is expected of it.
///
/// - `-- options --`: lines of `url`, `timezone`, `kind`, `drafts: true`.
/// - `-- expect/entries --`: a line of column names, then a line for each entry, newest first, cells parted by ` | `.
/// - `-- expect/diagnostics --`: `severity code place`, in the order of files.
/// - `-- expect/skipped --`: `path: reason`.
/// - `-- expect/feed --`: the header's fields and the site's wishes, one a line.
struct SiteCase: CustomTestStringConvertible, Sendable {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/sites")
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  static let all: [SiteCase] = {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted().map { SiteCase(name: $0) }
  }()

  let name: String
  var testDescription: String { name }

  private var text: String {
    (try? String(contentsOf: SiteCase.folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  /// Each expected section with its text.
  func expected() -> [String: String] {
    var found: [String: String] = [:]
    for section in TextArchive(text).sections where section.path.hasPrefix("expect/") {
      found[section.path] = section.text
    }
    return found
  }

  /// What the same sections hold for the site as it is read.
  func actual() throws -> [String: String] {
    let archive = TextArchive(text)
    var report = SiteReport()
    do throws(FeedError) {
      try report.read(archive)
    } catch {
      report.diagnostics.report(error.diagnostic)
    }
    var found: [String: String] = [:]
    for section in archive.sections where section.path.hasPrefix("expect/") {
      found[section.path] = report.text(of: section)
    }
    return found
  }

  /// Writes what is there over what was expected.
  func record() throws {
    let actual = try actual()
    var lines: [String] = []
    var isExpected = false
    for line in text.components(separatedBy: "\n").dropLast() {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        let path = String(line.dropFirst(3).dropLast(3))
        isExpected = actual[path] != nil
        lines.append(line)
        if isExpected, let text = actual[path] { lines += text.components(separatedBy: "\n").dropLast() }
      } else if !isExpected {
        lines.append(line)
      }
    }
    let url = SiteCase.folder.appendingPathComponent(name)
    try (lines.joined(separator: "\n") + "\n").write(to: url, atomically: true, encoding: .utf8)
  }
}
