package import FeedModel

/// The dates of front matter, as Jekyll understands them: Ruby's `Time.parse` in the site's zone, and YAML's own
/// timestamps, which are in UTC where they name no zone.
package enum PostDate {
  /// The instant, with the offset that the site's clock has then; reports what is irregular, and what is no date: an
  /// error, unless `instead` says what happens then.
  package static func read(
    _ setting: Setting, zone: Zone, file: @autoclosure () -> String, instead: String? = nil, report: inout Diagnostics
  ) -> Timestamp? {
    var place: Place { Place(file: file(), mark: setting.mark) }
    let text: String
    var isPlain = false
    switch setting.value {
    case .date(let value):
      text = value
      isPlain = true
    case .string(let value): text = value
    case .int(let value): text = setting.source ?? String(value)
    case .null: text = ""
    case .bool, .float, .list, .mapping:
      report.report(.notADate(setting.source ?? setting.kindInMessage, instead), at: place)
      return nil
    }
    let trimmed = text.trimmedWhitespace
    if trimmed.isEmpty {
      report.report(.emptyDate, at: place)
      return nil
    }
    guard let reading = reading(trimmed, isPlain: isPlain, zone: zone) else {
      report.report(.notADate(trimmed, instead), at: place)
      return nil
    }
    if let oddity = reading.oddity { report.report(.oddDate(trimmed, oddity, reading.timestamp), at: place) }
    return reading.timestamp
  }

  /// Why a date may not be read as it was meant.
  enum Oddity: String {
    case noSuchDay = "there is no such day"
    case hour24 = "the hour is 24"
    case unknownZone = "its zone is not known and the site's is taken"
    case shortOffset = "Ruby does not read an offset of one digit and the site's zone is taken"
    case dayFirst = "the day is taken to come before the month"
    case noDay = "it names no day"
    case twoDigitYear = "its year has two digits"
    case wrongWeekday = "the day of the week is another"
    case foreignMonth = "the month's name is not English"
    case unpadded = "month and day should have two digits"
    case strayText = "a part of it is no part of a date and is left out"
  }

  struct Reading {
    var timestamp: Timestamp
    var oddity: Oddity?
  }

  static func reading(_ text: String, isPlain: Bool, zone: Zone) -> Reading? {
    if isPlain, let stamp = YAMLTimestamp(text) {
      guard let (civil, days, oddity) = settled(stamp.civil) else { return nil }
      guard var timestamp = Timestamp(civil, offsetMinutes: stamp.offsetMinutes ?? 0) else { return nil }
      timestamp.seconds += Int64(days) * 86_400
      return Reading(timestamp: zone.local(timestamp), oddity: oddity ?? (stamp.isPadded ? nil : .unpadded))
    }
    guard let loose = text.utf8Bytes({ LooseDate.read($0, dayFirst: false) }) else { return nil }
    return reading(loose, of: text, zone: zone)
  }

  private static func reading(_ loose: LooseDate, of text: String, zone: Zone) -> Reading? {
    guard let month = loose.month, let year = fullYear(loose) else { return nil }
    let written = CivilTime(
      year: year, month: month, day: loose.day ?? 1, hour: loose.hour ?? 0, minute: loose.minute ?? 0,
      second: loose.second ?? 0)
    guard let (civil, days, oddity) = settled(written) else { return nil }
    let (offset, zoneOddity) = offset(of: loose)
    guard var timestamp = offset.map({ Timestamp(civil, offsetMinutes: $0) }) ?? zone.timestamp(civil) else {
      return nil
    }
    if days > 0 {
      timestamp = offset == nil ? zone.timestamp(civil.adding(days: days)) : timestamp
      if offset != nil { timestamp.seconds += Int64(days) * 86_400 }
    }
    // A letter in the time is no zone.
    let stray = loose.traits.contains(.strayText) ? Oddity.strayText : nil
    let all = [oddity, stray, zoneOddity, self.oddity(of: loose, text: text, weekday: civil.weekday)]
    return Reading(timestamp: zone.local(timestamp), oddity: all.lazy.compactMap { $0 }.first)
  }

  /// As Ruby completes it: 69 to 99 are of the last century.
  private static func fullYear(_ loose: LooseDate) -> Int? {
    guard let year = loose.year else { return nil }
    switch loose.yearDigits {
    case 4: return year
    case 2: return year >= 69 ? year + 1900 : year + 2000
    default: return nil
    }
  }

  /// Ruby counts on: 30 February is 1 or 2 March, 24:00 the next day; other impossible numbers are none.
  private static func settled(_ civil: CivilTime) -> (civil: CivilTime, daysLater: Int, oddity: Oddity?)? {
    if civil.isValid { return (civil, 0, nil) }
    var result = civil
    var days = 0
    var oddity: Oddity?
    if civil.hour == 24, civil.minute == 0, civil.second == 0 {
      result.hour = 0
      days += 1
      oddity = .hour24
    }
    guard (1...12).contains(civil.month), (1...31).contains(civil.day) else { return nil }
    let length = CivilTime.days(inMonth: civil.month, of: civil.year)
    if civil.day > length {
      days += civil.day - length
      result.day = length
      oddity = .noSuchDay
    }
    return result.isValid ? (result, days, oddity) : nil
  }

  /// `nil` for the site's zone.
  private static func offset(of loose: LooseDate) -> (Int?, Oddity?) {
    switch loose.zone {
    case nil: return (nil, nil)
    case .offset(let minutes, let isShort):
      if isShort { return (nil, .shortOffset) }
      return abs(minutes) < 1440 ? (minutes, nil) : (nil, .unknownZone)
    case .name(let name):
      if let minutes = LooseDate.namedZones[name] { return (minutes, nil) }
      return (nil, .unknownZone)
    }
  }

  private static func oddity(of loose: LooseDate, text: String, weekday: Int) -> Oddity? {
    if loose.traits.contains(.strayText) { return .strayText }
    if loose.day == nil { return .noDay }
    if loose.yearDigits == 2 { return .twoDigitYear }
    if let written = loose.weekday, written != weekday { return .wrongWeekday }
    if loose.traits.contains(.foreignMonth) { return .foreignMonth }
    guard loose.traits.contains(.numericMonth) else { return nil }
    let numbers = text.utf8.prefix { $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2F }
    let parts = numbers.split { !$0.isASCIIDigit }
    guard parts.count == 3 else { return nil }
    if parts[0].count <= 2, numbers.contains(0x2F), (loose.day ?? 0) <= 12 { return .dayFirst }
    return parts.contains { $0.count == 1 } ? .unpadded : nil
  }
}

