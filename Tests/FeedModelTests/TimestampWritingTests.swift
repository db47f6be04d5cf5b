import TestRounds
import Testing

@testable import FeedModel

@Suite struct TimestampWritingTests {
  @Test(
    arguments: [
      ("2024-02-29T23:30:00-05:00", "2024-03-01T04:30:00Z", "Fri, 01 Mar 2024 04:30:00 +0000"),
      ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 +0000"),
      ("2038-01-19T03:14:08Z", "2038-01-19T03:14:08Z", "Tue, 19 Jan 2038 03:14:08 +0000"),
      ("2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z", "Tue, 29 Feb 2000 00:00:00 +0000"),
      ("1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z", "Mon, 01 Jan 1900 00:00:00 +0000"),
      ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z", "Sun, 01 Jan 2017 00:00:00 +0000"),
      ("0000-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "Sat, 01 Jan 0000 00:00:00 +0000"),
      ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "Fri, 31 Dec 9999 23:59:59 +0000"),
    ])
  func anInstantIsWrittenInUTC(text: String, rfc3339: String, rfc822: String) throws {
    let timestamp = try #require(Timestamp(rfc3339: text))
    #expect(timestamp.rfc3339 == rfc3339)
    #expect(timestamp.rfc822 == rfc822)
  }

  @Test(arguments: [Int64.min, Int64.min + 1, -62_167_219_201, 253_402_300_800, Int64.max - 1, Int64.max])
  func theYearAlwaysHasFourDigits(seconds: Int64) {
    let timestamp = Timestamp(seconds: seconds, offsetMinutes: seconds < 0 ? -1439 : 1439)
    #expect(timestamp.rfc3339 == (seconds < 0 ? "0000-01-01T00:00:00Z" : "9999-12-31T23:59:59Z"))
    #expect(timestamp.rfc822.utf8.count == 31)
    #expect(timestamp.local.month >= 1)
  }

  @Test func whatIsWrittenIsReadBackWithoutAComplaint() {
    var random = Seeded(3)
    for _ in 0..<Rounds.of(5000) {
      let timestamp = Timestamp(seconds: Int64.random(in: -62_167_219_200...253_402_300_799, using: &random))
      #expect(Timestamp(rfc3339: timestamp.rfc3339) == timestamp)
      #expect(Timestamp.readingRFC3339(timestamp.rfc3339) == Timestamp.Reading(timestamp))
      #expect(Timestamp.readingRFC822(timestamp.rfc822) == Timestamp.Reading(timestamp))
    }
  }

  @Test func anOffsetOfADayIsNone() {
    #expect(Timestamp(CivilTime(year: 2024, month: 1, day: 1), offsetMinutes: 1440) == nil)
    #expect(Timestamp(CivilTime(year: 2024, month: 1, day: 1), offsetMinutes: .min) == nil)
  }
}
