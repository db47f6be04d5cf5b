import FeedModel
import Foundation
import Testing

@testable import FeedSites

/// A case of the HTML pass: a file of sections, `-- in --` first, then what comes out of it.
struct HTMLCase: CustomTestStringConvertible, Sendable {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases/html")

  static let all: [HTMLCase] = {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { HTMLCase($0) }
  }()

  let url: URL
  private(set) var sections: [(name: String, text: String)] = []

  var testDescription: String { url.deletingPathExtension().lastPathComponent }

  init(_ url: URL) {
    self.url = url
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        sections.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].text += line + "\n"
      }
    }
    for i in sections.indices { sections[i].text = sections[i].text.trimmingCharacters(in: .newlines) }
  }

  subscript(name: String) -> String? { sections.first { $0.name == name }?.text }

  var options: HTMLPass.Options {
    var options = HTMLPass.Options(page: WebAddress("https://example.org/2024/post/")!)
    options.place = Place(file: "post.md")
    for line in (self["options"] ?? "").split(separator: "\n") {
      let pair = line.split(separator: "=", maxSplits: 1).map(String.init)
      switch pair[0] {
      case "title": options.title = pair[1]
      case "separator": options.excerptSeparator = pair[1]
      case "page": options.page = WebAddress(pair[1])!
      default: Issue.record("unknown option \(pair[0])")
      }
    }
    return options
  }

  /// `\u{…}` stands for a character that an editor would not show.
  var source: [UInt8] {
    let text = self["in"] ?? ""
    let pieces = text.components(separatedBy: "\\u{")
    var out = pieces[0]
    for piece in pieces.dropFirst() {
      let end = piece.firstIndex(of: "}") ?? piece.startIndex
      if let value = UInt32(piece[..<end], radix: 16), let scalar = Unicode.Scalar(value) {
        out.unicodeScalars.append(scalar)
      }
      out += piece[end...].dropFirst()
    }
    return Array(out.utf8)
  }

  /// What the pass makes of it, by the names of the sections.
  func actual() -> [String: String] {
    var report = Diagnostics()
    report.changes = []
    var options = options
    options.original = source[...]
    let body = HTMLPass.run(source, options: options, report: &report)
    return [
      "html": body.html.trimmingCharacters(in: .newlines), "text": body.text, "summary": body.summary ?? "",
      "image": body.image?.string ?? "",
      "warnings": report.all.map { "\($0.severity) \($0.code): \($0.message.text)" }.joined(separator: "\n"),
      "changes": (report.changes ?? []).map { change in
        "\(change.place.map { "\($0.line):\($0.column)" } ?? "-") \(change.what): \(change.why)"
      }.joined(separator: "\n"),
      "sections": body.sections.map { section in
        let links = section.links.map { "  \($0.text): \($0.address)" }
        return (["[\(section.title ?? "-")] #\(section.slug ?? "-")", section.html, "text:", section.text] + links)
          .joined(separator: "\n")
      }.joined(separator: "\n\n"),
    ]
  }

  func record(_ actual: [String: String]) throws {
    var text = ""
    for section in sections {
      text += "-- \(section.name) --\n\(actual[section.name] ?? section.text)\n"
    }
    try text.write(to: url, atomically: true, encoding: .utf8)
  }
}
