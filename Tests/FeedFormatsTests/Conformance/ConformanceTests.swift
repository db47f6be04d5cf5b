import FeedFormats
import FeedModel
import Foundation
import Testing

/// The W3C's own cases, where they lie beside the checkout (`../shared`, or the folder FEEDMILL_SHARED): whether we
/// find a document valid, that is free of errors, where its case says so.
@Suite struct ConformanceTests {
  @Test(.enabled(if: ConformanceCase.folder != nil, "no ../shared/conformance/feedvalidator, and no FEEDMILL_SHARED"))
  func verdictsAgree() throws {
    let cases = try ConformanceCase.all()
    let known = try KnownDeviation.all()
    #expect(cases.count > 700)
    var tally = Tally()
    var isolated = Tally()
    for example in cases {
      let report = Check.document(try example.bytes(), name: example.path)
      let agrees = report.hasErrors == example.isInvalid
      tally.add(agrees)
      if example.isolated { isolated.add(agrees) }
      if agrees, example.isInvalid,
        !report.all.contains(where: { $0.severity == .error && !$0.code.hasSuffix("/schema") })
      {
        print("\(example.path) is found invalid by the grammar alone: \(example.errors)")
      }
      guard !agrees else {
        #expect(known[example.path] == nil, "\(example.path) agrees; remove it from known-deviations.txt")
        continue
      }
      let codes = report.all.map { "\($0.severity.rawValue) \($0.code) \($0.place?.line ?? 0)" }
      let wanted = example.isInvalid ? "invalid: \(example.errors)" : "valid"
      let reason = known[example.path].map { " (known: \($0))" } ?? ""
      print("\(example.path) should be \(wanted); found [\(codes.joined(separator: ", "))]\(reason)")
    }
    print("verdicts that agree: \(tally), of them with one fault only: \(isolated)")
    #expect(tally.share >= 0.995)
    #expect(isolated.share >= 0.995)
  }

  @Test func eachKnownDeviationHasAReason() throws {
    for (path, reason) in try KnownDeviation.all() { #expect(reason.count > 10, "\(path)") }
  }
}

private struct Tally: CustomStringConvertible {
  var agreed = 0
  var count = 0

  var share: Double { count == 0 ? 0 : Double(agreed) / Double(count) }
  var description: String { "\(agreed) of \(count) (\((share * 1000).rounded() / 10) %)" }

  mutating func add(_ agrees: Bool) {
    count += 1
    if agrees { agreed += 1 }
  }
}

/// A line of `cases.jsonl`.
private struct ConformanceCase {
  let path: String
  let verdict: String
  let errors: String
  let isolated: Bool

  /// `nil` for a line of another shape.
  init?(_ line: Substring) {
    guard let path = line.firstMatch(of: /"path": "([^"]*)"/), let verdict = line.firstMatch(of: /"verdict": "(\w+)"/),
      let errors = line.firstMatch(of: /"errors": \[([^\]]*)\]/)
    else { return nil }
    self.path = String(path.1)
    self.verdict = String(verdict.1)
    self.errors = String(errors.1)
    isolated = line.contains(/"isolated": true/)
  }

  var isInvalid: Bool { verdict == "invalid" }

  func bytes() throws -> [UInt8] {
    let folder = try #require(ConformanceCase.folder)
    return Array(try Data(contentsOf: folder.appending(path: path)))
  }

  static let folder: URL? = {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let given = ProcessInfo.processInfo.environment["FEEDMILL_SHARED"].map { URL(filePath: $0) }
    let shared = given ?? root.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "conformance/feedvalidator")
    return FileManager.default.fileExists(atPath: folder.appending(path: "cases.jsonl").path) ? folder : nil
  }()

  static func all() throws -> [ConformanceCase] {
    let folder = try #require(folder)
    let bytes = try Data(contentsOf: folder.appending(path: "cases.jsonl"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { ConformanceCase($0) }
  }
}

/// Cases that we judge otherwise on purpose: path and reason on a line each of `known-deviations.txt`.
private enum KnownDeviation {
  static func all() throws -> [String: String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Cases/conformance/known-deviations.txt")
    var known: [String: String] = [:]
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1)
      known[String(parts[0])] = parts.count > 1 ? parts[1].trimmedWhitespace : ""
    }
    return known
  }
}
