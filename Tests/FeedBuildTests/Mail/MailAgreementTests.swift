import FeedBuild
import Foundation
import Testing

/// Python's `email` and `mailbox` read what we write.
@Suite struct MailAgreementTests {
  @Test(arguments: [
    "feeds/weekly/feed.json", "feeds/blog/feed.json", "feeds/notes/feed.json", "feeds/podcast/feed.json",
  ])
  func pythonReadsEveryMessageWithoutADefect(feed: String) throws {
    let path = Command.root + "/" + feed
    guard FileManager.default.fileExists(atPath: path) else { return }
    let site = try TemporarySite([:])
    try deliver(path, in: site, first: 50)
    try expectAgreement(path, site.path)
  }

  /// Each post of a real newsletter, with its text and its links.
  @Test(.enabled(if: NewsletterCorpusTests.folder != nil, "no ../shared/samples/lwkd, and no FEEDMILL_SHARED"))
  func pythonReadsEveryMessageOfARealNewsletter() throws {
    let site = try TemporarySite(["feedmill.yml": "newsletter: true\nurl: https://lwkd.example\nlimit: 300\n"])
    var options = site.options
    options.site = try #require(NewsletterCorpusTests.folder)
    options.configuration = site.path + "/feedmill.yml"
    options.output = site.path
    options.formats = ["json"]
    _ = try Build.run(options)
    try deliver("feed.json", in: site, first: 300)
    #expect(site.names(in: "eml").count >= 217)
    try expectAgreement(site.path + "/feed.json", site.path)
  }

  private func deliver(_ feed: String, in site: TemporarySite, first: Int) throws {
    for sink in ["eml", "maildir", "mbox"] {
      let command = try Command(
        [
          "mail", feed, "--from", "\"Grüße, Ann\" <news@example.org>", "--to", "list@example.org", "--first",
          "\(first)",
          "--list-id", "Liste <l.example.org>", "--unsubscribe", "https://example.org/u", "--one-click", "--\(sink)",
          sink, "--ledger", "ledger-" + sink, "--now", "2030-01-01",
        ], in: site.path)
      #expect(command.status == 0, "\(command.errors)")
    }
  }

  @Test func pythonReadsMessagesOfAHostileFeedToo() throws {
    let hard =
      #"Hi\r\nBcc: a@b.example\r\n\r\nbody 漢字 שלום \u202e👩‍👩‍👧‍👦 \u0000 =?utf-8?q?x?= "#
      + String(repeating: "long", count: 300)
    let items = (0..<20).map { i in
      #"{"id":"\#(i)\r\nX: y","title":"\#(hard.dropFirst(i * 7))","content_html":"<p>From \#(i)<br>From here<br>.<pre>\nFrom\n.\n</pre><a href='https://a.example/\#(i)?x=\#(String(repeating: "y", count: 60 * i))'>\#(hard)</a>","tags":["\#(hard)",","],"authors":[{"name":"\#(hard)"}]}"#
    }
    let site = try TemporarySite([
      "feed.json":
        #"{"version":"https://jsonfeed.org/version/1.1","title":"\#(hard)","feed_url":"https://h.example/f","items":[\#(items.joined(separator: ","))]}"#
    ])
    for sink in ["eml", "maildir", "mbox"] {
      let command = try Command(
        [
          "mail", "feed.json", "--from", "{author} <a@b.example>", "--to", "l@b.example", "--first", "50", "--\(sink)",
          sink,
          "--subject", "{author}: {title} {tags}", "--ledger", "ledger-" + sink, "--now", "2030-01-01",
        ], in: site.path)
      #expect(command.status == 0, "\(command.errors)")
    }
    try expectAgreement(site.path + "/feed.json", site.path)
  }

  private func expectAgreement(_ feed: String, _ folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", Command.root + "/Tests/FeedBuildTests/Mail/message-agreement.py", feed, folder,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 127 {
      print("not held against Python's email package: there is no python3")
    } else {
      #expect(process.terminationStatus == 0, "\(said)")
    }
  }
}
