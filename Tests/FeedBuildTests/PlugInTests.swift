@testable import FeedBuild
import FeedFormats
import FeedModel
import Foundation
import TestRounds
import Testing

/// A program writes a format that is not ours.
@Suite struct PlugInTests {
  /// A site and a program `feedmill-format-NAME` for each script.
  private static func site(_ scripts: [String: String], _ configuration: String = "") throws -> TemporarySite {
    let site = try TemporarySite.jekyll(posts: 3, ["feedmill.yml": configuration])
    for (name, script) in scripts {
      let path = "bin/feedmill-format-" + name
      try site.write("#!/bin/sh\n" + script, to: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: site.path + "/" + path)
    }
    return site
  }

  /// Programs are slow to start where the tests do few rounds.
  private static let patience = 100 / Rounds.of(100)

  private static func options(_ site: TemporarySite, _ formats: [String] = []) -> BuildOptions {
    let bin = site.path + "/bin/"
    var options = site.options
    options.formats = formats
    options.programs = Programs(
      find: { FileManager.default.isExecutableFile(atPath: bin + $0) ? bin + $0 : nil },
      environment: { ["PATH=/bin:/usr/bin"] })
    options.programs.seconds = 2 * patience
    options.programs.mostBytes = 1 << 20
    return options
  }

  @Test func itGetsTheJSONFeedAndItsDocumentIsPublished() throws {
    let site = try Self.site(["copy": "cat\n"])
    let report = try Build.run(Self.options(site, ["json", "copy"]))
    #expect(report.diagnostics.hasErrors == false, "\(report.diagnostics.all)")
    #expect(site.names(in: "feeds") == ["copy.txt", "feed.json"])
    #expect(site.text("feeds/copy.txt") == site.text("feeds/feed.json"))
    #expect(report.files.map(\.outcome) == [.written, .written])
    #expect(try Build.run(Self.options(site, ["json", "copy"])).files.allSatisfy { $0.outcome == .unchanged })
  }

  @Test func itNeedsNoOtherFormat() throws {
    let site = try Self.site(["copy": "cat\n"], "formats: [copy]\npaths: {copy: deep/x.json}\n")
    let report = try Build.run(Self.options(site))
    #expect(report.diagnostics.hasErrors == false, "\(report.diagnostics.all)")
    #expect(site.names(in: "feeds") == ["deep"])
    #expect(site.text("feeds/deep/x.json")?.contains("\"title\": \"Post 2\"") == true)
  }

  @Test func itSaysItselfWhatItsFileIsCalled() throws {
    let describe =
      "if [ \"$1\" = --describe ]; then echo '{\"fileName\": \"t.tsv\", \"title\": \"Table\"}'; exit; fi\ncat\n"
    let site = try Self.site(["tsv": describe], "feeds:\n  - path: 'a/{format}'\n    tag: x\n  - path: '{format}'\n")
    let report = try Build.run(Self.options(site, ["tsv"]))
    #expect(report.diagnostics.hasErrors == false, "\(report.diagnostics.all)")
    #expect(site.text("feeds/t.tsv") != nil)
    var found = Diagnostics()
    let items = Catalogue.plugIns(["tsv", "none"], Self.options(site).programs, report: &found)
    #expect(items.map(\.title) == ["Table, t.tsv, text/plain"])
  }

  @Test(arguments: [
    ("", ["feed.json", "t", "t/copy.txt"], true),
    ("formats: [json, copy]\n", ["copy.txt", "feed.json", "t", "t/copy.txt"], true),
    ("", ["feed.json", "t"], false),
  ])
  func aLineThatNamesItHasItForItsOwnFeeds(_ common: String, _ expected: [String], isInLine: Bool) throws {
    let line = isInLine ? "[json, copy]" : "[json]"
    let site = try Self.site(
      ["copy": "cat\n"],
      common + "feeds:\n  - {path: '{format}', formats: [json]}\n  - {path: 't/{format}', tag: x, formats: \(line)}\n")
    let report = try Build.run(Self.options(site))
    #expect(report.diagnostics.hasErrors == false, "\(report.diagnostics.all)")
    let made = site.names(in: "feeds") + (site.names(in: "feeds/t").contains("copy.txt") ? ["t/copy.txt"] : [])
    #expect(made == expected.filter { $0 != "copy.txt" })
    // A line of its own says what the main feed is written in; without one, what all are.
    let main = try Self.site(
      ["copy": "cat\n"], common + "feeds:\n  - {path: '{format}'}\n  - {path: 't/{format}', tag: x, formats: \(line)}\n"
    )
    _ = try Build.run(Self.options(main))
    #expect(main.names(in: "feeds").contains("copy.txt") == expected.contains("copy.txt"))
  }

  @Test func theCommandLineGoesOverTheLines() throws {
    let site = try Self.site(
      ["copy": "cat\n"], "feeds:\n  - path: '{format}'\n  - {path: 't/{format}', tag: x, formats: [rss, copy]}\n")
    _ = try Build.run(Self.options(site, ["rss"]))
    #expect(site.names(in: "feeds") == ["rss.xml", "t"] && site.names(in: "feeds/t") == ["rss.xml"])
  }

