import FeedBuild
import FeedModel
import Foundation
import Testing

/// What `list rules`, `explain` and Documentation/rules.md say of the rules.
@Suite struct RuleCatalogueTests {
  @Test func theDocumentationIsTheCatalogue() throws {
    let path = Command.root + "/Documentation/rules.md"
    let text = RulesDocument.text(Catalogue.rules)
    let records = ProcessInfo.processInfo.environment["RECORD"] == "1"
    if records { try text.write(toFile: path, atomically: true, encoding: .utf8) }
    #expect(!records, "recorded; look at the difference, commit it, and run again without RECORD")
    let isCurrent = (try? String(contentsOfFile: path, encoding: .utf8)) == text
    #expect(isCurrent, "rules.md is stale: RECORD=1 swift test --filter RuleCatalogueTests")
  }

  @Test func everyAreaHasATitle() {
    let untitled = Set(Catalogue.rules.map { RuleArea(of: $0.code) }).subtracting(RuleArea.all).map(\.name).sorted()
    #expect(untitled.isEmpty)
    let codes = Catalogue.rules.map(\.code)
    #expect(codes.count == Set(codes).count)
  }

  @Test func rulesAreListedInColumns() throws {
    let lines = try Command(["list", "rules"]).output.split(separator: "\n")
    #expect(lines.count == Catalogue.rules.count)
    let columns = Set(lines.compactMap { $0.firstMatch(of: /^\S+ +(?=error|warning|info)/)?.output.count })
    #expect(columns.count == 1)
    let json = try Command(["list", "rules", "--diagnostics", "json"]).output.split(separator: "\n")
    #expect(json.count == lines.count)
    let first = try JSONSerialization.jsonObject(with: Data(try #require(json.first).utf8)) as? [String: String]
    #expect(Set(try #require(first).keys) == ["code", "severity", "specification", "what"])
  }

  @Test(arguments: ["rss/guid-missing", "rss-guid-missing", "RSS/GUID-Missing"])
  func aRuleIsExplained(code: String) throws {
    let command = try Command(["explain", code])
    #expect(command.status == 0, "\(command.errors)")
    #expect(command.output.hasPrefix("rss/guid-missing (warning)\n\nThe item has no guid.\n\nWhy: "))
    for line in ["Specification: RSS 2.0, guid", "This breaks it, in an item of an RSS feed:", "This keeps it:"] {
      #expect(command.output.contains("\n" + line + "\n"))
    }
    #expect(command.output.contains("\n    <title>One</title>"))
  }

  @Test(arguments: ["rss/guid-mising", "rss-gid-missing", "guid-missing", "guid-missng", "feed/guid-missing"])
  func aWrongNameIsAnsweredWithTheRightOne(code: String) throws {
    let command = try Command(["explain", code])
    #expect(command.status == 64 && command.output.isEmpty)
    #expect(command.errors.contains("did you mean `rss/guid-missing`?"))
  }

  @Test func anExplanationForPrograms() throws {
    let output = try Command(["explain", "rss/guid-missing", "--diagnostics", "json"]).output
    let rule = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(rule["code"] as? String == "rss/guid-missing" && rule["severity"] as? String == "warning")
    #expect((rule["breach"] as? [String: Any])?["frame"] as? String == "item")
  }
}
