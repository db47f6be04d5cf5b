import FeedModel

/// A week or a month of UTC, whose items go out in one mail.
public struct MailPeriod: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable { case week, month }

  /// `2026-W05` or `2026-01` (ISO 8601).
  public let name: String
  /// Days since 1970: the first of it, and the first after it.
  let days: Range<Int>

  /// The period that an instant lies in.
  init(_ kind: Kind, holding time: Timestamp) {
    let civil = time.clamped.utc
    let day = civil.daysSinceEpoch
    switch kind {
    case .week:
      let monday = day - (civil.weekday + 6) % 7
      // The year of a week is that of its Thursday.
      let thursday = CivilTime(secondsSinceEpoch: Int64(monday + 3) * 86_400)
      days = monday..<monday + 7
      name = "\(MailPeriod.digits(thursday.year, 4))-W\(MailPeriod.digits((thursday.dayOfYear - 1) / 7 + 1, 2))"
    case .month:
      let first = day - civil.day + 1
      days = first..<first + CivilTime.days(inMonth: civil.month, of: civil.year)
      name = "\(MailPeriod.digits(civil.year, 4))-\(MailPeriod.digits(civil.month, 2))"
    }
  }

  func isOver(at now: Timestamp) -> Bool { now.seconds >= Int64(days.upperBound) * 86_400 }

  /// The last second of it.
  var end: Timestamp { Timestamp(seconds: Int64(days.upperBound) * 86_400 - 1) }

  var firstDay: String { MailPeriod.day(days.lowerBound) }
  var lastDay: String { MailPeriod.day(days.upperBound - 1) }

  static func day(of time: Timestamp) -> String {
    let civil = time.clamped.local
    return "\(digits(civil.year, 4))-\(digits(civil.month, 2))-\(digits(civil.day, 2))"
  }

  private static func day(_ day: Int) -> String { self.day(of: Timestamp(seconds: Int64(day) * 86_400)) }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }
}
