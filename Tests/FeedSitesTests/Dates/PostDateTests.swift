import FeedModel
import Testing

@testable import FeedSites

/// Jekyll's answers for a site in America/New_York.
@Suite struct PostDateTests {
  private let zone: Zone

  init() throws { zone = try Zone.named("America/New_York") }

  @Test(
    arguments: [
      ("2024-02-29 10:00:00", "2024-02-29T10:00:00Z"), ("2024-02-29T10:00:00", "2024-02-29T10:00:00Z"),
      ("2024-02-29 10:00:00.25", "2024-02-29T10:00:00Z"), ("2024-02-29 10:00:00 -0800", "2024-02-29T18:00:00Z"),
      ("2024-02-29 10:00:00 -0000", "2024-02-29T10:00:00Z"), ("2024-02-29 10:00:00 +05:30", "2024-02-29T04:30:00Z"),
      ("2024-02-29t10:00:00Z", "2024-02-29T10:00:00Z"), ("2024-02-29 10:00:00 Z", "2024-02-29T10:00:00Z"),
      ("2015-03-17 14:00:00 -4", "2015-03-17T18:00:00Z"), ("2024-02-29 9:05:00 +0100", "2024-02-29T08:05:00Z"),
      ("2024-02-29", "2024-02-29T05:00:00Z"), ("2024-02-29 10:00", "2024-02-29T15:00:00Z"),
      ("2024-02-29 10:00 -0800", "2024-02-29T18:00:00Z"), ("2024-02-29 10:00:00 UTC", "2024-02-29T10:00:00Z"),
    ])
  func anUnquotedDateIsReadAsYAMLDoes(text: String, expected: String) {
    let (timestamp, report) = read(.date(text))
    #expect(timestamp?.rfc3339 == expected)
    #expect(report.isEmpty)
  }

  @Test(
    arguments: [
      ("2024-02-29 10:00:00", "2024-02-29T15:00:00Z"), ("2024-07-01 10:00:00", "2024-07-01T14:00:00Z"),
      ("2024-02-29 10:00", "2024-02-29T15:00:00Z"), ("2024-02-29", "2024-02-29T05:00:00Z"),
      ("2024-02-29 10:00:00 -0800", "2024-02-29T18:00:00Z"), ("2024-02-29 10:00:00 -0000", "2024-02-29T10:00:00Z"),
      ("2024-02-29 10:00:00 +0200", "2024-02-29T08:00:00Z"), ("2024-02-29T10:00:00+05:30", "2024-02-29T04:30:00Z"),
      ("2024-02-29T10:00:00.5Z", "2024-02-29T10:00:00Z"), ("2024-02-29 10:00:00 EST", "2024-02-29T15:00:00Z"),
      ("2024-02-29 10:00:00 PST", "2024-02-29T18:00:00Z"), ("2024-02-29 10:00:00 -08", "2024-02-29T18:00:00Z"),
      ("Thu, 29 Feb 2024 23:30:00 GMT", "2024-02-29T23:30:00Z"),
      ("Thu, 29 Feb 2024 18:30:00 -0500", "2024-02-29T23:30:00Z"),
      ("29 Feb 2024", "2024-02-29T05:00:00Z"), ("Feb 29, 2024", "2024-02-29T05:00:00Z"),
      ("February 29th, 2024 10:00 PM", "2024-03-01T03:00:00Z"), ("12 AM 29 Feb 2024", "2024-02-29T05:00:00Z"),
      ("2024/02/29 10:00", "2024-02-29T15:00:00Z"), ("29/02/2024", "2024-02-29T05:00:00Z"),
      ("29.02.2024", "2024-02-29T05:00:00Z"), ("2024.02.29", "2024-02-29T05:00:00Z"),
      ("29-02-2024", "2024-02-29T05:00:00Z"),
      ("29-Feb-2024", "2024-02-29T05:00:00Z"), ("20240229", "2024-02-29T05:00:00Z"),
      ("20240229T101112", "2024-02-29T15:11:12Z"),
      ("Thu Feb 29 04:30:00 2024", "2024-02-29T09:30:00Z"),
      ("Thursday 29 February 2024 at 10:00", "2024-02-29T15:00:00Z"),
      ("2024-03-10 02:30", "2024-03-10T07:30:00Z"), ("2024-11-03 01:30", "2024-11-03T05:30:00Z"),
      ("  2024-02-29 10:00\n", "2024-02-29T15:00:00Z"),
    ])
  func aQuotedDateIsReadInTheSitesZone(text: String, expected: String) {
    let (timestamp, report) = read(.string(text))
    #expect(timestamp?.rfc3339 == expected)
    #expect(report.isEmpty, "\(report.all.map(\.message.text))")
  }

