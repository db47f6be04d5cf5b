import Foundation
import Testing

/// `feedmill build --mail`: from posts to feeds and mails with one command.
@Suite struct BuildMailTests {
  private static let settings =
    "from: News <news@small.example>\nto: list@small.example\neml: '{feeds}/mail'\nfirst: 1\n"

  private static func build(_ site: TemporarySite, _ arguments: String = "", in folder: String? = nil) throws -> Command
  {
    try Command(
      ["build", folder == nil ? site.path : ".", "--mail", "--now", "2026-03-01", "--color", "never"]
        + arguments.split(separator: " ").map(String.init), in: folder ?? Command.root)
  }

  @Test func oneCommandPublishesAndSends() throws {
    let site = try TemporarySite.jekyll(posts: 3, ["mail.yml": Self.settings])
    let first = try Self.build(site)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.contains("written ") && first.output.contains("sent  2026-01-03  Post 2"), "\(first.output)")
    #expect(first.output.hasSuffix("marked 2 items as known; they are not sent\n"))
    #expect(site.names(in: "feeds/mail").count == 1)
    let again = try Self.build(site)
    #expect(again.status == 0 && !again.output.contains("sent") && !again.output.contains("written"), "\(again.output)")
    try site.write("---\ntitle: Post 3\n---\nText\n", to: "_posts/2026-01-04-post-3.md")
    let next = try Self.build(site)
    #expect(next.output.contains("sent  2026-01-04  Post 3") && site.names(in: "feeds/mail").count == 2)
    // The very mails of the other command.
    let mail = try Command(
      ["mail", "feeds/feed.json", "--ledger", "l", "--eml", "other", "--first", "1", "--now", "2026-03-01"],
      in: site.path)
    #expect(mail.status == 0, "\(mail.errors)")
    let name = try #require(site.names(in: "other").first)
    #expect(site.text("other/" + name) == site.text("feeds/mail/" + name))
  }

  @Test func aDryRunSaysBothAndDoesNothing() throws {
    let site = try TemporarySite.jekyll(posts: 2, ["mail.yml": Self.settings])
    let dry = try Self.build(site, "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("would send  2026-01-02  Post 1"), "\(dry.output) \(dry.errors)")
    #expect(site.names(in: ".") == ["_config.yml", "_posts", "mail.yml"])
  }

  @Test(arguments: ["", "--keep-going"])
  func aBuildThatFailsSendsNothing(arguments: String) throws {
    let site = try TemporarySite.jekyll(
      posts: 2, ["mail.yml": Self.settings, "_posts/2026-02-01-broken.md": "---\ntitle: Good: bad\n---\nText\n"])
    let failed = try Self.build(site, arguments)
    #expect(failed.status == 1 && site.names(in: "feeds/mail").isEmpty && !failed.output.contains("sent"))
    try FileManager.default.removeItem(atPath: site.path + "/_posts/2026-02-01-broken.md")
    #expect(try Self.build(site).output.contains("sent"))
  }

  private static let faults: [(settings: String?, arguments: String, status: Int32, said: String)] = [
    (nil, "", 66, "input/no-configuration"), ("to: x@y.example\n", "", 64, "usage/mail-incomplete"),
    ("from: a@b.example\nto: x@y.example\n", "", 64, "usage/mail-incomplete"),
    ("form: a\n", "", 1, "configuration/unknown-key"), (settings, "--format rss", 1, "mail/no-json-feed"),
    ("first: 0\n", "", 1, "configuration/wrong-value"),
  ]

  @Test(arguments: faults)
  func whatCannotWorkEndsItBeforeAnythingIsPublished(
    settings: String?, arguments: String, status: Int32, said: String
  ) throws {
    let site = try TemporarySite.jekyll(posts: 1, settings.map { ["mail.yml": $0] } ?? [:])
    let command = try Self.build(site, arguments)
    #expect(command.status == status && command.errors.contains(said), "\(command.status) \(command.errors)")
    #expect(site.names(in: "feeds").isEmpty)
  }

  @Test func whatIsRefusedStaysDueAndTheFeedsArePublished() throws {
    let site = try TemporarySite.jekyll(
      posts: 1, ["mail.yml": Self.settings.replacing("eml: '{feeds}/mail'", with: "sendmail: [./send, -t]")])
    try site.write("#!/bin/sh\ncat >/dev/null; exit $(cat status)\n", to: "send")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: site.path + "/send")
    try site.write("75", to: "status")
    let later = try Self.build(site, in: site.path)
    #expect(later.status == 75 && later.output.contains("written ") && later.errors.contains("mail/deferred"))
    try site.write("0", to: "status")
    #expect(try Self.build(site, in: site.path).output.contains("sent"))
    // One list of findings, also for machines.
    let sarif = try Self.build(site, "--diagnostics sarif")
    #expect((try? JSONSerialization.jsonObject(with: Data(sarif.errors.utf8))) != nil, "\(sarif.errors)")
  }

  @Test func pathsAreSeenFromTheSettingsFile() throws {
    let site = try TemporarySite.jekyll(posts: 1, ["mail.yml": Self.settings.replacing("{feeds}/", with: "")])
    #expect(try Self.build(site).status == 0)
    #expect(site.names(in: "mail").count == 1)
  }
}
