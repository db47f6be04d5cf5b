import FeedModel

extension LiquidRun {
  /// The value after `filter`; an unknown filter is reported and changes nothing.
  mutating func apply(
    _ filter: String, to value: LiquidValue, _ arguments: [LiquidValue], at offset: Int
  ) -> LiquidValue {
    let call = LiquidCall(filter, value, arguments)
    if let result = call.ofTexts ?? call.ofNumbers ?? call.ofLists { return result }
    if let result = ofPlaces(call, at: offset) { return result }
    switch filter {
    case "date", "date_to_string", "date_to_long_string", "date_to_xmlschema", "date_to_rfc822":
      if let result = LiquidDate.apply(call, zone: world.zone, file: file.name) { return result }
      complain(.liquidNotADate(value.text), at: offset)
      return value
    case "where_exp", "find_exp", "group_by_exp": return ofExpressions(call, at: offset)
    case "smartify": return .string(SmartText.smart(call.text))
    default:
      complain(.unknownFilter(filter), at: offset)
      return value
    }
  }

  /// Filters that need the site: addresses and Markdown.
  private func ofPlaces(_ call: LiquidCall, at offset: Int) -> LiquidValue? {
    switch call.name {
    case "relative_url", "absolute_url":
      if call.input.isNull { return .null }
      let text = call.input.member(.string("url")).isNull ? call.text : call.input.member(.string("url")).text
      if WebAddress(text) != nil { return .string(text) }
      let path = world.basePath + (text.isEmpty || text.hasPrefix("/") ? "" : "/") + text
      return .string(call.name == "absolute_url" ? world.siteAddress + path : path)
    case "strip_index":
      for end in ["/index.html", "/index.htm"] where call.text.hasSuffix(end) {
        return .string(String(call.text.dropLast(end.utf8.count - 1)))
      }
      return call.input
    case "markdownify": return .string(world.markdown(call.text))
    default: return nil
    }
  }

  /// Filters whose argument is a condition on each element.
  private mutating func ofExpressions(_ call: LiquidCall, at offset: Int) -> LiquidValue {
    let variable = call.argument(0)?.text ?? ""
    let source = Array((call.argument(1)?.text ?? "").utf8)
    var scanner = LiquidScanner(source, 0..<source.count)
    guard let condition = scanner.condition() else {
      complain(.liquidUnreadable(call.argument(1)?.text ?? ""), at: offset)
      return .list([])
    }
    var kept: [LiquidValue] = []
    var groups: [(key: LiquidValue, items: [LiquidValue])] = []
    for element in call.list {
      guard step(at: offset) else { break }
      scopes.append([variable: element])
      if call.name == "group_by_exp" {
        let key = evaluate(condition.first.left, at: offset)
        LiquidCall.add(element, under: key, to: &groups)
      } else if test(condition, at: offset) {
        kept.append(element)
      }
      scopes.removeLast()
    }
    switch call.name {
    case "find_exp": return kept.first ?? .null
    case "group_by_exp": return LiquidCall.grouped(groups)
    default: return .list(kept)
    }
  }
}

/// A filter with what it is applied to.
struct LiquidCall {
  let name: String
  let input: LiquidValue
  let arguments: [LiquidValue]

  init(_ name: String, _ input: LiquidValue, _ arguments: [LiquidValue]) {
    self.name = name
    self.input = input
    self.arguments = arguments
  }

  func argument(_ i: Int) -> LiquidValue? { arguments.indices.contains(i) ? arguments[i] : nil }
  /// An argument's text, `""` when there is none.
  func word(_ i: Int) -> String { argument(i)?.text ?? "" }
  func whole(_ i: Int) -> Int? { argument(i).map { LiquidNumber($0).whole } }
  var text: String { input.text }
  var list: [LiquidValue] { input.asList(limit: 100_000) }
}

extension Diagnostic.Message {
  static func unknownFilter(_ name: String) -> Self {
    .warning("liquid/unknown-filter", "the filter `\(name)` is not known here and changes nothing")
  }
  static func liquidNotADate(_ text: String) -> Self {
    .warning("liquid/not-a-date", "`\(text)` is no date")
  }
}
