@testable import FeedBuild
import FeedFormats
import FeedModel
import FeedSites
import Foundation
import Testing

/// What the documents say is what the program does.
@Suite struct DocumentationTests {
  private static func document(_ name: String) throws -> String {
    try String(contentsOfFile: Command.root + "/" + name, encoding: .utf8)
  }

  @Test func theTableOfKeysIsTheCodes() throws {
    let rows = try Self.document("Documentation/configuration.md").split(separator: "\n")
      .drop { !$0.hasPrefix("| key |") }.dropFirst(2).prefix { $0.hasPrefix("|") }
    #expect(rows.map(String.init) == Configuration.keys.map { "| `\($0.name)` | \($0.meaning) |" })
  }

  @Test func everyConsoleExampleOfTheReadmePrintsWhatItSays() throws {
    let site = try TemporarySite([:])
    var examples: [(command: String, output: [Substring])] = []
    var isInside = false
    for line in try Self.document("README.md").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        examples.append((String(line.dropFirst(2)), []))
      } else if isInside {
        examples[examples.count - 1].output.append(line)
      }
    }
    #expect(examples.count >= 6)
    for example in examples {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", example.command]
      process.currentDirectoryURL = URL(fileURLWithPath: site.path)
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/bin:/usr/bin"
      process.environment = ["PATH": Command.folder.path + ":" + path]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(example.command)")
      #expect(printed == example.output.map { $0 + "\n" }.joined(), "\(example.command)")
    }
  }

  @Test func theSwiftExampleOfTheReadmeIsThisTest() throws {
    // example
    var feed = Feed(id: "https://example.org/feed", title: "Tom & Jerry <3")
    feed.homePage = WebAddress("https://example.org/")
    var entry = Entry(id: EntryID("https://example.org/1", kind: .permalink))
    entry.title = "An entry"
    entry.content = .html("<p>Text & more</p>", text: nil)
    feed.entries = [entry]

    for format in FeedFormats.all {
      let written = format.write(feed)
      var findings = Diagnostics()
      let again = try format.read(written.bytes, name: format.fileName, report: &findings)
      #expect(again == format.carried(feed))
    }
    // example
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let code = source.components(separatedBy: "    // example\n")[1]
    let unindented = code.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }.joined(separator: "\n")
    #expect(try Self.document("README.md").contains("```swift\n" + unindented + "```"))
  }

  @Test func everyKindOfSiteHasItsRows() throws {
    let rows = try Self.document("Documentation/sites.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
    for kind in SiteKinds.all { #expect(rows.filter { $0.hasPrefix("| `\(kind.name)` |") }.count == 2, "\(kind.name)") }
    #expect(rows.count == 2 * SiteKinds.all.count)
  }

  @Test func theHelpNamesEveryCommand() throws {
    let help = try Command(["--help"]).output
    for command in ["build", "init", "check", "diff", "ids", "convert", "mail", "inject", "list", "explain"] {
      #expect(help.contains("  \(command) "))
    }
  }
}
