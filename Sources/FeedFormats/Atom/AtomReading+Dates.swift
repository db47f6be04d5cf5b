import FeedModel

// Date constructs (RFC 4287 §3.3).
extension AtomReading {
  mutating func date(_ element: XMLElement) -> Timestamp? {
    let text = element.text
    if let date = Timestamp(rfc3339: text) {
      checkOffset(of: date, text, at: element)
      if !isOld { findings.judge(date, writtenAs: text, at: element.offset) }
      return date
    }
    guard let reading = isOld ? Timestamp.readingW3CDTF(text) : Timestamp.readingRFC3339(text) else {
      if DateText.isBeyondCalendar(text) {
        findings.judgeUnreadableDate(text, at: element.offset)
      } else {
        findings.note(AtomDate.fault(in: text, of: element.name.local), at: element)
      }
      return nil
    }
    if let problem = reading.problem { findings.note(.wrongAtomDate(problem, element.name.local), at: element) }
    return reading.timestamp
  }

  private mutating func checkOffset(of date: Timestamp, _ text: String, at element: XMLElement) {
    if date.offsetMinutes == 0 {
      if text.utf8.suffix(6).elementsEqual("-00:00".utf8) { findings.note(.unknownOffset, at: element) }
    } else if date.offsetMinutes < -12 * 60 || date.offsetMinutes > 14 * 60 {
      findings.note(.farOffset(String(Substring(text.utf8.suffix(6)))), at: element)
    }
  }
}

/// Why a text is no date in Atom.
private enum AtomDate {
  static func fault(in text: String, of name: String) -> Diagnostic.Message {
    text.utf8Bytes { bytes in
      if endsInPoint(bytes) { return .trailingPoint(name) }
      if hasImpossibleOffset(bytes) { return .impossibleOffset(text.excerpt, name) }
      return .noDate(text.excerpt, name)
    }
  }

  /// A point behind the seconds that no digit follows.
  private static func endsInPoint(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 20, bytes[10] == 0x54, bytes[19] == 0x2E else { return false }
    return !bytes[20].isASCIIDigit
  }

  private static func hasImpossibleOffset(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 25, bytes[10] == 0x54, bytes[bytes.count - 3] == 0x3A else { return false }
    let offset = bytes[(bytes.count - 6)...]
    guard offset.first == 0x2B || offset.first == 0x2D else { return false }
    // With another offset it would be a date.
    let date = String(decoding: bytes[..<(bytes.count - 6)], as: UTF8.self) + "Z"
    return Timestamp(rfc3339: date) != nil
  }
}

extension Diagnostic.Message {
  fileprivate static func wrongAtomDate(_ problem: Timestamp.Problem, _ name: String) -> Self {
    switch problem {
    case .otherForm:
      .error("date/rfc822-in-iso-field", "write the date in \(name) as Atom does, such as 2026-05-01T12:00:00Z")
    case .whitespace: .error("atom/date-whitespace", "remove the white space around the date in \(name)")
    case .lowercase: .error("atom/date-lowercase", "write T and Z in the date of \(name) in upper case")
    case .leapSecond: .warning("date/leap-second", "no leap second can be where \(name) has one; write second 59")
    default: .error("atom/date-invalid", "\(problem.advice), in \(name)")
    }
  }
  fileprivate static func noDate(_ text: String, _ name: String) -> Self {
    .error("atom/date-invalid", "write \(name) as a date such as 2026-05-01T12:00:00Z, not \"\(text)\"")
  }
  fileprivate static func trailingPoint(_ name: String) -> Self {
    .error("atom/date-trailing-point", "remove the point behind the seconds in \(name), or write digits after it")
  }
  fileprivate static func impossibleOffset(_ text: String, _ name: String) -> Self {
    .error("atom/date-offset-invalid", "write an offset from -23:59 to +23:59 in \(name), unlike \"\(text)\"")
  }
  fileprivate static func farOffset(_ offset: String) -> Self {
    .warning("atom/date-offset-range", "correct the offset \(offset); clocks are from -12:00 to +14:00 off UTC")
  }
  fileprivate static let unknownOffset = info(
    "atom/date-unknown-offset", "write Z in place of -00:00, which says that the offset is not known")
}
