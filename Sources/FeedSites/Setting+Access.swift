import FeedModel

extension Setting {
  /// The member of a mapping; the last one where a key stands twice. `nil` for anything else.
  public subscript(key: String) -> Setting? {
    guard case .mapping(let members) = value else { return nil }
    return members.last { $0.key == key }?.value
  }

  public var isNull: Bool { value == .null }

  /// Text of a scalar: a string, or a number, a date or a bool as a generator would show it (`2020`, `true`).
  /// `nil` for null, lists and mappings.
  public var text: String? {
    switch value {
    case .string(let text), .date(let text): text
    case .bool(let bool): bool ? "true" : "false"
    case .int(let int): String(int)
    case .float(let float): source ?? String(float)
    case .null, .list, .mapping: nil
    }
  }

  public var bool: Bool? { if case .bool(let bool) = value { bool } else { nil } }
  public var int: Int? { if case .int(let int) = value { int } else { nil } }
  public var list: [Setting]? { if case .list(let list) = value { list } else { nil } }
  public var members: [Member]? { if case .mapping(let members) = value { members } else { nil } }
}
