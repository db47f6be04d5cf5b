public import FeedMail
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
  /// Something is in doubt or may go better later.
  case temporaryFailure = 75

  /// For an error that ended the command.
  public init(_ error: FeedError) {
    let code = error.diagnostic.code
    self =
      if code.hasPrefix("usage/") { .usage } else if code.hasPrefix("input/") {
        .noInput
      } else if code == "mail/busy" || code == "mail/mbox-busy" {
        .temporaryFailure
      } else if code
        == "output/cannot-create"
      { .cannotCreate } else if code == "output/cannot-write" { .cannotWrite } else { .findings }
  }

  /// For mails: a doubt comes before all else.
  public init(_ report: MailReport, _ findings: Diagnostics) {
    if report.hasDoubts {
      self = .temporaryFailure
    } else if let error = findings.all.first(where: { $0.severity == .error }) {
      self = ExitStatus(FeedError(error))
    } else {
      self = report.isDeferred ? .temporaryFailure : .fine
    }
  }

  public init(_ report: BuildReport) { self = report.hasFailed ? .findings : .fine }
}
