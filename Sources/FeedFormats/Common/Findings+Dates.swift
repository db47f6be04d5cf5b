import FeedModel

extension Findings {
  /// What may be odd about any date of a feed, whatever its form.
  mutating func judge(_ date: Timestamp, writtenAs text: String, isRSS: Bool = false, at offset: Int) {
    // 1990 to 2038, all that a feed has as a rule.
    if date.seconds < 631_152_000 {
      let year1: ClosedRange<Int64> = -62_135_683_200 ... -62_135_510_400
      let isDefault = date.seconds == 0 || year1.contains(date.seconds)
      note(isDefault ? .defaultDate(text) : .longAgo(text), at: offset)
    } else if date.seconds >= 2_147_483_648 {
      note(.beyond2038(text), at: offset)
    }
    if let now = circumstances.now, date.seconds > now.seconds {
      let (ahead, isTooFar) = date.seconds.subtractingReportingOverflow(now.seconds)
      if isTooFar || ahead > (isRSS ? 600 : 86_400) { note(.inTheFuture(text), at: offset) }
    }
    guard text.utf8.count > 19 else { return }
    if !isRSS, DateText.hasFraction(text) { note(.fractionOfSecond, at: offset) }
    if date.seconds.isMultiple(of: 60), DateText.hasSecond60(text), !DateText.followsLeapSecond(date) {
      note(.noLeapSecond, at: offset)
    }
  }

  /// For a text that no date could be read from.
  mutating func judgeUnreadableDate(_ text: String, at offset: Int) {
    if DateText.isBeyondCalendar(text) { note(.beyondCalendar(text), at: offset) }
  }
}

extension Diagnostic.Message {
  fileprivate static func defaultDate(_ text: String) -> Self {
    .warning("date/epoch-zero", "write the real date; \"\(text.excerpt)\" is what programs write for none")
  }
  fileprivate static func longAgo(_ text: String) -> Self {
    .warning("date/implausible-past", "correct the date \"\(text.excerpt)\"; there were no feeds before 1990")
  }
  fileprivate static func inTheFuture(_ text: String) -> Self {
    .warning("date/implausible-future", "correct the date \"\(text.excerpt)\", which lies in the future")
  }
  fileprivate static func beyond2038(_ text: String) -> Self {
    .info("date/2038", "the date \"\(text.excerpt)\" is beyond what programs with 32-bit clocks can hold")
  }
  fileprivate static func beyondCalendar(_ text: String) -> Self {
    .error("date/out-of-range", "correct \"\(text.excerpt)\", which is a day or an hour that does not exist")
  }
  fileprivate static let noLeapSecond = warning(
    "date/leap-second", "write 59 for the second; there was no leap second at this time")
  fileprivate static let fractionOfSecond = info(
    "date/fraction", "leave out the fraction of the second; some readers do not understand it")
  static func rfc822InISO(_ text: String) -> Self {
    .error("date/rfc822-in-iso-field", "write \"\(text.excerpt)\" as RFC 3339 asks: 2024-03-01T04:30:00Z")
  }
}
