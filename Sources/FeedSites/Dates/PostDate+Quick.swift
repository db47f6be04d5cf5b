package import FeedModel

extension PostDate {
  /// Reads the few regular forms of an unquoted date without making a string: `YYYY-MM-DD`, with `HH:MM` or `HH:MM:SS`
  /// after a space or a `T`, with ` ±HHMM`, `±HH:MM` or `Z`. `nil` for everything else, which `read` must judge; where
  /// it answers, `read` gives the same.
  package static func quick(_ bytes: UnsafeRawBufferPointer, zone: Zone) -> Timestamp? {
    let count = bytes.count
    guard count >= 10, count <= 27, bytes[4] == 0x2D, bytes[7] == 0x2D, let century = twoDigits(bytes, 0),
      let year = twoDigits(bytes, 2), let month = twoDigits(bytes, 5), let day = twoDigits(bytes, 8)
    else { return nil }
    var civil = CivilTime(year: century * 100 + year, month: month, day: day)
    guard count > 10 else { return civil.isValid ? zone.timestamp(civil) : nil }
    guard count >= 16, bytes[10] == 0x20 || bytes[10] == 0x54, bytes[13] == 0x3A, let hour = twoDigits(bytes, 11),
      let minute = twoDigits(bytes, 14)
    else { return nil }
    civil.hour = hour
    civil.minute = minute
    var i = 16
    if count >= 19, bytes[16] == 0x3A {
      guard let second = twoDigits(bytes, 17) else { return nil }
      civil.second = second
      i = 19
    }
    guard civil.isValid, civil.second < 60 else { return nil }
    if i == count { return i == 16 ? zone.timestamp(civil) : zone.local(Timestamp(seconds: civil.secondsSinceEpoch)) }
    guard let offset = offset(bytes, at: i) else { return nil }
    return zone.local(Timestamp(seconds: civil.secondsSinceEpoch - Int64(offset) * 60))
  }

  private static func offset(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Int? {
    let i = bytes[start] == 0x20 ? start + 1 : start
    guard i < bytes.count else { return nil }
    if bytes[i] == 0x5A { return i + 1 == bytes.count ? 0 : nil }
    guard bytes[i] == 0x2B || bytes[i] == 0x2D, let hours = twoDigits(bytes, i + 1), hours < 24 else { return nil }
    let hasColon = i + 3 < bytes.count && bytes[i + 3] == 0x3A
    let end = hasColon ? i + 6 : i + 5
    guard end == bytes.count, let minutes = twoDigits(bytes, end - 2), minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (bytes[i] == 0x2D ? -1 : 1)
  }

  @inline(__always)
  private static func twoDigits(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> Int? {
    guard i + 1 < bytes.count, bytes[i].isASCIIDigit, bytes[i + 1].isASCIIDigit else { return nil }
    return Int(bytes[i] - 0x30) * 10 + Int(bytes[i + 1] - 0x30)
  }
}
