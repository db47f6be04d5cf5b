public import FeedModel

/// What a command's end tells the shell (sysexits.h).
public enum ExitStatus: Int32, Sendable {
  case fine = 0
  /// Errors were reported (with `--strict`, warnings too), and nothing was replaced.
  case findings = 1
  case usage = 64
  case noInput = 66
  case cannotCreate = 73
  case cannotWrite = 74

  /// For an error that ended the command.
  public init(_ error: FeedError) {
    let code = error.diagnostic.code
    self =
      if code.hasPrefix("usage/") { .usage } else if code.hasPrefix("input/") {
        .noInput
      } else if code
        == "output/cannot-create"
      { .cannotCreate } else if code == "output/cannot-write" { .cannotWrite } else { .findings }
  }

  public init(_ report: BuildReport) { self = report.hasFailed ? .findings : .fine }
}
