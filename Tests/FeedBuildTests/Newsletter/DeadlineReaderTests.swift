import FeedModel
import TestRounds
import Testing

@testable import FeedBuild

/// Lines about deadlines: read rightly, or left as text.
@Suite struct DeadlineReaderTests {
  private static let posted = CivilTime(year: 2026, month: 2, day: 9)

  /// `label@day`, `..last` for several days, `T` and the instant where it is known.
  private static func shown(_ reading: DeadlineReader.Reading) -> String {
    switch reading {
    case .none: "none"
    case .unread: "unread"
    case .heading: "heading"
    case .read(let deadlines):
      deadlines.map { deadline in
        deadline.label + "@" + deadline.day.dayText + (deadline.lastDay.map { ".." + $0.dayText } ?? "")
          + (deadline.time.map { " " + $0.rfc3339 } ?? "")
      }.joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("Next Deadline: Feature Freeze, February 19th, 2026", "Feature Freeze@2026-02-19"),
    (
      "NEXT DEADLINE: Docs complete March 18th.  Code Thaw March 19th",
      "Docs complete@2026-03-18 | Code Thaw@2026-03-19"
    ),
    (
      "Next Deadline: Feature Blogs, Mar. 2 (Code Freeze, Mar. 16)", "Feature Blogs@2026-03-02 | Code Freeze@2026-03-16"
    ),
    (
      "Next Deadline: Draft Docs Feb. 13; final, complete docs Feb. 19th",
      "Draft Docs@2026-02-13 | final, complete docs@2026-02-19"
    ),
    ("Next Deadline: Nov 2: Final exceptions", "unread"),
    ("Next Deadline: June 2: Final exceptions", "Final exceptions@2026-06-02"),
    ("Next Deadline: June 1, exception requests due", "exception requests due@2026-06-01"),
    (
      "Next Deadline: June 15th - Cherry-picks for the next update; June 13th - 4.2 beta0",
      "Cherry-picks for the next update@2026-06-15 | 4.2 beta0@2026-06-13"
    ),
    (
      "Next Deadline: Today, February 10th is the Docs Deadline. February 11th is Code Thaw and RC1",
      "Docs Deadline@2026-02-10 | Code Thaw and RC1@2026-02-11"
    ),
    (
      "Next Deadline: Docs ready for review today, February 9th.  Beta.2 comes out Feb 12.",
      "Docs ready for review@2026-02-09 | Beta.2 comes out@2026-02-12"
    ),
    ("Next Deadline: 4.2.beta0 released March 3rd and branch", "4.2.beta0 released and branch@2026-03-03"),
    ("Next Deadline: Code and Test Freeze, May 15 (EOD PST)", "Code and Test Freeze@2026-05-15"),
    ("Next Deadline: Code Freeze, March 29th/30th", "Code Freeze@2026-03-29..2026-03-30"),
    ("Next Deadline: Review week, March 1 – March 5", "Review week@2026-03-01..2026-03-05"),
    ("Next Deadline: Review, March 1-5, 2026", "Review@2026-03-01..2026-03-05"),
    ("Next Deadline: Next Deadline: Readiness Feb. 26th", "Readiness@2026-02-26"),
    ("Next Deadline: Code Freeze, Feb. 16th 23:59 UTC", "Code Freeze@2026-02-16 2026-02-16T23:59:00Z"),
    ("Deadline: Code Freeze, 6pm PDT, March 24", "Code Freeze@2026-03-24 2026-03-25T01:00:00Z"),
    (
      "Next Deadline: 01:00 UTC Wednesday 8th April 2026 / 18:00 PDT Tuesday 7th April 2026: Freeze",
      "Freeze@2026-04-08 2026-04-08T01:00:00Z"
    ),
    ("Next Deadline: 01:00 UTC 8th April 2026 / 20:00 PDT 7th April 2026: Freeze", "unread"),
    ("Registration deadline: March 1", "Registration deadline@2026-03-01"),
    (
      "Final deadline: jobs must be off the cluster by June 1st; others are deleted.",
      "jobs must be off the cluster@2026-06-01"
    ),
    (
      "The next deadline is Code Slush on February 20th. Everybody is warned that May 1 matters.",
      "Code Slush@2026-02-20"
    ),
    ("Next Deadline: cycle begins, 2027-01-10", "cycle begins@2027-01-10"),
    ("Next Deadline: Freeze, Wednesday February 19th", "unread"),
    ("Next Deadline: Freeze, Thursday February 19th", "Freeze@2026-02-19"),
    ("Next Deadline: Freeze, February 8th", "unread"), ("Next Deadline: Freeze, February 30th", "unread"),
    ("Next Deadline: Freeze, 2/19", "unread"), ("Next Deadline: Freeze, this week", "unread"),
    ("Next Deadline: publish schedule, week of March 10th.", "unread"),
    ("Next Deadline: final release, due February 17th but postponed", "unread"),
    ("Next Deadline: final release postponed to March 3rd", "final release@2026-03-03"),
    ("Next Deadline: Docs Complete today, Release Notes complete March 19th", "unread"),
    ("Next Deadline: Freeze, March 3 or March 5", "unread"), ("Next Deadline: Assemble the team", "unread"),
    ("Next Deadlines:", "heading"), ("We met the deadline: all is well on May 1", "none"),
    ("The freeze is on March 3rd", "none"), ("Deadlines are hard", "none"), ("", "none"),
    ("Next Deadline: Freeze, 99th 99:99 UTC 31st 0000-00-00", "unread"),
  ])
  func aLineIsReadRightlyOrLeftAsText(_ line: String, _ expected: String) {
    #expect(Self.shown(DeadlineReader.read(line, posted: Self.posted)) == expected)
  }

  @Test func aDayWithoutAYearIsNotReadInAPostWithoutADate() {
    #expect(DeadlineReader.read("Next Deadline: Freeze, March 3", posted: nil) == .unread)
  }

  @Test func theYearTurns() {
    let december = CivilTime(year: 2022, month: 12, day: 20)
    #expect(Self.shown(DeadlineReader.read("Next Deadline: Start, January 9", posted: december)) == "Start@2023-01-09")
    let leap = CivilTime(year: 2023, month: 12, day: 1)
    #expect(Self.shown(DeadlineReader.read("Deadline: Leap, February 29", posted: leap)) == "Leap@2024-02-29")
  }

  @Test func nothingInALineTraps() {
    var random = Seeded(20)
    let pieces = [
      "June", "May 3", "/", "-", "31st", "29/30", "2026", "10:00", "pm", "UTC", "Deadline:", ",", "(", ")", "to", "or",
      "Monday", "é", "—", "9999-12-31", "week of", "today", "Dec 31, 9999", "0:99", "12345678901234567890",
    ]
    for _ in 0..<Rounds.of(3000) {
      let words = (0..<Int.random(in: 0..<12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      let line = "Next Deadline: " + words.joined(separator: " ")
      guard case .read(let deadlines) = DeadlineReader.read(line, posted: Self.posted) else { continue }
      for deadline in deadlines {
        #expect(deadline.day.isValid && !deadline.label.isEmpty, "\(line)")
        if let last = deadline.lastDay { #expect(last.isValid && last.daysSinceEpoch > deadline.day.daysSinceEpoch) }
      }
    }
  }
}

/// Numbers that come again with their seed.
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
