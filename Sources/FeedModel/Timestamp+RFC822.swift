extension Timestamp {
  /// The date form of RSS 2.0, in UTC: `Fri, 01 Mar 2024 04:30:00 +0000` (RFC 822 as amended by RFC 1123 and 5322).
  public var rfc822: String {
    String(unsafeUninitializedCapacity: 31) { buffer in
      writeRFC822(into: UnsafeMutableBufferPointer(rebasing: buffer[..<31]))
      return 31
    }
  }

  /// Reads the dates of RSS as they are found (RFC 822, 1123, 2822, 5322, without zone, in ISO 8601, …); `nil` when
  /// the text names no instant.
  public static func readingRFC822(_ text: String) -> Reading? {
    text.utf8Bytes { bytes in
      if let reading = strictRFC822(bytes) { return reading }
      guard bytes.count <= LooseDate.longest else { return nil }
      if let reading = ISODate.read(bytes), reading.problem != .unixTime {
        return Reading(reading.timestamp, .otherForm)
      }
      return looseRFC822(bytes)
    }
  }

  /// `Www, DD Mmm YYYY hh:mm:ss (GMT|±hhmm)`, with one digit for a day below ten if need be.
  private static func strictRFC822(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading? {
    guard bytes.count >= 28, bytes.count <= 31, bytes[3] == 0x2C, bytes[4] == 0x20 else { return nil }
    let i = bytes[6] == 0x20 ? 4 : 5
    let day = i == 4 ? (bytes[5].isASCIIDigit ? Int(bytes[5] - 0x30) : nil) : bytes.twoDigits(at: 5)
    guard let day, bytes[i + 2] == 0x20, bytes[i + 6] == 0x20, bytes[i + 11] == 0x20, bytes[i + 14] == 0x3A,
      bytes[i + 17] == 0x3A, bytes[i + 20] == 0x20, let weekday = CivilTime.index(of: bytes, at: 0, in: weekdayNames),
      let month = CivilTime.index(of: bytes, at: i + 3, in: monthNames), let century = bytes.twoDigits(at: i + 7),
      let year = bytes.twoDigits(at: i + 9), let hour = bytes.twoDigits(at: i + 12),
      let minute = bytes.twoDigits(at: i + 15), let second = bytes.twoDigits(at: i + 18)
    else { return nil }
    let civil = CivilTime(
      year: century * 100 + year, month: month + 1, day: day, hour: hour, minute: minute, second: second)
    guard let offset = strictZone(bytes, at: i + 21), let timestamp = Timestamp(civil, offsetMinutes: offset) else {
      return nil
    }
    if weekday != civil.weekday { return Reading(timestamp, .wrongWeekday) }
    return Reading(timestamp, second == 60 && !timestamp.canFollowLeapSecond ? .leapSecond : nil)
  }

  private static func strictZone(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    if i + 3 == bytes.count, bytes[i] == 0x47, bytes[i + 1] == 0x4D, bytes[i + 2] == 0x54 { return 0 }
    guard i + 5 == bytes.count, bytes[i] == 0x2B || bytes[i] == 0x2D, let hours = bytes.twoDigits(at: i + 1),
      hours < 24, let minutes = bytes.twoDigits(at: i + 3), minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * (bytes[i] == 0x2D ? -1 : 1)
  }

  static func looseRFC822(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading? {
    guard let loose = LooseDate.read(bytes), let year = loose.year, let month = loose.month, let day = loose.day else {
      return nil
    }
    var irregular = Irregularities()
    irregular.note(.notCanonical)
    let (offset, zoneProblem) = loose.rfc822Zone
    if let zoneProblem { irregular.note(zoneProblem) }
    irregular.note(.noTime, if: loose.hour == nil)
    irregular.note(.noSeconds, if: loose.hour != nil && loose.second == nil)
    irregular.note(.hour24, if: loose.hour == 24)
    irregular.note(.twoDigitYear, if: loose.yearDigits < 4)
    for (trait, problem) in traits where loose.traits.contains(trait) { irregular.note(problem) }
    irregular.note(.strayText, if: loose.traits.contains(.strayText) && loose.bareZone == nil)
    let fullYear = loose.yearDigits > 3 ? year : loose.yearDigits == 3 || year >= 50 ? year + 1900 : year + 2000
    var civil = CivilTime(
      year: fullYear, month: month, day: day, hour: loose.hour ?? 0, minute: loose.minute ?? 0,
      second: loose.second ?? 0)
    let isNextDay = civil.hour == 24 && civil.minute == 0 && civil.second == 0
    if isNextDay { civil.hour = 0 }
    guard var timestamp = Timestamp(civil, offsetMinutes: offset) else { return nil }
    irregular.note(.wrongWeekday, if: loose.weekday.map { $0 != civil.weekday } ?? false)
    if isNextDay { timestamp.seconds += 86_400 }
    return Reading(timestamp, irregular.gravest)
  }

  private static let traits: [(LooseDate.Traits, Problem)] = [
    (.numericMonth, .numericMonth), (.foreignMonth, .foreignMonth), (.fraction, .fraction), (.comment, .comment),
  ]

  /// Fills the first 31 bytes.
  package func writeRFC822(into buffer: UnsafeMutableBufferPointer<UInt8>) {
    let t = clamped.utc
    buffer.setName(CivilTime.weekdayNames[t.weekday], at: 0)
    buffer[3] = 0x2C
    buffer[4] = 0x20
    buffer.setDigits(2, of: t.day, at: 5)
    buffer[7] = 0x20
    buffer.setName(CivilTime.monthNames[t.month - 1], at: 8)
    buffer[11] = 0x20
    buffer.setDigits(4, of: t.year, at: 12)
    buffer[16] = 0x20
    buffer.setTime(t, at: 17)
    for (i, byte) in " +0000".utf8.enumerated() { buffer[25 + i] = byte }
  }

  private static let weekdayNames = CivilTime.weekdayNames.map { Array($0.utf8) }
  private static let monthNames = CivilTime.monthNames.map { Array($0.utf8) }
}

extension CivilTime {
  /// English abbreviations, Sunday first (RFC 5322 §3.3).
  public static let weekdayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  /// English abbreviations, January first (RFC 5322 §3.3).
  public static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  fileprivate static func index(of bytes: UnsafeBufferPointer<UInt8>, at i: Int, in names: [[UInt8]]) -> Int? {
    names.firstIndex { $0[0] == bytes[i] && $0[1] == bytes[i + 1] && $0[2] == bytes[i + 2] }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  fileprivate func setName(_ name: String, at start: Int) {
    for (i, byte) in name.utf8.enumerated() { self[start + i] = byte }
  }
}
