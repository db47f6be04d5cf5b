import ArgumentParser
import FeedBuild

@main
struct Feedmill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedmill", abstract: "Grinds posts into feeds: RSS 2.0, Atom 1.0 and JSON Feed 1.1.")
}
