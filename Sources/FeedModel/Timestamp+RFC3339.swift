extension Timestamp {
  /// RFC 3339 in UTC, `2024-03-01T04:30:00Z`: the only form that every measured reader dates rightly.
  public var rfc3339: String {
    String(unsafeUninitializedCapacity: 20) { buffer in
      writeRFC3339(into: UnsafeMutableBufferPointer(rebasing: buffer[..<20]))
      return 20
    }
  }

  /// Reads exactly what RFC 3339 §5.6 and RFC 4287 §3.3 allow; a fraction of a second is cut off.
  public init?(rfc3339 text: String) {
    guard let strict = text.utf8Bytes({ Timestamp.strictRFC3339($0) }) else { return nil }
    self = strict
  }

  /// Reads RFC 3339 and what stands in its place in feeds (formats of W3CDTF, RFC 822, no zone, …); `nil` when the
  /// text names no instant.
  public static func readingRFC3339(_ text: String) -> Reading? {
    text.utf8Bytes { bytes in
      if let strict = strictRFC3339(bytes) { return Reading(strict) }
      guard bytes.count <= LooseDate.longest else { return nil }
      if let reading = ISODate.read(bytes) { return reading }
      guard !ISODate.looksLikeOne(bytes) else { return nil }
      return looseRFC822(bytes).map { Reading($0.timestamp, .otherForm) }
    }
  }

  /// Reads W3CDTF (`dc:date`): RFC 3339, and also a year, a month, a day or a minute alone.
  public static func readingW3CDTF(_ text: String) -> Reading? {
    guard var reading = readingRFC3339(text) else { return nil }
    if reading.problem == .noTime || reading.problem == .noSeconds { reading.problem = nil }
    return reading
  }

  /// `YYYY-MM-DDThh:mm:ss[.f](Z|±hh:mm)`, nothing else.
  static func strictRFC3339(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard bytes.count >= 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54, bytes[13] == 0x3A,
      bytes[16] == 0x3A,
      let century = bytes.twoDigits(at: 0), let year = bytes.twoDigits(at: 2), let month = bytes.twoDigits(at: 5),
      let day = bytes.twoDigits(at: 8), let hour = bytes.twoDigits(at: 11), let minute = bytes.twoDigits(at: 14),
      let second = bytes.twoDigits(at: 17)
    else { return nil }
    var i = 19
    if bytes[i] == 0x2E {
      i += 1
      let start = i
      while i < bytes.count, bytes[i].isASCIIDigit { i += 1 }
      if i == start { return nil }
    }
    guard i < bytes.count else { return nil }
    var offset = 0
    switch bytes[i] {
    case 0x5A: guard i + 1 == bytes.count else { return nil }
    case 0x2B, 0x2D:
      guard i + 6 == bytes.count, bytes[i + 3] == 0x3A, let hours = bytes.twoDigits(at: i + 1), hours < 24,
        let minutes = bytes.twoDigits(at: i + 4), minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (bytes[i] == 0x2D ? -1 : 1)
    default: return nil
    }
    let civil = CivilTime(
      year: century * 100 + year, month: month, day: day, hour: hour, minute: minute, second: second)
    guard let timestamp = Timestamp(civil, offsetMinutes: offset) else { return nil }
    return second < 60 || timestamp.canFollowLeapSecond ? timestamp : nil
  }

  /// Whether the second before it can have been a leap second: they end June and December (RFC 3339 appendix D).
  var canFollowLeapSecond: Bool {
    let t = utc
    return t.day == 1 && (t.month == 1 || t.month == 7) && t.hour == 0 && t.minute == 0 && t.second == 0
  }

  /// Fills the first 20 bytes.
  package func writeRFC3339(into buffer: UnsafeMutableBufferPointer<UInt8>) {
    let t = clamped.utc
    buffer.setDigits(4, of: t.year, at: 0)
    buffer[4] = 0x2D
    buffer.setDigits(2, of: t.month, at: 5)
    buffer[7] = 0x2D
    buffer.setDigits(2, of: t.day, at: 8)
    buffer[10] = 0x54
    buffer.setTime(t, at: 11)
    buffer[19] = 0x5A
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of two digits at `i`, which may lie outside.
  @inline(__always)
  func twoDigits(at i: Int) -> Int? {
    guard i >= 0, i + 1 < count, self[i].isASCIIDigit, self[i + 1].isASCIIDigit else { return nil }
    return Int(self[i] - 0x30) * 10 + Int(self[i + 1] - 0x30)
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  func setDigits(_ digits: Int, of number: Int, at start: Int) {
    var rest = number
    for i in stride(from: start + digits - 1, through: start, by: -1) {
      self[i] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// `hh:mm:ss`
  func setTime(_ time: CivilTime, at start: Int) {
    setDigits(2, of: time.hour, at: start)
    self[start + 2] = 0x3A
    setDigits(2, of: time.minute, at: start + 3)
    self[start + 5] = 0x3A
    setDigits(2, of: time.second, at: start + 6)
  }
}
