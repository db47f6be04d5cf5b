import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ProgramRun {
  /// Says how a program failed, with what it said itself; of one that did not, what it said.
  func report(
    of program: String, doing work: String, at place: Place? = nil, _ programs: Programs, _ report: inout Diagnostics
  ) {
    let lines = complaint
    let notes = lines.map { Diagnostic.Note($0) }
    switch end {
    case .exit(0):
      if let first = lines.first {
        report.report(.said(program, first), at: place, notes: Array(notes.dropFirst()))
      }
    case .exit(let status): report.report(.failed(program, work, status), at: place, notes: notes)
    case .signal(let signal): report.report(.killed(program, work, signal), at: place, notes: notes)
    case .tooSlow: report.report(.tooSlow(program, work, programs.seconds), at: place, notes: notes)
    case .tooLarge: report.report(.tooLarge(program, work, programs.mostBytes), at: place, notes: notes)
    case .notStarted(let code): report.report(.notStarted(program, code), at: place, notes: notes)
    }
  }

  /// The first lines of standard error, as they can be shown.
  private var complaint: [String] {
    let lines = String(decoding: errors, as: UTF8.self).split(whereSeparator: \.isNewline)
    let shown = lines.prefix(8).map { String($0.prefix(200)).collapsedWhitespace }.filter { !$0.isEmpty }
    return lines.count > 8 ? shown + ["(and \(lines.count - 8) more lines)"] : shown
  }
}

extension Diagnostic.Message {
  fileprivate static func failed(_ program: String, _ work: String, _ status: Int32) -> Self {
    .error("plug-in/failed", "`\(program)` failed with exit status \(status), \(work)")
  }

  fileprivate static func killed(_ program: String, _ work: String, _ signal: Int32) -> Self {
    .error("plug-in/killed", "`\(program)` was ended by signal \(signal), \(work)")
  }

  fileprivate static func tooSlow(_ program: String, _ work: String, _ seconds: Int) -> Self {
    .error("plug-in/too-slow", "`\(program)` was stopped after \(seconds) seconds, \(work)")
  }

  fileprivate static func tooLarge(_ program: String, _ work: String, _ bytes: Int) -> Self {
    .error("plug-in/too-large", "`\(program)` was stopped after \(bytes) bytes, \(work)")
  }

  fileprivate static func notStarted(_ program: String, _ code: Int32) -> Self {
    .error("plug-in/not-started", "`\(program)` cannot be started: \(String(cString: strerror(code)).lowercased())")
  }

  fileprivate static func said(_ program: String, _ line: String) -> Self {
    .info("plug-in/said", "`\(program)` says: \(line)")
  }
}
