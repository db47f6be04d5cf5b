import FeedFormats
import FeedModel
import Foundation

/// Our judgement of each case beside the other validator's.
struct Conformance: Sendable {
  struct Outcome: Sendable {
    let example: ConformanceCase
    let findings: [Diagnostic]
    let agreesOnVerdict: Bool
    /// `nil` when the case expects nothing that could be looked for.
    let meetsExpectation: Bool?

    var isPositive: Bool { !example.expected.hasPrefix("!") }

    /// What went otherwise, on a line; `nil` when nothing did.
    var disagreement: String? {
      if agreesOnVerdict, meetsExpectation != false { return nil }
      let found = findings.map { "\($0.severity.rawValue) \($0.code) \($0.place?.line ?? 0)" }.joined(separator: ", ")
      let wanted =
        agreesOnVerdict
        ? isPositive ? "report \(example.expected)" : "not report \(example.expected.dropFirst())"
        : example.isInvalid ? "be invalid: \(example.errors.joined(separator: ", "))" : "be valid"
      return "\(example.path) should \(wanted); found [\(found)]"
    }
  }

  let outcomes: [Outcome]
  let deviations: [String: ConformanceData.Deviation]
  /// How long reading the cases and judging them took.
  let duration: Duration

  /// The day on which the cases are judged.
  private static let now = Timestamp(
    seconds: CivilTime(year: 2026, month: 6, day: 1, hour: 12, minute: 0).secondsSinceEpoch)

  static func run(in folder: URL) throws -> Conformance {
    let classes = try ConformanceData.classes()
    let start = ContinuousClock.now
    let outcomes = try ConformanceCase.all(in: folder).map { example in
      let bytes = Array(try Data(contentsOf: folder.appending(path: example.path)))
      let findings = Check.document(
        bytes, name: example.path, circumstances: Circumstances(address: example.address, now: now))
      return Outcome(
        example: example, findings: findings.all, agreesOnVerdict: findings.hasErrors == example.isInvalid,
        meetsExpectation: meets(example, findings, classes))
    }
    return Conformance(
      outcomes: outcomes, deviations: try ConformanceData.deviations(), duration: ContinuousClock.now - start)
  }

  /// Disagreements that no known deviation explains, and known deviations that are none.
  var surprises: [String] {
    outcomes.compactMap { outcome in
      let known = deviations[outcome.example.path]
      let isKnown = known.map { $0.isOfRule ? outcome.agreesOnVerdict : true } ?? false
      if let disagreement = outcome.disagreement { return isKnown ? nil : disagreement }
      return known == nil ? nil : "\(outcome.example.path) agrees; remove it from known-deviations.txt"
    }
  }

  /// A class that begins with `Valid` is a remark that the other validator makes where all is well.
  private static func meets(
    _ example: ConformanceCase, _ findings: Diagnostics, _ classes: [String: Set<String>]
  ) -> Bool? {
    let expected = example.expected
    let isPositive = !expected.hasPrefix("!")
    let name = isPositive ? expected : String(expected.dropFirst())
    let isReported: Bool
    switch name {
    case "Error": isReported = findings.hasErrors
    case "Warning": isReported = findings.count(of: .warning) > 0
    default:
      guard !name.isEmpty, !name.hasPrefix("Valid") else { return nil }
      let narrow = example.element.flatMap { classes[name + ":" + $0] }
      guard let codes = narrow ?? classes[name] else { return isPositive ? false : nil }
      isReported = findings.all.contains { codes.contains($0.code) }
    }
    return isReported == isPositive
  }
}
