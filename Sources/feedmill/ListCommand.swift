import ArgumentParser
import FeedBuild

struct ListCommand: ParsableCommand {
  enum Subject: String, ExpressibleByArgument, CaseIterable { case formats, sites }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the formats or the kinds of site that feedmill knows.")

  @Argument(help: "What to list: formats or sites.")
  var subject: Subject

  func run() {
    let items = subject == .formats ? Catalogue.formats : Catalogue.sites
    let width = items.map(\.name.count).max() ?? 0
    for item in items {
      let padding = String(repeating: " ", count: width - item.name.count)
      Console.standardOutput("\(item.name)\(padding)  \(item.title)\n")
    }
  }
}
