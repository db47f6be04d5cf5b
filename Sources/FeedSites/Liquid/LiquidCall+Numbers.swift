extension LiquidCall {
  /// Filters of numbers; `nil` when the name is none of theirs. A division by zero gives nothing.
  var ofNumbers: LiquidValue? {
    let a = LiquidNumber(input)
    let b = LiquidNumber(argument(0) ?? .null)
    switch name {
    case "plus": return a.combined(b, { $0.addingReportingOverflow($1) }, +)
    case "minus": return a.combined(b, { $0.subtractingReportingOverflow($1) }, -)
    case "times": return a.times(b)
    case "divided_by": return a.divided(by: b) ?? .null
    case "modulo": return a.modulo(b) ?? .null
    case "round": return a.rounded(digits: b.whole)
    case "ceil": return .int(LiquidNumber.float(a.double.rounded(.up)).whole)
    case "floor": return .int(LiquidNumber.float(a.double.rounded(.down)).whole)
    case "abs":
      if case .int(let int) = a { return .int(int == .min ? .max : abs(int)) }
      return .float(abs(a.double))
    case "at_least": return a.double < b.double ? b.value : a.value
    case "at_most": return a.double > b.double ? b.value : a.value
    case "to_integer":
      if case .bool(let bool) = input { return .int(bool ? 1 : 0) }
      return .int(a.whole)
    default: return nil
    }
  }
}
