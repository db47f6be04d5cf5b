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
    var bytes = Array(text.utf8)[...]
    guard let year = number(4), take(0x2D), let month = number(1, 2), take(0x2D), let day = number(1, 2), separator(),
      let hour = number(1, 2), take(0x3A), let minute = number(2), take(0x3A), let second = number(2)
    else { return nil }
    civil = CivilTime(year: year.value, month: month.value, day: day.value, hour: hour.value, minute: minute.value)
    civil.second = second.value
    isPadded = month.count == 2 && day.count == 2
    if take(0x2E) { while let next = bytes.first, next.isASCIIDigit { bytes.removeFirst() } }
    while let next = bytes.first, next.isASCIIWhitespace { bytes.removeFirst() }
    if take(0x5A) { offsetMinutes = 0 }
    if offsetMinutes == nil, let sign = bytes.first, sign == 0x2B || sign == 0x2D {
      bytes.removeFirst()
      guard let hours = number(1, 2) else { return nil }
      _ = take(0x3A)
      let minutes = bytes.isEmpty ? 0 : number(2)?.value
      guard let minutes, hours.value < 24, minutes < 60 else { return nil }
      offsetMinutes = (hours.value * 60 + minutes) * (sign == 0x2D ? -1 : 1)
    }
    guard bytes.isEmpty else { return nil }

    func take(_ byte: UInt8) -> Bool {
      guard bytes.first == byte else { return false }
      bytes.removeFirst()
      return true
    }

    /// From `least` to `most` digits, as many as there are.
    func number(_ least: Int, _ most: Int? = nil) -> (value: Int, count: Int)? {
      let digits = bytes.prefix(most ?? least).prefix { $0.isASCIIDigit }
      guard digits.count >= least else { return nil }
      bytes = bytes.dropFirst(digits.count)
      return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
    }

    func separator() -> Bool {
      if take(0x54) || take(0x74) { return true }
      let blanks = bytes.prefix { $0.isASCIIWhitespace }
      bytes = bytes.dropFirst(blanks.count)
      return !blanks.isEmpty
    }
  }
}
