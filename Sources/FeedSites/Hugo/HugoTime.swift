import FeedModel

/// Dates of Hugo's front matter: with an offset, or in the site's zone where they have none.
enum HugoTime {
  /// What a page without a date is dated: Go's zero time, the first of January of the year 1.
  static let zero = Timestamp(seconds: -62_135_596_800)

  /// The instant with the offset that was written; reports what is no date.
  static func read(_ setting: Setting, zone: Zone, file: String, report: inout Diagnostics) -> Timestamp? {
    switch setting.value {
    case .null: return nil
    case .date(let text), .string(let text):
      let text = text.trimmedWhitespace
      if text.isEmpty { return nil }
      if let quick = quick(text, zone: zone) { return quick }
      // YAML's own reading of a time without a zone as UTC is not Hugo's.
      let asText = Setting(.string(text), at: setting.mark)
      return PostDate.read(asText, zone: zone, file: file, report: &report)
    case .int(let seconds) where seconds > 100_000_000:
      return zone.local(Timestamp(seconds: min(Int64(seconds), 253_402_300_799)))
    default: return PostDate.read(setting, zone: zone, file: file, report: &report)
    }
  }

  /// The regular forms: `YYYY-MM-DD`, a time behind `T` or a space, `Z` or an offset. `nil` for others.
  static func quick(_ text: String, zone: Zone) -> Timestamp? {
    text.utf8Bytes { quick(UnsafeRawBufferPointer($0), zone: zone) }
  }

  static func quick(_ bytes: UnsafeRawBufferPointer, zone: Zone) -> Timestamp? {
    guard bytes.count >= 10, bytes.count <= 48, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let century = digits(bytes, 0), let year = digits(bytes, 2), let month = digits(bytes, 5),
      let day = digits(bytes, 8)
    else { return nil }
    var civil = CivilTime(year: century * 100 + year, month: month, day: day)
    guard civil.isValid else { return nil }
    if bytes.count == 10 { return zone.timestamp(civil) }
    guard bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20, bytes.count >= 19, bytes[13] == 0x3A,
      bytes[16] == 0x3A, let hour = digits(bytes, 11), let minute = digits(bytes, 14), let second = digits(bytes, 17)
    else { return nil }
    (civil.hour, civil.minute, civil.second) = (hour, minute, second)
    guard civil.isValid, second < 60 else { return nil }
    var i = 19
    if i < bytes.count, bytes[i] == 0x2E {
      i += 1
      while i < bytes.count, bytes[i].isASCIIDigit { i += 1 }
    }
    if i < bytes.count, bytes[i] == 0x20 { i += 1 }
    if i == bytes.count { return zone.timestamp(civil) }
    if i + 1 == bytes.count, bytes[i] == 0x5A || bytes[i] == 0x7A { return Timestamp(civil) }
    guard bytes[i] == 0x2B || bytes[i] == 0x2D, let hours = digits(bytes, i + 1) else { return nil }
    let hasColon = i + 3 < bytes.count && bytes[i + 3] == 0x3A
    guard let minutes = digits(bytes, hasColon ? i + 4 : i + 3), bytes.count == (hasColon ? i + 6 : i + 5),
      minutes < 60
    else { return nil }
    return Timestamp(civil, offsetMinutes: (hours * 60 + minutes) * (bytes[i] == 0x2D ? -1 : 1))
  }

  private static func digits(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> Int? {
    guard i + 1 < bytes.count, bytes[i].isASCIIDigit, bytes[i + 1].isASCIIDigit else { return nil }
    return Int(bytes[i] - 0x30) * 10 + Int(bytes[i + 1] - 0x30)
  }
}
