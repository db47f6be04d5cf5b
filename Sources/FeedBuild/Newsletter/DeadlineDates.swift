import FeedModel

/// The dates of a line, and the words between them.
struct DeadlineDates {
  struct Found {
    var day: CivilTime
    var lastDay: CivilTime?
    var time: Timestamp?
  }

  /// One more than there are dates: what stands before the first, between them, and behind the last.
  private(set) var texts: [[DeadlineWords.Chunk]] = [[]]
  private(set) var dates: [Found] = []
  /// Whether something that looks like a date cannot be relied upon.
  private(set) var isDoubtful = false

  private let chunks: [DeadlineWords.Chunk]
  private let posted: CivilTime?
  private var i = 0
  /// A clock that waits for its day.
  private var clock: (minutes: Int, zone: Int?)?
  /// Clocks of `dates`, by index.
  private var clocks: [(minutes: Int, zone: Int?)?] = []

  /// `posted` is the day on which the line was published; a day without a year is the next such day within half a year.
  init(_ chunks: [DeadlineWords.Chunk], posted: CivilTime?) {
    self.chunks = chunks
    self.posted = posted.map { CivilTime(year: $0.year, month: $0.month, day: $0.day) }
    while i < chunks.count { step() }
    if clock != nil { isDoubtful = true }
    join()
  }

  private func meaning(_ index: Int) -> DeadlineWords.Chunk.Meaning {
    chunks.indices.contains(index) ? chunks[index].meaning : .none
  }

  private mutating func step() {
    if takeClock() { return }
    let start = i
    var weekday: Int?
    if case .weekday(let day) = meaning(i) {
      weekday = day
      i += 1
    }
    guard let (first, last, year) = takeDay() else {
      i = start
      texts[texts.count - 1].append(chunks[i])
      i += 1
      return
    }
    // `week of July 10th` is no day.
    if let before = texts[texts.count - 1].last, ["of", "week"].contains(before.core), before.tail.isEmpty {
      isDoubtful = true
    }
    guard let day = resolved(first, year: year, weekday: weekday) else {
      isDoubtful = true
      texts.append([])
      dates.append(Found(day: first))
      clocks.append(nil)
      return
    }
    var found = Found(day: day)
    if var end = last {
      end.year = day.year + (end.month < day.month ? 1 : 0)
      if end.isValid, end.daysSinceEpoch > day.daysSinceEpoch { found.lastDay = end } else { isDoubtful = true }
    }
    dates.append(found)
    clocks.append(clock)
    clock = nil
    texts.append([])
  }

  /// `23:59 UTC`, `6pm PDT`, before or behind a day.
  private mutating func takeClock() -> Bool {
    guard case .clock(var minutes) = meaning(i) else { return false }
    i += 1
    if case .half(let isAfternoon) = meaning(i) {
      if (60..<780).contains(minutes) { minutes = minutes % 720 + (isAfternoon ? 720 : 0) } else { isDoubtful = true }
      i += 1
    }
    var zone: Int?
    if case .zone(let offset) = meaning(i) {
      zone = offset
      i += 1
    }
    let isBehind = texts[texts.count - 1].allSatisfy { $0.meaning == .none || ["at", "by"].contains($0.core) }
    if isBehind, let last = clocks.indices.last, clocks[last] == nil, !isDayNext {
      clocks[last] = (minutes, zone)
      texts[texts.count - 1] = []
    } else if clock == nil {
      clock = (minutes, zone)
    } else {
      isDoubtful = true
    }
    return true
  }

  /// Whether a day follows, with no more than a weekday or `on` between.
  private var isDayNext: Bool {
    var next = i
    while next < chunks.count {
      switch chunks[next].meaning {
      case .weekday: next += 1
      case .word where ["on", "of"].contains(chunks[next].core): next += 1
      case .month, .date: return true
      case .day: return true
      default: return false
      }
    }
    return false
  }

