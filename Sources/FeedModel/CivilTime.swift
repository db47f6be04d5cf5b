/// Year, month, day, hour, minute and second as a calendar and a clock show them, with no zone.
public struct CivilTime: Sendable, Hashable {
  public var year: Int
  public var month: Int
  public var day: Int
  public var hour: Int
  public var minute: Int
  public var second: Int

  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The civil time that is `seconds` after 1970-01-01 00:00:00.
  public init(secondsSinceEpoch seconds: Int64) {
    let days = seconds.flooredQuotient(by: 86_400)
    let rest = Int(seconds &- days &* 86_400)
    // Days to date: the era of 400 years counted from 1 March, as in Howard Hinnant's published derivation.
    let z = days + 719_468
    let era = z.flooredQuotient(by: 146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    month = Int(shifted < 10 ? shifted + 3 : shifted - 9)
    day = Int(dayOfYear - (153 * shifted + 2) / 5 + 1)
    year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
  }

  /// Seconds from 1970-01-01 00:00:00 to this civil time; the fields must be valid.
  public var secondsSinceEpoch: Int64 {
    Int64(daysSinceEpoch) * 86_400 + Int64(hour) * 3600 + Int64(minute) * 60 + Int64(second)
  }

  /// Days from 1970-01-01, negative before.
  public var daysSinceEpoch: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y.flooredQuotient(by: 400)
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 0 for Sunday to 6 for Saturday.
  public var weekday: Int {
    let shifted = daysSinceEpoch + 4
    return shifted - shifted.flooredQuotient(by: 7) * 7
  }

  /// 1 for 1 January.
  public var dayOfYear: Int {
    daysSinceEpoch - CivilTime(year: year, month: 1, day: 1).daysSinceEpoch + 1
  }

  /// Whether such a day and time exist; the second may be 60, the year 0 to 9999.
  public var isValid: Bool {
    (0...9999).contains(year) && (1...12).contains(month) && day >= 1
      && day <= CivilTime.days(inMonth: month, of: year) && (0...23).contains(hour)
      && (0...59).contains(minute) && (0...60).contains(second)
  }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension FixedWidthInteger {
  /// The quotient rounded towards negative infinity; `divisor` is positive.
  func flooredQuotient(by divisor: Self) -> Self {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
