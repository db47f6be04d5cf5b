import FeedFormats
import FeedModel
import Foundation
import Testing

/// A document that says itself what is to be found in it: `"_expect": "json/version-missing at 1:1"`, several findings
/// with commas between them, `nothing` for none. That `_expect` is an extension and no object goes without saying.
private struct JSONFeedCase: CustomTestStringConvertible {
  var file: URL
  var testDescription: String { file.lastPathComponent }

  static let all: [JSONFeedCase] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/json")
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "json" }.map(JSONFeedCase.init)
      .sorted { $0.file.path < $1.file.path }
  }()

  func expected(in text: String) throws -> Set<String> {
    let match = try #require(text.firstMatch(of: /_expect"?: "?([^"]*)"/), "no _expect in \(testDescription)")
    return match.1 == "nothing" ? [] : Set(match.1.split(separator: ", ").map(String.init))
  }
}

extension JSONFeedCase {
  func isOfTheExpectation(_ finding: Diagnostic, in bytes: [UInt8]) -> Bool {
    guard finding.code == "json/extension-not-object", let line = finding.place?.line else { return false }
    return LineMap(bytes).line(line)?.contains("\"_expect\"") ?? false
  }
}

@Suite struct JSONFeedCaseTests {
  @Test func thereAreCases() { #expect(JSONFeedCase.all.count > 200) }

  /// But for what depends on the present, on where a feed is served, or on its size.
  @Test func everyRuleHasACase() throws {
    var found: Set = ["json/expired-recent", "json/feed-url-mismatch", "json/size-large"]
    for example in JSONFeedCase.all {
      let text = String(decoding: try Data(contentsOf: example.file), as: UTF8.self)
      found.formUnion(try example.expected(in: text).map { String($0.prefix { $0 != " " }) })
    }
    let missing = Rules.all.map(\.code).filter { $0.hasPrefix("json/") && !found.contains($0) }
    #expect(missing.isEmpty)
  }

  @Test(arguments: JSONFeedCase.all) private func aRuleFindsItsBreach(example: JSONFeedCase) throws {
    let bytes = [UInt8](try Data(contentsOf: example.file))
    let text = String(decoding: bytes, as: UTF8.self)
    let expected = try example.expected(in: text)
    var report = Diagnostics()
    do {
      _ = try JSONFeed().read(bytes, name: example.testDescription, report: &report)
    } catch {
      report.report(error.diagnostic)
    }
    let found = report.all.filter { !example.isOfTheExpectation($0, in: bytes) }.map {
      "\($0.code) at \($0.place.map { "\($0.line):\($0.column)" } ?? "nowhere")"
    }
    #expect(Set(found) == expected)
    #expect(found.count == Set(found).count)
  }

  @Test func everyMessageIsLowerCaseWithoutAFullStop() throws {
    for example in JSONFeedCase.all {
      var report = Diagnostics()
      _ = try? JSONFeed().read([UInt8](try Data(contentsOf: example.file)), report: &report)
      for finding in report.all {
        #expect(!finding.message.text.hasSuffix("."), "\(finding.message.text)")
      }
    }
  }
}
