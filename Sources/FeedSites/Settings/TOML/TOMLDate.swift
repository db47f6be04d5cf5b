import FeedModel

/// Dates and times as RFC 3339 writes them; day, time and zone may be missing.
enum TOMLDate {
  enum Kind { case day, time, local, instant }

  /// Whether this is no number: two digits and a colon, or four and a hyphen.
  static func looksLikeOne(_ text: ArraySlice<UInt8>) -> Bool {
    let digits = text.prefix { $0.isASCIIDigit }.count
    let next = text.dropFirst(digits).first
    return (digits == 4 && next == UInt8(ascii: "-")) || (digits == 2 && next == UInt8(ascii: ":"))
  }

  /// Whether this has the form of a day, and nothing else.
  static func isDay(_ text: ArraySlice<UInt8>) -> Bool {
    text.count == 10
      && text.enumerated().allSatisfy { i, byte in i == 4 || i == 7 ? byte == UInt8(ascii: "-") : byte.isASCIIDigit }
  }

  /// Reads all of a text that looks like one.
  static func read(_ text: ArraySlice<UInt8>) throws(TOMLFault) -> Kind {
    var date = Reader(rest: text)
    guard text.dropFirst(4).first == UInt8(ascii: "-") else {
      try date.time()
      try date.end()
      return .time
    }
    try date.day()
    if date.rest.isEmpty { return .day }
    guard date.take("T") || date.take("t") || date.take(" ") else { throw date.fault }
    try date.time()
    if date.rest.isEmpty { return .local }
    try date.zone()
    try date.end()
    return .instant
  }

  private struct Reader {
    var rest: ArraySlice<UInt8>

    var fault: TOMLFault {
      TOMLFault(
        "this is no date as in 2026-03-01T09:00:00Z; put the value in quotes if it is a text", at: rest.startIndex)
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard let byte = rest.first, UInt32(byte) == character.value else { return false }
      rest.removeFirst()
      return true
    }

    mutating func number(_ digits: Int) throws(TOMLFault) -> Int {
      var value = 0
      for _ in 0..<digits {
        guard let byte = rest.first, byte.isASCIIDigit else { throw fault }
        value = value * 10 + Int(byte & 0x0F)
        rest.removeFirst()
      }
      return value
    }

    @discardableResult
    mutating func number(_ name: String, _ range: ClosedRange<Int>) throws(TOMLFault) -> Int {
      let start = rest.startIndex
      let value = try number(2)
      guard range.contains(value) else {
        throw TOMLFault(
          "there is no \(name) \(value) here; write \(range.lowerBound) to \(range.upperBound)", at: start)
      }
      return value
    }

    mutating func day() throws(TOMLFault) {
      let year = try number(4)
      guard take("-") else { throw fault }
      let month = try number("month", 1...12)
      guard take("-") else { throw fault }
      try number("day", 1...CivilTime.days(inMonth: month, of: year))
    }

    mutating func time() throws(TOMLFault) {
      try number("hour", 0...23)
      guard take(":") else { throw fault }
      try number("minute", 0...59)
      guard take(":") else { throw fault }
      try number("second", 0...59)
      guard take(".") else { return }
      _ = try number(1)
      rest = rest.drop { $0.isASCIIDigit }
    }

    mutating func zone() throws(TOMLFault) {
      if take("Z") || take("z") { return }
      guard take("+") || take("-") else { throw fault }
      try number("hour", 0...23)
      guard take(":") else { throw fault }
      try number("minute", 0...59)
    }

    func end() throws(TOMLFault) { if !rest.isEmpty { throw fault } }
  }
}
