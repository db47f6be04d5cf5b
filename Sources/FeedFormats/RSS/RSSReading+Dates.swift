import FeedModel

// RSS 2.0 has the dates of RFC 822, with two digits or four for the year.
extension RSSReading {
  /// The date that an element holds; what is wrong with it is noted.
  mutating func date(in element: XMLElement) -> Timestamp? {
    let name = element.name.qualified
    let text = trimmed(element)
    guard let reading = Timestamp.readingRFC822(text) else {
      findings.note(.invalidDate(name, text.excerpt), at: element)
      findings.judgeUnreadableDate(text, at: element.offset)
      return nil
    }
    let date = reading.timestamp
    findings.judge(date, writtenAs: text, isRSS: true, at: element.offset)
    if date.offsetMinutes != 0, isCurrent { findings.note(.notUTC(name), at: element) }
    guard let problem = reading.problem else { return date }
    switch problem {
    case .leapSecond: break
    case .otherForm: findings.note(.isoDate(name, date.rfc822), at: element)
    case .wrongWeekday: findings.note(.weekday(CivilTime.weekdayNames[date.local.weekday]), at: element)
    case .unknownZone where !Self.endsInLetter(text): findings.note(.unknownZone(text.excerpt), at: element)
    case .unixTime, .hour24, .noTime, .noZone, .numericMonth, .foreignMonth, .fraction:
      findings.note(.faultyDate(problem), at: element)
    default:
      findings.note(DateGrammar.allows(text) ? .irregularDate(problem) : .otherDate(date.rfc822), at: element)
    }
    return date
  }

  /// A military zone is one letter (RFC 822 §5.1), legal and read in two ways.
  private static func endsInLetter(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let last = bytes.last, last.isASCIILetter else { return false }
    return !(bytes.dropLast().last?.isASCIILetter ?? false)
  }

  /// The date of an element of Atom.
  mutating func atomDate(in element: XMLElement) -> Timestamp? {
    let reading = Timestamp.readingRFC3339(element.text)
    if reading == nil || (reading?.problem != nil && reading?.problem != .leapSecond) {
      findings.note(.atomDate(element.name.qualified), at: element)
    }
    if let date = reading?.timestamp { findings.judge(date, writtenAs: element.text, at: element.offset) }
    return reading?.timestamp
  }

  /// The text of an element whose value is one word or a date: white space around it is noted.
  mutating func trimmed(_ element: XMLElement) -> String {
    let text = element.text
    guard let first = text.utf8.first, let last = text.utf8.last, first.isASCIIWhitespace || last.isASCIIWhitespace
    else { return text }
    let trimmed = text.trimmedWhitespace
    if isCurrent, !trimmed.isEmpty { findings.note(.surroundingSpace(element.name.qualified), at: element) }
    return trimmed
  }
}

extension Diagnostic.Message {
  fileprivate static func invalidDate(_ element: String, _ text: String) -> Self {
    .error("rss/date-invalid", "write \(element) as in \"Fri, 01 Mar 2024 04:30:00 +0000\"; \"\(text)\" is no date")
  }
  fileprivate static func faultyDate(_ problem: Timestamp.Problem) -> Self {
    .error("rss/date-invalid", problem.advice)
  }
  fileprivate static func irregularDate(_ problem: Timestamp.Problem) -> Self {
    .warning("rss/date-nonstrict", problem.advice)
  }
  fileprivate static func otherDate(_ meant: String) -> Self {
    .error("rss/date-invalid", "write the date in the form of RFC 822: \(meant)")
  }
  fileprivate static func isoDate(_ element: String, _ meant: String) -> Self {
    .error("date/iso-in-rss", "write \(element) in the form of RFC 822: \(meant)")
  }
  fileprivate static func weekday(_ meant: String) -> Self {
    .error("rss/date-weekday", "write \(meant) for the day of the week, or leave it out; that date is a \(meant)")
  }
  fileprivate static func unknownZone(_ text: String) -> Self {
    .error("rss/date-zone-unknown", "write the offset from UTC, such as +0100, in place of the zone in \"\(text)\"")
  }
  fileprivate static func notUTC(_ element: String) -> Self {
    .info("rss/date-not-utc", "write \(element) in UTC, with +0000; it is what every reader understands")
  }
  fileprivate static func atomDate(_ element: String) -> Self {
    .error("atom/date-invalid", "write \(element) as in 2024-03-01T04:30:00Z")
  }
  static func surroundingSpace(_ element: String) -> Self {
    .warning("text/surrounding-space", "remove the white space around the value of \(element)")
  }
}
