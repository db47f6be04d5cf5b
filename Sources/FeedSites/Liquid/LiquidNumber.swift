import FeedModel

/// Arithmetic as templates know it: whole numbers stay whole, texts are read as numbers, nothing overflows.
enum LiquidNumber: Sendable {
  case int(Int)
  case float(Double)

  init(_ value: LiquidValue) {
    switch value {
    case .int(let int): self = .int(int)
    case .float(let float): self = .float(float)
    case .string(let text): self = LiquidNumber.leading(text)
    default: self = .int(0)
    }
  }

  var value: LiquidValue {
    switch self {
    case .int(let int): .int(int)
    case .float(let float): .float(float)
    }
  }

  var double: Double {
    switch self {
    case .int(let int): Double(int)
    case .float(let float): float
    }
  }

  /// The whole part, held within what an `Int` can hold.
  var whole: Int {
    switch self {
    case .int(let int): int
    case .float(let float):
      float.isNaN ? 0 : float >= 9.2e18 ? .max : float <= -9.2e18 ? .min : Int(float)
    }
  }

  func combined(
    _ other: LiquidNumber, _ whole: (Int, Int) -> (partialValue: Int, overflow: Bool),
    _ broken: (Double, Double) -> Double
  ) -> LiquidValue {
    if case .int(let a) = self, case .int(let b) = other {
      let (result, overflow) = whole(a, b)
      if !overflow { return .int(result) }
    }
    if let (a, b, scale) = LiquidDecimal.aligned(self, other) {
      let (result, overflow) = whole(a, b)
      if !overflow { return .float(LiquidDecimal(digits: result, scale: scale).double) }
    }
    return .float(broken(double, other.double))
  }

  func times(_ other: LiquidNumber) -> LiquidValue {
    if case .int(let a) = self, case .int(let b) = other {
      let (result, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return .int(result) }
    }
    if let a = LiquidDecimal(self), let b = LiquidDecimal(other) {
      let (result, overflow) = a.digits.multipliedReportingOverflow(by: b.digits)
      if !overflow { return .float(LiquidDecimal(digits: result, scale: a.scale + b.scale).double) }
    }
    return .float(double * other.double)
  }

  /// Rounded towards minus infinity; `nil` for a division by zero.
  func divided(by other: LiquidNumber) -> LiquidValue? {
    if case .int(let a) = self, case .int(let b) = other {
      guard b != 0 else { return nil }
      let (quotient, overflow) = a.dividedReportingOverflow(by: b)
      if overflow { return .float(Double(a) / Double(b)) }
      return .int(a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient)
    }
    return other.double == 0 ? nil : .float(double / other.double)
  }

  /// The remainder with the divisor's sign; `nil` for a division by zero.
  func modulo(_ other: LiquidNumber) -> LiquidValue? {
    if case .int(let a) = self, case .int(let b) = other {
      return b == 0 ? nil : .int(LiquidNumber.remainder(a, b))
    }
    guard other.double != 0 else { return nil }
    if let (a, b, scale) = LiquidDecimal.aligned(self, other), b != 0 {
      return .float(LiquidDecimal(digits: LiquidNumber.remainder(a, b), scale: scale).double)
    }
    let rest = double.truncatingRemainder(dividingBy: other.double)
    return .float(rest != 0 && (rest < 0) != (other.double < 0) ? rest + other.double : rest)
  }

  private static func remainder(_ a: Int, _ b: Int) -> Int {
    let rest = a.remainderReportingOverflow(dividingBy: b).partialValue
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest
  }

  /// Rounded half away from zero to `digits` after the point.
  func rounded(digits: Int) -> LiquidValue {
    if case .int = self { return value }
    guard digits > 0 else { return .int(LiquidNumber.float(double.rounded()).whole) }
    if let decimal = LiquidDecimal(self) { return .float(decimal.rounded(to: digits).double) }
    var scale = 1.0
    for _ in 0..<min(digits, 15) { scale *= 10 }
    return .float((double * scale).rounded() / scale)
  }

  /// A float as Ruby shows it.
  static func text(_ float: Double) -> String {
    let text = String(float)
    if let e = text.firstIndex(of: "e"), !text.contains(".") { return text[..<e] + ".0" + text[e...] }
    return text == "inf" ? "Infinity" : text == "-inf" ? "-Infinity" : text == "nan" ? "NaN" : text
  }

  /// The number that a text begins with, 0 when there is none.
  private static func leading(_ text: String) -> LiquidNumber {
    let text = text.trimmedWhitespace
    if let int = Int(text) { return .int(int) }
    var end = text.utf8.startIndex
    var isFloat = false
    for (i, byte) in text.utf8.enumerated() {
      if byte == 0x2E, !isFloat {
        isFloat = true
      } else if !(byte.isASCIIDigit || (i == 0 && byte == 0x2D)) {
        break
      }
      end = text.utf8.index(after: end)
    }
    let number = String(text[..<end])
    if isFloat { return .float(Double(number.hasSuffix(".") ? number + "0" : number) ?? 0) }
    return .int(Int(number) ?? 0)
  }
}
