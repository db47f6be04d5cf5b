extension Timestamp {
  /// What a forgiving reader made of a text, and what was irregular about it.
  public struct Reading: Sendable, Hashable {
    public var timestamp: Timestamp
    /// The gravest irregularity; `nil` when the text is exactly as the specification has it.
    public var problem: Problem?

    public init(_ timestamp: Timestamp, _ problem: Problem? = nil) {
      self.timestamp = timestamp
      self.problem = problem
    }
  }

  /// How a date differs from what its specification asks for, the gravest first.
  public enum Problem: String, Sendable, Hashable, CaseIterable {
    /// RFC 822 where RFC 3339 belongs, or the other way round.
    case otherForm
    /// Seconds or milliseconds since 1970.
    case unixTime
    /// `24:00`, read as the next day's beginning.
    case hour24
    /// Read as 00:00 UTC.
    case noTime
    /// Read as UTC.
    case noZone
    /// A name or an offset that means nothing certain; read as UTC (RFC 5322 §4.3).
    case unknownZone
    /// The day of the week is not that of the date.
    case wrongWeekday
    case numericMonth
    case foreignMonth
    case twoDigitYear
    /// A second of 60 where no leap second can be.
    case leapSecond
    /// Something stands there that is no part of a date.
    case strayText
    case whitespace
    /// `t` or `z` in lower case.
    case lowercase
    case noSeconds
    /// A fraction of a second in RFC 822, or one after a comma.
    case fraction
    case comment
    /// Understood by all, but not in the one form that everybody writes: `EST`, `Friday`, `+00`.
    case notCanonical

    /// What to say about it: lower case, says what to do.
    public var advice: String {
      switch self {
      case .otherForm: "the date has the form of another format; write it as this one asks"
      case .unixTime: "the date is a number of seconds; write it as RFC 3339 asks"
      case .hour24: "the hour is 24; write 00:00 of the next day"
      case .noTime: "the date has no time of day; it is read as 00:00 UTC"
      case .noZone: "the date has no zone; it is read as UTC"
      case .unknownZone: "the date's zone is not one that all readers know; it is read as UTC, write an offset"
      case .wrongWeekday: "the day of the week does not belong to the date; correct it or leave it out"
      case .numericMonth: "the month is a number; write its English abbreviation"
      case .foreignMonth: "the month's name is not English; write its English abbreviation"
      case .twoDigitYear: "the year has fewer than four digits; write all four"
      case .leapSecond: "the second is 60 where no leap second can be"
      case .strayText: "the date is followed or interrupted by other text; remove it"
      case .whitespace: "the date has white space around it; remove it"
      case .lowercase: "the date's letters are in lower case; write T and Z"
      case .noSeconds: "the time has no seconds; write them"
      case .fraction: "the fraction of a second cannot be written this way; leave it out"
      case .comment: "the date holds a comment in brackets; remove it"
      case .notCanonical: "the date is not in the form that every reader understands"
      }
    }
  }
}

extension Timestamp.Problem: Comparable {
  /// The graver is the smaller.
  public static func < (a: Timestamp.Problem, b: Timestamp.Problem) -> Bool { a.rank < b.rank }

  private var rank: Int { Timestamp.Problem.allCases.firstIndex(of: self) ?? 0 }
}

/// Collects what is irregular and keeps the gravest.
struct Irregularities {
  private(set) var gravest: Timestamp.Problem?

  mutating func note(_ problem: Timestamp.Problem, if isSo: Bool = true) {
    if isSo { gravest = gravest.map { min($0, problem) } ?? problem }
  }
}
