import ArgumentParser
import FeedBuild
import FeedModel

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Find out what a site is, and write a feedmill.yml that says it.",
    discussion: """
      The file holds every key, commented out where the site decides already: the feeds stay as they are until it is \
      changed.
      """)

  @OptionGroup var site: SiteArguments

  @Flag(help: "Replace a feedmill.yml; what it sets stays set.")
  var force = false

  @Flag(help: "Print the file instead of writing it.")
  var dryRun = false

  @OptionGroup var reporting: ReportOptions

  func run() throws {
    try reporting.run { () throws(FeedError) in
      var options = site.options
      options.isDryRun = dryRun
      let setup = try Setup.run(options, replaces: force)
      let findings = setup.findings.map { $0 + "\n" }.joined()
      if dryRun {
        // The file alone on standard output.
        if !reporting.quiet { Console.standardError(findings) }
        Console.standardOutput(setup.text)
      } else if !reporting.quiet {
        Console.standardOutput(findings + "written: \(setup.path)\n")
      }
      reporting.print(setup.diagnostics)
      return setup.diagnostics.hasErrors ? .findings : .fine
    }
  }
}
