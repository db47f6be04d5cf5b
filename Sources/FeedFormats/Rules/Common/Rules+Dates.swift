import FeedModel

// Dates in any format.
extension Rules {
  static let dates: [Rule] = [
    Rule(
      "date/implausible-past", .warning, "practice",
      "a date lies before 1990",
      why: "readers sort the entry below all others, where nobody sees it; the year is a slip or was never set",
      breach: .dated(inRSS: "<pubDate>Mon, 01 May 1006 12:00:00 +0000</pubDate>"),
      remedy: .dated(inRSS: "<pubDate>Fri, 01 May 2026 12:00:00 +0000</pubDate>")),
    Rule(
      "date/implausible-future", .warning, "practice",
      "a date lies in the future, by more than ten minutes in RSS or a day in Atom and JSON Feed",
      why: "some readers hide the entry until then, others keep it on top of everything for as long",
      breach: .dated("2027-01-01T00:00:00Z"),
      remedy: .dated("2026-01-01T00:00:00Z")),
    Rule(
      "date/epoch-zero", .warning, "practice",
      "a date is the first instant that computers count from, or the year 1",
      why: "that is what a program writes for a date that it does not have; leaving the date out would be honest",
      breach: .dated("1970-01-01T00:00:00Z"),
      remedy: .dated("2026-05-01T12:00:00Z")),
    Rule(
      "date/2038", .info, "practice",
      "a date is later than 19 January 2038",
      why: "programs that count seconds in 32 bits take it for a day in 1901",
      breach: .dated("2038-01-19T03:14:08Z"),
      remedy: .dated("2026-01-19T03:14:08Z")),
    Rule(
      "date/out-of-range", .error, "RFC 3339 §5.7; RFC 5322 §3.3",
      "a date names a day, an hour or a minute that does not exist",
      why: "some readers refuse the date and show the entry as new at each visit, others count on into the next month",
      breach: .dated("2026-02-30T12:00:00Z"),
      remedy: .dated("2026-02-28T12:00:00Z")),
    Rule(
      "date/leap-second", .warning, "RFC 3339 §5.7",
      "the second is 60 at a time when no leap second was inserted",
      why: "many programs reject a minute of 61 seconds, and this minute did not have them",
      breach: .dated("2024-12-31T23:59:60Z"),
      remedy: .dated("2016-12-31T23:59:60Z")),
    Rule(
      "date/fraction", .info, "practice",
      "a date has a fraction of a second",
      why: "no reader shows it, and parsers that know one fixed form of date do not understand it",
      breach: .dated("2026-05-01T12:00:00.123Z"),
      remedy: .dated("2026-05-01T12:00:00Z")),
    Rule(
      "date/all-equal", .warning, "practice",
      "three or more entries bear the same instant to the second",
      why: "it is the time of the build rather than of writing; readers cannot tell which entry is the newest",
      breach: .dated(["2026-05-01T12:34:56Z", "2026-05-01T12:34:56Z", "2026-05-01T12:34:56Z"]),
      remedy: .dated(["2026-05-03T09:00:00Z", "2026-05-02T16:20:00Z", "2026-05-01T12:34:56Z"])),
    Rule(
      "date/rfc822-in-iso-field", .error, "RFC 4287 §3.3; JSON Feed 1.1, items",
      "a date in Atom or JSON Feed has the form of RSS dates",
      why: "these formats have dates that begin with the year; a strict parser drops any other, or the whole feed",
      breach: .dated("Fri, 01 May 2026 12:00:00 +0000"),
      remedy: .dated("2026-05-01T12:00:00Z")),
    Rule(
      "date/w3cdtf-invalid", .error, "Dublin Core, date; W3C-DTF",
      "dc:date is no date of the form 2026-05-01 or 2026-05-01T12:00:00Z",
      why: "Dublin Core has dates that begin with the year; readers ignore any other, and the entry has none",
      breach: .dated(inRSS: "<dc:date>Fri, 01 May 2026 12:00:00 +0000</dc:date>"),
      remedy: .dated(inRSS: "<dc:date>2026-05-01T12:00:00Z</dc:date>")),
  ]
}

extension RuleExample {
  /// A JSON Feed of one entry of this date.
  fileprivate static func dated(_ date: String) -> RuleExample { dated([date]) }

  /// A JSON Feed of an entry of each date.
  fileprivate static func dated(_ dates: [String]) -> RuleExample {
    let items = dates.enumerated().map { i, date in
      """
      {"id":"https://example.org/\(i)","url":"https://example.org/\(i)","content_text":"Entry \(i).",
       "date_published":"\(date)"}
      """
    }
    return .jsonItems(items.joined(separator: ",\n"))
  }

  /// An item of RSS with this element for its date.
  fileprivate static func dated(inRSS element: String) -> RuleExample {
    .item(
      """
      <title>One</title><link>https://example.org/1</link><guid>https://example.org/1</guid>
      \(element)
      """)
  }
}
