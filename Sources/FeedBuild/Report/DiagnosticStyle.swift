public import FeedModel

/// How findings are printed.
public enum DiagnosticStyle: String, Sendable, CaseIterable {
  /// For people: place, message, the line and a caret.
  case text
  /// A JSON object a line.
  case json
  /// Workflow commands that GitHub shows beside the changed lines.
  case github
  /// One SARIF 2.1.0 document.
  case sarif

  /// The findings as this style prints them; `color` is for text only.
  public func render(_ diagnostics: Diagnostics, color: Bool) -> String {
    switch self {
    case .text: TextReport(color: color).render(diagnostics)
    case .json: diagnostics.all.map { JSONReport.object($0).compactText + "\n" }.joined()
    case .github: diagnostics.all.map(GitHubReport.line).joined()
    case .sarif: SARIFReport.document(diagnostics).compactText + "\n"
    }
  }
}
