/// Finds the time and its zone first, blanks them out, and reads the date from what is left.
struct LooseDateReader {
  private var text: [UInt8]
  private let dayFirst: Bool
  private(set) var date = LooseDate()
  /// Where `bareZone` stands, which may turn out to be the year.
  private var bareZoneStart = -1

  /// `text` is in lower case.
  init(_ text: [UInt8], dayFirst: Bool) {
    self.text = text
    self.dayFirst = dayFirst
  }

  mutating func read() {
    blankComments()
    readTime()
    readDate()
  }

  // MARK: - Comments

  /// RFC 822 §3.4.3: in brackets, nested; a bracket behind a backslash is none.
  private mutating func blankComments() {
    var depth = 0
    var isEscaped = false
    for i in text.indices {
      if text[i] == 0x28, !isEscaped { depth += 1 }
      guard depth > 0 else { continue }
      if text[i] == 0x29, !isEscaped { depth -= 1 }
      isEscaped = text[i] == 0x5C && !isEscaped
      text[i] = 0x20
      date.traits.insert(.comment)
    }
  }

  // MARK: - Time

  private mutating func readTime() {
    var i = 0
    while i < text.count {
      guard byte(i).isASCIIDigit else {
        i += 1
        continue
      }
      let length = digitCount(from: i)
      if length <= 2, let end = readClock(at: i, hourDigits: length) {
        let zoneEnd = readZone(after: end)
        for j in i..<zoneEnd { text[j] = 0x20 }
        return
      }
      i += length
    }
  }

  /// `h:m`, `h:m:s`, `h:m:s.f`, any of them with AM or PM, or `h pm`; the offset of what follows.
  private mutating func readClock(at start: Int, hourDigits: Int) -> Int? {
    var end = start + hourDigits
    let hour = number(at: start, digits: hourDigits)
    guard byte(end) == 0x3A, (1...2).contains(digitCount(from: end + 1)) else {
      let isPartOfDate = [0x2D, 0x2E, 0x2F].contains(byte(start - 1))
      guard !isPartOfDate, let meridian = meridian(at: end), let hour = half(hour, meridian.isPM) else { return nil }
      date.hour = hour
      date.minute = 0
      date.second = 0
      return meridian.end
    }
    date.hour = hour
    let minuteDigits = digitCount(from: end + 1)
    date.minute = number(at: end + 1, digits: minuteDigits)
    end += 1 + minuteDigits
    if byte(end) == 0x3A, (1...2).contains(digitCount(from: end + 1)) {
      let secondDigits = digitCount(from: end + 1)
      date.second = number(at: end + 1, digits: secondDigits)
      end += 1 + secondDigits
      if byte(end) == 0x2E || byte(end) == 0x2C, byte(end + 1).isASCIIDigit {
        date.traits.insert(.fraction)
        end += 1 + digitCount(from: end + 1)
      }
    }
    if let meridian = meridian(at: end), let half = half(hour, meridian.isPM) {
      date.hour = half
      end = meridian.end
    }
    return end
  }

  private func meridian(at start: Int) -> (isPM: Bool, end: Int)? {
    var i = skipBlanks(start)
    guard byte(i) == 0x61 || byte(i) == 0x70 else { return nil }
    let isPM = byte(i) == 0x70
    i += byte(i + 1) == 0x2E ? 2 : 1
    guard byte(i) == 0x6D, !isLetter(byte(i + 1)) else { return nil }
    return (isPM, i + (byte(i + 1) == 0x2E ? 2 : 1))
  }

  private func half(_ hour: Int, _ isPM: Bool) -> Int? {
    (1...12).contains(hour) ? hour % 12 + (isPM ? 12 : 0) : nil
  }

  // MARK: - Zone

  /// The zone directly after the time; the offset of what follows it, or of the time's end when there is none.
  private mutating func readZone(after end: Int) -> Int {
    let start = skipBlanks(end)
    if let (minutes, isShort, zoneEnd) = offset(at: start) {
      date.zone = .offset(minutes: minutes, isShort: isShort)
      return zoneEnd
    }
    if start > end, digitCount(from: start) == 4, !isLetter(byte(start + 4)) {
      date.bareZone = number(at: start, digits: 4)
      bareZoneStart = start
      return end
    }
    var i = start
    while isLetter(byte(i)) || (i > start && (byte(i) == 0x2F || byte(i) == 0x5F)) { i += 1 }
    let word = text[start..<i]
    guard i > start, !byte(i).isASCIIDigit, LooseDateWords.month(word) == nil, LooseDateWords.weekday(word) == nil
    else { return end }
    let name = String(decoding: word, as: UTF8.self)
    if name == "gmt" || name == "utc", let (minutes, isShort, zoneEnd) = offset(at: i) {
      date.zone = .offset(minutes: minutes, isShort: isShort)
      return zoneEnd
    }
    date.zone = .name(name)
    return i
  }

  /// `±h`, `±hh`, `±hmm`, `±hhmm`, `±hh:mm`
  private func offset(at start: Int) -> (minutes: Int, isShort: Bool, end: Int)? {
    guard byte(start) == 0x2B || byte(start) == 0x2D else { return nil }
    let length = digitCount(from: start + 1)
    guard (1...4).contains(length) else { return nil }
    let value = number(at: start + 1, digits: length)
    var end = start + 1 + length
    var minutes = length > 2 ? value / 100 * 60 + value % 100 : value * 60
    if length <= 2, byte(end) == 0x3A, digitCount(from: end + 1) == 2 {
      minutes += number(at: end + 1, digits: 2)
      end += 3
    }
    guard !isLetter(byte(end)) else { return nil }
    return (byte(start) == 0x2D ? -minutes : minutes, length == 1, end)
  }

