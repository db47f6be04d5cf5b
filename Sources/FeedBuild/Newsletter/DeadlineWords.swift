import FeedModel

/// The words that lines about deadlines are made of.
enum DeadlineWords {
  /// A piece of a line between white space.
  struct Chunk {
    enum Meaning: Equatable {
      case month(Int)
      case day(Int)
      /// `29th/30th`, `1-3`.
      case days(Int, Int, isAlternative: Bool)
      case year(Int)
      case date(CivilTime)
      /// 0 for Sunday.
      case weekday(Int)
      /// Minutes since midnight.
      case clock(Int)
      case half(isAfternoon: Bool)
      /// Minutes east of UTC.
      case zone(Int)
      case word
      /// Punctuation alone.
      case none
    }

    var meaning: Meaning
    /// Without punctuation at its ends, in lower case.
    var core: String
    /// As written.
    var text: String
    /// The punctuation behind it.
    var tail: String
    var opens: Bool
  }

  static func chunks(_ line: String) -> [Chunk] {
    spaced(line).split(separator: " ").map { piece in
      let bytes = Array(piece.utf8)
      let isEdge: (UInt8) -> Bool = { ",;:.!?()[]*_\"'`".utf8.contains($0) }
      let start = bytes.firstIndex { !isEdge($0) } ?? bytes.count
      let end = (bytes.lastIndex { !isEdge($0) } ?? start - 1) + 1
      let core = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
      let tail = String(decoding: bytes[max(start, end)...], as: UTF8.self)
      let isBare = core.isEmpty || core.unicodeScalars.allSatisfy { "-–—/|&+·•".unicodeScalars.contains($0) }
      return Chunk(
        meaning: isBare ? .none : meaning(core), core: core.lowercased(), text: String(piece), tail: tail,
        opens: bytes.first == 0x28)
    }
  }

  /// Dashes and strokes between two words of letters stand alone, those in numbers stay where they are.
  private static func spaced(_ line: String) -> String {
    var out = ""
    for character in line.unicodeScalars {
      switch character {
      case "–", "—": out += out.last?.isNumber == true ? "–" : " – "
      default: out.unicodeScalars.append(character.properties.isWhitespace ? " " : character)
      }
    }
    return out
  }

  private static func meaning(_ core: String) -> Chunk.Meaning {
    let bytes = Array(core.utf8)
    let lower = core.lowercased()
    if bytes[0].isASCIIDigit { return number(bytes) }
    if bytes[0] < 0x61, let month = months.firstIndex(where: { isName(lower, of: $0) }) { return .month(month + 1) }
    if let weekday = weekdays.firstIndex(where: { isName(lower, of: $0) }) { return .weekday(weekday) }
    if lower == "am" || lower == "pm" { return .half(isAfternoon: lower == "pm") }
    if let zone = zones.first(where: { $0.name == core }) { return .zone(zone.minutes) }
    return .word
  }

  private static func number(_ bytes: [UInt8]) -> Chunk.Meaning {
    var rest = bytes[...]
    func take() -> (value: Int, count: Int)? {
      let digits = rest.prefix(while: \.isASCIIDigit)
      guard (1...4).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      return (digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count)
    }
    func takeOrdinal() {
      let suffix = String(decoding: rest.prefix(2), as: UTF8.self).lowercased()
      if ["st", "nd", "rd", "th"].contains(suffix) { rest = rest.dropFirst(2) }
    }
    guard let (value, count) = take() else { return .word }
    if count == 4 {
      if rest.isEmpty { return (1900...2199).contains(value) ? .year(value) : .word }
      guard rest.first == 0x2D else { return .word }
      rest = rest.dropFirst()
      guard let (month, a) = take(), a == 2, rest.first == 0x2D else { return .word }
      rest = rest.dropFirst()
      guard let (day, b) = take(), b == 2, rest.isEmpty else { return .word }
      let civil = CivilTime(year: value, month: month, day: day)
      return civil.isValid ? .date(civil) : .word
    }
    guard count <= 2 else { return .word }
    if rest.first == 0x3A {
      rest = rest.dropFirst()
      guard let (minute, digits) = take(), digits == 2, minute < 60, value < 24 else { return .word }
      if rest.isEmpty { return .clock(value * 60 + minute) }
      return clock(value, minute, String(decoding: rest, as: UTF8.self).lowercased())
    }
    let half = String(decoding: rest, as: UTF8.self).lowercased()
    if half == "am" || half == "pm" { return clock(value, 0, half) }
    takeOrdinal()
    if rest.isEmpty { return (1...31).contains(value) ? .day(value) : .word }
    let isAlternative = rest.first == 0x2F
    if isAlternative || rest.first == 0x2D {
      rest = rest.dropFirst()
    } else if rest.starts(with: "–".utf8) {
      rest = rest.dropFirst(3)
    } else {
      return .word
    }
    guard let (other, digits) = take(), digits <= 2 else { return .word }
    takeOrdinal()
    guard rest.isEmpty, (1...31).contains(value), (1...31).contains(other) else { return .word }
    return .days(value, other, isAlternative: isAlternative)
  }

  private static func clock(_ hour: Int, _ minute: Int, _ half: String) -> Chunk.Meaning {
    guard (1...12).contains(hour), half == "am" || half == "pm" else { return .word }
    return .clock((hour % 12 + (half == "pm" ? 12 : 0)) * 60 + minute)
  }

  /// The whole name, its first three letters, or `Sept`, `Tues`, `Thurs`.
  private static func isName(_ word: String, of name: String) -> Bool {
    word == name || word == name.prefix(3) || word.utf8.count >= 4 && word.utf8.count <= 5 && name.hasPrefix(word)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

  /// Those that mean one offset everywhere; `IST`, `BST` and `CST` do not.
  private static let zones: [(name: String, minutes: Int)] = [
    ("UTC", 0), ("GMT", 0), ("Z", 0), ("PST", -480), ("PDT", -420), ("MDT", -360),
    ("CDT", -300), ("EST", -300), ("EDT", -240), ("CET", 60), ("CEST", 120), ("EET", 120), ("EEST", 180), ("JST", 540),
  ]

  /// Words after which a date is no promise.
  static let doubts: Set<String> = [
    "postponed", "delayed", "cancelled", "canceled", "tbd", "tba", "tentative", "tentatively", "around", "about",
    "approximately", "roughly", "circa", "after", "mid", "early", "late", "was", "were", "missed", "passed",
  ]

  /// Words of sentences about deadlines that announce none.
  static let prose: Set<String> = [
    "we", "you", "they", "i", "it", "met", "missed", "no", "not", "a", "past", "previous", "was", "after", "this",
  ]

  /// Days that depend on when a line is read.
  static let relative: Set<String> = ["today", "tonight", "tomorrow", "yesterday"]

  /// What goes between a label and its date.
  static let joints: Set<String> = [
    "on", "by", "at", "until", "before", "is", "are", "the", "and", "to", "moved", "postponed", "delayed", "now",
    "from",
    "of", "-", "–", "—", "/", "&", "|", "·", "•", "+", "will", "be",
  ]
}
