@testable import FeedBuild
import FeedModel
import FeedTemplates
import Foundation
import Testing

/// Templates in the configuration become files beside the feeds.
@Suite struct TemplateBuildTests {
  private static func build(
    _ configuration: String, _ files: [String: String] = [:], _ change: (inout BuildOptions) -> Void = { _ in }
  ) throws -> (site: TemporarySite, report: BuildReport, options: BuildOptions) {
    let site = try TemporarySite.jekyll(posts: 3, files.merging(["feedmill.yml": configuration]) { $1 })
    var options = site.options
    options.programs = Command.programs
    change(&options)
    return (site, try Build.run(options), options)
  }

  @Test func filesAreMadeForEachEntryAndForTheFeed() throws {
    let (site, report, options) = try Self.build(
      "templates:\n  - {file: t/list.mustache, path: list.html}\n  - {template: social}\n  - {template: twtxt, limit: 1}\n",
      ["t/list.mustache": "{{#entries}}<li>{{title}}</li>\n{{/entries}}"])
    #expect(report.diagnostics.hasErrors == false, "\(report.diagnostics.all)")
    #expect(site.text("feeds/list.html") == "<li>Post 2</li>\n<li>Post 1</li>\n<li>Post 0</li>\n")
    #expect(site.names(in: "feeds/social") == ["post-0.txt", "post-1.txt", "post-2.txt"])
    #expect(
      site.text("feeds/social/post-1.txt") == """
        Post 1

        Text of post 1 & more.

        https://small.example/2026/01/02/post-1.html

        """)
    #expect(
      site.text("feeds/twtxt.txt")?.hasSuffix(
        "\n2026-01-03T00:00:00Z\tPost 2 https://small.example/2026/01/03/post-2.html\n") == true)
    let again = try Build.run(options)
    #expect(again.files.count == report.files.count && again.files.allSatisfy { $0.outcome == .unchanged })
  }

  @Test func anErrorInATemplateKeepsEverythingAsItIs() throws {
    let (site, report, _) = try Self.build(
      "templates:\n  - {file: bad.mustache, path: x.txt}\n",
      ["bad.mustache": "a\n{{#entries}}\n", "feeds/rss.xml": "before"])
    let finding = try #require(
      report.diagnostics.all.first { $0.code == "template/syntax" }, "\(report.diagnostics.all)")
    #expect(finding.place?.file == site.path + "/bad.mustache")
    #expect(site.text("feeds/rss.xml") == "before" && site.names(in: "feeds") == ["rss.xml"])
  }

  @Test(arguments: [
    ("- {path: x.txt}", "template/no-template"), ("- {file: a, template: social}", "template/no-template"),
    ("- {file: none.mustache, path: x.txt}", "template/no-file"), ("- {template: socail}", "template/unknown-template"),
    ("- {template: social, path: '../{slug}'}", "configuration/wrong-value"),
    ("- {template: social, lenght: 3}", "configuration/unknown-key"),
    ("- {template: social, length: long}", "configuration/wrong-value"),
    ("- {template: social, path: feed.json, per: feed}", "output/one-path"),
    ("- {template: social, path: x.txt}", ""),
  ])
  func aLineThatIsWrongIsTold(_ line: String, _ code: String) throws {
    let (_, report, _) = try Self.build("templates:\n  \(line)\n")
    let codes = report.diagnostics.all.map(\.code)
    #expect(code.isEmpty ? !report.diagnostics.hasErrors : codes.contains(code), "\(codes)")
  }

  @Test(arguments: ["index: true\n", "opml: index.html\n"])
  func aPageAndATemplateCannotBeOneFile(_ page: String) throws {
    let (_, report, _) = try Self.build(page + "templates:\n  - {template: digest, path: index.html}\n")
    #expect(report.diagnostics.all.map(\.code).contains("output/one-path"), "\(report.diagnostics.all)")
    #expect(report.files.allSatisfy { $0.outcome == .withheld })
  }

  @Test func withoutTheProgramThatIsSaid() throws {
    let (_, report, _) = try Self.build("templates:\n  - {template: social}\n") { $0.programs = .none }
    #expect(report.diagnostics.all.map(\.code) == ["template/no-program"])
  }

  @Test func theCommandFindsTheProgramBesideItself() throws {
    let site = try TemporarySite.jekyll(posts: 3, ["feedmill.yml": "templates:\n  - {template: digest}\n"])
    let command = try Command(["build", site.path], environment: ["PATH": "/bin"])
    #expect(
      command.status == 0 && command.output.contains("written \(site.path)/feeds/digest.txt (3 entries, "),
      "\(command.errors)")
  }

  @Test func theTablesOfNamesAreTheCodes() throws {
    let text = try String(contentsOfFile: Command.root + "/Documentation/templates.md", encoding: .utf8)
    let tables = [TemplateFields.feed, TemplateFields.entry, TemplateFields.dates, TemplateFields.transforms]
    for (name, meaning) in tables.joined() { #expect(text.contains("| `\(name)` | \(meaning) |\n"), "\(name)") }
    for template in ReadyTemplate.all {
      #expect(text.contains("| `\(template.name)` | `\(template.path)` | \(template.title) |\n"), "\(template.name)")
    }
  }
}