  @Test(
    arguments: [
      ("2024-02-29 14:4g5:00 -0800", "2024-02-29T19:04:00Z"),
      ("2023-01-29 18:30:22 2023 -0800", "2023-01-29T23:30:22Z"),
      ("2015-03-17 14:00:00 -4", "2015-03-17T18:00:00Z"), ("2024-02-29 10:00:00 CET", "2024-02-29T15:00:00Z"),
      ("2024-02-29 10:00:00 America/New_York", "2024-02-29T15:00:00Z"),
      ("2024-02-29 10:00:00 +9999", "2024-02-29T15:00:00Z"),
      ("2023-02-29", "2023-03-01T05:00:00Z"), ("2024-02-29 24:00:00", "2024-03-01T05:00:00Z"),
      ("2023-02-30 24:00:00 -0500", "2023-03-03T05:00:00Z"), ("3/4/2024", "2024-04-03T04:00:00Z"),
      ("Feb 2024", "2024-02-01T05:00:00Z"), ("24-02-29", "2024-02-29T05:00:00Z"), ("29 Feb 69", "1969-03-01T05:00:00Z"),
      ("2024-2-9", "2024-02-09T05:00:00Z"), ("Fri, 29 Feb 2024 23:30:00 GMT", "2024-02-29T23:30:00Z"),
      ("29 Fév 2024", "2024-02-29T05:00:00Z"), ("2024-02-29 (draft?) 10:00 or so", "2024-02-29T15:00:00Z"),
      ("2024-02-29 -0800", "2024-02-29T05:00:00Z"), ("2024-02-29 pm", "2024-02-29T05:00:00Z"),
      ("no. 7, 2024-02-29 10:00", "2024-02-29T15:00:00Z"),
    ])
  func whatCanBeReadOfAnOddDateCountsWithAWarning(text: String, expected: String) {
    let (timestamp, report) = read(.string(text))
    #expect(timestamp?.rfc3339 == expected)
    #expect(report.all.map(\.code) == ["date/irregular"])
    #expect(report.worst == .warning)
    #expect(report.all.first?.place == Place(file: "_posts/a.md", line: 3, column: 7))
  }

  @Test(
    arguments: [
      .string("yesterday"), .string("2024-13-01"), .string("02/29/2024"), .string("2024-02-29 25:00:00"),
      .string("10:00"),
      .string("2024-02-29 10:61"), .string("2024-W09-4"), .string("2024-02-32"), .date("2024-00-01 00:00:00"),
      .int(2024),
      .string(String(repeating: "2024-02-29 ", count: 20)), .bool(true), .float(2024.02), .list([]), .mapping([]),
      .string("29 Feb"), .string("99999999999999999999-02-29"), .string("٢٠٢٤-٠٢-٢٩"),
    ] as [Setting.Value])
  func whatIsNoDateIsAnErrorAtItsPlace(value: Setting.Value) {
    let (timestamp, report) = read(value)
    #expect(timestamp == nil)
    #expect(report.all.map(\.code) == ["date/unreadable"])
    #expect(report.all.first?.place?.line == 3)
  }

  @Test func whatIsNoDateIsAWarningWhereSomethingTakesItsPlace() {
    var report = Diagnostics()
    let date = PostDate.read(
      Setting(.string("someday"), at: Mark(line: 3, column: 7)), zone: zone, file: "a.md", instead: "it is left out",
      report: &report)
    #expect(date == nil)
    #expect(report.worst == .warning)
    #expect(
      report.all.map(\.message.text) == [
        "`someday` is not a date and it is left out; write it as YYYY-MM-DD HH:MM:SS +HHMM"
      ])
  }

  /// A date of another year, shown as an example, would be taken for the right one.
  @Test func adviceOnAnImpossibleDayNamesNoOtherDay() {
    #expect(
      read(.string("2022-02-29")).1.all.map(\.message.text) == [
        "`2022-02-29` is read as 2022-03-01T05:00:00Z, because there is no such day; correct it"
      ])
  }

  @Test(arguments: [.null, .string(""), .string(" \n")] as [Setting.Value])
  func anEmptyDateIsAWarning(value: Setting.Value) {
    let (timestamp, report) = read(value)
    #expect(timestamp == nil)
    #expect(report.all.map(\.code) == ["date/empty"])
  }

  @Test func aNumberOfEightDigitsIsADay() {
    #expect(read(.int(20_240_229)).0?.rfc3339 == "2024-02-29T05:00:00Z")
  }

  /// The day in a post's address is the day in the site's zone.
  @Test func theOffsetIsThatOfTheSitesClock() {
    let timestamp = read(.date("2020-02-01 02:00:00 Z")).0
    #expect(timestamp?.offsetMinutes == -300)
    #expect(timestamp?.local == CivilTime(year: 2020, month: 1, day: 31, hour: 21))
    #expect(read(.date("2024-07-01 12:00:00 +0900")).0?.offsetMinutes == -240)
  }

  @Test func aMessageShowsNoMoreThanTheBeginningOfALongValue() {
    let (_, report) = read(.string("no date\u{0}\n" + String(repeating: "x", count: 5000)))
    #expect(report.all.first?.message.text.utf8.count ?? 0 < 200)
  }

  @Test(
    arguments: [
      ("2024-06-09-update.md", [2024, 6, 9], "update.md"), ("2024-6-9-a-b.c.md", [2024, 6, 9], "a-b.c.md"),
      ("24-06-09-x.md", [2024, 6, 9], "x.md"), ("99-12-31-x", [1999, 12, 31], "x"), ("2024-02-29-", [2024, 2, 29], ""),
    ])
  func aFileNameBeginsWithADay(name: String, day: [Int], rest: String) throws {
    let found = try #require(PostDate.fromFileName(name))
    #expect(found.date == CivilTime(year: day[0], month: day[1], day: day[2]))
    #expect(found.rest == rest)
  }

  @Test(
    arguments: [
      "", "update.md", "2024-06-09.md", "2023-02-29-x.md", "2024-13-01-x.md", "024-06-09-x.md", "2024-006-09-x.md",
      "-2024-06-09-x",
      "2024-06-0x-y.md", "20240-06-09-x", "2024--09-x", "２０２４-06-09-x",
    ])
  func aFileNameWithoutADayIsRefused(name: String) { #expect(PostDate.fromFileName(name) == nil) }

  private func read(_ value: Setting.Value) -> (Timestamp?, Diagnostics) {
    var report = Diagnostics()
    let setting = Setting(value, at: Mark(line: 3, column: 7))
    return (PostDate.read(setting, zone: zone, file: "_posts/a.md", report: &report), report)
  }
}
