import FeedModel

extension FeedWriter {
  /// Members of which none is its object's first.
  mutating func jsonMembers(_ members: [JSONMember], _ level: Int) {
    for member in members {
      out.markup(",")
      jsonLine(level)
      jsonString(member.name)
      out.markup(": ")
      jsonValue(member.value, level)
    }
  }

  /// Any value; its lines after the first are indented for `level`.
  mutating func jsonValue(_ value: JSONValue, _ level: Int) {
    switch value {
    case .null: out.markup("null")
    case .bool(let bool): out.markup(bool ? "true" : "false")
    case .number(let digits): out.raw(digits)
    case .string(let text): jsonString(text)
    case .array(let values) where values.isEmpty: out.markup("[]")
    case .array(let values):
      out.markup("[")
      for (i, element) in values.enumerated() {
        if i > 0 { out.markup(",") }
        jsonLine(level + 1)
        jsonValue(element, level + 1)
      }
      jsonLine(level)
      out.markup("]")
    case .object(let members) where members.isEmpty: out.markup("{}")
    case .object(let members):
      out.markup("{")
      for (i, member) in members.enumerated() {
        if i > 0 { out.markup(",") }
        jsonLine(level + 1)
        jsonString(member.name)
        out.markup(": ")
        jsonValue(member.value, level + 1)
      }
      jsonLine(level)
      out.markup("}")
    }
  }
}