extension CivilTime {
  /// The same time of day some days later.
  func adding(days: Int) -> CivilTime { CivilTime(secondsSinceEpoch: secondsSinceEpoch + Int64(days) * 86_400) }
}

extension Diagnostic.Message {
  fileprivate static let emptyDate = Self.warning("date/empty", "the date is empty; write it or remove the key")

  private static let form = "write it as YYYY-MM-DD HH:MM:SS +HHMM"
  fileprivate static func notADate(_ text: String, _ instead: String?) -> Self {
    let found = "`\(text.shownInMessage)` is not a date"
    guard let instead else { return .error("date/unreadable", "\(found); \(form)") }
    return .warning("date/unreadable", "\(found) and \(instead); \(form)")
  }
  fileprivate static func oddDate(_ text: String, _ oddity: PostDate.Oddity, _ timestamp: Timestamp) -> Self {
    let advice = oddity == .noSuchDay ? "correct it" : form
    return .warning(
      "date/irregular",
      "`\(text.shownInMessage)` is read as \(timestamp.rfc3339), because \(oddity.rawValue); \(advice)")
  }
}

extension Setting {
  fileprivate var kindInMessage: String {
    switch value {
    case .list: "[…]"
    case .mapping: "{…}"
    default: text ?? ""
    }
  }
}

extension String {
  fileprivate var shownInMessage: String {
    let clean = cleanedForFeeds.collapsedWhitespace
    return clean.unicodeScalars.count <= 60
      ? clean : String(String.UnicodeScalarView(clean.unicodeScalars.prefix(60))) + "…"
  }
}
