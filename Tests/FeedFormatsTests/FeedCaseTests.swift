import FeedFormats
import FeedModel
import Foundation
import Testing

/// A document whose first comment says what its reader finds: `valid`, or a finding on each line.
struct FeedCase: CustomTestStringConvertible, Sendable {
  let format: String
  let file: String
  let bytes: [UInt8]

  var testDescription: String { "\(format)/\(file)" }

  /// As in `rss/guid-missing at 9:5`.
  var expected: [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.range(of: "Expect:"),
      let end = text.range(of: "-->", range: start.upperBound..<text.endIndex)
    else { return ["no expectation in \(file)"] }
    let lines = text[start.upperBound..<end.lowerBound].split(separator: "\n").map(\.trimmedWhitespace)
    return lines.filter { !$0.isEmpty && $0 != "valid" }
  }

  static let all: [FeedCase] = ["rss", "atom"].flatMap { format in
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/\(format)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map {
        FeedCase(format: format, file: name, bytes: Array($0))
      }
    }
  }
}

@Suite struct FeedCaseTests {
  @Test func thereAreCases() {
    #expect(FeedCase.all.count >= 20)
  }

  @Test(arguments: FeedCase.all) func aDocumentHasTheFindingsThatItSays(example: FeedCase) throws {
    var report = Diagnostics()
    let feed = try format(example.format).read(example.bytes, name: example.file, report: &report)
    // The expectation itself stands before the root, where no comment should.
    let found = report.all.filter { !["xml/comment-before-root", "xml/sniff-window"].contains($0.code) }.map {
      "\($0.code) at \($0.place?.line ?? 0):\($0.place?.column ?? 0)"
    }
    #expect(found == example.expected)
    for other in FeedFormats.all {
      expectLaw(other, feed, "\(example.testDescription) as \(other.name)", mayHaveErrors: true)
    }
  }

  @Test(arguments: FeedCase.all) func aDocumentIsRecognized(example: FeedCase) {
    let name = FeedFormats.recognizing(example.bytes.span)?.name
    #expect(name == example.format)
  }
}
