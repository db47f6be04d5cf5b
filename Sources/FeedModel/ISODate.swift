/// The relatives of RFC 3339: W3CDTF, a space for the `T`, offsets without colon, no seconds, no zone.
enum ISODate {
  /// `nil` when the text is of another kind, or names no instant.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> Timestamp.Reading? {
    var cursor = ByteCursor(text)
    var irregular = Irregularities()
    irregular.note(.whitespace, if: cursor.trim())
    if let reading = unixTime(cursor) { return reading }
    guard var civil = day(&cursor, &irregular) else { return nil }
    if cursor.isAtEnd {
      irregular.note(.noTime)
      return Timestamp(civil).map { Timestamp.Reading($0, irregular.gravest) }
    }
    guard let isNextDay = time(&cursor, &civil, &irregular) else { return nil }
    guard let offset = zone(&cursor, &irregular), cursor.isAtEnd else { return nil }
    guard var timestamp = Timestamp(civil, offsetMinutes: offset) else { return nil }
    if isNextDay { timestamp.seconds += 86_400 }
    irregular.note(.leapSecond, if: civil.second == 60 && !timestamp.canFollowLeapSecond)
    return Timestamp.Reading(timestamp, irregular.gravest)
  }

  /// Whether the text begins with a year of four digits and a hyphen, so that no other form can be meant.
  static func looksLikeOne(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var cursor = ByteCursor(text)
    _ = cursor.trim()
    return cursor.digits(upTo: 4)?.count == 4 && cursor.take(0x2D) && cursor.current.isASCIIDigit
  }

  /// Ten digits are seconds, thirteen are milliseconds.
  private static func unixTime(_ start: ByteCursor) -> Timestamp.Reading? {
    var cursor = start
    guard let (value, count) = cursor.digits(upTo: 13), cursor.isAtEnd, count == 10 || count == 13 else { return nil }
    return Timestamp.Reading(Timestamp(seconds: Int64(count == 10 ? value : value / 1000)), .unixTime)
  }

  private static func day(_ cursor: inout ByteCursor, _ irregular: inout Irregularities) -> CivilTime? {
    guard let (year, digits) = cursor.digits(upTo: 4), digits == 4 else { return nil }
    var civil = CivilTime(year: year, month: 1, day: 1)
    guard cursor.take(0x2D) else { return cursor.isAtEnd ? civil : nil }
    guard let (month, monthDigits) = cursor.digits(upTo: 2), !cursor.current.isASCIIDigit else { return nil }
    civil.month = month
    irregular.note(.notCanonical, if: monthDigits == 1)
    guard cursor.take(0x2D) else { return cursor.isAtEnd ? civil : nil }
    guard let (day, dayDigits) = cursor.digits(upTo: 2), !cursor.current.isASCIIDigit else { return nil }
    civil.day = day
    irregular.note(.notCanonical, if: dayDigits == 1)
    return civil
  }

  /// Whether the time is 24:00, the next day's beginning; `nil` when there is no time.
  private static func time(
    _ cursor: inout ByteCursor, _ civil: inout CivilTime, _ irregular: inout Irregularities
  ) -> Bool? {
    if cursor.take(0x74) {
      irregular.note(.lowercase)
    } else if !cursor.take(0x54) {
      guard cursor.skipBlanks() else { return nil }
      irregular.note(.notCanonical)
    }
    guard let (hour, hourDigits) = cursor.digits(upTo: 2), cursor.take(0x3A), let minute = cursor.exactlyTwoDigits()
    else { return nil }
    irregular.note(.notCanonical, if: hourDigits == 1)
    civil.hour = hour
    civil.minute = minute
    if cursor.take(0x3A) {
      guard let second = cursor.exactlyTwoDigits() else { return nil }
      civil.second = second
      let isComma = cursor.current == 0x2C
      if cursor.take(0x2E) || cursor.take(0x2C) {
        guard cursor.skipDigits() else { return nil }
        irregular.note(.fraction, if: isComma)
      }
    } else {
      irregular.note(.noSeconds)
    }
    guard civil.hour == 24 else { return false }
    guard civil.minute == 0, civil.second == 0 else { return nil }
    civil.hour = 0
    irregular.note(.hour24)
    return true
  }

  private static func zone(_ cursor: inout ByteCursor, _ irregular: inout Irregularities) -> Int? {
    irregular.note(.notCanonical, if: cursor.skipBlanks())
    if cursor.isAtEnd {
      irregular.note(.noZone)
      return 0
    }
    if cursor.take(0x5A) { return 0 }
    if cursor.take(0x7A) {
      irregular.note(.lowercase)
      return 0
    }
    let isWest = cursor.current == 0x2D
    guard cursor.take(0x2B) || cursor.take(0x2D) else {
      irregular.note(.notCanonical)
      return cursor.takeWord("utc") || cursor.takeWord("gmt") ? 0 : nil
    }
    guard let (number, digits) = cursor.digits(upTo: 4) else { return nil }
    var hours = number
    var minutes = 0
    if digits > 2 {
      hours = number / 100
      minutes = number % 100
    } else if cursor.take(0x3A) {
      guard let value = cursor.exactlyTwoDigits() else { return nil }
      minutes = value
      irregular.note(.notCanonical, if: digits == 1)
    }
    irregular.note(.notCanonical, if: digits > 2 || !cursor.endsWithMinutes)
    guard hours < 24, minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (isWest ? -1 : 1)
  }
}
