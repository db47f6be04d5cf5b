import FeedModel

/// A zone's present rule in the form of POSIX's `TZ`, as it ends a zone file (RFC 9636 §3.3): `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable, Hashable {
  private let standard: Zone.Kind
  private let summer: Summer?

  private struct Summer: Hashable {
    var kind: Zone.Kind
    var start: Change
    var end: Change
  }

  private struct Change: Hashable {
    var day: Day
    /// Seconds after local midnight, perhaps negative or beyond a day.
    var time: Int
  }

  private enum Day: Hashable {
    /// Week 5 is the last.
    case weekday(Int, week: Int, month: Int)
    /// 1 to 365; 29 February is not counted.
    case julian(Int)
    /// 0 to 365.
    case ordinal(Int)
  }

  init?(_ text: ArraySlice<UInt8>) {
    var reader = Reader(rest: text)
    guard let standardName = reader.name(), let west = reader.time(), abs(west) < 90_000 else { return nil }
    standard = Zone.Kind(offset: -west, abbreviation: standardName)
    if reader.rest.isEmpty {
      summer = nil
      return
    }
    guard let summerName = reader.name() else { return nil }
    var offset = 3600 - west
    if reader.rest.first != 0x2C {
      guard let west = reader.time(), abs(west) < 90_000 else { return nil }
      offset = -west
    }
    guard let start = reader.change(), let end = reader.change(), reader.rest.isEmpty else { return nil }
    summer = Summer(kind: Zone.Kind(offset: offset, abbreviation: summerName), start: start, end: end)
  }

  func kind(at seconds: Int64) -> Zone.Kind {
    guard let summer else { return standard }
    let seconds = Timestamp(seconds: seconds).clamped.seconds
    let year = CivilTime(secondsSinceEpoch: seconds + Int64(standard.offset)).year
    let start = ZoneRule.second(of: summer.start, in: year) - Int64(standard.offset)
    let end = ZoneRule.second(of: summer.end, in: year) - Int64(summer.kind.offset)
    let isSummer = start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
    return isSummer ? summer.kind : standard
  }

  private static func second(of change: Change, in year: Int) -> Int64 {
    let newYear = CivilTime(year: year, month: 1, day: 1).daysSinceEpoch
    let day: Int
    switch change.day {
    case .ordinal(let number): day = newYear + number
    case .julian(let number): day = newYear + number - (number > 59 && CivilTime.isLeap(year) ? 0 : 1)
    case .weekday(let weekday, let week, let month):
      let first = CivilTime(year: year, month: month, day: 1)
      let offset = (weekday - first.weekday + 7) % 7 + (week - 1) * 7
      let length = CivilTime.days(inMonth: month, of: year)
      day = first.daysSinceEpoch + (offset < length ? offset : offset - 7)
    }
    return Int64(day) * 86_400 + Int64(change.time)
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    mutating func take(_ byte: UInt8) -> Bool {
      guard rest.first == byte else { return false }
      rest.removeFirst()
      return true
    }

    /// `CET` or `<+03>`
    mutating func name() -> String? {
      let isQuoted = take(0x3C)
      let letters = rest.prefix { isQuoted ? $0 != 0x3E : $0.isASCIILetter }
      guard letters.count >= 3 else { return nil }
      rest = rest.dropFirst(letters.count)
      guard !isQuoted || take(0x3E) else { return nil }
      return String(decoding: letters, as: UTF8.self)
    }

    mutating func number() -> Int? {
      let digits = rest.prefix { $0.isASCIIDigit }
      guard (1...3).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// `±h`, `±h:mm`, `±h:mm:ss` in seconds; hours up to 167 (RFC 9636 §3.3.2).
    mutating func time() -> Int? {
      let isNegative = rest.first == 0x2D
      if isNegative || rest.first == 0x2B { rest.removeFirst() }
      guard let hours = number(), hours <= 167 else { return nil }
      var seconds = hours * 3600
      if take(0x3A) {
        guard let minutes = number(), minutes < 60 else { return nil }
        seconds += minutes * 60
        if take(0x3A) {
          guard let more = number(), more < 60 else { return nil }
          seconds += more
        }
      }
      return isNegative ? -seconds : seconds
    }

    /// `,M3.2.0/2`, `,J60`, `,59/3`
    mutating func change() -> Change? {
      guard take(0x2C), let day = day() else { return nil }
      guard take(0x2F) else { return Change(day: day, time: 7200) }
      return time().map { Change(day: day, time: $0) }
    }

    private mutating func day() -> Day? {
      if take(0x4D) {
        guard let month = number(), (1...12).contains(month), take(0x2E), let week = number(), (1...5).contains(week),
          take(0x2E), let weekday = number(), weekday <= 6
        else { return nil }
        return .weekday(weekday, week: week, month: month)
      }
      if take(0x4A) {
        guard let number = number(), (1...365).contains(number) else { return nil }
        return .julian(number)
      }
      guard let number = number(), number <= 365 else { return nil }
      return .ordinal(number)
    }
  }
}