  @Test(arguments: [
    ("cat >/dev/null; echo half; echo 'no such luck' >&2; exit 3", "plug-in/failed"),
    ("echo half; kill -9 $$", "plug-in/killed"), ("cat >/dev/null", "plug-in/empty"),
    ("[ \"$1\" ] || while :; do sleep 1; done", "plug-in/too-slow"),
    ("[ \"$1\" ] || { sleep 30 & sleep 30; }", "plug-in/too-slow"),
    ("[ \"$1\" ] || yes", "plug-in/too-large"), ("[ \"$1\" ] || exec yes half", "plug-in/too-large"),
    ("echo '{\"fileName\": \"../x\"}'", "plug-in/file-name"), ("exec /no/such/program", "plug-in/failed"),
  ])
  func whereItFailsNothingIsReplaced(_ script: String, _ code: String) throws {
    let site = try Self.site(["bad": script + "\n"])
    try site.write("before", to: "feeds/bad.txt")
    try site.write("before", to: "feeds/rss.xml")
    let started = ContinuousClock.now
    let report = try Build.run(Self.options(site, ["rss", "bad"]))
    #expect(ContinuousClock.now - started < .seconds(20 * Self.patience))
    let finding = try #require(report.diagnostics.all.first { $0.code == code }, "\(report.diagnostics.all)")
    if script.contains("no such luck") { #expect(finding.notes.map(\.text) == ["no such luck"]) }
    #expect(site.text("feeds/rss.xml") == "before" && site.text("feeds/bad.txt") == "before")
    #expect(ExitStatus(report) == .findings)
  }

  @Test func oneThatDoesNotReadItsInputIsNotWaitedFor() throws {
    let site = try Self.site(["deaf": "exec <&-\necho done\necho aside >&2\n"])
    for i in 0..<20 {
      try site.write(
        "---\ntitle: Long \(i)\n---\n" + String(repeating: "word ", count: 20_000), to: "_posts/2026-02-01-\(i).md")
    }
    let report = try Build.run(Self.options(site, ["deaf"]))
    #expect(site.text("feeds/deaf.txt") == "done\n")
    #expect(report.diagnostics.all.filter { $0.code.hasPrefix("plug-in/") }.map(\.code) == ["plug-in/said"])
  }

  @Test func whatItLeavesRunningIsEndedToo() throws {
    let site = try Self.site(["child": "[ \"$1\" ] && exit\nsleep 30 &\necho $! >\"$0.pid\"\necho done\n"])
    let started = ContinuousClock.now
    #expect(try Build.run(Self.options(site, ["child"])).diagnostics.hasErrors == false)
    #expect(ContinuousClock.now - started < .seconds(min(10 * Self.patience, 25)))
    let process = try #require(
      Int32((site.text("bin/feedmill-format-child.pid") ?? "").trimmingCharacters(in: .whitespacesAndNewlines)))
    usleep(100_000)
    let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    #expect(kill(process, 0) != 0 || state?.contains(") Z ") == true)
  }

  @Test func aNameThatNoProgramHasIsWrongInTheConfiguration() throws {
    let site = try Self.site([:], "formats: [rss, gopher]\n")
    let report = try Build.run(Self.options(site))
    let finding = try #require(report.diagnostics.all.first { $0.code == "configuration/wrong-value" })
    #expect(finding.message.text.contains("`feedmill-format-gopher`"))
  }

  @Test func theExampleIsFoundOnPathAndMakesATable() throws {
    let site = try TemporarySite.jekyll(posts: 2)
    let path = ["PATH": Command.root + "/Samples"]
    let environment = path.mapValues { $0 + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "") }
    let list = try Command(["list", "formats"], environment: environment)
    #expect(list.output.contains("csv "), "\(list.errors)")
    guard try Command(["build", site.path, "--format", "csv"], environment: environment).status == 0 else {
      Issue.record("the example failed; is python3 there?")
      return
    }
    #expect(
      site.text("feeds/feed.csv") == """
        published,title,url,tags
        2026-01-02T00:00:00Z,Post 1,https://small.example/2026/01/02/post-1.html,
        2026-01-01T00:00:00Z,Post 0,https://small.example/2026/01/01/post-0.html,

        """)
    try site.write(try #require(TemporaryFeed.rss), to: "old.xml")
    let converted = try Command(["convert", site.path + "/old.xml", "--to", "csv"], environment: environment)
    #expect(converted.output.hasPrefix("published,title,url,tags\n"), "\(converted.errors)")
    #expect(try Command(["convert", site.path + "/old.xml", "--to", "gopher"]).status == 64)
  }
}

private enum TemporaryFeed {
  static let rss: String? = FeedFormats.named("rss").map { format in
    var feed = Feed(id: "https://a.example/", title: "A")
    feed.homePage = WebAddress("https://a.example/")
    return String(decoding: format.write(feed).bytes, as: UTF8.self)
  }
}
