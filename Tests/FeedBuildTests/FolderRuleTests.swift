@testable import FeedBuild
import FeedFormats
import FeedModel
import Foundation
import Testing

/// The rules that take several files: their examples are written into a folder, which is then checked.
@Suite struct FolderRuleTests {
  @Test(arguments: Rules.folder)
  func theBreachBreaksTheRuleAndTheRemedyKeepsIt(rule: Rule) throws {
    let found = try findings(in: try #require(rule.breach)).filter { $0.code == rule.code }
    #expect(!found.isEmpty, "\(rule.code) is not found in its breach")
    for finding in found { #expect(finding.severity == rule.severity) }
    let kept = try findings(in: try #require(rule.remedy))
    #expect(!kept.contains { $0.code == rule.code }, "\(rule.code) is found in its remedy")
    let errors = kept.filter { $0.severity == .error }
    #expect(errors.isEmpty, "the remedy of \(rule.code) has errors: \(errors.map { "\($0.code): \($0.message.text)" })")
  }

  @Test(arguments: Rules.folder + Rules.build) func aRuleSaysWhatIsWrongAndWhy(rule: Rule) {
    #expect(rule.code.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(rule.code)")
    for text in [rule.what, rule.why, rule.source] {
      #expect(text.count >= 5 && !text.hasSuffix("."), "\(rule.code): \(text)")
    }
  }

  /// In the sources of sites, builds and commands.
  @Test func everyCodeThatTheSourcesReportIsInTheCatalogue() throws {
    let pattern = /\b(error|warning|info)\(\s*"([a-z0-9-]+\/[a-z0-9-]+)"/
    var missing: Set<String> = []
    for folder in ["FeedSites", "FeedMail", "FeedBuild", "FeedTemplates", "feedmill", "feedmill-templates"] {
      let files = FileManager.default.enumerator(
        at: URL(filePath: Command.root + "/Sources/" + folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        for match in try String(contentsOf: file, encoding: .utf8).matches(of: pattern) {
          if Catalogue.ruleIfKnown(String(match.2)) == nil { missing.insert(String(match.2)) }
        }
      }
    }
    #expect(missing.isEmpty, "not in the catalogue: \(missing.sorted().joined(separator: " "))")
  }

  private func findings(in example: RuleExample) throws -> [Diagnostic] {
    let site = try TemporarySite([:])
    var name = ""
    var text = ""
    func finish() throws { if !name.isEmpty { try site.write(text, to: name) } }
    for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        try finish()
        name = String(line.dropFirst(3).dropLast(3))
        text = ""
      } else {
        text += line + "\n"
      }
    }
    try finish()
    var options = FeedCheck.Options(now: Timestamp(seconds: 1_780_315_200))
    options.address = WebAddress("https://example.org/")
    options.jobs = 2
    return try FeedCheck.run([site.path], options, standardInput: { [] }).flatMap(\.diagnostics.all)
  }
}
