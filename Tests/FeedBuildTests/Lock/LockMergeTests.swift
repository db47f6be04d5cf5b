@testable import FeedBuild
import FeedModel
import Foundation
import Testing

/// The lock in a repository with several branches.
@Suite struct LockMergeTests {
  /// A site in a repository, with `count` posts that were published.
  private static func repository(posts count: Int, _ more: [String: String] = [:]) throws -> TemporarySite? {
    let site = try TemporarySite.jekyll(
      posts: count, ["feedmill.yml": "ids: lock\nlimit: 100\n", ".gitignore": "feeds/\n"].merging(more) { $1 })
    guard try git(["init", "-q", "-b", "main"], site) != nil else {
      print("skipped: git is not installed")
      return nil
    }
    _ = try git(["config", "user.name", "A"], site)
    _ = try git(["config", "user.email", "a@example.org"], site)
    try publish(site, "first")
    return site
  }

  @discardableResult
  private static func git(_ arguments: [String], _ site: TemporarySite) throws -> Tool? {
    try Tool.run("git", arguments, in: site.path)
  }

  private static func publish(_ site: TemporarySite, _ message: String) throws {
    var options = site.options
    options.limit = 100
    let report = try Build.run(options)
    #expect(report.diagnostics.hasErrors == false, "\(report.diagnostics.all)")
    try git(["add", "-A"], site)
    #expect(try git(["commit", "-qm", message], site)?.status == 0)
  }

  @Test func twoBranchesThatAddPostsMergeByThemselves() throws {
    guard let site = try Self.repository(posts: 20) else { return }
    try Self.git(["checkout", "-qb", "other"], site)
    try site.write("---\ntitle: Of the other\n---\nText.\n", to: "_posts/2026-02-02-other.md")
    try Self.publish(site, "other")
    try Self.git(["checkout", "-q", "main"], site)
    try site.write("---\ntitle: Of this one\n---\nText.\n", to: "_posts/2026-02-01-this.md")
    try Self.publish(site, "this")
    let merge = try #require(try Self.git(["merge", "-q", "other"], site))
    #expect(merge.status == 0, "\(merge.output)")
    try Self.expectAll(22, in: site)
  }

  @Test func aUnionReadsWhereLinesMeet() throws {
    // In so small a lock the lines of both sides are bound to meet.
    guard let site = try Self.repository(posts: 1, [".gitattributes": "feedmill.ids.yml merge=union\n"]) else { return }
    try Self.git(["checkout", "-qb", "other"], site)
    for day in 1...6 { try site.write("---\ntitle: O \(day)\n---\nText.\n", to: "_posts/2026-03-0\(day)-o.md") }
    try site.write(
      "---\ntitle: Post 0\n---\nAnother text than it was, with enough of words to count.\n",
      to: "_posts/2026-01-01-post-0.md")
    try Self.publish(site, "other")
    try Self.git(["checkout", "-q", "main"], site)
    for day in 1...6 { try site.write("---\ntitle: T \(day)\n---\nText.\n", to: "_posts/2026-02-0\(day)-t.md") }
    try Self.git(["mv", "_posts/2026-01-01-post-0.md", "_posts/2026-01-01-moved.md"], site)
    try Self.publish(site, "this")
    let merge = try #require(try Self.git(["merge", "-q", "other"], site))
    #expect(merge.status == 0, "\(merge.output)")
    try Self.expectAll(13, in: site)
    #expect(try LockBuildTests.ids(site)["Post 0"] == "https://small.example/2026/01/01/post-0")
  }

  @Test func whatGitCouldNotMergeIsTold() throws {
    guard let site = try Self.repository(posts: 1) else { return }
    try Self.git(["checkout", "-qb", "other"], site)
    for day in 1...6 { try site.write("---\ntitle: O \(day)\n---\nText.\n", to: "_posts/2026-03-0\(day)-o.md") }
    try Self.publish(site, "other")
    try Self.git(["checkout", "-q", "main"], site)
    for day in 1...6 { try site.write("---\ntitle: T \(day)\n---\nText.\n", to: "_posts/2026-02-0\(day)-t.md") }
    try Self.publish(site, "this")
    #expect(try Self.git(["merge", "-q", "other"], site)?.status == 1)
    let report = try Build.run(site.options)
    #expect(report.diagnostics.all.map(\.code).contains("identity/lock-unmerged"))
    #expect(report.files.allSatisfy { $0.outcome == .withheld })
    let kept = try #require(site.text(IDLock.name)).split(separator: "\n").filter { line in
      !["<<<<<<<", "=======", ">>>>>>>"].contains { line.hasPrefix($0) }
    }
    try site.write(kept.joined(separator: "\n") + "\n", to: IDLock.name)
    try Self.expectAll(13, in: site)
  }

  /// The merged site builds, every post has a record, and the record says where it is.
  private static func expectAll(_ count: Int, in site: TemporarySite) throws {
    var options = site.options
    options.limit = 100
    let merged = try LockedIDs.verify(options)
    #expect(!merged.diagnostics.all.map(\.code).contains("identity/post-without-record"), "\(merged.diagnostics.all)")
    let report = try Build.run(options)
    #expect(!report.diagnostics.hasErrors, "\(report.diagnostics.all)")
    #expect(try LockBuildTests.ids(site).count == count)
    let outcome = try LockedIDs.verify(options)
    #expect(outcome.status == .fine, "\(outcome.diagnostics.all)")
    #expect(outcome.lines.first?.hasPrefix("\(count) posts and 1 feed recorded") == true, "\(outcome.lines)")
  }
}
