import FeedBuild
import Foundation
import Testing

/// The built command, run as its user runs it.
struct Command {
  /// The programs that lie beside the command, and no others.
  static let programs = Programs { $0 == Programs.templates ? folder.path + "/feedmill-templates" : nil }

  var status: Int32
  var output: String
  var errors: String

  static let folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent()
  static let path = folder.appendingPathComponent("feedmill").path
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func start(
    _ arguments: [String], in folder: String = Command.root, environment: [String: String] = [:]
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }

  init(
    _ arguments: [String], in folder: String = Command.root, input: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    let process = try Command.start(arguments, in: folder, environment: environment)
    let files = FileManager.default.temporaryDirectory.appendingPathComponent("feedmill-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: files) }
    let streams = try ["in", "out", "err"].map { name in
      let file = files.appendingPathComponent(name)
      try Data((name == "in" ? input ?? "" : "").utf8).write(to: file)
      return try FileHandle(forUpdating: file)
    }
    process.standardInput = streams[0]
    process.standardOutput = streams[1]
    process.standardError = streams[2]
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: files.appendingPathComponent("out")), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files.appendingPathComponent("err")), as: UTF8.self)
  }
}

@Suite struct CommandTests {
  @Test func buildPrintsALineForEachFileAndEndsWithZero() throws {
    let site = try TemporarySite.jekyll()
    let command = try Command(["build", site.path])
    #expect(command.status == 0, "\(command.errors)")
    let lines = command.output.split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { $0.hasPrefix("written ") && $0.contains("(3 entries, ") })
  }

  @Test func anErrorIsPrintedWithItsPlaceAndTheLine() throws {
    let site = try TemporarySite.jekyll(
      posts: 1, ["_posts/2026-02-01-broken.md": "---\ntitle: Good: bad\n---\nText\n"])
    let command = try Command(["build", ".", "--color", "never"], in: site.path)
    #expect(command.status == 1)
    #expect(command.errors.contains("_posts/2026-02-01-broken.md:2:"))
    #expect(command.errors.contains("2 | title: Good: bad"))
    #expect(command.errors.contains("^"))
  }

  private static let statuses: [(arguments: String, status: Int32)] = [
    ("build --limit 0", 64), ("build --format rdf", 64), ("build --url example.org", 64),
    ("build --now yesterday", 64), ("grind", 64), ("build /no/such/folder", 66),
    ("convert /no/such/file --to rss", 66), ("convert README.md --to rss", 66),
    ("--version", 0), ("--help", 0), ("list formats", 0), ("list sites", 0),
  ]

  @Test(arguments: statuses)
  func theExitStatusSaysWhatWentWrong(arguments: String, status: Int32) throws {
    #expect(try Command(arguments.split(separator: " ").map(String.init)).status == status)
  }

  @Test func aFolderThatCannotBeMadeIsStatus73() throws {
    let site = try TemporarySite.jekyll(posts: 1, ["file": ""])
    #expect(try Command(["build", site.path, "--output", site.path + "/file/feeds"]).status == 73)
  }

  @Test(arguments: ["json", "github", "sarif"])
  func findingsComeInEveryStyle(style: String) throws {
    let site = try TemporarySite.jekyll(
      posts: 1, ["_posts/2026-02-01-odd.md": "---\ntitle: Odd\n---\nA \"bell\"\u{7}.\n"])
    let command = try Command(["build", ".", "--diagnostics", style], in: site.path)
    #expect(command.status == 0)
    switch style {
    case "github": #expect(command.errors.contains("::warning file=_posts/2026-02-01-odd.md,line=4,col=9,"))
    case "sarif":
      let document = try JSONSerialization.jsonObject(with: Data(command.errors.utf8)) as? [String: Any]
      #expect(document?["version"] as? String == "2.1.0")
    default:
      for line in command.errors.split(separator: "\n") + command.output.split(separator: "\n") {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      }
    }
  }

  @Test func convertReadsStandardInputAndWritesStandardOutput() throws {
    let feed = """
      {"version":"https://jsonfeed.org/version/1.1","title":"T","_x":{"a":[1,"b"]},"items":[{"id":"1","content_text":"x"}]}
      """
    let same = try Command(["convert", "-", "--to", "json"], input: feed)
    #expect(same.status == 0, "\(same.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(same.output.utf8)) as? [String: Any]
    #expect((object?["_x"] as? [String: Any])?["a"] as? [AnyHashable] == [1, "b"])
    let atom = try Command(["convert", "-", "--to", "atom"], input: feed)
    #expect(atom.status == 0 && atom.output.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\""))
  }

  @Test func checkJudgesFoldersFilesAndStandardInput() throws {
    let feeds = try Command(["check", "feeds"])
    #expect(feeds.status == 0, "\(feeds.errors)")
    #expect(feeds.output.split(separator: "\n").count > 9 && !feeds.errors.contains("warning:"))
    let broken = try Command(
      ["check", "-"],
      input: "<rss version=\"2.0\"><channel><title>T</title><description>&nbsp;</description></channel></rss>")
    #expect(broken.status == 1 && broken.output.hasPrefix("invalid - (rss, "))
    #expect(broken.errors.contains("-:1:58: error:"))
    #expect(try Command(["check", "Samples/notes/images"]).status == 66)
  }

  @Test func sourceDateEpochIsThePresent() throws {
    let site = try TemporarySite.jekyll(posts: 3)
    let command = try Command(["build", site.path], environment: ["SOURCE_DATE_EPOCH": "1767312000"])
    #expect(command.output.contains("(2 entries, "))
  }

  @Test func aKilledBuildLeavesEveryFileWhole() throws {
    let site = try TemporarySite.jekyll(posts: 28)
    func build(_ title: String) throws -> [String: String] {
      try site.write(
        "title: \(title)\nurl: https://small.example\ntimezone: UTC\nfeed: {posts_limit: 28}\n", to: "_config.yml")
      #expect(try Command(["build", site.path]).status == 0)
      return Dictionary(uniqueKeysWithValues: names.map { ($0, site.text("feeds/" + $0) ?? "") })
    }
    let names = ["feed.json", "feed.xml", "rss.xml"]
    let new = try build("New")
    let old = try build("Old")
    try site.write(
      "title: New\nurl: https://small.example\ntimezone: UTC\nfeed: {posts_limit: 28}\n", to: "_config.yml")
    for round in 0..<40 {
      for (name, text) in old { try site.write(text, to: "feeds/" + name) }
      let process = try Command.start(["build", site.path, "--quiet"])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(round) * 700)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for name in names {
        let text = site.text("feeds/" + name)
        #expect(text == old[name] || text == new[name], "\(name) is neither old nor new in round \(round)")
      }
    }
    #expect(try Command(["build", site.path]).status == 0)
    #expect(site.names(in: "feeds") == names)
    for name in names { #expect(site.text("feeds/" + name) == new[name]) }
  }
}
