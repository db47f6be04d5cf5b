import FeedModel

/// What a scalar without quotes means: YAML 1.1 as Ruby's Psych reads it, which Jekyll is built on.
///
/// Three things of Psych's are left out, since whoever writes them means text: numbers to the base of 60 (`12:30`),
/// symbols (`:name`), and whole numbers too large for 64 bits. The octal `0o17` of YAML 1.2 is read.
enum PlainScalar {
  static func value(_ text: UnsafeBufferPointer<UInt8>) -> Setting.Value {
    guard let first = text.first else { return .null }
    if first.isASCIIDigit || first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first == UInt8(ascii: ".") {
      if isDate(text) { return .date(String(decoding: text, as: UTF8.self)) }
      if let number = number(text) { return number }
    } else if text.count <= 5, let word = word(text) {
      return word
    }
    return .string(String(decoding: text, as: UTF8.self))
  }

  /// The words that stand for nothing, true and false.
  private static func word(_ text: UnsafeBufferPointer<UInt8>) -> Setting.Value? {
    var packed: UInt64 = 0
    for byte in text { packed = packed << 8 | UInt64(byte.lowercasedASCII) }
    switch packed {
    case 0x7E, 0x6E75_6C6C: return .null  // ~ null
    case 0x7965_73, 0x7472_7565, 0x6F6E: return .bool(true)  // yes true on
    case 0x6E6F, 0x6661_6C73_65, 0x6F66_66: return .bool(false)  // no false off
    default: return nil
    }
  }

  /// `2024-6-1`, or a day with a time to the second, a fraction and an offset.
  private static func isDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var scan = Scan(text)
    guard scan.digits(4...4), scan.take("-"), scan.digits(1...2), scan.take("-"), scan.digits(1...2)
    else { return false }
    if scan.isAtEnd { return true }
    if !scan.take("T"), !scan.take("t") {
      guard scan.spaces() else { return false }
    }
    guard scan.digits(1...2), scan.take(":"), scan.digits(2...2), scan.take(":"), scan.digits(2...2)
    else { return false }
    if scan.take(".") { _ = scan.digits(0...Int.max) }
    if scan.isAtEnd { return true }
    _ = scan.spaces()
    if scan.take("Z") { return scan.isAtEnd }
    guard scan.take("+") || scan.take("-"), scan.digits(1...2) else { return false }
    _ = scan.take(":")
    return scan.isAtEnd || (scan.digits(2...2) && scan.isAtEnd)
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Setting.Value? {
    let isNegative = text[0] == UInt8(ascii: "-")
    let hasSign = isNegative || text[0] == UInt8(ascii: "+")
    let digits = UnsafeBufferPointer(rebasing: text[(hasSign ? 1 : 0)...])
    guard let first = digits.first else { return nil }
    if digits.contains(UInt8(ascii: ".")) {
      if digits.count == 4, first == UInt8(ascii: ".") {
        let word = digits.dropFirst().reduce(0 as UInt32) { $0 << 8 | UInt32($1.lowercasedASCII) }
        if word == 0x69_6E66 { return .float(isNegative ? -.infinity : .infinity) }  // inf
        if word == 0x6E_616E, !hasSign { return .float(.nan) }  // nan
      }
      return float(text, digits: digits)
    }
    return integer(digits, isNegative: isNegative).map { .int($0) }
  }

  private static func integer(_ digits: UnsafeBufferPointer<UInt8>, isNegative: Bool) -> Int? {
    var radix = 10
    var start = 0
    if digits[0] == UInt8(ascii: "0"), digits.count > 1 {
      switch digits[1] {
      case UInt8(ascii: "x"): (radix, start) = (16, 2)
      case UInt8(ascii: "b"): (radix, start) = (2, 2)
      case UInt8(ascii: "o"): (radix, start) = (8, 2)
      default: (radix, start) = (8, 1)
      }
    }
    var value = 0
    var count = 0
    var isSeparator = false
    for byte in digits[start...] {
      if byte == UInt8(ascii: "_") || byte == UInt8(ascii: ",") {
        // In a decimal number, separators stand between digits only.
        if radix == 10, isSeparator || count == 0 { return nil }
        isSeparator = true
        continue
      }
      guard let digit = digit(byte), digit < radix else { return nil }
      let (product, isTooBig) = value.multipliedReportingOverflow(by: radix)
      let (sum, overflows) =
        isNegative
        ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
      guard !isTooBig, !overflows else { return nil }
      value = sum
      count += 1
      isSeparator = false
    }
    guard !(radix == 10 && isSeparator) else { return nil }
    // `0_` is an octal zero; `0x` alone is text.
    return count > 0 || start == 1 ? value : nil
  }

  private static func digit(_ byte: UInt8) -> Int? {
    if byte.isASCIIDigit { return Int(byte &- 0x30) }
    return byte.isHexDigit ? Int(byte.lowercasedASCII &- 0x61) + 10 : nil
  }

  /// Digits with separators, a point, digits, and an exponent that has a sign.
  private static func float(
    _ text: UnsafeBufferPointer<UInt8>, digits: UnsafeBufferPointer<UInt8>
  ) -> Setting.Value? {
    var scan = Scan(digits)
    var isEmpty = true
    if scan.digits(1...1) {
      isEmpty = false
      while scan.digits(1...Int.max) || scan.take("_") || scan.take(",") {}
    }
    guard scan.take(".") else { return nil }
    if scan.digits(1...Int.max) { isEmpty = false }
    guard !isEmpty else { return nil }
    if scan.take("e") || scan.take("E") {
      guard scan.take("+") || scan.take("-"), scan.digits(1...Int.max) else { return nil }
    }
    guard scan.isAtEnd else { return nil }
    // Swift wants a digit on either side of the point.
    var clean: [UInt8] = []
    for byte in text where byte != UInt8(ascii: "_") && byte != UInt8(ascii: ",") {
      let last = clean.last ?? 0
      if byte == UInt8(ascii: "."), !last.isASCIIDigit { clean.append(UInt8(ascii: "0")) }
      if last == UInt8(ascii: "."), !byte.isASCIIDigit { clean.append(UInt8(ascii: "0")) }
      clean.append(byte)
    }
    if clean.last == UInt8(ascii: ".") { clean.append(UInt8(ascii: "0")) }
    return Double(String(decoding: clean, as: UTF8.self)).map { .float($0) }
  }

  /// A walk over bytes.
  private struct Scan {
    private let text: UnsafeBufferPointer<UInt8>
    private var i = 0

    init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

    var isAtEnd: Bool { i >= text.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard i < text.count, UInt32(text[i]) == character.value else { return false }
      i += 1
      return true
    }

    /// As many digits as there are, up to the upper bound; `false` and no move when there are too few.
    mutating func digits(_ range: ClosedRange<Int>) -> Bool {
      var end = i
      while end < text.count, end - i < range.upperBound, text[end].isASCIIDigit { end += 1 }
      guard end - i >= range.lowerBound else { return false }
      i = end
      return true
    }

    mutating func spaces() -> Bool {
      let start = i
      while i < text.count, text[i] == 0x20 || text[i] == 0x09 { i += 1 }
      return i > start
    }
  }
}
