import FeedModel

extension LiquidParser {
  /// A tag that has an end, with its inside.
  mutating func block(
    _ name: String, _ scanner: inout LiquidScanner, _ token: LiquidToken, depth: Int
  ) -> LiquidNode.Kind? {
    switch name {
    case "if", "unless": return branches(name, &scanner, token, depth: depth)
    case "case": return choice(&scanner, token, depth: depth)
    case "for": return loop(&scanner, token, depth: depth)
    case "capture":
      let variable = scanner.captureName()
      let body = nodes(until: ["endcapture"], depth: depth)
      close("endcapture", openedBy: token)
      guard let variable else {
        complain(.liquidUnreadable(text(token)), at: token.offset)
        return .group(body)
      }
      return .capture(variable, body)
    default:
      let language = scanner.name() ?? ""
      let body = nodes(until: ["endhighlight"], depth: depth)
      close("endhighlight", openedBy: token)
      return .highlight(language: language, body)
    }
  }

  private mutating func branches(
    _ name: String, _ scanner: inout LiquidScanner, _ token: LiquidToken, depth: Int
  ) -> LiquidNode.Kind {
    let end = "end" + name
    var found: [LiquidBranch] = []
    var condition: LiquidCondition? = readCondition(&scanner, token)
    var isNegated = name == "unless"
    while true {
      let body = nodes(until: ["elsif", "else", end], depth: depth)
      found.append(LiquidBranch(condition: condition, isNegated: isNegated, body: body))
      isNegated = false
      guard position < tokens.count else { break }
      let next = tokens[position]
      var inside = LiquidScanner(bytes, next.range)
      switch inside.name() {
      case "elsif": condition = readCondition(&inside, next)
      case "else": condition = nil
      default:
        position += 1
        return .branch(found)
      }
      position += 1
    }
    complain(.noEnd(end), at: token.offset)
    return .branch(found)
  }

  /// A condition that cannot be read never holds.
  private mutating func readCondition(_ scanner: inout LiquidScanner, _ token: LiquidToken) -> LiquidCondition {
    if let condition = scanner.condition() { return condition }
    complain(.liquidUnreadable(text(token)), at: token.offset)
    return LiquidCondition(first: .init(left: .literal(.bool(false))))
  }

  private mutating func choice(
    _ scanner: inout LiquidScanner, _ token: LiquidToken, depth: Int
  ) -> LiquidNode.Kind? {
    let subject = scanner.expression()
    if subject == nil { complain(.liquidUnreadable(text(token)), at: token.offset) }
    let ends: Set<String> = ["when", "else", "endcase"]
    // What stands before the first `when` is never shown.
    _ = nodes(until: ends, depth: depth)
    var cases: [LiquidCase] = []
    while position < tokens.count {
      var inside = LiquidScanner(bytes, tokens[position].range)
      let name = inside.name()
      position += 1
      if name == "endcase" { return .choice(subject ?? .literal(.null), cases) }
      var values: [LiquidExpression]?
      if name == "when" {
        var found: [LiquidExpression] = []
        repeat { if let value = inside.expression() { found.append(value) } } while inside.takeOr()
        values = found
      }
      cases.append(LiquidCase(values: values, body: nodes(until: ends, depth: depth)))
    }
    complain(.noEnd("endcase"), at: token.offset)
    return .choice(subject ?? .literal(.null), cases)
  }

  private mutating func loop(
    _ scanner: inout LiquidScanner, _ token: LiquidToken, depth: Int
  ) -> LiquidNode.Kind? {
    let variable = scanner.name()
    let hasIn = scanner.name() == "in"
    let start = scanner.position
    let source = hasIn ? scanner.expression() : nil
    var loop = LiquidLoop(
      variable: variable ?? "", source: source ?? .literal(.null), body: [], otherwise: [])
    loop.name =
      (variable ?? "") + "-" + String(decoding: bytes[start..<scanner.position], as: UTF8.self).trimmedWhitespace
    if variable == nil || source == nil { complain(.liquidUnreadable(text(token)), at: token.offset) }
    while !scanner.isAtEnd {
      switch scanner.name() {
      case "reversed": loop.isReversed = true
      case "limit": if scanner.take(":") { loop.limit = scanner.expression() }
      case "offset":
        guard scanner.take(":") else { break }
        loop.goesOn = scanner.upcomingName() == "continue"
        loop.offset = scanner.expression()
      default: scanner.skip()
      }
    }
    loop.body = nodes(until: ["else", "endfor"], depth: depth)
    if position < tokens.count {
      var inside = LiquidScanner(bytes, tokens[position].range)
      if inside.name() == "else" {
        position += 1
        loop.otherwise = nodes(until: ["endfor"], depth: depth)
      }
    }
    close("endfor", openedBy: token)
    return .loop(loop)
  }
}

extension LiquidScanner {
  var isInlineComment: Bool {
    mutating get {
      skipSpace()
      return position < end && bytes[position] == 0x23
    }
  }

  /// `name`, `"name"` or `'name'`.
  mutating func captureName() -> String? {
    switch expression() {
    case .literal(.string(let text)): text
    case .variable(let name, _): name
    default: nil
    }
  }

  /// `,` or `or` between the values of a `when`.
  mutating func takeOr() -> Bool {
    if take(",") { return true }
    guard upcomingName() == "or" else { return false }
    _ = name()
    return true
  }

  /// What stands up to `}}`, with the braces that were already taken.
  mutating func upToBraces() -> String {
    var text: [UInt8] = [0x7B, 0x7B]
    while position < end, !take("}}") {
      text.append(bytes[position])
      skip()
    }
    let tail = position < end && !bytes[position].isASCIIWhitespace ? word() : ""
    return String(decoding: text, as: UTF8.self) + "}}" + tail
  }
}
