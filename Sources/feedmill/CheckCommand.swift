import ArgumentParser
import FeedBuild
import FeedModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge feeds, offline: what is wrong, where, and what to do.",
    discussion: """
      Takes RSS, Atom and JSON Feed of all versions. The exit status is 1 when a feed is not valid \
      (with --strict: when there are warnings).
      """)

  @Argument(help: ArgumentHelp("Feeds, or folders that hold feeds; - is standard input.", valueName: "file"))
  var paths: [String]

  @Option(help: ArgumentHelp("The format, instead of finding out.", valueName: "name"))
  var format: String?

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if let format, !Catalogue.formats.contains(where: { $0.name == format }) {
      let names = Catalogue.formats.map(\.name).joined(separator: ", ")
      throw ValidationError("No format is called '\(format)'; there are \(names).")
    }
  }

  func run() throws {
    try reporting.run { () throws(FeedError) in
      var isSound = true
      var findings = Diagnostics()
      defer { reporting.print(findings) }
      for path in paths {
        for file in path == "-" ? [path] : try FeedCheck.files(at: path) {
          let bytes = try file == "-" ? Console.standardInput() : Convert.read(file)
          let verdict = FeedCheck.run(bytes, name: file, format: format)
          isSound = verdict.isSound(strictly: strict) && isSound
          findings.merge(verdict.diagnostics)
          if !reporting.quiet { Console.standardOutput(verdict.line(style: reporting.style, strictly: strict) + "\n") }
        }
      }
      return isSound ? .fine : .findings
    }
  }
}
