import ArgumentParser
import FeedBuild
import FeedModel

struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Write any feed in another format.",
    discussion: "Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.")

  @Argument(help: ArgumentHelp("The feed; - is standard input.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("The format to write.", valueName: "format"))
  var to: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the result goes. (default: standard output)", valueName: "file"))
  var output: String?

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if let complaint = Machine.complaint(ofFormat: to) { throw ValidationError(complaint) }
  }

  func run() throws {
    try reporting.run { () throws(FeedError) in
      var report = Diagnostics()
      defer { reporting.print(report) }
      if file != "-", let output,
        Convert.run(file: file, to: to, at: output, jobs: Machine.processors, report: &report)
      {
        return .fine
      }
      let source = try file == "-" ? Console.standardInput() : Convert.read(file)
      let result = try Convert.run(source, name: file, to: to, with: Machine.programs, report: &report)
      if report.hasErrors { return .findings }
      if let output {
        try Convert.publish(result, at: output)
      } else {
        Console.write(result, to: 1)
      }
      return .fine
    }
  }
}
