import FeedText

/// A template's value as JSON.
enum LiquidJSON {
  static func text(_ value: LiquidValue, depth: Int = 0) -> String {
    guard depth < 32 else { return "null" }
    switch value {
    case .null, .site, .data, .empty, .blank: return "null"
    case .bool, .int, .float: return value.text
    case .string(let text): return text.quotedAsJSON
    case .instant, .range: return value.text.quotedAsJSON
    case .list(let list): return "[" + list.map { self.text($0, depth: depth + 1) }.joined(separator: ",") + "]"
    case .mapping, .record:
      let members = value.members.map { $0.key.quotedAsJSON + ":" + self.text($0.value, depth: depth + 1) }
      return "{" + members.joined(separator: ",") + "}"
    }
  }
}
