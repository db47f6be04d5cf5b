import ArgumentParser
import FeedBuild
import FeedModel

struct ListCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable { case formats, sites, rules }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the formats, the kinds of site or the rules that feedmill knows.")

  @Argument(help: "What to list: formats, sites or rules.")
  var subject: Subject

  @OptionGroup var reporting: ReportOptions

  func run() throws {
    switch subject {
    case .formats:
      try reporting.run { () throws(FeedError) in
        var report = Diagnostics()
        list(Catalogue.formats + Catalogue.plugIns(Machine.namesOfFormatPrograms, Machine.programs, report: &report))
        reporting.print(report)
        return report.hasErrors ? .findings : .fine
      }
    case .sites: list(Catalogue.sites)
    case .rules:
      let width = Catalogue.rules.map(\.code.count).max() ?? 0
      let lines = Catalogue.rules.map { $0.line(codeWidth: width, style: reporting.style) + "\n" }
      Console.standardOutput(lines.joined())
    }
  }

  private func list(_ items: [Catalogue.Item]) {
    let width = items.map(\.name.count).max() ?? 0
    for item in items { Console.standardOutput(item.line(nameWidth: width, style: reporting.style) + "\n") }
  }
}
