import FeedBuild
import FeedMail
import FeedModel

extension BuildRequest {
  /// Builds, and sends what is new of the feed; settings that cannot work end it before anything is published.
  func runWithMail() throws(FeedError) -> ExitStatus {
    var findings = Diagnostics()
    let mails = try BuildMail(options, report: &findings)
    if findings.hasErrors {
      reporting.print(findings)
      return .findings
    }
    let report = try Build.run(options)
    printLines(of: report)
    var status = ExitStatus(report)
    do throws(FeedError) {
      if let sent = try mails.run(report, options, report: &findings) {
        if !reporting.quiet { Console.standardOutput(reporting.style == .text ? sent.text : sent.jsonLines) }
        status = ExitStatus(sent, findings)
      }
    } catch {
      findings.report(error.diagnostic)
      status = ExitStatus(error)
    }
    var all = report.diagnostics
    all.merge(findings)
    reporting.print(all, isStrict: report.isStrict)
    return status
  }
}
