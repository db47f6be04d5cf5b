public import FeedModel

/// A JSON value with its place in the document, as `JSONReader` reads it.
public struct JSONNode: Sendable {
  public indirect enum Value: Sendable {
    case null
    case bool(Bool)
    /// The digits as written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  public struct Member: Sendable {
    public var name: String
    /// Byte offset of the name's opening quote.
    public var offset: Int
    public var value: JSONNode

    package init(name: String, offset: Int, value: JSONNode) {
      self.name = name
      self.offset = offset
      self.value = value
    }
  }

  public var value: Value
  /// Byte offset of the value's first character.
  public var offset: Int

  package init(value: Value, offset: Int) {
    self.value = value
    self.offset = offset
  }

  /// The value without places.
  public var plain: JSONValue {
    switch value {
    case .null: .null
    case .bool(let bool): .bool(bool)
    case .number(let digits): .number(digits)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.plain))
    case .object(let members): .object(members.map { JSONMember($0.name, $0.value.plain) })
    }
  }
}

extension JSONNode {
  /// What an object holds under `name`, the last where it stands twice; `nil` for any other value.
  package subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.last { $0.name == name }?.value
  }

  package var string: String? { if case .string(let text) = value { text } else { nil } }
  package var bool: Bool? { if case .bool(let bool) = value { bool } else { nil } }
  package var array: [JSONNode]? { if case .array(let elements) = value { elements } else { nil } }
  package var members: [Member]? { if case .object(let members) = value { members } else { nil } }
  package var isNull: Bool { if case .null = value { true } else { false } }

  /// A number that is whole, however it is written (`3`, `3.0`, `3e0`), and fits.
  package var int: Int? {
    guard case .number(let digits) = value else { return nil }
    if let int = Int(digits) { return int }
    guard let double = Double(digits), double.magnitude < 9_007_199_254_740_992 else { return nil }
    // By conversion both ways: rounding would need the C library's mathematics, which nothing else here links.
    let whole = Int(double)
    return Double(whole) == double ? whole : nil
  }

  /// A number as near as a `Double` comes; `nil` when it is beyond all of them.
  package var double: Double? {
    guard case .number(let digits) = value, let double = Double(digits), double.isFinite else { return nil }
    return double
  }

  /// For messages: `a string`, `an object`.
  package var kindName: String {
    switch value {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
