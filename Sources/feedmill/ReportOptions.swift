import ArgumentParser
import FeedBuild
import FeedModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The options that every command has, and what it says.
struct ReportOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @Option(name: .customLong("diagnostics"), help: ArgumentHelp("How findings are printed.", valueName: "style"))
  var style = DiagnosticStyle.text

  @Flag(name: [.long, .customShort("q")], help: "Print errors only.")
  var quiet = false

  @Option(help: ArgumentHelp("Whether text is coloured.", valueName: "when"))
  var color = Color.auto

  /// Prints findings to standard error.
  func print(_ diagnostics: Diagnostics, isStrict: Bool = false) {
    var shown = Diagnostics()
    let least: Severity = !quiet ? .info : isStrict ? .warning : .error
    for diagnostic in diagnostics.all where diagnostic.severity >= least { shown.report(diagnostic) }
    if shown.isEmpty, style != .sarif { return }
    Console.standardError(style.render(shown, color: usesColor))
  }

  /// Runs a command's work: an error that ends it is printed and becomes the exit status.
  func run(_ work: () throws(FeedError) -> ExitStatus) throws {
    let status: ExitStatus
    do {
      status = try work()
    } catch {
      var diagnostics = Diagnostics()
      diagnostics.report(error.diagnostic)
      print(diagnostics)
      status = ExitStatus(error)
    }
    if status != .fine { throw ExitCode(status.rawValue) }
  }

  /// Whether a result on standard output is coloured.
  var colorsOutput: Bool { colors(1) }

  private var usesColor: Bool { colors(2) }

  private func colors(_ descriptor: Int32) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: isatty(descriptor) == 1 && getenv("NO_COLOR") == nil
    }
  }
}
