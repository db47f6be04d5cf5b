import ArgumentParser
import FeedBuild
import FeedModel

extension Reporting.Color: ExpressibleByArgument {}

/// The options that every command has.
struct ReportOptions: ParsableArguments {
  @Option(name: .customLong("diagnostics"), help: ArgumentHelp("How findings are printed.", valueName: "style"))
  var style = DiagnosticStyle.text

  @Flag(name: [.long, .customShort("q")], help: "Print errors only.")
  var quiet = false

  @Option(help: ArgumentHelp("Whether text is coloured.", valueName: "when"))
  var color = Reporting.Color.auto

  var reporting: Reporting { Reporting(style: style, quiet: quiet, color: color) }

  func print(_ diagnostics: Diagnostics, isStrict: Bool = false) { reporting.print(diagnostics, isStrict: isStrict) }

  /// Runs a command's work: an error that ends it is printed and becomes the exit status.
  func run(_ work: () throws(FeedError) -> ExitStatus) throws {
    let status = reporting.status(of: work)
    if status != .fine { throw ExitCode(status.rawValue) }
  }

  var colorsOutput: Bool { reporting.colorsOutput }
}
