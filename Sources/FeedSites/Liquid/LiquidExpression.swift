/// What stands in a tag or an output: a literal, a variable with its members, a range.
indirect enum LiquidExpression: Sendable {
  case literal(LiquidValue)
  case variable(String, [LiquidExpression])
  case range(LiquidExpression, LiquidExpression)
}

/// `expression | filter: argument, name: argument | …`
struct LiquidPipeline: Sendable {
  struct Filter: Sendable {
    var name: String
    var arguments: [LiquidExpression]
    var named: [(name: String, value: LiquidExpression)]
    var offset: Int
  }

  var expression: LiquidExpression
  var filters: [Filter] = []
}

/// Comparisons joined by `and` and `or`, which bind from the right and alike.
struct LiquidCondition: Sendable {
  enum Operator: Sendable { case isTrue, equal, unequal, less, greater, lessOrEqual, greaterOrEqual, contains }

  struct Comparison: Sendable {
    var left: LiquidExpression
    var test: Operator = .isTrue
    var right: LiquidExpression = .literal(.null)
  }

  var first: Comparison
  var rest: [(isAnd: Bool, comparison: Comparison)] = []
}
