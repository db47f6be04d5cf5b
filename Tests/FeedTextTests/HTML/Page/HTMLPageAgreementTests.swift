import FeedText
import Foundation
import Testing

/// html5lib, which builds whole trees as the standard has it, as a second opinion on where elements begin and end.
@Suite struct HTMLPageAgreementTests {
  /// `FEEDMILL_PYTHON` names one that has html5lib where `python3` does not.
  static let python = ProcessInfo.processInfo.environment["FEEDMILL_PYTHON"] ?? "python3"
  static let isInstalled = (try? run(["-c", "import html5lib"]).status) == 0

  static let descendants = [
    "div", "article", "p", "li", ".post", "div p", "article .post", "td p", "blockquote *", "[data-n]:not(.old)",
    "svg p",
    "span",
  ]
  /// Where formatting elements are mixed up, a browser has several for one, and so parents that stand in no source.
  static let children = ["section > p", "ul > li", "article > div", "body > div", "dl > dd", "td > p", "* > * > h1"]

  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test(.enabled(if: isInstalled, "Python's html5lib is not installed"), arguments: [UInt64](0..<4))
  func ourElementsAreThoseOfHTML5lib(block: UInt64) throws {
    var random = Seeded(state: 7000 + block)
    let descendants = try HTMLPageAgreementTests.descendants.map { try HTMLSelector($0) }
    let children = try HTMLPageAgreementTests.children.map { try HTMLSelector($0) }
    let cases = (0..<250).map { i -> [String: Any] in
      let isFormatted = i % 2 == 0
      let html = GeneratedPage(plausible: &random, isFormatted: isFormatted).html
      let page = HTMLPage(Array(html.utf8))
      var answers: [String: [String: String]] = [:]
      for selector in descendants + (isFormatted ? [] : children) {
        var found: [String: String] = [:]
        for node in page.all(selector) {
          guard let number = page.attribute("data-n", of: node) else { continue }
          found[number] = String(decoding: page.bytes[page.inner(node)], as: UTF8.self)
        }
        answers[selector.text] = found
      }
      return ["html": html, "answers": answers]
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("feedmill-\(UUID().uuidString).json")
    try JSONSerialization.data(withJSONObject: cases).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "html5lib-agreement.py")
    let (status, output) = try HTMLPageAgreementTests.run([script.path, file.path])
    #expect(status == 0 && output == "", "\(output.prefix(4000))")
  }
}
