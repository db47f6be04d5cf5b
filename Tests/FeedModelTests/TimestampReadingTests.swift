import TestRounds
import Testing

@testable import FeedModel

@Suite struct TimestampReadingTests {
  typealias Problem = Timestamp.Problem

  @Test(
    arguments: [
      "", "2024-02-29", "2024-02-29T23:30:00", "2024-02-29t23:30:00Z", "2024-02-29T23:30:00z", "2024-02-29 23:30:00Z",
      "2024-02-29T24:00:00Z", "2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "2024-02-29T23:60:00Z",
      "2024-02-29T23:30:60Z", "2024-02-29T23:30:00.Z", "2024-02-29T23:30:00+0100", "2024-02-29T23:30:00+24:00",
      "2024-02-29T23:30:00+01:60", " 2024-02-29T23:30:00Z", "2024-02-29T23:30:00Z ", "20240-02-29T23:30:00Z",
      "2024-02-29T23:30:00,5Z", "２024-02-29T23:30:00Z", "-024-02-29T23:30:00Z", "2024-02-29T23:30:00ZZ",
    ])
  func theStrictReaderRefuses(text: String) { #expect(Timestamp(rfc3339: text) == nil) }

  @Test(
    arguments: [
      ("2024-02-29T23:30:00Z", 0), ("2024-02-29T23:30:00.5Z", 0), ("2024-02-29T23:30:00.123456789012345678901Z", 0),
      ("2024-03-01T05:15:00+05:45", 345), ("2024-02-29T18:30:00-05:00", -300), ("2024-02-29T23:30:00-00:00", 0),
      ("2024-03-01T23:29:00+23:59", 1439),
    ])
  func theStrictReaderKeepsInstantAndOffset(text: String, offset: Int) throws {
    let timestamp = try #require(Timestamp(rfc3339: text))
    #expect(timestamp.rfc3339 == "2024-02-29T23:30:00Z")
    #expect(timestamp.offsetMinutes == offset)
  }

  @Test(
    arguments: [
      ("2024-02-29T23:30:00Z", "2024-02-29T23:30:00Z", nil), ("2024-02-29", "2024-02-29T00:00:00Z", .noTime),
      ("2024-02", "2024-02-01T00:00:00Z", .noTime), ("2024", "2024-01-01T00:00:00Z", .noTime),
      ("2024-02-29 23:30:00Z", "2024-02-29T23:30:00Z", .notCanonical),
      ("2024-02-29T23:30:00+0000", "2024-02-29T23:30:00Z", .notCanonical),
      ("2024-02-29T23:30:00+00", "2024-02-29T23:30:00Z", .notCanonical),
      ("2024-02-29T23:30:00", "2024-02-29T23:30:00Z", .noZone),
      ("2024-02-29T23:30Z", "2024-02-29T23:30:00Z", .noSeconds),
      ("2024-02-29T23:30+01:00", "2024-02-29T22:30:00Z", .noSeconds),
      ("2024-02-29T23:30:00,5Z", "2024-02-29T23:30:00Z", .fraction),
      ("2024-02-29t23:30:00z", "2024-02-29T23:30:00Z", .lowercase),
      ("\n 2024-02-29T23:30:00Z ", "2024-02-29T23:30:00Z", .whitespace),
      ("2024-2-9T1:30:00Z", "2024-02-09T01:30:00Z", .notCanonical),
      ("2024-02-29T24:00:00Z", "2024-03-01T00:00:00Z", .hour24),
      ("2024-02-29T23:30:60Z", "2024-02-29T23:31:00Z", .leapSecond),
      ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z", nil),
      ("2017-01-01T00:59:60+01:00", "2017-01-01T00:00:00Z", nil),
      ("2024-02-29 23:30:00 UTC", "2024-02-29T23:30:00Z", .notCanonical),
      ("1709249400", "2024-02-29T23:30:00Z", .unixTime), ("1709249400123", "2024-02-29T23:30:00Z", .unixTime),
      ("Thu, 29 Feb 2024 23:30:00 GMT", "2024-02-29T23:30:00Z", .otherForm),
    ] as [(String, String, Problem?)])
  func aFormNearRFC3339IsReadAndNamed(text: String, expected: String, problem: Problem?) {
    let reading = Timestamp.readingRFC3339(text)
    #expect(reading?.timestamp.rfc3339 == expected)
    #expect(reading?.problem == problem)
  }

  @Test(
    arguments: [
      "", "now", "2024-W09-4", "2024-060", "2023-02-29T00:00:00Z", "2024-02-29T25:00:00Z", "2024-02-29T24:00:01Z",
      "2024-02-29T23:30:00+99:00", "12345", "2024-02-29T", "2024-02-29Z", "99999999999999999999", "2024-00-01",
    ])
  func whatNamesNoInstantIsRefused(text: String) { #expect(Timestamp.readingRFC3339(text) == nil) }

  @Test(
    arguments: [("2024", nil), ("2024-02-29", nil), ("2024-02-29T23:30Z", nil), ("2024-02-29T23:30", .noZone)]
      as [(String, Problem?)])
  func w3cdtfMayBeShort(text: String, problem: Problem?) throws {
    #expect(try #require(Timestamp.readingW3CDTF(text)).problem == problem)
  }

  @Test(
    arguments: [
      ("Thu, 29 Feb 2024 23:30:00 +0000", nil), ("Thu, 29 Feb 2024 23:30:00 GMT", nil),
      ("Thu, 29 Feb 2024 18:30:00 -0500", nil), ("Thu, 29 Feb 2024 23:30:00 -0000", nil),
      ("Fri, 01 Mar 2024 05:00:00 +0530", nil), ("Fri, 1 Mar 2024 05:00:00 +0530", nil),
      ("Fri, 29 Feb 2024 23:30:00 GMT", .wrongWeekday), ("Friday, 29 Feb 2024 23:30:00 GMT", .wrongWeekday),
      ("29 Feb 2024 23:30:00 GMT", .notCanonical), ("Thursday, 29 February 2024 23:30:00 GMT", .notCanonical),
      ("thu 29 FEB 2024 23:30:00 gmt", .notCanonical), ("Thu, 29 Feb 2024 18:30 EST", .noSeconds),
      ("29 Feb 24 23:30:00 GMT", .twoDigitYear), ("29 Feb 124 23:30:00 GMT", .twoDigitYear),
      ("Thu,\t29  Feb\r\n 2024 23:30:00 GMT", .notCanonical), ("Thu, 29-Feb-2024 23:30:00 GMT", .notCanonical),
      ("Thu, 29 Feb, 2024T23:30:00Z", .notCanonical), ("29 02 2024 23:30:00 GMT", .numericMonth),
      ("29/02/24 23:30:00 GMT", .numericMonth), ("29 Fév 2024 23:30:00 GMT", .foreignMonth),
      ("Thu, 29 Feb 2024 23:30:00.25 GMT", .fraction), ("Thu, 29 Feb 2024 23:30:00", .noZone),
      ("Thu, 29 Feb 2024 15:30:00 PST", .notCanonical), ("Thu, 29 Feb 2024 16:30:00 PDT", .notCanonical),
      ("Thu, 29 Feb 2024 23:30:00 UT", .notCanonical), ("Thu, 29 Feb 2024 23:30:00 Z", .notCanonical),
      ("Thu, 29 Feb 2024 23:30:00 CET", .unknownZone), ("Thu, 29 Feb 2024 23:30:00 A", .unknownZone),
      ("Thu, 29 Feb 2024 23:30:00 +9900", .unknownZone), ("Thu, 29 Feb 2024 18:30:00 -05:00", .notCanonical),
      ("Thu, 29 Feb 2024 18:30:00 -5", .notCanonical), ("Fri, 01 Mar 2024 04:30:00 0500", .notCanonical),
      ("Thu, 29 Feb 2024 15:30:00 -0800 (PST (sic))", .comment), ("Thu, (a) 29 Feb 2024 23:30:00 GMT", .comment),
      ("Thu Feb 29 23:30:00 2024", .noZone), ("Thu Feb 29 18:30:00 EST 2024", .notCanonical),
      ("Feb 29, 2024 11:30 PM GMT", .noSeconds), ("Thu, 29 Feb 2024 23:30:00 +0000 or so", .strayText),
      ("2024-02-29T23:30:00Z", .otherForm), ("2024-02-29 23:30", .otherForm),
    ] as [(String, Problem?)])
  func aFormNearRFC822IsReadAndNamed(text: String, problem: Problem?) {
    let reading = Timestamp.readingRFC822(text)
    #expect(reading?.timestamp.rfc3339 == "2024-02-29T23:30:00Z")
    #expect(reading?.problem == problem)
  }

  @Test(
    arguments: [
      ("Thu, 29 Feb 2024 24:00:00 GMT", "2024-03-01T00:00:00Z", .hour24),
      ("29 Feb 2024", "2024-02-29T00:00:00Z", .noTime),
      ("01 Jan 49 00:00:00 GMT", "2049-01-01T00:00:00Z", .twoDigitYear),
      ("01 Jan 50 00:00:00 GMT", "1950-01-01T00:00:00Z", .twoDigitYear),
      ("Thu, 29 Feb 2024 9:05 +0100", "2024-02-29T08:05:00Z", .noSeconds),
    ] as [(String, String, Problem?)])
  func otherInstantsAreReadToo(text: String, expected: String, problem: Problem?) {
    let reading = Timestamp.readingRFC822(text)
    #expect(reading?.timestamp.rfc3339 == expected)
    #expect(reading?.problem == problem)
  }

  @Test(
    arguments: [
      "", "yesterday", "Thu, 29 Feb 2023 00:00:00 GMT", "Fri, 30 Feb 2024 00:00:00 GMT", "32 Jan 2024 00:00:00 GMT",
      "29 Feb", "Feb 2024", "Thu, 29 Feb 2024 24:30:00 GMT", "Thu, 29 Feb 2024 23:99:00 GMT", "((((", "1709249400",
      "29 Feb 99999999999999999999999999 00:00:00 GMT", "999999999999999999999999999999 Feb 2024",
    ])
  func whatIsNoDateOfRSSIsRefused(text: String) { #expect(Timestamp.readingRFC822(text) == nil) }

  @Test func theReaderKeepsTheOffset() {
    #expect(Timestamp.readingRFC822("Thu, 29 Feb 2024 18:30:00 -0500")?.timestamp.offsetMinutes == -300)
    #expect(Timestamp.readingRFC3339("2024-02-29 18:30-0500")?.timestamp.offsetMinutes == -300)
  }

  @Test func noTextStopsTheReaders() {
    var random = Seeded(11)
    let pieces = [
      "2024", "-", "02", "29", "T", " ", ":", "23", "Feb", "Thu", ",", "+", "0500", "(", ")", ".", "PM", "999999999999",
      "é", "\u{0}", "GMT", "/", "0", "99", "\u{FFFF}",
    ]
    for _ in 0..<Rounds.of(20_000) {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random)! }
        .joined()
      for reading in [Timestamp.readingRFC822(text), Timestamp.readingRFC3339(text), Timestamp.readingW3CDTF(text)] {
        if let reading { #expect(reading.timestamp.rfc3339.utf8.count == 20) }
      }
    }
  }
}
