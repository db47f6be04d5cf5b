import FeedFormats
import FeedModel
import Foundation
import Testing

/// A program that is not ours, as a second opinion.
private enum Foreign {
  static func run(_ arguments: [String], input: [UInt8]) throws -> (status: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("feedmill-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("feed")
    try Data(input).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments + [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  static func works(_ arguments: [String]) -> Bool { (try? run(arguments, input: Array("<a/>".utf8)).status) == 0 }

  static let xmllint = works(["xmllint", "--noout"])
  static let python = works(["python3", "-c", "import json"])
  static let feedparser = works(["python3", "-c", "import feedparser"])

  /// Feeds worth showing to others.
  static var samples: [Feed] {
    var hostile = Feed.rich
    for field in TextField.all where !field.isIdentity && !field.name.hasSuffix("namespace") {
      field.set(&hostile, Hostile.markup)
    }
    return [.rich, .minimal, .empty, hostile]
      + (3000..<3010).map { (seed: UInt64) in
        var generator = FeedGenerator(seed: seed)
        return generator.feed()
      }
  }
}

@Suite struct EveryFormatForeignParserTests {
  @Test(
    .enabled(if: Foreign.xmllint, "xmllint is not installed"), arguments: FeedFormats.all.filter(\.isXML).map(\.name))
  func xmllintFindsOurXMLWellFormed(name: String) throws {
    for feed in Foreign.samples {
      let (status, output) = try Foreign.run(
        ["xmllint", "--noout", "--nonet"], input: try format(name).write(feed).bytes)
      #expect(status == 0, "\(output)")
      #expect(output == "")
    }
  }

  @Test(.enabled(if: Foreign.python, "Python is not installed"))
  func pythonReadsOurJSONAsWeDo() throws {
    let program = """
      import json, sys
      def pairs(members):
        names = [name for name, _ in members]
        assert len(names) == len(set(names)), names
        return dict(members)
      sys.stdout.reconfigure(encoding="utf-8")
      data = open(sys.argv[1], encoding="utf-8", errors="strict").read()
      feed = json.loads(data, object_pairs_hook=pairs)
      assert next(iter(feed)) == "version"
      for item in feed["items"]:
        text = item["content_html"] if "content_html" in item else item["content_text"]
        print(item["id"], len(text), sum(map(ord, text)), len(item.get("tags", [])))
      """
    let format = try format("json")
    for feed in Foreign.samples {
      let (status, output) = try Foreign.run(["python3", "-c", program], input: format.write(feed).bytes)
      #expect(status == 0, "\(output)")
      let ours = format.carried(feed).entries.map { entry in
        let text =
          switch entry.content {
          case .html(let html, _)?: html
          case .text(let text)?: text
          default: entry.summary ?? ""
          }
        let sum = text.unicodeScalars.reduce(0) { $0 + Int($1.value) }
        return "\(entry.id.string) \(text.unicodeScalars.count) \(sum) \(entry.categories.count)\n"
      }.joined()
      #expect(output == ours)
    }
  }

  @Test(
    .enabled(if: Foreign.feedparser, "Python's feedparser is not installed"),
    arguments: FeedFormats.all.filter(\.isXML).map(\.name))
  func feedparserSeesTheSameEntries(name: String) throws {
    let program = """
      import feedparser, sys, calendar
      feed = feedparser.parse(open(sys.argv[1], "rb").read())
      assert not feed.bozo, feed.bozo_exception
      for entry in feed.entries:
        print(entry.id, calendar.timegm(entry.published_parsed) if "published_parsed" in entry else None)
      """
    for feed in [Feed.rich, .minimal] {
      let (status, output) = try Foreign.run(["python3", "-c", program], input: try format(name).write(feed).bytes)
      #expect(status == 0, "\(output)")
      let ours = feed.entries.map { "\($0.id.string) \($0.published.map { String($0.seconds) } ?? "None")\n" }.joined()
      #expect(output == ours)
    }
  }
}
