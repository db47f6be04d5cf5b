import FeedBuild
import FeedModel
import Foundation
import Testing

/// What the schema of SARIF 2.1.0 asks of a document, as code scanning services hold it.
@Suite struct SARIFTests {
  private typealias Object = [String: Any]

  private func document(_ files: [String: String], _ arguments: [String] = ["."]) throws -> Object {
    let site = try TemporarySite(files)
    let command = try Command(["check"] + arguments + ["--diagnostics", "sarif"], in: site.path)
    return try #require(try JSONSerialization.jsonObject(with: Data(command.errors.utf8)) as? Object)
  }

  private static let broken = """
    <rss version="2.0"><channel><title>T</title>
    <link>https://example.org/</link><description>ünï {0} &nbsp;</description></channel></rss>
    """

  @Test func aDocumentHasTheStructureThatTheSchemaAsksFor() throws {
    let document = try document(["a b/ä:1.xml": Self.broken, "feed.json": "{\"version\":1}"])
    #expect(document["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    #expect(document["version"] as? String == "2.1.0")
    let runs = try #require(document["runs"] as? [Object])
    #expect(runs.count == 1 && runs[0]["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((runs[0]["tool"] as? Object)?["driver"] as? Object)
    #expect(driver["name"] as? String == "feedmill" && driver["version"] as? String == Feedmill.version)
    let rules = try #require(driver["rules"] as? [Object])
    let ids = rules.compactMap { $0["id"] as? String }
    #expect(ids == Set(ids).sorted() && !ids.isEmpty)
    for rule in rules { try expectRule(rule) }
    let results = try #require(runs[0]["results"] as? [Object])
    #expect(results.count >= 2)
    for result in results { try expectResult(result, ids) }
    #expect(Set(results.compactMap { $0["ruleId"] as? String }) == Set(ids))
  }

  private func expectRule(_ rule: Object) throws {
    let id = try #require(rule["id"] as? String)
    let level = try #require((rule["defaultConfiguration"] as? Object)?["level"] as? String)
    #expect(["error", "warning", "note"].contains(level))
    // A rule that the catalogue does not know yet has no texts.
    guard Catalogue.rules.contains(where: { $0.code == id }) else { return }
    for name in ["shortDescription", "fullDescription", "help"] {
      let text = try #require((rule[name] as? Object)?["text"] as? String)
      #expect(!text.isEmpty)
    }
    #expect(URL(string: try #require(rule["helpUri"] as? String))?.scheme == "https")
  }

  private func expectResult(_ result: Object, _ ids: [String]) throws {
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(ids.indices.contains(index) && ids[index] == result["ruleId"] as? String)
    #expect(["error", "warning", "note"].contains(result["level"] as? String))
    #expect((result["message"] as? Object)?["text"] is String)
    let physical = try #require((result["locations"] as? [Object])?.first?["physicalLocation"] as? Object)
    let uri = try #require((physical["artifactLocation"] as? Object)?["uri"] as? String)
    #expect(["a%20b/%C3%A4%3A1.xml", "a%20b/%C3%A4:1.xml", "feed.json"].contains(uri))
    let region = try #require(physical["region"] as? [String: Int])
    #expect(try #require(region["startLine"]) >= 1 && #require(region["startColumn"]) >= 1)
  }

  @Test func columnsCountCodePointsAndBracesAreDoubled() throws {
    let document = try document(["a.xml": Self.broken], ["a.xml"])
    let results = try #require((document["runs"] as? [Object])?.first?["results"] as? [Object])
    let regions = results.compactMap { result -> [String: Int]? in
      guard result["level"] as? String == "error" else { return nil }
      let location = (result["locations"] as? [Object])?.first?["physicalLocation"] as? Object
      return location?["region"] as? [String: Int]
    }
    #expect(regions.contains(["startLine": 2, "startColumn": 55]))
    let texts = results.compactMap { ($0["message"] as? Object)?["text"] as? String }
    #expect(texts.allSatisfy { !$0.contains("{0}") || $0.contains("{{0}}") })
  }

  @Test func aRunWithoutFindingsIsADocumentToo() throws {
    let document = try document(
      ["a.json": "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[]}"],
      ["a.json", "--quiet"])
    let run = try #require((document["runs"] as? [Object])?.first)
    #expect((run["results"] as? [Object])?.isEmpty == true)
  }
}
