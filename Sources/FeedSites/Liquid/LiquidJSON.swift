/// A template's value as JSON.
enum LiquidJSON {
  static func text(_ value: LiquidValue, depth: Int = 0) -> String {
    guard depth < 32 else { return "null" }
    switch value {
    case .null, .site, .data, .empty, .blank: return "null"
    case .bool, .int, .float: return value.text
    case .string(let text): return quoted(text)
    case .instant, .range: return quoted(value.text)
    case .list(let list): return "[" + list.map { self.text($0, depth: depth + 1) }.joined(separator: ",") + "]"
    case .mapping, .record:
      let members = value.members.map { quoted($0.key) + ":" + self.text($0.value, depth: depth + 1) }
      return "{" + members.joined(separator: ",") + "}"
    }
  }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 {
          let hex = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}
