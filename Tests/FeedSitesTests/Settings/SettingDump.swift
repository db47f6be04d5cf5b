import FeedModel
import FeedSites

/// A setting as text, a line for each value: `place key: place value`.
enum SettingDump {
  static func text(_ setting: Setting) -> String { line("", setting, indent: "") }

  private static func line(_ head: String, _ setting: Setting, indent: String) -> String {
    var out = "\(indent)\(head)\(setting.mark.line):\(setting.mark.column) "
    switch setting.value {
    case .null: out += "null" + source(setting)
    case .bool(let bool): out += "bool \(bool)" + source(setting)
    case .int(let int): out += "int \(int)" + source(setting)
    case .float(let float): out += "float \(float)" + source(setting)
    case .string(let text): out += text.debugDescription + source(setting)
    case .date(let text): out += "date \(text)" + source(setting)
    case .list(let elements):
      out += "list\n"
      for element in elements { out += line("- ", element, indent: indent + "  ") }
      return out
    case .mapping(let members):
      out += "mapping\n"
      for member in members {
        out += line(
          "\(member.keyMark.line):\(member.keyMark.column) \(member.key): ", member.value, indent: indent + "  ")
      }
      return out
    }
    return out + "\n"
  }

  private static func source(_ setting: Setting) -> String { setting.source.map { " (\($0))" } ?? "" }
}
