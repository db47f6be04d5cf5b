import FeedModel

extension [JSONMember] {
  /// What of them may stand in a JSON Feed: extensions whose names the specification allows, each once and with its
  /// last value, and in the objects within them no names with dots.
  var asExtensions: [JSONMember] {
    isEmpty ? self : filter { JSONExtension.isName($0.name) }.withoutDuplicates
  }

  /// Each name once, with its last value, here and in all objects within (RFC 8259 §4).
  fileprivate var withoutDuplicates: [JSONMember] {
    var kept: [JSONMember] = []
    var positions: [String: Int] = [:]
    for member in self where !member.name.utf8.contains(UInt8(ascii: ".")) {
      let member = JSONMember(member.name, member.value.withoutDuplicates)
      if let position = positions[member.name] {
        kept[position] = member
      } else {
        positions[member.name] = kept.count
        kept.append(member)
      }
    }
    return kept
  }
}

extension JSONValue {
  fileprivate var withoutDuplicates: JSONValue {
    switch self {
    case .array(let values): .array(values.map(\.withoutDuplicates))
    case .object(let members): .object(members.withoutDuplicates)
    default: self
    }
  }
}
