import FeedModel
import Foundation
import Testing

@testable import FeedSites

/// Python's `html5lib`, which parses as browsers do, as a second opinion on what the pass writes.
@Suite struct HTMLPassForeignTests {
  /// Reads a fragment in hexadecimal from each line and writes what is wrong with its nesting on one.
  private static let program = """
    import sys, html5lib
    wrong = ("unexpected-end-tag", "end-tag-too-early", "end-tag-too-early-named", "expected-closing-tag-but-got-eof",
      "unexpected-start-tag-implies-end-tag", "adoption-agency-1.1", "adoption-agency-1.2", "adoption-agency-1.3")
    for line in open(sys.argv[1]):
        parser = html5lib.HTMLParser()
        parser.parseFragment(bytes.fromhex(line).decode())
        print(" ".join(sorted({kind for _, kind, _ in parser.errors if kind in wrong})) or "sound")
    """

  private static let isThere = (try? Python.run(["-c", "import html5lib"]))?.status == 0

  @Test(.enabled(if: isThere, "Python's html5lib is not installed"), arguments: 0..<2)
  func whatComesOutIsWellNestedForBrowsers(block: UInt64) throws {
    var inputs: [[UInt8]] = []
    var outputs: [String] = []
    for seed in block * 10_000..<block * 10_000 + 500 {
      let input = HTMLPassLawTests.random(seed, atMost: 30, of: HTMLPassLawTests.plainPieces)
      var report = Diagnostics()
      let options = HTMLPass.Options(page: WebAddress("https://example.org/p/")!)
      inputs.append(input)
      outputs.append(HTMLPass.run(input, options: options, report: &report).html)
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("feedmill-\(UUID().uuidString)")
    let lines = outputs.map { $0.utf8.map { String(format: "%02x", $0) }.joined() + "\n" }
    try Data(lines.joined().utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let verdicts = try Python.run(["-c", Self.program, file.path]).output.split(separator: "\n")
    #expect(verdicts.count == outputs.count)
    for (i, verdict) in verdicts.enumerated() where verdict != "sound" {
      Issue.record("\(verdict): \(outputs[i]) from \(String(decoding: inputs[i], as: UTF8.self))")
    }
  }
}
