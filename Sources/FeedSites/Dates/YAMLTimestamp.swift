import FeedModel

/// A date with time that YAML 1.1 itself knows (its type `timestamp`), as Ruby's Psych matches it.
struct YAMLTimestamp {
  var civil: CivilTime
  /// `nil` means UTC.
  var offsetMinutes: Int?
  /// Whether month and day have two digits.
  var isPadded = true

  /// `YYYY-M-D[Tt or blanks]h:mm:ss[.f][blanks][Z|±h[h][[:]mm]]`
  init?(_ text: String) {
    guard let read = text.utf8Bytes({ YAMLTimestamp($0) }) else { return nil }
    self = read
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var i = 0
    guard let year = number(4), take(0x2D), let month = number(1, 2), take(0x2D), let day = number(1, 2), separator(),
      let hour = number(1, 2), take(0x3A), let minute = number(2), take(0x3A), let second = number(2)
    else { return nil }
    civil = CivilTime(year: year.value, month: month.value, day: day.value, hour: hour.value, minute: minute.value)
    civil.second = second.value
    isPadded = month.count == 2 && day.count == 2
    if take(0x2E) { while i < bytes.count, bytes[i].isASCIIDigit { i += 1 } }
    while i < bytes.count, bytes[i].isASCIIWhitespace { i += 1 }
    if take(0x5A) { offsetMinutes = 0 }
    if offsetMinutes == nil, i < bytes.count, bytes[i] == 0x2B || bytes[i] == 0x2D {
      let isWest = bytes[i] == 0x2D
      i += 1
      guard let hours = number(1, 2) else { return nil }
      _ = take(0x3A)
      let minutes = i == bytes.count ? 0 : number(2)?.value
      guard let minutes, hours.value < 24, minutes < 60 else { return nil }
      offsetMinutes = (hours.value * 60 + minutes) * (isWest ? -1 : 1)
    }
    guard i == bytes.count else { return nil }

    func take(_ byte: UInt8) -> Bool {
      guard i < bytes.count, bytes[i] == byte else { return false }
      i += 1
      return true
    }

    /// From `least` to `most` digits, as many as there are.
    func number(_ least: Int, _ most: Int? = nil) -> (value: Int, count: Int)? {
      let (start, end) = (i, min(i + (most ?? least), bytes.count))
      var value = 0
      while i < end, bytes[i].isASCIIDigit {
        value = value * 10 + Int(bytes[i] - 0x30)
        i += 1
      }
      return i - start >= least ? (value, i - start) : nil
    }

    func separator() -> Bool {
      if take(0x54) || take(0x74) { return true }
      let start = i
      while i < bytes.count, bytes[i].isASCIIWhitespace { i += 1 }
      return i > start
    }
  }
}
