import FeedModel
import FeedSites
import Foundation
import Testing

/// A case file: a sentence, then `-- NAME --` with the file to read, then `-- expected --` with a dump of what is read.
///
/// `-- NAME escaped --` lets the file hold any byte, written `<0D>`. NAME `post.md` is a post with front matter; any
/// other is a configuration file. With `RECORD=1` in the environment the expectation is rewritten, and the test fails.
struct SettingsCase: CustomTestStringConvertible, Sendable {
  let url: URL
  let sentence: String
  let name: String
  let isEscaped: Bool
  let bytes: [UInt8]
  let expected: String

  var testDescription: String { url.lastPathComponent }

  static func all(in area: String, testFile: String = #filePath) -> [SettingsCase] {
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Cases/" + area)
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.compactMap { SettingsCase($0) }
  }

  init?(_ url: URL) {
    guard let text = try? String(contentsOf: url, encoding: .utf8), let start = text.range(of: "\n-- "),
      let startEnd = text.range(of: " --\n", range: start.upperBound..<text.endIndex)
    else { return nil }
    let header = text[start.upperBound..<startEnd.lowerBound].split(separator: " ").map(String.init)
    let rest = text[startEnd.upperBound...]
    let end = rest.range(of: "-- expected --\n", options: .backwards)
    self.url = url
    sentence = String(text[..<start.lowerBound])
    name = header[0]
    isEscaped = header.contains("escaped")
    let input = String(rest[..<(end?.lowerBound ?? rest.endIndex)])
    bytes = isEscaped ? Self.unescape(input) : Array(input.utf8)
    expected = end.map { String(rest[$0.upperBound...]) } ?? ""
  }

  /// What reading gives, as text with the place of everything.
  var actual: String {
    var report = Diagnostics()
    var out = ""
    do throws(FeedError) {
      if name == "post.md" {
        if let matter = try FrontMatter.read(bytes, file: name, report: &report) {
          out += SettingDump.text(matter.settings)
          let body = String(decoding: bytes[matter.bodyOffset...], as: UTF8.self)
          out += "body at line \(matter.bodyLine): \(body.debugDescription)\n"
        } else {
          out += "no front matter\n"
        }
      } else {
        out += SettingDump.text(try SettingsFile.read(bytes, file: name, report: &report))
      }
    } catch {
      report.report(error.diagnostic)
    }
    for diagnostic in report.all {
      let place = diagnostic.place.map { "\($0.line):\($0.column)" } ?? "nowhere"
      out += "\(diagnostic.severity.rawValue) \(diagnostic.code) at \(place): \(diagnostic.message.text)\n"
      for note in diagnostic.notes {
        out += "  note at \(note.place.map { "\($0.line):\($0.column)" } ?? "nowhere"): \(note.text)\n"
      }
    }
    return out
  }

  func record() throws {
    var text = try String(contentsOf: url, encoding: .utf8)
    if let end = text.range(of: "-- expected --\n", options: .backwards) { text.removeSubrange(end.lowerBound...) }
    if !text.hasSuffix("\n") { text += "\n" }
    try (text + "-- expected --\n" + actual).write(to: url, atomically: true, encoding: .utf8)
  }

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  private static func unescape(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "<"), i + 3 < bytes.count, bytes[i + 3] == UInt8(ascii: ">"),
        let byte = UInt8(String(decoding: bytes[(i + 1)...(i + 2)], as: UTF8.self), radix: 16)
      {
        out.append(byte)
        i += 4
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    return out
  }
}
