import FeedModel

extension LiquidRun {
  /// The value after a filter; an unknown one is reported and changes nothing.
  mutating func apply(_ call: LiquidCall, at offset: Int) -> LiquidValue {
    switch world.filter(call) {
    case .value(let value): return value
    case .common: break
    case .unknown:
      complain(.unknownFilter(call.name), at: offset)
      return call.input
    }
    if let result = call.ofTexts ?? call.ofNumbers ?? call.ofLists { return result }
    if let result = ofPlaces(call, at: offset) { return result }
    switch call.name {
    case "date", "date_to_string", "date_to_long_string", "date_to_xmlschema", "date_to_rfc822":
      if let result = LiquidDate.apply(call, zone: world.zone, file: file.name) { return result }
      complain(.liquidNotADate(call.input.text), at: offset)
      return call.input
    case "where_exp", "find_exp", "group_by_exp": return ofExpressions(call, at: offset)
    case "smartify": return .string(LiquidCall.smart(call.text))
    default:
      complain(.unknownFilter(call.name), at: offset)
      return call.input
    }
  }

  /// Filters that need the site: addresses and Markdown.
  private func ofPlaces(_ call: LiquidCall, at offset: Int) -> LiquidValue? {
    switch call.name {
    case "relative_url", "absolute_url":
      if call.input.isNull { return .null }
      let text = call.input.member(.string("url")).isNull ? call.text : call.input.member(.string("url")).text
      if WebAddress(text) != nil { return .string(text) }
      let whole = world.siteAddress + world.basePath + (text.isEmpty || text.hasPrefix("/") ? "" : "/") + text
      let address = WebAddress(whole)?.string ?? whole
      if call.name == "absolute_url" { return .string(address == world.siteAddress ? address + "/" : address) }
      return .string(
        address.hasPrefix(world.siteAddress) ? String(address.dropFirst(world.siteAddress.count)) : address)
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
    if call.name == "group_by_exp" { return groups(of: call, variable, source, at: offset) }
    var scanner = LiquidScanner(source, 0..<source.count)
    guard let condition = scanner.condition() else {
      complain(.liquidUnreadable(call.argument(1)?.text ?? ""), at: offset)
      return .list([])
    }
    var kept: [LiquidValue] = []
    for element in call.list {
      guard step(at: offset) else { break }
      scopes.append([variable: element])
      if test(condition, at: offset) { kept.append(element) }
      scopes.removeLast()
    }
    return call.name == "find_exp" ? kept.first ?? .null : .list(kept)
  }

  /// Groups by a value of each element, which may have filters of its own.
  private mutating func groups(
    of call: LiquidCall, _ variable: String, _ source: [UInt8], at offset: Int
  ) -> LiquidValue {
    var scanner = LiquidScanner(source, 0..<source.count)
    guard let pipeline = scanner.pipeline() else {
      complain(.liquidUnreadable(String(decoding: source, as: UTF8.self)), at: offset)
      return .list([])
    }
    var groups: [(key: LiquidValue, items: [LiquidValue])] = []
    for element in call.list.prefix(5000) {
      guard step(at: offset) else { break }
      scopes.append([variable: element])
      LiquidCall.add(element, under: evaluate(pipeline, at: offset), to: &groups)
      scopes.removeLast()
    }
    return LiquidCall.grouped(groups)
  }
}

/// A filter with what it is applied to.
struct LiquidCall {
  let name: String
  let input: LiquidValue
  let arguments: [LiquidValue]
  var named: [String: LiquidValue] = [:]

  init(_ name: String, _ input: LiquidValue, _ arguments: [LiquidValue]) {
    self.name = name
    self.input = input
    self.arguments = arguments
  }

  func argument(_ i: Int) -> LiquidValue? { arguments.indices.contains(i) ? arguments[i] : nil }
  /// An argument's text, `""` when there is none.
  func word(_ i: Int) -> String { argument(i)?.text ?? "" }
  func whole(_ i: Int) -> Int? { argument(i).map { LiquidNumber($0).whole } }
  /// The input as filters of texts see it; a list as its generator's language shows it.
  var text: String { if case .list = input { input.inspected(depth: 0) } else { input.text } }
  var list: [LiquidValue] { input.asList(limit: 100_000) }
  /// The input's elements, those of lists within it in the lists' place.
  var flatList: [LiquidValue] { LiquidCall.flat(list, depth: 0) }

  private static func flat(_ list: [LiquidValue], depth: Int) -> [LiquidValue] {
    guard depth < 8 else { return list }
    return list.flatMap { if case .list(let inner) = $0 { flat(inner, depth: depth + 1) } else { [$0] } }
  }
}

extension Diagnostic.Message {
  static func unknownFilter(_ name: String) -> Self {
    .warning("liquid/unknown-filter", "the filter `\(name)` is not known here and changes nothing")
  }
  static func liquidNotADate(_ text: String) -> Self {
    .warning("liquid/not-a-date", "`\(text)` is no date")
  }
}
