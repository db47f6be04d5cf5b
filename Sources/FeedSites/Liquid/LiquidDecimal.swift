/// A decimal number, `digits` divided by ten `scale` times: 0.1 and 0.2 are 0.3, as templates' languages reckon.
struct LiquidDecimal: Sendable {
  let digits: Int
  let scale: Int

  init(digits: Int, scale: Int) {
    self.digits = digits
    self.scale = scale
  }

  /// `nil` for what has an exponent, is not finite or has too many digits.
  init?(_ number: LiquidNumber) {
    switch number {
    case .int(let int): self.init(digits: int, scale: 0)
    case .float(let float):
      let parts = String(float).split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, let digits = Int(parts[0] + (parts[1] == "0" ? "" : parts[1])) else { return nil }
      self.init(digits: digits, scale: parts[1] == "0" ? 0 : parts[1].utf8.count)
    }
  }

  /// The nearest float.
  var double: Double { Double("\(digits)e-\(scale)") ?? 0 }

  /// Both with the same scale.
  static func aligned(_ a: LiquidNumber, _ b: LiquidNumber) -> (a: Int, b: Int, scale: Int)? {
    guard let x = LiquidDecimal(a), let y = LiquidDecimal(b) else { return nil }
    let scale = max(x.scale, y.scale)
    guard let first = x.digits(scale: scale), let second = y.digits(scale: scale) else { return nil }
    return (first, second, scale)
  }

  /// Half away from zero.
  func rounded(to places: Int) -> LiquidDecimal {
    guard places >= 0, places < scale else { return self }
    var divisor = 1
    for _ in 0..<min(scale - places, 19) {
      let (next, overflow) = divisor.multipliedReportingOverflow(by: 10)
      if overflow { return LiquidDecimal(digits: 0, scale: 0) }
      divisor = next
    }
    let (quotient, rest) = digits.quotientAndRemainder(dividingBy: divisor)
    let isUp = rest.magnitude >= divisor.magnitude / 2 && divisor > 1
    return LiquidDecimal(digits: quotient + (isUp ? (digits < 0 ? -1 : 1) : 0), scale: places)
  }

  private func digits(scale wanted: Int) -> Int? {
    var digits = digits
    for _ in scale..<max(wanted, scale) {
      let (next, overflow) = digits.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      digits = next
    }
    return digits
  }
}
