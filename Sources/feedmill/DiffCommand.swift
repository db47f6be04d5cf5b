import ArgumentParser
import FeedBuild
import FeedModel

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What a subscriber of OLD will see when NEW is published.",
    discussion: """
      Compares any two feeds, also of different formats: entries that are new, gone, changed, dated otherwise, or the \
      same under another id, which readers show again as unread and mail tools send again. Texts are compared word by \
      word. The exit status is 0 unless --fail-on names something that was found.
      """)

  /// What may be named after `--fail-on`.
  enum Failing: String, ExpressibleByArgument, CaseIterable {
    case new, late, reidentified, aged, vanished, redated, changed, moved, feed, unread, any

    func isFound(in diff: FeedDiff) -> Bool {
      switch self {
      case .unread: diff.unread > 0
      case .any: !diff.changes.isEmpty
      default: FeedDiff.Kind(rawValue: rawValue).map { diff.count(of: $0) > 0 } ?? false
      }
    }
  }

  @Argument(help: ArgumentHelp("The feed that is published now; - is standard input.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The feed that will take its place.", valueName: "new"))
  var new: String

  @Option(
    name: .customLong("fail-on"),
    help: ArgumentHelp(
      "Exit with 1 when this was found: new, late, reidentified, aged, vanished, redated, changed, moved, feed; unread "
        + "stands for late and reidentified. May be given more than once.", valueName: "kind"))
  var failOn: [Failing] = []

  @OptionGroup var reporting: ReportOptions

  func validate() throws {
    if old == "-", new == "-" { throw ValidationError("Only one of the two feeds can be standard input.") }
  }

  func run() throws {
    try reporting.run { () throws(FeedError) in
      let diff = try FeedDiff.run(read(old), name: old, read(new), name: new)
      if !reporting.quiet {
        Console.standardOutput(
          reporting.style == .text ? diff.text(color: reporting.colorsOutput) : diff.jsonLines)
      }
      return failOn.contains { $0.isFound(in: diff) } ? .findings : .fine
    }
  }

  private func read(_ name: String) throws(FeedError) -> [UInt8] {
    try name == "-" ? Console.standardInput() : Convert.read(name)
  }
}