  // MARK: - Date

  private struct Number {
    var value: Int
    var digits: Int
    var start: Int
    /// The one byte between the number before and this one; a space for anything else.
    var separator: UInt8
  }

  private mutating func readDate() {
    var numbers: [Number] = []
    var monthAfter: Int?
    var i = 0
    var lastEnd = 0
    while i < text.count {
      let start = i
      if byte(i).isASCIIDigit {
        i += digitCount(from: i)
        let isJoined = !numbers.isEmpty && start == lastEnd + 1
        numbers.append(
          Number(
            value: number(at: start, digits: i - start), digits: i - start, start: start,
            separator: isJoined ? byte(start - 1) : 0x20))
        lastEnd = i
      } else if isLetter(byte(i)) {
        while isLetter(byte(i)) { i += 1 }
        let word = text[start..<i]
        if date.month == nil, let (month, isEnglish) = LooseDateWords.month(word) {
          date.month = month
          monthAfter = numbers.count
          if !isEnglish { date.traits.insert(.foreignMonth) }
        } else if let weekday = LooseDateWords.weekday(word) {
          date.weekday = date.weekday ?? weekday
        } else if !LooseDateWords.isFiller(word) {
          date.traits.insert(.strayText)
        }
      } else {
        i += 1
      }
    }
    if let monthAfter {
      readWords(numbers, monthAfter: monthAfter)
    } else {
      readNumbers(numbers)
    }
  }

  /// `29 Feb 2024`, `Feb 29, 2024`, `2024 Feb 29`, `Feb 2024`
  private mutating func readWords(_ numbers: [Number], monthAfter: Int) {
    var used = 0
    var before = numbers[..<monthAfter].last
    if let number = before, number.digits > 4 { before = nil }
    let after = numbers[monthAfter...].filter { $0.digits <= 4 }
    if let before, before.digits > 2 {
      setYear(before)
      date.day = after.first?.value
      used = after.isEmpty ? 1 : 2
    } else if let before {
      date.day = before.value
      used = 1
      if let first = after.first { setYear(first); used = 2 }
    } else if let first = after.first, first.digits > 2 {
      setYear(first)
      used = 1
    } else if let first = after.first {
      date.day = first.value
      used = 1
      if let second = after.dropFirst().first { setYear(second); used = 2 }
    }
    if used < numbers.count { date.traits.insert(.strayText) }
  }

  /// `2024-02-29`, `2024/2/9`, `29.02.2024`, `20240229`, `20240229T101112`, `2024-02`
  private mutating func readNumbers(_ all: [Number]) {
    let start = all.indices.dropLast(2).first { joins(all[$0 + 1]) && all[$0 + 1].separator == all[$0 + 2].separator }
    let numbers = Array(all[(start ?? 0)...])
    guard let first = numbers.first else { return }
    if let start, start > 0 { date.traits.insert(.strayText) }
    date.traits.insert(.numericMonth)
    var used = 1
    if first.digits == 8 {
      date.year = first.value / 10_000
      date.month = first.value / 100 % 100
      date.day = first.value % 100
      if date.hour == nil, numbers.count > 1, numbers[1].digits == 6, numbers[1].separator == 0x74 {
        date.hour = numbers[1].value / 10_000
        date.minute = numbers[1].value / 100 % 100
        date.second = numbers[1].value % 100
        used = 2
      }
    } else if numbers.count > 1, joins(numbers[1]), first.digits <= 4, numbers[1].digits <= 2 {
      let third = numbers.count > 2 && numbers[2].separator == numbers[1].separator ? numbers[2] : nil
      date.month = numbers[1].value
      used = 2
      if first.digits > 2 {
        setYear(first)
        if let third, third.digits <= 2 { date.day = third.value; used = 3 }
      } else if let third, third.digits <= 4 {
        used = 3
        let isDayFirst = third.digits > 2 || dayFirst
        setYear(isDayFirst ? third : first)
        date.day = isDayFirst ? first.value : third.value
      } else {
        date.month = nil
      }
    }
    if used < numbers.count { date.traits.insert(.strayText) }
  }

  private func joins(_ number: Number) -> Bool {
    switch number.separator {
    case 0x2D, 0x2E, 0x2F: true
    case 0x20: dayFirst
    default: false
    }
  }

  private mutating func setYear(_ number: Number) {
    date.year = number.value
    date.yearDigits = number.digits
    if number.start == bareZoneStart { date.bareZone = nil }
  }

  // MARK: - Bytes

  private func byte(_ i: Int) -> UInt8 { i >= 0 && i < text.count ? text[i] : 0 }

  private func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }

  private func digitCount(from start: Int) -> Int {
    var i = start
    while byte(i).isASCIIDigit { i += 1 }
    return i - start
  }

  private func skipBlanks(_ start: Int) -> Int {
    var i = start
    while byte(i).isASCIIWhitespace { i += 1 }
    return i
  }

  /// Numbers of more than 15 digits are none that a date has: 0.
  private func number(at start: Int, digits: Int) -> Int {
    guard digits <= 15 else { return 0 }
    return (start..<start + digits).reduce(0) { $0 * 10 + Int(byte($1) &- 0x30) }
  }
}
