import ArgumentParser
import Testing

@testable import feedmill

@Suite struct QuickArgumentsTests {
  /// Lines that are read quickly, each as ArgumentParser reads it.
  @Test(
    arguments: [
      "build", "build a", "build a --limit 3", "build --limit 3 a", "build --output b a", "build --drafts --future a",
      "build --format rss --format atom", "build --url https://a.example/ --base-path /x", "build --content full",
      "build --site-kind jekyll --config c.yml --timezone Europe/Oslo", "build --now 2026-03-01", "build --keep-going",
      "build --dry-run --strict --quiet", "build --explain a.md --changed-list l --jobs 2", "build --color never",
      "build --diagnostics json --color always", "build --limit +5", "build . --jobs 007",
      "build --gzip --brotli --changed-urls u", "build a -q -o b",
    ])
  func plainLinesMeanTheSame(line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let quick = try #require(QuickArguments.build(arguments))
    let command = try #require(try FeedmillCommand.parseAsRoot(arguments) as? BuildCommand)
    #expect(String(reflecting: quick) == String(reflecting: command.request))
  }

  /// Lines that are left to ArgumentParser, since they are wrong or written in another way.
  @Test(
    arguments: [
      "", "--version", "--help", "check a", "builds", "build a b", "build --help", "build -h", "build -o",
      "build --limit=3", "build --limit", "build --limit x", "build --limit 0", "build --limit -3", "build --limit 3.0",
      "build --jobs 0", "build --drafts --drafts", "build --limit 1 --limit 2", "build --no-such a", "build -- a",
      "build --output --drafts", "build --format nothing", "build --url mailto:a@example.org", "build --now tomorrow",
      "build --content some", "build --color pink", "build --diagnostics none", "build --dra", "build -",
    ])
  func otherLinesAreLeftAlone(line: String) {
    #expect(QuickArguments.build(line.split(separator: " ").map(String.init)) == nil)
  }

  /// A new option must be thought of in both places.
  @Test func everyOptionIsKnown() {
    let options = BuildCommand.helpMessage(columns: 200).split(separator: "\n").flatMap { $0.split(separator: " ") }
      .filter { $0.hasPrefix("--") && !["--version", "--help"].contains($0) }
    #expect(options.count > 15)
    for option in Set(options) {
      let values = ["3", "full", "json", "always", "rss", "https://a.example/", "2026-03-01", nil]
      let isKnown = values.contains {
        QuickArguments.build(["build", String(option)] + [$0].compactMap(\.self)) != nil
      }
      #expect(isKnown, "\(option)")
    }
  }
}
