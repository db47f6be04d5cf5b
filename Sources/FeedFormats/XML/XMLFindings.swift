import FeedModel

/// Reports findings with their places, of one kind no more than a person reads.
struct XMLFindings {
  private var counts: [String: (count: Int, message: Diagnostic.Message)] = [:]
  private static let shown = 10
  private var lastReference: Int?

  mutating func report(_ problem: XMLProblem, in input: inout FeedInput, to report: inout Diagnostics) {
    let offset = problem.place(in: input.bytes)
    // A reference that cannot be read is not also one to an illegal character.
    if problem.isAboutCharacterReference {
      if lastReference == offset { return }
      lastReference = offset
    }
    self.report(problem.message, at: offset, in: &input, to: &report)
  }

  mutating func report(
    _ message: Diagnostic.Message, at offset: Int, in input: inout FeedInput, to report: inout Diagnostics
  ) {
    let count = (counts[message.code]?.count ?? 0) + 1
    counts[message.code] = (count, message)
    if count <= XMLFindings.shown { report.report(message, at: input.place(at: offset)) }
  }

  /// Says how many were left out.
  func finish(_ report: inout Diagnostics) {
    for (count, message) in counts.values.sorted(by: { $0.message.code < $1.message.code })
    where count > XMLFindings.shown {
      report.report(.more(count - XMLFindings.shown, like: message))
    }
  }
}
