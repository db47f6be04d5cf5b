import FeedFormats
import FeedModel
import Foundation
import Testing

@testable import conformance

/// The W3C's own cases, where they lie beside the checkout (`../shared`, or the folder FEEDMILL_SHARED), or any folder
/// of cases (FEEDMILL_CONFORMANCE): whether we find a document valid, that is free of errors, where its case says so.
@Suite struct ConformanceTests {
  @Test(.enabled(if: cases != nil, "no ../shared/conformance/feedvalidator, and no FEEDMILL_SHARED"))
  func verdictsAgree() throws {
    let result = try Conformance.run(in: try #require(Self.cases))
    print("verdicts that agree: \(result.verdicts()), with one fault only: \(result.verdicts(isolatedOnly: true))")
    print("rules reported where expected: \(result.expectations(positive: true))")
    print("rules not reported where unexpected: \(result.expectations(positive: false))")
    for outcome in result.outcomes { if let disagreement = outcome.disagreement { print(disagreement) } }
    #expect(result.outcomes.count > 0)
    #expect(result.verdicts().share >= 0.995)
    #expect(result.verdicts(isolatedOnly: true).share >= 0.995)
    #expect(result.expectations(positive: true).share >= 0.97)
  }

  @Test func eachKnownDeviationHasAReason() throws {
    for (path, deviation) in try ConformanceData.deviations() { #expect(deviation.reason.count > 10, "\(path)") }
  }

  @Test func theMapOfClassesNamesRulesThatThereAre() throws {
    let unknown = try ConformanceData.classes().values.joined().filter { Rules.named($0) == nil }
    #expect(Set(unknown).isEmpty)
  }

  private static let cases: URL? = {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["FEEDMILL_CONFORMANCE"] { return URL(filePath: folder) }
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let shared =
      environment["FEEDMILL_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "conformance/feedvalidator")
    return FileManager.default.fileExists(atPath: folder.appending(path: "cases.jsonl").path) ? folder : nil
  }()
}
