import FeedBuild
import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a command says, and how.
struct Reporting {
  enum Color: String, CaseIterable { case auto, always, never }

  var style = DiagnosticStyle.text
  var quiet = false
  var color = Color.auto

  /// Prints findings to standard error.
  func print(_ diagnostics: Diagnostics, isStrict: Bool = false) {
    var shown = Diagnostics()
    let least: Severity = !quiet ? .info : isStrict ? .warning : .error
    for diagnostic in diagnostics.all where diagnostic.severity >= least { shown.report(diagnostic) }
    if shown.isEmpty, style != .sarif { return }
    Console.standardError(style.render(shown, color: colors(2)))
  }

  /// Does a command's work: an error that ends it is printed and becomes the exit status.
  func status(of work: () throws(FeedError) -> ExitStatus) -> ExitStatus {
    do {
      return try work()
    } catch {
      var diagnostics = Diagnostics()
      diagnostics.report(error.diagnostic)
      print(diagnostics)
      return ExitStatus(error)
    }
  }

  /// Whether a result on standard output is coloured.
  var colorsOutput: Bool { colors(1) }

  private func colors(_ descriptor: Int32) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: isatty(descriptor) == 1 && getenv("NO_COLOR") == nil
    }
  }
}
