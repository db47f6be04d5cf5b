import FeedModel

extension LiquidRun {
  mutating func evaluate(_ pipeline: LiquidPipeline, at offset: Int) -> LiquidValue {
    var value = evaluate(pipeline.expression, at: offset)
    for filter in pipeline.filters {
      guard step(at: filter.offset) else { return .null }
      let arguments = filter.arguments.map { evaluate($0, at: filter.offset) }
      var call = LiquidCall(filter.name, value, arguments)
      for named in filter.named { call.named[named.name] = evaluate(named.value, at: filter.offset) }
      value = apply(call, at: filter.offset)
    }
    return value
  }

  mutating func evaluate(_ expression: LiquidExpression, at offset: Int) -> LiquidValue {
    switch expression {
    case .literal(let value): return value
    case .range(let low, let high):
      return .range(
        LiquidNumber(evaluate(low, at: offset)).whole, LiquidNumber(evaluate(high, at: offset)).whole)
    case .variable(let name, let keys):
      var keys = keys[...]
      var value: LiquidValue
      if name.isEmpty, let first = keys.popFirst() {
        value = self.value(of: evaluate(first, at: offset).text, at: offset)
      } else if case .literal(.string(let key))? = keys.first, !scopes.contains(where: { $0[name] != nil }),
        let member = world.member(key, of: name)
      {
        value = member
        keys.removeFirst()
      } else {
        value = self.value(of: name, at: offset)
      }
      for key in keys { value = member(evaluate(key, at: offset), of: value, at: offset) }
      return value
    }
  }

  mutating func value(of name: String, at offset: Int) -> LiquidValue {
    for scope in scopes.reversed() {
      if let found = scope[name] { return found }
    }
    if name == "site" { return .site }
    return world.variable(name) ?? counters[name].map { .int($0) } ?? .null
  }

  private mutating func member(_ key: LiquidValue, of value: LiquidValue, at offset: Int) -> LiquidValue {
    switch value {
    case .site:
      switch world.siteMember(key.text) {
      case .value(let value): return value
      case .unsupported:
        complain(.unsupportedSiteMember(key.text), at: offset)
        return .null
      }
    case .data(let folder): return world.data(at: folder.isEmpty ? key.text : folder + "/" + key.text)
    default: return value.member(key)
    }
  }

  mutating func test(_ condition: LiquidCondition, at offset: Int) -> Bool {
    var comparisons = [condition.first]
    comparisons += condition.rest.map(\.comparison)
    var result = test(comparisons[comparisons.count - 1], at: offset)
    for i in condition.rest.indices.reversed() {
      let holds = test(comparisons[i], at: offset)
      result = condition.rest[i].isAnd ? holds && result : holds || result
    }
    return result
  }

  private mutating func test(_ comparison: LiquidCondition.Comparison, at offset: Int) -> Bool {
    let left = evaluate(comparison.left, at: offset)
    if comparison.test == .isTrue { return left.isTrue }
    let right = evaluate(comparison.right, at: offset)
    return switch comparison.test {
    case .isTrue: left.isTrue
    case .equal: left.equals(right)
    case .unequal: !left.equals(right)
    case .less: left.ordered(before: right) ?? false
    case .greater: right.ordered(before: left) ?? false
    case .lessOrEqual: right.ordered(before: left).map { !$0 } ?? false
    case .greaterOrEqual: left.ordered(before: right).map { !$0 } ?? false
    case .contains: left.contains(right)
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unsupportedSiteMember(_ name: String) -> Self {
    .warning(
      "liquid/unsupported-variable", "`site.\(name)` is not offered in feeds and is taken as empty")
  }
}
