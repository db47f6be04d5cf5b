import FeedModel

/// Integers of four bases and floating-point numbers, with underscores between digits.
enum TOMLNumber {
  /// A text that begins with a digit, or with one behind a sign.
  static func read(_ text: ArraySlice<UInt8>) throws(TOMLFault) -> Setting.Value {
    if text.first == UInt8(ascii: "0"), text.count > 1, let base = bases[text[text.startIndex + 1]] {
      return try integer(text, of: text.dropFirst(2), base: base)
    }
    var rest = text
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = try digits(&rest, base: 10)
    if whole.count > 1, whole.first == UInt8(ascii: "0") {
      throw TOMLFault("a number does not begin with 0; remove it, or put the value in quotes", at: whole.startIndex)
    }
    if rest.isEmpty { return try integer(text, of: whole, base: 10) }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      _ = try digits(&rest, base: 10)
    }
    if rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest.removeFirst() }
      _ = try digits(&rest, base: 10)
    }
    let plain = String(decoding: text.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    guard rest.isEmpty, let value = Double(plain) else { throw noNumber(at: rest.startIndex) }
    return .float(value)
  }

  private static let bases: [UInt8: UInt8] = [UInt8(ascii: "x"): 16, UInt8(ascii: "o"): 8, UInt8(ascii: "b"): 2]

  private static func integer(
    _ text: ArraySlice<UInt8>, of digits: ArraySlice<UInt8>, base: UInt8
  ) throws(TOMLFault) -> Setting.Value {
    var rest = digits
    _ = try self.digits(&rest, base: base)
    guard rest.isEmpty else { throw noNumber(at: rest.startIndex) }
    let isNegative = text.first == UInt8(ascii: "-")
    var value = 0
    for digit in digits {
      guard let digit = digit.hexValue else { continue }
      let (product, overflows) = value.multipliedReportingOverflow(by: Int(base))
      let (sum, overflowsToo) =
        isNegative ? product.subtractingReportingOverflow(Int(digit)) : product.addingReportingOverflow(Int(digit))
      if overflows || overflowsToo {
        throw TOMLFault("the number is too large; put it in quotes if it need not be counted with", at: text.startIndex)
      }
      value = sum
    }
    return .int(value)
  }

  /// One digit or more; an underscore may stand between two.
  private static func digits(_ rest: inout ArraySlice<UInt8>, base: UInt8) throws(TOMLFault) -> ArraySlice<UInt8> {
    let whole = rest
    var wasDigit = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "_") {
        guard wasDigit else { break }
        wasDigit = false
      } else {
        guard let value = byte.hexValue, value < base else { break }
        wasDigit = true
      }
      rest.removeFirst()
    }
    guard wasDigit else { throw noNumber(at: rest.startIndex) }
    return whole[..<rest.startIndex]
  }

  private static func noNumber(at offset: Int) -> TOMLFault {
    TOMLFault("this is neither a number nor a date; put the value in quotes if it is a text", at: offset)
  }
}
