import FeedFormats
import FeedModel
import Foundation
import Testing

/// The catalogue says what the check does: every example is run, and every code that the sources report is explained.
@Suite struct RuleTests {
  @Test(arguments: Rules.all) func theBreachBreaksTheRuleAndTheRemedyKeepsIt(rule: Rule) throws {
    let breach = try #require(rule.breach)
    let remedy = try #require(rule.remedy)
    guard breach.document != nil else { return }
    let broken = try findings(in: breach)
    let found = broken.filter { $0.code == rule.code }
    #expect(!found.isEmpty, "\(rule.code) is not found in its breach, only \(Set(broken.map(\.code)).sorted())")
    for finding in found {
      #expect(finding.severity == rule.severity, "\(rule.code) is reported as \(finding.severity)")
    }
    let kept = try findings(in: remedy)
    #expect(!kept.contains { $0.code == rule.code }, "\(rule.code) is found in its remedy")
    let errors = kept.filter { $0.severity == .error }
    #expect(errors.isEmpty, "the remedy of \(rule.code) has errors: \(errors.map { "\($0.code): \($0.message.text)" })")
  }

  @Test func noCodeStandsTwice() {
    let codes = Rules.all.map(\.code)
    #expect(codes.count == Set(codes).count)
  }

  @Test(arguments: Rules.all) func aRuleSaysWhatIsWrongAndWhy(rule: Rule) {
    #expect(rule.code.wholeMatch(of: /[a-z0-9]+\/[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(rule.code)")
    for text in [rule.what, rule.why, rule.source] {
      #expect(text.count >= 5 && !text.hasSuffix("."), "\(rule.code): \(text)")
    }
  }

  /// Reads the sources: a message whose rule is not in the catalogue, or is there with another severity, is found here.
  /// The tables of extensions name codes alone, whose severity they take from the catalogue.
  @Test func everyCodeThatTheSourcesReportIsInTheCatalogue() throws {
    let pattern = /\.?\b(error|warning|info)\(\s*"([a-z0-9]+\/[a-z0-9-]+)"/
    var missing: Set<String> = []
    for folder in ["FeedFormats", "FeedText", "FeedModel"] {
      for file in try sources(of: folder) {
        for match in try String(contentsOf: file, encoding: .utf8).matches(of: pattern) {
          guard let rule = Rules.named(String(match.2)) else {
            missing.insert(String(match.2))
            continue
          }
          #expect(rule.severity.rawValue == match.1, "\(match.2) in \(file.lastPathComponent)")
        }
      }
    }
    for file in try sources(of: "FeedFormats/Extensions") {
      for match in try String(contentsOf: file, encoding: .utf8).matches(of: /"([a-z0-9]+\/[a-z0-9-]+)"/)
      where Rules.named(String(match.1)) == nil {
        missing.insert(String(match.1))
      }
    }
    #expect(missing.isEmpty, "not in the catalogue: \(missing.sorted().joined(separator: " "))")
  }

  private func sources(of folder: String) throws -> [URL] {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let files = FileManager.default.enumerator(
      at: root.appending(path: "Sources/\(folder)"), includingPropertiesForKeys: nil)
    return try #require(files).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
  }

  private func findings(in example: RuleExample) throws -> [Diagnostic] {
    let bytes = try #require(example.document)
    return Check.document(bytes, name: "example", circumstances: example.circumstances).all
  }
}
