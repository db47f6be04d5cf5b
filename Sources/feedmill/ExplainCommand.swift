import ArgumentParser
import FeedBuild
import FeedModel

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain rules: what is wrong, why it matters, and how it is mended.",
    discussion: "The code of a rule stands at the end of each finding; `feedmill list rules` names all.")

  @Argument(help: ArgumentHelp("The codes of rules, such as rss/guid-missing.", valueName: "rule"))
  var codes: [String]

  @OptionGroup var reporting: ReportOptions

  func run() throws {
    try reporting.run { () throws(FeedError) in
      for (number, code) in codes.enumerated() {
        let rule = try Catalogue.rule(code)
        let gap = number > 0 && reporting.style == .text ? "\n" : ""
        Console.standardOutput(gap + rule.explanation(style: reporting.style))
      }
      return .fine
    }
  }
}
