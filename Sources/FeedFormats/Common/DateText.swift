import FeedModel

/// What is remarkable about the text of a date, whichever form it has.
enum DateText {
  /// Whether the text has the shape of a date, but with a month, a day or a time of day that no calendar and no clock
  /// has: `2024-02-30T10:00:00Z`, `Fri, 01 Mar 2024 25:00:00 GMT`.
  static func isBeyondCalendar(_ text: String) -> Bool {
    text.utf8Bytes { bytes in
      let numbers = numbers(in: bytes)
      if let first = numbers.first, first.digits == 4, numbers.count >= 3 { return isBeyondCalendar(numbers) }
      guard let colon = bytes.firstIndex(of: 0x3A), let year = numbers.dropFirst().first(where: { $0.digits == 4 }),
        let day = numbers.first, let month = month(in: bytes)
      else { return false }
      let time = numbers.filter { $0.end == colon || $0.start > colon }.filter { $0.digits <= 2 }.map(\.value)
      return isBeyondCalendar(year.value, month, day.value) || isBeyondClock(time)
    }
  }

  /// Whether the second is 60.
  static func hasSecond60(_ text: String) -> Bool {
    text.utf8Bytes { bytes in
      guard let colon = bytes.lastIndex(where: { $0 == 0x36 }), colon > 2, colon + 1 < bytes.count else { return false }
      for i in bytes.indices.dropFirst(3) where bytes[i] == 0x36 && i + 1 < bytes.count && bytes[i + 1] == 0x30 {
        // The second colon of a time, not that of an offset.
        if bytes[i - 1] == 0x3A, bytes[..<(i - 1)].contains(0x3A) { return true }
      }
      return false
    }
  }

  /// Whether a fraction of a second stands behind the seconds.
  static func hasFraction(_ text: String) -> Bool {
    text.utf8Bytes { bytes in bytes.count > 20 && bytes[19] == 0x2E && bytes[16] == 0x3A }
  }

  /// Whether a second was inserted before this instant (IERS Bulletin C).
  static func followsLeapSecond(_ timestamp: Timestamp) -> Bool {
    let t = timestamp.utc
    guard t.hour == 0, t.minute == 0, t.second == 0, t.day == 1 else { return false }
    return t.month == 1 ? januaries.contains(t.year) : t.month == 7 && julies.contains(t.year)
  }

  private static let januaries: Set<Int> = [
    1973, 1974, 1975, 1976, 1977, 1978, 1979, 1980, 1988, 1990, 1991, 1996, 1999, 2006, 2009, 2017,
  ]
  private static let julies: Set<Int> = [1972, 1981, 1982, 1983, 1985, 1992, 1993, 1994, 1997, 2012, 2015]

  private struct Number {
    var value: Int
    var digits: Int
    var start: Int
    var end: Int
  }

  private static func numbers(in bytes: UnsafeBufferPointer<UInt8>) -> [Number] {
    var found: [Number] = []
    var i = 0
    while i < bytes.count, found.count < 10 {
      guard bytes[i].isASCIIDigit else {
        i += 1
        continue
      }
      let start = i
      var value = 0
      while i < bytes.count, bytes[i].isASCIIDigit {
        value = min(value * 10 + Int(bytes[i] - 0x30), 1_000_000)
        i += 1
      }
      found.append(Number(value: value, digits: i - start, start: start, end: i))
    }
    return found
  }

  private static func month(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    for (i, name) in CivilTime.monthNames.enumerated() {
      let name = Array(name.utf8)
      for start in bytes.indices.dropLast(2) where (0..<3).allSatisfy({ bytes[start + $0] | 0x20 == name[$0] | 0x20 }) {
        return i + 1
      }
    }
    return nil
  }

  private static func isBeyondCalendar(_ numbers: [Number]) -> Bool {
    let values = numbers.map(\.value)
    return isBeyondCalendar(values[0], values[1], values[2]) || isBeyondClock(Array(values.dropFirst(3)))
  }

  private static func isBeyondCalendar(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    !CivilTime(year: min(year, 9999), month: month, day: day).isValid
  }

  private static func isBeyondClock(_ time: [Int]) -> Bool {
    guard time.count >= 2 else { return false }
    return time[0] > 23 || time[1] > 59 || (time.count > 2 && time[2] > 60)
  }
}