  /// A day, the last of several days, and the year if it is given.
  private mutating func takeDay() -> (CivilTime, CivilTime?, Int?)? {
    if case .date(let civil) = meaning(i) {
      i += 1
      return (civil, nil, civil.year)
    }
    if case .month(let month) = meaning(i), chunks[i].tail.allSatisfy({ $0 == "." }) {
      switch meaning(i + 1) {
      case .day(let day):
        i += 2
        var last: CivilTime?
        if case .day(let other) = meaning(i + 1), isDash(i), chunks[i - 1].tail.isEmpty {
          last = CivilTime(year: 0, month: month, day: other)
          i += 2
        } else if case .month(let second) = meaning(i + 1), case .day(let other) = meaning(i + 2), isDash(i) {
          last = CivilTime(year: 0, month: second, day: other)
          i += 3
        }
        return (CivilTime(year: 0, month: month, day: day), last, takeYear())
      case .days(let day, let other, let isAlternative):
        i += 2
        if isAlternative, other != day + 1 { isDoubtful = true }
        let last = CivilTime(year: 0, month: month, day: other)
        return (CivilTime(year: 0, month: month, day: day), last, takeYear())
      default: return nil
      }
    }
    guard case .day(let day) = meaning(i), chunks[i].tail.isEmpty else { return nil }
    let gap = chunks.indices.contains(i + 1) && chunks[i + 1].core == "of" ? 2 : 1
    guard case .month(let month) = meaning(i + gap) else { return nil }
    i += gap + 1
    return (CivilTime(year: 0, month: month, day: day), nil, takeYear())
  }

  private func isDash(_ index: Int) -> Bool {
    chunks.indices.contains(index) && ["-", "–", "to", "through"].contains(chunks[index].core)
  }

  private mutating func takeYear() -> Int? {
    guard case .year(let year) = meaning(i), chunks.indices.contains(i - 1) else { return nil }
    guard chunks[i - 1].tail.allSatisfy({ $0 == "," || $0 == "." }) else { return nil }
    i += 1
    return year
  }

  private func resolved(_ day: CivilTime, year: Int?, weekday: Int?) -> CivilTime? {
    var day = day
    if let year {
      day.year = year
      guard day.isValid else { return nil }
    } else {
      guard let posted else { return nil }
      day.year = posted.year
      if !day.isValid || day.daysSinceEpoch < posted.daysSinceEpoch { day.year += 1 }
      guard day.isValid, day.daysSinceEpoch - posted.daysSinceEpoch <= 183 else { return nil }
    }
    if let weekday, day.weekday != weekday { return nil }
    return day
  }

  /// Days with nothing between them but a stroke or a dash: one instant by two clocks, or the first and last of several.
  private mutating func join() {
    for index in dates.indices {
      guard let clock = clocks[index], let zone = clock.zone else { continue }
      var civil = dates[index].day
      civil.hour = clock.minutes / 60
      civil.minute = clock.minutes % 60
      dates[index].time = Timestamp(civil, offsetMinutes: zone)
    }
    var index = 1
    while index < dates.count {
      let between = texts[index]
      guard between.allSatisfy({ $0.meaning == .none || ["or", "and", "to", "through"].contains($0.core) }) else {
        index += 1
        continue
      }
      let (a, b) = (dates[index - 1], dates[index])
      if let first = a.time, let second = b.time {
        if first != second { isDoubtful = true }
        if second.offsetMinutes == 0 { dates[index - 1] = b }
      } else if a.time == nil, b.time == nil, a.lastDay == nil, between.contains(where: { isDashWord($0.core) }),
        b.day.daysSinceEpoch > a.day.daysSinceEpoch
      {
        dates[index - 1].lastDay = b.day
      } else {
        isDoubtful = true
      }
      dates.remove(at: index)
      texts.remove(at: index)
    }
  }

  private func isDashWord(_ core: String) -> Bool { ["-", "–", "—", "to", "through"].contains(core) }
}
