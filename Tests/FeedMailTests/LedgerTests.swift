import FeedModel
import Foundation
import Testing

@testable import FeedMail

@Suite struct LedgerTests {
  private func path() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("feedmill-" + UUID().uuidString).path
  }

  private func record(_ state: LedgerRecord.State, _ item: String) -> LedgerRecord {
    var record = LedgerRecord(state: state, feed: "feed \"é\"\n")
    record.item = item
    record.hash = "h"
    record.messageID = "<a@b>"
    record.thread = "<a@b>"
    record.revision = 2
    record.date = -5
    return record
  }

  @Test func aRecordIsReadAsItWasWritten() {
    var whole = record(.pending, "digest:2026-W01")
    whole.parts = [.init(item: "a\u{0}", hash: "1"), .init(item: "b", hash: "2")]
    for record in [whole, record(.sent, "é"), LedgerRecord(state: .begun, feed: "f")] {
      #expect(LedgerRecord(Array(record.line.utf8.dropLast())[...]) == record)
    }
  }

  @Test func aLineThatACrashCutShortIsTakenBack() throws {
    let path = path()
    defer { unlink(path) }
    let line = record(.sent, "a").line
    try Data((line + line.dropLast(20)).utf8).write(to: URL(fileURLWithPath: path))
    var report = Diagnostics()
    var ledger = try Ledger.open(path, isReadOnly: false, report: &report)
    #expect(report.all.map(\.code) == ["mail/ledger-cut-short"])
    try ledger.append([record(.sent, "b")])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == line + record(.sent, "b").line)
  }

  @Test func aBrokenLineInTheMiddleStopsEverything() throws {
    let path = path()
    defer { unlink(path) }
    try Data(("{}\n" + record(.sent, "a").line).utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: FeedError.self) {
      var report = Diagnostics()
      _ = try Ledger.open(path, isReadOnly: true, report: &report)
    }
  }

  @Test func twoRunsAtOnceAreOneTooMany() throws {
    let path = path()
    defer { unlink(path) }
    var report = Diagnostics()
    let ledger = try Ledger.open(path, isReadOnly: false, report: &report)
    do {
      _ = try Ledger.open(path, isReadOnly: false, report: &report)
      Issue.record("the second run got the ledger too")
    } catch {
      #expect(error.diagnostic.code == "mail/busy")
    }
    #expect(ledger.records.isEmpty)
  }

  @Test func whatIsOvertakenGoesInTheEnd() throws {
    let path = path()
    defer { unlink(path) }
    var report = Diagnostics()
    do {
      var ledger = try Ledger.open(path, isReadOnly: false, report: &report)
      for _ in 0..<1100 { try ledger.append([record(.pending, "a"), record(.sent, "a")]) }
      try ledger.append([record(.skipped, "b")])
      try ledger.compact()
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == record(.sent, "a").line + record(.skipped, "b").line)
  }
}
