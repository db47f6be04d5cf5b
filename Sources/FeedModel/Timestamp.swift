/// An instant and the offset of the clock it was read from.
///
/// Two timestamps are equal when they are the same instant; the offset is a memory, not a part of the value.
/// Arithmetic is on integers in the proleptic Gregorian calendar; no clock, zone or locale is consulted.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var seconds: Int64
  /// Minutes east of UTC.
  public var offsetMinutes: Int16

  public init(seconds: Int64, offsetMinutes: Int = 0) {
    self.seconds = seconds
    self.offsetMinutes = Int16(clamping: offsetMinutes)
  }

  /// The instant at which a clock that is `offsetMinutes` east of UTC shows `civil`; `nil` for a day, a time or an
  /// offset (a day or more) that does not exist. A second of 60 is the second after 59.
  public init?(_ civil: CivilTime, offsetMinutes: Int = 0) {
    guard civil.isValid, (-1439...1439).contains(offsetMinutes) else { return nil }
    self.init(seconds: civil.secondsSinceEpoch - Int64(offsetMinutes) * 60, offsetMinutes: offsetMinutes)
  }

  /// What a clock at UTC shows.
  public var utc: CivilTime { CivilTime(secondsSinceEpoch: seconds) }
  /// What the clock showed that the timestamp was read from.
  public var local: CivilTime {
    let (sum, isTooFar) = seconds.addingReportingOverflow(Int64(offsetMinutes) * 60)
    return CivilTime(secondsSinceEpoch: isTooFar ? seconds : sum)
  }

  /// The nearest instant whose year in UTC is 0 to 9999: no format can write another (RFC 3339 §1).
  public var clamped: Timestamp {
    let range: ClosedRange<Int64> = -62_167_219_200...253_402_300_799
    if range.contains(seconds) { return self }
    return Timestamp(seconds: seconds < 0 ? range.lowerBound : range.upperBound, offsetMinutes: Int(offsetMinutes))
  }

  public static func == (a: Timestamp, b: Timestamp) -> Bool { a.seconds == b.seconds }
  public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }
  public func hash(into hasher: inout Hasher) { hasher.combine(seconds) }
}
