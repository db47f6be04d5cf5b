import ArgumentParser
import FeedBuild

@main
struct FeedmillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedmill",
    abstract: "Grinds posts into feeds: RSS 2.0, Atom 1.0 and JSON Feed 1.1, each checked before it is published.",
    discussion: """
      In the folder of a site, `feedmill build` writes all three formats; no configuration needed. `feedmill list sites` \
      names the kinds of site that are known.

      Exit status: 0 fine; 1 errors were reported and nothing was replaced; 64 wrong usage; 66 no input; \
      73 or 74 cannot write; 75 mails are in doubt or put off.
      """,
    version: Feedmill.version,
    subcommands: [
      BuildCommand.self, InitCommand.self, CheckCommand.self, DiffCommand.self, IDsCommand.self, ConvertCommand.self,
      MailCommand.self, InjectCommand.self, ListCommand.self, ExplainCommand.self,
    ])

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let request = QuickArguments.build(arguments) { request.run() }
    if arguments == ["--version"] {
      Console.standardOutput(Feedmill.version + "\n")
      Machine.end(0)
    }
    main(arguments)
  }
}
