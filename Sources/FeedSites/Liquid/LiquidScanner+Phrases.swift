extension LiquidScanner {
  /// An expression and its filters; `nil` when there is none or something is left over.
  mutating func pipeline() -> LiquidPipeline? {
    guard let expression = expression() else { return isAtEnd ? LiquidPipeline(expression: .literal(.null)) : nil }
    var pipeline = LiquidPipeline(expression: expression)
    while take("|") {
      skipSpace()
      let offset = position
      guard let name = name() else { return nil }
      var filter = LiquidPipeline.Filter(name: name, arguments: [], named: [], offset: offset)
      if take(":") {
        repeat {
          var ahead = self
          if let key = ahead.name(), ahead.take(":"), let value = ahead.expression() {
            filter.named.append((key, value))
            self = ahead
          } else if let value = self.expression() {
            filter.arguments.append(value)
          }
        } while take(",")
      }
      pipeline.filters.append(filter)
    }
    return isAtEnd ? pipeline : nil
  }

  mutating func condition() -> LiquidCondition? {
    guard let first = comparison() else { return nil }
    var condition = LiquidCondition(first: first)
    while let word = upcomingName(), word == "and" || word == "or" {
      _ = name()
      guard let next = comparison() else { return nil }
      condition.rest.append((word == "and", next))
    }
    return isAtEnd ? condition : nil
  }

  private mutating func comparison() -> LiquidCondition.Comparison? {
    guard let left = expression() else { return nil }
    guard let test = comparisonOperator() else { return LiquidCondition.Comparison(left: left) }
    guard let right = expression() else { return nil }
    return LiquidCondition.Comparison(left: left, test: test, right: right)
  }

  private mutating func comparisonOperator() -> LiquidCondition.Operator? {
    if take("==") { return .equal }
    if take("!=") || take("<>") { return .unequal }
    if take("<=") { return .lessOrEqual }
    if take(">=") { return .greaterOrEqual }
    if take("<") { return .less }
    if take(">") { return .greater }
    if upcomingName() == "contains" {
      _ = name()
      return .contains
    }
    return nil
  }

  /// `key=value key2="value"`, as `include` has them.
  mutating func parameters() -> [(name: String, value: LiquidExpression)] {
    var found: [(name: String, value: LiquidExpression)] = []
    while !isAtEnd {
      guard let key = name(), take("="), let value = expression() else {
        skip()
        continue
      }
      found.append((key, value))
    }
    return found
  }
}
