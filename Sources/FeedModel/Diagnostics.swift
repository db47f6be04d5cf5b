/// The findings of one task, in the order in which they were made; passed `inout`, merged by the caller.
public struct Diagnostics: Sendable, Hashable {
  public private(set) var all: [Diagnostic] = []
  /// What bodies lost or got otherwise. `nil`, as at the beginning, when nobody asked: then nothing is noted.
  public var changes: [Change]?

  public init() {}

  public mutating func report(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  public mutating func report(
    _ message: Diagnostic.Message, at place: Place? = nil, notes: [Diagnostic.Note] = []
  ) {
    all.append(Diagnostic(message, at: place, notes: notes))
  }

  public mutating func merge(_ other: Diagnostics) {
    all.append(contentsOf: other.all)
    if let more = other.changes { changes?.append(contentsOf: more) }
  }

  /// The worst severity reported, `nil` when nothing was.
  public var worst: Severity? { all.lazy.map(\.severity).max() }
  public var hasErrors: Bool { worst == .error }
  public var isEmpty: Bool { all.isEmpty }

  public func count(of severity: Severity) -> Int { all.lazy.filter { $0.severity == severity }.count }

  /// Forgets each finding reported since `start` (an earlier `all.count`).
  public mutating func drop(since start: Int) { all.removeLast(max(0, all.count - start)) }

  /// Changes each finding reported since `start` (an earlier `all.count`), for instance to add a note.
  public mutating func amend(since start: Int, _ change: (inout Diagnostic) -> Void) {
    for i in all.indices.dropFirst(start) { change(&all[i]) }
  }
}
